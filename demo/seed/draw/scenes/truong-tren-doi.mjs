import { brush } from '../brush.mjs';
import { bloom, develop, glow, overlay } from '../paint.mjs';
import { crown, grass } from '../plants.mjs';
import { person } from '../people.mjs';
import { hex } from '../colour.mjs';
import { school } from '../school.mjs';
import { fbm, noiseField, seeded, smooth } from '../random.mjs';
import { valley } from '../valley.mjs';

/** Early morning on the way up to the school; the valley is still full of cloud. */
export default {
  name: 'truong-tren-doi',
  size: [1600, 1067],
  async paint(width, height, k) {
    const W = width;
    const H = height;
    const scape = valley(width, height, {
      seed: 131,
      horizon: 0.46,
      eye: 6,
      near: 8,
      fov: 0.85,
      centre: (z) => -4 + 6 * Math.sin(z * 0.03),
      half: (z) => 8 - 3 * smooth(20, 70, z),
      spur: 6,
      peak: 10,
      peakFar: 9,
      rise: [30, 130],
      slope: 6,
      sun: [-0.7, 0.4, 0.3],
      sunLight: '#ffdca4',
      sunPower: 2.4,
      skyLight: '#8fb4d8',
      skyPower: 0.7,
      green: ['#235048', '#47785a', '#86a05e'],
      haze: [
        [0, '#fbe3b8'],
        [0.5, '#d5dede'],
        [1, '#a8c6d8'],
      ],
      sky: [
        [0, '#6ea6d0'],
        [0.22, '#aacde0'],
        [0.46, '#fbeccb'],
      ],
      glow: { at: [0.12, 0.36], size: [0.4, 0.3], strength: 0.85, colour: '#fff0c8' },
      cloud: { scale: [2.4, 7], amount: 0.85, colour: '#ffffff', shade: '#c9d6e2', from: -0.08 },
      air: [0.013, 0.02, 0.4],
      airFrom: 10,
      mist: { amount: 0.96, top: 3.2, from: 9, to: 24 },
    });
    let picture = brush(
      develop(bloom(scape, 40 * k, 0.25, 0.85), { exposure: 1.0, contrast: 1.06, saturation: 1.0 }),
      3 * k,
    );
    picture = await overlay(picture, this.hill(W, H, k), this.defs());
    picture = brush(picture, 2.6 * k, 8, 0.2);
    picture = await overlay(picture, school(W, H, k) + this.trees(W, H, k), this.defs());
    picture = brush(picture, 1.8 * k, 8, 0.4);
    picture = await overlay(picture, this.children(W, H, k));
    return brush(glow(picture, 34 * k, 0.28, 0.75), 1.6 * k, 8, 0.45);
  },
  defs: () =>
    '<linearGradient id="turf" x1="0" y1="0" x2=".7" y2="1"><stop offset="0" stop-color="#d9cf6c"/><stop offset=".3" stop-color="#9cb64e"/><stop offset=".65" stop-color="#5f8f42"/><stop offset="1" stop-color="#2c5a34"/></linearGradient>' +
    '<linearGradient id="turf2" x1="0" y1="0" x2="1" y2=".8"><stop offset="0" stop-color="#b9c25e"/><stop offset=".5" stop-color="#6f9c48"/><stop offset="1" stop-color="#3c6d3c"/></linearGradient>' +
    '<linearGradient id="wall" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="#ffe6a4"/><stop offset=".5" stop-color="#f3cf82"/><stop offset="1" stop-color="#d9ae68"/></linearGradient>' +
    '<linearGradient id="roof" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#d9694a"/><stop offset="1" stop-color="#8f3a30"/></linearGradient>' +
    '<linearGradient id="way" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#f3dfb0"/><stop offset="1" stop-color="#c49a68"/></linearGradient>',
  /** The crest of the hill at a share of the width. */
  crest: (u) => 0.655 - 0.135 * Math.exp(-(((u - 0.66) / 0.3) ** 2)) + 0.02 * Math.sin(u * 7),
  hill(W, H, k) {
    const chance = seeded(40);
    const n = noiseField(41);
    const o = [];
    const edge = [];
    for (let i = 0; i <= 120; i++)
      edge.push(
        `${((i / 120) * W).toFixed(1)} ${((this.crest(i / 120) + 0.004 * fbm(n, i * 0.3, 1, 3)) * H).toFixed(1)}`,
      );
    o.push(`<path d="M0 ${H}L${edge.join('L')}L${W} ${H}z" fill="url(#turf2)"/>`);
    const fore = [];
    for (let i = 0; i <= 60; i++) {
      const u = i / 60;
      fore.push(
        `${(u * W).toFixed(1)} ${((0.72 + 0.05 * Math.sin(u * 3.4 + 0.6) + 0.006 * fbm(n, u * 12, 4, 3)) * H).toFixed(1)}`,
      );
    }
    o.push(`<path d="M0 ${H}L${fore.join('L')}L${W} ${H}z" fill="url(#turf)"/>`);
    // The turf's texture: thousands of strokes, longer towards the reader.
    const tones = ['#e3d878', '#b9c860', '#7fae4c', '#4f8440', '#2f6238', '#f0e8a0'];
    for (let i = 0; i < 3200; i++) {
      const u = chance();
      const top = this.crest(u) + 0.012;
      const v = top + (1 - top) * chance() ** 0.8;
      const d = (v - 0.5) * 2;
      const shade = fbm(n, u * 6, v * 12, 3) + 0.5 - u * 0.35 + (chance() - 0.5) * 0.5;
      const tone = tones[Math.max(0, Math.min(5, Math.floor((1 - shade) * 5)))];
      const l = (3 + 16 * d) * k;
      o.push(
        `<path d="M${(u * W).toFixed(1)} ${(v * H).toFixed(1)}q${((chance() - 0.4) * l * 0.5).toFixed(1)} ${(-l * 0.5).toFixed(1)} ${((chance() - 0.3) * l).toFixed(1)} ${(-l).toFixed(1)}" stroke="${tone}" stroke-width="${(0.7 + 1.5 * d * k).toFixed(2)}" fill="none" opacity=".6"/>`,
      );
    }
    // The path winds up to the gate.
    const left = [];
    const right = [];
    for (let i = 0; i <= 60; i++) {
      const t = i / 60;
      const v = 1.02 - (1.02 - 0.548) * t;
      const u = 0.3 + 0.33 * t ** 1.4 + 0.1 * Math.sin(t * 5.4) * (1 - t * 0.55);
      const w = 0.075 * (1 - t) ** 1.7 + 0.006;
      left.push(`${((u - w) * W).toFixed(1)} ${(v * H).toFixed(1)}`);
      right.unshift(`${((u + w) * W).toFixed(1)} ${(v * H).toFixed(1)}`);
    }
    o.push(`<path d="M${[...left, ...right].join('L')}z" fill="url(#way)"/>`);
    return o.join('');
  },
  way: (t) => ({ u: 0.3 + 0.33 * t ** 1.4 + 0.1 * Math.sin(t * 5.4) * (1 - t * 0.55), v: 1.02 - (1.02 - 0.548) * t }),
  trees(W, H, k) {
    const chance = seeded(44);
    const o = [];
    const leaf = ['#2a5636', '#5b8c3f', '#c3cf68'].map(hex);
    const cool = ['#24503f', '#4a7d4c', '#93b162'].map(hex);
    const big = (x, y, r, tones) => {
      o.push(
        `<path d="M${W * x - r * 0.09 * k} ${H * y}Q${W * x - r * 0.02 * k} ${H * y - r * 0.8 * k} ${W * x - r * 0.2 * k} ${H * y - r * 1.5 * k}L${W * x + r * 0.24 * k} ${H * y - r * 1.5 * k}Q${W * x + r * 0.05 * k} ${H * y - r * 0.8 * k} ${W * x + r * 0.12 * k} ${H * y}z" fill="#4d3826"/>`,
      );
      for (let i = 0; i < 9; i++)
        o.push(
          crown(
            W * x + (chance() - 0.5) * r * 1.7 * k,
            H * y - r * (1.35 + (chance() - 0.35) * 1.1) * k,
            r * 0.66 * k,
            r * 0.46 * k,
            chance,
            tones,
            { dabs: 110, size: 0.1, light: [-0.8, -0.6] },
          ),
        );
    };
    big(0.495, 0.566, 56, cool);
    big(0.862, 0.572, 74, leaf);
    big(0.925, 0.595, 52, cool);
    for (let i = 0; i < 30; i++) {
      const u = 0.53 + 0.34 * (i / 29);
      if (Math.abs(u - 0.68) < 0.035) continue;
      o.push(
        crown(W * u, H * (0.56 + 0.004 * chance()), 15 * k, 8 * k, chance, leaf, { dabs: 24, light: [-0.8, -0.6] }),
      );
    }
    for (const x of [0.02, 0.09, 0.16])
      for (let i = 0; i < 3; i++)
        o.push(
          crown(W * (x + 0.04 * (chance() - 0.5)), H * (0.66 + 0.03 * chance()), 40 * k, 26 * k, chance, leaf, {
            dabs: 70,
            size: 0.11,
            light: [-0.8, -0.6],
          }),
        );
    o.push(
      grass(0, W * 0.2, H * 1.01, 120 * k, chance, ['#3a6b36', '#6f9c44', '#c9cf6a'], 150),
      grass(W * 0.46, W, H * 1.01, 90 * k, chance, ['#2f5e34', '#5f8f42', '#a9bf58'], 260),
    );
    for (let i = 0; i < 90; i++) {
      const x = chance() < 0.35 ? W * 0.18 * chance() : W * (0.45 + 0.55 * chance());
      const y = H * (0.93 + 0.07 * chance());
      o.push(
        `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${((1.6 + 2.6 * chance()) * k).toFixed(1)}" fill="${['#fff7e4', '#f3c23c', '#e8a0bd', '#fff'][Math.floor(chance() * 4)]}"/>`,
      );
    }
    return o.join('');
  },
  children(W, H, k) {
    const chance = seeded(47);
    const o = [];
    const list = [];
    for (const [t, dx, kind] of [
      [0.16, -0.028, 'child'],
      [0.18, 0.03, 'child'],
      [0.31, 0.0, 'child'],
      [0.34, 0.026, 'woman'],
      [0.35, -0.022, 'child'],
      [0.5, -0.006, 'child'],
      [0.53, 0.014, 'child'],
      [0.66, 0.004, 'child'],
      [0.7, -0.006, 'child'],
      [0.78, 0.003, 'child'],
      [0.86, 0, 'child'],
      [0.9, 0.004, 'woman'],
      [0.94, -0.003, 'child'],
    ]) {
      const { u, v } = this.way(t);
      list.push([u + dx, v, (1 - t) ** 1.25 * 250 + 17, kind]);
    }
    list.sort((a, b) => a[1] - b[1]);
    for (const [u, v, size, kind] of list) {
      const s = size * k * (kind === 'child' ? 0.82 : 1.05);
      o.push(
        `<path d="M${W * u} ${H * v}l${s * 0.62} ${s * 0.16}l${-s * 0.08} ${s * 0.05}z" fill="#5a3f2a" opacity=".35"/>`,
      );
      o.push(
        person(W * u, H * v, s, kind, chance, {
          rim: '#fff0c0',
          rimSide: -1,
          coat:
            kind === 'child'
              ? ['#f4efe4', '#f4efe4', '#c9dbe8', '#33527a', '#a83c4a'][Math.floor(chance() * 5)]
              : '#7a3a5a',
        }),
      );
    }
    return o.join('');
  },
};
