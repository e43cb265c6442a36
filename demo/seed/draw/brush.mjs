import { blur } from './paint.mjs';
import { clamp } from './random.mjs';

/**
 * Brush: an anisotropic Kuwahara filter (Kyprianidis, Semmo, Kang, Döllner: polynomial weights).
 * It follows edges, flattens texture into strokes and keeps outlines.
 */
export function brush(picture, radius, sharpness = 8, keep = 0) {
  if (radius < 1.2) return picture; // a quick look
  const { width: W, height: H, bytes } = picture;
  const N = W * H;
  const px = new Float32Array(N * 3);
  for (let i = 0; i < N * 3; i++) px[i] = bytes[i] / 255;
  // Structure tensor, smoothed.
  const tensor = new Float32Array(N * 3);
  for (let y = 0; y < H; y++) {
    const up = Math.max(0, y - 1) * W;
    const down = Math.min(H - 1, y + 1) * W;
    for (let x = 0; x < W; x++) {
      const l = Math.max(0, x - 1);
      const r = Math.min(W - 1, x + 1);
      let e = 0;
      let f = 0;
      let g = 0;
      for (let c = 0; c < 3; c++) {
        const at = (row, col) => px[(row + col) * 3 + c];
        const gx = at(up, r) + 2 * at(y * W, r) + at(down, r) - at(up, l) - 2 * at(y * W, l) - at(down, l);
        const gy = at(down, l) + 2 * at(down, x) + at(down, r) - at(up, l) - 2 * at(up, x) - at(up, r);
        e += gx * gx;
        f += gx * gy;
        g += gy * gy;
      }
      tensor.set([e, f, g], (y * W + x) * 3);
    }
  }
  const flow = blur({ width: W, height: H, rgb: tensor }, Math.max(2, radius * 0.9)).rgb;
  const out = Buffer.alloc(N * 3);
  const zeta = 2 / radius;
  const eta = 0.32;
  const mean = new Float32Array(24);
  const square = new Float32Array(8);
  const weight = new Float32Array(8);
  const w = new Float32Array(8);
  for (let y = 0; y < H; y++) {
    for (let x = 0; x < W; x++) {
      const o = (y * W + x) * 3;
      const E = flow[o];
      const F = flow[o + 1];
      const G = flow[o + 2];
      const root = Math.sqrt((E - G) * (E - G) + 4 * F * F);
      const l1 = 0.5 * (E + G + root);
      const l2 = 0.5 * (E + G - root);
      const along = l1 + l2 > 1e-6 ? (l1 - l2) / (l1 + l2) : 0;
      const phi = root > 1e-9 ? Math.atan2(-F, l1 - E) : 0; // along the edge; sign chosen below
      const dx = l1 - E;
      const dy = -F;
      const angle = dx * dx + dy * dy > 1e-12 ? Math.atan2(dy, dx) : phi;
      const a = radius * clamp(1 + along, 0.1, 2);
      const b = radius * clamp(1 / (1 + along), 0.5, 1);
      const cos = Math.cos(angle);
      const sin = Math.sin(angle);
      const mx = Math.ceil(Math.sqrt(a * a * cos * cos + b * b * sin * sin));
      const my = Math.ceil(Math.sqrt(a * a * sin * sin + b * b * cos * cos));
      mean.fill(0);
      square.fill(0);
      weight.fill(0);
      for (let j = -my; j <= my; j++) {
        const yy = y + j < 0 ? 0 : y + j >= H ? H - 1 : y + j;
        for (let i = -mx; i <= mx; i++) {
          const vx = (cos * i + sin * j) / a;
          const vy = (-sin * i + cos * j) / b;
          const d2 = vx * vx + vy * vy;
          if (d2 > 1) continue;
          const xx = x + i < 0 ? 0 : x + i >= W ? W - 1 : x + i;
          const p = (yy * W + xx) * 3;
          const sx = vx * 2;
          const sy = vy * 2;
          let sum = 0;
          let z;
          const xa = zeta - eta * sx * sx;
          const ya = zeta - eta * sy * sy;
          z = sy + xa;
          w[0] = z > 0 ? z * z : 0;
          z = -sx + ya;
          w[2] = z > 0 ? z * z : 0;
          z = -sy + xa;
          w[4] = z > 0 ? z * z : 0;
          z = sx + ya;
          w[6] = z > 0 ? z * z : 0;
          const tx = Math.SQRT1_2 * (sx - sy);
          const ty = Math.SQRT1_2 * (sx + sy);
          const xb = zeta - eta * tx * tx;
          const yb = zeta - eta * ty * ty;
          z = ty + xb;
          w[1] = z > 0 ? z * z : 0;
          z = -tx + yb;
          w[3] = z > 0 ? z * z : 0;
          z = -ty + xb;
          w[5] = z > 0 ? z * z : 0;
          z = tx + yb;
          w[7] = z > 0 ? z * z : 0;
          for (let k = 0; k < 8; k++) sum += w[k];
          const g = Math.exp(-3.125 * d2) / (sum || 1);
          const r0 = px[p];
          const g0 = px[p + 1];
          const b0 = px[p + 2];
          const s0 = r0 * r0 + g0 * g0 + b0 * b0;
          for (let k = 0; k < 8; k++) {
            const wk = w[k] * g;
            if (wk === 0) continue;
            mean[k * 3] += r0 * wk;
            mean[k * 3 + 1] += g0 * wk;
            mean[k * 3 + 2] += b0 * wk;
            square[k] += s0 * wk;
            weight[k] += wk;
          }
        }
      }
      let R = 0;
      let Gn = 0;
      let B = 0;
      let total = 0;
      for (let k = 0; k < 8; k++) {
        const wk = weight[k];
        if (wk <= 0) continue;
        const r1 = mean[k * 3] / wk;
        const g1 = mean[k * 3 + 1] / wk;
        const b1 = mean[k * 3 + 2] / wk;
        const variance = Math.abs(square[k] / wk - (r1 * r1 + g1 * g1 + b1 * b1));
        const q = 1 / (1 + Math.pow(255 * variance, 0.5 * sharpness));
        R += r1 * q;
        Gn += g1 * q;
        B += b1 * q;
        total += q;
      }
      out[o] = Math.round(255 * clamp((1 - keep) * (R / total) + keep * px[o]));
      out[o + 1] = Math.round(255 * clamp((1 - keep) * (Gn / total) + keep * px[o + 1]));
      out[o + 2] = Math.round(255 * clamp((1 - keep) * (B / total) + keep * px[o + 2]));
    }
  }
  return { width: W, height: H, bytes: out };
}
