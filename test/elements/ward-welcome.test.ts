import { expect } from '@open-wc/testing';
import { emulateMedia, resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { ReadContext } from '../../src/contract/adapter.js';
import { WardError, wardErrorCodes } from '../../src/contract/error.js';
import type { PortalInfo } from '../../src/contract/model.js';
import { accessibleNodes, inAccessibilityTree } from '../support/accessibility.js';
import { fakeAdapter, heldMethod } from '../support/fake-adapter.js';
import { button, eventually, mount, part, shownText, until } from '../support/mount.js';
import '../../src/elements/welcome/register.js';
import type { WardWelcome } from '../../src/elements/welcome/ward-welcome.js';

const name = 'Trang thông tin điện tử tổng hợp Phường Mường Lay';
const info = (over: Partial<PortalInfo> = {}): PortalInfo => ({ name, timeZone: 'Asia/Ho_Chi_Minh', ...over });
const portal = (over: Partial<PortalInfo> = {}) => fakeAdapter({ portal: { info: async () => info(over) } });
const heldInfo = () => heldMethod<Record<string, never>, ReadContext, PortalInfo>();

/** What stands on the page: of the tag itself, or of what the page wrote inside it. */
const line = (element: HTMLElement): string => {
  const slot = element.shadowRoot!.querySelector('slot');
  return (slot ? element.textContent! : shownText(element)).trim();
};

describe('<ward-welcome>', () => {
  describe('says', () => {
    it('the seed page’s welcome by the portal’s name', async () => {
      const element = await mount('ward-welcome', { adapter: portal() });
      await until(element, 'ready');
      expect(shownText(element)).to.equal(
        'Chào mừng quý bạn đọc đến với Trang thông tin điện tử tổng hợp Phường Mường Lay',
      );
    });

    it('the portal’s own greeting rather than that', async () => {
      const element = await mount('ward-welcome', { adapter: portal({ greeting: 'Kính chào bà con' }) });
      await until(element, 'ready');
      expect(shownText(element)).to.equal('Kính chào bà con');
    });

    it('the page’s message rather than both, at once, and asks no backend', async () => {
      const read = heldInfo();
      const element = await mount('ward-welcome', {
        adapter: fakeAdapter({ portal: { info: read.method } }),
        attributes: { message: 'Chúc mừng năm mới' },
        content: 'Xin chào',
      });
      expect(shownText(element)).to.equal('Chúc mừng năm mới');
      await until(element, 'ready');
      expect(shownText(element)).to.equal('Chúc mừng năm mới');
      expect(read.calls).to.have.length(0);
    });

    it('the welcome in English, live', async () => {
      const element = await mount('ward-welcome', { adapter: portal(), language: 'en' });
      await until(element, 'ready');
      expect(shownText(element)).to.equal(`Welcome to ${name}`);
      element.parentElement!.lang = 'vi';
      await eventually(() => expect(shownText(element)).to.equal(`Chào mừng quý bạn đọc đến với ${name}`));
    });

    inAccessibilityTree('the line as text', async () => {
      const element = await mount('ward-welcome', { adapter: portal({ greeting: 'Kính chào bà con' }) });
      await until(element, 'ready');
      expect((await accessibleNodes()).map((node) => node.name)).to.include('Kính chào bà con');
    });
  });

  describe('shows', () => {
    it('what stands inside the tag until the backend answers', async () => {
      const read = heldInfo();
      const element = await mount('ward-welcome', {
        adapter: fakeAdapter({ portal: { info: read.method } }),
        content: 'Xin chào',
      });
      await read.called();
      expect(element.state).to.equal('loading');
      expect(line(element)).to.equal('Xin chào');
      read.calls[0]!.resolve(info({ greeting: 'Kính chào bà con' }));
      await until(element, 'ready');
      expect(line(element)).to.equal('Kính chào bà con');
    });

    it('what stands inside the tag without a backend, and with one that knows no portal', async () => {
      const alone = await mount('ward-welcome', { content: '<b>Xin chào</b>' });
      expect([alone.state, line(alone)]).to.deep.equal(['ready', 'Xin chào']);
      const element = await mount('ward-welcome', { adapter: fakeAdapter({}), content: 'Xin chào' });
      await until(element, 'ready');
      expect(line(element)).to.equal('Xin chào');
      expect(element.getBoundingClientRect().height).to.be.greaterThan(10);
    });

    it('a message without a backend, and a new one when the page changes it', async () => {
      const element = await mount('ward-welcome', { attributes: { message: 'Một' } });
      expect([element.state, shownText(element)]).to.deep.equal(['ready', 'Một']);
      element.message = 'Hai';
      await element.updateComplete;
      expect(shownText(element)).to.equal('Hai');
    });

    it('an outline of the same height where nothing is known yet', async () => {
      const read = heldInfo();
      const element = await mount('ward-welcome', { adapter: fakeAdapter({ portal: { info: read.method } }) });
      await read.called();
      const waiting = element.getBoundingClientRect().height;
      read.calls[0]!.resolve(info({ greeting: 'Chào' }));
      await until(element, 'ready');
      expect(element.getBoundingClientRect().height).to.be.closeTo(waiting, 1);
    });

    for (const code of wardErrorCodes.filter((one) => one !== 'unsupported')) {
      it(`a way to try again on ${code}`, async () => {
        const read = heldInfo();
        const element = await mount('ward-welcome', { adapter: fakeAdapter({ portal: { info: read.method } }) });
        await read.called();
        read.calls[0]!.reject(new WardError(code, 'ORA-00942'));
        await until(element, 'error');
        expect(shownText(element)).not.to.include('ORA');
        button(element, 'Thử lại').click();
        await read.called(2);
        read.calls[1]!.resolve(info());
        await until(element, 'ready');
      });
    }

    it('nothing where there is nothing to say', async () => {
      const element = await mount('ward-welcome', { adapter: fakeAdapter({}) });
      await until(element, 'unsupported');
      expect(element.getBoundingClientRect().height).to.equal(0);
    });
  });

  describe('goes by with motion="scroll"', () => {
    const long = 'Chào mừng quý bạn đọc đến với Trang thông tin điện tử tổng hợp Phường Mường Lay. '.repeat(3).trim();
    const moving = async (content = '', attributes: Record<string, string> = { message: long }) => {
      const element = await mount('ward-welcome', { attributes: { motion: 'scroll', ...attributes }, content });
      element.parentElement!.style.width = '300px';
      return element;
    };
    const animation = (element: WardWelcome) =>
      element.shadowRoot!.getAnimations().find((one) => (one as CSSAnimation).animationName === 'go-by');
    const isMoving = (element: WardWelcome) => animation(element)?.playState === 'running';

    it('until the reader stops it by the button, which then starts it again', async () => {
      const element = await moving();
      expect(isMoving(element)).to.equal(true);
      button(element, 'Dừng chữ chạy').click();
      await element.updateComplete;
      expect(isMoving(element)).to.equal(false);
      button(element, 'Cho chữ chạy').click();
      await element.updateComplete;
      expect(isMoving(element)).to.equal(true);
      // They asked for it: being at the button stops it no more.
      button(element, 'Dừng chữ chạy').focus();
      expect(isMoving(element)).to.equal(true);
    });

    it('by the keyboard, whose focus alone stops it', async () => {
      const element = await moving();
      button(element, 'Dừng chữ chạy').focus();
      await eventually(() => expect(isMoving(element)).to.equal(false));
      await sendKeys({ press: 'Enter' });
      await element.updateComplete;
      button(element, 'Cho chữ chạy').blur();
      expect(isMoving(element)).to.equal(false);
    });

    it('and waits while a link in it has the focus', async () => {
      const element = await moving('<a href="#">Lịch tiếp công dân</a> của phường Mường Lay', {});
      expect(isMoving(element)).to.equal(true);
      element.querySelector('a')!.focus();
      await eventually(() => expect(isMoving(element)).to.equal(false));
      element.querySelector('a')!.blur();
      await eventually(() => expect(isMoving(element)).to.equal(true));
    });

    it('and waits while the mouse is on it', async () => {
      const element = await moving();
      const { left, top, height } = part(element, 'body').getBoundingClientRect();
      await sendMouse({ type: 'move', position: [Math.round(left + 20), Math.round(top + height / 2)] });
      await eventually(() => expect(isMoving(element)).to.equal(false));
      await sendMouse({ type: 'move', position: [700, 500] });
      await eventually(() => expect(isMoving(element)).to.equal(true));
      await resetMouse();
    });

    inAccessibilityTree('and is read once', async () => {
      await moving();
      const said = (await accessibleNodes()).map((node) => node.name);
      expect(said.filter((text) => text.startsWith('Chào mừng'))).to.have.length(1);
      expect(said).to.include('Dừng chữ chạy');
    });

    inAccessibilityTree('and stands still, whole and without a button, for who wants no motion', async () => {
      const element = await moving();
      await emulateMedia({ reducedMotion: 'reduce' });
      try {
        expect(animation(element)).to.equal(undefined);
        expect(button(element, 'Dừng chữ chạy').offsetHeight).to.equal(0);
        const line = part(element, 'body').getBoundingClientRect();
        expect(line.width).to.be.at.most(300);
        expect(line.height).to.be.greaterThan(60);
      } finally {
        await emulateMedia({ reducedMotion: 'no-preference' });
      }
    });

    it('and is as high as a line that stands, while it waits too', async () => {
      const standing = await mount('ward-welcome', { attributes: { message: 'Chào' } });
      const { height } = standing.getBoundingClientRect();
      const read = heldInfo();
      const element = await mount('ward-welcome', {
        adapter: fakeAdapter({ portal: { info: read.method } }),
        attributes: { motion: 'scroll' },
      });
      await read.called();
      expect(element.getBoundingClientRect().height).to.be.closeTo(height, 1);
      read.calls[0]!.resolve(info({ greeting: long }));
      await until(element, 'ready');
      expect(element.getBoundingClientRect().height).to.be.closeTo(height, 1);
    });

    it('and follows the way of the text, at one pace for short and long', async () => {
      const short = await moving('', { message: 'Chào' });
      const seconds = (element: WardWelcome) => Number(animation(element)!.effect!.getComputedTiming().duration) / 1000;
      await eventually(() => expect(seconds(short)).to.be.below(12));
      const line = await moving();
      await eventually(() => expect(seconds(line)).to.be.greaterThan(20));
      const arabic = await moving('', { message: long, dir: 'rtl' });
      const left = () => part(arabic, 'body').getBoundingClientRect().left;
      animation(arabic)!.currentTime = 4000;
      const before = left();
      await eventually(() => {
        animation(arabic)!.currentTime = 9000;
        expect(left()).to.be.greaterThan(before);
      });
    });

    it('and no more when the page takes the word back', async () => {
      const element = await moving();
      element.motion = 'none';
      await element.updateComplete;
      expect(animation(element)).to.equal(undefined);
      expect(element.shadowRoot!.querySelector('button')).to.equal(null);
      expect(shownText(element)).to.equal(long);
    });

    it('and is free of what axe finds', async () => {
      await expect(await moving()).to.be.accessible();
    });
  });

  describe('survives', () => {
    it('words that come into the tag later', async () => {
      const element = await mount('ward-welcome');
      expect(element.state).to.equal('waiting');
      element.textContent = 'Xin chào';
      await until(element, 'ready');
      expect(line(element)).to.equal('Xin chào');
    });

    it('markup and patterns in a greeting and in the name, as text', async () => {
      const hostile = '<img src=x onerror=alert(1)> {site} $& \u202e';
      const element = await mount('ward-welcome', { adapter: portal({ name: hostile }) });
      await until(element, 'ready');
      expect(part(element, 'body').textContent).to.equal(`Chào mừng quý bạn đọc đến với ${hostile}`);
      expect(element.shadowRoot!.querySelector('img')).to.equal(null);
    });

    it('an answer that is late for its language', async () => {
      const read = heldInfo();
      const element = await mount('ward-welcome', { adapter: fakeAdapter({ portal: { info: read.method } }) });
      await read.called();
      element.parentElement!.lang = 'en';
      await read.called(2);
      read.calls[1]!.resolve(info({ greeting: 'Welcome' }));
      read.calls[0]!.resolve(info({ greeting: 'Chào' }));
      await until(element, 'ready');
      expect(shownText(element)).to.equal('Welcome');
    });
  });

  describe('fits', () => {
    it('is free of what axe finds', async () => {
      const element = await mount('ward-welcome', { adapter: portal() });
      await until(element, 'ready');
      await expect(element).to.be.accessible();
    });

    it('a column of 200 px with 10 000 letters and no space', async () => {
      const element = await mount('ward-welcome', { attributes: { message: 'Ễ'.repeat(10_000), dir: 'rtl' } });
      element.parentElement!.style.width = '200px';
      expect(element.scrollWidth).to.be.at.most(200);
    });
  });
});
