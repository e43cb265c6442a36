import { joined } from './joined.js';

/** Sound as a FLAC file: half the bytes of the samples themselves, nothing lost, and every browser plays it. */

/** Samples of a frame: about an eighth of a second, so that a pause and a word are packed each in its own way. */
const frameLength = 1024;

/** @param samples - one channel, eight bits each, from -128 to 127. @param rate - 8000 samples a second. */
export function flac(samples: Int8Array, rate: 8000): Uint8Array {
  const head = new Bits();
  head.bytes('fLaC');
  head.put(0x80, 8); // the last block about the file, of kind 0: what the stream is
  head.put(34, 24);
  head.put(frameLength, 16);
  head.put(frameLength, 16);
  head.put(0, 24); // nobody knows how long the shortest frame is
  head.put(0, 24);
  head.put(rate, 20);
  head.put(0, 3); // one channel
  head.put(7, 5); // eight bits
  head.put(0, 4);
  head.put(samples.length, 32);
  for (let word = 0; word < 4; word++) head.put(0, 32); // no checksum of it all
  const parts = [head.done()];
  for (let at = 0; at < samples.length; at += frameLength) {
    parts.push(frame(samples.subarray(at, at + frameLength), at / frameLength));
  }
  return joined(parts);
}

function frame(samples: Int8Array, number: number): Uint8Array {
  const bits = new Bits();
  bits.put(0xfff8, 16);
  bits.put(0x74, 8); // its length is told below; 8 kHz
  bits.put(0x02, 8); // one channel, eight bits
  if (number < 0x80) bits.put(number, 8);
  else bits.put(0xc080 | ((number >> 6) << 8) | (number & 63), 16);
  bits.put(samples.length - 1, 16);
  bits.put(checksum(bits.done(), 8, 0x07), 8);

  const { order, rest, low } = packed(samples);
  bits.put(0x10 | (order << 1), 8); // each sample is guessed from so many before it
  for (const sample of samples.subarray(0, order)) bits.put(sample & 0xff, 8);
  bits.put(0, 6);
  bits.put(low, 4);
  for (const one of rest) {
    for (let high = one >> low; high > 0; high--) bits.put(0, 1);
    bits.put(1, 1);
    bits.put(one & ((1 << low) - 1), low);
  }
  bits.put(checksum(bits.done(), 16, 0x8005), 16);
  return bits.done();
}

/** What is left of the samples where each is guessed from `order` before it, and how many low bits it is split at. */
function packed(samples: Int8Array): { order: number; rest: number[]; low: number } {
  let best = { order: 0, rest: [] as number[], low: 0, size: Infinity };
  let left = [...samples];
  for (let order = 0; order <= 3 && order < samples.length; order++) {
    if (order > 0) left = left.slice(1).map((one, at) => one - left[at]!);
    const rest = left.map((one) => (one < 0 ? -2 * one - 1 : 2 * one));
    for (let low = 0; low < 9; low++) {
      const size = order * 8 + rest.reduce((sum, one) => sum + (one >> low) + 1 + low, 0);
      if (size < best.size) best = { order, rest, low, size };
    }
  }
  return best;
}

function checksum(bytes: Uint8Array, width: 8 | 16, pattern: number): number {
  let sum = 0;
  for (const byte of bytes) {
    sum ^= byte << (width - 8);
    for (let bit = 0; bit < 8; bit++) sum = (sum << 1) ^ ((sum >> (width - 1)) & 1 ? pattern : 0);
    sum &= (1 << width) - 1;
  }
  return sum;
}

/** Bits in a row, the highest first. */
class Bits {
  readonly #bytes: number[] = [];
  #free = 0;

  put(value: number, count: number): void {
    for (let bit = count - 1; bit >= 0; bit--) {
      if (this.#free === 0) {
        this.#bytes.push(0);
        this.#free = 8;
      }
      this.#bytes[this.#bytes.length - 1]! |= ((value >>> bit) & 1) << --this.#free;
    }
  }

  bytes(text: string): void {
    for (const character of text) this.put(character.charCodeAt(0), 8);
  }

  /** The bytes so far; the bits that are missing of the last are noughts. */
  done(): Uint8Array {
    this.#free = 0;
    return Uint8Array.from(this.#bytes);
  }
}
