import { clamp } from './random.mjs';

const toLinear = (v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
const table = Float32Array.from({ length: 256 }, (_, i) => toLinear(i / 255));
export const linearByte = (byte) => table[byte];
export const toSrgb = (v) => {
  v = clamp(v);
  return v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055;
};

/** `#rrggbb` to linear light. */
export const hex = (text) => [1, 3, 5].map((i) => toLinear(parseInt(text.slice(i, i + 2), 16) / 255));

export const blend = (a, b, t) => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t];
export const times = (a, k) => [a[0] * k, a[1] * k, a[2] * k];

/** A gradient over stops `[[0, '#…'], [1, '#…']]`, in linear light. */
export function ramp(stops) {
  const parsed = stops.map(([at, colour]) => [at, hex(colour)]);
  return (t) => {
    if (t <= parsed[0][0]) return parsed[0][1];
    for (let i = 1; i < parsed.length; i++) {
      if (t <= parsed[i][0]) {
        const f = (t - parsed[i - 1][0]) / (parsed[i][0] - parsed[i - 1][0]);
        return blend(parsed[i - 1][1], parsed[i][1], f * f * (3 - 2 * f));
      }
    }
    return parsed.at(-1)[1];
  };
}

/** Linear light back to `rgb(…)` for an SVG. */
export const css = (c) => `rgb(${c.map((v) => Math.round(toSrgb(v) * 255)).join(' ')})`;
