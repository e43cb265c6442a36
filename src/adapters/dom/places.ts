/** Where the parts of an article stand on the pages that wards have, and how a page is asked for them. */
import { WardError } from '../../contract/error.js';
import { nfc } from '../../text/unicode.js';

/** A part of a page that a site may point to with CSS selectors of its own. */
export type Part =
  | 'article'
  | 'title'
  | 'summary'
  | 'body'
  | 'date'
  | 'author'
  | 'source'
  | 'category'
  | 'image'
  | 'pictures'
  | 'related'
  | 'attachments';

/** The first selector that finds something is taken. */
export type Selectors = Partial<Readonly<Record<Part, string | readonly string[]>>>;

/** A page to read: this one, or one that was fetched. */
export interface PageSource {
  readonly root: Document | Element;
  /** What relative addresses are relative to. */
  readonly base: string;
  /** The page's own address. */
  readonly address: string;
}

/**
 * The vendor's ASP.NET portal, NukeViet, WordPress themes, SharePoint; what is more particular comes first. What a page
 * may also call its clock or its menu is looked for inside the article alone.
 */
export const places: Readonly<Record<Part, readonly string[]>> = {
  article: [
    '[itemscope][itemtype$="NewsArticle"]',
    '[itemscope][itemtype$="/Article"]',
    '[itemscope][itemtype$="BlogPosting"]',
    '.news_column.panel',
    'article.hentry',
    'article.post',
    'main article',
    'article',
    'main',
  ],
  title: ['[itemprop="headline"]', '.article-title', '.entry-title', '.wp-block-post-title', '.news-title'],
  summary: ['.article-sapo', '.sapo', '#news-hometext', '.news_column .hometext', '.entry-summary'],
  body: [
    '[itemprop="articleBody"]',
    '#news-bodyhtml',
    '.article-content',
    '.entry-content',
    '.wp-block-post-content',
    '.post-content',
    '.article-body',
    '.ms-rtestate-field',
    '.news-content',
    '.detail-content',
  ],
  date: [
    'time[itemprop="datePublished"]',
    '[itemprop="datePublished"]',
    'time.entry-date.published',
    'time.published',
    'time[datetime]',
    '.article-date',
    '.entry-date',
    '.post-date',
    '.ngay-dang',
    '.news_column .time',
    '.publish-date',
  ],
  author: ['[itemprop="author"]', '.article-author', '.entry-author', '[rel="author"]', '.author .fn', '.tac-gia'],
  source: ['.article-source', '.news-source', '.nguon-tin'],
  category: ['[itemprop="articleSection"]', '.cat-links a', '.article-category', 'a[rel~="category"]'],
  image: ['[itemprop="image"] img', 'img[itemprop="image"]', '.wp-post-image', '.article-image img'],
  // What a page put into our own tag is its gallery; else it is the pictures of the body.
  pictures: ['ward-gallery img'],
  related: [
    '.related-news a',
    '.related-articles a',
    '.related-posts a',
    '.news-related a',
    '.tin-lien-quan a',
    'ul.related a',
    '#related a',
  ],
  attachments: [
    '.news-download-file a',
    '.article-attachments a',
    '.attachments a',
    '.file-dinh-kem a',
    '.wp-block-file > a',
  ],
};

/** Parts that are looked for in the article only, unless the site says where they are. */
const inside: readonly Part[] = ['date', 'author', 'source', 'category', 'image', 'summary'];

const listOf = (given: string | readonly string[] | undefined): readonly string[] =>
  given === undefined ? [] : typeof given === 'string' ? [given] : given;

/** All elements of the first selector that finds any. */
export function findAll({ root }: PageSource, part: Part, own: Selectors, article: ParentNode = root): Element[] {
  for (const selector of listOf(own[part])) {
    const found = [...root.querySelectorAll(selector)];
    if (found.length > 0) return found;
  }
  const where = inside.includes(part) ? article : root;
  for (const selector of places[part]) {
    const found = [...where.querySelectorAll(selector)];
    if (found.length > 0) return found;
  }
  return [];
}

/** The site's own place for a part, before anything that the page says of itself. */
export function findOwn({ root }: PageSource, part: Part, own: Selectors): Element | undefined {
  for (const selector of listOf(own[part])) {
    const found = root.querySelector(selector);
    if (found) return found;
  }
  return undefined;
}

/** The element that holds the text. */
export const bodyOf = (page: PageSource, own: Selectors): Element =>
  findAll(page, 'body', own, articleOf(page, own))[0] ?? missing('body');

/** The element that holds the article with all that belongs to it. */
export const articleOf = (page: PageSource, own: Selectors): ParentNode => {
  const found = findAll(page, 'article', own);
  return found.find((one) => one.querySelector('h1')) ?? found[0] ?? page.root;
};

/** @throws WardError `not-found` that says what to set. */
export function missing(part: Part): never {
  throw new WardError('not-found', `no ${part} of an article on this page: set selectors.${part} of the dom adapter`);
}

/** What a reader sees of an element, in one line. */
export const textOf = (element: Element | null | undefined): string =>
  nfc(element?.getAttribute('content') ?? element?.textContent ?? '')
    .replace(/\s+/g, ' ')
    .trim();

/** An address as it is written in the page, made whole; `undefined` for what is none. */
export function addressOf(written: string | null | undefined, base: string): string | undefined {
  if (!written?.trim()) return undefined;
  try {
    return new URL(written.trim(), base).href;
  } catch {
    return undefined;
  }
}
