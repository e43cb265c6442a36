import { brush } from '../brush.mjs';
import { bloom, develop, glow, overlay, veil } from '../paint.mjs';
import { crown, grass } from '../plants.mjs';
import { hex } from '../colour.mjs';
import { fbm, noiseField, seeded, smooth } from '../random.mjs';
import { valley } from '../valley.mjs';

/** The new bridge on its tall piers, morning mist lying on the lake below it. */
export default {
  name: 'cau-trong-suong',
  size: [1600, 900],
  async paint(width, height, k) {
    const scape = valley(width, height, {
      seed: 103,
      horizon: 0.6,
      eye: 4.2,
      near: 6,
      fov: 0.82,
      centre: (z) => 2 + 8 * Math.sin(z * 0.03 + 0.4),
      half: (z) => 9 - 3 * smooth(20, 70, z),
      spur: 8,
      peak: 19,
      peakFar: 17,
      rise: [30, 130],
      slope: 7,
      canopy: 0.3,
      sun: [0.75, 0.42, 0.1],
      sunLight: '#ffd7a0',
      sunPower: 2.3,
      skyLight: '#86a9cc',
      skyPower: 0.75,
      green: ['#234a52', '#3f6e66', '#6f8f72'],
      shore: '#8d9284',
      haze: [
        [0, '#9fbccb'],
        [0.6, '#d9dcd3'],
        [1, '#fbe3b6'],
      ],
      sky: [
        [0, '#7fa9c6'],
        [0.25, '#b9cdd4'],
        [0.5, '#f7e2bd'],
      ],
      glow: { at: [0.8, 0.3], size: [0.36, 0.36], strength: 0.75, colour: '#ffe6b4' },
      cloud: { scale: [2.6, 8], amount: 0.7, colour: '#fff3dc', shade: '#b3c3d0', from: -0.03 },
      air: [0.013, 0.02, 0.25],
      airFrom: 9,
      mist: { amount: 0.95, top: 4.2, from: 9, to: 30 },
      water: { colour: ['#6f9aa0', '#93b4b4'], ripple: 0.012, clear: 0.4 },
    });
    let picture = brush(
      develop(bloom(scape, 50 * k, 0.25, 0.85), { exposure: 0.98, contrast: 1.06, saturation: 1.0 }),
      3 * k,
    );
    picture = await overlay(picture, this.bridge(width, height), this.defs());
    picture = brush(picture, 2 * k, 8, 0.35);
    const n = noiseField(91);
    const wisps = (u, v, seed) => smooth(-0.25, 0.45, fbm(n, u * 3.2 + seed, v * 11 + seed, 5));
    picture = veil(
      picture,
      (u) => [226 + 28 * u, 234 + 6 * u, 238 - 22 * u],
      (u, v) => 0.97 * smooth(0.6, 0.83, v + 0.14 * fbm(n, u * 2.2, v * 5, 5)) * (0.72 + 0.28 * wisps(u, v, 3)),
    );
    picture = veil(
      picture,
      [255, 248, 228],
      (u, v) => 0.55 * wisps(u, v, 9) * smooth(0.46, 0.6, v) * smooth(0.82, 0.68, v),
    );
    picture = await overlay(picture, this.near(width, height, k));
    return brush(glow(picture, 40 * k, 0.25, 0.8), 1.8 * k, 8, 0.4);
  },
  defs: () =>
    '<linearGradient id="pier" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="#f4ead8"/><stop offset=".45" stop-color="#c9c6bd"/><stop offset="1" stop-color="#8d9aa0"/></linearGradient>' +
    '<linearGradient id="web" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#d8d6cc"/><stop offset=".3" stop-color="#aab2b3"/><stop offset="1" stop-color="#7f9097"/></linearGradient>' +
    '<linearGradient id="fade" x1="0" y1="0" x2="0" y2="1"><stop offset=".2" stop-color="#fff"/><stop offset=".8" stop-color="#fff" stop-opacity="0"/></linearGradient>',
  /** A haunched girder in perspective: the deck runs from the near left to the far right bank. */
  bridge(W, H) {
    const at = (t) => {
      // t: 0 near left … 1 far right; the scale shrinks with the distance
      const z = 1 + 1.25 * t;
      const x = W * (-0.12 + 1.24 * ((t * 2.25) / z));
      const scale = 0.62 / z;
      const y = H * (0.645 - 0.13 * scale);
      return [x, y, scale];
    };
    const piers = [0.09, 0.27, 0.45, 0.63, 0.81];
    const depthAt = (t) => {
      let d = 1;
      for (const p of piers) d = Math.min(d, Math.abs(t - p) / 0.09);
      return 0.018 + 0.05 * (1 - Math.min(1, d)) ** 1.9;
    };
    const steps = 240;
    let topLine = '';
    let low;
    let lip = '';
    const back = [];
    const lipBack = [];
    for (let i = 0; i <= steps; i++) {
      const t = i / steps;
      const [x, y, s] = at(t);
      topLine += `${i ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
      back.unshift(`L${x.toFixed(1)} ${(y + H * depthAt(t) * s * 1.5).toFixed(1)}`);
      lip += `${i ? 'L' : 'M'}${x.toFixed(1)} ${(y - H * 0.012 * s).toFixed(1)}`;
      lipBack.unshift(`L${x.toFixed(1)} ${(y + H * 0.009 * s).toFixed(1)}`);
    }
    low = topLine + back.join('') + 'z';
    const out = [];
    for (const p of [...piers].reverse()) {
      const [x, y, s] = at(p);
      const w = W * 0.0105 * s;
      const foot = H * 1.05;
      const top = y + H * 0.06 * s;
      for (const dx of [1.25, 0]) {
        out.push(
          `<path d="M${x - w + dx * w * 1.5} ${top}L${x - w * 1.25 + dx * w * 1.5} ${foot}H${x + w * 1.25 + dx * w * 1.5}L${x + w + dx * w * 1.5} ${top}z" fill="url(#pier)" opacity="${dx ? 0.85 : 1}"/>`,
        );
      }
    }
    out.push(`<path d="${low}" fill="url(#web)"/>`);
    out.push(`<path d="${lip}${lipBack.join('')}z" fill="#f3ead9"/>`);
    let rail = '';
    let lamps = '';
    for (let i = 0; i <= 110; i++) {
      const [x, y, s] = at(i / 110);
      rail += `M${x.toFixed(1)} ${(y - H * 0.012 * s).toFixed(1)}v${(-H * 0.019 * s).toFixed(1)}`;
      if (i % 8 === 3)
        lamps += `M${x.toFixed(1)} ${(y - H * 0.012 * s).toFixed(1)}v${(-H * 0.1 * s).toFixed(1)}q${(2 * s).toFixed(1)} ${(-H * 0.012 * s).toFixed(1)} ${(W * 0.012 * s).toFixed(1)} ${(-H * 0.013 * s).toFixed(1)}`;
    }
    let hand = '';
    for (let i = 0; i <= steps; i++) {
      const [x, y, s] = at(i / steps);
      hand += `${i ? 'L' : 'M'}${x.toFixed(1)} ${(y - H * 0.031 * s).toFixed(1)}`;
    }
    out.push(
      `<path d="${rail}" stroke="#9aa7aa" stroke-width="1.200"/><path d="${hand}" stroke="#e9e4d8" stroke-width="2.200" fill="none"/>`,
    );
    out.push(`<path d="${lamps}" stroke="#7d8c92" stroke-width="2" fill="none"/>`);
    for (const [t, colour] of [
      [0.2, '#8f4436'],
      [0.36, '#46616f'],
      [0.58, '#d9cfb8'],
      [0.63, '#5c5148'],
    ]) {
      const [x, y, s] = at(t);
      const w = W * 0.0085 * s;
      out.push(
        `<path d="M${x - w} ${y - H * 0.014 * s}v${-w * 0.7}q0${-w * 0.5} ${w * 0.5}${-w * 0.5}h${w * 1.1}q${w * 0.3} 0 ${w * 0.5} ${w * 1.2}z" fill="${colour}"/>`,
      );
    }
    return out.join('');
  },
  near(W, H, k) {
    const chance = seeded(10);
    const out = [
      `<path d="M${W * 0.55} ${H * 1.02}Q${W * 0.74} ${H * 0.93} ${W * 0.86} ${H * 0.84}T${W * 1.02} ${H * 0.74}V${H * 1.02}z" fill="#26443f"/>`,
    ];
    const dark = ['#1b3836', '#2f564b', '#6a9270'].map(hex);
    for (let i = 0; i < 46; i++) {
      const t = chance();
      const x = W * (0.6 + 0.42 * t);
      const y = H * (0.995 - 0.24 * t * t * 1.05 + 0.06 * chance());
      out.push(
        crown(x, y, (24 + 34 * chance()) * k, (15 + 20 * chance()) * k, chance, dark, {
          dabs: 90,
          size: 0.11,
          light: [0.6, -0.7],
        }),
      );
    }
    for (const [x, y, r] of [
      [0.93, 0.66, 84],
      [0.985, 0.58, 96],
      [0.86, 0.775, 60],
      [0.8, 0.86, 44],
    ]) {
      out.push(
        `<path d="M${W * x - r * 0.05 * k} ${H * y + r * 1.6 * k}Q${W * x} ${H * y + r * 0.6 * k} ${W * x - r * 0.1 * k} ${H * y}L${W * x + r * 0.1 * k} ${H * y + r * 1.6 * k}z" fill="#24302c"/>`,
      );
      for (let i = 0; i < 7; i++)
        out.push(
          crown(
            W * x + (chance() - 0.5) * r * 1.5 * k,
            H * y + (chance() - 0.4) * r * 1.1 * k,
            r * 0.62 * k,
            r * 0.4 * k,
            chance,
            dark,
            { dabs: 150, size: 0.085, light: [0.6, -0.7] },
          ),
        );
    }
    out.push(grass(W * 0.56, W * 1.02, H * 1.01, 70 * k, chance, ['#1b3836', '#3d6a55', '#86a982'], 260));
    return out.join('');
  },
};
