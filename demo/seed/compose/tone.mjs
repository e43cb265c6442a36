export const RATE = 48_000;
export const TAU = Math.PI * 2;

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

/** Ramps at both ends, in seconds, so that nothing clicks. */
export function fade(samples, rise, fall) {
  const a = Math.round(rise * RATE);
  const b = Math.round(fall * RATE);
  for (let i = 0; i < a && i < samples.length; i++) samples[i] *= i / a;
  for (let i = 0; i < b && i < samples.length; i++) {
    const k = i / b;
    samples[samples.length - 1 - i] *= k * k * (3 - 2 * k);
  }
}
