import { hex } from './colour.mjs';
import { crown } from './plants.mjs';
import { seeded, smooth } from './random.mjs';
import { solidHouse } from './town.mjs';

const mixRgb = (a, b, t) =>
  `rgb(${[1, 3, 5].map((i) => Math.round(parseInt(a.slice(i, i + 2), 16) * (1 - t) + parseInt(b.slice(i, i + 2), 16) * t)).join(' ')})`;

// The middle of the lakeside street; the water lies on its left.
export const street = (z) => -1.5 + 4.4 * Math.sin((z - 6) * 0.05) + 0.1 * z;
export const shoreline = (z) => street(z) - 1.15;

export function ground(scape) {
  const p = (x, z, h = 0.03) =>
    scape
      .project(x, h, z)
      .slice(0, 2)
      .map((v) => v.toFixed(1))
      .join(' ');
  const strip = (from, to, fill, h) => {
    const left = [];
    const right = [];
    for (let z = 2.05; z < 60; z *= 1.03) {
      left.push(p(from(z), z, h));
      right.unshift(p(to(z), z, h));
    }
    return `<path d="M${[...left, ...right].join('L')}z" fill="${fill}"/>`;
  };
  return [
    strip(
      (z) => shoreline(z) - 0.02,
      (z) => street(z) + 5.2,
      '#2c3454',
      0.02,
    ),
    strip(
      (z) => shoreline(z),
      (z) => shoreline(z) + 0.02,
      '#6a6f94',
      0.09,
    ),
    strip(
      (z) => shoreline(z),
      (z) => street(z) - 0.32,
      '#56587e',
      0.08,
    ),
    strip(
      (z) => street(z) - 0.32,
      (z) => street(z) + 0.32,
      '#4a4a6c',
      0.03,
    ),
    strip(
      (z) => street(z) - 0.34,
      (z) => street(z) - 0.31,
      '#a79fb4',
      0.06,
    ),
    strip(
      (z) => street(z) + 0.31,
      (z) => street(z) + 0.34,
      '#a79fb4',
      0.06,
    ),
    strip(
      (z) => street(z) + 0.34,
      (z) => street(z) + 0.62,
      '#54557a',
      0.05,
    ),
  ].join('');
}

export function houses(scape) {
  const chance = seeded(31);
  const list = [];
  for (let row = 0; row < 4; row++) {
    for (let z = 5 + row * 0.5; z < 58; z += 1.2 + row * 0.1) {
      if (row > 1 && chance() < 0.22) continue;
      const x = street(z) + 1.2 + row * 1.3 + (chance() - 0.5) * 0.16;
      const turn = Math.atan2(street(z + 0.5) - street(z - 0.5), 1);
      list.push({
        x,
        z: z + (chance() - 0.5) * 0.14,
        angle: Math.PI / 2 - turn + (chance() - 0.5) * 0.08,
        l: 0.4 + chance() * 0.05,
        w: 0.34,
        lift: 0.24,
        wall: 0.26,
        roof: 0.25,
        h: Math.max(0.03, row * 0.05),
        row,
      });
    }
  }
  list.sort((a, b) => b.z - a.z || b.row - a.row);
  const o = [];
  const leaves = ['#131f3a', '#22345a', '#3d4f78'].map(hex);
  for (const house of list) {
    const a = smooth(6, 56, house.z);
    const t = (c) => mixRgb(c, '#8f86b6', a * 0.75);
    const tones = {
      roof: [t('#6c79a8'), t('#4d5884'), t('#2f3862')],
      wall: t('#7a5a52'),
      end: t('#54434c'),
      under: t('#2a2236'),
      shop: t('#d98a3c'),
      lamp: t('#ffd27a'),
      shops: house.row === 0 ? 0.75 : 0.3,
      lit: 0.75,
      sky: -0.6,
    };
    o.push(solidHouse(scape.project, house, tones, chance));
    for (let q = 0; q < 2; q++) {
      if (chance() < 0.35) continue;
      const [px, py, scale] = scape.project(house.x + 0.52 + chance() * 0.16, house.h, house.z - 0.5 + q * 0.45);
      o.push(
        crown(px, py - scale * 0.16, scale * 0.17, scale * 0.2, chance, leaves, {
          dabs: scale > 80 ? 50 : 14,
          light: [-0.5, -0.8],
        }),
      );
    }
  }
  return o.join('');
}

