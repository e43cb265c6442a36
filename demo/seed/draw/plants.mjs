import { blend, css } from './colour.mjs';

const n1 = (v) => v.toFixed(1);

/** A leaf-mass of many small dabs: dark below, lit from one side. `air` 0…1 leads the colours into the haze. */
export function crown(cx, cy, rx, ry, chance, colours, { dabs = 60, light = [0.5, -0.8], size = 0.17 } = {}) {
  dabs *= 2;
  const out = [];
  const list = [];
  for (let i = 0; i < dabs; i++) {
    const a = chance() * Math.PI * 2;
    const r = Math.sqrt(chance());
    const x = Math.cos(a) * r;
    const y = Math.sin(a) * r;
    list.push([x, y, x * light[0] + y * light[1] + (chance() - 0.5) * 0.9]);
  }
  list.sort((p, q) => p[2] - q[2]);
  list.forEach(([x, y], i) => {
    const t = (i / (dabs - 1)) * (colours.length - 1);
    const k = Math.min(colours.length - 2, Math.floor(t));
    const fill = css(blend(colours[k], colours[k + 1], t - k));
    const s = size * (0.6 + 0.7 * chance());
    out.push(
      `<ellipse cx="${n1(cx + x * rx)}" cy="${n1(cy + y * ry)}" rx="${n1(Math.max(0.6, rx * s))}" ry="${n1(Math.max(0.5, ry * s * 0.75))}" fill="${fill}" transform="rotate(${n1((chance() - 0.5) * 70)} ${n1(cx + x * rx)} ${n1(cy + y * ry)})"/>`,
    );
  });
  return out.join('');
}

/** A palm or areca: a thin stem and a crown of bent fronds. */
export function palm(x, y, h, chance, colour, { fronds = 11, lean = 0.08 } = {}) {
  const dx = (chance() - 0.5) * 2 * lean * h;
  const tx = x + dx;
  const ty = y - h;
  const stem = `<path d="M${n1(x)} ${n1(y)}Q${n1(x + dx * 0.2)} ${n1(y - h * 0.6)} ${n1(tx)} ${n1(ty)}" stroke="${colour}" stroke-width="${n1(Math.max(1, h * 0.022))}" fill="none" stroke-linecap="round"/>`;
  let rib = '';
  let leaflets = '';
  for (let i = 0; i < fronds; i++) {
    const a = Math.PI * (1.0 + (i + 0.2 + chance() * 0.6) / fronds);
    const len = h * (0.2 + chance() * 0.1);
    const cx = tx + Math.cos(a) * len * 0.65;
    const cy = ty + Math.sin(a) * len * 0.9;
    const ex = tx + Math.cos(a) * len * 1.1;
    const ey = ty + Math.sin(a) * len * 0.62 + len * 0.26;
    rib += `M${n1(tx)} ${n1(ty)}Q${n1(cx)} ${n1(cy)} ${n1(ex)} ${n1(ey)}`;
    for (let t = 0.12; t <= 1; t += 0.055) {
      const u = 1 - t;
      const px = u * u * tx + 2 * u * t * cx + t * t * ex;
      const py = u * u * ty + 2 * u * t * cy + t * t * ey;
      const l = len * 0.2 * Math.sin(Math.PI * (0.12 + 0.82 * t)) + len * 0.03;
      const dir = Math.cos(a) * 0.55;
      leaflets += `M${n1(px)} ${n1(py)}q${n1(l * dir * 0.3)} ${n1(l * 0.4)} ${n1(l * dir)} ${n1(l * (0.8 + chance() * 0.3))}M${n1(px)} ${n1(py)}q${n1(l * (dir + 0.25) * 0.5)} ${n1(-l * 0.1)} ${n1(l * (dir + 0.3))} ${n1(l * 0.3)}`;
    }
  }
  return `${stem}<path d="${rib}" stroke="${colour}" stroke-width="${n1(Math.max(0.8, h * 0.009))}" fill="none"/><path d="${leaflets}" stroke="${colour}" stroke-width="${n1(Math.max(0.6, h * 0.0075))}" fill="none" stroke-linecap="round"/>`;
}

