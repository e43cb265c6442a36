/** A WordPress as the backend, through the REST API that each one has: news, pictures, sounds and comments. */
import type { ReadContext, WardAdapter } from '../contract/adapter.js';
import { WardError } from '../contract/error.js';
import type { ArticleSummary, Id } from '../contract/model.js';
import { fold, nfc } from '../text/unicode.js';
import { commentsOf, type CommentsOptions } from './wordpress/comments.js';
import {
  embeds,
  fields,
  idOf,
  textOf,
  toArticle,
  toInfo,
  toPhoto,
  toSummary,
  toTrack,
  type Row,
} from './wordpress/shapes.js';
import { siteOf, type Query, type SiteOptions } from './wordpress/site.js';

export interface WordpressOptions extends SiteOptions, CommentsOptions {
  /** Ids of categories by the word that pages use; the others are looked up by slug or name. */
  readonly categories?: Readonly<Record<string, number>>;
}

/** @param options - the base address of the REST API alone, or with what differs from the defaults. */
export function wordpress(options: WordpressOptions | string): WardAdapter {
  const settings = typeof options === 'string' ? { url: options } : options;
  const site = siteOf(settings);
  const categories = new Map(Object.entries(settings.categories ?? {}).map(([word, id]) => [fold(word), String(id)]));

  /** The id of a category that is named by id, slug or name; `undefined` where the site has none like it. */
  async function categoryOf(word: string, context: ReadContext): Promise<Id | undefined> {
    const wanted = fold(word.trim());
    if (isNumber(wanted) || categories.has(wanted)) return categories.get(wanted) ?? wanted;
    const query = { per_page: 100, orderby: 'count', order: 'desc', _fields: 'id,slug,name' };
    const { rows } = await site.page('/wp/v2/categories', query, context);
    const isIt = ({ slug, name }: Row) => slug === wanted || fold(textOf(name) ?? '') === wanted;
    const id = idOf(rows.find(isIt)?.id);
    if (id) categories.set(wanted, id);
    return id;
  }

  const summaries = async (query: Query, limit: number, context: ReadContext): Promise<readonly ArticleSummary[]> => {
    const asked = { ...query, _fields: fields.summary, _embed: embeds.summary };
    return (await site.list('/wp/v2/posts', { limit, query: asked, toItem: toSummary }, context)).items.slice(0, limit);
  };

  return {
    contract: 1,
    name: `wordpress ${settings.url}`,

    articles: {
      async get({ id }, context) {
        const query = { _fields: fields.article, _embed: embeds.article };
        const article = toArticle(await site.get(`/wp/v2/posts/${numberOf(id)}`, query, context));
        if (!article) throw new WardError('server', 'articles.get: no post came back');
        return article;
      },

      async list({ limit, cursor, category, search }, context) {
        const id = category?.trim() ? await categoryOf(category, context) : undefined;
        if (category?.trim() && id === undefined) return { items: [], next: null, total: 0 };
        const words = nfc(search?.trim() ?? '') || undefined;
        const query = { categories: id, search: words, _fields: fields.summary, _embed: embeds.summary };
        return site.list('/wp/v2/posts', { limit, cursor, query, toItem: toSummary }, context);
      },
    },

    related: {
      async list({ articleId, limit, exclude = [] }, context) {
        const here = await site.get(`/wp/v2/posts/${numberOf(articleId)}`, { _fields: 'id,date,categories' }, context);
        const date = typeof here.date === 'string' ? here.date : undefined;
        const own = { exclude: [articleId, ...exclude.filter(isNumber)].join() };
        const ids = Array.isArray(here.categories) ? here.categories.join() : '';
        const [items, newer, older] = await Promise.all([
          summaries({ ...own, categories: ids || undefined }, limit, context),
          date ? summaries({ ...own, after: date, order: 'asc' }, limit, context) : [],
          date ? summaries({ ...own, before: date }, limit, context) : [],
        ]);
        return { items, newer: [...newer].reverse(), older };
      },
    },

    gallery: {
      async photos({ limit, cursor, albumId, articleId }, context) {
        const query = { media_type: 'image', ...attachedTo(articleId ?? albumId), _fields: fields.photo };
        return site.list('/wp/v2/media', { limit, cursor, query, toItem: toPhoto }, context);
      },
    },

    comments: commentsOf(site, settings, numberOf),

    music: {
      async tracks({ limit, cursor, albumId }, context) {
        const query = { media_type: 'audio', ...attachedTo(albumId), _fields: fields.track };
        return site.list('/wp/v2/media', { limit, cursor, query, toItem: toTrack }, context);
      },
    },

    portal: {
      info: async (_query, context) => toInfo(await site.get('/', { _fields: fields.info }, context)),
    },
  };
}

const isNumber = (id: string): boolean => /^[1-9]\d{0,15}$/.test(id);

function numberOf(id: Id): string {
  if (!isNumber(id)) throw new WardError('not-found', `"${id}" is no id of WordPress`);
  return id;
}

/** What hangs on one post, in the order in which it was put up; a post is the nearest that WordPress has to an album. */
const attachedTo = (post: Id | undefined): Query =>
  post === undefined ? {} : { parent: numberOf(post), orderby: 'date', order: 'asc' };
