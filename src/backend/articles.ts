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
  /** Every word of `search` stands in the title, the summary, the category or a tag, whatever its marks and case. */
  holds(article: Article, search: string): boolean;
}

export function shelfOf(seed: Seed): Shelf {
  const newestFirst = [...seed.articles].sort((a, b) => time(b) - time(a));
  const byId = new Map(newestFirst.map((article) => [nfc(article.id), article]));
  const folded = new Map<Id, string>();
  return {
    newestFirst,
    get: (id) => byId.get(nfc(id)),
    holds(article, search) {
      let text = folded.get(article.id);
      if (text === undefined) {
        const { title, summary = '', category = '', tags = [] } = article;
        folded.set(article.id, (text = fold([title, summary, category, ...tags].join('\n'))));
      }
      return fold(search)
        .split(/\s+/)
        .every((word) => text.includes(word));
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
      const found = shelf.newestFirst.filter(
        (article) =>
          (category === undefined || nfc(article.category ?? '') === category) &&
          (search === undefined || shelf.holds(article, search)),
      );
      return pageOf(found.map(summaryOf), query);
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
      const others = shelf.newestFirst.filter(({ id }) => id !== articleId && !excluded.has(id));

      const here = shelf.get(articleId);
      const chosen = own(office.seed.related, articleId) ?? [];
      const rank = (article: Article): number => {
        const place = chosen.indexOf(article.id);
        if (place >= 0) return place;
        return chosen.length + (here?.category && nfc(article.category ?? '') === nfc(here.category) ? 0 : 1);
      };
      // The sort is stable: within a rank the newest stays first.
      const items = [...others].sort((a, b) => rank(a) - rank(b)).slice(0, limit);
      if (!here) return { items: items.map(summaryOf) };
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
