export type Point = readonly [x: number, y: number];
/** Lines that a pen draws without being lifted, in a box of one by one. */
export type Shape = readonly (readonly Point[])[];

/** Part of an ellipse, clockwise from `from` to `to`, in turns from three o'clock. */
const arc = (x: number, y: number, rx: number, ry: number, from: number, to: number): Point[] =>
  Array.from({ length: 17 }, (_, index) => {
    const angle = (from + ((to - from) * index) / 16) * 2 * Math.PI;
    return [x + rx * Math.cos(angle), y + ry * Math.sin(angle)];
  });

/** The digits as one writes them. */
export const shapes: Readonly<Record<string, Shape>> = {
  2: [[...arc(0.5, 0.3, 0.36, 0.3, -0.5, 0.1), [0.1, 1], [0.92, 1]]],
  3: [
    [...arc(0.46, 0.26, 0.34, 0.26, -0.45, 0.25), [0.34, 0.52]],
    [[0.34, 0.52], ...arc(0.46, 0.75, 0.38, 0.25, -0.25, 0.45)],
  ],
  4: [
    [
      [0.68, 1],
      [0.68, 0],
      [0.06, 0.7],
      [0.95, 0.7],
    ],
  ],
  5: [[[0.84, 0], [0.22, 0], [0.16, 0.46], ...arc(0.46, 0.68, 0.38, 0.32, -0.36, 0.42)]],
  6: [[...arc(0.62, 0.52, 0.5, 0.52, -0.22, -0.5), ...arc(0.5, 0.7, 0.38, 0.3, -0.5, 0.5)]],
  7: [
    [
      [0.08, 0],
      [0.92, 0],
      [0.38, 1],
    ],
  ],
  8: [arc(0.5, 0.25, 0.32, 0.25, 0.25, 1.25), arc(0.5, 0.75, 0.4, 0.25, -0.25, 0.75)],
  9: [[...arc(0.38, 0.48, 0.5, 0.52, 0.28, 0), ...arc(0.5, 0.3, 0.38, 0.3, 0, 1)]],
};
