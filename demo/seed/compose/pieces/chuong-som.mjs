import { bell, gong } from '../struck.mjs';
import { hertz, Track } from '../tone.mjs';
import { drone, flute } from '../winds.mjs';
import { room } from '../mix.mjs';
import { seeded } from '../../draw/random.mjs';

/** Bells over a held fifth, with a low flute that comes twice: mist that lifts. In D, with E, G, A and B. */
export const title = 'chuong-som';
export const seconds = 72;

// [second, note, strength]
const bells = [
  [3.0, 'A4', 0.7],
  [4.6, 'D5', 0.6],
  [6.2, 'E5', 0.5],
  [9.4, 'B4', 0.6],
  [10.2, 'A4', 0.5],
  [13.0, 'D5', 0.7],
  [13.8, 'E5', 0.5],
  [14.6, 'A5', 0.6],
  [18.2, 'G5', 0.5],
  [19.8, 'E5', 0.5],
  [22.6, 'D5', 0.7],
  [24.2, 'B4', 0.5],
  [25.0, 'A4', 0.5],
  [28.2, 'E5', 0.6],
  [29.0, 'G5', 0.5],
  [29.8, 'B5', 0.6],
  [33.0, 'A5', 0.7],
  [34.6, 'G5', 0.5],
  [36.2, 'E5', 0.5],
  [37.8, 'D5', 0.6],
  [41.0, 'A5', 0.6],
  [41.4, 'B5', 0.4],
  [41.8, 'D6', 0.5],
  [45.0, 'B5', 0.5],
  [46.6, 'A5', 0.6],
  [48.2, 'E5', 0.5],
  [51.4, 'G5', 0.6],
  [52.2, 'E5', 0.5],
  [53.0, 'D5', 0.6],
  [56.2, 'B4', 0.5],
  [57.8, 'A4', 0.6],
  [60.2, 'D5', 0.5],
  [61.8, 'A4', 0.4],
  [63.8, 'D4', 0.5],
];
const breath = [
  [20.6, 3.4, 'D4'],
  [24.2, 1.5, 'E4', 'D4'],
  [25.8, 4.2, 'A4', 'G4'],
  [30.4, 1.5, 'G4'],
  [32.0, 1.5, 'E4', 'G4'],
  [33.6, 4.6, 'D4', 'E4'],
  [42.6, 1.5, 'A4', 'G4'],
  [44.2, 1.5, 'B4'],
  [45.8, 4.4, 'D5', 'B4'],
  [50.6, 1.5, 'B4'],
  [52.2, 1.5, 'A4', 'B4'],
  [53.8, 2.2, 'G4'],
  [56.2, 1.4, 'E4', 'G4'],
  [57.8, 5.4, 'D4', 'E4'],
];

export function play() {
  const mix = new Track(seconds);
  const chance = seeded(52);
  mix.add(drone([hertz('D2'), hertz('A2')], seconds, { seed: 6, colour: 7 }), 0, 0.09, -0.25);
  mix.add(drone([hertz('D3'), hertz('A3')], seconds - 6, { seed: 8, colour: 4 }), 4, 0.07, 0.3);
  for (const [at, note, strength] of bells) {
    mix.add(bell(hertz(note), 7), at, 0.16 * strength, (chance() - 0.5) * 1.1);
    if (strength > 0.55) mix.add(bell(hertz(note) * 2, 3.4), at + 0.012, 0.025 * strength, (chance() - 0.5) * 1.4);
  }
  for (const at of [0.6, 16.6, 32.6, 48.6, 62.6]) mix.add(gong(hertz('D2'), 9), at, 0.2, 0.05);
  const notes = breath.map(([at, length, note, from]) => ({
    at,
    seconds: length,
    frequency: hertz(note),
    from: from && hertz(from),
    strength: 0.62,
  }));
  mix.add(flute(notes, seconds, { seed: 12, air: 0.085 }), 0, 0.19, 0.18);
  return room(mix, { seconds: 4.6, damp: 0.3, wet: 0.55, before: 0.03 });
}
