import { expect } from '@open-wc/testing';
import type { ArticleSummary, Page } from '../../src/contract/model.js';
import { WardError } from '../../src/contract/error.js';
import { fold } from '../../src/text/unicode.js';
import '../../src/elements/news/register.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { eventually, mount, parts } from '../support/mount.js';

export interface NewsQuery {
  readonly limit?: number;
  readonly cursor?: string;
  readonly category?: string;
  readonly search?: string;
}
export type NewsPage = Page<ArticleSummary>;

export const newsItem = (number: number, over: Partial<ArticleSummary> = {}): ArticleSummary => ({
  id: String(number),
  title: `Tin số ${number}`,
  publishedAt: '2026-01-20T16:30:00+07:00',
  url: `/bai-viet.html?id=${number}`,
  ...over,
});

export const manyNews = (count: number): ArticleSummary[] => Array.from({ length: count }, (_, at) => newsItem(at + 1));

/** A backend whose cursors are words of its own; `counts: false` tells no total. */
export function newsBackend(items: readonly ArticleSummary[], { counts = true } = {}) {
  const queries: NewsQuery[] = [];
  const list = async (query: NewsQuery): Promise<NewsPage> => {
    queries.push(query);
    const { limit = 20, cursor, category, search } = query;
    const found = items.filter(
      (item) =>
        (!category || item.category === category) &&
        (!search || fold(`${item.title} ${item.summary ?? ''}`).includes(fold(search))),
    );
    const start = cursor === undefined ? 0 : Number(cursor.replace('sau-', ''));
    if (Number.isNaN(start)) throw new WardError('invalid', 'no cursor of ours');
    const end = start + limit;
    const next = end < found.length ? `sau-${end}` : null;
    return { items: found.slice(start, end), next, ...(counts && { total: found.length }) };
  };
  return { queries, adapter: fakeAdapter({ articles: { list } }) };
}

const home = location.href;

/** Puts the page's address back as it was before the test. */
export const goHome = (): void => history.replaceState(null, '', home);

/** Changes the page's query, all else of its address stays. */
export function visit(query: Readonly<Record<string, string>>): void {
  const address = new URL(home);
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  history.replaceState(null, '', address.href);
}

export const parameter = (name: string): string | null => new URLSearchParams(location.search).get(name);

export async function mountNews(
  adapter: ReturnType<typeof newsBackend>['adapter'],
  attributes: Record<string, string> = {},
  options: { content?: string; language?: string } = {},
) {
  return mount('ward-news', { adapter, attributes, ...options });
}

export const titles = (element: Element): (string | null)[] =>
  parts(element, 'link').map(({ textContent }) => textContent);

export const link = (element: Element, text: string): HTMLAnchorElement => {
  const links = [...element.shadowRoot!.querySelectorAll('a')];
  const found = links.find((one) => one.textContent!.trim() === text);
  if (!found) throw new Error(`no link "${text}" among: ${links.map((one) => one.textContent!.trim()).join(', ')}`);
  return found;
};

export const said = (element: Element): string =>
  element.shadowRoot!.querySelector('[role="status"]')!.textContent!.trim();

/** A list of these articles, once it is there. */
export async function shownNews(items = manyNews(25), attributes: Record<string, string> = {}, language = 'vi') {
  const { adapter, queries } = newsBackend(items);
  const element = await mountNews(adapter, attributes, { language });
  await eventually(() => expect(element.state).to.match(/ready|empty/));
  await element.updateComplete;
  return { element, queries };
}
