/** Where inside a polygon its name has most room. Pure. */
import { boxAround, middle, shared, type Box, type Point } from './projection.js';
import type { Ring } from './geometry.js';

/** A name is about twice as wide as it is high with its halo; so room to the sides counts half. */
const stretch = 2;
/** Points of a ring that are looked at: a place for a name needs no more. */
const enough = 240;

/**
 * The point of a polygon, given by all its rings, that is farthest from its border, its holes and the edges of `view`,
 * among the part that lies in `view`. `undefined` where nothing of it does. Good to a hundredth of the polygon's size.
 */
export function innerPoint(rings: readonly Ring[], view: Box): Point | undefined {
  const squeezed = rings.map((ring) => thinned(ring).map(([x, y]): Point => [x / stretch, y]));
  const edges: Box = [view[0] / stretch, view[1], view[2] / stretch, view[3]];
  const all = boxAround(squeezed.flat());
  if (!all) return undefined;
  let box = shared(all, edges);
  const [middleX, middleY] = middle(box);
  let best: { readonly point: Point; readonly worth: number } | undefined;
  for (const cells of [16, 5, 5, 5]) {
    const [x1, y1, x2, y2] = box;
    const [w, h] = [(x2 - x1) / cells, (y2 - y1) / cells];
    if (w < 0 || h < 0) return undefined;
    for (let row = 0; row < cells; row++) {
      for (let column = 0; column < cells; column++) {
        const point: Point = [x1 + (column + 0.5) * w, y1 + (row + 0.5) * h];
        const [x, y] = point;
        const room = Math.min(roomAt(point, squeezed), x - edges[0], edges[2] - x, y - edges[1], edges[3] - y);
        // Of places with as much room the one nearest to the middle.
        const worth = room - 0.05 * Math.hypot(x - middleX, y - middleY);
        if (room > 0 && worth > (best?.worth ?? -Infinity)) best = { point, worth };
      }
    }
    // Too thin for the grid to meet it.
    if (!best) return undefined;
    const [x, y] = best.point;
    box = [x - w, y - h, x + w, y + h];
  }
  return [best!.point[0] * stretch, best!.point[1]];
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
      const [w, h] = [x2 - x1, y2 - y1];
      const length = w * w + h * h;
      const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * w + (y - y1) * h) / length));
      nearest = Math.min(nearest, (x - x1 - along * w) ** 2 + (y - y1 - along * h) ** 2);
      [x1, y1] = [x2, y2];
    }
  }
  return Math.sqrt(nearest) * (within ? 1 : -1);
}
