import { expect } from '@open-wc/testing';
import { storage } from '../../src/storage/storage.js';
import { accessibleNodes, inAccessibilityTree } from '../support/accessibility.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { eventually, mount, part, until } from '../support/mount.js';
import { article, forget, mountOwn, mountTools, names, press, toolsOf } from './ward-article-tools.support.js';

const letterSize = (host: Element): number => parseFloat(getComputedStyle(host).fontSize);
const said = (tools: Element): string => tools.shadowRoot!.querySelector('[role=status]')!.textContent!.trim();

describe('<ward-article> with its tools', () => {
  beforeEach(forget);

  describe('says', () => {
    inAccessibilityTree('what each button does', async () => {
      const { tools } = await mountTools({}, {}, { articles: { report: async () => undefined } });
      const nodes = await accessibleNodes();
      const buttons = nodes.filter(({ role }) => role === 'button').map(({ name }) => name);
      expect(buttons).to.deep.equal([
        'Xem với cỡ chữ nhỏ hơn',
        '100% – Cỡ chữ mặc định',
        'Xem với cỡ chữ to hơn',
        'Tương phản',
        'In bài viết này',
        'Lưu bài viết này',
        'Chia sẻ',
        'Báo lỗi bài viết',
      ]);
      expect(tools.shadowRoot!.querySelector('[role=list]')!.getAttribute('aria-label')).to.equal('Công cụ bài viết');
      expect(tools.shadowRoot!.querySelector('[role=group]')!.getAttribute('aria-label')).to.equal('Xem với cỡ chữ');
    });

    it('nothing that the rules of accessible pages forbid, in any size and contrast', async () => {
      const { element, tools } = await mountTools({}, {}, { articles: { report: async () => undefined } });
      await expect(element).to.be.accessible();
      press(tools, 'Tương phản');
      press(tools, 'Xem với cỡ chữ to hơn');
      await eventually(() => expect(part(element, 'body').closest('[data-ward-contrast]')).to.not.equal(null));
      await expect(element).to.be.accessible();
    });

    it('it in the language of the page', async () => {
      const { tools } = await mountTools({}, {}, {}, 'en');
      expect(names(tools)).to.include.members(['Larger text', 'Print this article', 'Share']);
    });

    it('each new size', async () => {
      const { tools } = await mountTools();
      press(tools, 'Xem với cỡ chữ to hơn');
      await tools.updateComplete;
      expect(said(tools)).to.equal('Cỡ chữ 125%');
    });
  });

  describe('shows', () => {
    it('the tools that the page wants, and none at all for none', async () => {
      const { tools } = await mountTools({}, { tools: 'print share' });
      expect(names(tools)).to.deep.equal(['In bài viết này', 'Chia sẻ']);
      const adapter = fakeAdapter({ articles: { get: async () => article() } });
      const element = await mount('ward-article', { adapter, attributes: { 'article-id': '1', tools: 'none' } });
      await until(element, 'ready');
      expect(element.shadowRoot!.querySelector('ward-article-tools')).to.equal(null);
    });

    it('no report where the backend takes none', async () => {
      const { tools } = await mountTools();
      expect(names(tools)).to.not.include('Báo lỗi bài viết');
    });

    it('all that needs no backend beside an article of the page itself', async () => {
      const { tools } = await mountOwn('<h2>Tin của trang</h2><p>Đoạn một.</p>');
      expect(names(tools)).to.deep.equal([
        'Xem với cỡ chữ nhỏ hơn',
        '100% – Cỡ chữ mặc định',
        'Xem với cỡ chữ to hơn',
        'Tương phản',
        'In bài viết này',
        'Lưu bài viết này',
        'Chia sẻ',
      ]);
    });
  });

  describe('does', () => {
    it('enlarge the words in five steps, and no further', async () => {
      const { element, tools } = await mountTools({ summary: 'Tóm tắt.' });
      const letters = () => [part(element, 'lead'), part(element, 'body')].map(letterSize);
      const before = letters();
      const isNow = (times: number) =>
        eventually(() => letters().forEach((size, at) => expect(size / before[at]!).to.be.closeTo(times, 0.01)));
      press(tools, 'Xem với cỡ chữ nhỏ hơn');
      await isNow(0.9);
      for (let step = 0; step < 7; step++) {
        press(tools, 'Xem với cỡ chữ to hơn');
        await tools.updateComplete;
      }
      await isNow(2);
      expect(names(tools)[1]).to.equal('200% – Cỡ chữ mặc định');
      press(tools, '200% – Cỡ chữ mặc định');
      await isNow(1);
      expect(part(element, 'body').closest('article')!.getAttribute('style') ?? '').to.equal('');
    });

    for (const [where, content] of [
      ['in one element', (words: string) => `<div>${words}</div>`],
      ['in the tag itself', (words: string) => words],
    ] as const) {
      it(`enlarge an article of the page itself, also what has a size in pixels, and not the bar: ${where}`, async () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('.px-of-the-page { margin: 0; font-size: 14px !important; line-height: 16px !important; }');
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        const lines = '<p class="px-of-the-page">Cỡ cố định của trang.</p>'.repeat(10);
        const { element, tools } = await mountOwn(content(lines));
        // By the room that it takes: WebKit gives the letters of what is enlarged so their old measures.
        const before = element.offsetHeight;
        const bar = tools.shadowRoot!.querySelector('button')!.getBoundingClientRect().height;
        press(tools, 'Xem với cỡ chữ to hơn');
        await tools.updateComplete;
        press(tools, 'Xem với cỡ chữ to hơn');
        await eventually(() => expect((element.offsetHeight - before) / 160).to.be.closeTo(0.5, 0.05));
        expect(tools.shadowRoot!.querySelector('button')!.getBoundingClientRect().height).to.equal(bar);
        expect(element.offsetWidth).to.be.at.most(element.parentElement!.offsetWidth);
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
      });
    }

    it('remember size and contrast in this browser', async () => {
      const first = await mountTools();
      const before = letterSize(part(first.element, 'body'));
      press(first.tools, 'Xem với cỡ chữ to hơn');
      press(first.tools, 'Tương phản');
      await first.tools.updateComplete;
      await eventually(() => expect(part(first.element, 'body').closest('[data-ward-contrast]')).to.not.equal(null));
      expect(await storage().get('preference:article-size')).to.equal(125);
      expect(await storage().get('preference:article-contrast')).to.equal(true);
      const { element } = await mountTools();
      await eventually(() => {
        expect(letterSize(part(element, 'body')) / before).to.be.closeTo(1.25, 0.01);
        expect(part(element, 'body').closest('[data-ward-contrast]')).to.not.equal(null);
      });
    });

    it('nothing with a size that this browser holds and we never gave', async () => {
      await storage().set('preference:article-size', 'huge');
      const { tools } = await mountTools();
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(names(tools)[1]).to.equal('100% – Cỡ chữ mặc định');
    });

    it('draw the article black on white, and white on black where its page is dark', async () => {
      const { element, tools } = await mountOwn(
        '<div id="words"><p class="pale">Chữ nhạt <a href="/x">và liên kết</a></p></div>',
      );
      const pale = element.querySelector<HTMLElement>('.pale')!;
      pale.style.cssText = 'color: rgb(180, 180, 180); background: rgb(250, 240, 220); opacity: 0.8';
      press(tools, 'Tương phản');
      await eventually(() => expect(getComputedStyle(pale).color).to.equal('rgb(0, 0, 0)'));
      expect(getComputedStyle(pale).backgroundColor).to.equal('rgb(255, 255, 255)');
      expect(getComputedStyle(pale).opacity).to.equal('1');
      expect(getComputedStyle(element.querySelector('a')!).textDecorationLine).to.equal('underline');
      await tools.updateComplete;
      press(tools, 'Tương phản');
      await eventually(() => expect(getComputedStyle(pale).color).to.equal('rgb(180, 180, 180)'));
      element.parentElement!.style.cssText = 'color: #eee; background: #111';
      await tools.updateComplete;
      press(tools, 'Tương phản');
      await eventually(() => expect(getComputedStyle(pale).color).to.equal('rgb(255, 255, 255)'));
      expect(getComputedStyle(pale).backgroundColor).to.equal('rgb(0, 0, 0)');
    });

    it('give the page’s element back as it was when the tag leaves', async () => {
      const { element, tools } = await mountOwn('<div id="words"><p>Đoạn.</p></div>');
      const words = element.querySelector<HTMLElement>('#words')!;
      press(tools, 'Xem với cỡ chữ to hơn');
      press(tools, 'Tương phản');
      await eventually(() => expect(words.hasAttribute('data-ward-contrast')).to.equal(true));
      await eventually(() => expect(words.getAttribute('style')).to.include('125%'));
      element.remove();
      await eventually(() => expect(words.hasAttribute('data-ward-contrast')).to.equal(false));
      expect(words.getAttribute('style') ?? '').to.equal('');
    });
  });

  describe('fits', () => {
    for (const [width, size] of [
      [320, '100%'],
      [280, '100%'],
      [320, '200%'],
    ] as const) {
      it(`${width} px with a text of ${size}`, async () => {
        const { element, tools } = await mountTools({}, {}, { articles: { report: async () => undefined } });
        element.parentElement!.style.cssText = `width: ${width}px; font-size: ${size}`;
        const { right } = element.getBoundingClientRect();
        for (const button of tools.shadowRoot!.querySelectorAll('button')) {
          const box = button.getBoundingClientRect();
          expect(box.right).to.be.at.most(right + 1);
          expect(Math.round(box.height)).to.be.at.least(44);
          expect(Math.round(box.width)).to.be.at.least(44);
        }
      });
    }

    it('the room that is kept for it: nothing moves when a voice comes', async () => {
      const { element } = await mountTools();
      const tools = await toolsOf(element);
      const before = part(element, 'body').getBoundingClientRect().top;
      window.speechSynthesis?.dispatchEvent(new Event('voiceschanged'));
      await tools.updateComplete;
      expect(part(element, 'body').getBoundingClientRect().top).to.equal(before);
    });
  });
});
