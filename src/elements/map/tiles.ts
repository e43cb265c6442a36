/** Squares of another map under ours, where the page names a service for them: its tiles, or a WMS. */
import { svg, type SVGTemplateResult } from 'lit';
import { isSafeUrl } from '../../contract/url.js';
import type { Box, Projection } from './projection.js';

/** Pixels of a tile, the nearest zoom that services have, and so many are asked for at most. */
const side = 256;
const nearest = 19;
const most = 80;
/** Half of the world's width in Web Mercator's metres. */
const half = 20_037_508.342789244;

/**
 * @param address - with `{z}`, `{x}` and `{y}`, or with `{bbox}` for a WMS in EPSG:3857.
 * @param box - what is drawn, in units.
 */
export function drawTiles(
  address: string,
  box: Box,
  { world: { from, perUnit } }: Projection,
  unitsPerPixel: number,
): SVGTemplateResult[] {
  const world = (at: number, axis: 0 | 1) => from[axis] + at * perUnit;
  for (let z = Math.min(nearest, Math.max(0, Math.round(-Math.log2(perUnit * unitsPerPixel * side)))); z >= 0; z--) {
    const count = 2 ** z;
    const tile = (at: number) => Math.min(count - 1, Math.max(0, Math.floor(at * count)));
    const [left, right] = [tile(world(box[0], 0)), tile(world(box[2], 0))];
    const [top, bottom] = [tile(world(box[1], 1)), tile(world(box[3], 1))];
    if ((right - left + 1) * (bottom - top + 1) > most) continue;
    const width = 1 / count / perUnit;
    const tiles: SVGTemplateResult[] = [];
    for (let x = left; x <= right; x++) {
      for (let y = top; y <= bottom; y++) {
        const href = addressOf(address, x, y, z);
        if (!isSafeUrl(href)) return [];
        // A hair wider than it is, or the paper shines through between two of them.
        tiles.push(svg`<image
          href=${href}
          x=${(x / count - from[0]) / perUnit}
          y=${(y / count - from[1]) / perUnit}
          width=${width * 1.002}
          height=${width * 1.002}
        />`);
      }
    }
    return tiles;
  }
  return [];
}

function addressOf(address: string, x: number, y: number, z: number): string {
  const metres = (at: number) => (at / 2 ** z - 0.5) * 2 * half;
  const values: Readonly<Record<string, number | string>> = {
    x,
    y,
    z,
    bbox: [metres(x), -metres(y + 1), metres(x + 1), -metres(y)].join(','),
  };
  return address.replace(/\{(x|y|z|bbox)\}/g, (_, name: string) => String(values[name]));
}
