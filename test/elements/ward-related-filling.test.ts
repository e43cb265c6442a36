import { expect } from '@open-wc/testing';
import type { WardAdapter } from '../../src/contract/adapter.js';
import { WardError } from '../../src/contract/error.js';
import type { Article, ArticleSummary, RelatedNews } from '../../src/contract/model.js';
import '../../src/elements/article/register.js';
import '../../src/elements/news/register.js';
import '../../src/elements/related/register.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { eventually, mount, part, parts, until } from '../support/mount.js';

const news = (id: string, category?: string): ArticleSummary => ({
  id,
  title: `Tin số ${id}`,
  publishedAt: '2026-01-20T16:30:00+07:00',
  url: `/bai-viet.html?id=${id}`,
  ...(category && { category }),
});
const shelf = [news('1', 'Du lịch'), news('2'), news('3', 'Du lịch'), news('4'), news('5', 'Du lịch'), news('6')];

interface Options {
  readonly items?: readonly string[] | WardError;
  readonly more?: Partial<RelatedNews>;
  /** False where the backend lists no articles. */
  readonly lists?: boolean;
}

/** A backend whose related news are `items`, and whose calls are written down. */
function backend({ items = [], more, lists = true }: Options) {
  const calls: string[] = [];
  const one = (id: string) => shelf.find((item) => item.id === id);
  const get = async ({ id }: { id: string }): Promise<Article> => {
    calls.push(`get ${id}`);
    const found = one(id);
    if (!found) throw new WardError('not-found');
    return { ...found, html: '<p>x</p>' };
  };
  const list = async ({ category, limit }: { category?: string; limit?: number }) => {
    calls.push(`list ${category ?? 'all'}`);
    const found = shelf.filter((item) => !category || item.category === category);
    return { items: found.slice(0, limit), next: null };
  };
  const related = async (): Promise<RelatedNews> => {
    calls.push('related');
    if (items instanceof WardError) throw items;
    return { items: items.flatMap((id) => one(id) ?? []), ...more };
  };
  const adapter: WardAdapter = fakeAdapter({
    articles: { get, ...(lists && { list }) },
    related: { list: related },
  });
  return { adapter, calls };
}

const shown = (element: Element) =>
  parts(element, 'link')
    .map(({ textContent }) => textContent!.replace('Tin số ', ''))
    .join(' ');

async function mountRelated(options: Options, attributes: Record<string, string> = {}) {
  const { adapter, calls } = backend(options);
  const element = await mount('ward-related', { adapter, attributes: { 'article-id': '1', ...attributes } });
  await eventually(() => expect(element.state).to.match(/ready|empty|error|unsupported/));
  await element.updateComplete;
  return { element, calls, adapter };
}

describe('<ward-related> is never empty', () => {
  it('asks for nothing more where the backend knows enough', async () => {
    const { element, calls } = await mountRelated({ items: ['2', '3'] }, { limit: '2' });
    expect(shown(element)).to.equal('2 3');
    expect(calls).to.deep.equal(['related']);
  });

  it('goes on with the same category, then with the newest', async () => {
    const { element, calls } = await mountRelated({ items: ['6'] }, { limit: '5' });
    expect(shown(element)).to.equal('6 3 5 2 4');
    expect(calls).to.deep.equal(['related', 'get 1', 'list Du lịch', 'list all']);
  });

  it('does not read the newest where the category is enough', async () => {
    const { element, calls } = await mountRelated({ items: ['6'] }, { limit: '3' });
    expect(shown(element)).to.equal('6 3 5');
    expect(calls).to.deep.equal(['related', 'get 1', 'list Du lịch']);
  });

  for (const code of ['unsupported', 'not-found'] as const) {
    it(`shows the newest where the backend’s related news are ${code}`, async () => {
      const { element } = await mountRelated({ items: new WardError(code) }, { 'article-id': '9', limit: '3' });
      expect(shown(element)).to.equal('1 2 3');
    });
  }

  it('stands beside a backend that has no related news at all', async () => {
    const { articles } = backend({}).adapter;
    const adapter = fakeAdapter({ articles: articles! });
    const element = await mount('ward-related', { adapter, attributes: { 'article-id': '1', limit: '2' } });
    await until(element, 'ready');
    expect(shown(element)).to.equal('3 5');
  });

  it('says that there is nothing where the backend lists nothing either', async () => {
    const { element, calls } = await mountRelated({ lists: false });
    expect(element.state).to.equal('empty');
    expect(part(element, 'empty').textContent).to.equal('Chưa có tin liên quan.');
    expect(calls).to.deep.equal(['related']);
  });

  it('says what failed, and does not cover it with other news', async () => {
    const { element } = await mountRelated({ items: new WardError('server') });
    expect(element.state).to.equal('error');
    expect(parts(element, 'item')).to.have.length(0);
  });

  it('keeps what it has where the rest cannot be read', async () => {
    const { adapter } = backend({ items: ['6'] });
    const list = async () => Promise.reject(new WardError('server'));
    const failing = fakeAdapter({ ...adapter, articles: { ...adapter.articles!, list } });
    const element = await mount('ward-related', { adapter: failing, attributes: { 'article-id': '1' } });
    await until(element, 'ready');
    expect(shown(element)).to.equal('6');
  });
});

