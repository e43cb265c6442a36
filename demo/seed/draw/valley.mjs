import { blend, hex, ramp } from './colour.mjs';
import { clamp, fbm, noiseField, ridged, smooth } from './random.mjs';
import { landscape } from './terrain.mjs';

/**
 * A long valley between mountains with water or level ground at its bottom: the stage of many scenes.
 * centre(z) and half(z) give the valley floor; `peak` the height of the ranges; colours are `#rrggbb`.
 */
export function valley(width, height, o) {
  const n = noiseField(o.seed);
  const m = noiseField(o.seed + 1);
  const centre = o.centre ?? (() => 0);
  const half = o.half ?? (() => 6);
  const slope = o.slope ?? 5;
  const ground = (x, z, foot) => {
    const wx = x + 2 * fbm(m, x * 0.09, z * 0.09, 2);
    const wz = z + 2 * fbm(m, x * 0.09 + 30, z * 0.09, 2);
    const d = Math.abs(wx - centre(wz)) - half(wz) + (o.spur ?? 3) * fbm(n, x * 0.11, z * 0.11 + 5, 3);
    let ease = 1;
    if (o.flat) {
      // Made ground along a quay: level between two lines, open water to the left of it, hills only further off.
      const into = x - o.flat.from(z);
      if (into < 0 && into > -8) return Math.max(-0.4, into);
      if (into >= 0 && x < o.flat.to(z)) return 0.02;
      ease = into < 0 ? smooth(8, 13, -into) : smooth(0, 5, x - o.flat.to(z));
    }
    if (d < 0) return d * 0.2;
    const up = 1 - Math.exp(-d / slope);
    const octaves = clamp(Math.round(Math.log2(1.6 / foot)), 3, 6);
    const far = smooth(o.rise?.[0] ?? 40, o.rise?.[1] ?? 160, z);
    const wide = 0.06 - 0.03 * far;
    let h =
      Math.min(d, 3) * 0.08 +
      up * (0.3 + (o.peak + (o.peakFar ?? o.peak * 0.6) * far) * ridged(n, wx * wide + 2.2, wz * 0.055, octaves, 0.42));
    if (foot < 0.08)
      h += (o.canopy ?? 0.16) * smooth(0.1, 1, d) * Math.abs(fbm(m, x * 2.3, z * 2.3, foot < 0.03 ? 4 : 3));
    return ease < 1 ? h * ease + (ease - 1) * 0.05 : h;
  };
  const sun = o.sun.map((v) => v / Math.hypot(...o.sun));
  const sunLight = hex(o.sunLight);
  const skyLight = hex(o.skyLight);
  const low = hex(o.green[0]);
  const high = hex(o.green[1]);
  const field = hex(o.green[2] ?? o.green[1]);
  const shore = hex(o.shore ?? '#8d8468');
  const haze = ramp(o.haze);
  const tint = ramp(o.sky);
  const glowColour = hex(o.glow?.colour ?? '#ffffff');
  const cloud = hex(o.cloud?.colour ?? '#ffffff');
  const sky = (u, v) => {
    let c = tint(v);
    if (o.glow) {
      const g = Math.exp(-(((u - o.glow.at[0]) / o.glow.size[0]) ** 2) - ((v - o.glow.at[1]) / o.glow.size[1]) ** 2);
      c = blend(c, glowColour, clamp(g * o.glow.strength));
    }
    if (o.cloud) {
      const k = fbm(m, u * o.cloud.scale[0] + 4, v * o.cloud.scale[1] + 2, 6);
      const light = clamp(0.5 + 1.5 * (k - fbm(m, u * o.cloud.scale[0] + 4.05, v * o.cloud.scale[1] + 2.12, 6)));
      const shaded = blend(hex(o.cloud.shade ?? o.cloud.colour), cloud, light);
      c = blend(
        c,
        shaded,
        o.cloud.amount *
          smooth(o.cloud.from ?? 0, 0.45, k) *
          smooth(0, 0.06, v) *
          smooth(o.horizon, o.horizon * 0.7, v),
      );
    }
    if (o.disc) {
      const aspect = width / height;
      const r = Math.hypot((u - o.disc.at[0]) * aspect, v - o.disc.at[1]);
      const core = smooth(o.disc.size, o.disc.size * 0.8, r);
      c = c.map(
        (q, i) =>
          q + (core * 1.6 + 0.5 * Math.exp(-r / (o.disc.size * 3))) * hex(o.disc.colour)[i] * (o.disc.power ?? 1),
      );
    }
    return c;
  };
  const scape = landscape({
    view: {
      width,
      height,
      horizon: o.horizon,
      fov: o.fov ?? 0.9,
      y: o.eye,
      near: o.near ?? 3,
      far: o.reach ?? 300,
      step: 0.0022,
      shadowReach: 14,
      shadowSharpness: 7,
    },
    sky,
    land: {
      height: ground,
      rough: (x, z) => ground(x, z, 0.14),
      sun,
      colour: (x, z, h, nor, light) => {
        const t = clamp(fbm(n, x * 0.7, z * 0.7, 4) * 0.9 + 0.45);
        let c = blend(low, high, t);
        c = blend(
          c,
          field,
          smooth(0.0, 0.3, fbm(m, x * 0.3 + 9, z * 0.3, 3)) * smooth(0.72, 0.93, nor[1]) * smooth(5, 1, h),
        );
        c = blend(c, shore, smooth(0.09, 0.02, h));
        const lambert = Math.max(0, nor[0] * sun[0] + nor[1] * sun[1] + nor[2] * sun[2]);
        const up = 0.4 + 0.6 * nor[1];
        const s = (o.sunPower ?? 3) * lambert * light;
        const a = (o.skyPower ?? 0.65) * up;
        return [0, 1, 2].map((i) => c[i] * (s * sunLight[i] + a * skyLight[i]));
      },
    },
    air: (c, z, h, u, v) => {
      const [thin, low0, fall] = o.air;
      let f = 1 - Math.exp(-Math.max(0, z - (o.airFrom ?? 10)) * (thin + low0 * Math.exp(-Math.max(0, h) * fall)));
      if (o.mist)
        f = Math.max(
          f,
          o.mist.amount *
            smooth(o.mist.top, 0, h + 0.5 * fbm(m, u * 7, z * 0.06, 4)) *
            smooth(o.mist.from, o.mist.to, z),
        );
      let a = haze(u);
      if (o.glow) {
        const g = Math.exp(
          -(((u - o.glow.at[0]) / (o.glow.size[0] * 1.1)) ** 2) - ((v - o.glow.at[1]) / (o.glow.size[1] * 1.6)) ** 2,
        );
        a = blend(a, glowColour, clamp(g * o.glow.strength * 0.8));
      }
      return blend(c, a, f);
    },
    water: o.water && {
      level: 0,
      ripple: (x, z) => o.water.ripple * fbm(n, x * 1.1, z * (o.water.bands ?? 4), 3) * smooth(80, 6, z),
      colour: (seen, x, z, s) => {
        const deep = blend(hex(o.water.colour[0]), hex(o.water.colour[1]), clamp(0.5 + fbm(m, x * 0.2, z * 0.3, 3)));
        return blend(deep, seen, clamp(o.water.clear + (1 - o.water.clear) * (1 - s) ** 2));
      },
    },
  });
  return { ...scape, ground: (x, z) => ground(x, z, 0.1), sky };
}
