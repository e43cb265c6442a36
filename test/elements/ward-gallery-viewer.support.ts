import { expect } from '@open-wc/testing';
import type { ReadContext } from '../../src/contract/adapter.js';
import type { Page, PageQuery, Photo } from '../../src/contract/model.js';
import type { WardGallery } from '../../src/elements/gallery/register.js';
import type { WardGalleryPicture } from '../../src/elements/gallery/ward-gallery-picture.js';
import type { WardGalleryViewer } from '../../src/elements/gallery/ward-gallery-viewer.js';
import '../../src/elements/gallery/register.js';
import { fakeAdapter, heldMethod } from '../support/fake-adapter.js';
import { eventually, mount, parts, until } from '../support/mount.js';

export const picture = '/demo/seed/pictures/ba-song-480.webp';

export const photo = (n: number, over: Partial<Photo> = {}): Photo => ({
  id: `p${n}`,
  src: `${picture}?${n}`,
  alt: `Hình ${n}`,
  caption: `Chú thích ${n}`,
  ...over,
});
export const three = [photo(1), photo(2), photo(3)];

export interface Mounting extends Partial<Page<Photo>> {
  readonly attributes?: Record<string, string>;
}

/** A gallery with these pictures, and what it told the page. */
export async function mountGallery(items: readonly Photo[] = three, { attributes, ...over }: Mounting = {}) {
  const photos = heldMethod<PageQuery, ReadContext, Page<Photo>>();
  const element = await mount('ward-gallery', {
    adapter: fakeAdapter({ gallery: { photos: photos.method } }),
    attributes: { 'article-id': '1', ...attributes },
  });
  const heard: string[] = [];
  for (const type of ['ward-photo-opened', 'ward-photo-shown', 'ward-gallery-closed'] as const) {
    element.addEventListener(type, ({ photoId }) => heard.push(`${type.replace('ward-', '')} ${photoId}`));
  }
  await photos.called();
  photos.calls[0]!.resolve({ items, next: null, ...over });
  await until(element, 'ready');
  return { element, photos, heard };
}

export const link = (element: WardGallery, n: number) => parts(element, 'item')[n - 1] as HTMLAnchorElement;
export const viewerOf = (element: WardGallery) =>
  element.shadowRoot!.querySelector<WardGalleryViewer>('ward-gallery-viewer')!;
export const dialogOf = (element: WardGallery) => viewerOf(element).shadowRoot!.querySelector('dialog')!;
export const count = (element: WardGallery) => dialogOf(element).querySelector('.count')!;
export const now = (element: WardGallery) =>
  dialogOf(element).querySelector<WardGalleryPicture>('ward-gallery-picture.now')!;
export const stage = (element: WardGallery) => dialogOf(element).querySelector<HTMLElement>('.stage')!;
export const track = (element: WardGallery) => dialogOf(element).querySelector<HTMLElement>('.track')!;
export const said = (element: WardGallery) =>
  dialogOf(element).querySelector('#said[role=status]')!.textContent!.replace(/\s+/g, ' ').trim();

/** Ends when the viewer is there with a picture. */
export async function opened(element: WardGallery): Promise<void> {
  await eventually(() => expect(viewerOf(element) && dialogOf(element).matches(':modal')).to.equal(true));
  await eventually(() => expect(now(element).shadowRoot!.querySelector('.large, .failed')).to.be.ok);
}

export async function open(element: WardGallery, n: number): Promise<void> {
  link(element, n).focus();
  link(element, n).click();
  await opened(element);
}

export async function mountOpen(n: number, items: readonly Photo[] = three, over: Mounting = {}) {
  const mounted = await mountGallery(items, over);
  await open(mounted.element, n);
  return mounted;
}

/** Ends when the neighbours are there. */
export const settled = (element: WardGallery) =>
  eventually(() => expect(dialogOf(element).querySelectorAll('ward-gallery-picture').length).to.be.greaterThan(1));
export const shows = (element: WardGallery, text: string) =>
  eventually(() => expect(count(element).textContent!.trim()).to.equal(text));
/** Ends when the viewer is closed, and the page has its scroll bar and its address back. */
export const closed = (element: WardGallery) =>
  eventually(() => {
    expect(dialogOf(element).open).to.equal(false);
    expect(document.documentElement.style.overflow).to.equal('');
    expect(location.hash).not.to.match(/-\d$/);
  });
export const close = async (element: WardGallery) => {
  viewerOf(element).close();
  await closed(element);
};
