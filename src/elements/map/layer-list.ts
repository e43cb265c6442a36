import { html, nothing, type TemplateResult } from 'lit';
import type { AdministrativeMap } from '../../contract/model.js';
import type { Chart, ChartLayer } from './chart.js';
import { placeKinds } from './kinds.js';

/** What can be switched: as drawn, and before that as the map says, so that nothing moves when the drawing comes. */
export function layersOf({ areas, layers }: AdministrativeMap, chart: Chart | undefined): readonly ChartLayer[] {
  if (chart) return chart.layers;
  const kinds = new Set(areas.map(({ kind }) => kind).filter((kind) => placeKinds.has(kind)));
  return [...layers, ...[...kinds].map((kind) => ({ id: kind, title: '', kind }))];
}

/** A box for each layer that has a name; one alone is not asked about. */
export function renderLayers(
  layers: readonly ChartLayer[],
  hidden: ReadonlySet<string>,
  legend: string,
  nameOf: (layer: ChartLayer) => string,
  change: (id: string) => void,
): TemplateResult | typeof nothing {
  const named = layers.filter(nameOf);
  if (named.length < 2) return nothing;
  return html`<fieldset part="layers" class="layers">
    <legend>${legend}</legend>
    ${named.map(
      (layer) =>
        html`<label>
          <input type="checkbox" .checked=${!hidden.has(layer.id)} @change=${() => change(layer.id)} />${nameOf(layer)}
        </label>`,
    )}
  </fieldset>`;
}
