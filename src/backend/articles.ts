import type { Articles, Related } from '../contract/adapter.js';
import { WardError } from '../contract/error.js';
import type { Article, ArticleSummary, Id } from '../contract/model.js';
import { fold, nfc } from '../text/unicode.js';
import { admit } from './admission.js';
import { method } from './call.js';
import { needArticle, newId, own, type Office } from './office.js';
import { limitOf, pageOf } from './page.js';
import type { Seed } from './seed.js';
import { Shape } from './shape.js';

/** The seed's articles, newest first, found by id and by words. */
export interface Shelf {
  readonly newestFirst: readonly Article[];
  get(id: Id): Article | undefined;
  /** Those of which every word of `search` stands in the title, the summary, the category or a tag, whatever its marks and case. */
  holding(search: string): (article: Article) => boolean;
}

export function shelfOf(seed: Seed): Shelf {
  const newestFirst = seed.articles
    .map((article) => ({ article, at: time(article) }))
    .sort((a, b) => b.at - a.at)
    .map(({ article }) => article);
  const byId = new Map(newestFirst.map((article) => [nfc(article.id), article]));
  const folded = new Map<Id, string>();
  const foldedOf = (article: Article): string => {
    let text = folded.get(article.id);
    if (text === undefined) {
      const { title, summary = '', category = '', tags = [] } = article;
      folded.set(article.id, (text = fold([title, summary, category, ...tags].join('\n'))));
    }
    return text;
  };
  return {
    newestFirst,
    get: (id) => byId.get(nfc(id)),
    holding(search) {
      const words = fold(search).split(/\s+/);
      return (article) => words.every((word) => foldedOf(article).includes(word));
    },
  };
}

const time = (article: Article): number => Date.parse(article.publishedAt) || 0;

function summaryOf({ id, title, publishedAt, url, summary, image, category }: Article): ArticleSummary {
  const optional = Object.entries({ url, summary, image, category }).filter(([, value]) => value !== undefined);
  return structuredClone({ id, title, publishedAt, ...Object.fromEntries(optional) });
}

export function articles(office: Office, shelf: Shelf): Required<Articles> {
  return {
    get: method(({ id }) => {
      const article = typeof id === 'string' ? shelf.get(id) : undefined;
      if (!article) throw new WardError('not-found', `article ${String(id)}`);
      return structuredClone(article);
    }),

    list: method((query) => {
      // Longer than any category or sensible search.
      const asked = (value: unknown) => (typeof value === 'string' ? nfc(value.slice(0, 200)) : undefined);
      const [category, search] = [asked(query.category), asked(query.search)];
      const inCategory = category === undefined ? shelf.newestFirst : ofCategory(shelf, category);
      const found = search === undefined ? inCategory : inCategory.filter(shelf.holding(search));
      const { items, ...page } = pageOf(found, query);
      return { ...page, items: items.map(summaryOf) };
    }),

    report: method(async (input, context) => {
      const shape = new Shape();
      const id = shape.id('id', input.id);
      const text = shape.text('text', input.text, 2000);
      const quote = input.quote ? shape.text('quote', input.quote, 2000) : undefined;
      shape.done();
      needArticle(office, id);
      return admit(office, context, {
        print: ['articles.report', id, text, quote ?? null],
        captcha: { purpose: 'report', answer: input.captcha },
        act: async (store) => {
          const { visitor } = context;
          const report = { id: newId(office.random), about: 'article', target: id, reason: 'wrong', visitor } as const;
          await store.reports.add({ ...report, text, quote, at: office.now() });
        },
      });
    }),
  };
}

export function related(office: Office, shelf: Shelf): Related {
  return {
    list: method((query) => {
      const shape = new Shape();
      const articleId = shape.id('articleId', query.articleId);
      shape.done();
      needArticle(office, articleId);
      const limit = query.limit === 0 ? 0 : limitOf(query.limit, 5);
      const excluded = new Set<unknown>(Array.isArray(query.exclude) ? query.exclude : []);
      const isOther = ({ id }: Article): boolean => id !== articleId && !excluded.has(id);

      const here = shelf.get(articleId);
      const chosen = (own(office.seed.related, articleId) ?? []).flatMap((id) => shelf.get(id) ?? []);
      const alike = here?.category ? ofCategory(shelf, nfc(here.category)) : [];
      const items = [...new Set([...chosen, ...ofTopic(shelf, here?.tags ?? []), ...alike, ...shelf.newestFirst])]
        .filter(isOther)
        .slice(0, limit);
      if (!here) return { items: items.map(summaryOf) };
      const others = shelf.newestFirst.filter(isOther);
      const newer = others.filter((article) => time(article) > time(here));
      const older = others.filter((article) => time(article) < time(here));
      return {
        items: items.map(summaryOf),
        // Nearest to this article, and still newest first.
        newer: (limit ? newer.slice(-limit) : []).map(summaryOf),
        older: older.slice(0, limit).map(summaryOf),
      };
    }),
  };
}

const ofCategory = (shelf: Shelf, category: string): readonly Article[] =>
  shelf.newestFirst.filter((article) => nfc(article.category ?? '') === category);

/** Most tags in common first, then the newest. */
function ofTopic(shelf: Shelf, tags: readonly string[]): readonly Article[] {
  const wanted = new Set(tags.map(fold));
  return shelf.newestFirst
    .map((article) => ({ article, shared: (article.tags ?? []).filter((tag) => wanted.has(fold(tag))).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .map(({ article }) => article);
}
