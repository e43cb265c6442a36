import type { Point } from './zoom.js';

/** What the fingers hold: the pictures, and the one that is shown. Places are pixels from the middle of the stage. */
export interface Held {
  readonly zoomed: boolean;
  /** Stops what moves by itself; where the row of pictures is then. */
  hold(): number;
  /** True where the enlarged picture has more to show on that side. */
  hasMore(way: Way): boolean;
  /** The row of pictures follows a finger. */
  pull(x: number, y: number): void;
  /** The enlarged picture follows: moved so far, enlarged so often about `at`, since it was held. */
  stretch(by: number, at: Point, moved: Point): void;
  /** Lets the enlarged picture go at this speed, in pixels a millisecond. */
  release(speed: Point): void;
  turn(way: Way): void;
  drop(): void;
  /** Nothing comes of it. */
  spring(): void;
  /** Enlarges at once, by wheel. */
  zoom(by: number, at: Point): void;
  doubleTap(at: Point): void;
  tap(): void;
}

/** Where the next picture is pulled from, as seen on the screen. */
export type Way = 'left' | 'right';

/** So far, in pixels, or this fast, in pixels a millisecond, makes it a wipe. */
const far = 80;
const fast = 0.35;
/** So far is a finger that only trembles. */
const still = 8;
/** Milliseconds between two taps that are one, and pixels. */
const twice = 300;
const near = 40;
/** Milliseconds of a finger's way that tell its speed. */
const recent = 90;

/** What the fingers are doing: to the next picture, down to close, moving the enlarged one, enlarging. */
type Act = 'turn' | 'drop' | 'pan' | 'pinch';
interface Touched extends Point {
  readonly time: number;
}

/** Fingers, pen, mouse and wheel on the pictures. */
export class Gestures {
  /** True after a movement until the next press: a click then is none. */
  moved = false;
  /** True after a press of a finger or pen. */
  touched = false;
  #fingers = new Map<number, Point>();
  #act: Act | undefined;
  #from: Point = { x: 0, y: 0 };
  #spread = 1;
  #offset = 0;
  #trail: Touched[] = [];
  #lastTap: Touched | undefined;
  #single: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly held: Held) {}

