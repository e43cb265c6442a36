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
import { PageVisits } from './page-visits.js';
import { seen } from './seen.js';
import { styles } from './ward-visits.styles.js';

/** The backend took note of this page's view, which it counts by its own rule. */
export class WardVisitRecordedEvent extends Event {
  constructor(
    /** Path and query of the page. */
    readonly path: string,
    readonly visits: Visits,
  ) {
    super('ward-visit-recorded', { bubbles: true, composed: true });
  }
}

/** What may stand in `show` and has words of ours, besides `total` and `online`. */
const periods = ['today', 'yesterday', 'week', 'month', 'year', 'page', 'members', 'guests', 'bots'] as const;

/**
 * How many read the site, and how many do now. It tells the backend once of each page that a reader sees, and then,
 * while they see it, that they are still there. What is counted, and how, is the backend's rule.
 *
 * @summary Visit counter: total, online, and other figures of the site.
 * @slot title - The heading; "Thống kê truy cập" when empty.
 * @fires {WardVisitRecordedEvent} ward-visit-recorded - The backend took note of this page's view.
 * @csspart title - The heading.
 * @csspart item - One figure with its words.
 * @uses visits.stats, visits.record (optional)
 */
@element('ward-visits')
export class WardVisits extends WardElement {
  static override styles: CSSResultGroup = [WardElement.styles, styles];
  static override lines: Partial<Dictionary> = visits;

  /**
   * Which figures, in this order: `total online today yesterday week month year page`, or a key of the backend's own.
   * `total online` without it.
   */
  @property() show: string | undefined;
  /** Shows the figures and tells the backend nothing. */
  @property({ type: Boolean, attribute: 'no-record' }) noRecord = false;
  /** Seconds between two heartbeats, or between two looks at the figures; 60, and at least 15. */
  @property({ type: Number }) every = 60;

  /** True while the last look failed: the figures are older than they should be. */
  @state() private stale = false;
  #figures = new Loader<{ path: string; record: boolean }, Visits>(
    this,
    () => ({ path: pageKey(), record: this.#records }),
    (key, context) => this.#read(key, context),
    {
      isEmpty: (visits) => this.#lines(visits).length === 0,
      empty: 'stats.none',
      heading: () => html`<h2 part="title" class="title"><slot name="title">${this.text('stats.title')}</slot></h2>`,
      outline: () =>
        html`<ul>
          ${this.#shown.map(() => html`<li class="outline"></li>`)}
        </ul>`,
    },
  );
  /** The path that the figures are about. */
  #path: string | undefined;
  #address = '';
  /** Milliseconds since 1970. */
  #asked = 0;
  #page: PageVisits | undefined;
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
        html`<ul>
            ${this.#lines(visits).map(
              ({ key, before, value, after }) =>
                html`<li part="item" class=${key === 'online' ? key : nothing}>${before}<b>${value}</b>${after}</li> `,
            )}
          </ul>
          ${this.stale ? html`<p class="muted as-of">${this.text('stats.asOf', { t: timeOf(visits.asOf) })}</p>` : nothing}`,
    );
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#follow(this.isConnected && this.#records ? PageVisits.of(this.backend) : undefined);
  }

  get #shown(): readonly string[] {
    const names = this.show?.trim() ? this.show.trim().split(/\s+/) : ['total', 'online'];
    return [...new Set(names)];
  }

  get #records(): boolean {
    return !this.noRecord && this.supports('visits', 'record');
  }

  /** The lines that the backend has a figure for. */
  #lines(visits: Visits): { key: string; before: string; value: string; after: string }[] {
    return this.#shown.flatMap((key) => {
      const entry = visits.breakdown.find((one) => one.key === key);
      const total = key === 'total' || key === 'online' ? visits[key] : entry?.value;
      if (total === undefined) return [];
      const [before = '', after = ''] = this.#words(key, entry?.label).split('{n}');
      return [{ key, before, value: this.number(total), after }];
    });
  }

  /** A figure's line, with `{n}` for the figure. */
  #words(key: string, label: string | undefined): string {
    if (key === 'total' || key === 'online') return this.text(`stats.${key}`);
    const period = periods.find((one) => one === key);
    return `${period ? this.text(`stats.${period}`) : (label || key).replaceAll('{n}', '')}: {n}`;
  }

  async #read({ path }: { path: string }, context: ReadContext): Promise<Visits> {
    this.#asked = Date.now();
    try {
      const visits = await this.#ask(path, context);
      if (!context.signal.aborted) {
        this.stale = false;
        this.#path = path;
      }
      return visits;
    } catch (thrown) {
      const old = this.#figures.value;
      if (context.signal.aborted || !old || this.#path !== path) throw thrown;
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
    const path = pageKey();
    if (this.#page?.stateOf(path) === 'recorded') this.#page.beat(path, this, every);
    else if (Math.abs(now - this.#asked) >= every) void this.#figures.reload('poll');
  };

  #follow(page: PageVisits | undefined): void {
    if (page === this.#page) return;
    this.#leave?.();
    this.#page = page;
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

const timeOf = (instant: string): string =>
  formatDate(zonedParts(instant), '{HH}:{mm}, {d}/{m}/{yyyy}', { weekdays: [], am: '', pm: '' });

declare global {
  interface HTMLElementTagNameMap {
    'ward-visits': WardVisits;
  }
  interface GlobalEventHandlersEventMap {
    'ward-visit-recorded': WardVisitRecordedEvent;
  }
}
