import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ref } from 'lit/directives/ref.js';
import { Loader } from '../../base/loader.js';
import { element } from '../../base/register.js';
import { WardElement } from '../../base/ward-element.js';
import { safeUrl } from '../../contract/url.js';
import type { AdministrativeMap, MapArea } from '../../contract/model.js';
import { map } from '../../locale/vi/map.js';
import { zoom } from '../../locale/vi/zoom.js';
import type { Dictionary, MessageKey } from '../../locale/vi.js';
import { renderAreaList } from './area-list.js';
import { chartOf, type Chart } from './chart.js';
import { fileBackend, readLayers, type Layer } from './files.js';
import type { AreaEvent, ChartWords } from './ward-map-chart.js';
import { styles } from './ward-map.styles.js';

/** The reader chose an area, or `null`: none any more. */
export class WardAreaSelectedEvent extends Event {
  constructor(
    readonly areaId: string | null,
    readonly area: MapArea | null,
  ) {
    super('ward-area-selected', { bubbles: true, composed: true });
  }
}

/**
 * The administrative map: drawn from GeoJSON, with a list of its areas that does everything the map does.
 *
 * @summary Map of the ward and its neighbours, with a list of areas and their facts.
 * @slot - A picture of the map, or links to it: what is read without script, and kept where there is no backend.
 * @slot title - The heading; "Bản đồ hành chính" when empty.
 * @fires {WardAreaSelectedEvent} ward-area-selected - The reader chose an area, or none.
 * @csspart title - The heading.
 * @csspart map - The map with its zoom buttons and scale.
 * @csspart facts - What is told of the chosen area.
 * @csspart list - The areas as buttons.
 * @csspart credit - Where the map comes from.
 * @cssprop --ward-map-paper - Colour under the map, `--ward-raised`.
 * @cssprop --ward-map-line - Colour of the borders, `--ward-muted`.
 * @uses map.get
 */
@element('ward-map')
export class WardMap extends WardElement {
  static override styles: CSSResultGroup = [WardElement.styles, styles];
  static override lines: Partial<Dictionary> = { ...map, ...zoom };

  /** The id of the chosen area; in the page, the one that is shown at the start. */
  @property() area: string | undefined;
  /** Leaves the list out; the shapes take the keyboard then. */
  @property({ type: Boolean, attribute: 'no-list' }) noList = false;
  /** A GeoJSON file to show without a backend. */
  @property() src: string | undefined;

  /** The area under the pointer or the focus, on the map or in the list. */
  @state() private pointed: string | undefined;

