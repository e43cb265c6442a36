/** How a check ends other than by passing, and the words in which it is told. */

/** The adapter does not do what the contract says. */
export class Failure extends Error {
  override readonly name = 'ConformanceFailure';
}

/** The check could not be made here. */
export class Skip extends Error {}

/** The backend does not have what the check asks about. */
export class Absent extends Error {}

export const skip = (reason: string): never => {
  throw new Skip(reason);
};

/** Fails unless `holds`: `comments.list → items[0].id: expected a string, got 7`. */
export function expect(
  holds: boolean,
  where: string,
  expected: string,
  ...got: readonly [] | readonly [unknown]
): void {
  if (holds) return;
  throw new Failure(`${where}: expected ${expected}${got.length > 0 ? `, got ${show(got[0])}` : ''}`);
}

const longest = 160;

/** A value as an integrator reads it, cut to one line. */
export function show(value: unknown): string {
  if (value instanceof Error) return describe(value);
  let text: string | undefined;
  try {
    text = typeof value === 'bigint' ? String(value) : JSON.stringify(value);
  } catch {
    // What cannot be written as JSON is named by its type.
  }
  text ??= String(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** What was thrown: `WardError "forbidden" (comments are closed)`, `TypeError (x is not a function)`. */
export function describe(thrown: unknown): string {
  if (!(thrown instanceof Error)) return `${typeof thrown} ${show(thrown)}`;
  const code = 'code' in thrown ? ` ${JSON.stringify(thrown.code)}` : '';
  return `${thrown.name}${code} (${thrown.message})`;
}

/** True when two answers say the same: keys in any order, and one that is `undefined` is none. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a, b].map((value) => Object.entries(value).filter(([, entry]) => entry !== undefined));
  return (
    left!.length === right!.length && left!.every(([key, entry]) => same(entry, (b as Record<string, unknown>)[key]))
  );
}
