import { dataUrl } from './data-url.js';
import { png } from './png.js';
import { shapes, type Point } from './shapes.js';

/** CSS pixels; the picture has twice as many. */
export const width = 200;
export const height = 64;
const scale = 2;

/** A code of digits as a picture, another each time: a PNG, in a `data:` address. Of one colour, on paper. */
export async function draw(code: string, random: () => number): Promise<string> {
  const between = (low: number, high: number) => low + random() * (high - low);
  const sheet = new Sheet(width * scale, height * scale);
  const across = (): Point[] => {
    const [middle, swing, waves, start] = [between(16, 48), between(6, 18), between(0.5, 1.4), between(0, 6)];
    return Array.from({ length: 41 }, (_, index) => [
      (index / 40) * width,
      middle + swing * Math.sin(start + (waves * 2 * Math.PI * index) / 40),
    ]);
  };
  for (let line = 0; line < 5; line++) sheet.stroke(across(), between(0.6, 1.4), 0.25);

  const step = (width - 28) / code.length;
  [...code].forEach((digit, index) => {
    const centre: Point = [14 + step * (index + 0.5) + between(-3, 3), height / 2 + between(-4, 4)];
    const place = turned(centre, between(18, 22), between(33, 40), between(-0.26, 0.26), between(-0.15, 0.15));
    const pen = between(1.9, 2.5);
    for (const line of shapes[digit]!) sheet.stroke(line.map(place), pen, 0.95);
  });
  // Through the digits, thin enough to read past.
  for (let line = 0; line < 2; line++) sheet.stroke(across(), 0.6, 0.7);
  return dataUrl('image/png', await png(sheet.pixels, width * scale, palette(random())));
}

/** From the box of a digit to its place: so wide and high, turned, and leaning. */
function turned([x, y]: Point, wide: number, high: number, turn: number, lean: number): (point: Point) => Point {
  const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
  return ([px, py]) => {
    const [dx, dy] = [(px - 0.5 - lean * (py - 0.5)) * wide, (py - 0.5) * high];
    return [x + dx * cos - dy * sin, y + dx * sin + dy * cos];
  };
}

/** Sixteen steps from paper to ink. A card of its own colour: the same on light and dark pages. */
function palette(hue: number): [number, number, number][] {
  const paper = [244, 241, 234];
  const ink = [0, 1 / 3, 2 / 3].map((turn) => 52 + 40 * Math.cos(2 * Math.PI * (hue + turn)));
  return Array.from({ length: 16 }, (_, step) => {
    const mixed = paper.map((part, index) => Math.round(part + ((ink[index]! - part) * step) / 15));
    return mixed as [number, number, number];
  });
}

type Four = [number, number, number, number];

/** What a pen leaves on paper: of each pixel how dark it is, 0 to 15. */
class Sheet {
  readonly pixels: Uint8Array;

  constructor(
    private readonly width: number,
    private readonly height: number,
  ) {
    this.pixels = new Uint8Array(width * height);
  }

  /** @param points, radius - in CSS pixels. @param dark - from 0 to 1. */
  stroke(points: readonly Point[], radius: number, dark: number): void {
    const pen = radius * scale;
    for (let index = 1; index < points.length; index++) {
      const [ax, ay, bx, by] = [...points[index - 1]!, ...points[index]!].map((one) => one * scale) as Four;
      const [dx, dy] = [bx - ax, by - ay];
      const length = dx * dx + dy * dy || 1;
      for (let y = this.#low(ay, by, pen); y <= this.#high(ay, by, pen, this.height); y++) {
        for (let x = this.#low(ax, bx, pen); x <= this.#high(ax, bx, pen, this.width); x++) {
          const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
          const away = Math.hypot(x - ax - along * dx, y - ay - along * dy);
          const shade = Math.round(15 * dark * Math.max(0, Math.min(1, pen + 0.5 - away)));
          const at = y * this.width + x;
          if (shade > this.pixels[at]!) this.pixels[at] = shade;
        }
      }
    }
  }

  #low = (a: number, b: number, pen: number): number => Math.max(0, Math.floor(Math.min(a, b) - pen - 1));
  #high = (a: number, b: number, pen: number, end: number): number =>
    Math.min(end - 1, Math.ceil(Math.max(a, b) + pen + 1));
}
