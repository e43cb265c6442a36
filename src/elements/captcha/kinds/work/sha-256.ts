/** SHA-256 and PBKDF2 by hand, for pages of plain http: no browser gives them its own digests there. */

/** The first 32 bits of what is behind the point of the `n`-th root of each of the first primes. */
function rootsOf(count: number, n: number): Int32Array {
  const primes: number[] = [];
  for (let one = 2; primes.length < count; one++) if (primes.every((prime) => one % prime !== 0)) primes.push(one);
  return Int32Array.from(primes, (prime) => (prime ** (1 / n) % 1) * 2 ** 32);
}

const start = rootsOf(8, 2);
const rounds = rootsOf(64, 3);
const words = new Int32Array(64);

/** Mixes one block, the first sixteen of `words`, into `state`. */
function mix(state: Int32Array): void {
  for (let at = 16; at < 64; at++) {
    const [early, late] = [words[at - 15]!, words[at - 2]!];
    const low = ((early >>> 7) | (early << 25)) ^ ((early >>> 18) | (early << 14)) ^ (early >>> 3);
    const high = ((late >>> 17) | (late << 15)) ^ ((late >>> 19) | (late << 13)) ^ (late >>> 10);
    words[at] = words[at - 16]! + low + words[at - 7]! + high;
  }
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  let e = state[4]!;
  let f = state[5]!;
  let g = state[6]!;
  let h = state[7]!;
  for (let at = 0; at < 64; at++) {
    const spread = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const chosen = (h + spread + ((e & f) ^ (~e & g)) + rounds[at]! + words[at]!) | 0;
    const turned = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    h = g;
    g = f;
    f = e;
    e = (d + chosen) | 0;
    d = c;
    c = b;
    b = a;
    a = (chosen + turned + ((b & c) ^ (b & d) ^ (c & d))) | 0;
  }
  state[0]! += a;
  state[1]! += b;
  state[2]! += c;
  state[3]! += d;
  state[4]! += e;
  state[5]! += f;
  state[6]! += g;
  state[7]! += h;
}

/** Mixes `bytes` into `state`, which has `before` bytes in it, and closes it. */
function close(state: Int32Array, bytes: Uint8Array, before: number): void {
  const padded = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / 64) * 64));
  new Uint8Array(padded.buffer).set(bytes);
  padded.setUint8(bytes.length, 0x80);
  padded.setUint32(padded.byteLength - 4, (before + bytes.length) * 8);
  for (let block = 0; block < padded.byteLength; block += 64) {
    for (let at = 0; at < 16; at++) words[at] = padded.getInt32(block + at * 4);
    mix(state);
  }
}

function bytesOf(state: Int32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(32));
  state.forEach((word, at) => view.setInt32(at * 4, word));
  return new Uint8Array(view.buffer);
}

export function sha256(bytes: Uint8Array): Uint8Array {
  const state = start.slice();
  close(state, bytes, 0);
  return bytesOf(state);
}

/** Up to 32 bytes by PBKDF2 over HMAC-SHA-256. */
export function pbkdf2(password: Uint8Array, salt: Uint8Array, iterations: number): Uint8Array {
  const key = new Uint8Array(64);
  key.set(password.length > 64 ? sha256(password) : password);
  const [inner, outer] = [keyed(key, 0x36), keyed(key, 0x5c)];
  const state = inner.slice();
  const first = new Uint8Array(salt.length + 4);
  first.set(salt);
  first[salt.length + 3] = 1;
  close(state, first, 64);
  again(state, outer);
  const sum = state.slice();
  for (let round = 1; round < iterations; round++) {
    again(state, inner);
    again(state, outer);
    for (let at = 0; at < 8; at++) sum[at]! ^= state[at]!;
  }
  return bytesOf(sum);
}

function keyed(key: Uint8Array, pad: number): Int32Array {
  const view = new DataView(key.map((byte) => byte ^ pad).buffer);
  for (let at = 0; at < 16; at++) words[at] = view.getInt32(at * 4);
  const state = start.slice();
  mix(state);
  return state;
}

/** What was in `state` as the one message after the block in `from`. */
function again(state: Int32Array, from: Int32Array): void {
  words.fill(0, 8, 16);
  words.set(state);
  words[8] = 0x80000000 | 0;
  words[15] = (64 + 32) * 8;
  state.set(from);
  mix(state);
}
