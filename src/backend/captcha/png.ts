import { joined } from './joined.js';

/** A picture of sixteen colours as a PNG. `pixels` are places in `palette`, row by row. */
export async function png(
  pixels: Uint8Array,
  width: number,
  palette: readonly (readonly [red: number, green: number, blue: number])[],
): Promise<Uint8Array> {
  const height = pixels.length / width;
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([4, 3], 8); // four bits a pixel, of a palette
  const row = 1 + width / 2;
  const rows = new Uint8Array(row * height);
  pixels.forEach((colour, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    rows[y * row + 1 + (x >> 1)]! |= x % 2 ? colour : colour << 4;
  });
  const parts = [
    Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10),
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette.flat())),
    chunk('IDAT', await deflate(rows)),
    chunk('IEND', new Uint8Array()),
  ];
  return joined(parts);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = joined([new TextEncoder().encode(type), data]);
  return joined([big(data.length), named, big(checksum(named))]);
}

const big = (number: number): Uint8Array => Uint8Array.of(number >>> 24, number >>> 16, number >>> 8, number);

function checksum(bytes: Uint8Array): number {
  let rest = -1;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return ~rest >>> 0;
}

async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  if (typeof CompressionStream !== 'function') return stored(bytes);
  const packed = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** The same as it is, where nothing can pack it: Safari before 16.4, Firefox before 113. */
export function stored(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [Uint8Array.of(0x78, 1)];
  const longest = 0xffff;
  let [low, high] = [1, 0];
  for (let at = 0; at < bytes.length; at += longest) {
    const block = bytes.subarray(at, at + longest);
    const { length } = block;
    const isLast = at + longest >= bytes.length ? 1 : 0;
    parts.push(Uint8Array.of(isLast, length, length >> 8, ~length, ~length >> 8), block);
    for (const byte of block) {
      low = (low + byte) % 65521;
      high = (high + low) % 65521;
    }
  }
  return joined([...parts, big(high * 65536 + low)]);
}
