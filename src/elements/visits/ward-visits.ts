import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { pageKey } from '../../base/article-id.js';
import { Loader } from '../../base/loader.js';
import { element } from '../../base/register.js';
import { everySecond } from '../../base/ticker.js';
import { WardElement } from '../../base/ward-element.js';
import type { ReadContext } from '../../contract/adapter.js';
import { toWardError } from '../../contract/error.js';
import type { Visits } from '../../contract/model.js';
import { visits } from '../../locale/vi/visits.js';
import type { Dictionary } from '../../locale/vi.js';
import { formatDate, zonedParts } from '../../text/dates.js';
import { isRobot } from '../../text/robot.js';
import { WardVisitRecordedEvent } from './events.js';
import { hasDays, linesOf, type Line } from './figures.js';
import { PageVisits } from './page-visits.js';
import { seen } from './seen.js';
import { styles } from './ward-visits.styles.js';

/**
 * How many read the site, and how many do now. It tells the backend once of each page that a reader sees, and then,
 * while they see it, that they are still there. What is counted, and how, is the backend's rule; a program that names
 * itself a robot is not told of.
 *
 * @summary Visit counter: total, online, and other figures of the site.
 * @slot title - The heading; "Thống kê truy cập" when empty, and none with `path`.
 * @fires {WardVisitRecordedEvent} ward-visit-recorded - The backend took note of this page's view.
 * @csspart title - The heading.
 * @csspart item - One figure with its words.
 * @csspart chart - The last 30 days.
 * @cssprop --ward-visits-tile - Ground of a tile, `#17212b`.
 * @cssprop --ward-visits-segment - A lit segment on it, `#ffd25e`.
 * @uses visits.stats, visits.record (optional)
 */
@element('ward-visits')
export class WardVisits extends WardElement {
  static override styles: CSSResultGroup = [WardElement.styles, styles];
  static override lines: Partial<Dictionary> = visits;

  /**
   * Which figures, in this order: `total online today yesterday week month year page`, or a key of the backend's own;
   * `days` draws the last 30 below them. `total online` without it.
   */
  @property() show: string | undefined;
  /** `lines`, or `tiles`: figures as the counters of old had them, seven segments a digit. */
  @property() look: 'lines' | 'tiles' = 'lines';
  /** Another page, by its address, whose figures are shown, e.g. beside its title in a list: it is only read. */
  @property() path: string | undefined;
  /** Shows the figures and tells the backend nothing. */
  @property({ type: Boolean, attribute: 'no-record' }) noRecord = false;
  /** Seconds between two heartbeats, or between two looks at the figures; 60, and at least 15. */
  @property({ type: Number }) every = 60;

  /** True while the last look failed: the figures are older than they should be. */
  @state() private stale = false;
  #figures = new Loader<{ path: string; record: boolean }, Visits>(
    this,
    () => ({ path: this.#page, record: this.#records }),
    (key, context) => this.#read(key, context),
    {
      isEmpty: (visits) => this.#lines(visits).length === 0 && !this.#draws(visits),
      empty: 'stats.none',
      heading: () => this.#renderTitle(),
      outline: () =>
        html`<ul class=${this.#style}>
            ${this.#shown.map((key) => (key === 'days' ? nothing : html`<li class=${lead(key)}><div class="outline"></div></li>`))}
          </ul>
          ${this.#shown.includes('days') ? html`<div class="days outline"></div>` : nothing}`,
    },
  );
  /** The page that the figures are about. */
  #told: string | undefined;
  #address = '';
  /** Milliseconds since 1970. */
  #asked = 0;
  #visits: PageVisits | undefined;
  #leave: (() => void) | undefined;
  #stop: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = everySecond(this.#tick);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#follow(undefined);
  }

