import { expect, fixture, html } from '@open-wc/testing';
import { WardError } from '../../src/contract/error.js';
import type { Article } from '../../src/contract/model.js';
import type { WardArticle } from '../../src/elements/article/ward-article.js';
import type { WardArticleTools } from '../../src/elements/article/tools/ward-article-tools.js';
import { fakeAdapter, heldMethod } from '../support/fake-adapter.js';
import { eventually, mount, parts, shownText, until } from '../support/mount.js';
import { article } from './ward-article.support.js';

const content = '<h1>Bài của trang</h1><p>Lời có sẵn</p>';
const headings = '<h2>Một</h2><h2>Hai</h2><h2>Ba</h2><h2>Bốn</h2>';

/** What the tools were given; they need not be there for it. */
const readable = (element: Element) =>
  (element.shadowRoot!.querySelector('ward-article-tools') as WardArticleTools | null)?.readable;

const shows = (element: Element) => element.getBoundingClientRect().height > 0;

/** A tag that points at an article elsewhere on the page. */
async function mountFor(inside: string, selector = '#bai') {
  const page = await fixture<HTMLElement>(html`<main lang="vi"></main>`);
  page.innerHTML = inside;
  const element = document.createElement('ward-article');
  element.for = selector;
  page.append(element);
  await element.updateComplete;
  return { element, page };
}

