import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Loader } from '../../base/loader.js';
import { element } from '../../base/register.js';
import { WardElement } from '../../base/ward-element.js';
import { safeUrl } from '../../contract/url.js';
import type { MapArea } from '../../contract/model.js';
import { map } from '../../locale/vi/map.js';
import { zoom } from '../../locale/vi/zoom.js';
import type { Dictionary } from '../../locale/vi.js';
import { renderAreaList } from './area-list.js';
import { bring } from './bring.js';
import type { Chart, ChartLayer } from './chart.js';
import { Drawn, type ShownMap } from './drawn.js';
import { linesOf, renderFacts } from './facts.js';
import type { Layer } from './files.js';
import { wordOfKind } from './kinds.js';
import { layersOf, renderLayers } from './layer-list.js';
import { ownPicture, type Picture } from './own-picture.js';
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
 * The administrative map: drawn from GeoJSON, with a list of its areas that does everything the map does. Around an
 * `img` it makes the picture a map to move in.
 *
 * @summary Map of the ward and its neighbours, with a list of areas and their facts.
 * @slot - A picture of the map, or links to it: what is read without script, and kept where there is no backend.
 * @slot title - The heading; "Bản đồ hành chính" when empty.
 * @fires {WardAreaSelectedEvent} ward-area-selected - The reader chose an area, or none.
 * @csspart title - The heading.
 * @csspart map - The map with its zoom buttons and scale.
 * @csspart layers - What can be shown and hidden.
 * @csspart facts - What is told of the chosen area.
 * @csspart list - The areas as buttons.
 * @csspart credit - Where the map comes from.
 * @cssprop --ward-map-paper - Colour around the land, a shade of the accent.
 * @cssprop --ward-map-land - Colour of the land, `--ward-raised`.
 * @cssprop --ward-map-line - Colour of the borders, `--ward-muted`.
 * @uses map.get
 */
@element('ward-map')
export class WardMap extends WardElement {
  static override styles: CSSResultGroup = [WardElement.styles, styles];
  static override lines: Partial<Dictionary> = { ...map, ...zoom };

  /** The id of the chosen area; in the page, the one that is shown at the start. */
  @property() area: string | undefined;
  /** Leaves the list out; the map takes the keyboard all the same. */
  @property({ type: Boolean, attribute: 'no-list' }) noList = false;
  /** A GeoJSON file to show without a backend. */
  @property() src: string | undefined;
  /** Links to the way there: `osm`, `google`, `geo` (the device's own app), several, or `none`. */
  @property() directions = 'osm';
  /** Tiles of another map below the land, only with `tiles-credit`: an address with `{z}`, `{x}`, `{y}`, or `{bbox}` (WMS). */
  @property() tiles: string | undefined;
  /** Whose tiles they are: shown with the map. */
  @property({ attribute: 'tiles-credit' }) tilesCredit: string | undefined;

  /** The area under the pointer or the focus, on the map or in the list. */
  @state() private pointed: string | undefined;
  /** What the reader looks for in the list. */
  @state() private sought = '';

