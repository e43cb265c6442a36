import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { WardGallery } from '../../src/elements/gallery/register.js';
import { button, eventually } from '../support/mount.js';
import {
  close,
  dialogOf,
  mountOpen,
  now,
  open,
  mountGallery,
  photo,
  picture,
  said,
  settled,
  shows,
  three,
  viewerOf,
} from './ward-gallery-viewer.support.js';

const strip = (element: WardGallery) => dialogOf(element).querySelector('ward-gallery-strip')!;
const smalls = (element: WardGallery) => [...strip(element).shadowRoot!.querySelectorAll('button')];
const tool = (element: WardGallery, name: string) => button(viewerOf(element), name);
const hasTool = (element: WardGallery, name: string) =>
  dialogOf(element).querySelector(`button[aria-label="${name}"]`) !== null;
const notice = (element: WardGallery) => dialogOf(element).querySelector('.notice[role=status]')!;
const download = (element: WardGallery) => dialogOf(element).querySelector<HTMLAnchorElement>('a.download');
const scale = (element: WardGallery) => {
  const frame = now(element).shadowRoot!.querySelector<HTMLElement>('.frame')!;
  return frame.getBoundingClientRect().width / frame.offsetWidth;
};

/** Puts another value in the place of one of the browser's while `use` runs. */
async function instead(object: object, name: string, value: unknown, use: () => Promise<void>): Promise<void> {
  const before = Object.getOwnPropertyDescriptor(object, name);
  Object.defineProperty(object, name, { configurable: true, writable: true, value });
  try {
    await use();
  } finally {
    if (before) Object.defineProperty(object, name, before);
    else delete (object as Record<string, unknown>)[name];
  }
}

