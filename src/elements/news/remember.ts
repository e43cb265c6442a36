/** The cursors of a list, kept with the page's entry in the history: a reload need not walk from the first page. */
const key = 'ward-news';

interface Kept {
  readonly list: string;
  readonly cursors: readonly string[];
}

const all = (): Readonly<Record<string, unknown>> => {
  const state = history.state as Record<string, unknown> | null;
  return (state?.[key] as Record<string, unknown> | undefined) ?? {};
};

export function recall(id: string, list: string): string[] {
  const kept = all()[id] as Kept | undefined;
  const usable =
    kept?.list === list && Array.isArray(kept.cursors) && kept.cursors.every((one) => typeof one === 'string');
  return usable ? [...kept.cursors] : [];
}

export function remember(id: string, { list, cursors }: Kept): void {
  const kept = all()[id] as Kept | undefined;
  if (kept?.list === list && kept.cursors.length === cursors.length) return;
  try {
    history.replaceState({ ...history.state, [key]: { ...all(), [id]: { list, cursors: [...cursors] } } }, '');
  } catch {
    // Without it a reload only takes longer.
  }
}
