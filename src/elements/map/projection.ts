/** From degrees to the units of a drawing, and the part of the drawing that is in view. Pure. */

export type Point = readonly [x: number, y: number];
/** West, south, east, north in degrees, or left, top, right, bottom in units: two corners either way. */
export type Box = readonly [x1: number, y1: number, x2: number, y2: number];

/** The part of a drawing that is in view, in units. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Projection {
  /** Longitude and latitude to units; y grows downwards. */
  readonly project: (place: Point) => Point;
  /** What the box of degrees becomes. */
  readonly frame: Box;
  /** In the middle. */
  readonly unitsPerKilometre: number;
  /** Where in the world, which is 1 wide and 1 high, the drawing begins, and how much of it a unit is. */
  readonly world: { readonly from: Point; readonly perUnit: number };
}

/** Units that the box of degrees is wide. */
const drawingWidth = 1000;
const equator = 40_030;
/** Where Web Mercator ends. */
const mostLatitude = 85.05;

/** A place in a world that is 1 wide and 1 high: Web Mercator, which tiles of other maps have too. */
const inWorld = ([longitude, latitude]: Point): Point => {
  const y = (Math.max(-mostLatitude, Math.min(mostLatitude, latitude)) * Math.PI) / 180;
  return [(longitude + 180) / 360, 0.5 - Math.log(Math.tan(Math.PI / 4 + y / 2)) / (2 * Math.PI)];
};

/** Web Mercator: true in shape, and at the middle in size. `box` must have an extent, see {@link withExtent}. */
export function projectionOf([west, south, east, north]: Box): Projection {
  const from = inWorld([west, north]);
  const perUnit = (east - west) / 360 / drawingWidth;
  const project = (place: Point): Point => {
    const [x, y] = inWorld(place);
    return [(x - from[0]) / perUnit, (y - from[1]) / perUnit];
  };
  return {
    project,
    frame: [0, 0, drawingWidth, project([west, south])[1]],
    unitsPerKilometre: 1 / (perUnit * equator * Math.cos(((south + north) / 360) * Math.PI)),
    world: { from, perUnit },
  };
}

/** The smallest box around all points; `undefined` around none. */
export function boxAround(points: Iterable<Point>): Box | undefined {
  let [x1, y1, x2, y2] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    x1 = Math.min(x1, x);
    y1 = Math.min(y1, y);
    x2 = Math.max(x2, x);
    y2 = Math.max(y2, y);
  }
  return x1 <= x2 ? [x1, y1, x2, y2] : undefined;
}

export const overlap = (a: Box, b: Box): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/** What two boxes share; with its corners the wrong way round where they share nothing. */
export const shared = (a: Box, b: Box): Box => [
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
  Math.min(a[2], b[2]),
  Math.min(a[3], b[3]),
];

export const middle = ([x1, y1, x2, y2]: Box): Point => [(x1 + x2) / 2, (y1 + y2) / 2];

/** A box that is at least `least` wide and high, around the same middle. */
export function withExtent(box: Box, least: number): Box {
  const [x, y] = middle(box);
  const [w, h] = [Math.max(box[2] - box[0], least) / 2, Math.max(box[3] - box[1], least) / 2];
  return [x - w, y - h, x + w, y + h];
}

/** The smallest view of this shape (width ÷ height) that holds the box and a margin, a part of its size, around it. */
export function viewOf(box: Box, aspect: number, margin = 0): View {
  const [x, y] = middle(box);
  const w = (box[2] - box[0]) * (1 + 2 * margin);
  const h = (box[3] - box[1]) * (1 + 2 * margin);
  const width = Math.max(w, h * aspect);
  return { x: x - width / 2, y: y - width / aspect / 2, width, height: width / aspect };
}

/** The nearest view of the same size that does not leave `limit`. */
export function inside(view: View, limit: View): View {
  const hold = (at: number, size: number, from: number, room: number) =>
    size >= room ? from + (room - size) / 2 : Math.min(Math.max(at, from), from + room - size);
  return {
    ...view,
    x: hold(view.x, view.width, limit.x, limit.width),
    y: hold(view.y, view.height, limit.y, limit.height),
  };
}

export const boxOf = ({ x, y, width, height }: View): Box => [x, y, x + width, y + height];

/** True when the whole box is in view. */
export const holds = (view: View, box: Box): boolean =>
  box[0] >= view.x && box[1] >= view.y && box[2] <= view.x + view.width && box[3] <= view.y + view.height;

/** The longest round distance, 1, 2 or 5 times a power of ten, of at most `kilometres`. */
export function roundDistance(kilometres: number): number {
  const power = 10 ** Math.floor(Math.log10(kilometres));
  const step = [5, 2, 1].find((one) => one * power <= kilometres) ?? 1;
  // Not 0.30000000000000004.
  return Number((step * power).toPrecision(1));
}
