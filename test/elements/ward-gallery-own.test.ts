import { expect } from '@open-wc/testing';
import type { WardGallery } from '../../src/elements/gallery/register.js';
import '../../src/elements/gallery/register.js';
import { eventually, mount, parts, until } from '../support/mount.js';

const picture = '/demo/seed/pictures/ba-song-480.webp';
const large = '/demo/seed/pictures/ba-song-1600.webp';
const placeholder = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

async function mountAround(content: string): Promise<WardGallery> {
  const element = await mount('ward-gallery', { content });
  await until(element, 'ready');
  return element;
}

const links = (element: WardGallery) => parts(element, 'item') as HTMLAnchorElement[];
const addresses = (element: WardGallery) => links(element).map((link) => link.getAttribute('href'));
const images = (element: WardGallery) => parts(element, 'picture') as HTMLImageElement[];
const captions = (element: WardGallery) => links(element).map((link) => link.textContent!.trim());

/** The one picture that comes of this markup. */
async function only(content: string) {
  const element = await mountAround(content);
  const [link, ...more] = links(element);
  expect(more).to.have.length(0);
  return { element, link: link!, image: link!.querySelector('img')! };
}

describe('<ward-gallery> around the page’s own pictures', () => {
  describe('finds the small file', () => {
    for (const name of ['data-src', 'data-lazy-src', 'data-original', 'data-lazy']) {
      it(`in ${name}, where a loader of later keeps it`, async () => {
        const { image } = await only(`<img src="${placeholder}" ${name}="${picture}" alt="a">`);
        expect(image.getAttribute('src')).to.equal(picture);
      });
    }

    it('once a loader has put it in its place', async () => {
      const element = await mount('ward-gallery', { content: `<img src="${placeholder}" alt="a">` });
      await element.querySelector('img')!.decode();
      element.querySelector('img')!.src = `${picture}#came`;
      await eventually(() => expect(addresses(element)[0]).to.match(/#came$/));
    });

    it('with its smaller and larger versions, also those of a loader', async () => {
      for (const name of ['srcset', 'data-srcset', 'data-lazy-srcset']) {
        const { image } = await only(`<img src="${picture}" ${name}="${picture} 480w, ${large} 1600w" alt="a">`);
        expect(image.srcset).to.equal(`${picture} 480w, ${large} 1600w`);
        expect(image.sizes).to.match(/^auto, /);
      }
    });
  });

  describe('finds the large file', () => {
    it('where the link leads, unless that is a page', async () => {
      const image = `<img src="${picture}" alt="a">`;
      const pages = [
        '/tin/bai-viet-123',
        '/tin/bai.html',
        '/tin.aspx?id=5',
        'https://a.vn/',
        '/',
        '#',
        'mailto:a@b.vn',
      ];
      const files = ['/a.jpg', '/a.JPEG?x=1', '/tai.ashx?tep=a.png', 'https://a.vn/b.webp#x', '/phim.mp4'];
      for (const page of pages) expect((await only(`<a href="${page}">${image}</a>`)).link.href).to.match(/480\.webp$/);
      for (const file of files) {
        expect((await only(`<a href="${file}">${image}</a>`)).link.getAttribute('href')).to.equal(file);
      }
    });

    it('behind a link that another viewer was to open', async () => {
      const image = `<img src="${picture}" width="4" height="3" alt="a">`;
      for (const mark of ['data-fancybox', 'data-lightbox="x"', 'rel="lightbox"', 'type="image/jpeg"']) {
        expect((await only(`<a href="/anh/17" ${mark}>${image}</a>`)).link.getAttribute('href')).to.equal('/anh/17');
      }
      const other = await only(`<a href="/tin" data-pswp-src="${large}" data-pswp-width="3200">${image}</a>`);
      expect(other.link.getAttribute('href')).to.equal(large);
    });

    it('where content systems keep it', async () => {
      for (const name of ['data-full-url', 'data-orig-file', 'data-large-file']) {
        expect((await only(`<img src="${picture}" ${name}="${large}" alt="a">`)).link.getAttribute('href')).to.equal(
          large,
        );
      }
    });
  });

  describe('finds the caption', () => {
    it('in a figure, of the picture alone and not of the whole row', async () => {
      const inner = `<figure><img src="${picture}" alt="a"><figcaption> Chú  thích </figcaption></figure>`;
      const other = `<figure><img src="${picture}#b" alt="b"></figure>`;
      const row = await mountAround(`<figure>${inner}${other}<figcaption>Cả hàng</figcaption></figure>`);
      expect(captions(row)).to.deep.equal(['Chú thích', 'b']);
      const flat = await mountAround(
        `<figure><img src="${picture}" alt="a"><img src="${picture}#b" alt="b"><figcaption>Cả hàng</figcaption></figure>`,
      );
      expect(captions(flat)).to.deep.equal(['a', 'b']);
    });

    it('as WordPress, other viewers and titles have it', async () => {
      const image = `<img src="${picture}" alt="a">`;
      for (const content of [
        `<div class="wp-caption"><a href="/a.jpg">${image}</a><p class="wp-caption-text">Chữ</p></div>`,
        `<dl class="gallery-item"><dt>${image}</dt><dd class="wp-caption-text">Chữ</dd></dl>`,
        `<a href="/a.jpg" data-caption="Chữ">${image}</a>`,
        `<a href="/a.jpg" data-title="Chữ">${image}</a>`,
        `<a href="/a.jpg" title="Chữ">${image}</a>`,
        `<img src="${picture}" alt="a" title="Chữ">`,
      ]) {
        expect(captions((await only(content)).element), content).to.deep.equal(['Chữ']);
      }
    });

    it('as text, whatever it holds', async () => {
      const hostile = '&lt;img src=x onerror=alert(1)&gt; "ngoặc" &amp;amp;';
      const { element, link } = await only(
        `<a href="/a.jpg" data-caption='${hostile}'><img src="${picture}" alt="a"></a>`,
      );
      expect(link.textContent).to.include('<img src=x onerror=alert(1)> "ngoặc" &amp;');
      expect(element.shadowRoot!.querySelector('[onerror]')).to.equal(null);
    });
  });

  it('knows a shape that is written, and one that the browser has measured', async () => {
    const ratio = (element: WardGallery) => {
      const { width, height } = links(element)[0]!.getBoundingClientRect();
      return width / height;
    };
    const written = await mountAround(`<img src="${picture}" width="300" height="400" alt="a">`);
    written.layout = 'mosaic';
    await written.updateComplete;
    expect(ratio(written)).to.be.closeTo(0.75, 0.02);
    const loaded = new Image();
    loaded.src = picture;
    await loaded.decode();
    const measured = await mount('ward-gallery', { attributes: { layout: 'mosaic' } });
    measured.append(loaded);
    await until(measured, 'ready');
    await eventually(() => expect(ratio(measured)).to.be.closeTo(loaded.naturalWidth / loaded.naturalHeight, 0.02));
    const other = await mountAround(
      `<a href="/a.jpg" data-pswp-width="200" data-pswp-height="100"><img src="${picture}" width="100" height="100" alt="a"></a>`,
    );
    other.layout = 'strip';
    await other.updateComplete;
    const { width, height } = images(other)[0]!.getBoundingClientRect();
    expect(width / height).to.be.closeTo(2, 0.02);
  });

  it('shows films, with their covers', async () => {
    const element = await mountAround(
      `<video src="/a.mp4" poster="${picture}" aria-label="Phim a"></video>
       <video title="Phim b"><source src="/b.webm"></video><a href="/c.mp4"><img src="${picture}" alt="Phim c"></a>`,
    );
    expect(addresses(element)).to.deep.equal(['/a.mp4', '/b.webm', '/c.mp4']);
    expect(images(element).map((image) => image.getAttribute('src'))).to.deep.equal([picture, picture]);
    expect(captions(element)).to.deep.equal(['Phim a', 'Phim b', 'Phim c']);
  });

  it('passes over spacers, what counts visitors, and what is no picture', async () => {
    const element = await mountAround(
      `<img src="/dem.gif" width="1" height="1" alt=""><img alt="không"><img src="javascript:alert(1)" alt="xấu">
       <img src="${picture}" alt="a">`,
    );
    expect(addresses(element)).to.deep.equal([picture]);
  });

  it('notices pictures that come, go and change, and keeps the tiles of the others', async () => {
    const element = await mountAround(`<img src="${picture}#a" alt="a"><img src="${picture}#b" alt="b">`);
    element.insertAdjacentHTML('beforeend', `<p><img src="${picture}#c" alt="c"></p>`);
    await eventually(() => expect(captions(element)).to.deep.equal(['a', 'b', 'c']));
    element.querySelector('img')!.remove();
    await eventually(() => expect(addresses(element)).to.deep.equal([`${picture}#b`, `${picture}#c`]));
    element.querySelector('img')!.alt = 'khác';
    await eventually(() => expect(captions(element)).to.deep.equal(['khác', 'c']));
    for (const image of element.querySelectorAll('img')) image.remove();
    await eventually(() => expect(links(element)).to.have.length(0));
  });

  it('shows a picture as often as the page does', async () => {
    const twice = `<img src="${picture}" alt="a"><img src="${picture}" alt="a">`;
    expect(links(await mountAround(twice))).to.have.length(2);
  });
});
