import { seeded } from '../draw/random.mjs';

export const RATE = 48_000;
const TAU = Math.PI * 2;

const steps = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 };
/** `A4` → 440, `F#3`, `Bb5`. */
export function hertz(name) {
  const [, letter, sign, octave] = /^([A-G])([#b]?)(\d)$/.exec(name);
  const key = 12 * (Number(octave) + 1) + steps[letter] + (sign === '#' ? 1 : sign === 'b' ? -1 : 0);
  return 440 * 2 ** ((key - 69) / 12);
}

/** Two channels that sounds are added to. */
export class Track {
  constructor(seconds) {
    this.length = Math.round(seconds * RATE);
    this.left = new Float32Array(this.length);
    this.right = new Float32Array(this.length);
  }

  /** Add mono samples from `at` seconds on; `pan` -1…1. */
  add(samples, at, gain = 1, pan = 0) {
    const start = Math.round(at * RATE);
    const l = gain * Math.cos(((pan + 1) * Math.PI) / 4);
    const r = gain * Math.sin(((pan + 1) * Math.PI) / 4);
    const end = Math.min(samples.length, this.length - start);
    for (let i = Math.max(0, -start); i < end; i++) {
      this.left[start + i] += samples[i] * l;
      this.right[start + i] += samples[i] * r;
    }
  }
}

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

/**
 * A bamboo flute that plays a line in one breath after another.
 * notes: [{ at, seconds, frequency, strength, from }], in time order; `from` is a grace note to slide from.
 */
export function flute(notes, seconds, { seed = 3, air = 0.06 } = {}) {
  const chance = seeded(seed);
  const out = new Float32Array(Math.round(seconds * RATE));
  let phase = 0;
  for (const note of notes) {
    const start = Math.round(note.at * RATE);
    const count = Math.min(Math.round(note.seconds * RATE), out.length - start);
    const strength = note.strength ?? 0.8;
    let b1 = 0;
    let b2 = 0;
    const w = (TAU * note.frequency * 1.5) / RATE;
    for (let i = 0; i < count; i++) {
      const t = i / RATE;
      const left = note.seconds - t;
      const rise = Math.min(1, t / 0.07);
      const env =
        rise *
        rise *
        (3 - 2 * rise) *
        Math.min(1, left / 0.09) *
        (0.86 + 0.14 * Math.sin(Math.PI * Math.min(1, t / note.seconds)));
      const slow = Math.min(1, Math.max(0, (t - 0.28) / 0.5));
      const wave = Math.sin(TAU * 5.1 * t + 0.6 * Math.sin(TAU * 0.7 * t));
      const bend = note.from ? (note.from / note.frequency - 1) * Math.exp(-t / 0.045) : -0.012 * Math.exp(-t / 0.05);
      const frequency = note.frequency * (1 + bend + 0.0042 * slow * wave);
      phase += frequency / RATE;
      if (phase > 1) phase -= 1;
      const x = TAU * phase;
      const push = strength * (1 + 0.12 * slow * wave);
      const tone =
        Math.sin(x) +
        0.34 * push * Math.sin(2 * x + 0.3) +
        0.2 * push * push * Math.sin(3 * x) +
        0.07 * push * Math.sin(4 * x + 1) +
        0.03 * push * Math.sin(5 * x);
      // Breath: noise through a resonance near the note, stronger at the start.
      const noise = chance() * 2 - 1;
      b1 += 0.25 * (noise - b1);
      b2 = 1.9 * Math.cos(w) * b1 - 0.9 * b2;
      const breath = (0.55 * noise + 0.45 * b1) * (air + 0.16 * Math.exp(-t / 0.05));
      out[start + i] += env * push * (0.62 * tone + breath);
    }
  }
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

/** A soft held tone of several voices that drift against each other; `frequencies` sound together. */
export function drone(frequencies, seconds, { seed = 5, colour = 6 } = {}) {
  const chance = seeded(seed);
  const out = new Float32Array(Math.round(seconds * RATE));
  for (const base of frequencies) {
    for (let v = 0; v < 3; v++) {
      const detune = 1 + (v - 1) * 0.0018 + (chance() - 0.5) * 0.0006;
      const rate = 0.05 + chance() * 0.09;
      const shift = chance() * TAU;
      for (let h = 1; h <= colour; h++) {
        const f = base * detune * h;
        if (f > 6000) break;
        const level = 0.3 / h ** 1.45;
        const p = chance() * TAU;
        const wobble = 0.04 + chance() * 0.1;
        for (let i = 0; i < out.length; i++) {
          const t = i / RATE;
          const swell = 0.62 + 0.38 * Math.sin(TAU * rate * t + shift + h * 0.7) * (h > 1 ? 1 : 0.4);
          out[i] += level * swell * Math.sin(TAU * f * t + p + 0.3 * Math.sin(TAU * wobble * t));
        }
      }
    }
  }
  fade(out, 3, 6);
  return out;
}

/** A free reed in a bamboo pipe: bright, even breath, a little buzz. */
export function reed(frequency, seconds, { strength = 0.8, seed = 7 } = {}) {
  const chance = seeded(seed);
  const out = new Float32Array(Math.round(seconds * RATE));
  const top = Math.min(22, Math.floor(9000 / frequency));
  const phases = Array.from({ length: top + 1 }, () => chance() * 0.8);
  const weights = Array.from({ length: top + 1 }, (_, h) =>
    h === 0 ? 0 : (h % 2 ? 1 : 0.62) / h ** (1.05 + 0.35 * (1 - strength)) / (1 + (h / 11) ** 3),
  );
  let phase = 0;
  for (let i = 0; i < out.length; i++) {
    const t = i / RATE;
    const left = seconds - t;
    const env = Math.min(1, t / 0.022) * Math.min(1, left / 0.035) * (0.9 + 0.1 * Math.exp(-t / 0.09));
    phase += (frequency * (1 + 0.0025 * Math.sin(TAU * 4.3 * t) - 0.012 * Math.exp(-t / 0.02))) / RATE;
    let sum = 0;
    const x = TAU * (phase % 1);
    for (let h = 1; h <= top; h++) sum += weights[h] * Math.sin(h * x + phases[h]);
    out[i] = strength * env * (sum * 0.42 + 0.012 * (chance() * 2 - 1));
  }
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

export function fade(samples, rise, fall) {
  const a = Math.round(rise * RATE);
  const b = Math.round(fall * RATE);
  for (let i = 0; i < a && i < samples.length; i++) samples[i] *= i / a;
  for (let i = 0; i < b && i < samples.length; i++) {
    const k = i / b;
    samples[samples.length - 1 - i] *= k * k * (3 - 2 * k);
  }
}
