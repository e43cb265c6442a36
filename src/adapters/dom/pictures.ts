/** The pictures of a page: those that say something, at the address they will have once a lazy loader has shown them. */
import type { Photo, Picture } from '../../contract/model.js';
import { isSafeUrl } from '../../contract/url.js';
import { addressOf, bodyOf, findAll, textOf, type PageSource, type Selectors } from './places.js';

/** Pixels; what is smaller is an icon or counts visitors. */
const least = 64;
const lazy = ['data-src', 'data-lazy-src', 'data-original', 'data-lazy'];
const lazySets = ['data-srcset', 'data-lazy-srcset', 'srcset'];
const pictureFile = /\.(jpe?g|png|gif|webp|avif)([?#]|$)/i;

/** Where the picture really is: placeholders of lazy loaders are passed over. `undefined` for what is none. */
export function sourceOf(image: Element, base: string): string | undefined {
  const written = [...lazy, 'src'].map((name) => image.getAttribute(name));
  const found = [...written, largest(image)]
    .filter((address) => address && !/^(data|blob|about):/i.test(address.trim()))
    .map((address) => addressOf(address, base))[0];
  return found && isSafeUrl(found) ? found : undefined;
}

function largest(image: Element): string | null {
  const set = lazySets.map((name) => image.getAttribute(name)).find(Boolean);
  const candidates = (set ?? '')
    .split(/,\s+/)
    .map((one) => one.trim().split(/\s+/))
    .map(([address = '', size = '1']) => ({ address, size: parseFloat(size) || 1 }));
  return candidates.sort((a, b) => b.size - a.size)[0]?.address || null;
}

/** One picture, or `undefined` for an icon, a pixel that counts visitors, a placeholder. */
export function pictureOf(image: Element, base: string): Picture | undefined {
  const source = sourceOf(image, base);
  if (!source) return undefined;
  const [width, height] = [sizeOf(image, 'width'), sizeOf(image, 'height')];
  if ((width !== undefined && width < least) || (height !== undefined && height < least)) return undefined;
  const larger = addressOf(image.closest('a')?.getAttribute('href'), base);
  const whole = larger && larger !== source && pictureFile.test(larger) && isSafeUrl(larger) ? larger : undefined;
  const caption = captionOf(image);
  return {
    src: whole ?? source,
    alt: (image.getAttribute('alt') ?? '').trim(),
    // The size is the small one's.
    ...(whole ? { thumb: source } : width && height ? { width, height } : {}),
    ...(caption && { caption }),
  };
}

/** The gallery of a page, each picture once. Their ids are their addresses, so that a link to one stays good. */
export function photosOf(page: PageSource, own: Selectors): Photo[] {
  const marked = findAll(page, 'pictures', own);
  const boxes = marked.length > 0 ? marked : [bodyOf(page, own)];
  const photos = new Map<string, Photo>();
  for (const image of boxes.flatMap((box) => (box.matches('img') ? [box] : [...box.querySelectorAll('img')]))) {
    const picture = pictureOf(image, page.base);
    if (picture && !photos.has(picture.src)) photos.set(picture.src, { id: picture.src, ...picture });
  }
  return [...photos.values()];
}

// An attribute may be `100%`; what the browser has loaded knows better, unless it holds the place of another.
function sizeOf(image: Element, side: 'width' | 'height'): number | undefined {
  const written = image.getAttribute(side)?.trim() ?? '';
  if (/^\d+(px)?$/.test(written)) return parseInt(written, 10) || undefined;
  const waiting = lazy.some((name) => image.hasAttribute(name)) || /^data:/i.test(image.getAttribute('src') ?? '');
  const { naturalWidth = 0, naturalHeight = 0 } = image as Partial<HTMLImageElement>;
  return (waiting ? 0 : side === 'width' ? naturalWidth : naturalHeight) || undefined;
}

const captionOf = (image: Element): string =>
  textOf(image.closest('figure')?.querySelector('figcaption')) ||
  textOf(image.closest('.wp-caption')?.querySelector('.wp-caption-text'));
