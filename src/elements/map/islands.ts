/**
 * Hoàng Sa and Trường Sa: where a map shows the country it shows them too, whether its data brings them or not. Pure.
 */
import { fold } from '../../text/unicode.js';
import { shared, type Box, type Point } from './projection.js';

export interface Islands {
  readonly name: 'map.hoangSa' | 'map.truongSa';
  readonly at: Point;
  /** Some of its islands. */
  readonly dots: readonly Point[];
}

const archipelagos: readonly (Islands & { readonly said: string })[] = [
  {
    name: 'map.hoangSa',
    said: 'hoang sa',
    at: [112, 16.2],
    dots: [
      [112.34, 16.83],
      [111.61, 16.53],
      [111.2, 15.78],
      [112.73, 16.67],
    ],
  },
  {
    name: 'map.truongSa',
    said: 'truong sa',
    at: [114, 9.6],
    dots: [
      [111.92, 8.64],
      [114.33, 11.43],
      [114.33, 9.88],
      [114.36, 10.18],
      [112.91, 7.89],
    ],
  },
];
/** The land from its western and southern to its eastern and northern end, a little less; and with the islands. */
const country: Box = [103, 9.5, 108.5, 22.5];
const withIslands: Box = [102, 6.5, 117.6, 23.5];

const contains = (box: Box, inner: Box): boolean => String(shared(box, inner)) === String(inner);

/** The box of a map, with room for the islands where it shows the country. */
export const withRoomForIslands = (box: Box): Box =>
  contains(box, country)
    ? [
        Math.min(box[0], withIslands[0]),
        Math.min(box[1], withIslands[1]),
        Math.max(box[2], withIslands[2]),
        Math.max(box[3], withIslands[3]),
      ]
    : box;

/** Those that lie in the box and have no name of their own in the data. */
export const islandsIn = (box: Box, names: readonly string[]): readonly Islands[] =>
  archipelagos.filter(
    ({ at: [x, y], said }) => contains(box, [x, y, x, y]) && !names.some((name) => fold(name).includes(said)),
  );
