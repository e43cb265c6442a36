import { brush } from '../brush.mjs';
import { bloom, develop, glow, overlay, veil } from '../paint.mjs';
import { person } from '../people.mjs';
import { crown } from '../plants.mjs';
import { hex } from '../colour.mjs';
import { stall } from '../stall.mjs';
import { clamp, fbm, noiseField, seeded, smooth } from '../random.mjs';
import { valley } from '../valley.mjs';

const mixRgb = (a, b, t) =>
  `rgb(${[1, 3, 5].map((i) => Math.round(parseInt(a.slice(i, i + 2), 16) * (1 - t) + parseInt(b.slice(i, i + 2), 16) * t)).join(' ')})`;
const HAZE = '#f2d9ae';

/** Market day: a lane of awnings in the slanting light, the buyers seen from behind. */
export default {
  name: 'cho-phien',
  size: [1600, 1200],
  async paint(width, height, k) {
    const W = width;
    const H = height;
    const scape = valley(width, height, {
      seed: 143,
      horizon: 0.47,
      eye: 2.6,
      near: 6,
      fov: 0.8,
      centre: () => 0,
      half: (z) => 10 - 5 * smooth(14, 60, z),
      spur: 5,
      peak: 9.5,
      peakFar: 9,
      rise: [30, 120],
      slope: 5,
      sun: [0.5, 0.42, 0.75],
      sunLight: '#ffdb9c',
      sunPower: 2.0,
      skyLight: '#9db8d0',
      skyPower: 0.75,
      green: ['#3a6a58', '#6a9268', '#a3ae6a'],
      haze: [
        [0, '#d5dcd6'],
        [0.55, '#fbe5b8'],
        [1, '#e8d9bc'],
      ],
      sky: [
        [0, '#93bdd6'],
        [0.22, '#cfdcdb'],
        [0.46, '#fdeac2'],
      ],
      glow: { at: [0.6, 0.3], size: [0.36, 0.3], strength: 0.85, colour: '#fff1cc' },
      cloud: { scale: [2.2, 7], amount: 0.6, colour: '#ffffff', shade: '#d9dede', from: -0.05 },
      air: [0.022, 0.02, 0.3],
      airFrom: 8,
    });
    let picture = brush(
      develop(bloom(scape, 40 * k, 0.3, 0.8), { exposure: 1.0, contrast: 1.05, saturation: 1.0 }),
      3.2 * k,
    );
    picture = await overlay(picture, this.lane(W, H, k), this.defs());
    picture = brush(picture, 2.2 * k, 8, 0.3);
    const n = noiseField(15);
    picture = veil(picture, [255, 232, 184], (u, v) => {
      const angle = (u - 0.6) / (v + 0.25);
      const ray = Math.max(0, fbm(n, angle * 5, 3, 3) + 0.25);
      return 0.42 * ray * smooth(0.3, 0.5, v) * smooth(1, 0.62, v) * clamp(1 - Math.abs(u - 0.52) * 1.5);
    });
    picture = await overlay(picture, this.front(W, H, k), this.defs());
    return brush(glow(picture, 44 * k, 0.4, 0.68), 2.2 * k, 8, 0.35);
  },
  defs: () =>
    '<linearGradient id="lane" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#f6dfb0"/><stop offset=".4" stop-color="#c99f6c"/><stop offset="1" stop-color="#7a5638"/></linearGradient>',
  at(W, H, x, h, z) {
    const f = W * 0.9;
    return [W * 0.5 + (f * x) / z, H * 0.5 + (f * (2.3 - h)) / z];
  },
  lane(W, H, k) {
    const chance = seeded(61);
    const p = (x, h, z) =>
      this.at(W, H, x, h, z)
        .map((v) => v.toFixed(1))
        .join(' ');
    const o = [];
    o.push(`<path d="M0 ${H * 0.56}L${W * 0.3} ${H * 0.512}H${W * 0.7}L${W} ${H * 0.56}V${H}H0z" fill="url(#lane)"/>`);
    const leaf = ['#3f6a4c', '#7f9c58', '#d0c47a'].map((c) => hex(c));
    for (let i = 0; i < 40; i++) {
      const u = chance();
      if (Math.abs(u - 0.5) < 0.06) continue;
      o.push(
        crown(W * u, H * (0.475 + 0.02 * chance()), (30 + 34 * chance()) * k, (20 + 26 * chance()) * k, chance, leaf, {
          dabs: 40,
          light: [0.4, -0.9],
        }),
      );
    }
    const items = [];
    for (const side of [-1, 1]) {
      let z = 5.4 + (side > 0 ? 1.2 : 0);
      while (z < 46) {
        const len = 2.5 + chance() * 0.9;
        items.push({ kind: 'stall', side, z, len });
        z += len + 0.35;
      }
    }
    for (let i = 0; i < 120; i++) {
      const z = 6.5 + 40 * chance() ** 1.15;
      const spread = 1.55;
      const near = chance();
      const x = near < 0.42 ? (chance() < 0.5 ? -1 : 1) * (1.35 + 0.55 * chance()) : (chance() - 0.5) * 2 * spread;
      if (z < 8.5 && Math.abs(x) < 0.9) continue;
      items.push({ kind: 'person', x, z });
    }
    items.sort((a, b) => b.z - a.z);
    for (const item of items) {
      const a = smooth(6, 44, item.z) * 0.86;
      const tone = (c) => mixRgb(c, HAZE, a);
      if (item.kind === 'person') o.push(this.buyer(W, H, item.x, item.z, chance, a));
      else o.push(stall({ W, k, item, chance, tone, p, at: (x, h, z) => this.at(W, H, x, h, z) }));
    }
    return o.join('');
  },
  buyer(W, H, x, z, chance, air) {
    const [px, py] = this.at(W, H, x, 0, z);
    const r = chance();
    const kind = r < 0.42 ? 'woman' : r < 0.62 ? 'hat' : r < 0.88 ? 'man' : 'child';
    const tall = kind === 'child' ? 1.15 : kind === 'man' ? 1.66 : 1.56;
    const [, top] = this.at(W, H, x, tall, z);
    const s = py - top;
    const shadow = `<path d="M${px} ${py}l${-s * 0.34} ${s * 0.3}l${s * 0.16} ${s * 0.02}z" fill="#4a2f1e" opacity="${(0.4 * (1 - air)).toFixed(2)}"/>`;
    const body = person(px, py, s, kind, chance, {
      rim: '#fff0c4',
      rimSide: 1,
      rimOpacity: 0.9,
      coat:
        kind === 'hat' || kind === 'woman'
          ? ['#31406e', '#6d3350', '#3f6d5c', '#8a4a3c', '#e4dccb', '#5a4a80'][Math.floor(chance() * 6)]
          : undefined,
    });
    return shadow + `<g opacity="${(1 - air * 0.55).toFixed(2)}">${body}</g>`;
  },
  /** The two nearest walkers and baskets at the edge of the picture, darker, to set off the light. */
  front(W, H) {
    const chance = seeded(63);
    const o = [];
    for (const [x, z, kind, coat] of [
      [-0.62, 4.7, 'hat', '#2c3a66'],
      [0.42, 5.2, 'woman', '#6a2f4a'],
      [0.86, 5.1, 'child', '#d8cfbc'],
    ]) {
      const [px, py] = this.at(W, H, x, 0, z);
      const [, top] = this.at(W, H, x, kind === 'child' ? 1.12 : 1.55, z);
      const s = py - top;
      o.push(
        `<path d="M${px - s * 0.08} ${py}L${px - s * 0.46} ${py + s * 0.34}L${px - s * 0.2} ${py + s * 0.36}L${px + s * 0.08} ${py}z" fill="#3a2416" opacity=".42"/>`,
      );
      o.push(person(px, py, s, kind, chance, { rim: '#fff0c4', rimSide: 1, rimOpacity: 0.95, coat }));
    }
    return o.join('');
  },
};
