import { html, nothing, svg, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { MapArea } from '../../contract/model.js';
import type { Chart } from './chart.js';
import { markSign } from './drawing.js';

export interface AreaList {
  readonly areas: readonly MapArea[];
  readonly chart: Chart;
  readonly chosen: string | undefined;
  readonly pointed: string | undefined;
  readonly label: string;
  /** The word of a kind; empty where there is none. */
  readonly kindOf: (kind: string) => string;
  readonly choose: (id: string) => void;
  readonly point: (id: string | undefined) => void;
}

/** The areas as buttons, by kind, in the order in which the kinds come; each with the sign that it has on the map. */
export function renderAreaList(list: AreaList): TemplateResult {
  const { areas, chart, kindOf } = list;
  const lands = new Set(chart.shapes.map(({ areaId }) => areaId));
  return html`<section part="list" class="list" aria-label=${list.label}>
    ${[...new Set(areas.map(({ kind }) => kind))].map(
      (kind) => html`
        ${kindOf(kind) ? html`<h3>${kindOf(kind)}</h3>` : nothing}
        <ul>
          ${areas.filter((area) => area.kind === kind).map((area) => renderArea(area, list, lands.has(area.id)))}
        </ul>
      `,
    )}
  </section>`;
}

function renderArea({ id, name, kind }: MapArea, list: AreaList, isLand: boolean): TemplateResult {
  const { chart, chosen, pointed, choose, point } = list;
  return html`<li>
    <button
      type="button"
      class="row ${classMap({ chosen: id === chosen, pointed: id === pointed })}"
      aria-pressed=${id === chosen}
      @click=${() => choose(id)}
      @pointerenter=${(event: PointerEvent) => event.pointerType !== 'touch' && point(id)}
      @pointerleave=${() => point(undefined)}
      @focus=${() => point(id)}
      @blur=${() => point(undefined)}
    >
      <svg class="key" viewBox="-7 -7 14 14" aria-hidden="true">
        ${isLand ? landSign(id === chart.home) : markSign(kind)}
      </svg>
      <span>${name}</span>
    </button>
  </li>`;
}

const landSign = (isHome: boolean) =>
  svg`<rect class="land ${isHome ? 'home' : ''}" x="-6" y="-6" width="12" height="12" rx="2" />`;
