/**
 * This page as the backend: for a site that has no other door, such as a vendor's ASP.NET portal. Read only, so that
 * ratings, comments and visits come from somewhere else.
 */
import { bodyOf, readArticle } from './dom/article.js';
import { readMeta, readJsonLd } from './dom/metadata.js';
import { photosOf } from './dom/pictures.js';
import { addressOf, textOf, type PageSource, type Part, type Selectors } from './dom/places.js';
import { readRelated } from './dom/related.js';
import type { ReadContext, WardAdapter } from '../contract/adapter.js';
import { reasonOf, WardError } from '../contract/error.js';
import type { ArticleSummary, Page, Photo, PortalInfo } from '../contract/model.js';
import { homeZone } from '../text/dates.js';

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
    const page = here(root);
    await parsed(page.root.ownerDocument ?? (page.root as Document), signal);
    return look(page);
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
          return pageOf(photosOf(bodyOf(page, selectors), page.base), cursor, limit);
        }),
    },
    portal: {
      info: (_query, context) => read(context, portalOf),
    },
  };
}

function here(root: Document | Element | undefined): PageSource {
  if (!root && typeof document === 'undefined') throw new WardError('unsupported', 'there is no page to read');
  const found = root ?? document;
  const page = found.ownerDocument ?? (found as Document);
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href');
  return { root: found, base: page.baseURI, address: addressOf(canonical, page.baseURI) ?? page.URL };
}

/** Ends when the whole page is there. */
function parsed(page: Document, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(reasonOf(signal));
    if (signal.aborted) return abort();
    if (page.readyState !== 'loading') return resolve();
    signal.addEventListener('abort', abort, { once: true });
    page.addEventListener(
      'DOMContentLoaded',
      () => {
        signal.removeEventListener('abort', abort);
        resolve();
      },
      { once: true },
    );
  });
}

function pageOf(all: readonly Photo[], cursor: string | undefined, limit = all.length): Page<Photo> {
  const start = cursor === undefined ? 0 : Number(cursor);
  if (!Number.isSafeInteger(start) || start < 0) throw new WardError('invalid', `no cursor of this page: ${cursor}`);
  const end = start + Math.max(1, limit);
  return { items: all.slice(start, end), next: end < all.length ? String(end) : null, total: all.length };
}

function portalOf({ root }: PageSource): PortalInfo {
  const page = root.ownerDocument ?? (root as Document);
  const headline = [...page.querySelectorAll('h1')].map(textOf).pop();
  // "Tên bài - Tên trang": the part that is no headline.
  const title = page.title.split(/\s+[-–—|»·]\s+/).map((part) => part.trim());
  const site = title.length > 1 ? title.filter((part) => part !== headline).pop() : title[0];
  const name = readMeta(page, 'og:site_name', 'application-name') ?? readJsonLd(page).site ?? site;
  if (!name) throw new WardError('not-found', 'no name of this site: set <title> or <meta property="og:site_name">');
  return { name, timeZone: homeZone };
}
