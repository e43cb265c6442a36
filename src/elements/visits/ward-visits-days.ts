import { css, html, nothing, svg, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { element, register } from '../../base/register.js';
import { WardElement } from '../../base/ward-element.js';
import type { Visits } from '../../contract/model.js';
import { visitsDays } from '../../locale/vi/visits-days.js';
import type { Dictionary } from '../../locale/vi.js';
import { isDay } from '../../text/dates.js';

/** So many days stand in the drawing, the last one with a figure at its end. */
const length = 30;
const height = 72;
const step = 10;

const styles = css`
  figcaption,
  .axis {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    column-gap: calc(var(--_space) * 3);
    color: var(--_muted);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }

  svg {
    display: block;
    width: 100%;
    height: 4.5em;
    margin-block: calc(var(--_space) * 2) var(--_space);
  }

  .ground {
    stroke: var(--_muted);
    vector-effect: non-scaling-stroke;
  }

  .bar {
    fill: var(--_accent);
  }

  /* Today is not over yet. */
  .today {
    fill: var(--_tint);
    stroke: var(--_accent);
    vector-effect: non-scaling-stroke;
  }

  .day {
    fill: transparent;
  }

  .day:hover {
    fill: var(--_tint);
  }
`;

interface Day {
  readonly key: string;
  /** `undefined` where nobody knows. */
  readonly value: number | undefined;
}

/** The views of the last days as bars, and as a table for those who do not see them. */
@element('ward-visits-days')
export class WardVisitsDays extends WardElement {
  static override styles: CSSResultGroup = [WardElement.styles, styles];
  static override lines: Partial<Dictionary> = visitsDays;

  /** The figures, of which those are taken whose key is a day. */
  @property({ attribute: false }) breakdown: Visits['breakdown'] = [];

  override render(): TemplateResult {
    const days = lastDays(this.breakdown);
    const most = days.reduce((best, { value = 0 }) => Math.max(best, value), 0);
    const name = (day: Day) => `${shortDate(day.key)}/${day.key.slice(0, 4)}`;
    const figure = ({ value }: Day) => (value === undefined ? this.text('stats.none') : this.number(value));
    return html`<figure part="chart">
      <figcaption aria-hidden="true">
        <span>${this.text('stats.days')}</span> <span>${this.text('stats.most', { n: this.number(most) })}</span>
      </figcaption>
      <svg aria-hidden="true" viewBox="0 0 ${length * step} ${height + 1}" preserveAspectRatio="none">
        <path class="ground" d="M0 ${height + 0.5}h${length * step}" />
        ${days.map(
          (day, index) =>
            svg`${barOf(day.value ?? 0, most, index)}<rect class="day" x=${index * step} width=${step} height=${height}
              ><title>${name(day)}: ${figure(day)}</title></rect>`,
        )}
      </svg>
      <div class="axis" dir="ltr" aria-hidden="true">
        <span>${shortDate(days[0]!.key)}</span> <span>${shortDate(days.at(-1)!.key)}</span>
      </div>
      <div class="hidden">
        <table>
          <caption>
            ${this.text('stats.days')}
          </caption>
          <tr>
            <th scope="col">${this.text('stats.day')}</th>
            <th scope="col">${this.text('stats.views')}</th>
          </tr>
          ${days.map(
            (day) =>
              html`<tr>
                <th scope="row">${name(day)}</th>
                <td>${figure(day)}</td>
              </tr>`,
          )}
        </table>
      </div>
    </figure>`;
  }
}

/** Each day up to the last that has a figure, the first day first. */
function lastDays(breakdown: Visits['breakdown']): Day[] {
  const known = new Map(breakdown.map(({ key, value }) => [key, value]));
  const last = Date.parse([...known.keys()].filter(isDay).sort().pop() ?? '');
  return Array.from({ length }, (_, index) => {
    const key = new Date(last - (length - 1 - index) * 86_400_000).toISOString().slice(0, 10);
    return { key, value: known.get(key) };
  });
}

function barOf(value: number, most: number, index: number): TemplateResult | typeof nothing {
  if (value === 0) return nothing;
  const isToday = index === length - 1;
  // A day with one view is seen too; an outline lies inside its box.
  const tall = Math.max(2, (value / most) * height) - (isToday ? 1 : 0);
  const inset = isToday ? 0.5 : 0;
  return svg`<rect class=${isToday ? 'bar today' : 'bar'} x=${index * step + 1.5 + inset} y=${height - tall - inset}
    width=${step - 3 - 2 * inset} height=${tall} rx="1.5" />`;
}

/** `24/11` of `2026-11-24`. */
const shortDate = (day: string): string => `${Number(day.slice(8))}/${Number(day.slice(5, 7))}`;

register(WardVisitsDays);

declare global {
  interface HTMLElementTagNameMap {
    'ward-visits-days': WardVisitsDays;
  }
}
