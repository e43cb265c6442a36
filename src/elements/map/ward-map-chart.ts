import { html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { element } from '../../base/register.js';
import { controls } from '../../base/styles/controls.js';
import { tokens } from '../../base/styles/tokens.js';
import { boxOfArea, type Chart } from './chart.js';
import { drawChart } from './drawing.js';
import { bring } from './bring.js';
import { namesOf, type Name } from './names.js';
import type { Navigation } from './navigation.js';
import { roundDistance, type Box } from './projection.js';
import { mostZoom, Sight } from './sight.js';
import { styles } from './ward-map-chart.styles.js';

/** The reader chose an area of the drawing, or points at it. Stays inside `ward-map`. */
export class AreaEvent extends Event {
  constructor(
    type: 'choose' | 'point',
    readonly areaId: string | undefined,
  ) {
    super(type);
  }
}

/** What the drawing says; it has no words of its own. */
export interface ChartWords {
  readonly label: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly whole: string;
  readonly keys: string;
  readonly wheel: string;
  readonly kilometres: (n: number) => string;
  readonly islands: (name: Chart['islands'][number]['name']) => string;
  readonly nameOf: (areaId: string) => string;
}

/** Pixels that the zoom buttons and the scale take in their corners. */
const toolsRoom = { width: 52, height: 140 };
const scaleRoom = { width: 110, height: 26 };

/** The drawing of `ward-map`, with its zoom buttons and scale. */
@element('ward-map-chart')
export class WardMapChart extends LitElement {
  static tag: string;
  static override styles: CSSResultGroup = [tokens, controls, styles];

  @property({ attribute: false }) chart!: Chart;
  @property({ attribute: false }) words!: ChartWords;
  @property({ attribute: false }) chosen: string | undefined;
  @property({ attribute: false }) pointed: string | undefined;
  /** The address of tiles below the land. */
  @property({ attribute: false }) tiles: string | undefined;

  @query('.sheet') private sheet!: HTMLElement;
  #sight = new Sight(this, () => this.sheet);
  #names: readonly Name[] = [];
  #named: readonly unknown[] = [];
  #measured: unknown;
  /** The area that the keyboard is at. */
  #current: string | undefined;
  /** What comes on intent. */
  #navigation: Navigation | undefined;
  #ground: typeof import('./tiles.js') | undefined;

  override render(): TemplateResult {
    const { chart, words, chosen, pointed } = this;
    const { view, drawnBox, unitsPerPixel, isWhole, untouched } = this.#sight;
    const [left, top, right, bottom] = drawnBox;
    const attention = { chosen, pointed, current: this.#reached(), nameOf: words.nameOf };
    // The drawing comes first: it is what a moving hand shifts.
    return html`<div
      class="sheet ${isWhole ? '' : 'near'} ${untouched ? '' : 'meant'}"
      @click=${this.#pick}
      @keydown=${this.#press}
      @pointerover=${this.#point}
      @pointerleave=${this.#unpoint}
      @focusin=${this.#point}
      @focusout=${this.#unpoint}
      @touchmove=${holdPage}
    >
      <svg
        class="chart"
        viewBox="${left} ${top} ${right - left} ${bottom - top}"
        role=${chart.order.length > 0 ? 'listbox' : 'img'}
        aria-label=${words.label}
        aria-describedby="keys"
      >
        ${this.#renderGround()} ${drawChart(chart, this.#names, view, unitsPerPixel, attention)}
      </svg>
      <div class="tools" role="group" aria-label=${words.label} aria-describedby="keys">
        ${this.#renderTool(words.zoomIn, 'M12 5v14M5 12h14', this.#sight.drawn.zoom === mostZoom, (to) => to.zoom(2))}
        ${this.#renderTool(words.zoomOut, 'M5 12h14', isWhole, (to) => to.zoom(0.5))}
        ${this.#renderTool(words.whole, 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5', isWhole, (to) => to.showWhole())}
        <p class="hidden" id="keys">${words.keys}</p>
      </div>
      ${chart.picture ? nothing : this.#renderScale()}
      <p class="hint" aria-hidden="true"><span>${words.wheel}</span></p>
    </div>`;
  }

  #renderGround(): unknown {
    if (!this.tiles || this.chart.picture) return nothing;
    const { drawnBox, unitsPerPixel } = this.#sight;
    return this.#ground?.drawTiles(this.tiles, drawnBox, this.chart.projection, unitsPerPixel);
  }

  // Not `disabled`: the focus would be lost at the last step.
  #renderTool(label: string, sign: string, ended: boolean, act: (navigation: Navigation) => void): TemplateResult {
    return html`<button
      part="button"
      type="button"
      class="tool"
      aria-label=${label}
      title=${label}
      aria-disabled=${ended}
      @click=${() => this.#move(act)}
    >
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${sign} /></svg>
    </button>`;
  }

  #renderScale(): TemplateResult {
    const perKilometre = this.chart.projection.unitsPerKilometre / this.#sight.unitsPerPixel;
    const distance = roundDistance((scaleRoom.width - 20) / perKilometre);
    const length = distance * perKilometre;
    return html`<svg class="scale" width=${length + 2} height="8" aria-hidden="true">
        <path d="M1 1v6h${length}v-6" />
      </svg>
      <span class="scale-length" aria-hidden="true">${this.words.kilometres(distance)}</span>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const sight = this.#sight;
    if (changed.has('chart')) sight.show(this.chart.projection.frame);
    const box = boxOfArea(this.chart, this.chosen, sight.unitsPerPixel);
    const isNew = changed.has('chart') || sight.size !== this.#measured;
    this.#measured = sight.size;
    // Until the reader moves it the map shows what the page asked for; then it only goes to what is out of sight.
    if (box && isNew && sight.untouched) sight.fit(box);
    else if (box && changed.has('chosen')) this.#move((navigation) => navigation.reveal(box));
    if (this.tiles && !this.#ground) void bring(this, import('./tiles.js'), (code) => (this.#ground = code));
    this.#nameAll();
  }

  /** The names for what is drawn; while a hand moves the map they go with it. */
  #nameAll(): void {
    const { view, unitsPerPixel, size } = this.#sight;
    const named = [this.chart, this.chosen, this.words.label, size, ...Object.values(view)];
    if (named.every((one, index) => one === this.#named[index])) return;
    this.#named = named;
    const rtl = getComputedStyle(this).direction === 'rtl';
    const corner = (width: number, atEnd: boolean) => (atEnd === rtl ? 0 : size.width - width);
    const [tools, scale] = [corner(toolsRoom.width, true), corner(scaleRoom.width, false)];
    const obstacles: Box[] = [
      [tools, 0, tools + toolsRoom.width, toolsRoom.height],
      [scale, size.height - scaleRoom.height, scale + scaleRoom.width, size.height],
    ];
    const seen = { view, unitsPerPixel, letter: size.letter, obstacles };
    this.#names = namesOf(this.chart, this.chosen, seen, this.words.islands);
  }

  /** Moves the map, as soon as the code for it is there. */
  #move(act: (navigation: Navigation) => void): void {
    if (this.#navigation) return act(this.#navigation);
    void bring(this, import('./navigation.js'), ({ Navigation }) => {
      this.#navigation ??= new Navigation(this.#sight, this.sheet);
      act(this.#navigation);
    });
  }

  /** The one area that Tab reaches. */
  #reached(): string | undefined {
    const { order } = this.chart;
    return [this.#current, this.chosen].find((id) => id !== undefined && order.includes(id)) ?? order[0];
  }

  // Of places that lie on one another each further press chooses the next below, and the last lets go.
  #pick = (event: MouseEvent): void => {
    const areaId = areaAt(event.target as Element);
    if (areaId === undefined || this.#navigation?.dragged) return;
    const { chosen } = this;
    const below = (this.renderRoot as ShadowRoot).elementsFromPoint(event.clientX, event.clientY);
    const places = [...new Set(below.filter((one) => one.closest('[data-area] .mark')).map(areaAt))];
    this.#choose(places[0] === areaId ? (places[places.indexOf(chosen) + 1] ?? chosen!) : areaId);
  };

  #choose = (areaId: string): void => void this.dispatchEvent(new AreaEvent('choose', areaId));

  #press = (event: KeyboardEvent): void => {
    const at = areaAt(event.target as Element);
    const { order } = this.chart;
    this.#move((to) => to.press(event, at, { order, focus: this.#focus, choose: this.#choose }));
  };

  #focus = (areaId: string): void => {
    const areas = [...this.sheet.querySelectorAll<SVGElement>('[data-area]')];
    areas.find((one) => one.dataset.area === areaId)?.focus({ preventScroll: true });
    const box = boxOfArea(this.chart, areaId, this.#sight.unitsPerPixel);
    if (box) this.#move((navigation) => navigation.reveal(box));
  };

  #point = (event: Event): void => {
    this.#move(() => {});
    const areaId = areaAt(event.target as Element);
    const isFocus = event.type === 'focusin';
    if (isFocus) this.#current = areaId ?? this.#current;
    // A finger leaves no hover behind.
    if (isFocus || (event as PointerEvent).pointerType !== 'touch') this.dispatchEvent(new AreaEvent('point', areaId));
  };

  #unpoint = (): void => void this.dispatchEvent(new AreaEvent('point', undefined));
}

/** The id of the area that an element of the drawing belongs to. */
const areaAt = (element: Element): string | undefined => element.closest<SVGElement>('[data-area]')?.dataset.area;

/** Two fingers mean the map, one means the page. */
const holdPage = (event: TouchEvent): void => {
  if (event.touches.length > 1 && event.cancelable) event.preventDefault();
};
