import { brush } from '../brush.mjs';
import { bloom, develop, glow, overlay } from '../paint.mjs';
import { raceBoat } from '../racing.mjs';
import { fbm, noiseField, seeded, smooth } from '../random.mjs';
import { valley } from '../valley.mjs';

/** The race of the swallow-tailed boats on the lake, in the glitter of the forenoon. */
export default {
  name: 'dua-thuyen',
  size: [1600, 900],
  async paint(width, height, k) {
    const scape = valley(width, height, {
      seed: 119,
      horizon: 0.3,
      eye: 2.3,
      near: 2.4,
      fov: 0.8,
      centre: (z) => 3 * Math.sin(z * 0.04),
      half: (z) => 11 - 4 * smooth(20, 70, z),
      spur: 5,
      peak: 8,
      peakFar: 9,
      rise: [30, 120],
      slope: 5,
      sun: [-0.55, 0.5, 0.35],
      sunLight: '#ffe6b8',
      sunPower: 2.6,
      skyLight: '#8db6da',
      skyPower: 0.7,
      green: ['#24583f', '#4f8247', '#8aa552'],
      shore: '#c2a878',
      haze: [
        [0, '#f0dfbd'],
        [0.5, '#c4d6dc'],
        [1, '#9fc2d8'],
      ],
      sky: [
        [0, '#6fa9d6'],
        [0.16, '#b2d2e2'],
        [0.3, '#f6ead0'],
      ],
      glow: { at: [0.14, 0.22], size: [0.34, 0.24], strength: 0.7, colour: '#fff0cc' },
      cloud: { scale: [3, 12], amount: 0.8, colour: '#ffffff', shade: '#c3d5e2', from: -0.05 },
      air: [0.011, 0.012, 0.4],
      airFrom: 12,
      water: { colour: ['#0f6f86', '#2f98a0'], ripple: 0.03, clear: 0.22, bands: 6 },
    });
    let picture = brush(
      develop(bloom(scape, 40 * k, 0.25, 0.85), { exposure: 1.02, contrast: 1.06, saturation: 1.02 }),
      3 * k,
    );
    picture = await overlay(picture, this.water(scape, k) + this.crowd(scape, k));
    picture = brush(picture, 2 * k, 8, 0.35);
    picture = await overlay(picture, this.boats(scape, k));
    return brush(glow(picture, 18 * k, 0.25, 0.8), 1.6 * k, 8, 0.45);
  },
  water(scape, k) {
    const chance = seeded(7);
    const n = noiseField(71);
    const { width: W, height: H } = scape;
    const o = [];
    const y0 = H * 0.37;
    for (let i = 0; i < 2600; i++) {
      const d = chance() ** 0.8;
      const y = y0 + d * (H - y0);
      const x = W * chance();
      const u = x / W;
      const sunny = Math.exp(-(((u - 0.2) / 0.32) ** 2));
      const wave = fbm(n, u * 5, d * 9, 3);
      const w = (4 + 34 * d) * k * (0.4 + chance());
      const h = (0.7 + 2.6 * d) * k;
      const bright = chance() < 0.16 + 0.5 * sunny + wave * 0.5;
      o.push(
        `<path d="M${(x - w).toFixed(1)} ${y.toFixed(1)}Q${x.toFixed(1)} ${(y - h * 1.8).toFixed(1)} ${(x + w).toFixed(1)} ${y.toFixed(1)}Q${x.toFixed(1)} ${(y - h * 0.4).toFixed(1)} ${(x - w).toFixed(1)} ${y.toFixed(1)}z" fill="${bright ? (sunny > 0.4 ? '#fff3d0' : '#cfeef0') : '#0b5468'}" opacity="${(bright ? 0.24 + 0.5 * chance() * (0.3 + sunny) : 0.12 + 0.2 * chance()).toFixed(2)}"/>`,
      );
    }
    return o.join('');
  },
  /** Onlookers on the far bank: dabs of colour under a few awnings. */
  crowd(scape, k) {
    const chance = seeded(17);
    const o = [];
    const { width: W, height: H } = scape;
    const dabs = ['#c8364a', '#e0a83c', '#f4efe2', '#2f5a8a', '#3f7d5a', '#7a3f7c', '#d9762e', '#22283c'];
    for (let x = 0; x < W; x += 2.4 * k) {
      for (let y = Math.round(H * 0.2); y < H * 0.55; y++) {
        const at = y * W + Math.round(x);
        if (scape.depth[at] < 0 && scape.depth[at - W] > 0 && scape.depth[at - W] < 48) {
          const s = 60 / scape.depth[at - W];
          if (chance() < 0.8) {
            const h = (7 + 4 * chance()) * s * k * 0.62;
            o.push(
              `<ellipse cx="${x.toFixed(1)}" cy="${(y - 3 * k - h * 0.5 - chance() * 5 * k).toFixed(1)}" rx="${(1.6 * s * k * 0.62).toFixed(1)}" ry="${(h * 0.5).toFixed(1)}" fill="${dabs[Math.floor(chance() * dabs.length)]}"/>`,
            );
          }
          if (chance() < 0.03) {
            const w = 26 * s * k * 0.6;
            const yy = y - 17 * s * k * 0.6;
            o.push(
              `<path d="M${x - w} ${yy}L${x - w * 0.8} ${yy - w * 0.45}H${x + w * 0.8}L${x + w} ${yy}z" fill="${['#e9dfc8', '#cf5a44', '#3f78a8'][Math.floor(chance() * 3)]}"/><path d="M${x - w * 0.9} ${yy}v${w * 0.6}M${x + w * 0.9} ${yy}v${w * 0.6}" stroke="#5a5040" stroke-width="${k}"/>`,
            );
          }
          break;
        }
      }
    }
    return o.join('');
  },
  boats(scape, k) {
    const { width: W, height: H } = scape;
    const chance = seeded(27);
    const out = [];
    for (const [x, y, s, hull, coat, phase] of [
      [0.63, 0.455, 0.46, ['#7a2f2a', '#d9a24a'], ['#e4e0d2', '#22406a'], 0.6],
      [0.4, 0.575, 0.74, ['#1f5a4a', '#e8c25a'], ['#2f7a5c', '#1d2a3c'], 0.15],
      [0.55, 0.8, 1.16, ['#8f2b2b', '#f0c65c'], ['#c23a46', '#241c2c'], 0.85],
    ])
      out.push(raceBoat(W * x, H * y, s * k, hull, coat, phase, chance));
    return out.join('');
  },
};
