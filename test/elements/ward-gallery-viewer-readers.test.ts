import { expect } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import type { WardGallery } from '../../src/elements/gallery/register.js';
import { button, eventually } from '../support/mount.js';
import {
  close,
  dialogOf,
  mountOpen,
  now,
  photo,
  picture,
  settled,
  shows,
  three,
  viewerOf,
} from './ward-gallery-viewer.support.js';

const long = 'Nghiêng nghiêng '.repeat(30) + 'Đ'.repeat(80);
const press = (element: WardGallery, name: string) => button(viewerOf(element), name).click();

/** What a reader may do before they look. */
const states: Readonly<Record<string, (element: WardGallery) => Promise<unknown>>> = {
  'just opened': async () => undefined,
  enlarged: async (element) => {
    press(element, 'Phóng to');
    await eventually(() => expect(dialogOf(element).matches('.zoomed')).to.equal(true));
  },
  'at a broken picture': async (element) => {
    await sendKeys({ press: 'ArrowRight' });
    await eventually(() => expect(now(element).shadowRoot!.querySelector('.failed')).to.be.ok);
  },
  'at a long caption': async (element) => {
    await sendKeys({ press: 'End' });
    await shows(element, 'Ảnh 3/3');
  },
  'in a slideshow': async (element) => press(element, 'Trình chiếu'),
  'with an address to copy': async (element) => {
    const { execCommand } = document;
    document.execCommand = () => false;
    press(element, 'Chia sẻ');
    await eventually(() => expect(dialogOf(element).querySelector('.link')).to.be.ok);
    document.execCommand = execCommand;
  },
};
const items = [
  photo(1, { credit: 'Nguyễn Văn A' }),
  photo(2, { src: '/package.json', thumb: picture }),
  photo(3, { caption: long, credit: long }),
];

/** WebKit's driver has windows of one size. */
const widths = /AppleWebKit(?!.*Chrome)/.test(navigator.userAgent) ? [innerWidth] : [800, 320];
const resize = async (width: number, height: number) => {
  if (widths.length > 1) await setViewport({ width, height });
};

describe('<ward-gallery>’s viewer, for every reader', () => {
  afterEach(async () => {
    await resize(800, 600);
    await new Promise((resolve) => setTimeout(resolve, 100));
  });

  for (const [state, act] of Object.entries(states)) {
    for (const width of widths) {
      it(`keeps the rules and the screen, ${width} px wide, ${state}`, async () => {
        await resize(width, 640);
        const { clipboard } = navigator;
        Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
        const { element } = await mountOpen(1, items);
        await settled(element);
        await act(element);
        await Promise.all(
          dialogOf(element)
            .getAnimations({ subtree: true })
            .map(({ finished }) => finished.catch(() => 0)),
        );
        await expect(element).to.be.accessible();
        for (const one of dialogOf(element).querySelectorAll<HTMLElement>('.tools > *, .step, .notice, .caption')) {
          const { left, right, width: wide, height } = one.getBoundingClientRect();
          if (wide === 0) continue;
          expect(left, one.className).to.be.at.least(0);
          expect(right, one.className).to.be.at.most(width);
          if (one.matches('button, a')) expect(Math.min(wide, height), one.className).to.be.at.least(44);
        }
        expect(dialogOf(element).querySelector('.stage')!.clientHeight).to.be.greaterThan(150);
        Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
        await close(element);
      });
    }
  }

  it('moves nothing for a reader who wants no motion', async () => {
    const { animate } = Element.prototype;
    const { matchMedia } = window;
    let moves = 0;
    window.matchMedia = (query) => ({ ...matchMedia(query), matches: query.includes('reduce') }) as MediaQueryList;
    Element.prototype.animate = function (...given) {
      moves++;
      return animate.apply(this, given);
    };
    try {
      const { element } = await mountOpen(1);
      await settled(element);
      await sendKeys({ press: 'ArrowRight' });
      await shows(element, 'Ảnh 2/3');
      await sendKeys({ press: '+' });
      await sendKeys({ press: '0' });
      await close(element);
      expect(moves).to.equal(0);
    } finally {
      Element.prototype.animate = animate;
      window.matchMedia = matchMedia;
    }
  });

  it('moves only what the browser moves without us: places and opacity', async () => {
    const { animate } = Element.prototype;
    const moved = new Set<string>();
    Element.prototype.animate = function (frames, options) {
      for (const frame of frames as Keyframe[]) for (const name of Object.keys(frame)) moved.add(name);
      return animate.call(this, frames, options);
    };
    try {
      const { element } = await mountOpen(1);
      await settled(element);
      await sendKeys({ press: 'ArrowRight' });
      await shows(element, 'Ảnh 2/3');
      await sendKeys({ press: '+' });
      await sendKeys({ press: '0' });
      await close(element);
      expect([...moved].sort()).to.deep.equal(['opacity', 'transform']);
    } finally {
      Element.prototype.animate = animate;
    }
  });

  // Only Chromium can be told to print.
  const inChromium = navigator.userAgent.includes('Chrome') ? it : undefined;

  inChromium?.('is not printed', async () => {
    const { element } = await mountOpen(1, three);
    await emulateMedia({ media: 'print' });
    const { display } = getComputedStyle(dialogOf(element));
    await emulateMedia({ media: 'screen' });
    expect(display).to.equal('none');
    await close(element);
  });
});
