/** A map that is one GeoJSON file, for `src`. */
import type { AdministrativeMap, MapArea } from '../../contract/model.js';
import { readFile } from './files.js';
import { readFeatures, textOf, type Feature } from './geometry.js';
import { innerPoint } from './inner-point.js';
import { boxAround, middle } from './projection.js';

/** How official names begin. */
const kinds: Readonly<Record<string, string>> = { Phường: 'ward', Xã: 'commune', Bản: 'village', Trường: 'school' };

/** @throws WardError as {@link readFile} */
export async function readFileMap(src: string, signal: AbortSignal): Promise<AdministrativeMap> {
  const geojson = await readFile(src, signal);
  const areas = new Map<string, MapArea>();
  for (const feature of readFeatures(geojson)) {
    const area = areaOf(feature);
    if (area && !areas.has(area.id)) areas.set(area.id, area);
  }
  return { bbox: [0, 0, 0, 0], areas: [...areas.values()], layers: [{ id: src, title: '', geojson }] };
}

function areaOf({ ids, name, properties, polygons, lines, points }: Feature): MapArea | undefined {
  const all = boxAround([...points, ...lines.flat(), ...polygons.map(([outer]) => outer!).flat()])!;
  const [id] = ids;
  if (id === undefined || name === undefined) return undefined;
  const fullName = textOf(properties.fullName) ?? name;
  return {
    id,
    name: fullName,
    kind: textOf(properties.kind) ?? kinds[/^\S+/.exec(fullName)?.[0] ?? ''] ?? '',
    center: innerPoint(polygons[0] ?? [], all) ?? middle(all),
  };
}
