import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { inside, middle, viewOf, withExtent, type Box, type Point, type View } from './projection.js';

export interface Aim {
  readonly centre: Point;
  /** 1 shows the whole. */
  readonly zoom: number;
}

export const mostZoom = 16;
/** What of the drawing's size is left free around what is shown. */
const margin = 0.03;

/**
 * Which part of a drawing is seen, and which part is drawn: while the reader moves the map the two differ, and what is
 * drawn is only shifted. `Navigation` moves it; here it is measured, and shows what the page asks for.
 */
export class Sight implements ReactiveController {
  /** Pixels of the map's frame, and of a letter in it. */
  size = { width: 320, height: 300, letter: 16 };
  /** What the reader sees or is on the way to see. */
  aim: Aim = { centre: [500, 375], zoom: 1 };
  /** What is drawn. */
  drawn = this.aim;
  /** True until the reader, or what the reader chose, moved the view. */
  untouched = true;
  #box: Box = [0, 0, 1000, 750];
  #kept: Aim | undefined;
  #measured: HTMLElement | null = null;
  #observer: ResizeObserver | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    /** The frame, with the drawing as its first child. */
    readonly frame: () => HTMLElement | null,
  ) {
    host.addController(this);
  }

  /** All of the drawing. */
  get whole(): View {
    return viewOf(this.#box, this.size.width / this.size.height, margin);
  }

  get wholeAim(): Aim {
    return { centre: middle(this.#box), zoom: 1 };
  }

  /** The view that is drawn. */
  get view(): View {
    return this.viewAt(this.drawn);
  }

  /** The view, and as much again around one that is near: for the hand that moves it. */
  get drawnBox(): Box {
    const { x, y, width, height } = this.view;
    const more = this.isWhole ? 0 : 0.5;
    return [x - width * more, y - height * more, x + width * (1 + more), y + height * (1 + more)];
  }

  /** True where all of it is drawn. */
  get isWhole(): boolean {
    return this.drawn.zoom === 1;
  }

  get unitsPerPixel(): number {
    return this.view.width / this.size.width;
  }

  viewAt({ centre: [x, y], zoom }: Aim): View {
    const { whole } = this;
    const [width, height] = [whole.width / zoom, whole.height / zoom];
    return inside({ x: x - width / 2, y: y - height / 2, width, height }, whole);
  }

  /** Another drawing, with all of it in this box: the whole is shown. */
  show(box: Box): void {
    if (String(box) === String(this.#box)) return;
    this.#box = box;
    this.draw(this.wholeAim);
  }

  /** Fills the view with a box and what lies around it. */
  fit(box: Box): void {
    const { whole } = this;
    const wanted = viewOf(withExtent(box, whole.width / 6), whole.width / whole.height, 0.12);
    this.draw({ centre: middle(box), zoom: clampZoom(whole.width / wanted.width) });
  }

  /** Draws this part, at once. */
  draw(aim: Aim): void {
    // Where the view came to stand, so that a further move does not first undo what was too much.
    const { x, y, width, height } = this.viewAt(aim);
    this.aim = this.drawn = { centre: [x + width / 2, y + height / 2], zoom: aim.zoom };
    this.host.requestUpdate();
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#print);
    addEventListener('afterprint', this.#print);
  }

  hostUpdated(): void {
    const frame = this.frame();
    const style = (frame?.firstElementChild as SVGElement | null | undefined)?.style;
    if (this.drawn === this.aim) for (const name of ['transform', 'will-change']) style?.removeProperty(name);
    if (frame === this.#measured) return;
    this.#observer?.disconnect();
    this.#measured = frame;
    if (!frame) return;
    this.#observer ??= new ResizeObserver(() => this.#measure());
    this.#observer.observe(frame);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#print);
    removeEventListener('afterprint', this.#print);
    this.#observer?.disconnect();
    this.#measured = null;
  }

  // On paper nobody can move the map: all of it is printed.
  #print = ({ type }: Event): void => {
    if (type === 'beforeprint') {
      this.#kept ??= this.aim;
      this.draw(this.wholeAim);
    } else if (this.#kept) {
      this.draw(this.#kept);
      this.#kept = undefined;
    }
  };

  #measure(): void {
    const { clientWidth: width, clientHeight: height } = this.#measured!;
    if (width === 0 || height === 0) return;
    this.size = { width, height, letter: parseFloat(getComputedStyle(this.#measured!).fontSize) };
    this.host.requestUpdate();
  }
}

export const clampZoom = (zoom: number): number => Math.min(mostZoom, Math.max(1, zoom));