  readonly press = (event: PointerEvent): void => {
    if (event.button !== 0 || this.#fingers.size === 2 || isControl(event)) return;
    if (this.#fingers.size === 0) {
      this.moved = false;
      this.touched = event.pointerType !== 'mouse';
      this.#act = undefined;
    }
    this.#fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    this.#begin(event);
  };

  readonly drag = (event: PointerEvent): void => {
    if (!this.#fingers.has(event.pointerId)) return;
    this.#fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    const centre = this.#centre;
    const moved = { x: centre.x - this.#from.x, y: centre.y - this.#from.y };
    if (!this.#act) {
      if (Math.hypot(moved.x, moved.y) < still) return;
      this.#act = this.#choose(event, moved);
      if (!this.#act) return;
      this.#hold(event);
    }
    this.#trail = [
      ...this.#trail.filter(({ time }) => event.timeStamp - time < recent),
      { ...centre, time: event.timeStamp },
    ];
    if (this.#act === 'turn') this.held.pull(this.#offset + moved.x, 0);
    else if (this.#act === 'drop') this.held.pull(0, Math.max(0, moved.y));
    else this.held.stretch(this.#act === 'pinch' ? this.#distance / this.#spread : 1, at(event, this.#from), moved);
  };

  readonly lift = (event: PointerEvent): void => {
    if (!this.#fingers.has(event.pointerId)) return;
    const centre = this.#centre;
    this.#fingers.delete(event.pointerId);
    const act = this.#act;
    if (this.#fingers.size > 0) {
      // The finger that stays moves the picture on.
      this.#begin(event);
      this.#act = 'pan';
      return;
    }
    this.#act = undefined;
    const speed = this.#speed(event.timeStamp);
    const cancelled = event.type === 'pointercancel';
    if (!act) {
      if (this.#offset !== 0) this.held.spring();
      else if (!cancelled && !this.moved) this.#tapped(event);
    } else if (act === 'pan' || act === 'pinch') this.held.release(cancelled ? { x: 0, y: 0 } : speed);
    else {
      const axis = act === 'turn' ? 'x' : 'y';
      const way = centre[axis] - this.#from[axis];
      const goes = !cancelled && (Math.abs(way) > far || Math.abs(speed[axis]) > fast) && way * speed[axis] >= 0;
      if (!goes || (axis === 'y' && way < 0)) this.held.spring();
      else if (axis === 'y') this.held.drop();
      else this.held.turn(way < 0 ? 'left' : 'right');
    }
  };

  readonly wheel = (event: WheelEvent): void => {
    // The browser would enlarge or scroll the page behind.
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 33 : 1;
    const by = Math.exp(-event.deltaY * lines * (event.ctrlKey ? 0.01 : 0.0022));
    this.held.hold();
    this.held.zoom(by, at(event, { x: event.clientX, y: event.clientY }));
  };

  /** Where the fingers are: between two of them. */
  get #centre(): Point {
    const points = [...this.#fingers.values()];
    const mean = (axis: 'x' | 'y') => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
    return { x: mean('x'), y: mean('y') };
  }

  get #distance(): number {
    const [one, other] = [...this.#fingers.values()];
    return one && other ? Math.max(1, Math.hypot(one.x - other.x, one.y - other.y)) : 1;
  }

  #begin(event: PointerEvent): void {
    this.#offset = this.held.hold();
    this.#from = this.#centre;
    this.#spread = this.#distance;
    this.#trail = [];
    clearTimeout(this.#single);
    if (this.#fingers.size < 2) return;
    this.held.pull(0, 0);
    this.#act = 'pinch';
    this.#hold(event);
  }

  #hold(event: PointerEvent): void {
    this.moved = true;
    this.#lastTap = undefined;
    // A test's events have no pointer that could be captured.
    if (event.isTrusted) (event.currentTarget as Element).setPointerCapture(event.pointerId);
  }

  #choose({ pointerType }: PointerEvent, { x, y }: Point): Act | undefined {
    const across = Math.abs(x) > Math.abs(y);
    if (this.held.zoomed && !(across && pointerType !== 'mouse' && !this.held.hasMore(x < 0 ? 'left' : 'right')))
      return 'pan';
    if (pointerType === 'mouse') return undefined;
    if (across || this.#offset !== 0) return 'turn';
    return y > 0 ? 'drop' : undefined;
  }

  #speed(now: number): Point {
    const [first] = this.#trail;
    const last = this.#trail[this.#trail.length - 1];
    // A finger that rested before it was lifted throws nothing.
    if (!first || !last || last.time === first.time || now - last.time > recent) return { x: 0, y: 0 };
    const time = last.time - first.time;
    return { x: (last.x - first.x) / time, y: (last.y - first.y) / time };
  }

  #tapped(event: PointerEvent): void {
    const last = this.#lastTap;
    const tap = { x: event.clientX, y: event.clientY, time: event.timeStamp };
    if (last && tap.time - last.time < twice && Math.hypot(tap.x - last.x, tap.y - last.y) < near) {
      this.#lastTap = undefined;
      this.held.doubleTap(at(event, tap));
      return;
    }
    this.#lastTap = tap;
    if (event.pointerType !== 'mouse') this.#single = setTimeout(() => this.held.tap(), twice);
  }
}

/** A place of the screen as seen from the middle of the stage. */
function at({ currentTarget }: Event, { x, y }: Point): Point {
  const box = (currentTarget as Element).getBoundingClientRect();
  return { x: x - box.x - box.width / 2, y: y - box.y - box.height / 2 };
}

/** Buttons, and the controls of a film, which stand at its lower edge. */
function isControl(event: PointerEvent): boolean {
  const target = event.composedPath()[0] as Element;
  const isBelow = event.clientY > target.getBoundingClientRect().bottom - 72;
  return Boolean(target.closest('button')) || (target.localName === 'video' && isBelow);
}
