import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { element } from '../../base/register.js';
import { everySecond } from '../../base/ticker.js';
import { WardElement } from '../../base/ward-element.js';
import type { Backend } from '../../connection/coordinator.js';
import { toWardError } from '../../contract/error.js';
import { clock } from '../../locale/vi/clock.js';
import { time } from '../../locale/vi/time.js';
import type { Dictionary, MessageKey } from '../../locale/vi.js';
import { formatDate, homeZone, zonedParts, type ZonedParts } from '../../text/dates.js';
import type { LunarDate } from './lunar.js';
import { styles } from './ward-clock.styles.js';

/**
 * Date and time of the portal, whatever the zone of the reader's device: `Thứ 5 Ngày 14/5/2020, 10:13:21 AM`. It works
 * without a backend; one that tells the time corrects a device whose clock is wrong.
 *
 * @summary Date and time in Vietnam's zone, to the second.
 * @csspart time - The line.
 * @csspart lunar - The day of the lunar calendar, below it.
 * @uses portal.time (optional)
 */
@element('ward-clock')
export class WardClock extends WardElement {
  static override styles: CSSResultGroup = [WardElement.styles, styles];
  static override lines: Partial<Dictionary> = { ...clock, ...time };

  /** IANA zone; one that the browser does not know is read as `Asia/Ho_Chi_Minh`. */
  @property({ attribute: 'time-zone' }) timeZone: string = homeZone;
  /** Tokens of `formatDate`: `{HH}:{mm} {dd}/{MM}/{yyyy}`; the language's own where it is empty. */
  @property() pattern: string | undefined;
  /** The day of Vietnam's lunar calendar too. */
  @property({ type: Boolean }) lunar = false;

  /** Milliseconds that the backend's clock is before the device's. */
  @state() private ahead = 0;
  /** Loaded where a page wants it; `null` where that failed. */
  @state() private calendar: typeof import('./lunar.js') | null | undefined;
  #corrected: Backend | undefined;
  #abort: AbortController | undefined;
  /** How far the device's clock stood from its stopwatch: it changes when somebody sets the clock, or it slept. */
  #setting = clockSetting();
  #stop: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = everySecond(this.#tick);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#abort?.abort(new DOMException('The tag left the page.', 'AbortError'));
    this.#abort = undefined;
  }

  /** Asks the backend for the time again. */
  override async reload(): Promise<void> {
    if (this.supports('portal', 'time')) await this.#correct(this.backend);
  }

  override render(): TemplateResult {
    const second = Math.floor((Date.now() + this.ahead) / 1000) * 1000;
    const parts = partsOf(second, knownZone(this.timeZone));
    const pattern = this.pattern || this.text('header.clock');
    const words = {
      weekdays: days.map((day) => this.text(`day.num.${day}` as MessageKey)),
      am: this.text('time.am'),
      pm: this.text('time.pm'),
    };
    const line = formatDate(parts, pattern, words);
    return html`<time part="base time" datetime=${new Date(second).toISOString()}>${line}</time
      >${this.lunar ? this.#renderLunar(parts) : nothing}`;
  }

  #renderLunar({ day, month, year }: ZonedParts): TemplateResult | typeof nothing {
    if (this.calendar === null) return nothing;
    // Its room is kept by the longest date that there is.
    if (!this.calendar) return html`<div class="muted unknown" aria-hidden="true">${this.#lunarLine(longest)}</div>`;
    const date = this.calendar.lunarOf(day, month, year);
    return date ? html`<div part="lunar" class="muted">${this.#lunarLine(date)}</div>` : nothing;
  }

  #lunarLine({ day, month, leap, year }: LunarDate): string {
    const name = ['clock.stems', 'clock.branches'] as const;
    const words = name.map((key) => this.text(key).split(' '));
    // The year 4 was the first of a cycle.
    const named = words.map((cycle) => cycle[(year - 4) % cycle.length]).join(' ');
    return this.text(leap ? 'clock.lunarLeap' : 'clock.lunar', { d: day, m: month, year: named });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('lunar') && this.lunar && !this.calendar) void this.#fetchCalendar();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.isConnected || !this.supports('portal', 'time')) return;
    if (this.#corrected !== this.backend && !this.#abort) void this.#correct(this.backend);
  }

  async #fetchCalendar(): Promise<void> {
    try {
      this.calendar = await import('./lunar.js');
    } catch {
      this.calendar = null;
    }
  }

  #tick = (): void => {
    const setting = clockSetting();
    // Somebody set the clock, or the device slept: what was true of the old clock is not of the new one.
    if (Math.abs(setting - this.#setting) > 2000) {
      this.#setting = setting;
      void this.reload();
    }
    this.requestUpdate();
  };

  async #correct(backend: Backend): Promise<void> {
    this.#abort?.abort(new DOMException('Another question took its place.', 'AbortError'));
    const abort = (this.#abort = new AbortController());
    try {
      // `refresh`: a time that was kept somewhere is not the time.
      const context = await this.readContext(abort.signal, 'refresh');
      const asked = performance.now();
      const { now } = await backend.portal.time({}, context);
      if (abort.signal.aborted) return;
      const trip = performance.now() - asked;
      // In whole seconds, so that the seconds change with those of the ticker and none is skipped.
      this.ahead = Math.round((Date.parse(now) + trip / 2 - Date.now()) / 1000) * 1000;
      this.#corrected = backend;
    } catch (thrown) {
      if (abort.signal.aborted) return;
      // The device's own clock goes on; only the page is told.
      this.#corrected = backend;
      this.reportError(toWardError(thrown), 'degraded');
    } finally {
      if (this.#abort === abort) this.#abort = undefined;
    }
  }
}

const days = [0, 1, 2, 3, 4, 5, 6];

const clockSetting = (): number => Date.now() - performance.now();

const longest: LunarDate = { day: 30, month: 12, leap: false, year: 1992 };

let told: { second: number; zone: string; parts: ZonedParts } | undefined;

/** The clocks of a page mostly tell the same second: it is looked up once. */
function partsOf(second: number, zone: string): ZonedParts {
  if (told?.second !== second || told.zone !== zone) told = { second, zone, parts: zonedParts(second, zone) };
  return told.parts;
}

const zones = new Map<string, string>();

/** The zone, or Vietnam's where the browser does not know it; the developer is told once. */
function knownZone(timeZone: string): string {
  if (!timeZone) return homeZone;
  let zone = zones.get(timeZone);
  if (!zone) {
    zone = timeZone;
    try {
      new Intl.DateTimeFormat('en', { timeZone });
    } catch {
      zone = homeZone;
      console.warn(`ward-widgets: <ward-clock time-zone="${timeZone}">: no such zone, ${homeZone} is shown`);
    }
    zones.set(timeZone, zone);
  }
  return zone;
}

declare global {
  interface HTMLElementTagNameMap {
    'ward-clock': WardClock;
  }
}
