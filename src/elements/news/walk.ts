import { isWardError } from '../../contract/error.js';
import type { NewsPage } from './ward-news.js';

/** The way through one list: the cursors of its pages 2, 3, … as far as they are known. */
export interface Trail {
  readonly list: string;
  readonly cursors: string[];
}

/** Pages that are read one after the other to reach one whose cursor is unknown; a page beyond has no news. */
const mostSteps = 50;

/**
 * A page behind the first. Starts at the nearest page whose cursor is known, here or in the page's entry of the history,
 * and at the first where the backend refuses it. A page past the end is empty.
 *
 * @param id - the tag's, so that lists of one page keep apart.
 */
export async function walkTo(
  page: number,
  limit: number,
  id: string,
  trail: Trail,
  read: (cursor: string | undefined) => Promise<NewsPage>,
): Promise<NewsPage> {
  const { cursors } = trail;
  if (cursors.length === 0) cursors.push(...recall(id, trail.list));
  const start = Math.min(page, cursors.length + 1);
  try {
    for (let at = start; ; at++) {
      const found = await read(cursors[at - 2]);
      const { next, total } = found;
      // A backend that repeats its cursor would never end.
      const goesOn = next !== null && !cursors.slice(0, at - 1).includes(next);
      if (goesOn) cursors[at - 1] = next;
      if (at === page) {
        remember(id, trail);
        return found;
      }
      const isPast = total !== undefined && (page - 1) * limit >= total;
      if (!goesOn || isPast || at - start >= mostSteps) return { ...found, items: [], next: null };
    }
  } catch (thrown) {
    if (start === 1 || !isWardError(thrown) || !['invalid', 'not-found'].includes(thrown.code)) throw thrown;
    cursors.length = 0;
    remember(id, trail);
    return walkTo(page, limit, id, trail, read);
  }
}

const key = 'ward-news';

function kept(): Readonly<Record<string, Trail | undefined>> {
  const state = history.state as Record<string, unknown> | null;
  return (state?.[key] as Record<string, Trail> | undefined) ?? {};
}

function recall(id: string, list: string): string[] {
  const trail = kept()[id];
  return trail?.list === list ? trail.cursors : [];
}

/** With the page's entry of the history, so that a reload need not walk. */
function remember(id: string, { list, cursors }: Trail): void {
  try {
    history.replaceState({ ...history.state, [key]: { ...kept(), [id]: { list, cursors: [...cursors] } } }, '');
  } catch {
    // Without it a reload only takes longer.
  }
}
