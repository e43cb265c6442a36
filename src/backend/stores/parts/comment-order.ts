import type { CommentOrder } from '../../../contract/model.js';
import type { CommentPlace } from '../../store.js';

interface Placed {
  readonly likes: number;
  readonly createdAt: number;
  readonly seq: number;
}

const oldest = (a: Placed, b: Placed): number => a.createdAt - b.createdAt || a.seq - b.seq;
const newest = (a: Placed, b: Placed): number => oldest(b, a);

export const compare: { readonly [Order in CommentOrder]: (a: Placed, b: Placed) => number } = {
  oldest,
  newest,
  liked: (a, b) => b.likes - a.likes || newest(a, b),
};

/** Whether something stands behind `place`, the end of the page before. */
export function comesAfter(order: CommentOrder, place: CommentPlace | null, placed: Placed): boolean {
  if (!place) return true;
  const [likes, createdAt, seq] = place;
  return compare[order]({ likes, createdAt, seq }, placed) < 0;
}
