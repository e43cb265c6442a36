/** The names of a chart as they stand in a view: each at a good point of what is seen of its area. Pure. */
import type { Chart } from './chart.js';
import { innerPoint } from './inner-point.js';
import { arrange, type Label, type Wish } from './labels.js';
import { boxOf, overlap, type Box, type Point, type View } from './projection.js';

export interface Sight {
  readonly view: View;
  readonly unitsPerPixel: number;
  /** Pixels of a letter around the map. */
  readonly letter: number;
  /** Boxes in pixels that stand over the map. */
  readonly obstacles: readonly Box[];
}

/** A label whose `at` is in units: it stays on its area while the view moves. */
export type Name = Label;

/** Parts of the letter around the map. */
const areaSize = 0.8;
const placeSize = 0.75;
// Half of a mark's sign.
const markRoom = 5;

/** The names to draw, the chosen area's first, then the map's own, then larger before smaller, then places. */
export function namesOf(chart: Chart, chosen: string | undefined, sight: Sight): Name[] {
  const { view, unitsPerPixel } = sight;
  const toPixels = ([x, y]: Point): Point => [(x - view.x) / unitsPerPixel, (y - view.y) / unitsPerPixel];
  const toUnits = ([x, y]: Point): Point => [view.x + x * unitsPerPixel, view.y + y * unitsPerPixel];
  const seen = boxOf(view);
  const room: Box = [0, 0, view.width / unitsPerPixel, view.height / unitsPerPixel];

  const wishes: Wish[] = [];
  chart.shapes.forEach(({ areaId, name, box, rings }, index) => {
    if (!name || !overlap(box, seen)) return;
    const point = innerPoint(rings, seen);
    const size = areaSize * sight.letter;
    if (point) wishes.push({ id: areaId ?? `shape ${index}`, text: name, at: toPixels(point), place: 'middle', size });
  });
  const marks = chart.marks.map(({ at }) => toPixels(at));
  chart.marks.forEach(({ areaId, name }, index) => {
    const size = placeSize * sight.letter;
    if (name) wishes.push({ id: areaId ?? `mark ${index}`, text: name, at: marks[index]!, place: 'side', size });
  });
  const rank = ({ id }: Wish) => (id === chosen ? 0 : id === chart.home ? 1 : 2);
  wishes.sort((a, b) => rank(a) - rank(b));

  const dots = marks.map(([x, y]): Box => [x - markRoom, y - markRoom, x + markRoom, y + markRoom]);
  return arrange(wishes, room, [...sight.obstacles, ...dots]).map((label) => ({ ...label, at: toUnits(label.at) }));
}
