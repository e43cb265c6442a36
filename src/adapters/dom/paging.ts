import { WardError } from '../../contract/error.js';
import type { Page } from '../../contract/model.js';

/** A page of a list that is all there; the cursor is a place in it. */
export function pageOf<Item>(all: readonly Item[], cursor: string | undefined, limit = all.length): Page<Item> {
  const start = cursor === undefined ? 0 : Number(cursor);
  if (!Number.isSafeInteger(start) || start < 0) throw new WardError('invalid', `no cursor of this list: ${cursor}`);
  const end = start + Math.max(1, limit);
  return { items: all.slice(start, end), next: end < all.length ? String(end) : null, total: all.length };
}
