import { expect } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import type { ReadContext } from '../../src/contract/adapter.js';
import { WardError, wardErrorCodes } from '../../src/contract/error.js';
import type { Page, PageQuery, Photo } from '../../src/contract/model.js';
import type { WardGallery } from '../../src/elements/gallery/register.js';
import '../../src/elements/gallery/register.js';
import { accessibleNodes, inAccessibilityTree } from '../support/accessibility.js';
import { fakeAdapter, heldMethod } from '../support/fake-adapter.js';
import { button, eventually, mount, part, parts, shownText, until } from '../support/mount.js';

type Query = PageQuery & { albumId?: string; articleId?: string };

/** A small picture, and a file that is none. */
const picture = '/demo/seed/pictures/ba-song-480.webp';
const broken = '/package.json';
const hostile = '<img src=x onerror=alert(1)>';

const photo = (n: number, over: Partial<Photo> = {}): Photo => ({
  id: `p${n}`,
  src: `${picture}#${n}`,
  alt: `Hình ${n}`,
  ...over,
});
const pageOf = (items: readonly Photo[], over: Partial<Page<Photo>> = {}): Page<Photo> => ({
  items,
  next: null,
  ...over,
});
const three = [photo(1), photo(2), photo(3)];

const answering = (page: Page<Photo>) => fakeAdapter({ gallery: { photos: async () => page } });

async function mountGallery(page: Page<Photo> = pageOf(three), attributes: Record<string, string> = {}) {
  const element = await mount('ward-gallery', {
    adapter: answering(page),
    attributes: { 'article-id': '1', ...attributes },
  });
  await until(element, 'ready');
  return element;
}

const links = (element: WardGallery) => parts(element, 'item') as HTMLAnchorElement[];
const addresses = (element: WardGallery) => links(element).map((link) => link.getAttribute('href'));

