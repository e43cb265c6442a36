import type { Json, Page, PageQuery } from '../contract/model.js';

const mostItems = 100;

export const limitOf = (limit: unknown, usual: number): number =>
  typeof limit === 'number' && limit >= 1 ? Math.min(Math.floor(limit), mostItems) : usual;

export const toCursor = (place: Json): string => btoa(JSON.stringify(place)).replace(/=+$/, '');

/** What {@link toCursor} put in, or `undefined` for what it never made. */
export function fromCursor(cursor: unknown): Json | undefined {
  try {
    return JSON.parse(atob(cursor as string)) as Json;
  } catch {
    return undefined;
  }
}

/** One page of a list that does not change. A cursor that nobody issued starts again. */
export function pageOf<Item>(items: readonly Item[], query: PageQuery, usual = 20): Page<Item> {
  const place = fromCursor(query.cursor);
  const start =
    Number.isInteger(place) && (place as number) > 0 && (place as number) < items.length ? (place as number) : 0;
  const end = start + limitOf(query.limit, usual);
  return {
    items: structuredClone(items.slice(start, end)),
    next: end < items.length ? toCursor(end) : null,
    total: items.length,
  };
}
