import type { WardAdapter } from '../../src/contract/adapter.js';
import type { Article } from '../../src/contract/model.js';
import '../../src/elements/article/register.js';
import type { WardArticle } from '../../src/elements/article/ward-article.js';
import type { WardArticleTools } from '../../src/elements/article/tools/ward-article-tools.js';
import { storage } from '../../src/storage/storage.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { eventually, mount, until } from '../support/mount.js';

export const article = (over: Partial<Article> = {}): Article => ({
  id: '1',
  title: 'Hội nghị tổng kết năm 2025',
  publishedAt: '2026-01-20T16:30:00+07:00',
  url: 'https://muonglay.example/bai-viet/1?a=1&b=2',
  html: '<p>Câu một. Câu hai ở TP. Điện Biên Phủ.</p><p>Câu ba.</p>',
  ...over,
});

type Groups = Parameters<typeof fakeAdapter>[0];

/** Nothing that another test chose is remembered. */
export async function forget(): Promise<void> {
  for (const name of ['article-size', 'article-contrast', 'read-rate', 'read-voice']) {
    await storage().delete(`preference:${name}`);
  }
}

/** An article of a backend with the reader's tools. */
export async function mountTools(
  over: Partial<Article> = {},
  attributes: Record<string, string> = {},
  groups: Groups = {},
  language?: string,
) {
  const adapter: WardAdapter = fakeAdapter({
    ...groups,
    articles: { get: async () => article(over), ...groups.articles },
  });
  const element = await mount('ward-article', {
    adapter,
    attributes: { 'article-id': '1', ...attributes },
    ...(language && { language }),
  });
  await until(element, 'ready');
  return { element, tools: await toolsOf(element) };
}

/** The tools of an article that the page wrote itself. */
export async function mountOwn(content: string, attributes: Record<string, string> = {}) {
  const element = await mount('ward-article', { content, attributes });
  return { element, tools: await toolsOf(element) };
}

export async function toolsOf(element: WardArticle): Promise<WardArticleTools> {
  await eventually(() => {
    if (!element.shadowRoot!.querySelector('ward-article-tools')?.shadowRoot?.querySelector('ul')) {
      throw new Error('no tools');
    }
  });
  return element.shadowRoot!.querySelector('ward-article-tools')!;
}

/** A panel of the tools, once it has been loaded and drawn. */
export async function panel<Tag extends 'ward-article-share' | 'ward-article-report' | 'ward-article-listen'>(
  tools: WardArticleTools,
  tag: Tag,
): Promise<HTMLElementTagNameMap[Tag]> {
  await eventually(() => {
    if (!tools.shadowRoot!.querySelector(tag)?.shadowRoot?.querySelector('button')) throw new Error(`no ${tag}`);
  });
  return tools.shadowRoot!.querySelector(tag)!;
}

/** The names of the buttons that a reader finds, in their order. */
export const names = (element: Element): string[] =>
  [...element.shadowRoot!.querySelectorAll('button')]
    .filter((button) => getComputedStyle(button).visibility !== 'hidden')
    .map((button) => button.getAttribute('aria-label') ?? button.textContent!.trim());

export const press = (element: Element, name: string): void => {
  const buttons = [...element.shadowRoot!.querySelectorAll<HTMLElement>('button, a')];
  const found = buttons.find((one) => (one.getAttribute('aria-label') ?? one.textContent!.trim()) === name);
  if (!found) throw new Error(`no "${name}" among ${names(element).join(', ')}`);
  found.click();
};
