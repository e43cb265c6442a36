import sharp from 'sharp';
import { linearByte, toSrgb } from './colour.mjs';
import { clamp, seeded } from './random.mjs';

/** Box blur three times over, close to a Gaussian of the given radius. */
export function blur({ width, height, rgb }, radius) {
  const r = Math.max(1, Math.round(radius / 1.7));
  let from = Float32Array.from(rgb);
  let to = new Float32Array(rgb.length);
  const pass = (stride, step, lines, length) => {
    for (let l = 0; l < lines; l++) {
      for (let c = 0; c < 3; c++) {
        const base = l * step + c;
        let sum = 0;
        for (let i = -r; i <= r; i++) sum += from[base + clamp(i, 0, length - 1) * stride];
        for (let i = 0; i < length; i++) {
          to[base + i * stride] = sum / (2 * r + 1);
          sum += from[base + Math.min(length - 1, i + r + 1) * stride] - from[base + Math.max(0, i - r) * stride];
        }
      }
    }
    [from, to] = [to, from];
  };
  for (let n = 0; n < 3; n++) {
    pass(3, width * 3, height, width);
    pass(width * 3, 3, width, height);
  }
  return { width, height, rgb: from };
}

/** Light that spills from the bright parts. */
export function bloom(picture, radius, strength, threshold = 0.6) {
  const bright = Float32Array.from(picture.rgb, (v) => Math.max(0, v - threshold));
  const spill = blur({ ...picture, rgb: bright }, radius).rgb;
  const rgb = picture.rgb.map((v, i) => v + spill[i] * strength);
  return { ...picture, rgb };
}

/** Linear light to bytes through a soft shoulder. `warmth` leans the shadows cool and the lights warm. */
export function develop({ width, height, rgb }, { exposure = 1, contrast = 1, saturation = 1, shoulder = 0.7 } = {}) {
  const out = Buffer.alloc(width * height * 3);
  const tone = (v) => {
    v *= exposure;
    if (v > shoulder) v = shoulder + (1 - shoulder) * (1 - Math.exp(-(v - shoulder) / (1 - shoulder || 1))); // the sun must not burn flat
    const s = toSrgb(v);
    return clamp(0.5 + (s - 0.5) * contrast);
  };
  for (let i = 0; i < width * height; i++) {
    const r = tone(rgb[i * 3]);
    const g = tone(rgb[i * 3 + 1]);
    const b = tone(rgb[i * 3 + 2]);
    const grey = 0.299 * r + 0.587 * g + 0.114 * b;
    out[i * 3] = Math.round(255 * clamp(grey + (r - grey) * saturation));
    out[i * 3 + 1] = Math.round(255 * clamp(grey + (g - grey) * saturation));
    out[i * 3 + 2] = Math.round(255 * clamp(grey + (b - grey) * saturation));
  }
  return { width, height, bytes: out };
}

function undevelop({ width, height, bytes }) {
  return { width, height, rgb: Float32Array.from(bytes, linearByte) };
}

/** Lay an SVG over a developed picture. */
export async function overlay({ width, height, bytes }, svgBody, defs = '', blendMode = 'over') {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${defs}</defs>${svgBody}</svg>`;
  const out = await sharp(bytes, { raw: { width, height, channels: 3 } })
    .composite([{ input: Buffer.from(svg), blend: blendMode, limitInputPixels: false }])
    .removeAlpha()
    .raw()
    .toBuffer();
  return { width, height, bytes: out };
}

/** Paper grain and a darker rim. */
export function grain({ width, height, bytes }, seed, amount = 5, rim = 0.12) {
  const chance = seeded(seed);
  const out = Buffer.alloc(bytes.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const g = (chance() + chance() + chance() - 1.5) * amount;
      const dx = x / width - 0.5;
      const dy = y / height - 0.5;
      const k = 1 - rim * Math.max(0, (dx * dx + dy * dy) * 2 - 0.18);
      const at = (y * width + x) * 3;
      for (let c = 0; c < 3; c++) out[at + c] = clamp(Math.round(bytes[at + c] * k + g), 0, 255);
    }
  }
  return { width, height, bytes: out };
}

/** Light that spills, for a picture already developed. */
export function glow(picture, radius, strength, threshold = 0.55) {
  return develop(bloom(undevelop(picture), radius, strength, threshold), { shoulder: 1 });
}

/**
 * Still water below the line y0: the upper part upside down, broken by ripples that grow towards the reader.
 * `tint` is the water's own colour as [r, g, b] bytes; `ripple(x, d)` gives [dx, dy] in pixels at depth d = 0…1.
 */
export function mirror({ width, height, bytes }, y0, { tint, body = 0.2, far = 0.05, ripple, mask }) {
  const out = Buffer.from(bytes);
  const top = Math.floor(y0);
  for (let y = top; y < height; y++) {
    const d = (y - top) / (height - top);
    for (let x = 0; x < width; x++) {
      if (mask && !mask(x, y)) continue;
      const [dx, dy] = ripple(x, d);
      const sx = clamp(Math.round(x + dx), 0, width - 1);
      const sy = clamp(Math.round(2 * top - y + dy), 0, top - 1);
      const k = far + (body - far) * d;
      for (let c = 0; c < 3; c++) {
        out[(y * width + x) * 3 + c] = bytes[(sy * width + sx) * 3 + c] * (1 - k) + tint[c] * k;
      }
    }
  }
  return { width, height, bytes: out };
}

/** Thin mist or light over a developed picture: `colour` in bytes, or a function of u; `amount(u, v)` 0…1. */
export function veil({ width, height, bytes }, colour, amount) {
  const out = Buffer.from(bytes);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const k = clamp(amount(x / width, y / height));
      if (k === 0) continue;
      const at = (y * width + x) * 3;
      const tone = typeof colour === 'function' ? colour(x / width) : colour;
      for (let c = 0; c < 3; c++) out[at + c] = out[at + c] * (1 - k) + tone[c] * k;
    }
  }
  return { width, height, bytes: out };
}
