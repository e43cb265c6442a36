/** Where inside a polygon its name has most room. Pure. */
import { boxAround, middle, type Box, type Point } from './projection.js';
import type { Ring } from './geometry.js';

/** A name is about twice as wide as it is high with its halo; so room to the sides counts half. */
const stretch = 2;
/** Points of a ring that are looked at: a place for a name needs no more. */
const enough = 240;

/**
 * The point of a polygon, given by all its rings, that is farthest from its border and its holes, among the part that
 * lies in `view`. `undefined` where nothing of it does. Good to a hundredth of the polygon's size.
 */
export function innerPoint(rings: readonly Ring[], view: Box): Point | undefined {
  const squeezed = rings
    .map((ring) => clip(thinned(ring), view).map(([x, y]): Point => [x / stretch, y]))
    .filter((ring) => ring.length > 2);
  let box = boxAround(squeezed.flat());
  const [middleX, middleY] = box ? middle(box) : [0, 0];
  let best: { readonly point: Point; readonly worth: number } | undefined;
  for (const cells of [16, 5, 5, 5]) {
    if (!box) return undefined;
    const [x1, y1, x2, y2] = box;
    const [w, h] = [(x2 - x1) / cells, (y2 - y1) / cells];
    for (let row = 0; row < cells; row++) {
      for (let column = 0; column < cells; column++) {
        const point: Point = [x1 + (column + 0.5) * w, y1 + (row + 0.5) * h];
        const room = roomAt(point, squeezed);
        // Of places with as much room the one nearest to the middle.
        const worth = room - 0.05 * Math.hypot(point[0] - middleX, point[1] - middleY);
        if (room > 0 && worth > (best?.worth ?? -Infinity)) best = { point, worth };
      }
    }
    // Too thin for the grid to meet it.
    if (!best) return undefined;
    const [x, y] = best.point;
    box = [x - w, y - h, x + w, y + h];
  }
  return best && [best.point[0] * stretch, best.point[1]];
}

function thinned(ring: Ring): Ring {
  const step = Math.ceil(ring.length / enough);
  return step === 1 ? ring : ring.filter((_, index) => index % step === 0);
}

/** The distance to the nearest edge; negative outside, by evenodd. */
function roomAt([x, y]: Point, rings: readonly Ring[]): number {
  let within = false;
  let nearest = Infinity;
  for (const ring of rings) {
    let [x1, y1] = ring[ring.length - 1]!;
    for (const [x2, y2] of ring) {
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) within = !within;
      nearest = Math.min(nearest, squaredDistance(x, y, x1, y1, x2, y2));
      [x1, y1] = [x2, y2];
    }
  }
  return within ? Math.sqrt(nearest) : -Math.sqrt(nearest);
}

function squaredDistance(x: number, y: number, x1: number, y1: number, x2: number, y2: number): number {
  const [w, h] = [x2 - x1, y2 - y1];
  const length = w * w + h * h;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * w + (y - y1) * h) / length));
  return (x - x1 - along * w) ** 2 + (y - y1 - along * h) ** 2;
}

/** What of a ring lies in a box, side after side: straight along the box where the ring leaves it. */
function clip(ring: Ring, [left, top, right, bottom]: Box): Ring {
  let points = ring;
  const sides: [axis: 0 | 1, bound: number, sign: 1 | -1][] = [
    [0, left, 1],
    [0, right, -1],
    [1, top, 1],
    [1, bottom, -1],
  ];
  for (const [axis, bound, sign] of sides) {
    const kept: Point[] = [];
    const isIn = (point: Point) => (point[axis] - bound) * sign >= 0;
    let before = points[points.length - 1];
    for (const point of points) {
      if (before && isIn(before) !== isIn(point)) {
        const part = (bound - before[axis]) / (point[axis] - before[axis]);
        kept.push([before[0] + (point[0] - before[0]) * part, before[1] + (point[1] - before[1]) * part]);
      }
      if (isIn(point)) kept.push(point);
      before = point;
    }
    points = kept;
  }
  return points;
}
