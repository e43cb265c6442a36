import { RATE, Track } from './tone.mjs';

/** A room of eight feedback delays that pass energy to each other (Jot's network), damped like wood and air. */
export function room(dry, { seconds = 2.2, damp = 0.35, wet = 0.3, before = 0.018 } = {}) {
  const lengths = [1447, 1693, 1949, 2207, 2473, 2741, 3001, 3301].map((n) => Math.round((n * RATE) / 48_000));
  const lines = lengths.map((n) => new Float32Array(n));
  const gains = lengths.map((n) => 10 ** ((-3 * n) / RATE / seconds));
  const lows = new Float32Array(8);
  const at = new Int32Array(8);
  const wait = Math.round(before * RATE);
  const out = new Track(dry.length / RATE);
  const taps = new Float32Array(8);
  for (let i = 0; i < dry.length; i++) {
    const l = i >= wait ? dry.left[i - wait] : 0;
    const r = i >= wait ? dry.right[i - wait] : 0;
    let sum = 0;
    for (let k = 0; k < 8; k++) {
      const heard = lines[k][at[k]];
      lows[k] += (1 - damp) * (heard - lows[k]);
      taps[k] = lows[k] * gains[k];
      sum += taps[k];
    }
    sum *= 0.25; // a Householder reflection: taps minus a quarter of their sum
    for (let k = 0; k < 8; k++) {
      lines[k][at[k]] = taps[k] - sum + (k % 2 ? r : l) * 0.5;
      at[k] = (at[k] + 1) % lengths[k];
    }
    out.left[i] = dry.left[i] * (1 - wet * 0.5) + wet * (taps[0] + taps[2] - taps[4] + taps[6]);
    out.right[i] = dry.right[i] * (1 - wet * 0.5) + wet * (taps[1] + taps[3] - taps[5] + taps[7]);
  }
  return out;
}

/** The last touch: no rumble, a soft ceiling, silence at both ends. Peaks end below 0.8. */
export function master(mix, { rise = 0.02, fall = 3.5 } = {}) {
  let peak = 0;
  for (const channel of [mix.left, mix.right]) {
    let low = 0;
    for (let i = 0; i < channel.length; i++) {
      low += 0.0042 * (channel[i] - low);
      channel[i] -= low; // about 32 Hz and below
      peak = Math.max(peak, Math.abs(channel[i]));
    }
  }
  const gain = 1.25 / peak;
  const a = rise * RATE;
  const b = fall * RATE;
  for (const channel of [mix.left, mix.right]) {
    for (let i = 0; i < channel.length; i++) {
      const end = Math.min(1, i / a, (channel.length - 1 - i) / b);
      channel[i] = 0.78 * Math.tanh(channel[i] * gain) * end * end * (3 - 2 * end);
    }
  }
  return mix;
}

/** 16-bit stereo WAV. */
export function wav({ left, right, length }) {
  const out = Buffer.alloc(44 + length * 4);
  out.write('RIFF', 0);
  out.writeUInt32LE(36 + length * 4, 4);
  out.write('WAVEfmt ', 8);
  out.writeUInt32LE(16, 16);
  out.writeUInt16LE(1, 20);
  out.writeUInt16LE(2, 22);
  out.writeUInt32LE(RATE, 24);
  out.writeUInt32LE(RATE * 4, 28);
  out.writeUInt16LE(4, 32);
  out.writeUInt16LE(16, 34);
  out.write('data', 36);
  out.writeUInt32LE(length * 4, 40);
  for (let i = 0; i < length; i++) {
    out.writeInt16LE(Math.round(left[i] * 32_767), 44 + i * 4);
    out.writeInt16LE(Math.round(right[i] * 32_767), 46 + i * 4);
  }
  return out;
}
