import { pluck } from '../struck.mjs';
import { fade, hertz, Track } from '../tone.mjs';
import { flute } from '../winds.mjs';
import { room } from '../mix.mjs';
import { seeded } from '../../draw/random.mjs';

/** A flute over plucked strings, in G without F and C, quiet and wide: the river at night. */
export const title = 'sao-tren-song';
export const seconds = 64;

const beat = 60 / 76;

// [note, beats], `-` is a breath; `~X` slides in from X.
const line = `
- 8
D5 1.5, E5 0.5, G5 2~E5      | A5 1, G5 0.5, E5 0.5, D5 2~E5
E5 1, G5 1, A5 1~G5, B5 1    | A5 3~B5, - 1
B5 1.5~A5, A5 0.5, G5 1, E5 1 | D5 1, E5 0.5, G5 0.5, A5 2~G5
G5 1, E5 1, D5 1, B4 1       | D5 3~E5, - 1
D6 2~B5, B5 1, A5 1          | B5 0.75, D6 0.25, E6 1~D6, D6 2
B5 1, A5 0.5, G5 0.5, A5 1, B5 1 | E5 1~D5, G5 1, A5 1.5~G5, - 0.5
D5 1.5, E5 0.5, G5 1, B5 1~A5 | A5 0.5, B5 0.5, A5 0.5, G5 0.5, E5 2~G5
G5 1, A5 0.5, G5 0.5, E5 1, D5 1 | G5 5~A5
`;

const chords = [
  ['G3', 'D4', 'G4', 'B4', 'D4', 'G4', 'B4', 'A4'],
  ['E3', 'B3', 'E4', 'G4', 'B3', 'E4', 'B4', 'G4'],
  ['A3', 'E4', 'G4', 'A4', 'E4', 'G4', 'B4', 'A4'],
  ['D3', 'A3', 'D4', 'E4', 'A3', 'D4', 'A4', 'E4'],
];
// One number a bar.
const harmony = [0, 1, 0, 3, 1, 2, 0, 2, 1, 3, 0, 1, 2, 3, 0, 1, 3, 0, 0];

export function read(text) {
  return text
    .split(/[\n|,]/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const [, note, beats, from] = /^(\S+)\s+([\d.]+)(?:~(\S+))?$/.exec(part);
      return { note, beats: Number(beats), from };
    });
}

export function play() {
  const mix = new Track(seconds);
  const chance = seeded(41);
  let time = 0.3;
  const notes = [];
  for (const { note, beats, from } of read(line)) {
    const length = beats * beat;
    if (note !== '-')
      notes.push({
        at: time,
        seconds: length * 0.97,
        frequency: hertz(note),
        from: from && hertz(from),
        strength: 0.62 + 0.1 * Math.min(2, beats) + 0.06 * chance(),
      });
    time += length;
  }
  mix.add(flute(notes, seconds), 0, 0.34, 0.12);
  harmony.forEach((chord, bar) => {
    const last = bar === harmony.length - 1;
    chords[chord].forEach((note, i) => {
      if (last && i > 4) return;
      const at = 0.3 + (bar * 4 + i * 0.5) * beat * 1 + (chance() - 0.5) * 0.016 + (last ? i * i * 0.03 : 0);
      const soft = (i === 0 ? 1 : i === 4 ? 0.78 : 0.6) * (0.86 + 0.24 * chance());
      mix.add(
        pluck(hertz(note), i === 0 ? 3.6 : 2.4, {
          seed: 100 + bar * 8 + i,
          bright: 0.34 + 0.2 * chance(),
          decay: i === 0 ? 0.9975 : 0.9965,
        }),
        at,
        0.5 * soft,
        -0.28 + 0.1 * (i % 3),
      );
    });
    // A low string answers on the third beat of every other bar.
    if (bar % 2 && !last)
      mix.add(
        pluck(hertz(chords[chord][0]) / 2, 3.2, { seed: 900 + bar, bright: 0.2, decay: 0.998 }),
        0.3 + (bar * 4 + 2) * beat,
        0.5,
        -0.1,
      );
  });
  const final = pluck(hertz('G2'), 4, { seed: 7, bright: 0.25, decay: 0.9985 });
  fade(final, 0.002, 2);
  mix.add(final, 0.3 + 72 * beat, 0.7, 0);
  return room(mix, { seconds: 2.8, damp: 0.4, wet: 0.42 });
}
