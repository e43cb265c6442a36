import { clamp } from './random.mjs';

/**
 * A landscape from a height function, column by column, near to far, with light, cast shadow, air and a mirror of water.
 * The camera stands at (0, camera.y, 0) and looks along +z; lengths are the scene's own.
 *
 * view: { width, height, horizon (0…1 from the top), fov (radians), y, near, far, step }
 * land: { height(x, z, footprint), colour(x, z, h, normal, shade) → [r, g, b] with the light already in it,
 *         sun: unit vector towards the light, rough(x, z, footprint) for shadows (optional) }
 * air(colour, distance, h, screenX, screenY) → colour;  sky(u, v) → colour;
 * water: { level, colour(reflected, x, z, slope), ripple(x, z) → shift of the mirror in picture heights (optional) }
 */
export function landscape({ view, land, air, sky, water }) {
  const { width: W, height: H } = view;
  const rgb = new Float32Array(W * H * 3);
  const depth = new Float32Array(W * H).fill(Infinity);
  const half = Math.tan(view.fov / 2);
  const focal = W / 2 / half;
  const horizonY = view.horizon * H;
  const distances = [];
  for (let z = view.near; z < view.far; z *= 1 + view.step) distances.push(z);
  const count = distances.length;
  const heights = new Float32Array(count);
  const shaded = new Float32Array(count * 3);
  const done = new Uint8Array(count);
  const mirrored = new Int32Array(H);
  const level = water?.level ?? -Infinity;
  const rough = land.rough ?? land.height;

  const shadow = (x, z, h) => {
    const s = land.sun;
    const flat = Math.hypot(s[0], s[2]);
    let light = 1;
    let t = Math.max(0.02, view.shadowStart ?? 0.05);
    while (t < (view.shadowReach ?? 14)) {
      const y = h + (t * s[1]) / flat + 0.01;
      const ground = rough(x + (s[0] / flat) * t, z + (s[2] / flat) * t, t * 0.06);
      const gap = (y - ground) / t;
      if (gap < -0.08) return 0;
      light = Math.min(light, clamp(0.5 + gap * (view.shadowSharpness ?? 9)));
      t *= 1.35;
    }
    return light;
  };

  for (let i = 0; i < W; i++) {
    const ray = ((i + 0.5) / W - 0.5) * 2 * half;
    done.fill(0);
    const shade = (k) => {
      if (done[k]) return;
      done[k] = 1;
      const z = distances[k];
      const x = ray * z;
      const foot = Math.max(z / focal, 1e-4);
      const h = heights[k];
      const e = foot * 1.2;
      const nx = land.height(x - e, z, foot) - land.height(x + e, z, foot);
      const nz = land.height(x, z - e, foot) - land.height(x, z + e, foot);
      const len = Math.hypot(nx, 2 * e, nz);
      const normal = [nx / len, (2 * e) / len, nz / len];
      const colour = land.colour(x, z, h, normal, shadow(x, z, h), foot);
      const seen = air(colour, z, h, i / W, (horizonY + (focal * (view.y - h)) / z) / H);
      shaded.set(seen, k * 3);
    };
    let top = H;
    let farthest = -1;
    const span = [];
    for (let k = 0; k < count && (top > 0 || water); k++) {
      const z = distances[k];
      const h = land.height(ray * z, z, Math.max(z / focal, 1e-4));
      heights[k] = h;
      farthest = k;
      const shown = Math.max(h, level);
      const y = Math.ceil(horizonY + (focal * (view.y - shown)) / z);
      if (y < top) {
        const from = Math.max(0, y);
        if (from < top) {
          if (h >= level) {
            shade(k);
            for (let j = from; j < top; j++) {
              const at = (j * W + i) * 3;
              rgb[at] = shaded[k * 3];
              rgb[at + 1] = shaded[k * 3 + 1];
              rgb[at + 2] = shaded[k * 3 + 2];
              depth[j * W + i] = z;
            }
          } else span.push([from, top]);
          top = from;
        }
      }
    }
    for (let j = 0; j < top; j++) rgb.set(sky(i / W, j / H), (j * W + i) * 3);
    if (span.length === 0) continue;
    // The mirror: paint each distance's slice below its own waterline, far ones first.
    mirrored.fill(-1);
    for (let k = farthest; k >= 0; k--) {
      const rise = heights[k] - level;
      if (rise <= 0) continue;
      const z = distances[k];
      const base = horizonY + (focal * (view.y - level)) / z;
      const from = Math.max(0, Math.floor(base));
      const to = Math.min(H - 1, Math.ceil(base + (focal * rise) / z));
      for (let j = from; j <= to; j++) mirrored[j] = k;
    }
    for (const [from, to] of span) {
      for (let j = from; j < to; j++) {
        const z = (focal * (view.y - level)) / Math.max(0.5, j + 0.5 - horizonY);
        const shift = water.ripple ? water.ripple(ray * z, z) * H : 0;
        const row = clamp(Math.round(j + shift), from, H - 1);
        const k = mirrored[row];
        let seen;
        if (k >= 0) {
          shade(k);
          seen = [shaded[k * 3], shaded[k * 3 + 1], shaded[k * 3 + 2]];
        } else seen = sky(i / W, clamp((2 * horizonY - j - shift) / H));
        const slope = (view.y - level) / Math.hypot(z, view.y - level, ray * z);
        const colour = water.colour(seen, ray * z, z, slope);
        rgb.set(air(colour, z, level, i / W, j / H), (j * W + i) * 3);
        depth[j * W + i] = -z; // negative: water
      }
    }
  }
  const project = (x, h, z) => [W / 2 + (focal * x) / z, horizonY + (focal * (view.y - h)) / z, focal / z];
  /** Where a thing on the ground is seen, or null where a hill hides it: [screen x, screen y, pixels per length]. */
  const locate = (x, z, h = land.height(x, z, z / focal)) => {
    const [sx, sy, scale] = project(x, h, z);
    const px = Math.round(sx);
    const py = Math.round(sy) - 1;
    if (px < 0 || px >= W || py < 0 || py >= H) return null;
    return Math.abs(depth[py * W + px]) < z * 0.97 ? null : [sx, sy, scale];
  };
  return { width: W, height: H, rgb, depth, project, locate };
}
