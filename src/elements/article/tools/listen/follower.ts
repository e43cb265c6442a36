import { ReadingMark } from './mark.js';

/** Milliseconds for which a reader who scrolls by hand is left alone. */
const respect = 5000;

/** Marks the sentence that is read, and brings it into view where the reader would lose it. */
export class Follower {
  #mark: ReadingMark;
  #range: Range | undefined;
  #scrolledAt = -respect;

  constructor(layer: () => HTMLElement | null) {
    this.#mark = new ReadingMark(layer);
  }

  start(): void {
    addEventListener('wheel', this.#scrolled, { passive: true });
    addEventListener('touchmove', this.#scrolled, { passive: true });
    addEventListener('resize', this.#redraw);
  }

  stop(): void {
    removeEventListener('wheel', this.#scrolled);
    removeEventListener('touchmove', this.#scrolled);
    removeEventListener('resize', this.#redraw);
    this.follow(undefined);
  }

  follow(range: Range | undefined): void {
    this.#range = range;
    this.#mark.show(range);
    if (!range || performance.now() - this.#scrolledAt < respect) return;
    const { top, bottom } = range.getBoundingClientRect();
    // Below lies the player.
    if (top >= 0 && bottom <= innerHeight * 0.8) return;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    scrollBy({ top: top - innerHeight * 0.3, behavior: still ? 'auto' : 'smooth' });
  }

  #scrolled = (): void => {
    this.#scrolledAt = performance.now();
  };

  #redraw = (): void => this.#mark.show(this.#range);
}
