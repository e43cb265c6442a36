import { expect } from '@open-wc/testing';
import type { ReadContext } from '../../src/contract/adapter.js';
import { WardError } from '../../src/contract/error.js';
import type { Album, Page, PageQuery, Photo } from '../../src/contract/model.js';
import type { WardGallery } from '../../src/elements/gallery/register.js';
import '../../src/elements/gallery/register.js';
import { accessibleNodes, inAccessibilityTree } from '../support/accessibility.js';
import { fakeAdapter, heldMethod } from '../support/fake-adapter.js';
import { button, eventually, mount, part, parts, shownText, until } from '../support/mount.js';

type Query = PageQuery & { albumId?: string; articleId?: string };

const picture = '/demo/seed/pictures/ba-song-480.webp';
const photo = (n: number): Photo => ({ id: `p${n}`, src: `${picture}#${n}`, alt: `Hình ${n}` });
const albums: readonly Album[] = [
  { id: 'le-hoi', title: 'Ngày hội', count: 1234, cover: { src: picture, alt: 'Thuyền' } },
  { id: 'nui', title: '<b>Núi</b>' },
];

function fakeLists() {
  const photos = heldMethod<Query, ReadContext, Page<Photo>>();
  const lists = heldMethod<PageQuery, ReadContext, Page<Album>>();
  return { photos, lists, adapter: fakeAdapter({ gallery: { photos: photos.method, albums: lists.method } }) };
}

/** A gallery of which the page says neither album nor article. */
async function mountAlbums(page: Page<Album> = { items: albums, next: null }, content = '') {
  const { photos, lists, adapter } = fakeLists();
  const element = await mount('ward-gallery', { adapter, content });
  if (content) return { element, photos, lists };
  await lists.called();
  lists.calls[0]!.resolve(page);
  await eventually(() => expect(element.state).to.be.oneOf(['ready', 'empty']));
  return { element, photos, lists };
}

const tiles = (element: WardGallery) => parts(element, 'item');
const names = (element: WardGallery) => tiles(element).map((tile) => tile.querySelector('.name')?.textContent);

const back = (element: WardGallery) => parts(element, 'button').find((one) => one.textContent === 'Album ảnh')!;

async function enter(element: WardGallery, photos: { called(count?: number): Promise<void> }, n = 0): Promise<void> {
  tiles(element)[n]!.click();
  await photos.called();
}

