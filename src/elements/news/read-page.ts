import { isWardError } from '../../contract/error.js';
import type { ArticleSummary, Page } from '../../contract/model.js';

export type NewsPage = Page<ArticleSummary>;

/** Pages that are read one after the other to reach one whose place is unknown; a page beyond has no news. */
const mostSteps = 50;

/**
 * Page number `page` of a list that is read from cursor to cursor. Starts at the nearest page whose place is known, and
 * at the first where the backend refuses that place. A page past the end is empty.
 *
 * @param known - the cursors of the pages 2, 3, …; what is learnt is added.
 */
export async function readPage(
  page: number,
  limit: number,
  known: string[],
  read: (cursor: string | undefined) => Promise<NewsPage>,
): Promise<NewsPage> {
  const start = Math.min(page, known.length + 1);
  try {
    for (let at = start; ; at++) {
      const found = await read(known[at - 2]);
      const { next, total } = found;
      // A backend that repeats its cursor would never end.
      const goesOn = next !== null && !known.slice(0, at - 1).includes(next);
      if (goesOn) known[at - 1] = next;
      if (at === page) return found;
      const isPast = total !== undefined && (page - 1) * limit >= total;
      if (!goesOn || isPast || at - start >= mostSteps) return { ...found, items: [], next: null };
    }
  } catch (thrown) {
    if (start === 1 || !isWardError(thrown) || !['invalid', 'not-found'].includes(thrown.code)) throw thrown;
    known.length = 0;
    return readPage(page, limit, known, read);
  }
}
