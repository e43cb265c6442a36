import { brush } from '../brush.mjs';
import { blend, css, hex, ramp } from '../colour.mjs';
import { clamp, fbm, noiseField, ridged, seeded, smooth } from '../random.mjs';
import { bloom, develop, overlay } from '../paint.mjs';
import { landscape } from '../terrain.mjs';

const rivers = [
  {
    w: 2.1,
    line: [
      [-60, 130],
      [-36, 84],
      [-21, 60],
      [-9, 44],
      [-3, 34],
      [0, 28],
      [3, 21],
      [8, 14],
      [12, 4],
    ],
  },
  {
    w: 1.5,
    line: [
      [44, 130],
      [24, 88],
      [21, 68],
      [12, 52],
      [7, 41],
      [1, 33],
      [0, 28],
    ],
  },
  {
    w: 1.2,
    line: [
      [-60, 30],
      [-38, 40],
      [-26, 33],
      [-15, 34],
      [-8, 28],
      [-2, 28],
      [2, 24],
    ],
  },
];

/** Distance to the bank of each river; below 0 on the water. */
function toRivers(x, z) {
  return rivers.map(({ w, line }) => {
    let best = 1e9;
    for (let i = 1; i < line.length; i++) {
      const [ax, az] = line[i - 1];
      const [bx, bz] = line[i];
      const dx = bx - ax;
      const dz = bz - az;
      const t = clamp(((x - ax) * dx + (z - az) * dz) / (dx * dx + dz * dz));
      best = Math.min(best, Math.hypot(x - ax - dx * t, z - az - dz * t));
    }
    return best - w;
  });
}