describe('<ward-gallery> without album and article', () => {
  const home = location.href;
  afterEach(() => history.replaceState(null, '', home));

  inAccessibilityTree('says the albums, each with its name and number of pictures', async () => {
    await mountAlbums();
    const nodes = await accessibleNodes();
    expect(nodes.some(({ role, name }) => role === 'heading' && name === 'Album ảnh')).to.equal(true);
    const links = nodes.filter(({ role }) => role === 'link').map(({ name }) => name);
    expect(links).to.deep.equal(['Ngày hội 1.234 ảnh', '<b>Núi</b>']);
  });

  it('goes into an album and back, with the keyboard where the reader is', async () => {
    const { element, photos, lists } = await mountAlbums();
    await enter(element, photos);
    expect(photos.calls[0]!.input).to.deep.equal({ albumId: 'le-hoi', limit: 24 });
    expect(element.shadowRoot!.activeElement!.textContent).to.equal('Ngày hội');
    photos.calls[0]!.resolve({ items: [photo(1), photo(2)], next: null });
    await eventually(() => expect((tiles(element)[0] as HTMLAnchorElement).hash).to.equal('#1'));
    expect(part(element, 'title').textContent).to.include('Album ảnh');
    back(element).click();
    await lists.called(2);
    lists.calls[1]!.resolve({ items: albums, next: null });
    await eventually(() => expect(names(element)).to.deep.equal(['Ngày hội', '<b>Núi</b>']));
    expect(element.shadowRoot!.activeElement).to.equal(tiles(element)[0]);
    expect(element.shadowRoot!.querySelector('h3')).to.equal(null);
  });

  it('leads back out of an album that fails or is empty', async () => {
    const { element, photos, lists } = await mountAlbums();
    await enter(element, photos, 1);
    photos.calls[0]!.reject(new WardError('not-found', 'gone'));
    await until(element, 'error');
    expect(shownText(element)).to.include('<b>Núi</b>');
    back(element).click();
    await lists.called(2);
    lists.calls[1]!.resolve({ items: albums, next: null });
    await eventually(() => expect(tiles(element)).to.have.length(2));
    tiles(element)[1]!.click();
    await photos.called(2);
    photos.calls[1]!.resolve({ items: [], next: null });
    await until(element, 'empty');
    expect(shownText(element)).to.include('Chưa có hình ảnh.');
    expect(back(element)).to.be.ok;
  });

  it('has an address for each album, which Back leaves and a new page finds again', async () => {
    const { element, photos, lists } = await mountAlbums();
    const tile = tiles(element)[1] as HTMLAnchorElement;
    expect(new URL(tile.href).searchParams.get('album')).to.equal('nui');
    const elsewhere = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ctrlKey: true });
    element.addEventListener('click', (event) => {
      expect(event.defaultPrevented).to.equal(!event.ctrlKey);
      if (event.ctrlKey) event.preventDefault();
    });
    tile.dispatchEvent(elsewhere);
    expect(location.search).to.not.include('album');
    tile.click();
    await photos.called();
    expect(new URLSearchParams(location.search).get('album')).to.equal('nui');

    const shared = fakeLists();
    const other = await mount('ward-gallery', { adapter: shared.adapter });
    await shared.photos.called();
    expect(shared.photos.calls[0]!.input).to.deep.equal({ albumId: 'nui', limit: 24 });
    shared.photos.calls[0]!.resolve({ items: [photo(1)], next: null });
    await shared.lists.called();
    shared.lists.calls[0]!.resolve({ items: albums.slice(0, 1), next: 'b' });
    await shared.lists.called(2);
    shared.lists.calls[1]!.resolve({ items: albums.slice(1), next: null });
    await eventually(() => expect(other.shadowRoot!.querySelector('h3')?.textContent).to.equal('<b>Núi</b>'));
    expect(other.shadowRoot!.activeElement === null).to.equal(true);
    other.remove();

    history.back();
    await lists.called(2);
    lists.calls[1]!.resolve({ items: albums, next: null });
    await eventually(() => expect(names(element)).to.deep.equal(['Ngày hội', '<b>Núi</b>']));
    expect(element.shadowRoot!.activeElement === tiles(element)[1]).to.equal(true);
    expect(location.search).to.not.include('album');
  });

  it('leaves the address alone where it is told to', async () => {
    const { element, photos } = await mountAlbums();
    element.noHistory = true;
    await element.updateComplete;
    const before = location.href;
    expect(tiles(element)[0]!.localName).to.equal('button');
    await enter(element, photos);
    expect(photos.calls[0]!.input).to.deep.equal({ albumId: 'le-hoi', limit: 24 });
    expect(location.href).to.equal(before);
  });

  it('reads further albums, and says where there are none', async () => {
    const { element, lists } = await mountAlbums({ items: albums, next: 'b' });
    button(element, 'Xem thêm').click();
    await lists.called(2);
    expect(lists.calls[1]!.input).to.deep.equal({ cursor: 'b', limit: 24 });
    lists.calls[1]!.resolve({ items: [{ id: 'ba', title: 'Ba' }], next: null });
    await eventually(() => expect(names(element)).to.deep.equal(['Ngày hội', '<b>Núi</b>', 'Ba']));
    expect(element.shadowRoot!.activeElement).to.equal(tiles(element)[2]);
    const none = await mountAlbums({ items: [], next: null });
    expect(shownText(none.element)).to.include('Album ảnh').and.include('Chưa có hình ảnh.');
  });

  it('keeps to an album, an article or pictures of its own where they are given', async () => {
    for (const name of ['album-id', 'article-id']) {
      const photos = heldMethod<Query, ReadContext, Page<Photo>>();
      const albums = async () => {
        throw new Error('asked for albums');
      };
      const adapter = fakeAdapter({ gallery: { photos: photos.method, albums } });
      await mount('ward-gallery', { adapter, attributes: { [name]: '7' } });
      await photos.called();
    }
    const { element, lists } = await mountAlbums(undefined, `<img src="${picture}" alt="a">`);
    await until(element, 'ready');
    expect(parts(element, 'picture')).to.have.length(1);
    expect(lists.calls).to.have.length(0);
  });

  it('says that it needs an article where the backend has no albums', async () => {
    const element = await mount('ward-gallery', {
      adapter: fakeAdapter({ gallery: { photos: async () => ({ items: [], next: null }) } }),
    });
    await until(element, 'error');
    expect(part(element, 'problem').textContent).to.include('article-id');
  });

  it('fits every reader, and a column of 200 px', async () => {
    const { element, photos } = await mountAlbums();
    await expect(element).to.be.accessible();
    element.style.width = '200px';
    expect(element.scrollWidth).to.be.at.most(200);
    await enter(element, photos);
    photos.calls[0]!.resolve({ items: [photo(1)], next: null });
    await eventually(() => expect(tiles(element)).to.have.length(1));
    await expect(element).to.be.accessible();
    expect(element.scrollWidth).to.be.at.most(200);
  });
});
