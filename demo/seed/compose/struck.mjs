import { seeded } from '../draw/random.mjs';
import { fade, RATE, TAU } from './tone.mjs';

/** A plucked string after Karplus and Strong: noise round a delay line that loses its brightness. */
export function pluck(frequency, seconds, { seed = 1, bright = 0.5, decay = 0.996, body = 0.4 } = {}) {
  const chance = seeded(seed);
  const out = new Float32Array(Math.round(seconds * RATE));
  const period = RATE / frequency - 0.5;
  const whole = Math.floor(period);
  const part = period - whole;
  const line = new Float32Array(whole + 1);
  let smooth = 0;
  for (let i = 0; i < line.length; i++) {
    smooth += (0.15 + 0.85 * bright) * (chance() * 2 - 1 - smooth);
    line[i] = smooth;
  }
  // The finger sits at a fifth of the string: every fifth overtone is missing.
  const comb = line.map((v, i) => v - 0.7 * line[(i + Math.round(line.length / 5)) % line.length]);
  line.set(comb);
  let at = 0;
  let last = 0;
  let low = 0;
  for (let i = 0; i < out.length; i++) {
    const next = (at + 1) % line.length;
    const heard = line[at] * part + line[next] * (1 - part); // together `whole + part` samples old
    const damped = decay * (0.5 * heard + 0.5 * last);
    last = heard;
    line[at] = damped;
    at = next;
    low += 0.06 * (heard - low);
    out[i] = heard * (1 - body) + low * body * 2.4;
  }
  fade(out, 0.002, Math.min(0.3, seconds * 0.3));
  return out;
}

/** A small bronze bell: partials that are not whole multiples, the high ones gone first. */
export function bell(frequency, seconds, { shimmer = 0.6 } = {}) {
  const partials = [
    [0.5, 0.3, 1],
    [1, 1, 0.8],
    [1.183, 0.16, 0.45],
    [2.0, 0.5, 0.5],
    [2.74, 0.36, 0.34],
    [3.76, 0.2, 0.22],
    [5.4, 0.12, 0.14],
    [6.8, 0.06, 0.09],
  ];
  const out = new Float32Array(Math.round(seconds * RATE));
  for (const [ratio, level, life] of partials) {
    for (const split of [-1, 1]) {
      const f = frequency * ratio * (1 + split * 0.0007 * shimmer);
      if (f > 16_000) continue;
      const tau = seconds * 0.34 * life;
      for (let i = 0; i < out.length; i++) {
        const t = i / RATE;
        out[i] += 0.5 * level * Math.exp(-t / tau) * Math.sin(TAU * f * t + ratio * split);
      }
    }
  }
  fade(out, 0.004, seconds * 0.25);
  return out;
}

/** A gong far off: a low swell that opens slowly. */
export function gong(frequency, seconds) {
  const out = new Float32Array(Math.round(seconds * RATE));
  const ratios = [1, 1.48, 2.02, 2.53, 3.17, 4.21, 5.06];
  ratios.forEach((ratio, k) => {
    for (let i = 0; i < out.length; i++) {
      const t = i / RATE;
      const open = 1 - Math.exp(-t / (0.02 + 0.16 * k));
      out[i] +=
        (0.6 / (1 + k * 0.8)) *
        open *
        Math.exp(-t / (seconds * (0.36 - 0.035 * k))) *
        Math.sin(TAU * frequency * ratio * t * (1 - 0.0008 * t) + k * 1.7);
    }
  });
  fade(out, 0.01, seconds * 0.3);
  return out;
}

/** A skin drum: a falling tone and the slap of the hand. */
export function drum(frequency, seconds, { slap = 0.3, seed = 9 } = {}) {
  const chance = seeded(seed);
  const out = new Float32Array(Math.round(seconds * RATE));
  let phase = 0;
  let low = 0;
  for (let i = 0; i < out.length; i++) {
    const t = i / RATE;
    phase += (frequency * (1 + 0.9 * Math.exp(-t / 0.028))) / RATE;
    low += 0.22 * (chance() * 2 - 1 - low);
    out[i] = Math.exp(-t / (seconds * 0.26)) * Math.sin(TAU * phase) + slap * low * Math.exp(-t / 0.018);
  }
  fade(out, 0.001, seconds * 0.3);
  return out;
}

/** Bamboo sticks struck together. */
export function sticks(frequency, { seed = 11 } = {}) {
  const chance = seeded(seed);
  const out = new Float32Array(Math.round(0.12 * RATE));
  for (let i = 0; i < out.length; i++) {
    const t = i / RATE;
    out[i] =
      Math.exp(-t / 0.014) *
      (0.6 * Math.sin(TAU * frequency * t) +
        0.4 * Math.sin(TAU * frequency * 2.31 * t + 1) +
        0.25 * (chance() * 2 - 1) * Math.exp(-t / 0.004));
  }
  return out;
}
