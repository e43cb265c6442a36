import { brush } from '../brush.mjs';
import { hex } from '../colour.mjs';
import { banBranch, banDefs } from '../ban.mjs';
import { bloom, develop, glow, overlay, veil } from '../paint.mjs';
import { clamp, fbm, noiseField, seeded, smooth } from '../random.mjs';
import { valley } from '../valley.mjs';

/** Hoa ban in March: the hillside is white with it, and one branch hangs close to the eye. */
export default {
  name: 'hoa-ban',
  size: [1200, 1600],
  async paint(width, height, k) {
    const scape = valley(width, height, {
      seed: 64,
      horizon: 0.46,
      eye: 5.4,
      near: 5,
      fov: 0.72,
      centre: (z) => 2 + 5 * Math.sin(z * 0.04),
      half: (z) => 4.4 - 2 * smooth(20, 70, z),
      spur: 5,
      peak: 8.5,
      peakFar: 8,
      rise: [35, 130],
      slope: 5,
      sun: [0.7, 0.5, 0.25],
      sunLight: '#fff0cf',
      sunPower: 2.0,
      skyLight: '#a9c4dc',
      skyPower: 0.75,
      green: ['#3d6b52', '#7d9b62', '#a8b872'],
      shore: '#c9bd95',
      haze: [
        [0, '#c4d6e2'],
        [0.6, '#dfe2e0'],
        [1, '#f6e9d6'],
      ],
      sky: [
        [0, '#9cc0d8'],
        [0.22, '#c6d9e0'],
        [0.46, '#f5ecdc'],
      ],
      glow: { at: [0.85, 0.25], size: [0.5, 0.3], strength: 0.6, colour: '#fff4dc' },
      cloud: { scale: [2.4, 7], amount: 0.6, colour: '#ffffff', shade: '#d3dde4', from: 0 },
      air: [0.016, 0.012, 0.4],
      airFrom: 9,
      mist: { amount: 0.55, top: 1.6, from: 16, to: 50 },
      water: { colour: ['#5f9aa6', '#8fb9ba'], ripple: 0.01, clear: 0.4 },
    });
    let picture = brush(
      develop(bloom(scape, 40 * k, 0.2, 0.85), { exposure: 1.02, contrast: 1.05, saturation: 0.98 }),
      3.2 * k,
    );
    picture = await overlay(picture, this.hillside(scape, k));
    picture = brush(picture, 2.4 * k, 8, 0.2);
    const n = noiseField(3);
    picture = veil(
      picture,
      [255, 248, 236],
      (u, v) => 0.3 * smooth(0.1, 0.6, v) * smooth(0.95, 0.5, v) * clamp(0.6 + fbm(n, u * 2, v * 4, 3)),
    );
    picture = await overlay(picture, this.branches(width, height, k), banDefs());
    return brush(glow(picture, 30 * k, 0.22, 0.82), 1.6 * k, 8, 0.45);
  },
  /** Trees in bloom on the slopes, as clouds of small dabs. */
  hillside(scape, k) {
    const chance = seeded(21);
    const out = [];
    const spots = [];
    for (let i = 0; i < 5200 && spots.length < 700; i++) {
      const z = 6.5 + 46 * chance() ** 1.5;
      const x = (chance() - 0.5) * z * 0.78;
      const h = scape.ground(x, z);
      const at = h > 0.12 && h < 7 ? scape.locate(x, z, h) : null;
      if (at) spots.push([z, at]);
    }
    spots.sort((a, b) => b[0] - a[0]);
    for (const [z, [x, y, scale]] of spots) {
      const air = clamp((z - 8) / 46);
      const bloomTree = chance() < 0.66;
      const mixIn = (c) => {
        const a = hex(c);
        const b = hex('#e3e4e2');
        return a.map((v, i) => v + (b[i] - v) * air * 0.75);
      };
      const colours = bloomTree
        ? ['#a98a94', '#e6c9d0', '#fff4f4'].map(mixIn)
        : ['#2f5a3c', '#5d8748', '#a3b767'].map(mixIn);
      const r = scale * (0.13 + 0.12 * chance());
      out.push(
        `<ellipse cx="${(x - r * 0.5).toFixed(1)}" cy="${(y + r * 0.1).toFixed(1)}" rx="${(r * 1.1).toFixed(1)}" ry="${(r * 0.3).toFixed(1)}" fill="#2f4a3a" opacity="${(0.3 * (1 - air)).toFixed(2)}"/>`,
      );
      const count = r > 30 * k ? 90 : r > 14 * k ? 44 : 12;
      for (let i = 0; i < count; i++) {
        const a = chance() * 6.283;
        const q = Math.sqrt(chance());
        const dx = Math.cos(a) * q;
        const dy = Math.sin(a) * q;
        const t = clamp(0.5 + dx * 0.35 - dy * 0.5 + (chance() - 0.5) * 0.7);
        const c = t < 0.5 ? 0 : 1;
        const f = t < 0.5 ? t * 2 : t * 2 - 1;
        const col = colours[c].map((v, j) => v + (colours[c + 1][j] - v) * f);
        const srgb = col.map((v) =>
          Math.round(255 * clamp(v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055)),
        );
        out.push(
          `<circle cx="${(x + dx * r).toFixed(1)}" cy="${(y - r * 0.95 + dy * r * 0.95).toFixed(1)}" r="${(r * (count > 40 ? 0.1 : 0.2) * (0.7 + chance())).toFixed(1)}" fill="rgb(${srgb.join(' ')})"/>`,
        );
      }
    }
    return out.join('');
  },
  branches(W, H, k) {
    const chance = seeded(33);
    return banBranch(W, H, k, chance);
  },
};
