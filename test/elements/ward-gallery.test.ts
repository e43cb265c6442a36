import { expect } from '@open-wc/testing';
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
          expect(element.scrollWidth).to.be.at.most(204);
          for (const link of links(element)) expect(link.getBoundingClientRect().height).to.be.at.least(44);
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
