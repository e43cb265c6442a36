import type { Comments, ReadContext } from '../../../src/contract/adapter.js';
import type { Comment, Page, PageQuery } from '../../../src/contract/model.js';
import { broken, forever, type BrokenAdapter } from './broken.js';

/** Changes each page of the comments. */
export const pages =
  (change: (page: Page<Comment>, query: PageQuery) => unknown) =>
  ({ list }: Required<Comments>): object => ({
    list: async (query: Parameters<Comments['list']>[0], context: ReadContext) =>
      change(await list(query, context), query),
  });

export const paging: readonly BrokenAdapter[] = [
  broken(
    'paging.comments.list.first-page',
    'no next at all',
    'comments',
    pages(({ items }) => ({ items })),
  ),
  broken('paging.comments.list.limit', 'does not know of a limit', 'comments', ({ list }) => ({
    list: ({ limit: _limit, ...query }: Parameters<Comments['list']>[0], context: ReadContext) => list(query, context),
  })),
  broken('paging.comments.list.end', 'the same page again and again', 'comments', ({ list }) => ({
    list: async ({ cursor: _cursor, ...query }: Parameters<Comments['list']>[0], context: ReadContext) => ({
      ...(await list(query, context)),
      next: String(Math.random()),
    }),
  })),
  broken(
    'paging.comments.list.end',
    'a cursor that never ends',
    'comments',
    pages((page) => ({
      ...page,
      next: page.next ?? 'on',
      items: page.next ? page.items : [],
    })),
  ),
  broken('paging.comments.list.garbage-cursor', 'hangs on a garbage cursor', 'comments', ({ list }) => ({
    list: (query: Parameters<Comments['list']>[0], context: ReadContext) =>
      query.cursor?.startsWith('ward-check') ? forever() : list(query, context),
  })),
  broken(
    'paging.comments.list.garbage-cursor',
    'a garbage cursor is an empty page',
    'comments',
    pages((page, { cursor }) => (cursor?.startsWith('ward-check') ? { items: [], next: null } : page)),
  ),
  broken(
    'paging.comments.list.total',
    'a total below the items',
    'comments',
    pages((page) => ({ ...page, total: 1 })),
  ),
];
