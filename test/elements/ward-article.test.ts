import { expect } from '@open-wc/testing';
import type { ReadContext } from '../../src/contract/adapter.js';
import { WardError } from '../../src/contract/error.js';
import type { Article } from '../../src/contract/model.js';
import '../../src/elements/article/register.js';
import { accessibleNodes, inAccessibilityTree } from '../support/accessibility.js';
import { fakeAdapter, heldMethod } from '../support/fake-adapter.js';
import { button, eventually, mount, part, parts, shownText, until } from '../support/mount.js';

const article = (over: Partial<Article> = {}): Article => ({
  id: '1',
  title: 'Hội nghị tổng kết năm 2025',
  publishedAt: '2026-01-20T16:30:00+07:00',
  html: '<p>Đoạn một.</p><h2>Mục</h2><p>Đoạn hai.</p>',
  ...over,
});

async function mountArticle(over: Partial<Article> = {}, attributes: Record<string, string> = {}) {
  const element = await mount('ward-article', {
    adapter: fakeAdapter({ articles: { get: async () => article(over) } }),
    attributes: { 'article-id': '1', ...attributes },
  });
  await until(element, 'ready');
  return element;
}

const body = (element: Element) => part(element, 'body');

describe('<ward-article>', () => {
  describe('says', () => {
    inAccessibilityTree('the headline, and the headings of the body below it', async () => {
      await mountArticle({ html: '<h1>Một</h1><h3>Ba</h3>' }, { 'heading-level': '2' });
      const headings = (await accessibleNodes()).filter(({ role }) => role === 'heading') as {
        name: string;
        level?: number;
      }[];
      expect(headings.map(({ name, level }) => `${level} ${name}`)).to.deep.equal([
        '2 Hội nghị tổng kết năm 2025',
        '3 Một',
        '5 Ba',
      ]);
    });

    it('who wrote it and when, in the words and the zone of the ward', async () => {
      const element = await mountArticle({
        author: 'Ban biên tập',
        views: 1621644,
        updatedAt: '2026-01-20T18:30:00Z',
        source: { name: 'Báo Điện Biên', url: 'https://example.vn/bai' },
      });
      const byline = part(element, 'byline').textContent!.replace(/\s+/g, ' ');
      expect(byline).to.include('Thời gian đăng: Thứ ba, 20/01/2026 - 16:30');
      expect(byline).to.include('Tác giả: Ban biên tập');
      expect(byline).to.include('Cập nhật lúc Thứ tư, 21/01/2026 - 01:30');
      expect(byline).to.include('Lượt xem: 1.621.644');
      const link = [...element.shadowRoot!.querySelectorAll('a')].find(
        ({ textContent }) => textContent === 'Báo Điện Biên',
      )!;
      expect(link.href).to.equal('https://example.vn/bai');
      expect(link.rel).to.include('noopener');
    });
  });

  describe('shows', () => {
    it('the body as it was written, and its lead, tags and attachments', async () => {
      const element = await mountArticle({
        summary: 'Tóm tắt',
        tags: ['Mặt trận', 'Hội nghị'],
        attachments: [{ name: 'Kế hoạch.pdf', url: '/ke-hoach.pdf', bytes: 1_250_000 }],
      });
      expect(body(element).querySelectorAll('p')).to.have.length(2);
      expect(part(element, 'lead').textContent).to.equal('Tóm tắt');
      expect(parts(element, 'item').map(({ textContent }) => textContent!.replace(/\s+/g, ' ').trim())).to.deep.equal([
        'Kế hoạch.pdf 1,3 MB',
        'Mặt trận',
        'Hội nghị',
      ]);
    });

    it('a sentence where the body is empty', async () => {
      expect(shownText(await mountArticle({ html: '  ' }))).to.include('Bài viết chưa có nội dung.');
    });

    it('what the page wrote inside until the article is there, and beside an error', async () => {
      const get = heldMethod<{ id: string }, ReadContext, Article>();
      const element = await mount('ward-article', {
        adapter: fakeAdapter({ articles: { get: get.method } }),
        attributes: { 'article-id': '1' },
        content: '<p>Bài viết của trang</p>',
      });
      await get.called();
      const own = () => element.shadowRoot!.querySelector('slot:not([name])') as HTMLSlotElement | null;
      expect(own()?.assignedElements()[0]?.textContent).to.equal('Bài viết của trang');
      get.calls[0]!.reject(new WardError('timeout'));
      await until(element, 'error');
      expect(own()).to.exist;
      expect(shownText(element)).to.include('Thời gian chờ thực thi yêu cầu');
      button(element, 'Thử lại').click();
      await get.called(2);
      get.calls[1]!.resolve(article());
      await until(element, 'ready');
      expect(own()).to.equal(null);
    });

    it('the words alone, and says so, of a body that would hang the page', async () => {
      const element = await mountArticle({ html: `${'<div>'.repeat(5000)}Lời còn lại` });
      expect(body(element).textContent).to.include('chỉ hiện được phần chữ').and.include('Lời còn lại');
      expect(body(element).querySelectorAll('div')).to.have.length(0);
    });
  });

  describe('survives', () => {
    it('a hostile body, title, author, source and attachment', async () => {
      const bad = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</scr' + 'ipt>';
      const element = await mountArticle({
        html: `${bad}<p style="position:fixed">Còn</p>`,
        title: bad,
        author: bad,
        summary: bad,
        tags: [bad],
        attachments: [{ name: bad, url: '/a' }],
      });
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect((window as { hacked?: number }).hacked).to.equal(undefined);
      expect(part(element, 'title').textContent).to.equal(bad);
      expect(element.shadowRoot!.querySelectorAll('script, [onerror], [style]')).to.have.length(0);
      expect(body(element).textContent).to.include('Còn');
    });

    it('a late answer about another article', async () => {
      const get = heldMethod<{ id: string }, ReadContext, Article>();
      const element = await mount('ward-article', {
        adapter: fakeAdapter({ articles: { get: get.method } }),
        attributes: { 'article-id': '1' },
      });
      await get.called();
      element.setAttribute('article-id', '2');
      await get.called(2);
      get.calls[1]!.resolve(article({ id: '2', title: 'Bài hai' }));
      get.calls[0]!.resolve(article());
      await until(element, 'ready');
      expect(part(element, 'title').textContent).to.equal('Bài hai');
    });

    it('being taken out and put back, with its body', async () => {
      const element = await mountArticle();
      const frame = element.parentElement!;
      element.remove();
      frame.append(element);
      await eventually(() => expect(element.state).to.equal('ready'));
      await element.updateComplete;
      expect(body(element).textContent).to.equal('Đoạn một.MụcĐoạn hai.');
    });
  });

  describe('fits', () => {
    it('a column of 200 px with a wide table, a wide picture and a word that has no end', async () => {
      const cells = Array.from({ length: 12 }, (_, at) => `<td>Cột số ${at}</td>`).join('');
      const element = await mountArticle({
        title: 'Đ'.repeat(200),
        html: `<table><tr>${cells}</tr></table><p>${'Ẫ'.repeat(500)}</p><img src="/x.png" width="4000" height="20" alt="">`,
        tags: ['Ậ'.repeat(200)],
      });
      element.parentElement!.style.width = '200px';
      await element.updateComplete;
      expect(element.scrollWidth).to.be.at.most(200);
      expect(body(element).querySelector('.scroll')!.scrollWidth).to.be.above(200);
    });

    it('what axe asks for', async () => {
      const element = await mountArticle({
        tags: ['Mặt trận'],
        attachments: [{ name: 'Tệp', url: '/a' }],
        author: 'A',
      });
      await expect(element).to.be.accessible();
    });

    it('English', async () => {
      const element = await mountArticle({ author: 'Mai' });
      element.parentElement!.lang = 'en';
      await eventually(() => expect(shownText(element)).to.include('Author: Mai').and.include('Tuesday'));
    });
  });
});
