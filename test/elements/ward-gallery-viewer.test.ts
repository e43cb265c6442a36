import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { WardError } from '../../src/contract/error.js';
import { accessibleNodes, inAccessibilityTree } from '../support/accessibility.js';
import { button, eventually, part } from '../support/mount.js';
import {
  close,
  closed,
  dialogOf,
  link,
  mountGallery,
  mountOpen,
  now,
  open,
  photo,
  picture,
  said,
  settled,
  shows,
  stage,
  three,
  track,
  viewerOf,
} from './ward-gallery-viewer.support.js';

const broken = '/package.json';
const hostile = '<img src=x onerror=alert(1)>';

function wipe(on: HTMLElement, [x, y]: readonly [number, number], over: PointerEventInit = {}): void {
  const at = (type: string, clientX: number, clientY: number) =>
    on.dispatchEvent(
      new PointerEvent(type, {
        bubbles: true,
        composed: true,
        isPrimary: true,
        pointerType: 'touch',
        pointerId: 5,
        clientX,
        clientY,
        ...over,
      }),
    );
  at('pointerdown', 300, 200);
  at('pointermove', 300 + x / 2, 200 + y / 2);
  at('pointermove', 300 + x, 200 + y);
  at('pointerup', 300 + x, 200 + y);
}

