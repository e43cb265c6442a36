/** The article that a page holds. */
import type { Article, Attachment } from '../../contract/model.js';
import { isSafeUrl } from '../../contract/url.js';
import { dateIn, dateOfAddress, findDate } from './dates.js';
import { readJsonLd, readMeta } from './metadata.js';
import { pictureOf, sourceOf } from './pictures.js';
import {
  addressOf,
  articleOf,
  bodyOf,
  findAll,
  findOwn,
  missing,
  textOf,
  type PageSource,
  type Part,
  type Selectors,
} from './places.js';

/**
 * @param own - where the parts stand on this site, if not where the systems that we know put them.
 * @throws WardError `not-found` that names the selector to set.
 */
export function readArticle(page: PageSource, own: Selectors): Omit<Article, 'id'> {
  const { root, base, address } = page;
  const box = articleOf(page, own);
  const body = bodyOf(page, own);
  const said = readJsonLd(root);
  /** The site's own place, then what the page says for machines, then where the known systems have it. */
  const textFor = (part: Part, told: string | undefined): string | undefined =>
    textOf(findOwn(page, part, own)) || told || textOf(findAll(page, part, own, box)[0]) || undefined;
  const title = textFor('title', said.title) ?? headline(root, body) ?? readMeta(root, 'og:title') ?? missing('title');
  const published =
    dateIn(findOwn(page, 'date', own)) ??
    findDate(said.published ?? '') ??
    findAll(page, 'date', own, box).map(dateIn).find(Boolean) ??
    dateOfAddress(address) ??
    findDate(readMeta(root, 'article:published_time', 'og:article:published_time', 'date') ?? '') ??
    missing('date');
  const updated = findDate(said.updated ?? '');
  const source = textFor('source', undefined)?.replace(/^nguồn( tin)?\s*:\s*/i, '');
  const optional = {
    summary: textFor('summary', undefined),
    author: textFor('author', said.author)?.replace(/^tác giả( bài viết)?\s*:\s*/i, ''),
    category: textFor('category', said.category),
    image: coverOf(page, own, box, said.image),
    source: source ? { name: source } : undefined,
    updatedAt: updated && Date.parse(updated) > Date.parse(published) ? updated : undefined,
    attachments: attachmentsOf(page, own),
  };
  return {
    title,
    publishedAt: published,
    url: address,
    html: htmlOf(body, base, title),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value)),
  };
}

/** The last first-level heading above the text: the ones before it are the site's. */
function headline(root: ParentNode, body: Element): string | undefined {
  const headings = [...root.querySelectorAll('h1')].filter(textOf);
  const above = headings.filter((one) => one.compareDocumentPosition(body) & Node.DOCUMENT_POSITION_FOLLOWING);
  return textOf(above.pop() ?? headings[0]) || undefined;
}

const ours = (element: Element): boolean => element.localName.startsWith('ward-');
const unread = 'script, style, link, meta, noscript, template, form > input[type="hidden"]';

/** The text as HTML that can stand elsewhere: whole addresses, pictures where they really are, nothing of ours. */
function htmlOf(body: Element, base: string, title: string): string {
  // In a document of its own nothing is loaded, and no tag wakes up.
  const copy = body.ownerDocument.implementation.createHTMLDocument('').importNode(body, true);
  for (const element of copy.querySelectorAll(unread)) element.remove();
  for (const element of [...copy.querySelectorAll('*')].filter(ours)) {
    if (['ward-portal', 'ward-article'].includes(element.localName)) element.replaceWith(...element.childNodes);
    else element.remove();
  }
  for (const heading of copy.querySelectorAll('h1')) if (textOf(heading) === title) heading.remove();
  for (const image of copy.querySelectorAll('img')) {
    const source = sourceOf(image, base);
    if (source) image.setAttribute('src', source);
    else image.remove();
  }
  for (const link of copy.querySelectorAll('a[href]:not([href^="#"])')) {
    link.setAttribute('href', addressOf(link.getAttribute('href'), base) ?? '');
  }
  const whole = new XMLSerializer().serializeToString(copy);
  return whole.slice(whole.indexOf('>') + 1, whole.lastIndexOf('<')).trim();
}

function coverOf(page: PageSource, own: Selectors, box: ParentNode, told: string | undefined): Article['image'] {
  const image = findOwn(page, 'image', own) ?? (told ? undefined : findAll(page, 'image', own, box)[0]);
  const picture = image && pictureOf(image, page.base);
  if (picture) return picture;
  const source = addressOf(told ?? readMeta(page.root, 'og:image'), page.base);
  return source && isSafeUrl(source) ? { src: source, alt: '' } : undefined;
}

const types: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
  jpg: 'image/jpeg',
  png: 'image/png',
};

function attachmentsOf(page: PageSource, own: Selectors): readonly Attachment[] | undefined {
  const files = new Map<string, Attachment>();
  for (const link of findAll(page, 'attachments', own)) {
    const url = addressOf(link.getAttribute('href'), page.base);
    if (!url || !/^https?:/.test(url) || files.has(url)) continue;
    const ending = /\.(\w+)$/.exec(new URL(url).pathname)?.[1]?.toLowerCase() ?? '';
    const name = textOf(link) || new URL(url).pathname.split('/').pop()!;
    files.set(url, { name, url, ...(types[ending] && { type: types[ending] }) });
  }
  return files.size > 0 ? [...files.values()] : undefined;
}
