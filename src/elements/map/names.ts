/** The names of a chart as they stand in a view: each at a good point of what is seen of its area. Pure. */
import type { Chart } from './chart.js';
import { innerPoint } from './inner-point.js';
import { arrange, type Label, type Wish } from './labels.js';
import { boxOf, overlap, type Box, type Point, type View } from './projection.js';

export interface SeenChart {
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

/**
 * The names to draw: the country's islands, then the chosen area's, then the map's own, then larger before smaller, then
 * places.
 */
export function namesOf(
  chart: Chart,
  chosen: string | undefined,
  { view, unitsPerPixel, letter, obstacles }: SeenChart,
  wordOf: (islands: Chart['islands'][number]['name']) => string,
): Name[] {
  const toPixels = ([x, y]: Point): Point => [(x - view.x) / unitsPerPixel, (y - view.y) / unitsPerPixel];
  const toUnits = ([x, y]: Point): Point => [view.x + x * unitsPerPixel, view.y + y * unitsPerPixel];
  const seen = boxOf(view);
  const room: Box = [0, 0, view.width / unitsPerPixel, view.height / unitsPerPixel];
  const isSeen = ([x, y]: Point) => overlap([x, y, x, y], seen);

  const wishes: Wish[] = [];
  const wish = (id: string, text: string, at: Point, place: Wish['place']) =>
    wishes.push({
      id,
      text,
      at: toPixels(at),
      place,
      size: (place === 'side' ? placeSize : areaSize) * letter,
      strong: id === chosen || id === chart.home,
    });
  chart.shapes.forEach(({ areaId, name, box, rings }, index) => {
    const point = name && overlap(box, seen) && innerPoint(rings, seen);
    if (point) wish(areaId ?? `shape ${index}`, name, point, 'middle');
  });
  const marks = chart.marks.filter(({ at }) => isSeen(at));
  marks.forEach(({ areaId, name, at }, index) => {
    if (name) wish(areaId ?? `mark ${index}`, name, at, 'side');
  });
  const rank = ({ id }: Wish) => (id === chosen ? 0 : id === chart.home ? 1 : 2);
  wishes.sort((a, b) => rank(a) - rank(b));
  const islands = chart.islands
    .filter(({ at }) => isSeen(at))
    .map(({ name, at }): Wish => {
      return { id: name, text: wordOf(name), at: toPixels(at), place: 'middle', size: placeSize * letter, must: true };
    });

  const signs = marks.map(({ at }): Box => {
    const [x, y] = toPixels(at);
    return [x - markRoom, y - markRoom, x + markRoom, y + markRoom];
  });
  return arrange([...islands, ...wishes], room, [...obstacles, ...signs]).map((label) => ({
    ...label,
    at: toUnits(label.at),
  }));
}
