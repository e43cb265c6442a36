/** Where a finger wiped to, as seen on the screen. */
export type Wipe = 'left' | 'right' | 'down';

/** So far, in pixels, or this fast, in pixels a millisecond, makes it a wipe. */
const far = 80;
const fast = 0.4;
/** So far is a finger that only trembles. */
const still = 8;

/** A finger or pen that wipes over the pictures: they follow it, `--_drag-x` and `--_drag-y`, and `wiped` hears its end. */
export class Swipe {
  /** True after a wipe until the next press: a click then is none. */
  moved = false;
  #from: { readonly pointer: number; readonly x: number; readonly y: number; readonly time: number } | undefined;
  #axis: 'x' | 'y' | undefined;

  constructor(private readonly wiped: (wipe: Wipe) => void) {}

  readonly press = (event: PointerEvent): void => {
    this.moved = false;
    this.#end(event);
    // Two fingers enlarge, and on an enlarged page one finger moves it.
    if (event.pointerType === 'mouse' || !event.isPrimary || (visualViewport?.scale ?? 1) > 1.01) return;
    this.#from = { pointer: event.pointerId, x: event.clientX, y: event.clientY, time: event.timeStamp };
  };

  readonly drag = (event: PointerEvent): void => {
    if (event.pointerId !== this.#from?.pointer) return;
    const { x, y } = this.#way(event);
    if (!this.#axis && Math.hypot(x, y) < still) return;
    this.#axis ??= Math.abs(x) > Math.abs(y) ? 'x' : 'y';
    this.moved = true;
    const stage = event.currentTarget as HTMLElement;
    stage.classList.add('held');
    stage.style.setProperty(`--_drag-${this.#axis}`, `${this.#axis === 'x' ? x : Math.max(0, y)}px`);
  };

  readonly release = (event: PointerEvent): void => {
    if (event.pointerId !== this.#from?.pointer) return;
    const way = this.#way(event)[this.#axis ?? 'x'];
    const axis = this.#axis;
    const speed = Math.abs(way) / Math.max(1, event.timeStamp - this.#from.time);
    this.#end(event);
    if (!axis || (Math.abs(way) < far && speed < fast)) return;
    if (axis === 'x') this.wiped(way < 0 ? 'left' : 'right');
    else if (way > 0) this.wiped('down');
  };

  readonly cancel = (event: PointerEvent): void => this.#end(event);

  #way(event: PointerEvent): { readonly x: number; readonly y: number } {
    return { x: event.clientX - this.#from!.x, y: event.clientY - this.#from!.y };
  }

  #end(event: PointerEvent): void {
    const stage = event.currentTarget as HTMLElement;
    stage.classList.remove('held');
    stage.style.removeProperty('--_drag-x');
    stage.style.removeProperty('--_drag-y');
    this.#from = this.#axis = undefined;
  }
}
