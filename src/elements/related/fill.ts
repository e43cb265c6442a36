import type { Backend } from '../../connection/coordinator.js';
import type { ReadContext } from '../../contract/adapter.js';
import type { ArticleSummary, Id } from '../../contract/model.js';
import { countOf } from './suggest.js';

/** Most items of one page of a backend's list. */
const mostItems = 100;

/** Puts the newest of the article's category behind `items`, then the newest of all, until there are `limit`. */
export async function fill(
  items: ArticleSummary[],
  articleId: Id,
  limit: number,
  left: ReadonlySet<Id>,
  backend: Backend,
  context: ReadContext,
): Promise<void> {
  // Rounded up, so that one more or less on the page asks for nothing new.
  const enough = Math.min(mostItems, limit + Math.ceil(left.size / 10) * 10);
  const add = async (query: { category?: string }) =>
    items.push(...(await backend.articles.list({ ...query, limit: enough }, context)).items);
  // Kept already where the page shows the article.
  const here = await backend.articles.get({ id: articleId }, context).catch(() => undefined);
  if (here?.category) await add({ category: here.category });
  if (countOf(items, left) < limit) await add({});
}
