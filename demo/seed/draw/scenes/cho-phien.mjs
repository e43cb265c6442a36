import { brush } from '../brush.mjs';
import { bloom, develop, glow, overlay, veil } from '../paint.mjs';
import { person } from '../people.mjs';
import { crown } from '../plants.mjs';
import { hex } from '../colour.mjs';
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
      else o.push(this.stall(W, H, k, item, chance, tone, p));
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
  stall(W, H, k, { side, z, len }, chance, tone, p) {
    const o = [];
    const x0 = side * 2.05;
    const x1 = side * 4.6;
    const z1 = z + len;
    const cloth = [
      ['#d9573f', '#f3b08a'],
      ['#3f7fae', '#a9d0e0'],
      ['#e0a63c', '#fbe0a0'],
      ['#4f8f62', '#b9d8a0'],
      ['#e9e2cf', '#fffaf0'],
      ['#a3486c', '#e6a9bc'],
    ][Math.floor(chance() * 6)];
    // the dark inside, the table, the heap of goods
    o.push(`<path d="M${p(x1, 0, z)}L${p(x1, 2.3, z)}L${p(x1, 2.3, z1)}L${p(x1, 0, z1)}z" fill="${tone('#4a3a30')}"/>`);
    o.push(
      `<path d="M${p(x0, 0, z)}L${p(x0, 0.78, z)}L${p(x0, 0.78, z1)}L${p(x0, 0, z1)}z" fill="${tone('#7d5838')}"/><path d="M${p(x0, 0.78, z)}L${p(x1, 0.78, z)}L${p(x1, 0.78, z1)}L${p(x0, 0.78, z1)}z" fill="${tone('#a97a48')}"/>`,
    );
    o.push(`<path d="M${p(x0, 0, z)}L${p(x0, 0.78, z)}L${p(x1, 0.78, z)}L${p(x1, 0, z)}z" fill="${tone('#523a26')}"/>`);
    const goods = [
      ['#e2862e', '#f3b04a', '#c8641e'],
      ['#5f9a48', '#89bb58', '#3f7a3c'],
      ['#c93f3a', '#e2664c', '#9c2c34'],
      ['#f0dfae', '#fff3d0', '#d8bf84'],
      ['#7a4a86', '#a673ae', '#57356a'],
      ['#e7c63c', '#f7e27a', '#c09a24'],
    ];
    const heaps = Math.max(2, Math.round(len / 0.75));
    for (let i = 0; i < heaps; i++) {
      const set = goods[Math.floor(chance() * goods.length)];
      for (const depth of [1, 0]) {
        const zc = z + ((i + 0.5) / heaps) * len;
        const xc = side * (2.35 + depth * 0.9);
        const [cx, cy] = this.at(W, H, xc, 0.8, zc);
        const s = (W * 0.9) / zc;
        o.push(
          `<path d="M${(cx - s * 0.33).toFixed(1)} ${(cy - s * 0.05).toFixed(1)}L${(cx - s * 0.26).toFixed(1)} ${(cy + s * 0.13).toFixed(1)}H${(cx + s * 0.26).toFixed(1)}L${(cx + s * 0.33).toFixed(1)} ${(cy - s * 0.05).toFixed(1)}z" fill="${tone('#8a6238')}"/>`,
        );
        const count = zc < 16 ? 34 : 10;
        for (let q = 0; q < count; q++) {
          const t = chance();
          const rx = (chance() - 0.5) * 0.62 * (1 - t * 0.75);
          const r = s * (0.045 + 0.02 * chance());
          o.push(
            `<circle cx="${(cx + rx * s).toFixed(1)}" cy="${(cy - s * (0.04 + 0.22 * t)).toFixed(1)}" r="${r.toFixed(1)}" fill="${tone(set[Math.floor(chance() * 3)])}"/>`,
          );
        }
      }
    }
    if (chance() < 0.5) {
      // lengths of woven cloth hang from the back rail
      for (let i = 0; i < 5; i++) {
        const za = z + 0.25 + i * (len / 5.4);
        const c = ['#9c2f4a', '#2f3f7a', '#2f6a5a', '#d9a23c', '#5a2f6a'][Math.floor(chance() * 5)];
        o.push(
          `<path d="M${p(x1 - side * 0.5, 2.1, za)}L${p(x1 - side * 0.5, 0.95, za)}L${p(x1 - side * 0.5, 0.95, za + len / 6.4)}L${p(x1 - side * 0.5, 2.1, za + len / 6.4)}z" fill="${tone(c)}"/><path d="M${p(x1 - side * 0.5, 1.35, za)}L${p(x1 - side * 0.5, 1.35, za + len / 6.4)}M${p(x1 - side * 0.5, 1.7, za)}L${p(x1 - side * 0.5, 1.7, za + len / 6.4)}" stroke="${tone('#f0d890')}" stroke-width="${((24 / z) * k).toFixed(1)}"/>`,
        );
      }
    }
    // posts and the awning, which the sun shines through
    const low = 2.02 + chance() * 0.1;
    const high = 2.75 + chance() * 0.12;
    const lip = side * 1.75;
    for (const zz of [z + 0.06, z1 - 0.06])
      o.push(
        `<path d="M${p(x0, 0, zz)}L${p(x0, low + 0.1, zz)}" stroke="${tone('#5a4230')}" stroke-width="${((120 / zz) * k).toFixed(1)}"/>`,
      );
    const stripes = 7;
    for (let i = 0; i < stripes; i++) {
      const za = z + (len * i) / stripes;
      const zb = z + (len * (i + 1)) / stripes;
      o.push(
        `<path d="M${p(lip, low, za)}L${p(x1, high, za)}L${p(x1, high, zb)}L${p(lip, low, zb)}z" fill="${tone(i % 2 ? cloth[1] : cloth[0])}"/>`,
      );
      o.push(
        `<path d="M${p(lip, low, za)}L${p(lip, low - 0.2, za)}Q${p(lip, low - 0.32, (za + zb) / 2)} ${p(lip, low - 0.2, zb)}L${p(lip, low, zb)}z" fill="${tone(i % 2 ? cloth[0] : cloth[1])}" opacity=".94"/>`,
      );
    }
    o.push(
      `<path d="M${p(lip, low, z)}L${p(x1, high, z)}L${p(x1, high - 0.16, z)}L${p(lip, low - 0.16, z)}z" fill="${tone(cloth[0])}"/><path d="M${p(lip, low, z)}L${p(x1, high, z)}L${p(x1, high - 0.16, z)}L${p(lip, low - 0.16, z)}z" fill="#000" opacity=".2"/>`,
    );
    return o.join('');
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
