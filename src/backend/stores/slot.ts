/** A plain object as a map. Its keys go through {@link slot}. */
export type Table<Value> = Record<string, Value>;

/** The key of any string in a {@link Table}: `__proto__` and `constructor` are ids like all others. */
export const slot = (...ids: readonly (string | null)[]): string =>
  ids.length === 1 ? `.${ids[0]}` : `.${JSON.stringify(ids)}`;