/** Three rivers meet between mountains, seen from a pass on a clear morning. */
export default {
  name: 'ba-song',
  size: [1600, 1067],
  async paint(width, height, k) {
    const scape = this.draw(width, height);
    const picture = brush(
      develop(bloom(scape, 40 * k, 0.35, 0.75), { exposure: 1.05, contrast: 1.06, saturation: 1.02 }),
      3 * k,
    );
    return brush(await overlay(picture, this.detail(scape)), 2 * k, 8, 0.35);
  },
  draw(width, height) {
    const n = noiseField(11);
    const m = noiseField(12);
    const ground = (x, z, foot) => {
      const wx = x + 2.6 * fbm(m, x * 0.08, z * 0.08, 2);
      const wz = z + 2.6 * fbm(m, x * 0.08 + 40, z * 0.08, 2);
      const rough = 0.7 * fbm(n, x * 0.4, z * 0.4, 3);
      const banks = toRivers(wx, wz).map((bank) => bank + rough);
      const d = Math.min(...banks);
      if (d < 0) return d * 0.3;
      const shelf = 1.1 * smooth(0.05, 0.3, fbm(m, x * 0.07 + 5, z * 0.07 + 3, 2) + 0.12); // level ground for fields and houses
      // A product, so that no sharp crease runs halfway between two rivers.
      const valley = banks.reduce((all, bank) => all * (1 - Math.exp(-Math.max(0, bank - shelf) / 3.6)), 1);
      const far = smooth(35, 110, z);
      const octaves = clamp(Math.round(Math.log2(1.6 / foot)), 3, 6);
      const wide = 0.058 - 0.026 * smooth(60, 200, z);
      const peaks =
        ridged(n, wx * wide + 3.4, wz * 0.058 + 0.4, octaves, 0.43) * (0.8 + 0.5 * fbm(m, x * 0.03, z * 0.03 + 7, 2));
      const near = smooth(8, 30, z + (x > 0 ? 0.5 : 0.25) * Math.abs(x));
      let h = Math.min(d, 3) * 0.16 + valley * (0.25 + (1.2 + 8.2 * near + 6.5 * far) * peaks);
      if (foot < 0.07) h += 0.16 * smooth(0.15, 1.2, d) * Math.abs(fbm(m, x * 2.3, z * 2.3, foot < 0.03 ? 4 : 3));
      return h;
    };
    const sun = [-0.66, 0.36, 0.5];
    const len = Math.hypot(...sun);
    sun.forEach((v, i) => (sun[i] = v / len));
    const sunLight = hex('#ffd08c');
    const skyLight = hex('#7fa0c4');
    const forest = hex('#274a34');
    const light1 = hex('#5e7a3a');
    const grass = hex('#a8a050');
    const earth = hex('#a3926c');
    const haze = ramp([
      [0, '#f7d7a4'],
      [0.35, '#d5cdc2'],
      [1, '#8fb0c8'],
    ]);
    const skyTint = ramp([
      [0, '#86b0cc'],
      [0.1, '#bccfd6'],
      [0.19, '#f7e4c2'],
    ]);
    const scape = landscape({
      view: {
        width,
        height,
        horizon: 0.185,
        fov: 0.9,
        y: 11,
        near: 7,
        far: 300,
        step: 0.0022,
        shadowReach: 14,
        shadowSharpness: 7,
      },
      sky: (u, v) => {
        const glow = Math.exp(-((u - 0.1) ** 2) * 7);
        const base = blend(skyTint(v), hex('#ffe7b0'), 0.6 * glow * smooth(0, 0.2, v));
        const c = smooth(-0.05, 0.5, fbm(m, u * 4 + 4, v * 22, 5));
        return blend(base, hex('#fff1da'), 0.55 * c * smooth(0.2, 0.08, v) * smooth(0, 0.05, v));
      },
      land: {
        height: ground,
        rough: (x, z) => ground(x, z, 0.14),
        sun,
        colour: (x, z, h, nor, light) => {
          const t = fbm(n, x * 0.7, z * 0.7, 4) * 0.9 + 0.42;
          let c = blend(forest, light1, clamp(t));
          const field =
            smooth(0.02, 0.3, fbm(m, x * 0.3 + 9, z * 0.3, 3)) * smooth(0.72, 0.93, nor[1]) * smooth(5, 1, h);
          c = blend(c, grass, field * 0.9);
          const plot = n(Math.round(x * 3.1) * 7.3, Math.round(z * 2.3) * 5.1);
          c = blend(
            c,
            plot > 0.1 ? hex('#9cae4f') : plot > -0.25 ? hex('#6f9448') : hex('#c3a85a'),
            smooth(0.9, 0.99, nor[1]) * smooth(0.6, 0.25, h),
          );
          c = blend(c, earth, smooth(0.085, 0.02, h));
          const lambert = Math.max(0, nor[0] * sun[0] + nor[1] * sun[1] + nor[2] * sun[2]);
          const up = 0.4 + 0.6 * nor[1];
          return [0, 1, 2].map((i) => c[i] * (3.4 * sunLight[i] * lambert * light + 0.62 * skyLight[i] * up));
        },
      },
      air: (c, z, h, u) => {
        const f = 1 - Math.exp(-Math.max(0, z - 16) * (0.0075 + 0.011 * Math.exp(-Math.max(0, h) * 0.6)));
        return blend(c, haze(clamp(u + smooth(60, 200, z) * -0.25)), f);
      },
      water: {
        level: 0,
        ripple: (x, z) => 0.012 * fbm(n, x * 1.4, z * 3.2, 3),
        colour: (seen, x, z, slope) => {
          const fresnel = 0.3 + 0.7 * (1 - slope) ** 1.8;
          const deep = blend(hex('#2a7f83'), hex('#57a596'), clamp(0.5 + fbm(m, x * 0.2, z * 0.2, 3)));
          return blend(deep, seen, fresnel * 0.75);
        },
      },
    });
    return { ...scape, ground: (x, z) => ground(x, z, 0.14) };
  },
  detail(scape) {
    const chance = seeded(5);
    const houses = [];
    for (let i = 0; i < 9000 && houses.length < 220; i++) {
      const x = (chance() - 0.5) * 50;
      const z = 16 + chance() * 56;
      const h = scape.ground(x, z);
      const slope = Math.abs(scape.ground(x + 0.25, z) - h) + Math.abs(scape.ground(x, z + 0.25) - h);
      const at = h > 0.07 && h < 1.1 && slope < 0.12 ? scape.locate(x, z, h) : null;
      if (at && houses.every(([hz, , , hx]) => Math.hypot(hx - x, hz - z) > 0.32)) houses.push([z, at, chance(), x]);
    }
    houses.sort((a, b) => b[0] - a[0]);
    const body = houses.map(([z, [x, y, scale], luck]) => {
      const w = scale * 0.13;
      const h = w * 0.5;
      const air = clamp((z - 18) / 46);
      const lit = css(blend(hex(luck > 0.75 ? '#c4704a' : luck > 0.4 ? '#b39a72' : '#8f9a9a'), hex('#d8c4a2'), air));
      const dark = css(blend(hex(luck > 0.75 ? '#7e3f2c' : '#5e5648'), hex('#9a9a8c'), air));
      const wall = css(blend(hex('#efe4c9'), hex('#d8c4a2'), air));
      const lean = (luck - 0.5) * w * 0.5;
      return `<path d="M${x - w} ${y}v${-h * 0.5}h${2 * w}v${h * 0.5}z" fill="${dark}"/><path d="M${x - w * 0.3} ${y}v${-h * 0.5}h${1.1 * w}v${h * 0.4}z" fill="${wall}" opacity=".7"/><path d="M${x - 1.15 * w} ${y - h * 0.45}L${x - 0.6 * w + lean} ${y - 1.35 * h}H${x + 0.6 * w + lean}L${x + 1.15 * w} ${y - h * 0.45}z" fill="${lit}"/>`;
    });
    for (const [x, z, angle, size] of [
      [1.1, 24.6, -0.9, 1],
      [0.2, 30, 0.5, 0.8],
      [4.6, 19.3, -1.1, 1.2],
      [-7.5, 41, 2.3, 1],
    ]) {
      const [px, py, scale] = scape.project(x, 0, z);
      const s = scale * 0.3 * size;
      const tilt = (angle * 180) / Math.PI;
      body.push(
        `<g transform="translate(${px} ${py}) scale(1 .42) rotate(${tilt})"><path d="M0 0L${-s * 7} ${-s * 1.3}L${-s * 5.5} 0L${-s * 7} ${s * 1.3}z" fill="#fff" opacity=".16"/><path d="M${s} 0Q0 ${-s * 0.4} ${-s} ${-s * 0.22}V${s * 0.22}Q0 ${s * 0.4} ${s} 0z" fill="#2c2a2a"/></g>`,
      );
    }
    return body.join('');
  },
};
