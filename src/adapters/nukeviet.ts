/**
 * A site of NukeViet 4.5. News come from its RSS. Where the page itself belongs to the site, so do the article, its
 * pictures, votes, comments and the counter: from the page that the reader sees, or from another that is fetched.
 */
import { readArticle } from './dom/article.js';
import { pageOf } from './dom/paging.js';
import { photosOf } from './dom/pictures.js';
import { portalOf } from './dom/portal.js';
import { readRelated } from './dom/related.js';
import { parseCounter } from './nukeviet/counter.js';
import { parseFeed } from './nukeviet/feed.js';
import { parseRating, parseTicket, parseVote } from './nukeviet/rating.js';
import { nocache, numberOf, parse, Site } from './nukeviet/site.js';
import { threadOf } from './nukeviet/thread.js';
import type { Groups, ReadContext, WardAdapter } from '../contract/adapter.js';
import { isWardError, WardError } from '../contract/error.js';
import type { ArticleSummary, Id, Rating } from '../contract/model.js';

export interface NukeVietOptions {
  /** Where `index.php` is, e.g. `https://host/`. */
  readonly url: string;
  /** The page that the reader sees; this document when left out. */
  readonly root?: Document;
  /** The module of the news: `news` when left out. */
  readonly module?: string;
  /** `vi` when left out. */
  readonly language?: string;
  readonly fetch?: typeof fetch;
}

/** @param options - the address alone, or with what differs from the defaults. */
export function nukeviet(options: NukeVietOptions | string): WardAdapter {
  const { module = 'news', language = 'vi', ...rest } = typeof options === 'string' ? { url: options } : options;
  const site = new Site({ ...rest, module, language });

  const feed = async (category: string | undefined, context: ReadContext): Promise<ArticleSummary[]> => {
    const address = site.address(module, { op: category ? `rss/${category}` : 'rss' });
    return parseFeed(parse((await site.ask(address, context)).text, 'text/xml'), site.base);
  };

  const articles: Groups['articles'] = {
    async get({ id }, context) {
      return { id, ...readArticle(await site.page(id, context), {}) };
    },
    async list({ category, search, cursor, limit }, context) {
      if (search) throw new WardError('unsupported', 'RSS cannot be searched');
      return pageOf(await feed(category, context), cursor, limit);
    },
  };

  const related: Groups['related'] = {
    async list({ articleId, limit, exclude = [] }, context) {
      const category = categoryOf(articleId, module);
      const news = await feed(category, context).catch((thrown: unknown) => {
        // What looks like a category may be the site's language.
        if (category && isWardError(thrown) && thrown.code !== 'server') return feed(undefined, context);
        throw thrown;
      });
      const page = site.isShown(articleId) ? await site.shown(context) : undefined;
      const { newer = [], older = [] } = page ? readRelated(page, {}) : {};
      const known = new Set(exclude);
      const fresh = (list: readonly ArticleSummary[]) =>
        list
          .filter(({ id }) => id !== articleId && (numberOf(id) ?? id) !== numberOf(articleId) && !known.has(id))
          .slice(0, limit);
      return { items: fresh(news), newer: fresh(newer), older: fresh(older) };
    },
  };

  return {
    contract: 1,
    name: `nukeviet ${site.base}`,
    articles,
    related,
    ...(site.isHere && { ...ofThisPage(site, module), ...threadOf(site) }),
  };
}

/** What a browser may ask of its own site only. */
function ofThisPage(site: Site, module: string): Partial<Groups> {
  // The page keeps the figures that it was written with.
  const voted = new Map<Id, Rating>();
  const sending = new Map<string, Promise<Rating>>();

  async function vote(articleId: Id, value: number | null, context: ReadContext): Promise<Rating> {
    if (value === null) throw new WardError('unsupported', 'NukeViet keeps a vote');
    const { root } = await site.page(articleId, context);
    const { max } = parseRating(root);
    if (!Number.isInteger(value) || value < 1 || value > max) {
      throw new WardError('invalid', `from 1 to ${max}`, { fields: [{ name: 'value', rule: 'range' }] });
    }
    if (voted.has(articleId)) throw new WardError('conflict', 'this session has voted');
    const ticket = parseTicket(root);
    if (!ticket) throw new WardError('unsupported', 'this page has no ticket for a vote (sendrating)');
    const address = site.address(module, { op: 'rating', nocache: nocache() });
    const rating = parseVote((await site.ask(address, context, { ...ticket, point: String(value) })).text, value);
    voted.set(articleId, rating);
    return rating;
  }

  return {
    gallery: {
      async photos({ albumId, articleId, cursor, limit }, context) {
        if (albumId !== undefined || !articleId) throw new WardError('unsupported', 'pictures of articles only');
        const page = await site.page(articleId, context);
        return pageOf(photosOf(page, {}), cursor, limit);
      },
    },
    ratings: {
      async get({ articleId }, context) {
        return voted.get(articleId) ?? parseRating((await site.page(articleId, context)).root);
      },
      rate({ articleId, value }, context) {
        const key = context.idempotencyKey;
        const running = sending.get(key) ?? vote(articleId, value, context);
        sending.set(key, running);
        running.catch(() => sending.delete(key));
        return running;
      },
    },
    visits: {
      async stats(_query, context) {
        const shown = (await site.shown(context))!;
        const fetched = context.intent === 'poll' || context.intent === 'refresh';
        const page = fetched ? parse((await site.ask(shown.address, context)).text, 'text/html') : shown.root;
        return parseCounter(page, new Date());
      },
    },
    portal: {
      info: async (_query, context) => portalOf((await site.shown(context))!),
    },
  };
}

/** The folder that a news address stands in: `…/news/thong-bao/tiem-phong-12.html`, `…/thong-bao/tiem-phong-12.html`. */
function categoryOf(id: Id, module: string): string | undefined {
  const folder = /\/([\w-]+)\/[^/]+-\d+\.html/.exec(id)?.[1];
  return folder === module ? undefined : folder;
}
