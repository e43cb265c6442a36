/** Seeded chance: the same seed draws the same picture on every machine. */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Gradient noise in the plane, about -1…1. */
export function noiseField(seed) {
  const chance = seeded(seed);
  const order = Uint8Array.from({ length: 256 }, (_, i) => i);
  for (let i = 255; i > 0; i--) {
    const j = Math.floor(chance() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  const perm = new Uint8Array(512);
  for (let i = 0; i < 512; i++) perm[i] = order[i & 255];
  const gx = new Float32Array(256);
  const gy = new Float32Array(256);
  for (let i = 0; i < 256; i++) {
    const a = chance() * Math.PI * 2;
    gx[i] = Math.cos(a);
    gy[i] = Math.sin(a);
  }
  return (x, y) => {
    const x0 = Math.floor(x);
    const y0 = Math.floor(y);
    const fx = x - x0;
    const fy = y - y0;
    const xi = x0 & 255;
    const yi = y0 & 255;
    const a = perm[xi] + yi;
    const b = perm[xi + 1] + yi;
    const aa = perm[a];
    const ab = perm[a + 1];
    const ba = perm[b];
    const bb = perm[b + 1];
    const u = fx * fx * fx * (fx * (fx * 6 - 15) + 10);
    const v = fy * fy * fy * (fy * (fy * 6 - 15) + 10);
    const n00 = gx[aa] * fx + gy[aa] * fy;
    const n10 = gx[ba] * (fx - 1) + gy[ba] * fy;
    const n01 = gx[ab] * fx + gy[ab] * (fy - 1);
    const n11 = gx[bb] * (fx - 1) + gy[bb] * (fy - 1);
    const top = n00 + u * (n10 - n00);
    const low = n01 + u * (n11 - n01);
    return 1.5 * (top + v * (low - top));
  };
}

// Each octave is turned a little, so that no grid shows through.
const COS = 0.8;
const SIN = 0.6;

/** Sum of octaves, about -1…1. */
export function fbm(noise, x, y, octaves, gain = 0.5) {
  let sum = 0;
  let amp = 0.5;
  for (let i = 0; i < octaves; i++) {
    sum += amp * noise(x, y);
    amp *= gain;
    const nx = (COS * x - SIN * y) * 2.03 + 17.3;
    y = (SIN * x + COS * y) * 2.03 + 4.7;
    x = nx;
  }
  return sum;
}

/** Sharp crests and soft valleys, 0…1: mountains. */
export function ridged(noise, x, y, octaves, gain = 0.5) {
  let sum = 0;
  let amp = 0.5;
  let previous = 1;
  for (let i = 0; i < octaves; i++) {
    let n = 1 - Math.abs(noise(x, y));
    n *= n;
    sum += amp * n * previous;
    previous = n;
    amp *= gain;
    const nx = (COS * x - SIN * y) * 2.03 + 9.1;
    y = (SIN * x + COS * y) * 2.03 + 23.7;
    x = nx;
  }
  return sum;
}

export const clamp = (v, low = 0, high = 1) => (v < low ? low : v > high ? high : v);
export const mix = (a, b, t) => a + (b - a) * t;
export const smooth = (low, high, v) => {
  const t = clamp((v - low) / (high - low));
  return t * t * (3 - 2 * t);
};
