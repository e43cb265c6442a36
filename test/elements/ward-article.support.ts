import type { Article } from '../../src/contract/model.js';
import '../../src/elements/article/register.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { mount, part, until } from '../support/mount.js';

export const article = (over: Partial<Article> = {}): Article => ({
  id: '1',
  title: 'Hội nghị tổng kết năm 2025',
  publishedAt: '2026-01-20T16:30:00+07:00',
  html: '<p>Đoạn một.</p><h2>Mục</h2><p>Đoạn hai.</p>',
  ...over,
});

export async function mountArticle(
  over: Partial<Article> = {},
  attributes: Record<string, string> = {},
  asked: () => void = () => {},
) {
  const element = await mount('ward-article', {
    adapter: fakeAdapter({ articles: { get: async () => (asked(), article(over)) } }),
    attributes: { 'article-id': '1', ...attributes },
  });
  await until(element, 'ready');
  return element;
}

export const body = (element: Element) => part(element, 'body');
