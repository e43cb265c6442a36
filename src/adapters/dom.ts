/**
 * This page as the backend: for a site that has no other door, such as a vendor's ASP.NET portal. Read only, so that
 * ratings, comments and visits come from somewhere else.
 */
import { readArticle } from './dom/article.js';
import { parsed, thisPage } from './dom/page.js';
import { pageOf } from './dom/paging.js';
import { photosOf } from './dom/pictures.js';
import type { PageSource, Part, Selectors } from './dom/places.js';
import { portalOf } from './dom/portal.js';
import { readRelated } from './dom/related.js';
import type { ReadContext, WardAdapter } from '../contract/adapter.js';
import { WardError } from '../contract/error.js';
import type { ArticleSummary } from '../contract/model.js';

export type { Part, Selectors };

export interface DomOptions {
  /** The document, or the part of it that holds the article; this page when left out. */
  readonly root?: Document | Element;
  /** Where the parts stand, if not where the systems that we know put them: `{ body: '#noi-dung' }`. */
  readonly selectors?: Selectors;
}

export function dom({ root, selectors = {} }: DomOptions = {}): WardAdapter {
  /** What stands in the page now; asked anew each time, for pages change. */
  const read = async <Value>({ signal }: ReadContext, look: (page: PageSource) => Value): Promise<Value> => {
    const page = thisPage(root);
    await parsed(page, signal);
    return look(thisPage(root));
  };

  return {
    contract: 1,
    name: 'dom',
    articles: {
      get: ({ id }, context) => read(context, (page) => ({ id, ...readArticle(page, selectors) })),
    },
    related: {
      list: ({ articleId, limit, exclude = [] }, context) =>
        read(context, (page) => {
          const { items, newer, older } = readRelated(page, selectors);
          const fresh = (list: readonly ArticleSummary[]) =>
            list.filter(({ id }) => id !== articleId && !exclude.includes(id)).slice(0, limit);
          return { items: fresh(items), newer: fresh(newer), older: fresh(older) };
        }),
    },
    gallery: {
      photos: ({ albumId, cursor, limit }, context) =>
        read(context, (page) => {
          if (albumId !== undefined) throw new WardError('unsupported', 'a page has no albums');
          return pageOf(photosOf(page, selectors), cursor, limit);
        }),
    },
    portal: {
      info: (_query, context) => read(context, portalOf),
    },
  };
}
