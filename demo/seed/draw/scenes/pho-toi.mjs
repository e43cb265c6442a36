import { brush } from '../brush.mjs';
import { bloom, develop, glow, overlay } from '../paint.mjs';
import { crown } from '../plants.mjs';
import { ground, houses, lights, shoreline, street } from '../lakeside.mjs';
import { hex } from '../colour.mjs';
import { seeded, smooth } from '../random.mjs';
import { valley } from '../valley.mjs';

/** The resettled town in the evening: one street along the water, its lamps and its hipped roofs. */
export default {
  name: 'pho-toi',
  size: [1600, 1200],
  async paint(width, height, k) {
    const W = width;
    const H = height;
    const scape = valley(width, height, {
      seed: 97,
      horizon: 0.42,
      eye: 2.5,
      near: 2.6,
      fov: 0.9,
      centre: (z) => street(z) + 5 - 6,
      half: (z) => 6 + 2 * smooth(24, 60, z),
      spur: 0.5,
      peak: 8.5,
      peakFar: 8,
      rise: [30, 120],
      slope: 5.5,
      sun: [-0.5, 0.3, 0.8],
      sunLight: '#e8a2b0',
      sunPower: 0.75,
      skyLight: '#6378bc',
      skyPower: 0.5,
      green: ['#1f3050', '#30466a', '#3c5074'],
      shore: '#2f3550',
      haze: [
        [0, '#7a7fb8'],
        [0.4, '#a48fb6'],
        [1, '#5a6cae'],
      ],
      sky: [
        [0, '#1b2c68'],
        [0.17, '#4257a0'],
        [0.33, '#8a8abf'],
        [0.44, '#eeb09c'],
      ],
      glow: { at: [0.42, 0.44], size: [0.42, 0.14], strength: 0.85, colour: '#ffc08c' },
      cloud: { scale: [2.2, 9], amount: 0.75, colour: '#e3a2b0', shade: '#4c5a98', from: -0.02 },
      air: [0.013, 0.014, 0.5],
      airFrom: 12,
      water: { colour: ['#27366c', '#3a4a82'], ripple: 0.014, clear: 0.6, bands: 5 },
      flat: { from: shoreline, to: (z) => street(z) + 3.6 },
    });
    let picture = brush(
      develop(bloom(scape, 40 * k, 0.3, 0.8), { exposure: 1.05, contrast: 1.06, saturation: 0.96 }),
      3.2 * k,
    );
    picture = await overlay(picture, ground(scape) + houses(scape), this.defs());
    picture = brush(picture, 1.8 * k, 8, 0.4);
    picture = await overlay(picture, lights(scape, k), this.defs());
    picture = await overlay(picture, this.near(W, H, k));
    picture = glow(picture, 14 * k, 0.5, 0.5);
    picture = glow(picture, 60 * k, 0.5, 0.5);
    return brush(picture, 1.6 * k, 8, 0.45);
  },
  defs: () =>
    '<radialGradient id="halo"><stop offset="0" stop-color="#ffe9b4"/><stop offset=".16" stop-color="#ffcf80" stop-opacity=".6"/><stop offset=".5" stop-color="#ffb14a" stop-opacity=".16"/><stop offset="1" stop-color="#ffb14a" stop-opacity="0"/></radialGradient>',
  near(W, H, k) {
    const chance = seeded(33);
    const dark = ['#0f1830', '#1d2c4e', '#34466e'].map(hex);
    const o = [];
    for (let i = 0; i < 9; i++)
      o.push(
        crown(
          W * (0.87 + 0.17 * chance()),
          H * (1.03 - 0.09 * chance()),
          (60 + 60 * chance()) * k,
          (44 + 40 * chance()) * k,
          chance,
          dark,
          { dabs: 110, size: 0.1, light: [-0.6, -0.7] },
        ),
      );
    return o.join('');
  },
};