  #map = new Loader<unknown, ShownMap>(
    this,
    () => ({}),
    (_key, context) => this.backend.map.get({}, context),
    {
      isEmpty: ({ areas, layers }) => areas.length === 0 && layers.length === 0,
      empty: 'map.empty',
      heading: () => html`<h2 part="title" class="title"><slot name="title">${this.text('map.title')}</slot></h2>`,
      outline: () => this.#renderOutline(),
      own: () => this.#ownMap(),
    },
  );
  // Keyed by address: a map that is read again does not fetch what it has.
  #layers = new Loader(
    this,
    () =>
      this.#drawn.code
        ? (this.#map.value?.layers ?? []).flatMap(({ geojson, url }) => (!geojson && url ? [url] : []))
        : [],
    async (urls, { signal }) => {
      const layers = (await this.#drawn.code?.readLayers(urls, signal)) ?? noLayers;
      for (const { error } of layers) if (error) this.reportError(error, 'degraded');
      return layers;
    },
  );
  #drawn = new Drawn(this);
  #more: typeof import('./more.js') | undefined;
  #picture: ShownMap | undefined;
  #file: WardElement['adapter'];

  override render(): TemplateResult {
    return this.#map.render((map) => {
      const { areas, attribution, picture } = map;
      const chart = this.#isDrawn(map) ? this.#drawn.chart : undefined;
      const credit = [attribution, this.tiles && this.tilesCredit].filter(Boolean).join(' · ');
      return html`
        <div class="columns">
          <figure class="figure">
            ${chart ? this.#renderChart(map, chart) : html`<div class="frame outline" ?hidden=${this.#drawn.failed}></div>`}
            ${this.#renderLayers(map, chart)} ${this.#renderFailed()}
            ${credit ? html`<figcaption part="credit" class="credit">${credit}</figcaption>` : nothing}
            ${picture ? this.#renderLarger(picture) : this.#renderFacts(map)}
          </figure>
          ${this.noList || areas.length === 0 ? nothing : this.#renderList(map)}
        </div>
      `;
    });
  }

  /** Places alone are no map while the land is on its way. */
  #isDrawn({ layers }: ShownMap): boolean {
    const came = (url: string) => this.#layers.value?.some((file) => file.url === url);
    const waits = layers.some(({ geojson, url }) => !geojson && url && !came(url));
    return !waits || (this.#drawn.chart?.shapes.length ?? 0) > 0;
  }

  #renderChart(map: ShownMap, { shapes, marks }: Chart): unknown {
    // Nor are they one when it did not come.
    const failed = this.#layers.value?.some(({ error }) => error);
    if (shapes.length === 0 && !map.picture && (failed || marks.length === 0)) return nothing;
    return html`<ward-map-chart
      part="map"
      class="frame"
      .chart=${this.#drawn.visible!}
      .words=${this.#words(map)}
      .chosen=${this.area}
      .pointed=${this.pointed}
      .tiles=${this.tilesCredit ? this.tiles : undefined}
      @choose=${(event: AreaEvent) => this.#choose(event.areaId!)}
      @point=${(event: AreaEvent) => (this.pointed = event.areaId)}
    ></ward-map-chart>`;
  }

  #renderLayers(map: ShownMap, chart: Chart | undefined): unknown {
    const nameOf = ({ title, kind = '' }: ChartLayer) => title || this.#kind(kind);
    const change = (id: string) => this.#drawn.turn(id);
    return renderLayers(layersOf(map, chart), this.#drawn.hidden, this.text('map.layers'), nameOf, change);
  }

  // The layers that came and the list stay.
  #renderFailed(): unknown {
    if (!this.#drawn.failed && !this.#layers.value?.some(({ error }) => error)) return nothing;
    return html`<div part="problem" class="problem" role="status">
      <p>${this.text('map.error')}</p>
      <button part="button" type="button" class="button" @click=${this.#retry}>${this.text('common.retry')}</button>
    </div>`;
  }

  #renderLarger({ larger }: Picture): unknown {
    return safeUrl(larger) ? html`<p><a href=${larger!}>${this.text('map.larger')}</a></p>` : nothing;
  }

  #renderFacts({ areas }: ShownMap): TemplateResult {
    const area = areas.find(({ id }) => id === this.area);
    return html`<div part="facts" class="facts" role="status">
      ${
        area
          ? renderFacts(
              area,
              this.#kind(area.kind),
              this.#tellMore(area, areas),
              this.text('map.open', { name: area.name }),
            )
          : html`<p class="muted">${this.text('map.select')}</p>`
      }
    </div>`;
  }

  #tellMore(area: MapArea, areas: readonly MapArea[]): unknown {
    return this.#more?.renderMore({
      area,
      areas,
      chart: this.#drawn.chart,
      directions: this.directions.split(/\s+/),
      text: (key, parameters) => this.text(key, parameters),
      number: (n) => this.number(n),
    });
  }

  #renderList({ areas }: ShownMap): TemplateResult {
    return renderAreaList({
      areas,
      chart: this.#drawn.chart,
      chosen: this.area,
      pointed: this.pointed,
      query: this.sought,
      label: this.text('map.select'),
      findLabel: this.text('map.find'),
      nothingFound: (q) => this.text('common.searchNone', { q }),
      kindOf: (kind) => this.#kind(kind),
      find: (query) => (this.sought = query),
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
    const { src } = this;
    if (changed.has('src') && this.adapter === this.#file) {
      const get = async (_query: object, { signal }: { readonly signal: AbortSignal }) =>
        (await import('./draw.js')).readFileMap(src!, signal);
      this.adapter = this.#file = src ? { contract: 1, name: src, map: { get } } : undefined;
    }
    super.willUpdate(changed);
    if (this.area !== undefined && !this.#more) void bring(this, import('./more.js'), (code) => (this.#more = code));
    const map = this.#map.value ?? this.#ownMap();
    if (map) this.#drawn.make(map, this.#layers.value ?? noLayers);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const lines = linesOf(this.#map.value?.areas ?? [], this.directions !== 'none');
    this.renderRoot.querySelector<HTMLElement>('.facts')?.style.setProperty('--_facts', String(lines));
    if (changed.has('area')) this.#drawn.code?.showChosen(this.renderRoot);
  }

  #ownMap(): ShownMap | undefined {
    const picture = ownPicture(this, this.#came);
    if (!picture) return undefined;
    if (this.#picture?.picture?.src !== picture.src) {
      const { caption } = picture;
      this.#picture = { bbox: [0, 0, 0, 0], areas: [], layers: [], picture, ...(caption && { attribution: caption }) };
    }
    return this.#picture;
  }

  #came = (): void => this.requestUpdate();

  #retry = (): void => {
    if (this.#drawn.failed) void this.#drawn.come();
    else void this.#layers.reload();
  };

  #choose(id: string): void {
    const areas = this.#map.value?.areas ?? [];
    const area = id === this.area ? undefined : areas.find((one) => one.id === id);
    this.area = area?.id;
    if (area) this.#drawn.turnOn(area.id);
    this.dispatchEvent(new WardAreaSelectedEvent(area?.id ?? null, area ?? null));
  }

  #words({ areas, picture }: ShownMap): ChartWords {
    const names = new Map(areas.map(({ id, name }) => [id, name]));
    return {
      label: picture?.alt || this.text('map.title'),
      zoomIn: this.text('gallery.zoomIn'),
      zoomOut: this.text('gallery.zoomOut'),
      whole: this.text('map.whole'),
      keys: this.text('map.keys'),
      wheel: this.text('map.wheel'),
      kilometres: (n) => `${this.number(n)} km`,
      islands: (name) => this.text(name),
      nameOf: (id) => names.get(id) ?? '',
    };
  }

  #kind(kind: string): string {
    const word = wordOfKind(kind);
    return word ? this.text(word) : '';
  }
}

const noLayers: readonly Layer[] = [];

declare global {
  interface HTMLElementTagNameMap {
    'ward-map': WardMap;
  }
  interface GlobalEventHandlersEventMap {
    'ward-area-selected': WardAreaSelectedEvent;
  }
}
