import { brush } from '../brush.mjs';
import { boat } from '../boats.mjs';
import { houseDefs, stiltHouse } from '../houses.mjs';
import { bloom, develop, glow, mirror, overlay } from '../paint.mjs';
import { bamboo, banana, crown, grass, palm } from '../plants.mjs';
import { hex } from '../colour.mjs';
import { fbm, noiseField, seeded, smooth } from '../random.mjs';
import { valley } from '../valley.mjs';

const near = {
  roof: ['#5f6078', '#44465e', '#2a2c42'],
  wall: ['#7d5138', '#3c2a2c'],
  post: '#2b2027',
  under: '#1c1924',
  rail: '#4a332e',
  window: '#ffb347',
};
const far = {
  roof: ['#77769a', '#605f84', '#4a4a6e'],
  wall: ['#8a6257', '#57485a'],
  post: '#4a4058',
  under: '#3c3854',
  rail: '#5f4c5c',
  window: '#ffb95c',
};

/** Stilt houses on the bank at the hour when the lamps are lit. */
export default {
  name: 'nha-san',
  size: [1600, 1067],
  async paint(width, height, k) {
    const scape = valley(width, height, {
      seed: 41,
      horizon: 0.62,
      eye: 1.2,
      near: 5,
      fov: 0.9,
      centre: (z) => 0.5 + 0.05 * z,
      half: (z) => 8 - 4 * smooth(20, 60, z),
      spur: 5,
      peak: 8,
      peakFar: 6,
      rise: [30, 120],
      slope: 5,
      sun: [-0.5, 0.16, 0.8],
      sunLight: '#ff9d78',
      sunPower: 1.5,
      skyLight: '#7f7cc0',
      skyPower: 0.5,
      green: ['#2a3350', '#44476a', '#55506a'],
      shore: '#4a4660',
      haze: [
        [0, '#e2a1a0'],
        [0.45, '#b99ac0'],
        [1, '#8489bd'],
      ],
      sky: [
        [0, '#3d4a86'],
        [0.22, '#7a78b2'],
        [0.42, '#c796b0'],
        [0.58, '#f6b493'],
      ],
      glow: { at: [0.2, 0.6], size: [0.42, 0.26], strength: 0.75, colour: '#ffc28a' },
      cloud: { scale: [2.4, 8], amount: 0.85, colour: '#ffb9a0', shade: '#6a6396', from: -0.02 },
      air: [0.012, 0.016, 0.5],
      airFrom: 9,
      mist: { amount: 0.5, top: 1.4, from: 18, to: 60 },
    });
    let picture = develop(bloom(scape, 50 * k, 0.3, 0.8), { exposure: 1, contrast: 1.05, saturation: 0.92 });
    picture = brush(picture, 3.4 * k);
    picture = await overlay(picture, this.village(width, height), houseDefs(near, 'a') + houseDefs(far, 'b'));
    const n = noiseField(4);
    const m = noiseField(5);
    picture = mirror(picture, height * 0.785, {
      tint: [52, 56, 100],
      far: 0.12,
      body: 0.42,
      ripple: (x, d) => {
        const u = x / width;
        const depth = 1 / (0.04 + d);
        const a = fbm(n, u * 7, depth * 2.2, 3);
        const b = fbm(m, u * 26, depth * 5, 2);
        return [(a * 16 + b * 6) * k * (0.25 + d), (a * 34 + b * 10) * k * (0.15 + d)];
      },
    });
    picture = brush(picture, 2 * k, 8, 0.35);
    picture = await overlay(picture, this.foreground(width, height));
    picture = glow(picture, 26 * k, 0.75, 0.5);
    return brush(picture, 1.6 * k, 8, 0.4);
  },
  village(W, H) {
    const chance = seeded(12);
    const s = W / 1600;
    const shoreY = H * 0.785;
    const out = [];
    const dusk = ['#1d2138', '#2e3450', '#4a4c6c'].map(hex);
    const farDusk = ['#3a3f62', '#4d5278', '#6d6c92'].map(hex);
    // The bank.
    out.push(
      `<path d="M0 ${H * 0.71}Q${W * 0.2} ${H * 0.69} ${W * 0.42} ${H * 0.715}T${W * 0.8} ${H * 0.7}T${W} ${H * 0.72}V${H}H0z" fill="#3b3a58"/>`,
    );
    for (let i = 0; i < 16; i++)
      out.push(
        crown(
          W * chance(),
          H * (0.69 + 0.02 * chance()),
          (50 + 60 * chance()) * s,
          (26 + 26 * chance()) * s,
          chance,
          farDusk,
          { dabs: 40, light: [-0.6, -0.7] },
        ),
      );
    for (const [x, y, k, f] of [
      [0.42, 0.722, 0.34, -1],
      [0.575, 0.716, 0.3, 1],
      [0.72, 0.722, 0.36, -1],
      [0.03, 0.722, 0.38, 1],
    ])
      out.push(stiltHouse(x * W, y * H, k * s, chance, far, { flip: f, id: 'b', lights: 0.75 }));
    for (const [x, h] of [
      [0.37, 190],
      [0.5, 150],
      [0.81, 210],
      [0.93, 170],
    ])
      out.push(bamboo(W * x, H * 0.73, h * s, chance, ['#3d4062', '#4b5076', '#62638c'], 10));
    for (const [x, h] of [
      [0.325, 150],
      [0.645, 170],
      [0.665, 140],
    ])
      out.push(palm(W * x, H * 0.728, h * s, chance, '#3d4062'));
    for (let i = 0; i < 14; i++)
      out.push(
        crown(
          W * (0.28 + 0.72 * chance()),
          H * (0.725 + 0.012 * chance()),
          (30 + 40 * chance()) * s,
          (14 + 16 * chance()) * s,
          chance,
          farDusk,
          { dabs: 30, light: [-0.6, -0.7] },
        ),
      );
    out.push(
      `<path d="M0 ${H * 0.735}Q${W * 0.3} ${H * 0.728} ${W * 0.55} ${H * 0.745}T${W} ${H * 0.738}V${H}H0z" fill="#2c2c46"/>`,
    );
    out.push(
      palm(W * 0.118, H * 0.765, 330 * s, chance, '#1f2238'),
      palm(W * 0.093, H * 0.765, 250 * s, chance, '#262a44'),
    );
    out.push(
      bamboo(W * 0.02, H * 0.775, 420 * s, chance, ['#171a2e', '#242844', '#35395a'], 16),
      bamboo(W * 0.985, H * 0.775, 330 * s, chance, ['#171a2e', '#242844', '#35395a'], 14),
    );
    out.push(stiltHouse(W * 0.155, H * 0.772, 0.92 * s, chance, near, { id: 'a', lights: 1 }));
    out.push(crown(W * 0.47, H * 0.735, 70 * s, 58 * s, chance, dusk, { dabs: 90, light: [-0.7, -0.6] }));
    out.push(stiltHouse(W * 0.6, H * 0.766, 0.74 * s, chance, near, { id: 'a', lights: 0.9, flip: -1 }));
    for (const [x, h] of [
      [0.49, 120],
      [0.52, 100],
      [0.86, 130],
      [0.9, 110],
      [0.05, 120],
    ])
      out.push(banana(W * x, H * 0.775, h * s, chance, ['#23263c', '#2a3350', '#3a4a62', '#313d58']));
    for (let i = 0; i < 22; i++)
      out.push(
        crown(
          W * chance(),
          H * (0.772 + 0.01 * chance()),
          (24 + 40 * chance()) * s,
          (9 + 12 * chance()) * s,
          chance,
          dusk,
          { dabs: 34, light: [-0.7, -0.6] },
        ),
      );
    out.push(
      `<path d="M0 ${H * 0.777}Q${W * 0.25} ${H * 0.77} ${W * 0.5} ${H * 0.779}T${W} ${H * 0.774}V${shoreY + 2}H0z" fill="#1f2036"/>`,
    );
    out.push(grass(0, W, H * 0.786, 16 * s, chance, ['#1a1c30', '#2c2f4a'], 500));
    // Smoke of the evening meal.
    for (const [x, y] of [
      [0.3, 0.53],
      [0.72, 0.565],
    ]) {
      for (let i = 0; i < 26; i++) {
        const t = i / 26;
        out.push(
          `<circle cx="${(W * x + (60 * t * t + Math.sin(t * 7) * 14 * t) * s).toFixed(1)}" cy="${(H * y - 190 * t * s).toFixed(1)}" r="${((7 + 30 * t) * s).toFixed(1)}" fill="#cfc3dc" opacity="${(0.075 * (1 - t)).toFixed(3)}"/>`,
        );
      }
    }
    return out.join('');
  },
  foreground(W, H) {
    const chance = seeded(15);
    const s = W / 1600;
    const out = [boat(W * 0.44, H * 0.885, 2.1 * s, { dark: '#17182a', lit: '#e09a6a', rower: true })];
    for (let i = 0; i < 90; i++) {
      const y = H * (0.79 + 0.2 * chance());
      const w = (10 + 70 * chance()) * s;
      out.push(
        `<ellipse cx="${(W * chance()).toFixed(1)}" cy="${y.toFixed(1)}" rx="${w.toFixed(1)}" ry="${(0.8 * s).toFixed(2)}" fill="#f3b7a0" opacity="${(0.1 + 0.16 * chance()).toFixed(2)}"/>`,
      );
    }
    out.push(grass(W * 0.72, W * 1.02, H * 1.01, 200 * s, chance, ['#10111f', '#191b2e', '#22253d'], 110));
    out.push(grass(-W * 0.02, W * 0.13, H * 1.01, 120 * s, chance, ['#10111f', '#191b2e'], 50));
    return out.join('');
  },
};