describe('<ward-gallery>’s viewer and its tools', () => {
  afterEach(() => new Promise((resolve) => setTimeout(resolve, 100)));

  describe('zoom', () => {
    it('in and out by buttons, which say when there is no more', async () => {
      const { element } = await mountOpen(1);
      expect(tool(element, 'Thu nhỏ').getAttribute('aria-disabled')).to.equal('true');
      tool(element, 'Phóng to').click();
      await eventually(() => expect(scale(element)).to.be.closeTo(1.6, 0.01));
      expect(tool(element, 'Thu nhỏ').getAttribute('aria-disabled')).to.equal('false');
      for (let n = 0; n < 6; n++) tool(element, 'Phóng to').click();
      await eventually(() => expect(tool(element, 'Phóng to').getAttribute('aria-disabled')).to.equal('true'));
      await sendKeys({ press: '0' });
      await eventually(() => expect(scale(element)).to.equal(1));
      expect(tool(element, 'Thu nhỏ').getAttribute('aria-disabled')).to.equal('true');
      await close(element);
    });

    it('asks for a file that is large enough', async () => {
      const srcset = `${picture}?s 480w, ${picture}?m 2400w, ${picture}?l 8000w`;
      const { element } = await mountOpen(1, [photo(1, { srcset, width: 8000, height: 5333 })]);
      const large = now(element).shadowRoot!.querySelector<HTMLImageElement>('img.large')!;
      await eventually(() => expect(large.currentSrc).to.match(/\?[sm]$/));
      for (let n = 0; n < 6; n++) tool(element, 'Phóng to').click();
      await eventually(() => expect(large.currentSrc).to.match(/\?l$/));
      await close(element);
    });

    it('to the picture’s own pixels where it has more than three times the screen’s, and not past it', async () => {
      const { element } = await mountOpen(1, [photo(1, { width: 20_000, height: 13_333 })]);
      await sendKeys({ press: '+' });
      for (let n = 0; n < 12; n++) await sendKeys({ press: '+' });
      await eventually(() => expect(tool(element, 'Phóng to').getAttribute('aria-disabled')).to.equal('true'));
      await eventually(() => {
        const frame = now(element).shadowRoot!.querySelector<HTMLElement>('.frame')!;
        const seen = Math.min(frame.offsetWidth, frame.offsetHeight * 1.5);
        expect(scale(element) * seen).to.be.closeTo(20_000, 200);
      });
      await close(element);
    });

    it('not a picture that is smaller than the screen into a blur', async () => {
      const { element } = await mountOpen(1, [photo(1, { src: '/test/support/dot.png' }), photo(2)]);
      const frame = () => now(element).shadowRoot!.querySelector<HTMLElement>('.frame')!;
      await eventually(() => expect([frame().offsetWidth, frame().offsetHeight]).to.deep.equal([240, 240]));
      await sendKeys({ press: 'ArrowRight' });
      await eventually(() => expect([frame().offsetWidth, frame().offsetHeight]).to.deep.equal([480, 320]));
      await close(element);
    });
  });

  describe('thumbnails', () => {
    it('show where the reader is, and lead to another picture', async () => {
      const { element } = await mountOpen(2);
      await settled(element);
      await eventually(() => expect(smalls(element)).to.have.length(3));
      const current = () => smalls(element).findIndex((one) => one.getAttribute('aria-current') === 'true');
      expect(current()).to.equal(1);
      expect(smalls(element).map(({ tabIndex }) => tabIndex)).to.deep.equal([-1, 0, -1]);
      smalls(element)[2]!.click();
      await shows(element, 'Ảnh 3/3');
      await eventually(() => expect(current()).to.equal(2));
      await close(element);
    });

    it('keep the keyboard at the picture that is shown', async () => {
      const { element } = await mountOpen(1);
      await settled(element);
      await eventually(() => expect(smalls(element)).to.have.length(3));
      smalls(element)[0]!.focus();
      await sendKeys({ press: 'ArrowRight' });
      await shows(element, 'Ảnh 2/3');
      await eventually(() => expect(strip(element).shadowRoot!.activeElement).to.equal(smalls(element)[1]));
      await close(element);
    });

    it('are few, however many pictures there are, and stand in the middle', async () => {
      const many = Array.from({ length: 5000 }, (_, n) => photo(n + 1));
      const { element } = await mountOpen(2500, many, { total: 5000 });
      await settled(element);
      await eventually(() => expect(smalls(element).length).to.be.within(5, 60));
      const middle = () => {
        const current = strip(element).shadowRoot!.querySelector('[aria-current]')!.getBoundingClientRect();
        expect(current.x + current.width / 2).to.be.closeTo(innerWidth / 2, 10);
      };
      await eventually(middle);
      await sendKeys({ press: 'End' });
      await shows(element, 'Ảnh 5.000/5.000');
      await eventually(() =>
        expect(smalls(element).at(-1)!.getBoundingClientRect().right).to.be.within(innerWidth - 20, innerWidth),
      );
      expect(dialogOf(element).querySelectorAll('*').length).to.be.lessThan(100);
      expect(smalls(element).length).to.be.at.most(60);
      await close(element);
    });

    it('are not there for a picture alone, nor are arrows and slideshow', async () => {
      const { element } = await mountOpen(1, [photo(1)]);
      expect(strip(element)).to.equal(null);
      for (const name of ['Ảnh trước', 'Ảnh tiếp theo', 'Trình chiếu']) expect(hasTool(element, name)).to.equal(false);
      await sendKeys({ press: 'ArrowRight' });
      await shows(element, 'Ảnh 1/1');
      await close(element);
    });
  });

  describe('slideshow', () => {
    const quick = { attributes: { slideshow: '0.25' } };

    it('goes on by itself, without a word, until the reader stops it', async () => {
      const { element } = await mountOpen(1, three, quick);
      tool(element, 'Trình chiếu').click();
      await eventually(() => expect(hasTool(element, 'Dừng trình chiếu')).to.equal(true));
      expect(dialogOf(element).querySelector('#said')!.getAttribute('aria-live')).to.equal('off');
      await shows(element, 'Ảnh 2/3');
      await shows(element, 'Ảnh 3/3');
      await shows(element, 'Ảnh 1/3');
      tool(element, 'Dừng trình chiếu').click();
      await eventually(() =>
        expect(dialogOf(element).querySelector('#said')!.getAttribute('aria-live')).to.equal('polite'),
      );
      const shown = said(element);
      await new Promise((resolve) => setTimeout(resolve, 600));
      expect(said(element)).to.equal(shown);
      await close(element);
    });

    for (const [what, act] of [
      ['a key', () => sendKeys({ press: 'Shift' })],
      [
        'a press',
        async (element: WardGallery) => void dialogOf(element).dispatchEvent(new PointerEvent('pointerdown')),
      ],
    ] as const) {
      it(`stops at ${what}`, async () => {
        const { element } = await mountOpen(1, three, quick);
        tool(element, 'Trình chiếu').click();
        await eventually(() => expect(hasTool(element, 'Dừng trình chiếu')).to.equal(true));
        await act(element);
        await eventually(() => expect(hasTool(element, 'Trình chiếu')).to.equal(true));
        await close(element);
      });
    }

    it('ends with the viewer', async () => {
      const { element, heard } = await mountOpen(1, three, quick);
      tool(element, 'Trình chiếu').click();
      await close(element);
      const before = heard.length;
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(heard.length).to.equal(before);
    });

    it('never starts by itself, and has no button at 0 seconds', async () => {
      const { element } = await mountOpen(1, three, { attributes: { slideshow: '0' } });
      expect(hasTool(element, 'Trình chiếu')).to.equal(false);
      await close(element);
      element.slideshow = 0.1;
      await open(element, 1);
      await new Promise((resolve) => setTimeout(resolve, 400));
      await shows(element, 'Ảnh 1/3');
      await close(element);
    });
  });

  describe('download', () => {
    it('saves the file of this site, and opens that of another one in a new window, and says so', async () => {
      const { element } = await mountOpen(1, [
        photo(1),
        photo(2, { src: 'https://anh.example/2.jpg', thumb: picture }),
      ]);
      expect(download(element)!.getAttribute('href')).to.equal(`${picture}?1`);
      expect(download(element)!.hasAttribute('download')).to.equal(true);
      expect(download(element)!.hasAttribute('target')).to.equal(false);
      expect(download(element)!.getAttribute('aria-label')).to.equal('Tải ảnh về');
      await sendKeys({ press: 'ArrowRight' });
      await shows(element, 'Ảnh 2/2');
      expect(download(element)!.hasAttribute('download')).to.equal(false);
      expect(download(element)!.target).to.equal('_blank');
      expect(download(element)!.rel).to.include('noopener');
      expect(download(element)!.getAttribute('aria-label')).to.equal('Tải ảnh về (mở trong cửa sổ mới)');
      await close(element);
    });

    it('is not there with no-download', async () => {
      const { element } = await mountOpen(1, three, { attributes: { 'no-download': '' } });
      expect(download(element)).to.equal(null);
      await close(element);
    });
  });

  describe('share', () => {
    const here = location.href.split('#')[0]!;

    it('gives the picture’s address to the reader’s device', async () => {
      const shared: unknown[] = [];
      await instead(
        navigator,
        'share',
        async (data: unknown) => void shared.push(data),
        async () => {
          const { element } = await mountOpen(2);
          tool(element, 'Chia sẻ').click();
          await eventually(() => expect(shared).to.deep.equal([{ title: 'Chú thích 2', url: `${here}#anh-2` }]));
          expect(notice(element).textContent!.trim()).to.equal('');
          await close(element);
        },
      );
    });

    it('says nothing where the reader thought better of it', async () => {
      const refuse = () => Promise.reject(new DOMException('cancelled', 'AbortError'));
      await instead(navigator, 'share', refuse, async () => {
        const { element } = await mountOpen(1);
        tool(element, 'Chia sẻ').click();
        await new Promise((resolve) => setTimeout(resolve, 50));
        expect(notice(element).textContent!.trim()).to.equal('');
        await close(element);
      });
    });

    it('copies the address elsewhere, says so, and keeps the keyboard where it is', async () => {
      const copied: string[] = [];
      const clipboard = { writeText: async (text: string) => void copied.push(text) };
      await instead(navigator, 'share', undefined, () =>
        instead(navigator, 'clipboard', clipboard, async () => {
          const { element } = await mountOpen(3);
          tool(element, 'Chia sẻ').focus();
          tool(element, 'Chia sẻ').click();
          await eventually(() => expect(notice(element).textContent!.trim()).to.equal('Đã sao chép liên kết.'));
          expect(copied).to.deep.equal([`${here}#anh-3`]);
          expect(viewerOf(element).shadowRoot!.activeElement).to.equal(tool(element, 'Chia sẻ'));
          await close(element);
        }),
      );
    });

    it('copies by the old way on plain http', async () => {
      const commands: string[] = [];
      await instead(navigator, 'share', undefined, () =>
        instead(navigator, 'clipboard', undefined, () =>
          instead(
            document,
            'execCommand',
            (command: string) => commands.push(command) > 0,
            async () => {
              const { element } = await mountOpen(1);
              tool(element, 'Chia sẻ').click();
              await eventually(() => expect(notice(element).textContent!.trim()).to.equal('Đã sao chép liên kết.'));
              expect(commands).to.deep.equal(['copy']);
              await close(element);
            },
          ),
        ),
      );
    });

    it('shows the address to be copied by hand where nothing else works', async () => {
      await instead(navigator, 'share', undefined, () =>
        instead(navigator, 'clipboard', undefined, () =>
          instead(
            document,
            'execCommand',
            () => false,
            async () => {
              const { element } = await mountOpen(1);
              tool(element, 'Chia sẻ').click();
              await eventually(() => expect(notice(element).textContent).to.include('chép liên kết này:'));
              const field = notice(element).querySelector('input')!;
              expect(field.value).to.equal(`${here}#anh-1`);
              expect(field.selectionEnd! - field.selectionStart!).to.equal(field.value.length);
              await close(element);
            },
          ),
        ),
      );
    });

    it('gives the file’s own address where pictures have none in the page', async () => {
      const shared: { url: string }[] = [];
      await instead(
        navigator,
        'share',
        async (data: { url: string }) => void shared.push(data),
        async () => {
          const { element } = await mountOpen(1, three, { attributes: { 'no-history': '' } });
          tool(element, 'Chia sẻ').click();
          await eventually(() => expect(shared[0]?.url).to.equal(`${location.origin}${picture}?1`));
          await close(element);
        },
      );
    });
  });

  describe('full screen', () => {
    it('has no button where there is none, as on an iPhone', async () => {
      await instead(document, 'fullscreenEnabled', false, async () => {
        const { element } = await mountOpen(1);
        expect(hasTool(element, 'Toàn màn hình')).to.equal(false);
        await close(element);
      });
    });
  });

  describe('films', () => {
    const film = photo(1, { src: '/demo/seed/files/ruong-bac-thang.webm', thumb: picture, alt: 'Phim' });
    const video = (element: WardGallery) => now(element).shadowRoot!.querySelector('video')!;

    it('have controls and a first picture, and do not start by themselves', async () => {
      const { element } = await mountOpen(2, [photo(2), film, photo(3)]);
      expect(video(element).controls).to.equal(true);
      expect(video(element).autoplay).to.equal(false);
      expect(video(element).preload).to.equal('metadata');
      expect(video(element).getAttribute('poster')).to.equal(picture);
      expect(video(element).getAttribute('aria-label')).to.equal('Phim');
      expect(hasTool(element, 'Phóng to')).to.equal(false);
      await close(element);
    });

    it('stop when the reader goes on, and leave their keys to the player', async () => {
      const { element } = await mountOpen(2, [photo(2), film, photo(3)]);
      let paused = 0;
      const player = video(element);
      player.pause = () => void paused++;
      player.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, composed: true }));
      await shows(element, 'Ảnh 2/3');
      button(viewerOf(element), 'Ảnh tiếp theo').click();
      await shows(element, 'Ảnh 3/3');
      await eventually(() => expect(paused).to.equal(1));
      await close(element);
    });

    it('that do not load say so', async () => {
      const { element } = await mountOpen(1, [photo(1, { src: '/demo/seed/none.mp4' }), photo(2)]);
      await eventually(() => expect(now(element).shadowRoot!.textContent).to.include('Không tải được ảnh.'));
      await close(element);
    });
  });

  it('speaks the reader’s language, and follows it', async () => {
    const { element } = await mountGallery();
    element.parentElement!.lang = 'en';
    await eventually(() => expect(element.shadowRoot!.textContent).to.include('Some pictures'));
    await open(element, 2);
    await eventually(() => expect(said(element)).to.equal('Picture 2 of 3. Chú thích 2'));
    expect(hasTool(element, 'Slideshow')).to.equal(true);
    element.parentElement!.lang = 'vi';
    await eventually(() => expect(hasTool(element, 'Trình chiếu')).to.equal(true));
    await close(element);
  });
});
