/** Shows the page's one example in each state that a tag has: the same markup on backends that behave differently. */
import { mock, type MockAdapter, type Seed } from 'ward-widgets/adapters/mock.js';
import 'ward-widgets/all.js';
import { seed } from '../seed/seed.js';
import { samplePhotos } from './photo-samples.js';
import { bareArticle, fullArticle } from './samples.js';

const word = 'Nghiêng nghiêng ';
const long = (text: string): string => `${text} ${word.repeat(12)}${'Đ'.repeat(80)}`;

const longSeed: Seed = {
  ...seed,
  info: { ...seed.info, name: long(seed.info.name), greeting: long(seed.info.greeting ?? '') },
  articles: seed.articles.map((article) => ({ ...article, title: long(article.title) })),
  comments: (seed.comments ?? []).map((comment) => ({ ...comment, text: long(comment.text) })),
  tracks: (seed.tracks ?? []).map((track) => ({ ...track, title: long(track.title) })),
  links: (seed.links ?? []).map(({ title, links }) => ({
    title: long(title),
    links: links.map((link) => ({ ...link, title: long(link.title) })),
  })),
};
const emptySeed: Seed = {
  info: { name: seed.info.name, timeZone: seed.info.timeZone },
  articles: seed.articles.map((article) => ({ ...article, html: '', summary: '' })).slice(0, 1),
};

const sampleSeed: Seed = {
  ...seed,
  articles: [...seed.articles, fullArticle, bareArticle],
  photos: [...(seed.photos ?? []), ...samplePhotos],
};

interface Shown {
  readonly title: string;
  readonly adapter?: (() => MockAdapter) | undefined;
  readonly theme?: string | undefined;
  readonly attributes?: Readonly<Record<string, string>>;
}

const shown: Readonly<Record<string, Shown>> = {
  default: { title: 'Mặc định', adapter: () => mock({ seed, name: 'states' }) },
  long: { title: 'Chữ dài', adapter: () => mock({ seed: longSeed, name: 'states-long' }) },
  narrow: { title: 'Cột hẹp, 280 px', adapter: () => mock({ seed, name: 'states' }) },
  dark: { title: 'Nền tối', adapter: () => mock({ seed, name: 'states' }), theme: 'dark' },
  contrast: { title: 'Tương phản cao', adapter: () => mock({ seed, name: 'states' }), theme: 'contrast' },
  english: { title: 'English', adapter: () => mock({ seed, name: 'states' }), attributes: { lang: 'en' } },
  rtl: { title: 'Từ phải sang trái', adapter: () => mock({ seed, name: 'states' }), attributes: { dir: 'rtl' } },
  waiting: { title: 'Đang tải', adapter: () => mock({ seed, name: 'states-waiting', fail: { '*': 'never' } }) },
  empty: { title: 'Chưa có gì', adapter: () => mock({ seed: emptySeed, name: 'states-empty' }) },
  failing: { title: 'Lỗi', adapter: () => mock({ seed, name: 'states-failing', fail: { '*': 'server' } }) },
};

const [example, ...own] = document.querySelectorAll<HTMLTemplateElement>('template');
const only = new URLSearchParams(location.search).get('state');

for (const [name, state] of Object.entries(shown)) show(name, state, example!);
// What only this tag has: `<template id="bare" title="Thiếu tên" data-article="thieu">`; without the attribute there is no
// backend, and with an empty one no article.
for (const template of own) {
  const { article } = template.dataset;
  const attributes = {
    ...(article !== undefined && { 'article-id': article }),
    ...(template.lang && { lang: template.lang }),
  };
  const adapter = article !== undefined ? () => mock({ seed: sampleSeed, name: 'states-samples' }) : undefined;
  show(template.id, { title: template.title, adapter, attributes, theme: template.dataset.theme }, template);
}

function show(name: string, { title, adapter, theme, attributes }: Shown, template: HTMLTemplateElement): void {
  if (only && only !== name) return;
  const section = document.createElement('section');
  section.id = name;
  const heading = document.createElement('h2');
  heading.textContent = title;
  const portal = document.createElement('ward-portal');
  if (adapter) {
    portal.adapter = adapter();
    portal.setAttribute('article-id', '1');
  }
  if (theme) portal.setAttribute('theme', theme);
  for (const [attribute, value] of Object.entries(attributes ?? {})) portal.setAttribute(attribute, value);
  portal.append(template.content.cloneNode(true));
  section.append(heading, portal);
  document.body.append(section);
}
