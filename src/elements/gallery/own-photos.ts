import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Page, Photo } from '../../contract/model.js';
import { isSafeMedia, isSafeUrl } from '../../contract/url.js';

/** Where loaders of later keep the address until then; `src` holds a place only. */
const lazy = ['data-src', 'data-lazy-src', 'data-original', 'data-lazy'];
const lazySets = ['data-srcset', 'data-lazy-srcset', 'srcset'];
/** Where content systems and other viewers keep the large file: on the picture, and on its link. */
const larger = ['data-full-url', 'data-orig-file', 'data-large-file', 'data-full', 'data-zoom-src'];
const largerLinks = ['data-pswp-src', 'data-src', 'href'];
/** Ends of files that the viewer shows. */
const shown = /\.(avif|bmp|gif|jpe?g|jfif|png|svg|webp|mp4|m4v|webm|ogv|mov)([?#&]|$)/i;
/** Pixels; what is smaller is a spacer, or counts visitors. */
const least = 3;

/** The pictures that a page wrote inside the tag, read anew when they change. */
export class OwnPhotos implements ReactiveController {
  #page: Page<Photo> | undefined;
  #read = false;
  #observer: MutationObserver | undefined;

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  /** `undefined` where there is none. */
  get page(): Page<Photo> | undefined {
    if (!this.#read) {
      const items = ownPhotos(this.host);
      this.#page = items.length > 0 ? { items, next: null, total: items.length } : undefined;
      this.#read = true;
    }
    return this.#page;
  }

  hostConnected(): void {
    this.#read = false;
    this.#observer = new MutationObserver(this.#changed);
    this.#observer.observe(this.host, { childList: true, subtree: true, characterData: true, attributes: true });
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  // The tag's own attributes are no picture.
  #changed = (records: readonly MutationRecord[]): void => {
    if (records.every(({ target, type }) => target === this.host && type === 'attributes')) return;
    this.#read = false;
    this.host.requestUpdate();
  };
}

/** `img`, `figure`, `a > img` and `video`, in their order. */
function ownPhotos(host: Element): readonly Photo[] {
  const seen = new Map<string, number>();
  return [...host.querySelectorAll<HTMLElement>('img, video')].flatMap((element) => {
    if (element.closest('[slot]')?.parentElement === host) return [];
    const photo = element instanceof HTMLImageElement ? fromImage(element, host) : fromVideo(element);
    if (!photo) return [];
    // A picture keeps its id when others come and go.
    const times = (seen.get(photo.src) ?? 0) + 1;
    seen.set(photo.src, times);
    return [{ ...photo, id: times === 1 ? photo.src : `${photo.src} ${times}` }];
  });
}

type Found = Omit<Photo, 'id'>;

function fromImage(image: HTMLImageElement, host: Element): Found | undefined {
  const link = image.closest('a[href]');
  const around = link && host.contains(link) ? link : undefined;
  const waiting = first(image, lazy, isSafeUrl);
  const thumb = waiting ?? first(image, ['src'], isSafeMedia);
  if (!thumb) return undefined;
  const [width, height] = sizeOf(image, waiting !== undefined);
  if (Math.min(width, height) < least && width + height > 0) return undefined;
  const large = (around && linked(around)) ?? first(image, larger, isSafeUrl);
  const set = first(image, lazySets, () => true);
  const alt = image.alt.trim();
  const caption = captionOf(image, around) || alt;
  const shape = large && large !== thumb ? shapeOf(around) : undefined;
  return {
    src: large ?? thumb,
    alt,
    thumb,
    ...(caption && { caption }),
    // The small picture's widths say nothing about another file.
    ...(set && !large && { srcset: set }),
    ...(width > 0 && height > 0 && { width, height }),
    ...shape,
  };
}

function fromVideo(video: HTMLElement): Found | undefined {
  const source = [video, ...video.querySelectorAll('source')].find((one) => one.getAttribute('src'));
  const src = source && first(source, ['src'], isSafeUrl);
  if (!src) return undefined;
  const thumb = first(video, ['poster'], isSafeMedia);
  const alt = (video.getAttribute('aria-label') ?? video.title).trim();
  const caption = captionOf(video, undefined) || alt;
  return { src, alt, ...(thumb && { thumb }), ...(caption && { caption }) };
}

/** The first of these attributes that holds something fit. */
function first(element: Element, names: readonly string[], fit: (value: string) => boolean): string | undefined {
  return names.map((name) => element.getAttribute(name)?.trim()).find((value) => value && fit(value)) || undefined;
}

/** The picture that a link leads to; `undefined` where it leads to a page. */
function linked(link: Element): string | undefined {
  const address = first(link, largerLinks, isSafeUrl);
  if (!address || /^(mailto|tel):/i.test(address)) return undefined;
  const marked = link.matches(
    '[data-fancybox], [data-lightbox], [data-pswp-width], [rel~="lightbox"], [type^="image/"]',
  );
  return marked || shown.test(address) ? address : undefined;
}

// An attribute may be `100%`; what the browser has loaded knows better, unless it holds the place of another.
function sizeOf(image: HTMLImageElement, waiting: boolean): readonly [number, number] {
  const written = (['width', 'height'] as const).map((side) => image.getAttribute(side)?.trim() ?? '');
  if (written.every((one) => /^\d+(px)?$/.test(one))) return [parseInt(written[0]!, 10), parseInt(written[1]!, 10)];
  return waiting || !image.complete ? [0, 0] : [image.naturalWidth, image.naturalHeight];
}

/** The large file's size, as viewers of others ask for it. */
function shapeOf(link: Element | undefined): { readonly width: number; readonly height: number } | undefined {
  const [width, height] = ['data-pswp-width', 'data-pswp-height'].map((name) => Number(link?.getAttribute(name)));
  return width && height && width > 0 && height > 0 ? { width, height } : undefined;
}

function captionOf(element: Element, link: Element | undefined): string {
  const figure = element.closest('figure');
  // The caption of a whole row of pictures is no picture's own.
  const own = figure && figure.querySelectorAll('img, video').length === 1 ? figure.querySelector('figcaption') : null;
  return (
    said(own?.textContent) ||
    said(element.closest('.wp-caption, .gallery-item')?.querySelector('.wp-caption-text')?.textContent) ||
    said(['data-caption', 'data-title', 'title'].map((name) => link?.getAttribute(name)).find(Boolean)) ||
    said(element.getAttribute('data-caption') ?? element.getAttribute('title'))
  );
}

const said = (text: string | null | undefined): string => text?.replace(/\s+/g, ' ').trim() ?? '';
