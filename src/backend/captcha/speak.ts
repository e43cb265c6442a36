import { dataUrl } from './data-url.js';

/** Samples a second; test/tools/make-digits.mjs speaks as many. */
const rate = 8000;

/** A code of digits as speech, another each time: a WAV file, in a `data:` address. */
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
  const bytes = [...spoken, ...silence(0.3)].map((sample) => Math.round(128 + sample * 120 + (random() - 0.5) * hiss));
  return { src: dataUrl('audio/wav', wav(Uint8Array.from(bytes))), type: 'audio/wav' };
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

/** Eight bits a sample, one channel: what every browser plays. */
function wav(samples: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(44 + samples.length);
  const view = new DataView(bytes.buffer);
  const write = (at: number, text: string) => bytes.set(new TextEncoder().encode(text), at);
  write(0, 'RIFF');
  view.setUint32(4, 36 + samples.length, true);
  write(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true); // PCM
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  write(36, 'data');
  view.setUint32(40, samples.length, true);
  bytes.set(samples, 44);
  return bytes;
}
