import type { Backend } from '../../connection/coordinator.js';
import type { ReadContext } from '../../contract/adapter.js';
import { isWardError } from '../../contract/error.js';
import type { ArticleSummary, Id, RelatedNews } from '../../contract/model.js';

export interface Wanted {
  readonly articleId: Id;
  readonly limit: number;
  readonly exclude: readonly Id[];
  readonly pinned: readonly Id[];
}

/** Most items of one page of a backend's list. */
const mostItems = 100;

/**
 * What stands beside an article: what the page pinned, what the backend calls related, and where that is too little the
 * newest of the same category, then the newest of all.
 *
 * @param left - what may not be shown, since it stands elsewhere on the page.
 * @param lists - true where the backend lists articles.
 */
export async function suggest(
  { pinned, ...query }: Wanted,
  left: ReadonlySet<Id>,
  lists: boolean,
  backend: Backend,
  context: ReadContext,
): Promise<RelatedNews> {
  const { articleId, limit } = query;
  // One of them that is gone is left out.
  const summary = (id: Id) => backend.articles.get({ id }, context).catch(() => undefined);
  const [news, ...chosen] = await Promise.all([
    backend.related.list(query, context).catch((thrown: unknown) => {
      if (lists && isWardError(thrown) && ['unsupported', 'not-found'].includes(thrown.code)) return undefined;
      throw thrown;
    }),
    ...(lists ? pinned.slice(0, limit).map(summary) : []),
  ]);
  const items: ArticleSummary[] = [...chosen.flatMap((article) => article ?? []), ...(news?.items ?? [])];
  const count = () => new Set(items.map(({ id }) => id).filter((id) => !left.has(id))).size;
  const complete = () => (chosen.length === 0 && news?.items.length === items.length ? news : { ...news, items });
  if (!lists || count() >= limit) return complete();

  // Rounded up, so that one more or less on the page asks for nothing new.
  const enough = Math.min(mostItems, limit + Math.ceil(left.size / 10) * 10);
  const add = async (category: { category?: string }) =>
    items.push(...(await backend.articles.list({ ...category, limit: enough }, context)).items);
  try {
    // Kept already where the page shows the article.
    const { category } = (await summary(articleId)) ?? {};
    if (category) await add({ category });
    if (count() < limit) await add({});
  } catch (thrown) {
    const isLack = isWardError(thrown) && thrown.code === 'unsupported';
    if (!news || (count() === 0 && !isLack)) throw thrown;
  }
  return complete();
}
