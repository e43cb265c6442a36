import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { WardBeforeShareEvent, WardSharedEvent } from '../../src/elements/article/tools/events.js';
import { eventually, fixtureCleanup } from '../support/mount.js';
import { article, forget, mountTools, names, panel, press } from './ward-article-tools.support.js';

const { title } = article();
const url = article().url!;

async function openShare() {
  const { element, tools } = await mountTools();
  press(tools, 'Chia sẻ');
  const share = await panel(tools, 'ward-article-share');
  const before: WardBeforeShareEvent[] = [];
  const shared: WardSharedEvent[] = [];
  element.addEventListener('ward-before-share', (event) => before.push(event));
  element.addEventListener('ward-shared', (event) => shared.push(event));
  return { element, tools, share, before, shared };
}

/** Puts another value on the browser's own object until the test ends. */
function replace(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, configurable: true });
  undo.push(() => Reflect.deleteProperty(target, name));
}
const undo: (() => void)[] = [];

const told = (share: Element): string => share.shadowRoot!.querySelector('[role=status]')!.textContent!.trim();
const link = (share: Element, name: string): HTMLAnchorElement =>
  [...share.shadowRoot!.querySelectorAll('a')].find(({ textContent }) => textContent!.includes(name))!;

describe('<ward-article> shared by a reader', () => {
  beforeEach(forget);
  afterEach(() => {
    for (const act of undo.splice(0)) act();
    fixtureCleanup();
  });

  it('offers plain links that load nothing of a third party before a click', async () => {
    const { share } = await openShare();
    const zalo = new URL(link(share, 'Zalo').href);
    expect(zalo.host).to.equal('button-share.zalo.me');
    expect(JSON.parse(atob(zalo.searchParams.get('d')!))).to.deep.equal({ url });
    const facebook = new URL(link(share, 'Facebook').href);
    expect(facebook.searchParams.get('u')).to.equal(url);
    const mail = new URL(link(share, 'Giới thiệu').href);
    expect(mail.searchParams.get('subject')).to.equal(title);
    expect(mail.searchParams.get('body')).to.equal(`${title}\r\n${url}`);
    for (const one of share.shadowRoot!.querySelectorAll('a')) expect(one.rel).to.equal('noopener noreferrer');
    expect(share.shadowRoot!.querySelector('img, iframe, script')).to.equal(null);
    expect(link(share, 'Zalo').textContent).to.include('(mở trong cửa sổ mới)');
  });

  it('breaks no rule of accessible pages, with its code too', async () => {
    const { element, share } = await openShare();
    await expect(element).to.be.accessible();
    press(share, 'Mã QR');
    await eventually(() => expect(share.shadowRoot!.querySelector('[part=picture] svg')).to.not.equal(null));
    await expect(element).to.be.accessible();
  });

  it('copies the link, says so, and tells the page', async () => {
    const written: string[] = [];
    replace(navigator, 'clipboard', { writeText: async (text: string) => void written.push(text) });
    const { share, shared } = await openShare();
    press(share, 'Sao chép liên kết');
    await eventually(() => expect(told(share)).to.equal('Đã sao chép liên kết.'));
    expect(written).to.deep.equal([url]);
    expect(shared.map((event) => event.share)).to.deep.equal([{ method: 'copy', title, url }]);
  });

  it('copies on plain http too, where there is no clipboard to write to', async () => {
    replace(navigator, 'clipboard', undefined);
    const copied: string[] = [];
    replace(document, 'execCommand', () => {
      const field = share.shadowRoot!.activeElement as HTMLInputElement;
      copied.push(field.value.slice(field.selectionStart!, field.selectionEnd!));
      return true;
    });
    const { share } = await openShare();
    const button = share.shadowRoot!.querySelector('button')!;
    button.focus();
    press(share, 'Sao chép liên kết');
    await eventually(() => expect(told(share)).to.equal('Đã sao chép liên kết.'));
    expect(copied).to.deep.equal([url]);
    expect(share.shadowRoot!.activeElement).to.equal(button);
  });

  it('shows the link selected where it cannot be copied', async () => {
    replace(navigator, 'clipboard', undefined);
    replace(document, 'execCommand', () => false);
    const { share, shared } = await openShare();
    press(share, 'Sao chép liên kết');
    await eventually(() => expect(told(share)).to.equal('Không sao chép được. Bạn có thể chọn và chép liên kết này:'));
    await share.updateComplete;
    const field = share.shadowRoot!.activeElement as HTMLInputElement;
    expect(field.value.slice(field.selectionStart!, field.selectionEnd!)).to.equal(url);
    expect(field.getBoundingClientRect().width).to.be.above(100);
    expect(field.getAttribute('aria-label')).to.equal('Địa chỉ bài viết');
    expect(shared).to.deep.equal([]);
  });

  it('shares nothing where the page forbids it', async () => {
    const written: string[] = [];
    replace(navigator, 'clipboard', { writeText: async (text: string) => void written.push(text) });
    const { element, share, before, shared } = await openShare();
    element.addEventListener('ward-before-share', (event) => event.preventDefault());
    press(share, 'Sao chép liên kết');
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    link(share, 'Zalo').dispatchEvent(click);
    expect(click.defaultPrevented).to.equal(true);
    expect(before.map((event) => event.share.method)).to.deep.equal(['copy', 'zalo']);
    expect(shared).to.deep.equal([]);
    expect(written).to.deep.equal([]);
  });

  it('hands the article to the device’s own sharing where there is one, and stays where the reader thinks better', async () => {
    const handed: unknown[] = [];
    let refuse = true;
    replace(navigator, 'share', async (data: unknown) => {
      handed.push(data);
      if (refuse) throw new DOMException('', 'AbortError');
    });
    const { tools, share, shared } = await openShare();
    expect(names(share)[0]).to.equal('Chia sẻ qua ứng dụng khác');
    press(share, 'Chia sẻ qua ứng dụng khác');
    await eventually(() => expect(handed).to.have.length(1));
    expect(shared).to.deep.equal([]);
    refuse = false;
    press(share, 'Chia sẻ qua ứng dụng khác');
    await eventually(() => expect(tools.shadowRoot!.querySelector('ward-article-share')).to.equal(null));
    expect(handed[1]).to.deep.equal({ title, url });
    expect(shared.map((event) => event.share.method)).to.deep.equal(['native']);
  });

  it('shows a QR code of the address, with its name, only when asked', async () => {
    const { share } = await openShare();
    expect(share.shadowRoot!.querySelector('[part=picture]')).to.equal(null);
    press(share, 'Mã QR');
    await eventually(() => expect(share.shadowRoot!.querySelector('[part=picture] svg')).to.not.equal(null));
    const figure = share.shadowRoot!.querySelector('[part=picture]')!;
    expect(figure.getAttribute('aria-label')).to.equal('Quét mã QR để xem trên điện thoại');
    const { encode } = await import('uqr');
    const { data, size } = encode(url, { ecc: 'M', border: 4 });
    const [paper, ink] = figure.querySelectorAll('path');
    expect(figure.querySelector('svg')!.getAttribute('viewBox')).to.equal(`0 0 ${size} ${size}`);
    expect(paper!.getAttribute('fill')).to.equal('#fff');
    const drawn = new Set([...ink!.getAttribute('d')!.matchAll(/M(\d+) (\d+)h/g)].map(([, x, y]) => `${x} ${y}`));
    expect(drawn.size).to.equal(data.flat().filter(Boolean).length);
    data.forEach((row, y) => row.forEach((dark, x) => expect(drawn.has(`${x} ${y}`)).to.equal(dark)));
  });

  it('goes with Escape, and the focus goes back to its button', async () => {
    const { tools, share } = await openShare();
    expect(share.shadowRoot!.activeElement).to.equal(share.shadowRoot!.querySelector('button'));
    await sendKeys({ press: 'Escape' });
    await tools.updateComplete;
    expect(tools.shadowRoot!.querySelector('ward-article-share')).to.equal(null);
    expect((tools.shadowRoot!.activeElement as HTMLElement).id).to.equal('share');
    expect(tools.shadowRoot!.querySelector('#share')!.getAttribute('aria-expanded')).to.equal('false');
  });

  it('goes with a press beside it and with its own button, and stays with one inside', async () => {
    const { tools, share } = await openShare();
    const { left, right, bottom } = share.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round((left + right) / 2), Math.round(bottom - 5)] });
    expect(tools.shadowRoot!.querySelector('ward-article-share')).to.not.equal(null);
    await sendMouse({ type: 'click', position: [Math.round(right + 20), Math.round(bottom + 20)] });
    await tools.updateComplete;
    expect(tools.shadowRoot!.querySelector('ward-article-share')).to.equal(null);
    press(tools, 'Chia sẻ');
    await panel(tools, 'ward-article-share');
    press(tools, 'Chia sẻ');
    await tools.updateComplete;
    expect(tools.shadowRoot!.querySelector('ward-article-share')).to.equal(null);
  });

  it('goes when the keyboard walks on behind it', async () => {
    const { tools, share } = await openShare();
    const last = [...share.shadowRoot!.querySelectorAll<HTMLElement>('button, a')].pop()!;
    last.focus();
    expect(tools.shadowRoot!.querySelector('ward-article-share')).to.not.equal(null);
    const after = document.createElement('button');
    document.querySelector('main')!.append(after);
    after.focus();
    await tools.updateComplete;
    expect(tools.shadowRoot!.querySelector('ward-article-share')).to.equal(null);
    expect(document.activeElement).to.equal(after);
  });
});