  override render(): TemplateResult {
    return this.#figures.render(
      (visits) =>
        html`<ul class=${this.#style}>
            ${this.#lines(visits).map((line) => this.#renderLine(line))}
          </ul>
          ${this.#draws(visits) ? html`<ward-visits-days class="days" .breakdown=${visits.breakdown}></ward-visits-days>` : nothing}
          ${this.stale ? html`<p class="muted as-of">${this.text('stats.asOf', { t: timeOf(visits.asOf) })}</p>` : nothing}`,
    );
  }

  #renderTitle(): TemplateResult {
    const title = this.path ? nothing : this.text('stats.title');
    const slot = html`<slot name="title">${title}</slot>`;
    return this.path ? slot : html`<h2 part="title" class="title">${slot}</h2>`;
  }

  #renderLine({ key, before, value, after }: Line): TemplateResult {
    const figure =
      this.#style === 'tiles' ? html`<ward-visits-tiles .figure=${value}>${value}</ward-visits-tiles>` : value;
    return html`<li part="item" class=${lead(key)}><span>${before.trimEnd()}</span> <b>${figure}</b>${after}</li> `;
  }

  // Without its chunk a tile is its number as text, and no chart is drawn.
  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('look') && this.look === 'tiles') import('./ward-visits-tiles.js').catch(() => {});
    if (changed.has('show') && this.#shown.includes('days')) import('./ward-visits-days.js').catch(() => {});
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#follow(this.isConnected && this.#records ? PageVisits.of(this.backend) : undefined);
  }

  get #shown(): readonly string[] {
    const names = this.show?.trim() ? this.show.trim().split(/\s+/) : ['total', 'online'];
    return [...new Set(names)];
  }

  /** Which page the figures are about, as an id. */
  get #page(): string {
    if (!this.path) return pageKey();
    try {
      return pageKey(new URL(this.path, location.href).href);
    } catch {
      return this.path;
    }
  }

  get #records(): boolean {
    const isReader = !this.noRecord && !this.path && !isRobot(navigator.userAgent);
    return isReader && this.supports('visits', 'record');
  }

  get #style(): 'lines' | 'tiles' | 'brief' {
    if (this.look === 'tiles') return 'tiles';
    return this.path ? 'brief' : 'lines';
  }

  #draws(visits: Visits): boolean {
    return this.#shown.includes('days') && hasDays(visits);
  }

  #lines(visits: Visits): Line[] {
    return linesOf(this, visits, this.#shown, Boolean(this.path));
  }

  async #read({ path }: { path: string }, context: ReadContext): Promise<Visits> {
    this.#asked = Date.now();
    try {
      const visits = await this.#ask(path, context);
      if (!context.signal.aborted) {
        this.stale = false;
        this.#told = path;
      }
      return visits;
    } catch (thrown) {
      const old = this.#figures.value;
      if (context.signal.aborted || !old || this.#told !== path) throw thrown;
      this.stale = true;
      this.reportError(toWardError(thrown));
      return old;
    }
  }

  async #ask(path: string, context: ReadContext): Promise<Visits> {
    const { backend } = this;
    if (this.#records && PageVisits.of(backend).stateOf(path) === 'new') {
      await seen(context.signal);
      const page = PageVisits.of(backend);
      try {
        const visits = await page.record(path, this);
        if (this.isConnected && page.announce(path)) this.dispatchEvent(new WardVisitRecordedEvent(path, visits));
        return visits;
      } catch (thrown) {
        if (page.stateOf(path) !== 'refused') throw thrown;
      }
    }
    return backend.visits.stats({ path }, context);
  }

  #tick = (now: number): void => {
    // A page may change its address without being loaded: that is another page to a reader.
    if (location.href !== this.#address) this.requestUpdate();
    this.#address = location.href;
    if (this.state === 'unsupported' || this.#figures.busy) return;
    const every = Math.max(15, Number.isFinite(this.every) ? this.every : 60) * 1000;
    const path = this.#page;
    if (this.#visits?.stateOf(path) === 'recorded') this.#visits.beat(path, this, every);
    else if (Math.abs(now - this.#asked) >= every) void this.#figures.reload('poll');
  };

  #follow(page: PageVisits | undefined): void {
    if (page === this.#visits) return;
    this.#leave?.();
    this.#visits = page;
    this.#leave = page?.join({
      host: this,
      answered: (visits) => {
        this.stale = false;
        this.#figures.set(visits);
        this.reportDropped(visits);
      },
      failed: () => (this.stale = true),
    });
  }
}

/** What stands out among the figures. */
const lead = (key: string): string | typeof nothing => (key === 'total' || key === 'online' ? key : nothing);

const timeOf = (instant: string): string =>
  formatDate(zonedParts(instant), '{HH}:{mm}, {d}/{m}/{yyyy}', { weekdays: [], am: '', pm: '' });

declare global {
  interface HTMLElementTagNameMap {
    'ward-visits': WardVisits;
  }
}
