/** The links of a page to news beside its article. */
import type { ArticleSummary, RelatedNews } from '../../contract/model.js';
import { fold, nfc } from '../../text/unicode.js';
import { dateIn, dateOfAddress, findDate } from './dates.js';
import { pictureOf } from './pictures.js';
import { addressOf, findAll, findOwn, textOf, type PageSource, type Selectors } from './places.js';

type Group = 'items' | 'newer' | 'older';

const headings = 'h2, h3, h4, h5, h6, p, strong, b, legend, caption, td, th, div, span, a';
const title =
  /^(cac |nhung )?(tin|bai|bai viet|tin bai)( tuc)? (khac|lien quan|cung chuyen muc|(da dua )?(?:moi|cu) hon)$/;

/**
 * Links below the headings "Tin liên quan", "Tin khác", "Tin mới hơn", "Tin cũ hơn", or where the site says. One whose
 * day stands neither beside it nor in its address is left out: the contract has no news without a date.
 */
export function readRelated(page: PageSource, own: Selectors): Required<RelatedNews> {
  const groups: Record<Group, Element[]> = { items: [], newer: [], older: [] };
  if (findOwn(page, 'related', own)) {
    groups.items = findAll(page, 'related', own);
  } else {
    for (const heading of page.root.querySelectorAll(headings)) {
      const group = groupOf(heading);
      if (group) groups[group].push(...linksBelow(heading));
    }
    if (Object.values(groups).every((links) => links.length === 0)) groups.items = findAll(page, 'related', own);
  }
  const read = (links: readonly Element[]) => summariesOf(links, page);
  return { items: read(groups.items), newer: read(groups.newer), older: read(groups.older) };
}

/** An address of this site as an id: path and query; one of another site whole. */
export function idOfAddress(address: string, base: string): string {
  const url = new URL(address, base);
  const here = url.origin === new URL(base).origin ? url.pathname + url.search : url.origin + url.pathname + url.search;
  try {
    return nfc(decodeURI(here));
  } catch {
    return here;
  }
}

function groupOf(heading: Element): Group | undefined {
  if (heading.childElementCount > 2 || (heading.textContent ?? '').length > 60) return undefined;
  // The innermost of nested ones is enough.
  if ([...heading.children].some((child) => textOf(child) === textOf(heading))) return undefined;
  const words = fold(textOf(heading)).replace(/[\s:]+$/, '');
  if (!title.test(words)) return undefined;
  return words.endsWith('moi hon') ? 'newer' : words.endsWith('cu hon') ? 'older' : 'items';
}

/** The links of what follows a heading, or the box around it. */
function linksBelow(heading: Element): Element[] {
  for (let box: Element | null = heading, step = 0; box && step < 4; box = box.parentElement, step++) {
    for (let next = box.nextElementSibling; next; next = next.nextElementSibling) {
      if (groupOf(next) || [...next.querySelectorAll(headings)].some((one) => groupOf(one))) return [];
      const links = [...next.querySelectorAll('a[href]'), ...(next.matches('a[href]') ? [next] : [])];
      if (links.length > 0) return links;
    }
  }
  return [];
}

function summariesOf(links: readonly Element[], { base, address }: PageSource): ArticleSummary[] {
  const found = new Map<string, ArticleSummary>();
  const self = idOfAddress(address, address);
  for (const link of links) {
    const url = addressOf(link.getAttribute('href'), base);
    if (!url || !/^https?:/.test(url)) continue;
    const id = idOfAddress(url, base);
    const box = link.closest('li, article, tr, dd, [class*="item"]') ?? link;
    const image = [...box.querySelectorAll('img')].map((one) => pictureOf(one, base)).find(Boolean);
    const name = textOf(link) || link.getAttribute('title')?.trim() || found.get(id)?.title;
    const date =
      dateIn(box.querySelector('time[datetime]') ?? undefined) ??
      findDate(textOf(box).replace(name ?? '', ' ')) ??
      findDate(textOf(box)) ??
      dateOfAddress(url);
    if (!name || !date || idOfAddress(url, url) === self) continue;
    found.set(id, { id, title: nfc(name), publishedAt: date, url, ...(image && { image }) });
  }
  return [...found.values()];
}
