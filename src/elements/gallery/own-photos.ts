import type { Photo } from '../../contract/model.js';
import { isSafeMedia, isSafeUrl } from '../../contract/url.js';

/** The pictures that a page wrote inside the tag: `img`, `figure`, `a > img`. `undefined` where there is none. */
export function ownPhotos(host: Element): readonly Photo[] | undefined {
  const photos: Photo[] = [];
  for (const image of host.querySelectorAll('img')) {
    if (image.closest('[slot]')?.parentElement === host) continue;
    const thumb = image.getAttribute('src')?.trim();
    if (!thumb || !isSafeMedia(thumb)) continue;
    const large = linkedPicture(image, host);
    const alt = image.alt.trim();
    const caption = said(image.closest('figure')?.querySelector('figcaption')) || alt;
    const width = Number(image.getAttribute('width'));
    const height = Number(image.getAttribute('height'));
    photos.push({
      id: `${photos.length}:${large ?? thumb}`,
      src: large ?? thumb,
      alt,
      thumb,
      ...(caption && { caption }),
      // The small picture's widths say nothing about another file.
      ...(image.srcset && !large && { srcset: image.srcset }),
      ...(width > 0 && height > 0 && { width, height }),
    });
  }
  return photos.length > 0 ? photos : undefined;
}

/** Where the link around a picture leads, unless that is a page and no picture. */
function linkedPicture(image: Element, host: Element): string | undefined {
  const link = image.closest('a[href]');
  const address = link && host.contains(link) ? link.getAttribute('href')!.trim() : '';
  const path = address.split(/[?#]/)[0]!;
  if (!path || !isSafeUrl(address) || /^(mailto|tel):/i.test(address)) return undefined;
  return /(\/|\.(html?|php|aspx?|jsp))$/i.test(path) ? undefined : address;
}

const said = (element: Element | null | undefined): string => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
