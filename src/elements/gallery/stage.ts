import type { Held, Way } from './gestures.js';
import { move, pace, placeOf } from './motion.js';
import type { WardGalleryPicture } from './ward-gallery-picture.js';
import type { Point } from './zoom.js';

/** Pixels between two pictures that pass by; the style sheet has the same. */
const gap = 16;

/** What the stage belongs to. */
export interface StageHost {
  /** The row of the picture and its neighbours. */
  readonly track: HTMLElement;
  /** What darkens the page behind. */
  readonly shade: HTMLElement;
  readonly picture: WardGalleryPicture | null;
  hasNext(way: Way): boolean;
  turn(way: Way): void;
  tap(): void;
  close(): void;
}

/** Moves the pictures: under fingers, to the next one, and back. */
export class Stage implements Held {
  #glide: Animation | undefined;
  #offset = 0;

  constructor(private readonly host: StageHost) {}

  get zoomed(): boolean {
    return this.host.picture?.zoomed ?? false;
  }

  hold(): number {
    if (this.#glide) {
      const { e } = placeOf(this.host.track);
      this.pull(e, 0);
    }
    this.host.picture?.hold();
    return this.#offset;
  }

  hasMore(way: Way): boolean {
    return this.host.picture?.goesOn(way === 'left' ? 1 : -1) ?? false;
  }

  pull(x: number, y: number): void {
    const { track, shade } = this.host;
    this.#glide?.cancel();
    this.#glide = undefined;
    // At the last picture it follows, but slowly.
    this.#offset = x !== 0 && !this.host.hasNext(x < 0 ? 'left' : 'right') ? x / 3 : x;
    track.style.transform = x || y ? `translate(${this.#offset}px, ${y}px)` : '';
    shade.style.opacity = y > 0 ? String(Math.max(0.2, 1 - y / innerHeight)) : '';
  }

  stretch(by: number, at: Point, moved: Point): void {
    this.host.picture?.stretch(by, at, moved);
  }

  release(speed: Point): void {
    this.host.picture?.release(speed);
  }

  turn(way: Way): void {
    if (!this.host.hasNext(way)) this.spring();
    this.host.turn(way);
  }

  drop(): void {
    this.host.close();
  }

  spring(): void {
    const { track, shade } = this.host;
    const { transform } = getComputedStyle(track);
    const { opacity } = getComputedStyle(shade);
    this.pull(0, 0);
    this.#glide = move(track, [{ transform }, { transform: 'none' }]);
    move(shade, [{ opacity }, { opacity: 1 }]);
  }

  zoom(by: number, at: Point): void {
    this.host.picture?.zoom(by, at, 0);
  }

  doubleTap(at: Point): void {
    this.host.picture?.toggle(at);
  }

  tap(): void {
    this.host.tap();
  }

  /** The new picture is drawn: brings it on from where the fingers let it go, or from its place beside the old one. */
  slide(way: Way): void {
    const { track } = this.host;
    const width = track.clientWidth + gap;
    const from = this.#offset + (way === 'left' ? width : -width);
    this.pull(0, 0);
    this.#glide = move(track, [{ transform: `translate(${from}px, 0px)` }, { transform: 'none' }], pace + 40);
  }

  /** The new picture is drawn, and is there at once; the old one slips away beneath it. */
  cut(old: Element, way: Way): void {
    this.pull(0, 0);
    const aside = `translate(${way === 'left' ? -8 : 8}%, 0px)`;
    move(
      old,
      [
        { transform: 'none', opacity: 1 },
        { transform: aside, opacity: 0 },
      ],
      pace * 0.7,
    );
  }
}