/** A clump of bamboo: bent culms with drooping sprays. */
export function bamboo(x, y, h, chance, colours, culms = 12) {
  const groups = colours.map(() => '');
  let stems = '';
  for (let i = 0; i < culms; i++) {
    const lean = (chance() - 0.5) * h * 0.9;
    const top = h * (0.7 + 0.35 * chance());
    const bx = x + (chance() - 0.5) * h * 0.16;
    const mx = bx + lean * 0.25;
    const my = y - top;
    const ex = bx + lean;
    const ey = y - top * (0.94 - 0.3 * Math.abs(lean / h));
    stems += `M${n1(bx)} ${n1(y)}Q${n1(mx)} ${n1(my)} ${n1(ex)} ${n1(ey)}`;
    for (let k = 0; k < 26; k++) {
      const t = 0.38 + 0.62 * chance();
      const u = 1 - t;
      const px = u * u * bx + 2 * u * t * mx + t * t * ex;
      const py = u * u * y + 2 * u * t * my + t * t * ey;
      const l = h * (0.05 + 0.07 * chance());
      const dx = l * (chance() - 0.5) * 1.5;
      const w = l * 0.12;
      groups[Math.floor(chance() * colours.length)] +=
        `M${n1(px)} ${n1(py)}Q${n1(px + dx * 0.5 - w)} ${n1(py + l * 0.3)} ${n1(px + dx)} ${n1(py + l)}Q${n1(px + dx * 0.5 + w)} ${n1(py + l * 0.4)} ${n1(px)} ${n1(py)}z`;
    }
  }
  return `<path d="${stems}" stroke="${colours[0]}" stroke-width="${n1(Math.max(0.8, h * 0.011))}" fill="none"/>${groups.map((d, i) => `<path d="${d}" fill="${colours[i]}"/>`).join('')}`;
}

/** A banana plant: broad torn leaves from one stem. */
export function banana(x, y, h, chance, colours) {
  const parts = [
    `<path d="M${n1(x - h * 0.035)} ${n1(y)}L${n1(x - h * 0.015)} ${n1(y - h * 0.5)}h${n1(h * 0.03)}L${n1(x + h * 0.04)} ${n1(y)}z" fill="${colours[0]}"/>`,
  ];
  for (let i = 0; i < 7; i++) {
    const side = i % 2 ? 1 : -1;
    const reach = h * (0.18 + chance() * 0.26) * side;
    const top = y - h * (0.62 + chance() * 0.42);
    const sy = y - h * 0.48;
    const drop = h * (0.08 + chance() * 0.16);
    parts.push(
      `<path d="M${n1(x)} ${n1(sy)}C${n1(x + reach * 0.1)} ${n1(top)} ${n1(x + reach * 0.6)} ${n1(top - h * 0.02)} ${n1(x + reach)} ${n1(top + drop)}C${n1(x + reach * 0.66)} ${n1(top + h * 0.1)} ${n1(x + reach * 0.3)} ${n1(top + h * 0.2)} ${n1(x)} ${n1(sy)}z" fill="${colours[1 + (i % (colours.length - 1))]}"/>`,
    );
  }
  return parts.join('');
}

/** Blades of grass along a line. */
export function grass(x0, x1, y, h, chance, colours, count) {
  const groups = colours.map(() => []);
  for (let i = 0; i < count; i++) {
    const x = x0 + (x1 - x0) * chance();
    const k = h * (0.35 + 0.65 * chance());
    const bend = (chance() - 0.5) * k * 0.9;
    const w = k * 0.035 + 0.6;
    groups[Math.floor(chance() * colours.length)].push(
      `M${n1(x - w)} ${n1(y)}Q${n1(x)} ${n1(y - k * 0.6)} ${n1(x + bend)} ${n1(y - k)}Q${n1(x + w)} ${n1(y - k * 0.5)} ${n1(x + w)} ${n1(y)}z`,
    );
  }
  return groups.map((d, i) => `<path d="${d.join('')}" fill="${colours[i]}"/>`).join('');
}