describe('<ward-related> shows what the page chose', () => {
  it('first, in its order, and nothing twice; one that is gone is left out', async () => {
    const { element } = await mountRelated({ items: ['2', '4', '3'] }, { pinned: '4 99 6', limit: '4' });
    expect(shown(element)).to.equal('4 6 2 3');
  });

  it('and not what it excluded, pinned or not', async () => {
    const { element } = await mountRelated({ items: ['2', '3'] }, { pinned: '4', exclude: '4 3', limit: '2' });
    expect(shown(element)).to.equal('2 5');
  });
});

describe('<ward-related> repeats nothing of the page', () => {
  it('that a list of news shows, wherever it stands, and follows it', async () => {
    const { element, adapter } = await mountRelated({ items: ['2', '3', '4'] }, { limit: '3' });
    expect(shown(element)).to.equal('2 3 4');
    const list = document.createElement('ward-news');
    list.adapter = adapter;
    list.limit = 2;
    list.noPages = true;
    element.after(list);
    await eventually(() => expect(shown(element)).to.equal('3 4 5'));
    list.remove();
    await eventually(() => expect(shown(element)).to.equal('2 3 4'));
  });

  it('that a list further up shows; the one further up stays as it is', async () => {
    const { element, adapter } = await mountRelated({ items: ['2', '3', '4', '5'] }, { limit: '2' });
    const below = document.createElement('ward-related');
    below.adapter = adapter;
    below.articleId = '1';
    below.limit = 2;
    element.after(below);
    await eventually(() => expect(shown(below)).to.equal('4 5'));
    expect(shown(element)).to.equal('2 3');
  });

  it('that another article of the page is', async () => {
    const { element, adapter } = await mountRelated({ items: ['2', '3'] }, { limit: '2' });
    const article = document.createElement('ward-article');
    article.adapter = adapter;
    article.articleId = '2';
    element.before(article);
    await eventually(() => expect(shown(element)).to.equal('3 5'));
  });

  it('but what another backend calls by the same number is another article', async () => {
    const { element } = await mountRelated({ items: ['2', '3'] }, { limit: '2' });
    const article = document.createElement('ward-article');
    article.adapter = backend({}).adapter;
    article.articleId = '2';
    element.before(article);
    await until(article, 'ready');
    await element.updateComplete;
    expect(shown(element)).to.equal('2 3');
  });

  it('asks the backend once for each change of the page, however little there is', async () => {
    const { element, adapter, calls } = await mountRelated({ items: ['2'] }, { limit: '6' });
    const before = calls.length;
    const list = document.createElement('ward-news');
    list.adapter = adapter;
    list.limit = 6;
    list.noPages = true;
    element.after(list);
    await until(element, 'empty');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(calls.filter((call) => call === 'related')).to.have.length(2);
    expect(calls.length).to.be.at.most(before * 2 + 1);
  });
});