describe('<ward-gallery>’s viewer', () => {
  describe('opens', () => {
    it('on a plain click, tells the page, and closes on Escape with the keyboard back on the picture', async () => {
      const { element, heard } = await mountOpen(2);
      await shows(element, 'Ảnh 2/3');
      expect(document.documentElement.style.overflow).to.equal('hidden');
      expect(part(viewerOf(element), 'caption').textContent).to.include('Chú thích 2');
      await sendKeys({ press: 'Escape' });
      await closed(element);
      await eventually(() => expect(element.shadowRoot!.activeElement).to.equal(link(element, 2)));
      expect(heard).to.deep.equal(['photo-opened p2', 'photo-shown p2', 'gallery-closed p2']);
    });

    it('again, at another picture', async () => {
      const { element, heard } = await mountOpen(1);
      button(viewerOf(element), 'Đóng').click();
      await eventually(() => expect(heard).to.include('gallery-closed p1'));
      await open(element, 3);
      await shows(element, 'Ảnh 3/3');
      viewerOf(element).close();
      await eventually(() => expect(heard).to.include('gallery-closed p3'));
    });

    it('not on a click that asks for a new tab or window', async () => {
      const { element } = await mountGallery();
      for (const over of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }]) {
        const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...over });
        let prevented: boolean | undefined;
        // Asked at the end of its way, and only then kept from leaving the test.
        addEventListener(
          'click',
          (event) => {
            prevented = event.defaultPrevented;
            event.preventDefault();
          },
          { once: true },
        );
        link(element, 1).dispatchEvent(click);
        expect(prevented).to.equal(false);
      }
      expect(viewerOf(element)).to.equal(null);
    });

    it('once for two clicks', async () => {
      const { element, heard } = await mountGallery();
      link(element, 1).click();
      link(element, 2).click();
      await eventually(() => expect(heard.filter((line) => line.startsWith('photo-opened'))).to.have.length(1));
      viewerOf(element).close();
      await eventually(() => expect(heard.at(-1)).to.match(/^gallery-closed/));
    });

    it('with code that was fetched when the pointer or the keyboard came near, not before', async () => {
      for (const nears of ['pointerenter', 'focusin']) {
        const { element } = await mountGallery();
        let fetched = 0;
        const asked = element as unknown as { loadViewer(): Promise<unknown> };
        asked.loadViewer = async () => void fetched++;
        await element.updateComplete;
        expect(fetched).to.equal(0);
        part(element, 'list').dispatchEvent(new Event(nears));
        part(element, 'list').dispatchEvent(new Event(nears));
        expect(fetched).to.equal(1);
      }
    });

    it('or else lets the link be followed where its code does not come', async () => {
      const { element } = await mountGallery();
      (element as unknown as { loadViewer(): Promise<unknown> }).loadViewer = () =>
        Promise.reject(new TypeError('404'));
      const prevented: boolean[] = [];
      const listen = (event: Event) => {
        prevented.push(event.defaultPrevented);
        event.preventDefault();
      };
      addEventListener('click', listen);
      link(element, 1).click();
      await eventually(() => expect(prevented).to.deep.equal([true, false]));
      removeEventListener('click', listen);
    });
  });

  describe('says', () => {
    inAccessibilityTree('its name, what its buttons do, and the picture’s text', async () => {
      const { element } = await mountOpen(2);
      await settled(element);
      const nodes = await accessibleNodes();
      const dialog = nodes.find(({ role }) => role === 'dialog');
      expect(dialog?.name).to.equal('Trình xem ảnh');
      expect(dialog?.description).to.equal('Ảnh 2 trên 3. Chú thích 2');
      const names = nodes.filter(({ role }) => role === 'button').map(({ name }) => name);
      expect(names).to.deep.equal([
        'Phóng to',
        'Thu nhỏ',
        'Trình chiếu',
        'Toàn màn hình',
        'Chia sẻ',
        'Đóng',
        'Ảnh trước',
        'Ảnh tiếp theo',
        'Ảnh 1. Hình 1',
        'Ảnh 2. Hình 2',
        'Ảnh 3. Hình 3',
      ]);
      expect(nodes.filter(({ role }) => role === 'link').map(({ name }) => name)).to.include('Tải ảnh về');
      expect(nodes.filter(({ role }) => /^ima?ge?$/.test(role)).map(({ name }) => name)).to.deep.equal(['Hình 2']);
      await close(element);
    });

    it('which picture it shows, politely, with its text', async () => {
      const { element } = await mountOpen(1);
      expect(said(element)).to.equal('Ảnh 1 trên 3. Chú thích 1');
      button(viewerOf(element), 'Ảnh tiếp theo').click();
      await shows(element, 'Ảnh 2/3');
      expect(said(element)).to.equal('Ảnh 2 trên 3. Chú thích 2');
      await close(element);
    });

    it('caption and credit as text, whatever stands in them', async () => {
      const { element } = await mountOpen(1, [
        photo(1, { alt: hostile, caption: hostile + 'x'.repeat(10_000), credit: hostile }),
      ]);
      const caption = part(viewerOf(element), 'caption');
      expect(caption.textContent).to.include(`Ảnh: ${hostile}`).and.include(`${hostile}xxx`);
      expect(dialogOf(element).querySelector('[onerror]')).to.equal(null);
      expect(dialogOf(element).scrollWidth).to.be.at.most(innerWidth);
      expect(caption.tabIndex).to.equal(0);
      expect(stage(element).clientHeight).to.be.greaterThan(100);
      await close(element);
    });

    it('the number alone while nobody knows how many there are', async () => {
      const { element } = await mountOpen(
        1,
        [1, 2, 3, 4, 5].map((n) => photo(n)),
        { next: 'b' },
      );
      await shows(element, 'Ảnh 1');
      await close(element);
    });
  });

  describe('turns', () => {
    it('by arrow keys, Home and End, and stops at both ends', async () => {
      const { element, heard } = await mountOpen(1);
      for (const [key, text] of [
        ['ArrowLeft', 'Ảnh 1/3'],
        ['ArrowRight', 'Ảnh 2/3'],
        ['End', 'Ảnh 3/3'],
        ['ArrowRight', 'Ảnh 3/3'],
        ['Home', 'Ảnh 1/3'],
      ] as const) {
        await sendKeys({ press: key });
        await shows(element, text);
      }
      expect(button(viewerOf(element), 'Ảnh trước').getAttribute('aria-disabled')).to.equal('true');
      expect(heard.filter((line) => line.startsWith('photo-shown'))).to.deep.equal([
        'photo-shown p1',
        'photo-shown p2',
        'photo-shown p3',
        'photo-shown p1',
      ]);
      await close(element);
    });

    it('back to the thumbnail of the picture that was seen last', async () => {
      const { element } = await mountOpen(1);
      await sendKeys({ press: 'End' });
      await sendKeys({ press: 'Escape' });
      await eventually(() => expect(element.shadowRoot!.activeElement).to.equal(link(element, 3)));
    });

    it('the other way round where the page reads from right to left', async () => {
      const { element } = await mountGallery();
      element.parentElement!.dir = 'rtl';
      await open(element, 1);
      await sendKeys({ press: 'ArrowLeft' });
      await shows(element, 'Ảnh 2/3');
      wipe(stage(element), [120, 5]);
      await shows(element, 'Ảnh 3/3');
      const [later, here] = ['.earlier', '.now'].map((one) => dialogOf(element).querySelector(one)!);
      await eventually(() =>
        expect(later!.getBoundingClientRect().x).to.be.greaterThan(here!.getBoundingClientRect().x),
      );
      await close(element);
    });

    it('by a finger that wipes, and follows it; a short or a mouse’s way is none', async () => {
      const { element } = await mountOpen(1);
      wipe(stage(element), [-120, 10]);
      await shows(element, 'Ảnh 2/3');
      wipe(stage(element), [120, 10]);
      await shows(element, 'Ảnh 1/3');
      wipe(stage(element), [-5, 0]);
      wipe(stage(element), [-120, 0], { pointerType: 'mouse' });
      await viewerOf(element).updateComplete;
      await shows(element, 'Ảnh 1/3');
      expect(track(element).style.transform).to.equal('');
      await eventually(() => expect(track(element).getAnimations()).to.have.length(0));
      wipe(stage(element), [4, 160]);
      await closed(element);
    });

    it('to neighbours that are loaded before', async () => {
      const { element } = await mountOpen(2);
      await settled(element);
      const sources = [...dialogOf(element).querySelectorAll('ward-gallery-picture')].map((one) => one.photo.id);
      expect(sources).to.deep.equal(['p1', 'p2', 'p3']);
      await eventually(() => {
        for (const one of dialogOf(element).querySelectorAll('ward-gallery-picture')) {
          expect(one.shadowRoot!.querySelector('.loaded')).to.be.ok;
        }
      });
      await close(element);
    });

    it('into the next page, which it reads near the end', async () => {
      const { element, photos } = await mountOpen(3, three, { next: 'b', total: 5 });
      await photos.called(2);
      await shows(element, 'Ảnh 3/5');
      await sendKeys({ press: 'ArrowRight' });
      await shows(element, 'Ảnh 3/5');
      photos.calls[1]!.resolve({ items: [photo(4), photo(5)], next: null, total: 5 });
      await shows(element, 'Ảnh 4/5');
      await close(element);
    });

    it('into the next page after it failed once, and says why it waits', async () => {
      const { element, photos } = await mountOpen(3, three, { next: 'b', total: 4 });
      await photos.called(2);
      await sendKeys({ press: 'ArrowRight' });
      photos.calls[1]!.reject(new WardError('network', 'down'));
      await eventually(() =>
        expect(part(viewerOf(element), 'caption').querySelector('[role=status]')!.textContent).to.match(/\p{L}{3}/u),
      );
      await sendKeys({ press: 'ArrowRight' });
      await photos.called(3);
      photos.calls[2]!.resolve({ items: [photo(4)], next: null, total: 4 });
      await shows(element, 'Ảnh 4/4');
      await close(element);
    });
  });

  describe('shows', () => {
    it('the loaded thumbnail at once, and the large picture over it', async () => {
      const { element } = await mountGallery([photo(1, { thumb: `${picture}?thumb` })]);
      const thumb = link(element, 1).querySelector('img')!;
      await eventually(() => expect(thumb.naturalWidth).to.be.greaterThan(0));
      link(element, 1).click();
      await eventually(() => expect(dialogOf(element).open).to.equal(true));
      const small = now(element).shadowRoot!.querySelector<HTMLImageElement>('.small');
      if (small) expect(small.src).to.equal(thumb.currentSrc);
      await eventually(() => expect(now(element).shadowRoot!.querySelector('.large.loaded')).to.be.ok);
      expect(now(element).shadowRoot!.querySelector('.small')).to.equal(null);
      await close(element);
    });

    for (const still of [false, true]) {
      it(`a picture that ${still ? 'is there at once under reduced motion' : 'grows out of its thumbnail'}`, async () => {
        const { matchMedia } = window;
        const { animate } = Element.prototype;
        const moves: unknown[] = [];
        window.matchMedia = () => ({ matches: still }) as MediaQueryList;
        Element.prototype.animate = function (frames, options) {
          if (this.matches('.frame')) moves.push((options as KeyframeAnimationOptions).duration);
          return animate.call(this, frames, options);
        };
        try {
          const { element, heard } = await mountOpen(1);
          await eventually(() => expect(heard).to.include('photo-opened p1'));
          expect(moves).to.deep.equal(still ? [] : [160]);
          await close(element);
        } finally {
          window.matchMedia = matchMedia;
          Element.prototype.animate = animate;
        }
      });
    }

    it('that a picture did not load, and tries again', async () => {
      const { element } = await mountOpen(1, [photo(1, { src: broken, thumb: picture })]);
      const root = now(element).shadowRoot!;
      await eventually(() => expect(root.textContent).to.include('Không tải được ảnh.'));
      expect(root.querySelector('.small')).to.be.ok;
      button(now(element), 'Thử lại').click();
      await now(element).updateComplete;
      expect(root.querySelector('.large')).to.be.ok;
      await eventually(() => expect(root.textContent).to.include('Không tải được ảnh.'));
      await close(element);
    });
  });

  describe('closes', () => {
    it('on a click beside the picture, not on one on it', async () => {
      const { element } = await mountOpen(1);
      await eventually(() => expect(now(element).shadowRoot!.querySelector('.loaded')).to.be.ok);
      const { box } = now(element);
      const click = (clientX: number, clientY: number) =>
        now(element).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, clientX, clientY }));
      click(box.x + box.width / 2, box.y + 4);
      part(viewerOf(element), 'caption').click();
      expect(dialogOf(element).open).to.equal(true);
      click(box.x - 3, box.y - 3);
      await closed(element);
    });

    it('when the tag leaves the page, and gives the page back', async () => {
      const { element } = await mountOpen(1);
      element.remove();
      expect(document.documentElement.style.overflow).to.equal('');
    });

    it('when its picture is no longer there', async () => {
      const { element, photos } = await mountOpen(2);
      void element.reload();
      await photos.called(2);
      photos.calls[1]!.resolve({ items: [photo(1)], next: null });
      await closed(element);
    });
  });

  it('suits every reader: its rules, and buttons of 44 px', async () => {
    const { element } = await mountOpen(2, [photo(1), photo(2, { credit: 'Nguyễn Văn A' }), photo(3)]);
    await expect(element).to.be.accessible();
    for (const name of ['Đóng', 'Ảnh trước', 'Ảnh tiếp theo']) {
      const { width, height } = button(viewerOf(element), name).getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
    }
    await close(element);
  });
});
