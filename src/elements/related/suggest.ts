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

/** How many of them may be shown. */
export const countOf = (items: readonly ArticleSummary[], left: ReadonlySet<Id>): number =>
  new Set(items.map(({ id }) => id).filter((id) => !left.has(id))).size;

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
  const complete = () => (chosen.length === 0 && news?.items.length === items.length ? news : { ...news, items });
  if (!lists || countOf(items, left) >= limit) return complete();

  try {
    // Rare: most pages never load it.
    const { fill } = await import('./fill.js');
    await fill(items, articleId, limit, left, backend, context);
  } catch (thrown) {
    const isLack = isWardError(thrown) && thrown.code === 'unsupported';
    if (!news || (countOf(items, left) === 0 && !isLack)) throw thrown;
  }
  return complete();
}
