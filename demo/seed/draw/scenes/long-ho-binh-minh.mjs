import { brush } from '../brush.mjs';
import { boat } from '../boats.mjs';
import { bloom, develop, overlay } from '../paint.mjs';
import { fbm, noiseField, seeded, smooth } from '../random.mjs';
import { valley } from '../valley.mjs';

/** The reservoir before the day begins: mist on the water, two boats on their way to the nets. */
export default {
  name: 'long-ho-binh-minh',
  size: [1600, 900],
  async paint(width, height, k) {
    const scape = valley(width, height, {
      seed: 31,
      horizon: 0.47,
      eye: 1.5,
      near: 2.2,
      fov: 0.92,
      centre: (z) => 5 * Math.sin(z * 0.035 + 0.6),
      half: (z) => 9 - 4.5 * smooth(10, 70, z),
      spur: 8,
      peak: 7.5,
      peakFar: 5,
      rise: [50, 170],
      slope: 4,
      sun: [0.12, 0.13, 1],
      sunLight: '#ffb46b',
      sunPower: 2.2,
      skyLight: '#8a93c6',
      skyPower: 0.5,
      green: ['#22343c', '#3c4a48', '#5a5a50'],
      shore: '#7a6a64',
      haze: [
        [0, '#a9a3bd'],
        [0.5, '#f0c3a0'],
        [1, '#b0a6bb'],
      ],
      sky: [
        [0, '#5d78ac'],
        [0.18, '#9aa3c4'],
        [0.33, '#e6bfae'],
        [0.46, '#ffd79a'],
      ],
      glow: { at: [0.545, 0.43], size: [0.34, 0.24], strength: 0.9, colour: '#ffd08a' },
      cloud: { scale: [3.2, 15], amount: 0.75, colour: '#ffcfa4', shade: '#8b86ab', from: 0.02 },
      disc: { at: [0.545, 0.385], size: 0.024, colour: '#ffdf9c', power: 1.3 },
      air: [0.011, 0.014, 0.5],
      airFrom: 8,
      mist: { amount: 0.8, top: 1.6, from: 14, to: 60 },
      water: { colour: ['#2d4a68', '#48607c'], ripple: 0.02, clear: 0.55, bands: 5 },
    });
    let picture = develop(bloom(scape, 60 * k, 0.5, 0.7), { exposure: 1.0, contrast: 1.1, saturation: 1.08 });
    picture = brush(picture, 3 * k);
    return brush(await overlay(picture, this.detail(scape, k)), 2 * k, 8, 0.35);
  },
  detail(scape) {
    const chance = seeded(3);
    const n = noiseField(77);
    const { width: W, height: H } = scape;
    const out = [];
    // The sun's path: short bright strokes that spread towards the reader.
    const x0 = 0.545 * W;
    const y0 = 0.5 * H;
    for (let i = 0; i < 420; i++) {
      const d = chance() ** 0.7;
      const y = y0 + d * (H - y0) * 0.98;
      const spread = W * (0.012 + 0.06 * d);
      const x = x0 + (chance() + chance() + chance() - 1.5) * spread * 1.6 + fbm(n, 1, d * 6, 2) * W * 0.03;
      const w = W * (0.004 + 0.02 * d) * (0.4 + chance());
      out.push(
        `<ellipse cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" rx="${w.toFixed(1)}" ry="${(H * 0.0009 + H * 0.0016 * d).toFixed(2)}" fill="#ffe2a8" opacity="${(0.25 + 0.5 * chance() * (1 - d * 0.5)).toFixed(2)}"/>`,
      );
    }
    for (const [x, z, s, flip] of [
      [-1.6, 7.6, 0.8, 1],
      [3.1, 12.5, 0.9, -1],
      [-0.9, 21, 1, 1],
    ]) {
      const [px, py, scale] = scape.project(x, 0, z);
      out.push(
        boat(px, py, scale * 0.011 * s, {
          flip,
          dark: z < 10 ? '#1a1f2c' : z < 14 ? '#373a4c' : '#5f5d70',
          lit: z < 10 ? '#e8a668' : '#d9a784',
          rower: true,
        }),
      );
    }
    return out.join('');
  },
};
