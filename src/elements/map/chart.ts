/** What of a map is drawn: areas and what its layers hold, in units of the drawing. Pure. */
import type { AdministrativeMap, MapArea } from '../../contract/model.js';
import { readFeatures, type Feature, type Polygon, type Ring } from './geometry.js';
import { boxAround, overlap, projectionOf, withExtent, type Box, type Point, type Projection } from './projection.js';

/** One area's land and lines, or those of a feature that is no area: then it has no `areaId`. */
export interface Shape {
  readonly areaId: string | undefined;
  readonly name: string | undefined;
  /** Path data; holes by evenodd. Empty where there is none. */
  readonly land: string;
  readonly line: string;
  readonly box: Box;
  /** Square units. */
  readonly size: number;
  /** The rings of its largest polygon, where its name may stand. */
  readonly rings: readonly Ring[];
}

/** A place: an area without land, or a point of a layer. */
export interface Mark {
  readonly areaId: string | undefined;
  readonly name: string | undefined;
  readonly kind: string;
  readonly at: Point;
}

export interface Chart {
  readonly projection: Projection;
  /** Larger ones first, so that what lies in another is drawn above it. */
  readonly shapes: readonly Shape[];
  readonly marks: readonly Mark[];
  /** The area that the map is about. */
  readonly home: string | undefined;
  /** The areas that are drawn, in the order of the map's list. */
  readonly order: readonly string[];
}

export interface LayerFile {
  readonly url: string;
  readonly features: readonly Feature[];
}

/** An area of these kinds is no place: without its land it is not drawn. */
const landKinds: ReadonlySet<string> = new Set(['ward', 'commune']);
/** Degrees: what is smaller is shown with so much around it. */
const leastExtent = 0.01;
/** Units, less than half a pixel of a large map: what a path's point may be off when it is left out. */
const tolerance = 0.2;

/** @param files - what came of the layers that are files, by address. */
export function chartOf(map: AdministrativeMap, files: readonly LayerFile[]): Chart {
  const features = map.layers.flatMap(({ geojson, url }) =>
    geojson ? readFeatures(geojson) : (files.find((file) => file.url === url)?.features ?? []),
  );
  const areas = new Map(map.areas.map((area) => [area.id, area]));
  const byArea = new Map<MapArea | Feature, Feature[]>();
  for (const feature of features) {
    const key = feature.ids.map((id) => areas.get(id)).find(Boolean) ?? feature;
    byArea.set(key, [...(byArea.get(key) ?? []), feature]);
  }
  const places = map.areas.filter((area) => !byArea.has(area) && !landKinds.has(area.kind) && isPlace(area.center));
  const projection = projectionOf(extentOf(map.bbox, features, places));
  const shapes: Shape[] = [];
  const marks: Mark[] = places.map((area) => markOf(area, projection.project(area.center)));

  for (const [key, own] of byArea) {
    const area = 'center' in key ? key : undefined;
    const name = own.find((one) => one.name)?.name ?? area?.name;
    const shape = shapeOf(own, projection, { areaId: area?.id, name });
    if (shape) shapes.push(shape);
    const [point] = own.flatMap(({ points }) => points);
    if (!area)
      marks.push(...own.flatMap(({ points }) => points).map((at) => ({ ...noArea, name, at: projection.project(at) })));
    else if (!shape && point) marks.push(markOf(area, projection.project(point)));
  }
  shapes.sort((a, b) => b.size - a.size);
  const drawn = new Set([...shapes, ...marks].map(({ areaId }) => areaId));
  return {
    projection,
    shapes,
    marks,
    home: map.areas.find(({ kind }) => kind === 'ward')?.id,
    order: [...areas.keys()].filter((id) => drawn.has(id)),
  };
}

const noArea = { areaId: undefined, kind: '' };
const markOf = ({ id, name, kind }: MapArea, at: Point): Mark => ({ areaId: id, name, kind, at });
const isPlace = ([longitude, latitude]: Point): boolean => Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;

/** The map's own box, unless it is no box or shows nothing of what there is. */
function extentOf(bbox: Box, features: readonly Feature[], places: readonly MapArea[]): Box {
  const all = boxAround(allPoints(features, places));
  const isBox = bbox[0] < bbox[2] && bbox[1] < bbox[3] && isPlace([bbox[0], bbox[1]]) && isPlace([bbox[2], bbox[3]]);
  return withExtent(isBox && (!all || overlap(bbox, all)) ? bbox : (all ?? [0, 0, 0, 0]), leastExtent);
}

function* allPoints(features: readonly Feature[], places: readonly MapArea[]): Generator<Point> {
  for (const { center } of places) yield center;
  for (const { polygons, lines, points } of features) {
    yield* points;
    for (const line of lines) yield* line;
    for (const [outer] of polygons) yield* outer!;
  }
}

function shapeOf(
  features: readonly Feature[],
  { project }: Projection,
  named: Pick<Shape, 'areaId' | 'name'>,
): Shape | undefined {
  const drawn = (ring: Ring) => thin(ring.map(project));
  const polygons = features.flatMap((one) => one.polygons).map((polygon): Polygon => polygon.map(drawn));
  const lines = features.flatMap((one) => one.lines).map(drawn);
  const box = boxAround([...polygons.map(([outer]) => outer!), ...lines].flat());
  if (!box) return undefined;
  const sizes = polygons.map(([outer]) => sizeOf(outer!));
  return {
    ...named,
    land: polygons
      .flat()
      .map((ring) => `${pathOf(ring)}Z`)
      .join(''),
    line: lines.map(pathOf).join(''),
    box,
    size: sizes.reduce((sum, size) => sum + size, 0),
    rings: polygons[sizes.indexOf(Math.max(...sizes))] ?? [],
  };
}

/** Without the points that nobody could tell from the one before. */
function thin(points: Ring): Ring {
  let [x, y] = [Infinity, Infinity];
  return points.filter((point, index) => {
    const keep = Math.abs(point[0] - x) > tolerance || Math.abs(point[1] - y) > tolerance;
    if (keep) [x, y] = point;
    return keep || index === points.length - 1;
  });
}

const pathOf = (points: Ring): string => `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`;

function sizeOf(ring: Ring): number {
  let sum = 0;
  let [x1, y1] = ring[ring.length - 1]!;
  for (const [x2, y2] of ring) {
    sum += x1 * y2 - x2 * y1;
    [x1, y1] = [x2, y2];
  }
  return Math.abs(sum) / 2;
}
