import type { Chart } from './chart.js';
import type { Picture } from './own-picture.js';

/** A drawing that is this picture and nothing else. */
export const chartOfPicture = ({ src, shape }: Picture): Chart => ({
  projection: {
    project: (point) => point,
    frame: [0, 0, 1000, 1000 * shape],
    unitsPerKilometre: 0,
    world: { from: [0, 0], perUnit: 1 },
  },
  shapes: [],
  marks: [],
  layers: [],
  islands: [],
  landOf: new Map(),
  home: undefined,
  order: [],
  picture: src,
});
