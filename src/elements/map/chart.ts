/** What of a map is drawn: areas and what its layers hold, in units of the drawing. Pure. */
import type { AdministrativeMap, MapArea } from '../../contract/model.js';
import { readFeatures, textOf, type Feature, type Polygon, type Ring } from './geometry.js';
import { landKinds } from './kinds.js';
import { islandsIn, withRoomForIslands, type Islands } from './islands.js';
import { boxAround, overlap, projectionOf, withExtent, type Box, type Point, type Projection } from './projection.js';

interface Drawn {
  /** None where it is no area of the map. */
  readonly areaId: string | undefined;
  readonly name: string | undefined;
  /** The id of its layer. */
  readonly layer: string;
}

/** One area's land and lines, or those of a feature that is no area. */
export interface Shape extends Drawn {
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
export interface Mark extends Drawn {
  readonly kind: string;
  readonly at: Point;
}

/** What the reader can switch off: a layer of the map, the part of one that its features name, or a kind of place. */
export interface ChartLayer {
  readonly id: string;
  readonly title: string;
  /** Of a kind of place, instead of a title. */
  readonly kind?: string;
}

export interface Chart {
  readonly projection: Projection;
  /** Larger ones first, so that what lies in another is drawn above it. */
  readonly shapes: readonly Shape[];
  readonly marks: readonly Mark[];
  readonly layers: readonly ChartLayer[];
  /** In units. */
  readonly islands: readonly Islands[];
  /** What the layers have of each area, in degrees. */
  readonly landOf: ReadonlyMap<string, readonly Feature[]>;
  /** Drawn below all else: the address of a picture that is the map. */
  readonly picture?: string;
  /** The area that the map is about. */
  readonly home: string | undefined;
  /** The areas that are drawn, in the order of the map's list. */
  readonly order: readonly string[];
}

export interface LayerFile {
  readonly url: string;
  readonly features: readonly Feature[];
}

/** Degrees: what is smaller is shown with so much around it. */
const leastExtent = 0.01;
/** Units, less than half a pixel of a large map: what a path's point may be off when it is left out. */
const tolerance = 0.2;

/** Pixels. */
const placeRoom = 60;

/** @param files - what came of the layers that are files, by address. */
export function chartOf(map: AdministrativeMap, files: readonly LayerFile[]): Chart {
  const areas = new Map(map.areas.map((area) => [area.id, area]));
  const byArea = new Map<MapArea | Feature, Feature[]>();
  const layerOf = new Map<Feature, ChartLayer>();
  for (const { id, title, geojson, url } of map.layers) {
    for (const feature of geojson ? readFeatures(geojson) : (files.find((file) => file.url === url)?.features ?? [])) {
      const named = textOf(feature.properties.layer);
      layerOf.set(feature, named ? { id: `layer ${named}`, title: named } : { id, title });
      const key = feature.ids.map((one) => areas.get(one)).find(Boolean) ?? feature;
      const own = byArea.get(key);
      if (own) own.push(feature);
      else byArea.set(key, [feature]);
    }
  }
  const features = [...layerOf.keys()];
  const others = map.areas.filter((area) => !byArea.has(area) && !landKinds.has(area.kind) && isPlace(area.center));
  const allPoints = [...others.map(({ center }) => center), ...features.flatMap(({ points }) => points)];
  const extent = withRoomForIslands(extentOf(map.bbox, boxAround(landPoints(features)), allPoints.filter(isPlace)));
  const isNear = (point: Point) => isPlace(point) && isIn(point, around(extent));
  const places = others.filter(({ center }) => isNear(center));
  const projection = projectionOf(extent);
  const layers = new Map<string, ChartLayer>();
  const into = (layer: ChartLayer): string => (layers.set(layer.id, layers.get(layer.id) ?? layer), layer.id);
  const shapes: Shape[] = [];
  const marks: Mark[] = [];

  for (const [key, own] of byArea) {
    const area = 'center' in key ? key : undefined;
    const layer = into(layerOf.get(own[0]!)!);
    const drawn = { areaId: area?.id, name: own.find((one) => one.name)?.name ?? area?.name, layer };
    const shape = shapeOf(own, projection, drawn);
    if (shape) shapes.push(shape);
    // An area has one mark at most, and none beside its land.
    const points = own
      .flatMap((one) => one.points)
      .filter(isNear)
      .slice(0, area ? (shape ? 0 : 1) : undefined);
    const kind = area?.kind ?? textOf(own[0]!.properties.kind) ?? '';
    for (const at of points) marks.push({ ...drawn, kind, at: projection.project(at) });
  }
  for (const { id, name, kind, center } of places) {
    const layer = into({ id: `kind ${kind}`, title: '', kind });
    marks.push({ areaId: id, name, kind, layer, at: projection.project(center) });
  }
  shapes.sort((a, b) => b.size - a.size);
  const drawn = new Set([...shapes, ...marks].map(({ areaId }) => areaId));
  const names = [...areas.values(), ...features].map(({ name }) => name ?? '');
  return {
    projection,
    shapes,
    marks,
    layers: [...layers.values()],
    islands: islandsIn(extent, names).map(({ name, at, dots }) => ({
      name,
      at: projection.project(at),
      dots: dots.map(projection.project),
    })),
    landOf: new Map([...byArea].flatMap(([key, own]) => ('center' in key ? [[key.id, own] as const] : []))),
    home: map.areas.find(({ kind }) => kind === 'ward')?.id,
    order: [...areas.keys()].filter((id) => drawn.has(id)),
  };
}

/** 0, 0 is what a form that was left empty gives. */
const isPlace = ([longitude, latitude]: Point): boolean =>
  Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 && (longitude !== 0 || latitude !== 0);

const isIn = ([x, y]: Point, box: Box): boolean => overlap([x, y, x, y], box);

/** A box, and as much again on each side: a point beyond that is a mistake. */
function around(box: Box): Box {
  const more = Math.max(box[2] - box[0], box[3] - box[1]);
  return [box[0] - more, box[1] - more, box[2] + more, box[3] + more];
}

/** The map's own box, unless it is no box or shows nothing of what there is. */
function extentOf(bbox: Box, land: Box | undefined, points: readonly Point[]): Box {
  const near = land ? points.filter((point) => isIn(point, around(withExtent(land, leastExtent)))) : points;
  const all = boxAround([...(land ? corners(land) : []), ...near]);
  const isBox = bbox[0] < bbox[2] && bbox[1] < bbox[3] && isPlace([bbox[0], bbox[1]]) && isPlace([bbox[2], bbox[3]]);
  return withExtent(isBox && (!all || overlap(bbox, all)) ? bbox : (all ?? [0, 0, 0, 0]), leastExtent);
}

const corners = ([x1, y1, x2, y2]: Box): Point[] => [
  [x1, y1],
  [x2, y2],
];

function* landPoints(features: readonly Feature[]): Generator<Point> {
  for (const { polygons, lines } of features) {
    for (const line of lines) yield* line;
    for (const [outer] of polygons) yield* outer!;
  }
}

function shapeOf(features: readonly Feature[], { project }: Projection, drawn: Drawn): Shape | undefined {
  const thinned = (ring: Ring) => thin(ring.map(project));
  const polygons = features.flatMap((one) => one.polygons).map((polygon): Polygon => polygon.map(thinned));
  const lines = features.flatMap((one) => one.lines).map(thinned);
  const box = boxAround([...polygons.map(([outer]) => outer!), ...lines].flat());
  if (!box) return undefined;
  const sizes = polygons.map(([outer]) => sizeOf(outer!));
  return {
    ...drawn,
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

/** Without the layers that are switched off. */
export function visible(chart: Chart, hidden: ReadonlySet<string>): Chart {
  if (hidden.size === 0) return chart;
  const isOn = ({ layer }: Drawn) => !hidden.has(layer);
  const shapes = chart.shapes.filter(isOn);
  const marks = chart.marks.filter(isOn);
  const drawn = new Set([...shapes, ...marks].map(({ areaId }) => areaId));
  return { ...chart, shapes, marks, order: chart.order.filter((id) => drawn.has(id)) };
}

/** The room that an area takes; of a place, some around it. */
export function boxOfArea({ shapes, marks }: Chart, id: string | undefined, unitsPerPixel: number): Box | undefined {
  if (id === undefined) return undefined;
  const mark = marks.find(({ areaId }) => areaId === id);
  return (
    shapes.find(({ areaId }) => areaId === id)?.box ??
    (mark && withExtent([...mark.at, ...mark.at], unitsPerPixel * placeRoom))
  );
}
