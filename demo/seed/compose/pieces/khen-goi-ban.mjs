import { drum, pluck, sticks } from '../struck.mjs';
import { hertz, Track } from '../tone.mjs';
import { reed } from '../winds.mjs';
import { room } from '../mix.mjs';
import { read } from './sao-tren-song.mjs';
import { seeded } from '../../draw/random.mjs';

/** Reeds with their drone, drum and sticks: the call to the feast. In A, with C, D, E and G. */
export const title = 'khen-goi-ban';
export const seconds = 54;

const beat = 60 / 112;

const call = 'A4 0.5, A4 0.25, C5 0.25, D5 0.5, E5 0.5 | D5 0.25, E5 0.25, D5 0.5, C5 0.5, A4 0.5';
const answer = 'E5 0.5, G5 0.5, E5 0.25, D5 0.25, C5 0.5 | D5 0.5, C5 0.25, A4 0.25, A4 1';
const high = 'A5 0.75, G5 0.25, E5 0.5, G5 0.5 | A5 0.25, G5 0.25, E5 0.25, D5 0.25, E5 1';
const turn = 'G5 0.5, E5 0.5, D5 0.25, E5 0.25, D5 0.25, C5 0.25 | A4 0.5, C5 0.5, D5 1';
const close = 'E5 0.5, D5 0.25, C5 0.25, D5 0.5, C5 0.5 | A4 0.5, G4 0.5, A4 1';
// Each phrase is four beats long; the drum enters with the second call, the strings with `high`.
const form = [
  call,
  call,
  answer,
  call,
  answer,
  close,
  high,
  turn,
  high,
  close,
  call,
  answer,
  high,
  turn,
  call,
  close,
  call,
  answer,
  high,
  close,
  high,
  close,
];

export function play() {
  const mix = new Track(seconds);
  const chance = seeded(63);
  const start = 2.2;
  // The pipes take breath together: a fifth that pulses before the tune begins.
  for (const [i, note] of ['A3', 'E4', 'A4'].entries())
    mix.add(reed(hertz(note), 2.1, { strength: 0.5 + 0.1 * i, seed: 20 + i }), 0.15, 0.1, (i - 1) * 0.3);
  let time = start;
  form.forEach((phrase, p) => {
    const from = time;
    read(phrase).forEach(({ note, beats }, i) => {
      const length = beats * beat;
      const strength = (i % 3 === 0 ? 0.86 : 0.72) + 0.08 * chance();
      mix.add(reed(hertz(note), length * 0.95, { strength, seed: 300 + p * 20 + i }), time, 0.24, 0.06);
      // Its companion a fifth or fourth below, as the khèn's fingers do on the strong notes.
      if (beats >= 0.5)
        mix.add(
          reed(hertz(note) * (note.startsWith('E') ? 0.75 : 2 / 3), length * 0.9, {
            strength: 0.5,
            seed: 500 + p * 20 + i,
          }),
          time + 0.008,
          0.085,
          -0.12,
        );
      time += length;
    });
    // Drone, in and out with the breath, two pulses a bar.
    for (let b = 0; b < 4; b += 1) {
      const at = from + b * beat;
      for (const [k, note] of ['A3', 'E4'].entries())
        mix.add(
          reed(hertz(note), beat * (b % 2 ? 0.62 : 0.92), { strength: b % 2 ? 0.42 : 0.56, seed: 40 + k }),
          at,
          0.075,
          k ? 0.34 : -0.34,
        );
    }
    if (p >= 1) {
      const last = p === form.length - 1;
      for (const [at, f, gain] of [
        [0, 74, 1],
        [1.5, 92, 0.55],
        [2, 74, 0.8],
        [3, 104, 0.6],
        [3.5, 104, 0.45],
      ]) {
        if (last && at > 2) continue;
        mix.add(
          drum(f, 0.6, { seed: p * 7 + at * 2, slap: 0.35 }),
          from + at * beat + (chance() - 0.5) * 0.008,
          0.34 * gain,
          -0.05,
        );
      }
      if (p >= 3)
        for (let b = 0; b < 4; b += 0.5)
          mix.add(
            sticks(b % 1 ? 1480 : 1180, { seed: p * 9 + b * 2 }),
            from + b * beat + (chance() - 0.5) * 0.006,
            (b % 1 ? 0.13 : 0.075) * (0.8 + 0.4 * chance()),
            0.45,
          );
    }
    if (p >= 6) {
      for (const [at, note] of [
        [0, 'A2'],
        [1, 'E3'],
        [2, p % 2 ? 'G2' : 'A2'],
        [2.5, 'E3'],
        [3, 'C3'],
        [3.5, 'D3'],
      ]) {
        mix.add(
          pluck(hertz(note), 1.2, { seed: p * 31 + at * 4, bright: 0.5, decay: 0.994 }),
          from + at * beat,
          0.42,
          -0.3,
        );
      }
    }
  });
  for (const [i, note] of ['A3', 'E4', 'A4', 'A5'].entries())
    mix.add(reed(hertz(note), 3.4, { strength: 0.7, seed: 90 + i }), time, 0.12, (i - 1.5) * 0.25);
  mix.add(drum(70, 1.2, { slap: 0.4 }), time, 0.5, 0);
  return room(mix, { seconds: 1.5, damp: 0.45, wet: 0.22 });
}
