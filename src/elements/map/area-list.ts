import { html, nothing, svg, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { MapArea } from '../../contract/model.js';
import { fold } from '../../text/unicode.js';
import type { Chart } from './chart.js';
import { markSign, placeKinds } from './kinds.js';

export interface AreaList {
  readonly areas: readonly MapArea[];
  /** None before it is drawn. */
  readonly chart: Chart | undefined;
  readonly chosen: string | undefined;
  readonly pointed: string | undefined;
  /** What the reader looks for. */
  readonly query: string;
  readonly label: string;
  readonly findLabel: string;
  readonly nothingFound: (query: string) => string;
  /** The word of a kind; empty where there is none. */
  readonly kindOf: (kind: string) => string;
  readonly find: (query: string) => void;
  readonly choose: (id: string) => void;
  readonly point: (id: string | undefined) => void;
}

/** So many areas are seen at a glance, and so many stand below one another without a scroll bar. */
const glance = 7;
const most = 30;

/** The areas as buttons, by kind, in the order in which the kinds come; each with the sign that it has on the map. */
export function renderAreaList(list: AreaList): TemplateResult {
  const { areas, chart, kindOf, query } = list;
  const places = new Set(chart?.marks.map(({ areaId }) => areaId));
  const isLand = ({ id, kind }: MapArea) => (chart ? !places.has(id) : !placeKinds.has(kind));
  const wanted = fold(query.trim());
  const found = areas.filter(({ name }) => fold(name).includes(wanted));
  // What is not found is hidden and not gone: all of it is printed.
  return html`<section part="list" class="list" aria-label=${list.label}>
    ${areas.length > glance ? renderField(list, found) : nothing}
    <div class=${areas.length > most ? 'rows long' : 'rows'}>
      ${[...new Set(areas.map(({ kind }) => kind))].map((kind) => {
        const none = !found.some((area) => area.kind === kind);
        return html`${kindOf(kind) ? html`<h3 ?hidden=${none}>${kindOf(kind)}</h3>` : nothing}
          <ul ?hidden=${none}>
            ${areas
              .filter((area) => area.kind === kind)
              .map((area) => renderArea(area, list, isLand(area), !found.includes(area)))}
          </ul>`;
      })}
    </div>
  </section>`;
}

function renderField({ query, findLabel, nothingFound, find, choose, chosen }: AreaList, found: readonly MapArea[]) {
  const first = found[0]?.id;
  return html`<div class="field">
      <label for="find">${findLabel}</label>
      <input
        part="field"
        class="input"
        id="find"
        type="search"
        autocomplete="off"
        .value=${query}
        @input=${(event: Event) => find((event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => {
          // The key that ends a word of an input method chooses nothing.
          const enter = event.key === 'Enter' && !event.isComposing;
          if (enter && query.trim() && first !== undefined && first !== chosen) choose(first);
        }}
      />
    </div>
    <p class="muted" role="status">${found.length === 0 ? nothingFound(query.trim()) : nothing}</p>`;
}

function renderArea({ id, name, kind }: MapArea, list: AreaList, isLand: boolean, hidden: boolean): TemplateResult {
  const { chosen, pointed, choose, point } = list;
  return html`<li ?hidden=${hidden}>
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
        ${isLand ? landSign(kind === 'ward') : markSign(kind)}
      </svg>
      <span>${name}</span>
    </button>
  </li>`;
}

const landSign = (isHome: boolean) =>
  svg`<path class="land ${isHome ? 'home' : ''}" d="m-6-2 3-3 4 1 3-2 2 4-1 6-5 2-5-2z" />`;
