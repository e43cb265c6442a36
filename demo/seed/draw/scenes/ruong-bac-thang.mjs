import { brush } from '../brush.mjs';
import { blend, hex, ramp } from '../colour.mjs';
import { clamp, fbm, noiseField, ridged, seeded, smooth } from '../random.mjs';
import { bloom, develop, overlay } from '../paint.mjs';
import { landscape } from '../terrain.mjs';
import { hut, reaper } from '../figures.mjs';
import { crown } from '../plants.mjs';

const STEP = 0.105;

/** Ripe terraces in late September, the low sun behind the shoulder of the hill. */
export default {
  name: 'ruong-bac-thang',
  size: [1600, 1067],
  async paint(width, height, k) {
    const scape = this.draw(width, height);
    const picture = brush(
      develop(bloom(scape, 36 * k, 0.3, 0.8), { exposure: 1.0, contrast: 1.08, saturation: 1.04 }),
      3 * k,
    );
    return brush(await overlay(picture, this.detail(scape)), 2 * k, 8, 0.35);
  },
  draw(width, height) {
    const n = noiseField(21);
    const m = noiseField(22);
    const hills = (x, z) => {
      const far = smooth(16, 60, z);
      const wx = x + 1.4 * fbm(m, x * 0.12, z * 0.12, 2);
      const bowl = 0.34 * Math.max(0, Math.abs(x + 1.5 - z * 0.06) - 1.2) * smooth(40, 8, z);
      const roll = 1.5 * fbm(n, wx * 0.16 + 4, z * 0.16, 3);
      const mountains = far * 9.5 * ridged(n, wx * 0.05 + 2, z * 0.05 + 3, 5, 0.45);
      return 1.1 + bowl + roll - 0.045 * z + mountains + 0.09 * smooth(14, 40, z) * z;
    };
    const share = (x, z, h) =>
      smooth(-0.02, 0.025, fbm(m, x * 0.11 + 31, z * 0.11 + 4, 4) + 0.3 - 0.012 * z) * smooth(5.2, 3.6, h);
    const ground = (x, z, foot) => {
      let h = hills(x, z);
      const t = share(x, z, h);
      if (t > 0) {
        const wob = 0.05 * fbm(n, x * 0.9, z * 0.9, 2);
        const steps = (h + wob) / STEP;
        const whole = Math.floor(steps);
        const part = steps - whole;
        const flat = (whole + smooth(0.82, 1, part)) * STEP;
        h += (flat - h) * t;
      }
      if (foot < 0.08 && t < 1) h += (1 - t) * 0.22 * Math.abs(fbm(m, x * 2.1, z * 2.1, foot < 0.03 ? 4 : 3));
      return h;
    };
    const sun = [0.74, 0.36, 0.36];
    const len = Math.hypot(...sun);
    sun.forEach((v, i) => (sun[i] = v / len));
    const sunLight = hex('#ffdc9c');
    const skyLight = hex('#8f9fc0');
    const skyTint = ramp([
      [0, '#7ba6c9'],
      [0.14, '#c3ccd0'],
      [0.27, '#fbdca6'],
    ]);
    const haze = ramp([
      [0, '#9db4c8'],
      [0.6, '#d9c7a8'],
      [1, '#fbd999'],
    ]);
    const scape = landscape({
      view: {
        width,
        height,
        horizon: 0.2,
        fov: 0.86,
        y: 5.1,
        near: 2.2,
        far: 200,
        step: 0.0016,
        shadowReach: 10,
        shadowSharpness: 8,
      },
      sky: (u, v) => {
        const glow = Math.exp(-((u - 0.86) ** 2) * 9 - (v - 0.2) ** 2 * 30);
        const base = blend(skyTint(v), hex('#ffe9b4'), 0.9 * glow);
        const c = smooth(0, 0.55, fbm(m, u * 3 + 4, v * 13 + 2, 5));
        return blend(base, hex('#fff0d2'), 0.6 * c * smooth(0.26, 0.1, v));
      },
      land: {
        height: ground,
        rough: (x, z) => hills(x, z) - STEP * 1.1, // below the smooth slope, or every field would lie in its own shade
        sun,
        colour: (x, z, h, nor, light) => {
          const raw = hills(x, z);
          const t = share(x, z, raw);
          const wob = 0.05 * fbm(n, x * 0.9, z * 0.9, 2);
          const steps = (raw + wob) / STEP;
          const row = Math.floor(steps);
          const part = steps - row;
          const luck = n(row * 3.71 + Math.floor(x * 0.22 + fbm(m, x * 0.3, z * 0.3, 2)) * 1.9, row * 1.31 + 7.7);
          const gold =
            luck > 0.2 ? hex('#d9ac3c') : luck > -0.1 ? hex('#d2b650') : luck > -0.36 ? hex('#b3b052') : hex('#86a04a');
          const stalks = 0.84 + 0.5 * fbm(m, x * 7, z * 7, 4);
          let tread = [gold[0] * stalks, gold[1] * stalks, gold[2] * stalks];
          const bank = smooth(0.74, 0.86, part);
          tread = blend(tread, hex('#55682c'), bank * 0.85);
          tread = blend(tread, hex('#6f7a35'), 0.6 * smooth(0.08, 0.03, part)); // the grassy rim
          const w = clamp(0.45 + fbm(n, x * 0.9, z * 0.9, 4));
          const wild = blend(hex('#27432a'), hex('#647a36'), w);
          const c = blend(wild, tread, t);
          const lambert = Math.max(0, nor[0] * sun[0] + nor[1] * sun[1] + nor[2] * sun[2]);
          const through = 0.28 * t * (1 - bank); // ripe grain glows against the light
          const up = 0.4 + 0.6 * nor[1];
          return [0, 1, 2].map(
            (i) => c[i] * (2.9 * sunLight[i] * (lambert * 0.85 + through) * light + 0.6 * skyLight[i] * up),
          );
        },
      },
      air: (c, z, h, u) => {
        const f = 1 - Math.exp(-Math.max(0, z - 7) * (0.013 + 0.012 * Math.exp(-Math.max(0, h) * 0.5)));
        return blend(c, haze(clamp(u - 0.15)), f);
      },
    });
    return { ...scape, terrace: (x, z) => share(x, z, hills(x, z)) > 0.5 };
  },
  detail(scape) {
    const chance = seeded(8);
    const body = [];
    // Thickets on the banks, far ones first, each with its shade to the left.
    const clumps = [];
    for (let i = 0; i < 900; i++) {
      const z = 5.4 + 34 * chance();
      const x = (chance() - 0.5) * z * 0.95;
      if (chance() < 0.05 && scape.terrace(x, z))
        for (let q = 0; q < 5; q++)
          clumps.push([x + (chance() - 0.5) * 0.5, z + (chance() - 0.5) * 0.3, 0.1 + 0.1 * chance()]);
    }
    clumps.sort((a, b) => b[1] - a[1]);
    for (const [x, z, size] of clumps) {
      const at = scape.locate(x, z);
      if (!at) continue;
      const [px, py, scale] = at;
      const air = clamp((z - 6) / 40);
      const tones = ['#26401f', '#4a6a2c', '#93a548'].map((c) => blend(hex(c), hex('#cdb98c'), air * 0.8));
      const r = size * scale;
      body.push(
        `<ellipse cx="${(px - r * 0.9).toFixed(1)}" cy="${(py + r * 0.05).toFixed(1)}" rx="${(r * 1.5).toFixed(1)}" ry="${(r * 0.32).toFixed(1)}" fill="#4a3a14" opacity="${(0.34 * (1 - air)).toFixed(2)}"/>`,
      );
      body.push(
        crown(px, py - r * 0.6, r, r * 0.75, chance, tones, { dabs: r > 18 ? 70 : 20, size: 0.15, light: [0.7, -0.7] }),
      );
    }
    for (const [x, z] of [
      [-1.2, 8.3],
      [3.1, 12.5],
      [-4.4, 13.5],
      [-8.5, 25],
    ]) {
      const at = scape.locate(x, z);
      if (at) body.push(hut(at[0], at[1], at[2] * 0.5));
    }
    for (const [x, z] of [
      [0.55, 7.4],
      [0.95, 7.55],
      [0.2, 7.9],
      [-0.35, 7.6],
      [2.35, 9.6],
      [2.6, 9.9],
      [2.9, 9.7],
      [1.4, 10.8],
      [1.75, 11],
      [-2.6, 12],
      [-2.2, 12.3],
    ]) {
      const at = scape.locate(x, z);
      if (at) body.push(reaper(at[0], at[1], at[2] * 0.15, chance));
    }
    return body.join('');
  },
};
