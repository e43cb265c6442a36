import type { ReadContext } from '../../../src/contract/adapter.js';
import { fold } from '../../../src/text/unicode.js';
import { answering, broken, type BrokenAdapter } from './broken.js';

export const content: readonly BrokenAdapter[] = [
  broken('articles.id', 'a numeric id', 'articles', ({ get }) => ({
    get: answering(get, (article) => ({ ...article, id: Number(article.id) })),
  })),
  broken('articles.dates', 'a date without an offset', 'articles', ({ get }) => ({
    get: answering(get, (article) => ({ ...article, publishedAt: article.publishedAt.slice(0, 19) })),
  })),
  broken('articles.title', 'entities in titles', 'articles', ({ get }) => ({
    get: answering(get, (article) => ({ ...article, title: `${article.title} &#8211; H&ocirc;m nay` })),
  })),
  broken('articles.list-equals-get', 'a list with titles of its own', 'articles', ({ get }) => ({
    get: answering(get, (article) => ({ ...article, title: `${article.title} | Phường` })),
  })),
  broken('articles.newest-first', 'oldest first', 'articles', ({ list }) => ({
    list: answering(list, (page) => ({ ...page, items: [...page.items].reverse() })),
  })),
  broken('articles.search', 'a search that needs the marks', 'articles', ({ list }) => ({
    list: async (query: { search?: string }, context: ReadContext) =>
      query.search !== undefined && fold(query.search) === query.search
        ? { items: [], next: null }
        : list(query, context),
  })),
  broken('related.not-itself', 'an article is related to itself', 'related', (_related, { sound }) => ({
    list: async (query: { articleId: string }, context: ReadContext) => {
      const { html: _html, ...itself } = await sound.articles!.get({ id: query.articleId }, context);
      return { items: [itself] };
    },
  })),
  broken('related.excluded', 'shows what is excluded', 'related', ({ list }) => ({
    list: ({ exclude: _exclude, ...query }: Parameters<typeof list>[0], context: ReadContext) => list(query, context),
  })),
  broken('related.limit', 'more than asked for', 'related', ({ list }) => ({
    list: (query: Parameters<typeof list>[0], context: ReadContext) => list({ ...query, limit: 20 }, context),
  })),
  broken('gallery.src', 'an address that is no picture’s', 'gallery', ({ photos }) => ({
    photos: answering(photos, (page) => ({ ...page, items: page.items.map((one) => ({ ...one, src: 'tel:113' })) })),
  })),
  broken('gallery.alt', 'no alt', 'gallery', ({ photos }) => ({
    photos: answering(photos, (page) => ({ ...page, items: page.items.map(({ alt: _alt, ...one }) => one) })),
  })),
  broken('static.bbox', 'latitude first', 'map', ({ get }) => ({
    get: answering(get, ({ bbox: [west, south, east, north], ...map }) => ({
      ...map,
      bbox: [south, west, north, east],
    })),
  })),
  broken('static.layers', 'a layer of nothing', 'map', ({ get }) => ({
    get: answering(get, (map) => ({ ...map, layers: [{ id: 'x', title: 'Ranh giới' }] })),
  })),
  broken('static.tracks', 'a track without a file', 'music', ({ tracks }) => ({
    tracks: answering(tracks, (page) => ({ ...page, items: page.items.map((track) => ({ ...track, src: '' })) })),
  })),
  broken('static.links', 'a javascript link', 'links', ({ list }) => ({
    list: answering(list, (groups) => [
      ...groups,
      { title: 'Khác', links: [{ title: 'x', url: 'javascript:alert(1)' }] },
    ]),
  })),
  broken('static.time-zone', 'an unknown zone', 'portal', ({ info }) => ({
    info: answering(info, (portal) => ({ ...portal, timeZone: 'Asia/Muong_Lay' })),
  })),
  broken('static.clock', 'a clock of last year', 'portal', () => ({
    time: async () => ({ now: '2025-01-01T00:00:00+07:00' }),
  })),
];