  #map = new Loader(
    this,
    () => ({}),
    (_key, context) => this.backend.map.get({}, context),
    {
      isEmpty: ({ areas, layers }) => areas.length === 0 && layers.length === 0,
      empty: 'map.empty',
      heading: () => html`<h2 part="title" class="title"><slot name="title">${this.text('map.title')}</slot></h2>`,
      outline: () => this.#renderOutline(),
    },
  );
  // Keyed by address: a map that is read again does not fetch what it has.
  #layers = new Loader(
    this,
    () => (this.#map.value?.layers ?? []).flatMap(({ geojson, url }) => (!geojson && url ? [url] : [])),
    async (urls, { signal }) => {
      const layers = await readLayers(urls, signal);
      for (const { error } of layers) if (error) this.reportError(error, 'degraded');
      return layers;
    },
  );
  #drawn: { readonly map: AdministrativeMap; readonly layers: readonly Layer[]; readonly chart: Chart } | undefined;
  #own: WardElement['adapter'];

  override render(): TemplateResult {
    return this.#map.render((map) => {
      const chart = this.#chart(map);
      return html`
        <div class="columns">
          <figure class="figure">
            ${this.#renderChart(map, chart)} ${this.#renderFailed()}
            ${map.attribution ? html`<figcaption part="credit" class="credit">${map.attribution}</figcaption>` : nothing}
            <div part="facts" class="facts" role="status" ${ref(this.#keepRoom)}>${this.#renderFacts(map)}</div>
          </figure>
          ${this.noList || map.areas.length === 0 ? nothing : this.#renderList(map, chart)}
        </div>
      `;
    });
  }

  #renderChart(map: AdministrativeMap, chart: Chart): unknown {
    const files = this.#layers.value ?? noLayers;
    if (chart.shapes.length === 0) {
      // Places alone are no map while the land is on its way, or did not come.
      const waiting = map.layers.some(({ geojson, url }) => !geojson && url && !files.some((file) => file.url === url));
      if (waiting) return html`<div class="frame outline"></div>`;
      if (chart.marks.length === 0 || files.some(({ error }) => error)) return nothing;
    }
    return html`<ward-map-chart
      part="map"
      class="frame"
      .chart=${chart}
      .words=${this.#words(map)}
      .chosen=${this.area}
      .pointed=${this.pointed}
      ?alone=${this.noList}
      @choose=${(event: AreaEvent) => this.#choose(event.areaId!)}
      @point=${(event: AreaEvent) => (this.pointed = event.areaId)}
    ></ward-map-chart>`;
  }

  // The layers that came and the list stay.
  #renderFailed(): unknown {
    if (!this.#layers.value?.some(({ error }) => error)) return nothing;
    return html`<div part="problem" class="problem" role="status">
      <p>${this.text('map.error')}</p>
      <button part="button" type="button" class="button" @click=${() => void this.#layers.reload()}>
        ${this.text('common.retry')}
      </button>
    </div>`;
  }

  #renderFacts(map: AdministrativeMap): TemplateResult {
    const area = map.areas.find(({ id }) => id === this.area);
    if (!area) return html`<p class="muted">${this.text('map.select')}</p>`;
    const { name, kind, facts = [], url } = area;
    const word = this.#kind(kind);
    return html`<p class="chosen-name">${name}</p>
      ${word && !name.startsWith(word) ? html`<p class="muted">${word}</p>` : nothing}
      ${facts.map(
        ({ label, value }) =>
          html`<dl>
            <dt>${label}</dt>
            <dd>${value}</dd>
          </dl>`,
      )}
      ${safeUrl(url) ? html`<p><a href=${url!}>${this.text('map.open', { name })}</a></p>` : nothing}`;
  }

  #renderList({ areas }: AdministrativeMap, chart: Chart): TemplateResult {
    return renderAreaList({
      areas,
      chart,
      chosen: this.area,
      pointed: this.pointed,
      label: this.text('map.select'),
      kindOf: (kind) => this.#kind(kind),
      choose: (id) => this.#choose(id),
      point: (id) => (this.pointed = id),
    });
  }

  #renderOutline(): TemplateResult {
    return html`<div class="columns">
      <div class="figure"><div class="frame outline"></div></div>
      ${this.noList ? nothing : html`<div class="list">${[1, 2, 3, 4].map(() => html`<div class="outline"></div>`)}</div>`}
    </div>`;
  }

  override async reload(): Promise<void> {
    await Promise.all([super.reload(), this.#layers.reload()]);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('src') && this.adapter === this.#own) {
      this.adapter = this.#own = this.src ? fileBackend(this.src, (area) => this.#areaFact(area)) : undefined;
    }
    super.willUpdate(changed);
  }

  #chart(map: AdministrativeMap): Chart {
    const layers = this.#layers.value ?? noLayers;
    if (this.#drawn?.map !== map || this.#drawn.layers !== layers) {
      this.#drawn = { map, layers, chart: chartOf(map, layers) };
    }
    return this.#drawn.chart;
  }

  #choose(id: string): void {
    const areas = this.#map.value?.areas ?? [];
    const area = id === this.area ? undefined : areas.find((one) => one.id === id);
    this.area = area?.id;
    this.dispatchEvent(new WardAreaSelectedEvent(area?.id ?? null, area ?? null));
  }

  #words({ areas }: AdministrativeMap): ChartWords {
    const names = new Map(areas.map(({ id, name }) => [id, name]));
    return {
      label: this.text('map.title'),
      description: [...names.values()].join(', '),
      zoomIn: this.text('gallery.zoomIn'),
      zoomOut: this.text('gallery.zoomOut'),
      whole: this.text('map.whole'),
      keys: this.text('map.keys'),
      kilometres: (n) => `${this.number(n)} km`,
      nameOf: (id) => names.get(id) ?? '',
    };
  }

  // For the area with most to tell, so that the list stays where it is when one is chosen.
  #keepRoom = (facts: Element | undefined): void => {
    const most = Math.max(1, ...(this.#map.value?.areas ?? []).map((area) => area.facts?.length ?? 0));
    (facts as HTMLElement | undefined)?.style.setProperty('--_facts', String(Math.min(most, 5)));
  };

  #kind(kind: string): string {
    return kinds.has(kind) ? this.text(`map.kind.${kind}` as MessageKey) : '';
  }

  #areaFact(squareKilometres: number): { label: string; value: string } {
    return { label: this.text('map.area'), value: `${this.number(squareKilometres)} km²` };
  }
}

const noLayers: readonly Layer[] = [];
/** The kinds that have a word. */
const kinds = new Set(['ward', 'commune', 'village', 'office', 'school', 'place']);

declare global {
  interface HTMLElementTagNameMap {
    'ward-map': WardMap;
  }
  interface GlobalEventHandlersEventMap {
    'ward-area-selected': WardAreaSelectedEvent;
  }
}
