import { brush } from '../brush.mjs';
import { bloom, develop, glow, overlay, veil } from '../paint.mjs';
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
    picture = await overlay(picture, this.room(W, H, k), this.defs(k));
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
  room(W, H) {
    const o = [];
    const x = (u) => (u * W).toFixed(1);
    const y = (v) => (v * H).toFixed(1);
    const box = (u0, v0, u1, v1, fill, extra = '') =>
      `<path d="M${x(u0)} ${y(v0)}H${x(u1)}V${y(v1)}H${x(u0)}z" fill="${fill}" ${extra}/>`;
    // The far wall is a frame around five windows.
    const l = 0.17;
    const r = 0.83;
    const top = 0.13;
    const sill = 0.565;
    o.push(box(l, 0.06, r, top, '#6b4528'), box(l, sill, r, 0.655, 'url(#desk)'));
    const windows = 5;
    for (let i = 0; i <= windows; i++) {
      const u = l + ((r - l) * i) / windows;
      o.push(box(u - 0.011, 0.06, u + 0.011, 0.655, 'url(#post)'));
    }
    for (let i = 0; i < windows; i++) {
      const u = l + ((r - l) * (i + 0.5)) / windows;
      o.push(box(u - 0.0022, top, u + 0.0022, sill, '#5a3a22'));
    }
    o.push(
      box(l, 0.255, r, 0.262, '#5a3a22'),
      box(l, sill - 0.006, r, sill + 0.012, '#b98650'),
      box(l, top - 0.004, r, top + 0.012, '#4a2e1a'),
    );
    // Ceiling with beams, side walls, floor.
    o.push(`<path d="M0 0H${W}V${y(-0.05)}L${x(1)} 0L${x(r)} ${y(0.06)}H${x(l)}L0 0z" fill="url(#ceil)"/>`);
    o.push(
      `<path d="M0 ${y(-0.2)}L${x(l)} ${y(0.06)}V${y(0.66)}L0 ${y(0.95)}z" fill="url(#side)"/><path d="M${W} ${y(-0.2)}L${x(r)} ${y(0.06)}V${y(0.66)}L${W} ${y(0.95)}z" fill="url(#side2)"/>`,
    );
    o.push(`<path d="M${x(l)} ${y(0.655)}H${x(r)}L${W} ${y(0.95)}V${H}H0V${y(0.95)}z" fill="url(#floor)"/>`);
    for (let i = 1; i < 6; i++) {
      const t = i / 6;
      const p = t * t;
      const lu = l * (1 - p) - 0.02 * p;
      const vv = 0.06 - 0.24 * p;
      o.push(
        `<path d="M${x(lu)} ${y(vv - 0.008)}H${x(1 - lu)}V${y(vv + 0.02 + 0.02 * p)}H${x(lu)}z" fill="#24150d" opacity=".8"/>`,
      );
      // posts and small panes along the side walls
      const base = 0.66 + 0.29 * p;
      for (const m of [0, 1]) {
        const u = m ? 1 - lu : lu;
        const w = 0.006 + 0.012 * p;
        o.push(`<path d="M${x(u - w)} ${y(vv)}H${x(u + w)}V${y(base)}H${x(u - w)}z" fill="#2f1d12"/>`);
      }
    }
    for (let i = 1; i < 14; i++) {
      const u0 = l + ((r - l) * i) / 14;
      const u1 = -0.35 + (1.7 * i) / 14;
      o.push(`<path d="M${x(u0)} ${y(0.655)}L${x(u1)} ${H}" stroke="#2a1a10" stroke-width="1.500" opacity=".35"/>`);
    }
    // Light of the windows on the boards.
    for (let i = 0; i < windows; i++) {
      const u0 = l + ((r - l) * (i + 0.08)) / windows;
      const u1 = l + ((r - l) * (i + 0.92)) / windows;
      const s = (u) => 0.5 + (u - 0.5) * 1.5 - 0.12;
      o.push(
        `<path d="M${x(u0 - 0.02)} ${y(0.672)}H${x(u1 - 0.02)}L${x(s(u1))} ${y(0.9)}H${x(s(u0))}z" fill="url(#patch)"/>`,
      );
    }
    // The long table, cloth, water jug and flowers; the desk with a bunch of hoa ban; the speaker's back is not shown.
    o.push(
      `<path d="M${x(0.36)} ${y(0.6)}H${x(0.71)}L${x(0.725)} ${y(0.618)}H${x(0.345)}z" fill="#f2e2c2"/><path d="M${x(0.345)} ${y(0.618)}H${x(0.725)}L${x(0.72)} ${y(0.705)}H${x(0.35)}z" fill="#b0793f"/>`,
    );
    let folds = '';
    for (let u = 0.352; u < 0.722; u += 0.0135) folds += `M${x(u)} ${y(0.62)}q${W * 0.002} ${H * 0.04} 0 ${H * 0.084}`;
    o.push(`<path d="${folds}" stroke="#6f4421" stroke-width="2" fill="none" opacity=".5"/>`);
    const back = seeded(40);
    for (const u of [0.4, 0.46, 0.52, 0.58, 0.64])
      o.push(box(u - 0.017, 0.535, u + 0.017, 0.6, '#5a3219'), box(u - 0.013, 0.54, u + 0.013, 0.6, '#7d4a26'));
    for (const u of [0.41, 0.47, 0.53, 0.59, 0.65])
      o.push(`<path d="M${x(u)} ${y(0.608)}v${-H * 0.016}h${W * 0.005}v${H * 0.016}z" fill="#dfeef0" opacity=".9"/>`);
    const posy = (u, v, s) => {
      for (let i = 0; i < 46; i++) {
        const a = back() * 6.283;
        const q = Math.sqrt(back()) * s;
        const c = ['#f6dfe6', '#e8b3c6', '#fff7f5', '#5f8a4c', '#87a95c'][Math.floor(back() * 5)];
        o.push(
          `<circle cx="${(u * W + Math.cos(a) * q * 1.35).toFixed(1)}" cy="${(v * H + Math.sin(a) * q * 0.8).toFixed(1)}" r="${(s * 0.17).toFixed(1)}" fill="${c}"/>`,
        );
      }
    };
    posy(0.535, 0.598, W * 0.014);
    o.push(
      `<path d="M${x(0.243)} ${y(0.56)}H${x(0.317)}L${x(0.308)} ${y(0.72)}H${x(0.252)}z" fill="url(#desk)"/><path d="M${x(0.238)} ${y(0.553)}H${x(0.322)}V${y(0.566)}H${x(0.238)}z" fill="#c48f55"/><path d="M${x(0.29)} ${y(0.553)}q${-W * 0.006} ${-H * 0.03} ${-W * 0.014} ${-H * 0.04}" stroke="#201610" stroke-width="3" fill="none"/>`,
    );
    posy(0.262, 0.548, W * 0.011);
    // Hanging lamps.
    for (const [u, v, s] of [
      [0.33, 0.115, 1],
      [0.67, 0.115, 1],
      [0.2, 0.1, 1.8],
      [0.8, 0.1, 1.8],
    ]) {
      const ww = W * 0.012 * s;
      o.push(
        `<path d="M${x(u)} 0V${y(v)}" stroke="#1d120b" stroke-width="${2 * s}"/><ellipse cx="${x(u)}" cy="${y(v + 0.022 * s)}" rx="${ww}" ry="${ww * 0.85}" fill="#ffe6a6"/><path d="M${x(u)} ${y(v + 0.003 * s)}m${-ww * 0.9} ${ww * 0.5}q${ww * 0.9} ${ww * 0.5} ${ww * 1.8} 0M${x(u)} ${y(v + 0.003 * s)}m${-ww} ${ww * 1.1}q${ww} ${ww * 0.5} ${ww * 2} 0" stroke="#b9762e" stroke-width="1.500" fill="none" opacity=".7"/>`,
      );
    }
    return o.join('');
  },
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
