import { html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { element } from '../../base/register.js';
import { controls } from '../../base/styles/controls.js';
import { tokens } from '../../base/styles/tokens.js';
import type { Chart } from './chart.js';
import { drawChart } from './drawing.js';
import { namesOf, type Name } from './names.js';
import { roundDistance, withExtent, type Box } from './projection.js';
import { Viewport } from './viewport.js';
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
  readonly description: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly whole: string;
  readonly keys: string;
  readonly kilometres: (n: number) => string;
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
  /** True where no list stands beside it: the shapes take the keyboard. */
  @property({ type: Boolean, reflect: true }) alone = false;

  @query('svg.chart') private drawing!: SVGSVGElement;
  #viewport = new Viewport(this, () => this.drawing);
  #names: readonly Name[] = [];
  #arranged: { readonly key: string; readonly chart: Chart } | undefined;
  /** The area that the keyboard is at. */
  #current: string | undefined;

  override render(): TemplateResult {
    const { view, unitsPerPixel, isWhole, isNearest } = this.#viewport;
    const { words, chosen, pointed } = this;
    const options = this.alone ? { current: this.#reached(), nameOf: words.nameOf } : undefined;
    return html`<svg
        class="chart ${isWhole ? '' : 'near'}"
        viewBox="${view.x} ${view.y} ${view.width} ${view.height}"
        role=${this.alone ? 'listbox' : 'img'}
        aria-label=${words.label}
        aria-describedby=${this.alone ? nothing : 'about'}
        @click=${this.#choose}
        @keydown=${this.#walk}
        @pointerover=${this.#point}
        @pointerleave=${this.#unpoint}
        @focusin=${this.#point}
        @focusout=${this.#unpoint}
        @pointerdown=${this.#viewport.press}
        @pointermove=${this.#viewport.drag}
        @pointerup=${this.#viewport.release}
        @pointercancel=${this.#viewport.release}
      >
        ${drawChart(this.chart, this.#names, view, unitsPerPixel, { chosen, pointed, options })}
      </svg>
      <p class="hidden" id="about">${words.description}</p>
      <div class="tools" role="group" aria-label=${words.label} aria-describedby="keys" @keydown=${this.#viewport.keys}>
        ${this.#renderTool(words.zoomIn, 'M12 5v14M5 12h14', isNearest, () => this.#viewport.zoom(2))}
        ${this.#renderTool(words.zoomOut, 'M5 12h14', isWhole, () => this.#viewport.zoom(0.5))}
        ${this.#renderTool(words.whole, 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5', isWhole, () => this.#viewport.showWhole())}
        <p class="hidden" id="keys">${words.keys}</p>
      </div>
      ${this.#renderScale()}`;
  }

  // Not `disabled`: the focus would be lost at the last step.
  #renderTool(label: string, sign: string, ended: boolean, run: () => void): TemplateResult {
    return html`<button
      part="button"
      type="button"
      class="tool"
      aria-label=${label}
      title=${label}
      aria-disabled=${ended}
      @click=${run}
    >
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${sign} /></svg>
    </button>`;
  }

  #renderScale(): TemplateResult {
    const pixelsPerKilometre = this.chart.projection.unitsPerKilometre / this.#viewport.unitsPerPixel;
    const kilometres = roundDistance((scaleRoom.width - 20) / pixelsPerKilometre);
    const length = kilometres * pixelsPerKilometre;
    return html`<svg class="scale" width=${length + 2} height="8" aria-hidden="true">
        <path d="M1 1v6h${length}v-6" />
      </svg>
      <span class="scale-length" aria-hidden="true">${this.words.kilometres(kilometres)}</span>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const viewport = this.#viewport;
    const newFrame = String(changed.get('chart')?.projection.frame) !== String(this.chart.projection.frame);
    if (changed.has('chart') && newFrame) viewport.frame(this.chart.projection.frame);
    const box = this.#boxOf(this.chosen);
    // Until the reader moves it the map shows what the page asked for; then it only goes to what is out of sight.
    if (box && changed.has('chart') && viewport.untouched) viewport.fit(box);
    else if (box && changed.has('chosen')) viewport.reveal(box);
    if (!viewport.moving) this.#arrangeNames();
  }

  #arrangeNames(): void {
    const { view, unitsPerPixel, size } = this.#viewport;
    const key = [view.x, view.y, view.width, size.width, size.height, size.letter, this.chosen].join();
    if (this.#arranged?.key === key && this.#arranged.chart === this.chart) return;
    this.#arranged = { key, chart: this.chart };
    const rtl = getComputedStyle(this).direction === 'rtl';
    const corner = (width: number, atEnd: boolean) => (atEnd === rtl ? 0 : size.width - width);
    const [tools, scale] = [corner(toolsRoom.width, true), corner(scaleRoom.width, false)];
    const obstacles: Box[] = [
      [tools, 0, tools + toolsRoom.width, toolsRoom.height],
      [scale, size.height - scaleRoom.height, scale + scaleRoom.width, size.height],
    ];
    this.#names = namesOf(this.chart, this.chosen, { view, unitsPerPixel, letter: size.letter, obstacles });
  }

  #boxOf(areaId: string | undefined): Box | undefined {
    if (areaId === undefined) return undefined;
    const shape = this.chart.shapes.find((one) => one.areaId === areaId);
    const mark = this.chart.marks.find((one) => one.areaId === areaId);
    return shape?.box ?? (mark && withExtent([...mark.at, ...mark.at], this.#viewport.unitsPerPixel * 60));
  }

  /** The one shape that Tab reaches. */
  #reached(): string | undefined {
    const { order } = this.chart;
    return [this.#current, this.chosen].find((id) => id !== undefined && order.includes(id)) ?? order[0];
  }

  #choose = (event: Event): void => {
    const areaId = areaAt(event);
    if (areaId === undefined || this.#viewport.dragged) return;
    this.#current = areaId;
    this.dispatchEvent(new AreaEvent('choose', areaId));
  };

  // Through all shapes in the order of the list: by direction some would never be reached.
  #walk = (event: KeyboardEvent): void => {
    const areaId = areaAt(event);
    if (areaId === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const { order } = this.chart;
    const at = order.indexOf(areaId);
    const next = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: order.length - 1,
    }[event.key];
    if (next !== undefined) this.#focus(order[(next + order.length) % order.length]!);
    else if (event.key === 'Enter' || event.key === ' ') this.#choose(event);
    else return;
    event.preventDefault();
  };

  #focus(areaId: string): void {
    const area = [...this.drawing.querySelectorAll<SVGElement>('[data-area]')].find(
      (one) => one.dataset.area === areaId,
    );
    this.#current = areaId;
    this.requestUpdate();
    area?.focus({ preventScroll: true });
    const box = this.#boxOf(areaId);
    if (box) this.#viewport.reveal(box);
  }

  #point = (event: Event): void => {
    // A finger leaves no hover behind.
    if (event instanceof PointerEvent && event.pointerType === 'touch') return;
    this.dispatchEvent(new AreaEvent('point', areaAt(event)));
  };

  #unpoint = (): void => void this.dispatchEvent(new AreaEvent('point', undefined));
}

/** The id of the area that an event came from. */
const areaAt = (event: Event): string | undefined =>
  (event.target as Element).closest<SVGElement>('[data-area]')?.dataset.area;
