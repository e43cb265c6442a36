import { brush } from '../brush.mjs';
import { bloom, develop, glow, overlay, veil } from '../paint.mjs';
import { hall } from '../hall.mjs';
import { seated, seatedDefs } from '../people.mjs';
import { clamp, fbm, noiseField, seeded, smooth } from '../random.mjs';
import { valley } from '../valley.mjs';

const coats = [
  ['#a8865c', '#3d3446', '#1c1720'],
  ['#b08a60', '#523a3e', '#22181a'],
  ['#9f8a68', '#34434a', '#171d20'],
  ['#b3946a', '#55483a', '#231d17'],
  ['#9a8a78', '#3a4460', '#181c28'],
  ['#b5a488', '#77685a', '#2c2620'],
  ['#a88a66', '#3d5046', '#181f1b'],
];

/** A meeting hall of wood, the speaker's desk before wide windows; the listeners are seen from behind. */
export default {
  name: 'hoi-nghi',
  size: [1600, 1067],
  async paint(width, height, k) {
    const W = width;
    const H = height;
    const scape = valley(width, height, {
      seed: 72,
      horizon: 0.47,
      eye: 3.4,
      near: 5,
      fov: 0.8,
      centre: (z) => 3 * Math.sin(z * 0.05 + 1),
      half: (z) => 6.5 - 3 * smooth(20, 70, z),
      spur: 6,
      peak: 8.5,
      peakFar: 6,
      rise: [35, 130],
      slope: 6,
      sun: [0.5, 0.45, 0.6],
      sunLight: '#fff0cc',
      sunPower: 2.2,
      skyLight: '#a9c8e0',
      skyPower: 0.8,
      green: ['#3d6e55', '#6f9a68', '#a6bb7c'],
      shore: '#b9b094',
      haze: [
        [0, '#cfdfe6'],
        [1, '#f4ecd9'],
      ],
      sky: [
        [0, '#bcd6e4'],
        [0.3, '#e3ebe9'],
        [0.47, '#fdf3dd'],
      ],
      glow: { at: [0.62, 0.3], size: [0.4, 0.3], strength: 0.5, colour: '#fff3d6' },
      cloud: { scale: [3, 9], amount: 0.5, colour: '#ffffff', shade: '#dbe5ea', from: 0 },
      air: [0.011, 0.012, 0.4],
      airFrom: 7,
      mist: { amount: 0.35, top: 1.4, from: 14, to: 50 },
      water: { colour: ['#7fb3bc', '#a5cbcc'], ripple: 0.01, clear: 0.4 },
    });
    let picture = brush(
      develop(bloom(scape, 40 * k, 0.3, 0.8), { exposure: 0.86, contrast: 1.1, saturation: 1.05 }),
      3 * k,
    );
    picture = await overlay(picture, hall(W, H), this.defs(k));
    picture = brush(picture, 2.2 * k, 8, 0.3);
    picture = glow(picture, 60 * k, 0.34, 0.66);
    // Shafts of light that fall from the windows into the hall.
    const n = noiseField(6);
    picture = veil(picture, [255, 226, 170], (u, v) => {
      const along = u + (v - 0.15) * 0.42;
      const band = Math.max(0, Math.sin(along * 21 + 0.8)) ** 3;
      return 0.16 * band * smooth(0.2, 0.45, v) * smooth(1, 0.6, v) * clamp(0.7 + fbm(n, u * 5, v * 5, 3));
    });
    picture = await overlay(picture, this.listeners(W, H), seatedDefs(coats));
    picture = veil(picture, [20, 10, 6], (u, v) => 0.5 * smooth(0.8, 1.05, v));
    return brush(picture, 2 * k, 8, 0.4);
  },
  defs: (k) =>
    '<linearGradient id="ceil" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#2e1c12"/><stop offset="1" stop-color="#7a4f2e"/></linearGradient>' +
    '<linearGradient id="side" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="#3a2416"/><stop offset="1" stop-color="#8d5f38"/></linearGradient>' +
    '<linearGradient id="side2" x1="1" y1="0" x2="0" y2="0"><stop offset="0" stop-color="#2f1d12"/><stop offset="1" stop-color="#7c5231"/></linearGradient>' +
    '<linearGradient id="post" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="#3a2417"/><stop offset=".35" stop-color="#6b4427"/><stop offset=".8" stop-color="#a9753f"/><stop offset="1" stop-color="#4a2f1c"/></linearGradient>' +
    '<linearGradient id="floor" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#e0b06a"/><stop offset=".35" stop-color="#8a5a34"/><stop offset="1" stop-color="#2a1a12"/></linearGradient>' +
    '<linearGradient id="patch" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#ffdf9e" stop-opacity=".5"/><stop offset="1" stop-color="#ffdf9e" stop-opacity="0"/></linearGradient>' +
    '<linearGradient id="desk" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#8a5630"/><stop offset="1" stop-color="#4b2c19"/></linearGradient>' +
    `<filter id="blur"><feGaussianBlur stdDeviation="${10 * k}"/></filter>`,
  listeners(W, H) {
    const chance = seeded(77);
    const o = [];
    const rows = [
      [0.728, 62, 0.235, 0.765, 13],
      [0.768, 76, 0.2, 0.8, 13],
      [0.818, 96, 0.145, 0.855, 13],
      [0.885, 128, 0.06, 0.94, 12],
      [0.985, 176, -0.02, 1.02, 11],
      [1.11, 250, -0.14, 1.14, 10],
    ];
    rows.forEach(([v, size, from, to, count], row) => {
      const s = (size * W) / 1600;
      for (let i = 0; i < count; i++) {
        const u = from + ((to - from) * (i + 0.5)) / count + (chance() - 0.5) * 0.008;
        if (Math.abs(u - 0.5) < 0.022 + row * 0.011) continue; // the aisle
        if (row < 4 && chance() < 0.06) continue;
        const x = u * W;
        const y = v * H;
        o.push(seated(x, y, s * (0.96 + 0.1 * chance()), chance, { coats: coats.length }));
        const w = s * 0.37;
        const c = row < 2 ? '#54321d' : row < 4 ? '#36200f' : '#1d120b';
        o.push(
          `<path d="M${(x - w).toFixed(1)} ${(y + s * 0.6).toFixed(1)}L${(x - w * 0.94).toFixed(1)} ${(y - s * 0.16).toFixed(1)}Q${x.toFixed(1)} ${(y - s * 0.27).toFixed(1)} ${(x + w * 0.94).toFixed(1)} ${(y - s * 0.16).toFixed(1)}L${(x + w).toFixed(1)} ${(y + s * 0.6).toFixed(1)}z" fill="${c}"/><path d="M${(x - w * 0.94).toFixed(1)} ${(y - s * 0.155).toFixed(1)}Q${x.toFixed(1)} ${(y - s * 0.265).toFixed(1)} ${(x + w * 0.94).toFixed(1)} ${(y - s * 0.155).toFixed(1)}" stroke="#d69a55" stroke-width="${(s * 0.016).toFixed(1)}" fill="none" opacity="${(0.75 - row * 0.1).toFixed(2)}"/>`,
        );
      }
    });
    return o.join('');
  },
};