describe('<ward-article>, the page’s own article', () => {
  describe('keeps it', () => {
    for (const [where, adapter] of Object.entries({
      'without a backend': undefined,
      'with one that has no articles': fakeAdapter({}),
      'with one, where no article is named': fakeAdapter({ articles: { get: async () => article() } }),
    })) {
      it(where, async () => {
        const element = await mount('ward-article', { content, ...(adapter && { adapter }) });
        await until(element, 'ready');
        expect(shows(element.querySelector('p')!)).to.equal(true);
        expect(shownText(element)).to.equal('');
        expect(element.innerHTML).to.equal(content);
      });
    }

    it('where only a canonical link names the page, whose comments may come from a backend', async () => {
      const link = document.createElement('link');
      link.rel = 'canonical';
      link.href = '/bai/1.html';
      document.head.append(link);
      const get = heldMethod<{ id: string }, { signal: AbortSignal }, Article>();
      const element = await mount('ward-article', { content, adapter: fakeAdapter({ articles: { get: get.method } }) });
      await until(element, 'ready');
      link.remove();
      expect(get.calls).to.have.length(0);
      expect(shows(element.querySelector('p')!)).to.equal(true);
      expect(readable(element)!.url).to.equal(`${location.origin}/bai/1.html`);
    });

    it('where the backend does not know the article that the page wrote', async () => {
      const adapter = fakeAdapter({ articles: { get: () => Promise.reject(new WardError('not-found')) } });
      const element = await mount('ward-article', { content, adapter, attributes: { 'article-id': '1' } });
      await until(element, 'ready');
      expect(shows(element.querySelector('p')!)).to.equal(true);
      expect(parts(element, 'problem')).to.have.length(0);
    });
  });

  describe('tells the tools', () => {
    it('its headline, its date, who wrote it and where it stands', async () => {
      const element = await mount('ward-article', {
        content: `<div><p>Tin</p><h1>Bến  thuyền</h1><time datetime="2026-02-20T08:30:00+07:00">20/2</time>
          <a rel="author">Lò Thị Mai</a></div>`,
      });
      expect(readable(element)).to.deep.include({
        title: 'Bến thuyền',
        publishedAt: '2026-02-20T08:30:00+07:00',
        author: 'Lò Thị Mai',
        language: 'vi',
        url: location.href.replace(/#.*/, ''),
      });
      expect(readable(element)!.body).to.equal(element.firstElementChild);
    });

    it('a second-level heading that it begins with, else the page’s headline above it, else the page’s title', async () => {
      const first = await mount('ward-article', { content: '<h2>Đầu bài</h2><p>Lời</p><h2>Mục</h2>' });
      expect(readable(first)!.title).to.equal('Đầu bài');
      const { element } = await mountFor(
        '<h1>Tên trang</h1><h1>Tên bài</h1><div id="bai"><p>Lời</p><h2>Mục</h2></div>',
      );
      expect(readable(element)!.title).to.equal('Tên bài');
    });

    it('the page’s title where nothing is a headline', async () => {
      const title = document.title;
      document.title = 'Tên của trang';
      const element = await mount('ward-article', { content: '<p>Lời</p><h2>Mục</h2>' });
      document.title = title;
      expect(readable(element)!.title).to.equal('Tên của trang');
    });

    it('the same article as long as nothing of it changed, and another when it did', async () => {
      const element = await mount('ward-article', { content });
      const before = readable(element);
      element.requestUpdate();
      await element.updateComplete;
      expect(readable(element)).to.equal(before);
      element.querySelector('h1')!.textContent = 'Tên khác';
      await eventually(() => expect(readable(element)!.title).to.equal('Tên khác'));
    });

    it('nothing where no tool is wanted', async () => {
      const element = await mount('ward-article', { content, attributes: { tools: 'none' } });
      expect(element.shadowRoot!.querySelector('ward-article-tools')).to.equal(null);
      element.setAttribute('tools', 'print  share');
      await element.updateComplete;
      const tools = element.shadowRoot!.querySelector('ward-article-tools') as WardArticleTools;
      expect(tools.tools).to.deep.equal(['print', 'share']);
    });

    it('the language of the words: their own, Vietnamese by its letters, else the page’s', async () => {
      const element = await mount('ward-article', { content, language: 'en' });
      expect(readable(element)!.language).to.equal('vi');
      element.innerHTML = '<h1>News</h1>';
      await eventually(() => expect(readable(element)!.language).to.equal('en'));
      element.innerHTML = '<div lang="km"><h1>…</h1></div>';
      await eventually(() => expect(readable(element)!.language).to.equal('km'));
    });
  });

  describe('elsewhere on the page', () => {
    it('is the article, whatever the backend has, and nothing is asked', async () => {
      const { element, page } = await mountFor(`<article id="bai">${content}${headings}</article>`);
      const get = heldMethod<{ id: string }, { signal: AbortSignal }, Article>();
      element.adapter = fakeAdapter({ articles: { get: get.method } });
      element.articleId = '1';
      await until(element, 'ready');
      expect(get.calls).to.have.length(0);
      expect(readable(element)!.body).to.equal(page.querySelector('#bai'));
      expect(parts(element, 'contents')).to.have.length(1);
    });

    it('may come later than the tag, change, and go', async () => {
      const { element, page } = await mountFor('');
      expect(element.state).to.equal('waiting');
      expect(element.getBoundingClientRect().height).to.equal(0);
      const late = document.createElement('article');
      late.id = 'bai';
      late.innerHTML = content;
      page.append(late);
      await until(element, 'ready');
      late.insertAdjacentHTML('beforeend', headings);
      await eventually(() => expect(parts(element, 'contents')).to.have.length(1));
      late.remove();
      element.requestUpdate();
      await eventually(() => expect(readable(element)).to.equal(undefined));
    });

    it('is nothing where the selector means nothing', async () => {
      const { element } = await mountFor(content, '#1[');
      expect(element.state).to.equal('waiting');
      expect(element.getBoundingClientRect().height).to.equal(0);
    });
  });

  describe('lets wide tables scroll', () => {
    const cells = Array.from({ length: 12 }, (_, at) => `<td>Cột số ${at}</td>`).join('');
    const table = `<h1>Tên</h1><div><table style="color: teal;"><tbody><tr>${cells}</tr></tbody></table></div>`;

    async function mountTable(width: string) {
      const element = await mount('ward-article', { content: table });
      element.parentElement!.style.width = width;
      return { element, box: element.querySelector('table')! };
    }

    it('by the keyboard too, with a name, and only while they are too wide', async () => {
      const { element, box } = await mountTable('240px');
      await eventually(() => expect(box.getAttribute('tabindex')).to.equal('0'));
      expect(box.getAttribute('aria-label')).to.equal('Bảng 1');
      expect(element.scrollWidth).to.be.at.most(240);
      expect(box.scrollWidth).to.be.above(box.clientWidth);
      element.parentElement!.style.width = '2000px';
      await eventually(() => expect(element.innerHTML).to.equal(table));
    });

    it('and gives the page back what it was', async () => {
      const { element, box } = await mountTable('240px');
      await eventually(() => expect(box.hasAttribute('tabindex')).to.equal(true));
      element.remove();
      expect(element.innerHTML).to.equal(table);
    });
  });

  it('has what axe asks for', async () => {
    const element = await mount('ward-article', { content: `<h1>Tên</h1>${headings}<p>Lời</p>` });
    await until(element, 'ready');
    await expect(element).to.be.accessible();
  });

  describe('stands still', () => {
    it('when the tag wakes up around it: size, place and look of every element', async () => {
      const page = await fixture<HTMLElement>(html`<div></div>`);
      page.style.cssText = 'text-align: center; line-height: 1.2; width: 500px';
      const look = (root: Element) =>
        [...root.querySelectorAll('h1, p, em, img')].map((one) => {
          const { x, y, width, height } = one.getBoundingClientRect();
          const { color, font, textAlign } = getComputedStyle(one);
          return [one.localName, x, y - root.getBoundingClientRect().y, width, height, color, font, textAlign].join(
            ' ',
          );
        });
      const inside = `<h1>Một tên bài dài đủ hai dòng trên cột hẹp này của trang</h1><p>Lời <em>nghiêng</em></p><img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" width="40" height="20" alt="">`;
      page.innerHTML = `<ward-later>${inside}</ward-later><p>Sau</p>`;
      const before = look(page);
      page.innerHTML = `<ward-article>${inside}</ward-article><p>Sau</p>`;
      const element = page.querySelector('ward-article') as WardArticle;
      element.tools = 'none';
      await until(element, 'ready');
      expect(look(page)).to.deep.equal(before);
    });
  });
});
