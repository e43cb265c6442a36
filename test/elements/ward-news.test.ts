import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ReadContext } from '../../src/contract/adapter.js';
import { WardError } from '../../src/contract/error.js';
import { accessibleNodes, inAccessibilityTree } from '../support/accessibility.js';
import { fakeAdapter, heldMethod } from '../support/fake-adapter.js';
import { button, eventually, part, parts, shownText, until } from '../support/mount.js';
import {
  goHome,
  link,
  manyNews,
  mountNews,
  newsBackend,
  newsItem,
  parameter,
  said,
  shownNews,
  titles,
  visit,
  type NewsPage,
  type NewsQuery,
} from './ward-news.support.js';

describe('<ward-news>', () => {
  afterEach(goHome);

  describe('says', () => {
    inAccessibilityTree('its title, each article as a link, and the way to other pages', async () => {
      await shownNews(manyNews(3), { limit: '2' });
      const nodes = await accessibleNodes();
      expect(nodes.some(({ role, name }) => role === 'heading' && name === 'Tin tức')).to.equal(true);
      const links = nodes.filter(({ role }) => role === 'link').map(({ name }) => name);
      expect(links).to.deep.equal(['Tin số 1', 'Tin số 2', 'Trang sau']);
      expect(nodes.some(({ name }) => name === 'Các trang của Tin tức')).to.equal(true);
    });

    it('the category as its title, or what the page wrote', async () => {
      const { element } = await shownNews(
        manyNews(3).map((item) => ({ ...item, category: 'Du lịch' })),
        {
          category: 'Du lịch',
        },
      );
      expect(part(element, 'title').textContent).to.equal('Du lịch');
      const titled = await mountNews(newsBackend(manyNews(1)).adapter, {}, { content: '<b slot="title">Mới</b>' });
      await until(titled, 'ready');
      expect(titled.querySelector('b')!.checkVisibility()).to.equal(true);
    });

    it('the words in English, live', async () => {
      const { element } = await shownNews(manyNews(3), { limit: '2', search: '' }, 'en');
      await eventually(() => expect(shownText(element)).to.include('News').and.include('Page 1 of 2'));
      element.parentElement!.lang = 'vi';
      await eventually(() => expect(shownText(element)).to.include('Trang 1/2'));
    });
  });

  describe('shows', () => {
    it('the newest first, ten of them, by one read', async () => {
      const { element, queries } = await shownNews();
      expect(titles(element)).to.deep.equal(manyNews(10).map(({ title }) => title));
      expect(shownText(element)).to.include('Trang 1/3');
      expect(queries).to.deep.equal([{ limit: 10 }]);
    });

    it('only the newest as a block of a home page, with the page’s own link to more', async () => {
      visit({ trang: '2', tim: 'so 3' });
      const { adapter, queries } = newsBackend(manyNews(9));
      const content = '<a slot="more" href="/tin-tuc">Xem toàn bộ</a>';
      const element = await mountNews(adapter, { limit: '3', 'no-pages': '' }, { content });
      await until(element, 'ready');
      expect(titles(element)).to.deep.equal(['Tin số 1', 'Tin số 2', 'Tin số 3']);
      expect(queries).to.deep.equal([{ limit: 3 }]);
      expect(parts(element, 'pages')).to.have.length(0);
      expect(element.querySelector('a')!.checkVisibility()).to.equal(true);
    });

    it('a sentence where there is nothing', async () => {
      const { element } = await shownNews([]);
      expect(element.state).to.equal('empty');
      expect(part(element, 'empty').textContent).to.equal('Chưa có tin nào.');
    });

    it('what failed, a way to read again, and the field with what was typed', async () => {
      const list = heldMethod<NewsQuery, ReadContext, NewsPage>();
      const element = await mountNews(fakeAdapter({ articles: { list: list.method } }), { search: '' });
      await list.called();
      await eventually(() => expect(parts(element, 'field')).to.have.length(1));
      (part(element, 'field') as HTMLInputElement).value = 'gõ dở';
      list.calls[0]!.reject(new WardError('network'));
      await until(element, 'error');
      button(element, 'Thử lại').click();
      await list.called(2);
      list.calls[1]!.resolve({ items: [newsItem(2)], next: null });
      await until(element, 'ready');
      expect(titles(element)).to.deep.equal(['Tin số 2']);
      expect((part(element, 'field') as HTMLInputElement).value).to.equal('gõ dở');
    });
  });

  describe('does', () => {
    it('turn to the next page in place, and back by the browser’s Back', async () => {
      const { element, queries } = await shownNews();
      link(element, 'Trang sau').click();
      await eventually(() => expect(titles(element)[0]).to.equal('Tin số 11'));
      expect(parameter('trang')).to.equal('2');
      expect(queries.at(-1)).to.deep.equal({ limit: 10, cursor: 'sau-10' });
      history.back();
      await eventually(() => expect(titles(element)[0]).to.equal('Tin số 1'));
      expect(parameter('trang')).to.equal(null);
    });

    it('search by Enter, mark what was found, and say how much', async () => {
      const items = [newsItem(1, { title: 'Đồng bào Mường Lay họp', summary: 'Ở mường lay có chợ.' }), newsItem(2)];
      const { element } = await shownNews(items, { search: '' });
      const told: unknown[] = [];
      element.addEventListener('ward-news-searched', ({ query, total }) => told.push([query, total]));
      (part(element, 'field') as HTMLInputElement).focus();
      await sendKeys({ type: 'muong  LAY' });
      await sendKeys({ press: 'Enter' });
      await eventually(() => expect(said(element)).to.equal('Tìm thấy 1 tin'));
      expect([...element.shadowRoot!.querySelectorAll('mark')].map((mark) => mark.textContent)).to.deep.equal([
        'Mường Lay',
        'mường lay',
      ]);
      expect(parameter('tim')).to.equal('muong LAY');
      expect(told).to.deep.equal([['muong LAY', 1]]);
    });
  });

  describe('survives', () => {
    it('markup in a title, an address that is a script, and an article without a name', async () => {
      const hostile = '<img src=x onerror=alert(1)>';
      const { element } = await shownNews([
        newsItem(1, { title: hostile, summary: hostile }),
        newsItem(2, { title: ' ', summary: 'Tóm tắt' }),
        newsItem(3, { title: '' }),
      ]);
      expect(titles(element)).to.deep.equal([hostile, 'Tóm tắt', '20/1/2026']);
      expect(element.shadowRoot!.querySelector('img')).to.equal(null);
    });

    it('nothing where the backend lists no articles', async () => {
      const element = await mountNews(fakeAdapter({}));
      await until(element, 'unsupported');
      expect(element.getBoundingClientRect().height).to.equal(0);
    });

    it('what the page wrote inside, until the news are there and where there is no backend', async () => {
      const list = heldMethod<NewsQuery, ReadContext, NewsPage>();
      const content = '<ul><li><a href="/tin">Tin của trang</a></li></ul>';
      const element = await mountNews(fakeAdapter({ articles: { list: list.method } }), { search: '' }, { content });
      await list.called();
      expect(element.querySelector('a')!.checkVisibility()).to.equal(true);
      expect(parts(element, 'title')).to.have.length(0);
      list.calls[0]!.resolve({ items: manyNews(2), next: null });
      await until(element, 'ready');
      expect(element.querySelector('a')!.checkVisibility()).to.equal(false);
    });

    it('a feed of ten thousand articles: it draws one page of them', async () => {
      const { element, queries } = await shownNews(manyNews(10_000));
      expect(titles(element)).to.have.length(10);
      expect(queries).to.have.length(1);
      expect(shownText(element)).to.include('Trang 1/1000');
    });
  });

  describe('fits', () => {
    it('the room of the news before they are there, with titles of two lines', async () => {
      const list = heldMethod<NewsQuery, ReadContext, NewsPage>();
      const element = await mountNews(fakeAdapter({ articles: { list: list.method } }), { limit: '4' });
      element.parentElement!.style.width = '400px';
      await list.called();
      const waiting = element.getBoundingClientRect().height;
      const title = 'Phường tổ chức hội nghị lấy ý kiến nhân dân ở các bản xa';
      const summary = 'Bà con các bản họp bàn việc chung của phường. '.repeat(8);
      const items = manyNews(4).map((item) => ({ ...item, title, summary, category: 'Tin hoạt động' }));
      list.calls[0]!.resolve({ items, next: 'c', total: 8 });
      await eventually(() => expect(shownText(element)).to.include('Trang 1/2'));
      expect(element.getBoundingClientRect().height).to.be.closeTo(waiting, 24);
    });

    it('as lead: the first article over the whole width with what it is about, the others as cards', async () => {
      const items = [1, 2, 3].map((n) => newsItem(n, { summary: `Tóm tắt ${n}` }));
      const { element } = await shownNews(items, { layout: 'lead', 'no-pages': '' });
      const [first, second] = parts(element, 'item').map((item) => item.getBoundingClientRect());
      expect(first!.width).to.be.above(second!.width * 1.5);
      expect(parts(element, 'summary').map((one) => one.offsetHeight > 0)).to.deep.equal([true, false, false]);
    });

    for (const layout of ['list', 'cards', 'text', 'lead']) {
      it(`as ${layout}: a column of 200 px with a word that has no end, and axe finds nothing`, async () => {
        const items = [newsItem(1, { title: 'Đ'.repeat(300), summary: 'Ầ'.repeat(200) }), newsItem(2), newsItem(3)];
        const { element } = await shownNews(items, { layout, search: '', limit: '2' });
        element.parentElement!.style.width = '200px';
        await element.updateComplete;
        expect(element.scrollWidth).to.be.at.most(200);
        await expect(element).to.be.accessible();
      });
    }
  });
});
