import type { Comment, Id } from '../../contract/model.js';

const prefix = 'binh-luan-';
/** Pages that are read to find a comment that somebody was sent to. */
const mostPages = 10;

/** What stands behind `#` in a link to a comment. */
export const addressOf = ({ id }: Comment): string => prefix + encodeURIComponent(id);

/** The comment that the page's address names. */
export function linkedId(hash: string): Id | undefined {
  if (!hash.startsWith(`#${prefix}`)) return undefined;
  try {
    return decodeURIComponent(hash.slice(prefix.length + 1));
  } catch {
    return undefined;
  }
}

/** Reads further pages until `has` says that the comment is there. False where it is not. */
export async function findLinked(has: () => boolean, more: () => Promise<boolean>): Promise<boolean> {
  for (let page = 1; !has(); page++) {
    if (page >= mostPages || !(await more())) return false;
  }
  return true;
}
