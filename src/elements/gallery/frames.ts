import { render } from 'lit';
import { ratioOf } from './shape.js';
import { renderBroken, renderNone, renderPicture, type Framed } from './thumbnail.js';

/** So many pictures are in the page at once; up to here each tile keeps its own. */
export const most = 120;
/** So many are on their way at once where there are more. */
const atOnce = 12;
/** So far beside the screen a tile gets its picture, in pixels. */
const margin = 400;
/** A panorama would push its neighbours out of the row. */
const narrowest = 0.5;
const widest = 2.4;

/**
 * Which tiles of a list have their picture. Among thousands only those near the screen do; the others are links with
 * their names, so that search in the page, keyboard, screen readers and print still have all of them.
 */
export class Frames<Item extends object> {
  #list: Element | undefined;
  #language: string | undefined;
  #items = new WeakMap<Element, Item>();
  #framed = new WeakMap<Element, Framed>();
  #broken = new Set<string>();
  #near = new Set<Element>();
  #shown = new Set<Element>();
  #loading = new Set<Element>();
  #observer: IntersectionObserver | undefined;
  #many = false;

  #settling = false;

  /**
   * @param frame - what stands in the frame of an item.
   * @param problem - stands there instead of a picture that did not load.
   */
  constructor(
    private readonly frame: (item: Item, index: number) => Framed,
    private readonly problem: () => string,
  ) {}

