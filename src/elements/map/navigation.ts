/** How the reader moves the map; comes when somebody points at it. */
import { Gestures } from './gestures.js';
import { press, type Walk } from './keys.js';
import { boxOf, holds, middle, shared, viewOf, type Box, type Point } from './projection.js';
import { clampZoom, type Aim, type Sight } from './sight.js';

/** Milliseconds that a change of view takes. */
const duration = 200;
/** What is drawn is shifted and stretched so far, and then drawn anew: parts of the view, and times its size. */
const farthest = 0.45;
const largest = 2;

/** Moves the view: at once, or so that the eye can follow. */
export class Navigation {
  #gestures: Gestures;
  #goal: Aim;
  #request = 0;

  constructor(
    private readonly sight: Sight,
    sheet: HTMLElement,
  ) {
    this.#goal = sight.aim;
    this.#gestures = new Gestures(this, sheet);
  }

  /** True from a drag until the next press: the click at its end chooses nothing. */
  get dragged(): boolean {
    return this.#gestures.dragged;
  }

  press(event: KeyboardEvent, at: string | undefined, walk: Walk): void {
    press(event, at, this, walk);
  }

  get isWhole(): boolean {
    return this.sight.aim.zoom === 1;
  }

  /** True while the view is the one that the page asked for: the reader does not mean the map yet. */
  get isPages(): boolean {
    return this.sight.untouched;
  }

  showWhole(): void {
    this.#go(this.sight.wholeAim);
  }

  zoom(factor: number): void {
    const { centre, zoom } = this.#start();
    this.#go({ centre, zoom: clampZoom(zoom * factor) });
  }

  /** By parts of what is seen. */
  step(x: number, y: number): void {
    const aim = this.#start();
    const { width, height } = this.sight.viewAt(aim);
    this.#go({ centre: [aim.centre[0] + x * width, aim.centre[1] + y * height], zoom: aim.zoom });
  }

  /** Brings a box into view where it is not yet. */
  reveal(box: Box): void {
    const aim = this.#start();
    this.sight.untouched = false;
    const view = this.sight.viewAt(aim);
    const { whole } = this.sight;
    const seen = shared(box, boxOf(whole));
    if (holds(view, seen)) return;
    const room = viewOf(seen, view.width / view.height, 0.05);
    this.#go({ centre: middle(seen), zoom: clampZoom(Math.min(aim.zoom, whole.width / room.width)) });
  }

  /** Ends what moves by itself; where the view is then. */
  hold(): Aim {
    cancelAnimationFrame(this.#request);
    this.#request = 0;
    return (this.#goal = this.sight.aim);
  }

  /** Follows a hand: what was at `from` comes to `to`, `by` times as large as at `start`; pixels from the middle. */
  follow({ centre: [x, y], zoom }: Aim, from: Point, to: Point, by: number): void {
    const nearer = clampZoom(zoom * by);
    const units = this.sight.whole.width / this.sight.size.width;
    const shift = (axis: 0 | 1) => (from[axis] / zoom - to[axis] / nearer) * units;
    this.sight.untouched = false;
    this.#shift({ centre: [x + shift(0), y + shift(1)], zoom: nearer });
    this.#goal = this.sight.aim;
  }

  /** Draws what the reader came to see, names and all. */
  settle(): void {
    if (this.sight.drawn !== this.sight.aim) this.sight.draw(this.sight.aim);
  }

  /** Where the next movement starts: at the end of the one that is under way. */
  #start(): Aim {
    if (!this.#request) this.#goal = this.sight.aim;
    return this.#goal;
  }

  #go(goal: Aim): void {
    this.sight.untouched = false;
    cancelAnimationFrame(this.#request);
    this.#request = 0;
    this.#goal = goal;
    if (document.hidden || matchMedia('(prefers-reduced-motion: reduce)').matches) return this.sight.draw(goal);
    const from = this.sight.aim;
    const start = performance.now();
    const step = (now: number) => {
      const time = Math.min(1, Math.max(0, (now - start) / duration));
      this.#request = time < 1 ? requestAnimationFrame(step) : 0;
      if (time === 1) return this.sight.draw(goal);
      const part = time * (2 - time);
      const between = (a: number, b: number) => a + (b - a) * part;
      this.#shift({
        centre: [between(from.centre[0], goal.centre[0]), between(from.centre[1], goal.centre[1])],
        zoom: from.zoom * (goal.zoom / from.zoom) ** part,
      });
    };
    this.#request = requestAnimationFrame(step);
  }

  /** Shows this part by moving the picture that is drawn: nothing is painted for it, however many points there are. */
  #shift(aim: Aim): void {
    const { sight } = this;
    const { x, y, width, height } = sight.viewAt(aim);
    const drawn = sight.view;
    sight.aim = { centre: [x + width / 2, y + height / 2], zoom: aim.zoom };
    const by = drawn.width / width;
    const [dx, dy] = [x + width / 2 - drawn.x - drawn.width / 2, y + height / 2 - drawn.y - drawn.height / 2];
    const far = Math.max(Math.abs(dx) / drawn.width, Math.abs(dy) / drawn.height);
    if (far > farthest || by > largest || by < 1 / largest) return sight.draw(sight.aim);
    const pixels = by / sight.unitsPerPixel;
    const style = (sight.frame()?.firstElementChild as SVGElement | null)?.style;
    // A layer of its own, or all points are painted again for each shift.
    style?.setProperty('will-change', 'transform');
    style?.setProperty('transform', `translate(${-dx * pixels}px, ${-dy * pixels}px) scale(${by})`);
  }
}
