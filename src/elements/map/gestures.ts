/** Mouse, fingers, pen and wheel on the map. The page keeps its scrolling until the reader means the map. */
import type { Navigation } from './navigation.js';
import type { Point } from './projection.js';
import type { Aim } from './sight.js';

/** Pixels that a pointer moves before it drags. */
const slip = 5;
/** Milliseconds after the wheel's last turn, and that a hint is to be read. */
const rest = 160;
const reading = 1600;

const events = ['pointerdown', 'pointermove', 'pointerup', 'pointercancel', 'pointerleave', 'wheel'] as const;

/** One finger or the mouse moves a map that is near; two fingers enlarge; the wheel after a press, or with Ctrl. */
export class Gestures {
  dragged = false;
  #pointers = new Map<number, Point>();
  #start: { readonly aim: Aim; readonly middle: Point; readonly spread: number } | undefined;
  /** True after a press, until the pointer leaves. */
  #meant = false;
  #box = new DOMRect();
  #settling: ReturnType<typeof setTimeout> | undefined;
  #hinting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly navigation: Navigation,
    private readonly sheet: HTMLElement,
  ) {
    // The wheel is held where it moves the map.
    for (const type of events) sheet.addEventListener(type, this.#hear as EventListener, { passive: false });
  }

  #hear = (event: PointerEvent | WheelEvent): void => {
    if (event.type === 'wheel') this.#wheel(event as WheelEvent);
    else if (event.type === 'pointermove') this.#drag(event as PointerEvent);
    else if (event.type === 'pointerdown') this.#press(event as PointerEvent);
    else this.#lift(event as PointerEvent);
  };

  #press(event: PointerEvent): void {
    if (event.button !== 0 || isTool(event) || this.#pointers.size === 2) return;
    if (this.#pointers.size === 0) this.dragged = false;
    this.#meant = true;
    this.#measure();
    this.#pointers.set(event.pointerId, this.#at(event));
    this.#begin();
  }

  #drag(event: PointerEvent): void {
    // Its press may have been what this code came for.
    if (!this.#pointers.has(event.pointerId) && event.buttons === 1) this.#press(event);
    if (!this.#pointers.has(event.pointerId)) return;
    this.#pointers.set(event.pointerId, this.#at(event));
    const { aim, middle, spread } = this.#start!;
    const now = this.#middle;
    const pinching = this.#pointers.size === 2;
    if (!this.dragged) {
      const scrolls = this.navigation.isWhole || (event.pointerType === 'touch' && this.navigation.isPages);
      if (!pinching && (scrolls || Math.hypot(now[0] - middle[0], now[1] - middle[1]) < slip)) return;
      this.dragged = true;
      // Not at the press: a captured pointer's click would not tell which shape was meant.
      if (event.isTrusted) this.sheet.setPointerCapture(event.pointerId);
    }
    this.navigation.follow(aim, middle, now, this.#spread / spread);
  }

  #lift(event: PointerEvent): void {
    if (event.type === 'pointerleave' && event.pointerType === 'mouse') this.#meant = false;
    if (event.type === 'pointerleave' && this.dragged) return;
    if (!this.#pointers.delete(event.pointerId)) return;
    // The finger that stays moves the map on.
    if (this.#pointers.size > 0) this.#begin();
    else this.navigation.settle();
  }

  #wheel(event: WheelEvent): void {
    const { navigation } = this;
    const means = event.ctrlKey || event.metaKey || this.#meant;
    if (!means) return this.#hint();
    // At the whole the wheel goes on with the page.
    if (!event.ctrlKey && navigation.isWhole && event.deltaY > 0) return;
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 33 : 1;
    this.#measure();
    const at = this.#at(event);
    // What pinches a touchpad comes as a wheel with Ctrl, in small turns.
    const by = Math.exp(-event.deltaY * lines * (event.ctrlKey && Math.abs(event.deltaY) < 50 ? 0.01 : 0.002));
    navigation.follow(navigation.hold(), at, at, by);
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => navigation.settle(), rest);
  }

  #hint(): void {
    const { sheet } = this;
    sheet.toggleAttribute('data-hint', true);
    clearTimeout(this.#hinting);
    this.#hinting = setTimeout(() => sheet.removeAttribute('data-hint'), reading);
  }

  #begin(): void {
    this.#start = { aim: this.navigation.hold(), middle: this.#middle, spread: this.#spread };
  }

  // Once a press and not at each move: that would lay out the page again.
  #measure(): void {
    this.#box = this.sheet.getBoundingClientRect();
  }

  /** Pixels from the middle of the map. */
  #at({ clientX, clientY }: MouseEvent): Point {
    const { x, y, width, height } = this.#box;
    return [clientX - x - width / 2, clientY - y - height / 2];
  }

  get #middle(): Point {
    const points = [...this.#pointers.values()];
    const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
    return [mean(0), mean(1)];
  }

  get #spread(): number {
    const [one, other] = [...this.#pointers.values()];
    return one && other ? Math.max(1, Math.hypot(one[0] - other[0], one[1] - other[1])) : 1;
  }
}

const isTool = (event: Event): boolean => Boolean((event.target as Element).closest('button, a'));
