/** GeoJSON as it comes: broken, nested, wound the wrong way. What can be drawn is read, the rest is left; never throws. */
import type { Point } from './projection.js';

export type Ring = readonly Point[];
/** The first ring is the outer one, the others are holes; which is which does not matter to who fills by evenodd. */
export type Polygon = readonly Ring[];

export interface Feature {
  /** What may be an area's id, the likeliest first: `properties.code`, the feature's `id`, `properties.id`, its name. */
  readonly ids: readonly string[];
  readonly name: string | undefined;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly polygons: readonly Polygon[];
  readonly lines: readonly Ring[];
  readonly points: readonly Point[];
}

interface Found {
  readonly polygons: Polygon[];
  readonly lines: Ring[];
  readonly points: Point[];
}

/** Collections inside collections end here, cyclic ones too. */
const deepest = 16;

/** The features of any GeoJSON that have something to draw, in degrees. */
export function readFeatures(json: unknown): Feature[] {
  const features: Feature[] = [];
  collect(json, features, 0);
  return features;
}

function collect(json: unknown, into: Feature[], depth: number): void {
  if (depth > deepest) return;
  const object = fields(json);
  if (Array.isArray(json)) for (const one of json) collect(one, into, depth + 1);
  else if (Array.isArray(object.features)) collect(object.features, into, depth + 1);
  else {
    const feature = readFeature(object);
    if (feature) into.push(feature);
  }
}

// A bare geometry is a feature without a name.
function readFeature(object: Readonly<Record<string, unknown>>): Feature | undefined {
  const found: Found = { polygons: [], lines: [], points: [] };
  readGeometry(object.type === 'Feature' ? object.geometry : object, found, 0);
  if (found.polygons.length + found.lines.length + found.points.length === 0) return undefined;
  const properties = fields(object.properties);
  const name = textOf(properties.name) ?? textOf(properties.fullName);
  const ids = [properties.code, object.id, properties.id, name].map(textOf).filter((id) => id !== undefined);
  return { ids, name, properties, ...found };
}

function readGeometry(geometry: unknown, found: Found, depth: number): void {
  if (depth > deepest) return;
  const { type, coordinates, geometries } = fields(geometry);
  switch (type) {
    case 'Point':
      found.points.push(...readPoints([coordinates]));
      break;
    case 'MultiPoint':
      for (const point of readPoints(coordinates)) found.points.push(point);
      break;
    case 'LineString':
      readLine(coordinates, found);
      break;
    case 'MultiLineString':
      for (const line of items(coordinates)) readLine(line, found);
      break;
    case 'Polygon':
      readPolygon(coordinates, found);
      break;
    case 'MultiPolygon':
      for (const polygon of items(coordinates)) readPolygon(polygon, found);
      break;
    case 'GeometryCollection':
      for (const one of items(geometries)) readGeometry(one, found, depth + 1);
  }
}

function readLine(coordinates: unknown, found: Found): void {
  const line = readPoints(coordinates);
  if (line.length > 1) found.lines.push(line);
}

function readPolygon(coordinates: unknown, found: Found): void {
  // Without its outer ring a hole would be filled as land.
  const [outer, ...holes] = items(coordinates).map(readPoints);
  if (!outer || outer.length < 3) return;
  found.polygons.push([outer, ...holes.filter((ring) => ring.length > 2)]);
}

function readPoints(coordinates: unknown): Point[] {
  const points: Point[] = [];
  for (const one of items(coordinates)) {
    const [longitude, latitude] = items(one);
    if (isDegree(longitude, 180) && isDegree(latitude, 90)) points.push([longitude, latitude]);
  }
  return points;
}

const isDegree = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Math.abs(value) <= most;

const items = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const fields = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** A text or number of a file as a text, composed; `undefined` where it says nothing. */
export function textOf(value: unknown): string | undefined {
  const text =
    typeof value === 'number' ? String(value) : typeof value === 'string' ? value.normalize('NFC').trim() : '';
  return text || undefined;
}
