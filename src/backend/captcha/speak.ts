import { dataUrl } from './data-url.js';
import { flac } from './flac.js';

/** Samples a second; test/tools/make-digits.mjs speaks as many. */
const rate = 8000;

/** A code of digits as speech, another each time: a FLAC file, in a `data:` address. */
export async function speak(
  code: string,
  { locale, random }: { readonly locale: string; readonly random: () => number },
): Promise<{ src: string; type: string }> {
  const { digits } = /^en\b/i.test(locale) ? await import('./digits/en.js') : await import('./digits/vi.js');
  const between = (low: number, high: number) => low + random() * (high - low);
  const silence = (seconds: number) => new Array<number>(Math.round(seconds * rate)).fill(0);
  const spoken = [...code].flatMap((digit, index) => {
    const loudness = between(0.75, 1);
    const said = paced(decode(digits[Number(digit)]!), between(0.9, 1.12));
    return [...silence(index === 0 ? 0.3 : between(0.35, 0.65)), ...said.map((sample) => sample * loudness)];
  });
  const hiss = between(1, 3);
  const samples = [...spoken, ...silence(0.3)].map((sample) => Math.round(sample * 120 + (random() - 0.5) * hiss));
  return { src: dataUrl('audio/flac', flac(Int8Array.from(samples), rate)), type: 'audio/flac' };
}

/** Faster or slower, and higher or lower with it. */
function paced(samples: readonly number[], speed: number): number[] {
  return Array.from({ length: Math.floor(samples.length / speed) }, (_, index) => {
    const at = index * speed;
    const before = Math.floor(at);
    const [from, to] = [samples[before] ?? 0, samples[before + 1] ?? 0];
    return from + (to - from) * (at - before);
  });
}

const indexShift = [-1, -1, -1, -1, 2, 4, 6, 8];

/** What test/tools/make-digits.mjs encoded, from -1 to 1. */
function decode(digit: string): number[] {
  const bytes = Uint8Array.from(atob(digit), (character) => character.charCodeAt(0));
  let [sample, index] = [0, 0];
  return [...bytes].flatMap((byte) =>
    [byte & 15, byte >> 4].map((code) => {
      const step = Math.floor(7 * 1.1 ** index);
      const moved = Math.floor(((2 * (code & 7) + 1) * step) / 8);
      sample = Math.max(-32768, Math.min(32767, sample + (code & 8 ? -moved : moved)));
      index = Math.max(0, Math.min(88, index + indexShift[code & 7]!));
      return sample / 32768;
    }),
  );
}
