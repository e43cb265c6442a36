import { isWardError } from '../contract/error.js';
import type { Id, Page, PageQuery } from '../contract/model.js';
import type { Check } from './check.js';
import { unknownId } from './posting.js';
import type { Trial } from './trial.js';
import { Absent, describe, expect, Failure, skip } from './verdict.js';

type Item = { readonly id: Id };
type Ask = (query: PageQuery) => Promise<Page<Item>>;

/** The paged methods, each as the function of a page that it is. */
const paged: Readonly<Record<string, (trial: Trial) => Promise<Ask> | Ask>> = {
  'articles.list': (trial) => (page) => trial.call('articles', 'list', page),
  'gallery.photos': photosOf,
  'gallery.albums': (trial) => (page) => trial.call('gallery', 'albums', page),
  'comments.list': async (trial) => {
    trial.method('comments', 'list');
    const articleId = await trial.articleId();
    // Oldest first: what others write meanwhile comes at the end and moves nothing.
    return (page) => trial.call('comments', 'list', { articleId, parentId: null, order: 'oldest', ...page });
  },
  'music.tracks': (trial) => (page) => trial.call('music', 'tracks', page),
  'music.albums': (trial) => (page) => trial.call('music', 'albums', page),
};

async function photosOf(trial: Trial): Promise<Ask> {
  const { albumId } = trial.options.fixtures ?? {};
  if (albumId !== undefined) return (page) => trial.call('gallery', 'photos', { albumId, ...page });
  const { items } = await trial.call('gallery', 'photos', {});
  if (items.length > 0 || !(trial.options.fixtures?.articleId ?? trial.has('articles', 'list'))) {
    return (page) => trial.call('gallery', 'photos', page);
  }
  const articleId = await trial.articleId();
  return (page) => trial.call('gallery', 'photos', { articleId, ...page });
}

/** A small walk shows that pages join; a longer list goes on in long strides, up to a bound. */
const strides = [
  { limit: 2, pages: 12 },
  { limit: 100, pages: 30 },
] as const;

const rules: Readonly<Record<string, readonly [Check['level'], string, (ask: Ask, where: string) => Promise<void>]>> = {
  'first-page': [
    'must',
    'the first page has items and a next cursor or null',
    async (ask, where) => {
      const { next } = await ask({});
      expect(next !== '', `${where} → next`, 'a cursor, or null on the last page', next);
    },
  ],
  limit: [
    'should',
    'a page holds at most as many items as asked for',
    async (ask, where) => {
      const there = (await ask({})).items.length;
      if (there < 2) skip(`${where} has ${there} items: too few to limit`);
      for (const limit of [1, 2, 3]) {
        const { length } = (await ask({ limit })).items;
        expect(length <= limit, `${where} with limit ${limit}`, `at most ${limit} items`, length);
      }
    },
  ],
  end: [
    'must',
    'pages go on to null, and no item comes twice',
    async (ask, where) => {
      for (const { limit, pages } of strides) if (await walk(ask, where, limit, pages)) return;
      const { limit, pages } = strides[1];
      skip(`longer than ${limit * pages} items: its end was not looked for`);
    },
  ],
  'garbage-cursor': [
    'must',
    'a cursor that nobody issued is refused, or starts again',
    async (ask, where) => {
      const first = await ask({ limit: 2 });
      let page: Page<Item>;
      try {
        page = await ask({ limit: 2, cursor: unknownId() });
      } catch (thrown) {
        if (thrown instanceof Absent || thrown instanceof Failure) throw thrown;
        const at = `${where} with a garbage cursor`;
        if (!isWardError(thrown))
          throw new Failure(`${at}: expected a WardError or the first page, got ${describe(thrown)}`);
        return;
      }
      const [wanted, got] = [first, page].map(({ items }) => items[0]?.id);
      expect(got === wanted, `${where} with a garbage cursor → items[0].id`, `the first page, from ${wanted}`, got);
    },
  ],
  total: [
    'must',
    'total is not less than what the pages hold',
    async (ask, where) => {
      const { items, total } = await ask({});
      if (total === undefined) throw new Absent(`${where} tells no total`);
      expect(total >= items.length, `${where} → total`, `at least ${items.length}, as there are items`, total);
    },
  ],
};

/** True when the end came; false when `pages` were too few. */
async function walk(ask: Ask, where: string, limit: number, pages: number): Promise<boolean> {
  const ids = new Map<Id, number>();
  const cursors = new Set<string>();
  let cursor: string | undefined;
  for (let number = 1; number <= pages; number++) {
    const { items, next } = await ask({ limit, ...(cursor !== undefined && { cursor }) });
    for (const { id } of items) {
      const before = ids.get(id);
      expect(before === undefined, `${where} page ${number}`, `new items, but ${id} was on page ${before} already`);
      ids.set(id, number);
    }
    if (next === null) return true;
    expect(items.length > 0, `${where} page ${number}`, 'next: null after a page without items', next);
    expect(!cursors.has(next), `${where} page ${number} → next`, 'a cursor that has not come before', next);
    cursors.add(next);
    cursor = next;
  }
  return false;
}

/** The same five promises for each paged method: `paging.comments.list.end`. */
export const paging: readonly Check[] = Object.entries(paged).flatMap(([where, open]) =>
  Object.entries(rules).map(([word, [level, title, run]]): Check => ({
    id: `paging.${where}.${word}`,
    group: 'paging',
    level,
    title: `${where}: ${title}`,
    run: async (trial) => run(await open(trial), where),
  })),
);
