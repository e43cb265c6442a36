import { brush } from '../brush.mjs';
import { houseDefs, stiltHouse } from '../houses.mjs';
import { ringOf } from '../dancers.mjs';
import { bloom, develop, glow, overlay, veil } from '../paint.mjs';
import { bamboo, crown } from '../plants.mjs';
import { hex } from '../colour.mjs';
import { clamp, fbm, noiseField, seeded, smooth } from '../random.mjs';
import { valley } from '../valley.mjs';

const house = {
  roof: ['#3a3350', '#2c2740', '#1b182a'],
  wall: ['#7a4a2a', '#2e2028'],
  post: '#1a141c',
  under: '#120f1a',
  rail: '#33222a',
  window: '#ffab3d',
};

/** The ring dance of the Thái around the fire, on a clear night. */
export default {
  name: 'vong-xoe',
  size: [1600, 1067],
  async paint(width, height, k) {
    const W = width;
    const H = height;
    const scape = valley(width, height, {
      seed: 83,
      horizon: 0.6,
      eye: 1.6,
      near: 5,
      fov: 0.9,
      centre: (z) => 0.04 * z,
      half: (z) => 10 - 3 * smooth(20, 60, z),
      spur: 5,
      peak: 8,
      peakFar: 8,
      rise: [30, 120],
      slope: 5,
      sun: [0.6, 0.5, 0.6],
      sunLight: '#9fb4e8',
      sunPower: 0.55,
      skyLight: '#4a5aa0',
      skyPower: 0.35,
      green: ['#16233c', '#24385a', '#2c4060'],
      shore: '#2a2c40',
      haze: [
        [0, '#2c3a6a'],
        [0.5, '#44508a'],
        [1, '#2a3768'],
      ],
      sky: [
        [0, '#0b1230'],
        [0.3, '#18245a'],
        [0.52, '#3b477f'],
        [0.6, '#6d6390'],
      ],
      glow: { at: [0.5, 0.62], size: [0.4, 0.2], strength: 0.4, colour: '#c08a78' },
      air: [0.013, 0.014, 0.5],
      airFrom: 9,
    });
    let picture = develop(bloom(scape, 30 * k, 0.2, 0.8), { exposure: 1.15, contrast: 1.02, saturation: 0.95 });
    picture = brush(picture, 3.2 * k);
    picture = await overlay(picture, this.night(W, H, k) + this.village(W, H, k), houseDefs(house, 'n') + this.defs());
    picture = brush(picture, 2 * k, 8, 0.35);
    // The ground, lit from the fire.
    const n = noiseField(8);
    picture = veil(picture, [26, 16, 20], (u, v) => smooth(0.735, 0.75, v + 0.008 * fbm(n, u * 9, 1, 3)));
    picture = veil(picture, [236, 128, 52], (u, v) => {
      const d = Math.hypot((u - 0.5) * 1.5, (v - 0.82) * 2.6);
      return 0.86 * Math.exp(-d * d * 7) * smooth(0.735, 0.76, v) * clamp(0.8 + 0.5 * fbm(n, u * 40, v * 90, 3));
    });
    picture = await overlay(
      picture,
      this.shadows(W, H, k),
      `<filter id="s"><feGaussianBlur stdDeviation="${5 * k} ${2 * k}"/></filter>`,
    );
    picture = await overlay(picture, this.ring(W, H, 'far'));
    picture = await overlay(picture, this.fire(W, H, k), this.defs(k));
    picture = glow(picture, 70 * k, 0.9, 0.4);
    picture = await overlay(picture, this.ring(W, H, 'near'));
    picture = glow(picture, 24 * k, 0.3, 0.6);
    return brush(picture, 1.8 * k, 8, 0.4);
  },
  defs: (k = 1) =>
    '<radialGradient id="moon"><stop offset="0" stop-color="#fff8e0"/><stop offset=".8" stop-color="#f3e7c2"/><stop offset="1" stop-color="#d8cba6"/></radialGradient>' +
    '<linearGradient id="flame" x1="0" y1="1" x2="0" y2="0"><stop offset="0" stop-color="#fff3b8"/><stop offset=".35" stop-color="#ffc04a"/><stop offset=".75" stop-color="#f0701e"/><stop offset="1" stop-color="#c23a14" stop-opacity=".1"/></linearGradient>' +
    `<filter id="f" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="${3 * k}"/></filter>`,
  night(W, H, k) {
    const chance = seeded(2);
    const o = [];
    for (let i = 0; i < 420; i++) {
      const v = chance() ** 1.4 * 0.5;
      const r = (0.5 + chance() ** 6 * 2.2) * k;
      o.push(
        `<circle cx="${(W * chance()).toFixed(1)}" cy="${(H * v).toFixed(1)}" r="${r.toFixed(2)}" fill="${chance() < 0.3 ? '#ffe9c8' : '#e6edff'}" opacity="${((0.3 + 0.7 * chance()) * (1 - v * 1.6)).toFixed(2)}"/>`,
      );
    }
    o.push(`<circle cx="${W * 0.79}" cy="${H * 0.16}" r="${30 * k}" fill="url(#moon)"/>`);
    return o.join('');
  },
  village(W, H, k) {
    const chance = seeded(13);
    const o = [];
    const dusk = ['#0d1222', '#1a2138', '#2d3350'].map(hex);
    o.push(
      `<path d="M0 ${H * 0.69}Q${W * 0.3} ${H * 0.67} ${W * 0.5} ${H * 0.69}T${W} ${H * 0.68}V${H}H0z" fill="#141529"/>`,
    );
    for (const [x, y, s, f] of [
      [0.02, 0.73, 0.92, 1],
      [0.31, 0.71, 0.5, -1],
      [0.5, 0.71, 0.46, 1],
      [0.7, 0.735, 0.98, -1],
    ])
      o.push(stiltHouse(W * x, H * y, s * k, chance, house, { flip: f, id: 'n', lights: 0.85 }));
    for (const [x, h] of [
      [0.285, 240],
      [0.66, 270],
      [0.985, 340],
    ])
      o.push(bamboo(W * x, H * 0.735, h * k, chance, ['#0d1222', '#161d33', '#242c48'], 14));
    for (let i = 0; i < 26; i++)
      o.push(
        crown(
          W * chance(),
          H * (0.722 + 0.016 * chance()),
          (26 + 44 * chance()) * k,
          (12 + 18 * chance()) * k,
          chance,
          dusk,
          { dabs: 40, light: [0, -1] },
        ),
      );
    return o.join('');
  },
  /** Places on the ring: angle 0 is to the right, the near side is at the bottom. */
  places(W, H) {
    const count = 26;
    return Array.from({ length: count }, (_, i) => {
      const a = ((i + 0.5) / count) * Math.PI * 2;
      const depth = Math.sin(a); // -1 far … 1 near
      return {
        x: W * (0.5 + 0.43 * Math.cos(a) * (1 + 0.12 * depth)),
        y: H * (0.845 + 0.09 * depth + 0.06 * Math.max(0, depth)),
        size: (W / 1600) * (186 + 70 * depth + 76 * Math.max(0, depth)),
        near: depth > 0.1,
        side: Math.cos(a),
        light: 0.62 + 0.3 * (1 - Math.abs(Math.cos(a))),
      };
    });
  },
  shadows(W, H) {
    return `<g filter="url(#s)">${this.places(W, H)
      .map(({ x, y, size }) => {
        const dx = (x - W * 0.5) * 0.32;
        const dy = (y - H * 0.8) * 0.75;
        return `<path d="M${x - size * 0.1} ${y}L${x + size * 0.1} ${y}L${x + dx + size * 0.16} ${y + dy}L${x + dx - size * 0.16} ${y + dy}z" fill="#0c080e" opacity=".55"/>`;
      })
      .join('')}</g>`;
  },
  ring(W, H, side) {
    return ringOf(this.places(W, H), (p) => p.near === (side === 'near'), 100, seeded);
  },
  fire(W, H, k) {
    const chance = seeded(4);
    const o = [];
    const cx = W * 0.5;
    const cy = H * 0.865;
    for (const [x1, x2] of [
      [-70, 50],
      [64, -54],
      [-40, 66],
      [20, -78],
    ])
      o.push(
        `<path d="M${cx + x1 * k} ${cy + 6 * k}L${cx + x2 * k} ${cy - 26 * k}" stroke="#2a140c" stroke-width="${14 * k}" stroke-linecap="round"/>`,
      );
    const tongue = (x, w, h, lean) =>
      `<path d="M${cx + (x - w) * k} ${cy}C${cx + (x - w * 1.2) * k} ${cy - h * 0.4 * k} ${cx + (x - w * 0.2 + lean * 0.4) * k} ${cy - h * 0.6 * k} ${cx + (x + lean) * k} ${cy - h * k}C${cx + (x + w * 0.4 + lean * 0.4) * k} ${cy - h * 0.55 * k} ${cx + (x + w * 1.3) * k} ${cy - h * 0.4 * k} ${cx + (x + w) * k} ${cy}z" fill="url(#flame)"/>`;
    o.push('<g filter="url(#f)">');
    for (let i = 0; i < 22; i++) {
      const x = (chance() + chance() - 1) * 74;
      o.push(tongue(x, 14 + chance() * 20, (320 - Math.abs(x) * 2.8) * (0.5 + 0.6 * chance()), (chance() - 0.5) * 46));
    }
    o.push('</g>');
    for (let i = 0; i < 9; i++) {
      const x = (chance() - 0.5) * 70;
      o.push(tongue(x, 9 + chance() * 10, 60 + 70 * chance(), (chance() - 0.5) * 20));
    }
    for (let i = 0; i < 170; i++) {
      const t = chance();
      const x = cx + ((chance() - 0.5) * (60 + 340 * t) + 60 * t * Math.sin(t * 9)) * k;
      const y = cy - (120 + 560 * t ** 1.2) * k;
      o.push(
        `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${((0.8 + 2 * chance()) * (1.1 - t * 0.6) * k).toFixed(2)}" fill="${chance() < 0.5 ? '#ffd27a' : '#ff9a3c'}" opacity="${(0.95 - t * 0.7).toFixed(2)}"/>`,
      );
    }
    return o.join('');
  },
};
