import { seeded } from '../draw/random.mjs';
import { fade, RATE, TAU } from './tone.mjs';

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
