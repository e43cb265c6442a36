import { expect } from '@open-wc/testing';
import type { ReadContext } from '../../src/contract/adapter.js';
import { WardError } from '../../src/contract/error.js';
import { fakeAdapter, heldMethod } from '../support/fake-adapter.js';
import { button, eventually, part, parts, shownText, until } from '../support/mount.js';
import {
  goHome,
  link,
  manyNews,
  mountNews,
  newsBackend,
  parameter,
  said,
  titles,
  visit,
  type NewsPage,
  type NewsQuery,
} from './ward-news.support.js';

async function shown(count: number, attributes: Record<string, string> = {}, counts = true) {
  const { adapter, queries } = newsBackend(manyNews(count), { counts });
  const element = await mountNews(adapter, attributes);
  await eventually(() => expect(element.state).to.match(/ready|empty|error/));
  await eventually(() => expect(shownText(element)).to.match(/Trang/));
  return { element, queries, adapter };
}
const first = (element: Element) => titles(element)[0];
const links = (element: Element) => [...part(element, 'pages').querySelectorAll('a')];

describe('<ward-news> page by page', () => {
  afterEach(goHome);

  it('gives each page a link of its own, and keeps the rest of the address', async () => {
    visit({ trang: '2', chuyen: 'a b&c' });
    const { element } = await shown(25);
    const [previous, next] = links(element);
    expect([previous!.rel, next!.rel]).to.deep.equal(['prev', 'next']);
    const after = new URL(next!.href);
    expect([after.searchParams.get('trang'), after.searchParams.get('chuyen')]).to.deep.equal(['3', 'a b&c']);
    expect(new URL(previous!.href).searchParams.has('trang')).to.equal(false);
    expect(after.pathname).to.equal(location.pathname);
  });

  it('reads a page that a shared link names, by walking there from the first', async () => {
    visit({ trang: '3' });
    const { element, queries } = await shown(25);
    expect(titles(element)).to.deep.equal(['Tin số 21', 'Tin số 22', 'Tin số 23', 'Tin số 24', 'Tin số 25']);
    expect(queries.map(({ cursor }) => cursor)).to.deep.equal([undefined, 'sau-10', 'sau-20']);
  });

  it('goes straight to its page when the reader reloads', async () => {
    visit({ trang: '3' });
    const { element, adapter, queries } = await shown(25);
    element.remove();
    const again = await mountNews(adapter);
    await until(again, 'ready');
    expect(first(again)).to.equal('Tin số 21');
    expect(queries).to.have.length(4);
    expect(queries.at(-1)!.cursor).to.equal('sau-20');
  });

  it('walks again where the backend refuses what was kept', async () => {
    visit({ trang: '2' });
    const { element, adapter } = await shown(25);
    element.remove();
    const state = JSON.parse(JSON.stringify(history.state).replace('sau-10', 'gone')) as unknown;
    history.replaceState(state, '');
    const again = await mountNews(adapter);
    await until(again, 'ready');
    expect(first(again)).to.equal('Tin số 11');
  });

  it('says that a page past the end has no news, and leads to the first', async () => {
    visit({ trang: '999999' });
    const { element, queries } = await shown(25);
    expect(element.state).to.equal('empty');
    expect(part(element, 'empty').textContent).to.include('Trang này không có tin nào.');
    expect(queries).to.have.length(1);
    link(element, 'Về trang đầu').click();
    await eventually(() => expect(first(element)).to.equal('Tin số 1'));
    expect(parameter('trang')).to.equal(null);
  });

  it('never walks without end, where a backend does not count', async () => {
    visit({ trang: '400' });
    const { element, queries } = await shown(5000, {}, false);
    expect(element.state).to.equal('empty');
    expect(queries.length).to.be.at.most(51);
  });

  it('nor in a circle, where a backend repeats its cursor', async () => {
    visit({ trang: '9' });
    let calls = 0;
    const list = async (): Promise<NewsPage> => (calls++, { items: manyNews(2), next: 'same' });
    const element = await mountNews(fakeAdapter({ articles: { list } }));
    await until(element, 'empty');
    expect(calls).to.equal(2);
  });

  for (const page of ['0', '-1', '1.5', 'abc', '1e3', '99999999', '']) {
    it(`takes "${page}" for no page`, async () => {
      visit({ trang: page });
      const { element } = await shown(25);
      expect(first(element)).to.equal('Tin số 1');
    });
  }

  it('says the page without the number of pages where the backend does not count', async () => {
    const { element } = await shown(25, {}, false);
    expect(part(element, 'pages').textContent!.replace(/\s+/g, ' ').trim()).to.equal('Trang 1 Trang sau');
  });

  it('has no way to other pages where there are none', async () => {
    const { adapter } = newsBackend(manyNews(3));
    const element = await mountNews(adapter);
    await until(element, 'ready');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(parts(element, 'pages')).to.have.length(0);
  });

  it('brings the reader to the top of the new page, and says which it is', async () => {
    const { element } = await shown(25);
    const next = link(element, 'Trang sau');
    next.focus();
    next.click();
    await eventually(() => expect(said(element)).to.equal('Trang 2/3'));
    expect(element.shadowRoot!.activeElement === part(element, 'title')).to.equal(true);
  });

  it('leaves a reader who went on to another thing where they are', async () => {
    const { element } = await shown(25);
    const field = document.createElement('input');
    element.after(field);
    link(element, 'Trang sau').click();
    field.focus();
    await eventually(() => expect(said(element)).to.equal('Trang 2/3'));
    expect(document.activeElement === field).to.equal(true);
  });

  it('keeps what stands there, busy, until the next page is there', async () => {
    const list = heldMethod<NewsQuery, ReadContext, NewsPage>();
    const element = await mountNews(fakeAdapter({ articles: { list: list.method } }));
    await list.called();
    list.calls[0]!.resolve({ items: manyNews(10), next: 'c', total: 20 });
    await eventually(() => expect(shownText(element)).to.include('Trang 1/2'));
    link(element, 'Trang sau').click();
    await list.called(2);
    expect(first(element)).to.equal('Tin số 1');
    expect(element.shadowRoot!.querySelector('[aria-busy="true"]')).to.not.equal(null);
    list.calls[1]!.reject(new WardError('server'));
    await until(element, 'error');
    button(element, 'Thử lại').click();
    await list.called(3);
    list.calls[2]!.resolve({ items: manyNews(12).slice(10), next: null, total: 20 });
    await eventually(() => expect(first(element)).to.equal('Tin số 11'));
  });

  it('leaves a click for a new tab to the browser', async () => {
    const { element } = await shown(25);
    let stayed = false;
    const stop = (event: Event) => {
      stayed = !event.defaultPrevented;
      event.preventDefault();
    };
    document.addEventListener('click', stop, { once: true });
    link(element, 'Trang sau').dispatchEvent(
      new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ctrlKey: true }),
    );
    expect(stayed).to.equal(true);
    expect(first(element)).to.equal('Tin số 1');
    expect(parameter('trang')).to.equal(null);
  });

  it('turns each list of a page by itself, told apart by its id', async () => {
    const { element: one } = await shown(25, { id: 'tin' });
    const two = document.createElement('ward-news');
    two.adapter = newsBackend(manyNews(25)).adapter;
    two.id = 'van-hoa';
    one.after(two);
    await eventually(() => expect(shownText(two)).to.include('Trang 1/3'));
    link(one, 'Trang sau').click();
    await eventually(() => expect(first(one)).to.equal('Tin số 11'));
    expect(first(two)).to.equal('Tin số 1');
    expect(new URL(link(two, 'Trang sau').href).search)
      .to.include('trang-tin=2')
      .and.include('trang-van-hoa=2');
    link(two, 'Trang sau').click();
    await eventually(() => expect(first(two)).to.equal('Tin số 11'));
    history.back();
    await eventually(() => expect(first(two)).to.equal('Tin số 1'));
    expect(first(one)).to.equal('Tin số 11');
  });

  it('turns the page where the page may not change its history', async () => {
    const { element } = await shown(25);
    const { pushState } = history;
    history.pushState = () => {
      throw new DOMException('no', 'SecurityError');
    };
    try {
      link(element, 'Trang sau').click();
      await eventually(() => expect(first(element)).to.equal('Tin số 11'));
    } finally {
      history.pushState = pushState;
    }
  });

  it('keeps what other scripts keep in the history', async () => {
    history.replaceState({ theirs: 7 }, '');
    const { element } = await shown(25);
    link(element, 'Trang sau').click();
    await eventually(() => expect(first(element)).to.equal('Tin số 11'));
    expect((history.state as { theirs: number }).theirs).to.equal(7);
  });

  it('hears nothing of the address once it left the page', async () => {
    const { element, queries } = await shown(25);
    element.remove();
    visit({ trang: '2' });
    dispatchEvent(new PopStateEvent('popstate'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(queries).to.have.length(1);
  });

  it('leads to the feed that the page names, of its own category first', async () => {
    const feed = (href: string, title: string) =>
      Object.assign(document.createElement('link'), { rel: 'alternate', type: 'application/rss+xml', href, title });
    const feeds = [feed('/rss', 'Tất cả'), feed('/rss/du-lich', 'Tin du lịch')];
    document.head.append(...feeds);
    try {
      const { element } = await shown(25);
      expect(link(element, 'Kênh tin RSS').getAttribute('href')).to.match(/\/rss$/);
      element.category = 'Du Lịch';
      await eventually(() => expect(element.state).to.equal('empty'));
      element.adapter = newsBackend(manyNews(3).map((item) => ({ ...item, category: 'Du Lịch' }))).adapter;
      await eventually(() => expect(link(element, 'Kênh tin RSS').getAttribute('href')).to.match(/du-lich$/));
    } finally {
      for (const one of feeds) one.remove();
    }
    const { element } = await shown(25);
    expect(shownText(element)).not.to.include('RSS');
  });
});