  /** Follows the tiles of a list, one for each item. */
  update(list: Element | null | undefined, items: readonly Item[], language: string): void {
    if (!list) return this.disconnect();
    if (list !== this.#list) {
      this.disconnect();
      this.#list = list;
      // Neither rises, so one listener hears them all on their way down.
      list.addEventListener('load', this.#loaded, true);
      list.addEventListener('error', this.#failed, true);
    }
    const many = items.length > most;
    if (many !== this.#many || language !== this.#language) this.#items = new WeakMap();
    this.#many = many;
    this.#language = language;
    this.#forgetRemoved();
    if (many) this.#observer ??= new IntersectionObserver(this.#passed, observed);
    let tile = list.firstElementChild;
    items.forEach((item, index) => {
      if (tile && this.#items.get(tile) !== item) {
        this.#items.set(tile, item);
        this.#fill(tile, this.frame(item, index));
      }
      tile = tile && tile.nextElementSibling;
    });
  }

  #fill(tile: Element, framed: Framed): void {
    this.#framed.set(tile, framed);
    this.#shape(tile, framed.picture && ratioOf(framed.picture));
    if (this.#many) this.#observer!.observe(tile);
    if (!this.#many || this.#shown.has(tile)) this.#show(tile);
    else this.#hide(tile);
  }

  /** Tries anew what did not load. */
  forget(): void {
    this.#broken.clear();
    this.#items = new WeakMap();
  }

  disconnect(): void {
    this.#observer?.disconnect();
    this.#list?.removeEventListener('load', this.#loaded, true);
    this.#list?.removeEventListener('error', this.#failed, true);
    this.#list = this.#observer = undefined;
    this.#items = new WeakMap();
    this.#forgetRemoved();
  }

  #forgetRemoved(): void {
    for (const tiles of [this.#near, this.#shown, this.#loading]) {
      for (const tile of tiles) if (tile.parentElement !== this.#list) tiles.delete(tile);
    }
  }

  #show(tile: Element): void {
    const { picture, name } = this.#framed.get(tile)!;
    const broken = picture && this.#broken.has(addressOf(picture));
    const frame = frameOf(tile);
    if (broken) render(renderBroken(name, this.problem()), frame);
    else render(picture ? renderPicture(picture, name) : renderNone(name), frame);
    if (broken || !picture) this.#shown.delete(tile);
    else this.#shown.add(tile);
  }

  #hide(tile: Element): void {
    const image = imageOf(tile);
    if (image && !image.complete) {
      // A picture that nobody waits for is not to be loaded on.
      image.removeAttribute('srcset');
      image.removeAttribute('src');
    }
    this.#loading.delete(tile);
    this.#shown.delete(tile);
    render(this.#framed.get(tile)!.name, frameOf(tile));
  }

  /** Gives pictures to the tiles that are nearest to what is seen, and takes them from the farthest. */
  #settle = (): void => {
    this.#settling = false;
    const coming = [...this.#near].filter((tile) => !this.#shown.has(tile) && !this.#isBroken(tile));
    const room = Math.min(atOnce - this.#loading.size, coming.length);
    if (room <= 0) return;
    // Measured before anything changes: the browser lays the page out once.
    const leaving = this.#shown.size + room > most ? byDistance([...this.#shown]) : [];
    for (const [tile, distance] of byDistance(coming).slice(0, room)) {
      if (this.#shown.size >= most) {
        const [last, farthest] = leaving.pop()!;
        if (farthest <= distance) break;
        this.#hide(last);
      }
      this.#show(tile);
      if (this.#shown.has(tile)) this.#loading.add(tile);
    }
  };

  #isBroken(tile: Element): boolean {
    const { picture } = this.#framed.get(tile)!;
    return picture !== undefined && this.#broken.has(addressOf(picture));
  }

  #shape(tile: Element, ratio: number | undefined): void {
    const { style } = tile as HTMLElement;
    if (ratio === undefined) style.removeProperty('--_ratio');
    else style.setProperty('--_ratio', Math.min(widest, Math.max(narrowest, ratio)).toFixed(4));
  }

  /** Takes the shape of a picture whose size nobody knew, unless a reader would see its neighbours jump. */
  #measure(tile: Element, { naturalWidth, naturalHeight }: HTMLImageElement): void {
    const { picture } = this.#framed.get(tile)!;
    if (!picture || ratioOf(picture) !== undefined || naturalHeight === 0) return;
    const { top, left, right, height } = tile.getBoundingClientRect();
    // A row more than the screen: the tile may move up into the row before.
    if (top > innerHeight + height || left > innerWidth || right < 0) this.#shape(tile, naturalWidth / naturalHeight);
  }

  #passed = (entries: readonly IntersectionObserverEntry[]): void => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.#near.add(target);
      else if (this.#near.delete(target) && this.#loading.has(target)) this.#hide(target);
    }
    this.#settle();
  };

  #settleSoon(): void {
    if (!this.#settling) requestAnimationFrame(this.#settle);
    this.#settling = true;
  }

  #loaded = ({ target }: Event): void => {
    const tile = tileOf(target);
    this.#measure(tile, target as HTMLImageElement);
    this.#done(tile);
  };

  #failed = ({ target }: Event): void => {
    const tile = tileOf(target);
    this.#broken.add(addressOf(this.#framed.get(tile)!.picture!));
    this.#show(tile);
    this.#done(tile);
  };

  #done(tile: Element): void {
    if (this.#loading.delete(tile)) this.#settleSoon();
  }
}

const observed = { rootMargin: `${margin}px`, scrollMargin: `${margin}px` };

const addressOf = ({ thumb, src }: { readonly thumb?: string; readonly src: string }): string => thumb ?? src;
const tileOf = (inside: EventTarget | null): Element => (inside as Element).closest('.place')!;
const frameOf = (tile: Element): HTMLElement => tile.querySelector<HTMLElement>('.frame')!;
const imageOf = (tile: Element): HTMLImageElement | null => tile.querySelector('img');

/** Tiles with the pixels between their middle and that of the screen, the nearest first. */
function byDistance(tiles: readonly Element[]): [Element, number][] {
  const far = tiles.map((tile): [Element, number] => {
    const { x, y, width, height } = tile.getBoundingClientRect();
    return [tile, Math.hypot(x + width / 2 - innerWidth / 2, y + height / 2 - innerHeight / 2)];
  });
  return far.sort(([, a], [, b]) => a - b);
}