export function lights(scape, k) {
  const chance = seeded(32);
  const o = [];
  const lamps = [];
  for (let z = 5.9; z < 60; z += 2.1) {
    lamps.push([street(z) - 0.4, z, 1]);
    if (z > 5) lamps.push([street(z + 1.05) + 0.42, z + 1.05, -1]);
  }
  lamps.sort((a, b) => b[1] - a[1]);
  for (const [x, z, d] of lamps) {
    const [bx, by] = scape.project(x, 0.08, z);
    const [tx, ty, scale] = scape.project(x, 0.8, z);
    const lx = tx + d * scale * 0.1;
    o.push(
      `<path d="M${bx.toFixed(1)} ${by.toFixed(1)}L${tx.toFixed(1)} ${ty.toFixed(1)}q0${(-scale * 0.04).toFixed(1)} ${(d * scale * 0.1).toFixed(1)} ${(-scale * 0.04).toFixed(1)}" stroke="#1b2040" stroke-width="${(scale * 0.012 + 0.4).toFixed(2)}" fill="none"/>`,
    );
    const r = scale * 0.36;
    o.push(
      `<circle cx="${lx.toFixed(1)}" cy="${(ty - scale * 0.03).toFixed(1)}" r="${r.toFixed(1)}" fill="url(#halo)" opacity=".85"/>`,
    );
    const [gx, gy] = scape.project(x + d * 0.14, 0.05, z);
    o.push(
      `<ellipse cx="${gx.toFixed(1)}" cy="${gy.toFixed(1)}" rx="${(r * 1.3).toFixed(1)}" ry="${(r * 0.4).toFixed(1)}" fill="url(#halo)" opacity=".4"/>`,
    );
    if (d < 0) continue;
    // Its image in the lake, broken into strokes: nearer water, lower on the picture.
    const [wx, wy] = scape.project(shoreline(z) - 0.05, 0, z);
    const length = scale * 0.95;
    for (let i = 0; i < 40; i++) {
      const t = chance();
      const sx = wx - scale * 0.1 + (chance() - 0.5) * scale * (0.08 + 0.16 * t);
      const sy = wy + scale * 0.02 + t * length;
      const wet =
        scape.depth[
          Math.min(scape.height - 1, Math.round(sy)) * scape.width + Math.max(0, Math.round(sx - scale * 0.06))
        ] < 0;
      if (wet)
        o.push(
          `<ellipse cx="${sx.toFixed(1)}" cy="${sy.toFixed(1)}" rx="${(scale * (0.018 + 0.05 * chance())).toFixed(1)}" ry="${(scale * 0.004 + 0.7 * k).toFixed(2)}" fill="#ffd891" opacity="${(0.75 * (1 - t) ** 1.3).toFixed(2)}"/>`,
        );
    }
  }
  // Far lights on the slopes beyond.
  for (let i = 0; i < 120; i++) {
    const z = 26 + chance() * 60;
    const x = (chance() - 0.5) * z * 0.9;
    const h = scape.ground(x, z);
    const at = h > 0.1 && h < 2.2 ? scape.locate(x, z, h) : null;
    if (at)
      o.push(
        `<circle cx="${at[0].toFixed(1)}" cy="${at[1].toFixed(1)}" r="${((1 + chance() * 1.2) * k).toFixed(1)}" fill="#ffdca0" opacity="${(0.4 + 0.5 * chance()).toFixed(2)}"/>`,
      );
  }
  return o.join('');
}
