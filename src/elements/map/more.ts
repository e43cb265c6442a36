/** What more is told of a chosen area: its size where a layer knows it, its neighbours, the way there. */
import { html, nothing, type TemplateResult } from 'lit';
import type { MapArea } from '../../contract/model.js';
import { addLines } from '../../locale/registry.js';
import { map } from '../../locale/vi/map.js';
import { mapMore } from '../../locale/vi/map-more.js';
import type { MessageKey } from '../../locale/vi.js';
import type { Chart } from './chart.js';
import { renderFact } from './facts.js';
import type { Feature } from './geometry.js';
import { landKinds } from './kinds.js';

addLines(mapMore);

export interface MoreOf {
  readonly area: MapArea;
  readonly areas: readonly MapArea[];
  /** None before the map is drawn. */
  readonly chart: Chart | undefined;
  /** Services, in the page's order: `osm`, `google`, `geo`. */
  readonly directions: readonly string[];
  readonly text: (key: MessageKey, parameters?: Readonly<Record<string, string>>) => string;
  readonly number: (n: number) => string;
}

/** Addresses and names; `geo` is what the device opens places with. */
const services: Readonly<Record<string, { readonly name: string | undefined; readonly to: (at: string) => string }>> = {
  osm: { name: 'OpenStreetMap', to: (at) => `https://www.openstreetmap.org/directions?to=${encodeURIComponent(at)}` },
  google: {
    name: 'Google Maps',
    to: (at) => `https://www.google.com/maps/dir/?api=1&destination=${encodeURIComponent(at)}`,
  },
  geo: { name: undefined, to: (at) => `geo:${at}` },
};

/** Asks no service anything: it is a link until the reader follows it. */
export function renderMore({ area, areas, chart, directions, text, number }: MoreOf): TemplateResult {
  const size = (chart?.landOf.get(area.id) ?? []).reduce(
    (sum, { properties }) => sum + Number(properties.areaKm2 ?? NaN),
    0,
  );
  // A backend speaks Vietnamese also to who reads another language.
  const isTold = area.facts?.some(({ label }) => label === text('map.area') || label === map['map.area']);
  const neighbours = chart ? neighboursOf(area, areas, chart) : [];
  const [longitude, latitude] = area.center;
  const known = directions.filter((one) => services[one]);
  return html`${size > 0 && !isTold ? renderFact(text('map.area'), `${number(size)} km²`) : nothing}
  ${neighbours.length > 0 ? renderFact(text('map.neighbours'), neighbours.map(({ name }) => name).join(', ')) : nothing}
  ${
    known.length > 0
      ? html`<p class="ways">
          <span>${text('map.directions')}:</span>
          ${known.map((one) => {
            const { name = text('map.app'), to } = services[one]!;
            const away = one !== 'geo';
            return html`<a
              href=${to(`${latitude},${longitude}`)}
              target=${away ? '_blank' : nothing}
              rel="noopener noreferrer"
              >${name}<span class="hidden">
                ${text('map.way', { name: area.name })} ${away ? text('common.newTab') : nothing}</span
              ></a
            >`;
          })}
        </p>`
      : nothing
  }`;
}

/** Areas that share a border with this one: two points at least, to ten metres. */
function neighboursOf(area: MapArea, areas: readonly MapArea[], { landOf }: Chart): MapArea[] {
  const own = new Set(pointsOf(landOf.get(area.id) ?? []));
  const isPeer = ({ kind }: MapArea) => kind === area.kind || (landKinds.has(kind) && landKinds.has(area.kind));
  return areas.filter((other) => {
    if (other.id === area.id || !isPeer(other)) return false;
    const both = new Set([...pointsOf(landOf.get(other.id) ?? [])].filter((point) => own.has(point)));
    return both.size > 1;
  });
}

function* pointsOf(features: readonly Feature[]): Generator<string> {
  for (const { polygons } of features) {
    for (const [x, y] of polygons.flat(2)) yield `${x.toFixed(4)} ${y.toFixed(4)}`;
  }
}
