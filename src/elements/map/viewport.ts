import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { boxOf, holds, inside, middle, viewOf, withExtent, type Box, type Point, type View } from './projection.js';

/** Milliseconds that a change of view takes. */
const duration = 200;
/** Pixels that a pointer moves before it drags. */
const slip = 5;
const most = 16;
/** What of the drawing's size is left free around what is shown. */
const margin = 0.03;

interface Aim {
  readonly centre: Point;
  /** 1 shows the whole. */
  readonly zoom: number;
}

/** Which part of a drawing is in view: the whole, nearer, moved; by buttons, keys and a dragging pointer. */
export class Viewport implements ReactiveController {
  /** Pixels of the drawing's box, and of a letter in it. */
  size = { width: 320, height: 300, letter: 16 };
  /** True while the view changes: names stay where they are. */
  moving = false;
  /** True from a drag until the next press: the click at its end chooses nothing. */
  dragged = false;
  /** True until the reader, or what the reader chose, moved the view. */
  untouched = true;
  #frame: Box = [0, 0, 1000, 750];
  #aim: Aim = { centre: [500, 375], zoom: 1 };
  #goal: Aim = this.#aim;
  #request = 0;
  #drag: { readonly from: Point; readonly centre: Point } | undefined;
  #measured: Element | null = null;
  #observer: ResizeObserver | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly drawing: () => Element | null,
  ) {
    host.addController(this);
  }

  /** All of the drawing. */
  get whole(): View {
    return viewOf(this.#frame, this.size.width / this.size.height, margin);
  }

  get view(): View {
    return this.#viewAt(this.#aim);
  }

  get unitsPerPixel(): number {
    return this.view.width / this.size.width;
  }

  get isWhole(): boolean {
    return this.#goal.zoom === 1;
  }

  get isNearest(): boolean {
    return this.#goal.zoom === most;
  }

  hostUpdated(): void {
    const drawing = this.drawing();
    if (drawing === this.#measured) return;
    this.#observer?.disconnect();
    this.#measured = drawing;
    if (!drawing) return;
    this.#observer ??= new ResizeObserver(() => this.#measure());
    this.#observer.observe(drawing);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#measured = null;
    this.#drag = undefined;
    this.#set(this.#goal);
  }

  /** Another drawing: all of it is shown at once. */
  frame(box: Box): void {
    this.#frame = box;
    this.#set({ centre: middle(box), zoom: 1 });
  }

  showWhole(): void {
    this.#go({ centre: middle(this.#frame), zoom: 1 });
  }

  /** Fills the view with a box and what lies around it, at once. */
  fit(box: Box): void {
    const { whole } = this;
    const wanted = viewOf(withExtent(box, whole.width / 6), whole.width / whole.height, 0.12);
    this.#set({ centre: middle(box), zoom: clampZoom(whole.width / wanted.width) });
  }

  /** Brings a box into view where it is not yet. */
  reveal(box: Box): void {
    this.untouched = false;
    const view = this.#viewAt(this.#goal);
    const whole = boxOf(this.whole);
    const seen: Box = [
      Math.max(box[0], whole[0]),
      Math.max(box[1], whole[1]),
      Math.min(box[2], whole[2]),
      Math.min(box[3], whole[3]),
    ];
    if (holds(view, seen)) return;
    const room = viewOf(seen, view.width / view.height, 0.05);
    this.#go({ centre: middle(seen), zoom: clampZoom(Math.min(this.#goal.zoom, this.whole.width / room.width)) });
  }

  zoom(factor: number): void {
    this.#go({ centre: this.#goal.centre, zoom: clampZoom(this.#goal.zoom * factor) });
  }

  /** On the zoom buttons: arrows move the view, + and − bring it nearer and farther, 0 shows the whole. */
  readonly keys = (event: KeyboardEvent): void => {
    const arrow = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') this.zoom(2);
    else if (event.key === '-') this.zoom(0.5);
    else if (event.key === '0') this.showWhole();
    // At the whole there is nowhere to go, and the page scrolls as ever.
    else if (arrow && !this.isWhole) {
      const { width, height } = this.#viewAt(this.#goal);
      const [x, y] = this.#goal.centre;
      this.#go({ centre: [x + (arrow[0]! * width) / 4, y + (arrow[1]! * height) / 4], zoom: this.#goal.zoom });
    } else return;
    event.preventDefault();
  };

  readonly press = (event: PointerEvent): void => {
    this.dragged = false;
    if (this.isWhole || !event.isPrimary || event.button !== 0) return;
    this.#drag = { from: [event.clientX, event.clientY], centre: this.#aim.centre };
  };

  readonly drag = (event: PointerEvent): void => {
    if (!this.#drag || !event.isPrimary) return;
    const [dx, dy] = [event.clientX - this.#drag.from[0], event.clientY - this.#drag.from[1]];
    if (!this.dragged) {
      if (Math.hypot(dx, dy) < slip) return;
      this.dragged = true;
      this.untouched = false;
      // Not at the press: a captured pointer's click would not tell which shape was meant.
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
    }
    const { unitsPerPixel } = this;
    const [x, y] = this.#drag.centre;
    this.#set({ centre: [x - dx * unitsPerPixel, y - dy * unitsPerPixel], zoom: this.#aim.zoom });
    this.moving = true;
  };

  readonly release = (): void => {
    if (!this.#drag) return;
    this.#drag = undefined;
    this.moving = false;
    this.host.requestUpdate();
  };

  #measure(): void {
    const { width, height } = this.#measured!.getBoundingClientRect();
    if (width === 0 || height === 0) return;
    this.size = { width, height, letter: parseFloat(getComputedStyle(this.#measured!).fontSize) };
    this.host.requestUpdate();
  }

  #viewAt({ centre: [x, y], zoom }: Aim): View {
    const { whole } = this;
    const [width, height] = [whole.width / zoom, whole.height / zoom];
    return inside({ x: x - width / 2, y: y - height / 2, width, height }, whole);
  }

  #set(aim: Aim): void {
    cancelAnimationFrame(this.#request);
    this.moving = false;
    // Where the view came to stand, so that a further move does not first undo what was too much.
    const { x, y, width, height } = this.#viewAt(aim);
    this.#aim = this.#goal = { centre: [x + width / 2, y + height / 2], zoom: aim.zoom };
    this.host.requestUpdate();
  }

  #go(goal: Aim): void {
    this.untouched = false;
    if (document.hidden || matchMedia('(prefers-reduced-motion: reduce)').matches) return this.#set(goal);
    cancelAnimationFrame(this.#request);
    const from = this.#aim;
    const start = performance.now();
    this.#goal = goal;
    this.moving = true;
    const step = (now: number) => {
      const time = Math.min(1, Math.max(0, (now - start) / duration));
      if (time === 1) return this.#set(goal);
      const part = time * (2 - time);
      const between = (a: number, b: number) => a + (b - a) * part;
      this.#aim = {
        centre: [between(from.centre[0], goal.centre[0]), between(from.centre[1], goal.centre[1])],
        zoom: from.zoom * (goal.zoom / from.zoom) ** part,
      };
      this.host.requestUpdate();
      this.#request = requestAnimationFrame(step);
    };
    this.host.requestUpdate();
    this.#request = requestAnimationFrame(step);
  }
}

const clampZoom = (zoom: number): number => Math.min(most, Math.max(1, zoom));