describe('<ward-gallery>', () => {
  describe('says', () => {
    it('the heading of the seed page, or the page’s own', async () => {
      const element = await mountGallery();
      expect(part(element, 'title').textContent).to.equal('Một số hình ảnh tại Hội nghị:');
      const own = await mount('ward-gallery', { adapter: answering(pageOf(three)), attributes: { 'article-id': '1' } });
      own.innerHTML = '<span slot="title">Ảnh lễ hội</span>';
      await until(own, 'ready');
      expect(own.shadowRoot!.querySelector('slot')!.assignedNodes()[0]!.textContent).to.equal('Ảnh lễ hội');
    });

    inAccessibilityTree('each picture by its text, else its caption, else its number', async () => {
      await mountGallery(pageOf([photo(1), photo(2, { alt: '', caption: 'Phiên chợ' }), photo(3, { alt: '' })]));
      const names = (await accessibleNodes()).filter(({ role }) => role === 'link').map(({ name }) => name);
      expect(names).to.deep.equal(['Hình 1', 'Phiên chợ', 'Ảnh 3']);
    });
  });

  describe('shows', () => {
    it('an outline of tiles while it waits', async () => {
      const photos = heldMethod<Query, ReadContext, Page<Photo>>();
      const element = await mount('ward-gallery', { attributes: { 'article-id': '1' } });
      expect(element.state).to.equal('waiting');
      element.adapter = fakeAdapter({ gallery: { photos: photos.method } });
      await photos.called();
      expect(part(element, 'waiting').querySelectorAll('.outline').length).to.be.greaterThan(3);
      expect(part(element, 'waiting').getBoundingClientRect().height).to.be.greaterThan(150);
      photos.calls[0]!.resolve(pageOf(three));
      await until(element, 'ready');
      expect(links(element)).to.have.length(3);
    });

    it('that there are no pictures yet', async () => {
      const element = await mount('ward-gallery', {
        adapter: answering(pageOf([])),
        attributes: { 'article-id': '1' },
      });
      await until(element, 'empty');
      expect(shownText(element)).to.include('Chưa có hình ảnh.').and.include('Một số hình ảnh');
    });

    for (const code of wardErrorCodes.filter((one) => one !== 'unsupported')) {
      it(`a sentence and a way to try again on ${code}`, async () => {
        const photos = heldMethod<Query, ReadContext, Page<Photo>>();
        const adapter = fakeAdapter({ gallery: { photos: photos.method } });
        const element = await mount('ward-gallery', { adapter, attributes: { 'article-id': '1' } });
        await photos.called();
        photos.calls[0]!.reject(new WardError(code, 'ORA-00942'));
        await until(element, 'error');
        expect(part(element, 'problem').textContent)
          .to.match(/\p{L}{2,}/u)
          .and.not.include('ORA');
        button(element, 'Thử lại').click();
        await photos.called(2);
        photos.calls[1]!.resolve(pageOf(three));
        await until(element, 'ready');
      });
    }

    it('nothing where the backend has no pictures', async () => {
      const element = await mount('ward-gallery', { adapter: fakeAdapter({}), attributes: { 'article-id': '1' } });
      await until(element, 'unsupported');
      expect(element.getBoundingClientRect().height).to.equal(0);
    });

    it('in the place of a broken picture that it did not load, and still links it', async () => {
      const element = await mountGallery(pageOf([photo(1), photo(2, { thumb: broken })]));
      const { height } = links(element)[1]!.getBoundingClientRect();
      await eventually(() => expect(links(element)[1]!.textContent).to.include('Không tải được ảnh.'));
      expect(links(element)[1]!.textContent).to.include('Hình 2');
      expect(links(element)[1]!.getAttribute('href')).to.equal(`${picture}#2`);
      expect(links(element)[1]!.getBoundingClientRect().height).to.equal(height);
      expect(links(element)[0]!.textContent).not.to.include('Không tải');
    });

    it('tries a broken picture again when it reads again', async () => {
      const element = await mountGallery(pageOf([photo(1, { thumb: broken })]));
      await eventually(() => expect(parts(element, 'picture')).to.have.length(0));
      await element.reload();
      await element.updateComplete;
      expect(parts(element, 'picture')).to.have.length(1);
    });

    it('room for a picture before it is there, of known shape or not', async () => {
      const sized = photo(1, { width: 1600, height: 900 });
      for (const layout of ['grid', 'mosaic', 'strip', 'nonsense']) {
        const element = await mountGallery(pageOf([sized, photo(2)]), { layout });
        for (const link of links(element)) expect(link.getBoundingClientRect().height).to.be.greaterThan(60);
        const [known, unknown] = links(element).map((link) => link.getBoundingClientRect());
        const equal = layout !== 'mosaic' && layout !== 'strip';
        expect(known!.width / known!.height).to.be.closeTo(equal ? 4 / 3 : 16 / 9, 0.03);
        expect(unknown!.width / unknown!.height).to.be.closeTo(equal ? 4 / 3 : 3 / 2, 0.03);
      }
    });

    it('captions under the pictures of a strip, and over the others while the keyboard is on them', async () => {
      const items = [photo(1, { caption: 'Chú thích 1', width: 200, height: 400 }), photo(2, { caption: 'Khác' })];
      const element = await mountGallery(pageOf(items), { layout: 'strip' });
      const caption = (n: number) => links(element)[n]!.querySelector<HTMLElement>('.about')!;
      const seen = (n: number) => Number(getComputedStyle(caption(n)).opacity);
      const below = () =>
        caption(0).getBoundingClientRect().top >= parts(element, 'picture')[0]!.getBoundingClientRect().bottom;
      expect(below()).to.equal(true);
      expect(seen(0)).to.equal(1);
      // A long caption is no reason for a wide tile.
      expect(caption(0).getBoundingClientRect().width).to.be.at.most(links(element)[0]!.getBoundingClientRect().width);
      element.layout = 'mosaic';
      await element.updateComplete;
      expect(below()).to.equal(false);
      await eventually(() => expect([seen(0), seen(1)]).to.deep.equal([0, 0]));
      links(element)[0]!.focus();
      await sendKeys({ press: 'Tab' });
      await eventually(() => expect([seen(0), seen(1)]).to.deep.equal([0, 1]));
    });

    it('which tiles are films, with or without a cover', async () => {
      const film = '/demo/seed/films/a.webm';
      const items = [photo(1), photo(2, { src: film, thumb: picture }), photo(3, { src: film })];
      const element = await mountGallery(pageOf(items));
      const badges = links(element).map((link) => getComputedStyle(link.querySelector('.frame')!, '::after').content);
      expect(badges[0]).not.to.equal(badges[1]);
      expect(badges[2]).to.equal(badges[1]);
      expect(links(element)[2]!.textContent!.trim()).to.equal('Hình 3');
      expect(parts(element, 'picture')).to.have.length(2);
      expect(links(element)[2]!.getBoundingClientRect().height).to.be.greaterThan(60);
    });

    it('the true shape of an unmeasured picture, unless a reader would see its neighbours jump', async () => {
      const upright = '/demo/seed/pictures/hoa-ban-480.webp';
      const items = Array.from({ length: 60 }, (_, n) => photo(n, { thumb: upright, alt: `Hình ${n}` }));
      const element = await mountGallery(pageOf(items), { layout: 'mosaic' });
      const ratio = (n: number) => {
        const { width, height } = links(element)[n]!.getBoundingClientRect();
        return width / height;
      };
      const shaped = () => links(element).findIndex((link) => link.parentElement!.style.length > 0);
      await eventually(() => expect(shaped()).to.be.greaterThan(0));
      expect(links(element)[shaped() - 1]!.getBoundingClientRect().top).to.be.greaterThan(innerHeight - 300);
      expect(ratio(0)).to.be.closeTo(1.5, 0.03);
      const beyond = shaped();
      expect(ratio(beyond)).to.be.closeTo(0.75, 0.03);
    });

    it('the small files lazily, and lets the browser choose', async () => {
      const srcset = `${picture} 480w`;
      const element = await mountGallery(pageOf([photo(1, { srcset, thumb: `${picture}?thumb` }), photo(2)]));
      const [first, second] = parts(element, 'picture') as HTMLImageElement[];
      expect(first!.loading).to.equal('lazy');
      expect(first!.srcset).to.equal(srcset);
      expect(first!.sizes).to.match(/^auto, /);
      expect(first!.getAttribute('src')).to.equal(`${picture}?thumb`);
      expect(second!.hasAttribute('srcset')).to.equal(false);
    });
  });

  describe('reads', () => {
    it('24 pictures of the article, or of the album where one is named', async () => {
      const photos = heldMethod<Query, ReadContext, Page<Photo>>();
      const adapter = fakeAdapter({ gallery: { photos: photos.method } });
      const element = await mount('ward-gallery', { adapter, attributes: { 'article-id': '7' } });
      await photos.called();
      expect(photos.calls[0]!.input).to.deep.equal({ articleId: '7', limit: 24 });
      element.setAttribute('album-id', 'le-hoi');
      await photos.called(2);
      expect(photos.calls[1]!.input).to.deep.equal({ albumId: 'le-hoi', limit: 24 });
      photos.calls[1]!.resolve(pageOf([photo(9)]));
      await until(element, 'ready');
      // The late answer to what is no longer asked.
      photos.calls[0]!.resolve(pageOf(three));
      await photos.calls[0]!.promise.catch(() => {});
      await element.updateComplete;
      expect(addresses(element)).to.deep.equal([`${picture}#9`]);
    });

    it('the next page when a reader asks, and puts the keyboard on its first picture', async () => {
      const photos = heldMethod<Query, ReadContext, Page<Photo>>();
      const adapter = fakeAdapter({ gallery: { photos: photos.method } });
      const element = await mount('ward-gallery', { adapter, attributes: { 'article-id': '1' } });
      await photos.called();
      photos.calls[0]!.resolve(pageOf(three, { next: 'b' }));
      await until(element, 'ready');
      button(element, 'Xem thêm').click();
      await photos.called(2);
      expect(photos.calls[1]!.input).to.deep.equal({ articleId: '1', cursor: 'b', limit: 24 });
      await element.updateComplete;
      expect(button(element, 'Đang tải...').getAttribute('aria-disabled')).to.equal('true');
      photos.calls[1]!.resolve(pageOf([photo(3), photo(4)]));
      await eventually(() => expect(links(element)).to.have.length(4));
      await eventually(() => expect(element.shadowRoot!.activeElement).to.equal(links(element)[3]));
      expect(parts(element, 'button')).to.have.length(0);
    });

    it('the next page again after it failed, and keeps what is there', async () => {
      const photos = heldMethod<Query, ReadContext, Page<Photo>>();
      const adapter = fakeAdapter({ gallery: { photos: photos.method } });
      const element = await mount('ward-gallery', { adapter, attributes: { 'article-id': '1' } });
      await photos.called();
      photos.calls[0]!.resolve(pageOf(three, { next: 'b' }));
      await until(element, 'ready');
      button(element, 'Xem thêm').click();
      await photos.called(2);
      photos.calls[1]!.reject(new WardError('network', 'down'));
      await eventually(() => button(element, 'Thử lại'));
      expect(links(element)).to.have.length(3);
      button(element, 'Thử lại').click();
      await photos.called(3);
      photos.calls[2]!.resolve(pageOf([photo(4)]));
      await eventually(() => expect(links(element)).to.have.length(4));
    });
  });

  describe('reads on', () => {
    const twelve = (from: number) => Array.from({ length: 12 }, (_, n) => photo(from + n));

    it('by itself as the end comes near, once a reader has asked for more, until a page fails', async () => {
      const photos = heldMethod<Query, ReadContext, Page<Photo>>();
      const adapter = fakeAdapter({ gallery: { photos: photos.method } });
      const element = await mount('ward-gallery', { adapter, attributes: { 'article-id': '1' } });
      await photos.called();
      photos.calls[0]!.resolve(pageOf(twelve(0), { next: 'b' }));
      await until(element, 'ready');
      part(element, 'button').scrollIntoView();
      for (let n = 0; n < 20; n++) await new Promise((resolve) => requestAnimationFrame(resolve));
      expect(photos.calls).to.have.length(1);
      part(element, 'button').click();
      await photos.called(2);
      photos.calls[1]!.resolve(pageOf(twelve(12), { next: 'c' }));
      await eventually(() => expect(element.shadowRoot!.activeElement).to.equal(links(element)[12]));
      part(element, 'button').scrollIntoView();
      await photos.called(3);
      photos.calls[2]!.reject(new WardError('server', 'down'));
      await eventually(() => button(element, 'Thử lại'));
      for (let n = 0; n < 20; n++) await new Promise((resolve) => requestAnimationFrame(resolve));
      expect(photos.calls).to.have.length(3);
      // The keyboard is not taken along by what comes by itself.
      expect(element.shadowRoot!.activeElement).to.equal(links(element)[12]);
    });
  });

  describe('without a backend', () => {
    const content = `
      <span slot="title">Ảnh <img src="${picture}#title" alt=""></span>
      <img src="${picture}#a" alt="Hình a" width="300" height="400">
      <figure><img src="${picture}#b" alt="Hình b"><figcaption>Chú thích <b>b</b></figcaption></figure>
      <a href="/lon/c.jpg"><img src="${picture}#c" alt="Hình c"></a>
      <a href="/tin/bai-viet.html"><img src="${picture}#d" alt="Hình d"></a>
      <a href="javascript:alert(1)"><img src="${picture}#e" alt="Hình e"></a>
      <img src="javascript:alert(1)" alt="xấu"><img alt="trống">`;

    it('makes a grid of the page’s own pictures, and leaves links to pages alone', async () => {
      const element = await mount('ward-gallery', { content });
      await until(element, 'ready');
      const large = ['a', 'b'].map((name) => `${picture}#${name}`);
      expect(addresses(element)).to.deep.equal([...large, '/lon/c.jpg', `${picture}#d`, `${picture}#e`]);
      expect(parts(element, 'picture').map((image) => image.getAttribute('src'))).to.include(`${picture}#c`);
      expect(links(element)[1]!.textContent!.trim()).to.equal('Chú thích b');
      expect(links(element)[2]!.textContent!.trim()).to.equal('Hình c');
    });

    it('does the same where the backend has no pictures, and follows a change of the page', async () => {
      const element = await mount('ward-gallery', { content, adapter: fakeAdapter({}) });
      await until(element, 'ready');
      element.insertAdjacentHTML('beforeend', `<img src="${picture}#f" alt="Hình f">`);
      await eventually(() => expect(links(element)).to.have.length(6));
    });

    it('takes the backend’s pictures when it answers', async () => {
      const element = await mount('ward-gallery', { content, attributes: { 'article-id': '1' } });
      element.adapter = answering(pageOf(three));
      await eventually(() => expect(links(element)).to.have.length(3));
    });
  });

  describe('survives', () => {
    it('hostile text and addresses', async () => {
      const items = [
        photo(1, { alt: hostile, caption: hostile, credit: hostile }),
        photo(2, { src: 'javascript:alert(1)' }),
        photo(3, { alt: 'x'.repeat(10_000), caption: 'x'.repeat(10_000) }),
      ];
      const element = await mountGallery(pageOf(items));
      expect(element.shadowRoot!.querySelector('[onerror]')).to.equal(null);
      expect(links(element)[0]!.textContent).to.include(hostile);
      expect(addresses(element).join()).not.to.include('javascript');
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
    });

    it('leaving the page while it reads', async () => {
      const photos = heldMethod<Query, ReadContext, Page<Photo>>();
      const adapter = fakeAdapter({ gallery: { photos: photos.method } });
      const element = await mount('ward-gallery', { adapter, attributes: { 'article-id': '1' } });
      await photos.called();
      element.remove();
      await eventually(() => expect(photos.calls[0]!.context.signal.aborted).to.equal(true));
    });
  });

  describe('fits', () => {
    for (const layout of ['grid', 'mosaic', 'strip']) {
      it(`${layout}: every reader, and a column of 200 px in both directions`, async () => {
        const items = [1, 2, 3, 4, 5].map((n) => photo(n, { caption: `Chú thích ${n}` }));
        const element = await mountGallery(pageOf(items, { next: 'b' }), { layout });
        await expect(element).to.be.accessible();
        element.style.width = '200px';
        for (const dir of ['ltr', 'rtl']) {
          element.parentElement!.dir = dir;
          expect(element.scrollWidth).to.be.at.most(200);
          for (const link of links(element)) expect(link.getBoundingClientRect().height).to.be.at.least(44);
        }
      });
    }

    if (navigator.userAgent.includes('Chrome')) {
      it('paper: every picture with its caption, three in a row, and no button', async () => {
        const items = [1, 2, 3, 4, 5, 6, 7].map((n) => photo(n, { caption: `Chú thích ${n}` }));
        for (const layout of ['grid', 'mosaic', 'strip']) {
          const element = await mountGallery(pageOf(items, { next: 'b' }), { layout });
          await emulateMedia({ media: 'print' });
          try {
            const tops = links(element).map((link) => Math.round(link.getBoundingClientRect().top));
            expect(new Set(tops).size, layout).to.equal(3);
            for (const link of links(element)) {
              const caption = link.querySelector<HTMLElement>('.about')!;
              expect(getComputedStyle(caption).position).to.equal('static');
              expect(caption.getBoundingClientRect().height).to.be.greaterThan(10);
            }
            expect(part(element, 'button').getBoundingClientRect().height).to.equal(0);
          } finally {
            await emulateMedia({ media: 'screen' });
          }
        }
      });

      it('reduced motion: nothing grows or fades', async () => {
        const element = await mountGallery(pageOf([photo(1, { caption: 'x' })]));
        const times = () =>
          [parts(element, 'picture')[0]!, links(element)[0]!.querySelector('.about')!].map(
            (one) => getComputedStyle(one).transitionDuration,
          );
        await emulateMedia({ reducedMotion: 'no-preference' });
        expect(times()).not.to.include('0s');
        await emulateMedia({ reducedMotion: 'reduce' });
        try {
          expect(times()).to.deep.equal(['0s', '0s']);
        } finally {
          await emulateMedia({ reducedMotion: 'no-preference' });
        }
      });
    }

    it('two columns on a phone and four at 1000 px', async () => {
      const element = await mountGallery(pageOf([1, 2, 3, 4, 5].map((n) => photo(n))));
      const columns = () => new Set(links(element).map((link) => Math.round(link.getBoundingClientRect().x))).size;
      element.style.width = '328px';
      expect(columns()).to.equal(2);
      element.style.width = '1000px';
      expect(columns()).to.equal(4);
    });

    it('another language, live', async () => {
      const element = await mountGallery();
      element.parentElement!.lang = 'en';
      await eventually(() => expect(part(element, 'title').textContent).to.equal('Some pictures of the meeting:'));
    });
  });
});
