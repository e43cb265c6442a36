import { seeded } from './random.mjs';

/** The wooden hall round its windows, which stay open for the landscape behind. The gradients are the scene's. */
export function hall(W, H) {
  const o = [];
  const x = (u) => (u * W).toFixed(1);
  const y = (v) => (v * H).toFixed(1);
  const box = (u0, v0, u1, v1, fill, extra = '') =>
    `<path d="M${x(u0)} ${y(v0)}H${x(u1)}V${y(v1)}H${x(u0)}z" fill="${fill}" ${extra}/>`;
  // The far wall is a frame around five windows.
  const l = 0.17;
  const r = 0.83;
  const top = 0.13;
  const sill = 0.565;
  o.push(box(l, 0.06, r, top, '#6b4528'), box(l, sill, r, 0.655, 'url(#desk)'));
  const windows = 5;
  for (let i = 0; i <= windows; i++) {
    const u = l + ((r - l) * i) / windows;
    o.push(box(u - 0.011, 0.06, u + 0.011, 0.655, 'url(#post)'));
  }
  for (let i = 0; i < windows; i++) {
    const u = l + ((r - l) * (i + 0.5)) / windows;
    o.push(box(u - 0.0022, top, u + 0.0022, sill, '#5a3a22'));
  }
  o.push(
    box(l, 0.255, r, 0.262, '#5a3a22'),
    box(l, sill - 0.006, r, sill + 0.012, '#b98650'),
    box(l, top - 0.004, r, top + 0.012, '#4a2e1a'),
  );
  // Ceiling with beams, side walls, floor.
  o.push(`<path d="M0 0H${W}V${y(-0.05)}L${x(1)} 0L${x(r)} ${y(0.06)}H${x(l)}L0 0z" fill="url(#ceil)"/>`);
  o.push(
    `<path d="M0 ${y(-0.2)}L${x(l)} ${y(0.06)}V${y(0.66)}L0 ${y(0.95)}z" fill="url(#side)"/><path d="M${W} ${y(-0.2)}L${x(r)} ${y(0.06)}V${y(0.66)}L${W} ${y(0.95)}z" fill="url(#side2)"/>`,
  );
  o.push(`<path d="M${x(l)} ${y(0.655)}H${x(r)}L${W} ${y(0.95)}V${H}H0V${y(0.95)}z" fill="url(#floor)"/>`);
  for (let i = 1; i < 6; i++) {
    const t = i / 6;
    const p = t * t;
    const lu = l * (1 - p) - 0.02 * p;
    const vv = 0.06 - 0.24 * p;
    o.push(
      `<path d="M${x(lu)} ${y(vv - 0.008)}H${x(1 - lu)}V${y(vv + 0.02 + 0.02 * p)}H${x(lu)}z" fill="#24150d" opacity=".8"/>`,
    );
    // posts and small panes along the side walls
    const base = 0.66 + 0.29 * p;
    for (const m of [0, 1]) {
      const u = m ? 1 - lu : lu;
      const w = 0.006 + 0.012 * p;
      o.push(`<path d="M${x(u - w)} ${y(vv)}H${x(u + w)}V${y(base)}H${x(u - w)}z" fill="#2f1d12"/>`);
    }
  }
  for (let i = 1; i < 14; i++) {
    const u0 = l + ((r - l) * i) / 14;
    const u1 = -0.35 + (1.7 * i) / 14;
    o.push(`<path d="M${x(u0)} ${y(0.655)}L${x(u1)} ${H}" stroke="#2a1a10" stroke-width="1.500" opacity=".35"/>`);
  }
  // Light of the windows on the boards.
  for (let i = 0; i < windows; i++) {
    const u0 = l + ((r - l) * (i + 0.08)) / windows;
    const u1 = l + ((r - l) * (i + 0.92)) / windows;
    const s = (u) => 0.5 + (u - 0.5) * 1.5 - 0.12;
    o.push(
      `<path d="M${x(u0 - 0.02)} ${y(0.672)}H${x(u1 - 0.02)}L${x(s(u1))} ${y(0.9)}H${x(s(u0))}z" fill="url(#patch)"/>`,
    );
  }
  // The long table, cloth, water jug and flowers; the desk with a bunch of hoa ban; the speaker's back is not shown.
  o.push(
    `<path d="M${x(0.36)} ${y(0.6)}H${x(0.71)}L${x(0.725)} ${y(0.618)}H${x(0.345)}z" fill="#f2e2c2"/><path d="M${x(0.345)} ${y(0.618)}H${x(0.725)}L${x(0.72)} ${y(0.705)}H${x(0.35)}z" fill="#b0793f"/>`,
  );
  let folds = '';
  for (let u = 0.352; u < 0.722; u += 0.0135) folds += `M${x(u)} ${y(0.62)}q${W * 0.002} ${H * 0.04} 0 ${H * 0.084}`;
  o.push(`<path d="${folds}" stroke="#6f4421" stroke-width="2" fill="none" opacity=".5"/>`);
  const back = seeded(40);
  for (const u of [0.4, 0.46, 0.52, 0.58, 0.64])
    o.push(box(u - 0.017, 0.535, u + 0.017, 0.6, '#5a3219'), box(u - 0.013, 0.54, u + 0.013, 0.6, '#7d4a26'));
  for (const u of [0.41, 0.47, 0.53, 0.59, 0.65])
    o.push(`<path d="M${x(u)} ${y(0.608)}v${-H * 0.016}h${W * 0.005}v${H * 0.016}z" fill="#dfeef0" opacity=".9"/>`);
  const posy = (u, v, s) => {
    for (let i = 0; i < 46; i++) {
      const a = back() * 6.283;
      const q = Math.sqrt(back()) * s;
      const c = ['#f6dfe6', '#e8b3c6', '#fff7f5', '#5f8a4c', '#87a95c'][Math.floor(back() * 5)];
      o.push(
        `<circle cx="${(u * W + Math.cos(a) * q * 1.35).toFixed(1)}" cy="${(v * H + Math.sin(a) * q * 0.8).toFixed(1)}" r="${(s * 0.17).toFixed(1)}" fill="${c}"/>`,
      );
    }
  };
  posy(0.535, 0.598, W * 0.014);
  o.push(
    `<path d="M${x(0.243)} ${y(0.56)}H${x(0.317)}L${x(0.308)} ${y(0.72)}H${x(0.252)}z" fill="url(#desk)"/><path d="M${x(0.238)} ${y(0.553)}H${x(0.322)}V${y(0.566)}H${x(0.238)}z" fill="#c48f55"/><path d="M${x(0.29)} ${y(0.553)}q${-W * 0.006} ${-H * 0.03} ${-W * 0.014} ${-H * 0.04}" stroke="#201610" stroke-width="3" fill="none"/>`,
  );
  posy(0.262, 0.548, W * 0.011);
  // Hanging lamps.
  for (const [u, v, s] of [
    [0.33, 0.115, 1],
    [0.67, 0.115, 1],
    [0.2, 0.1, 1.8],
    [0.8, 0.1, 1.8],
  ]) {
    const ww = W * 0.012 * s;
    o.push(
      `<path d="M${x(u)} 0V${y(v)}" stroke="#1d120b" stroke-width="${2 * s}"/><ellipse cx="${x(u)}" cy="${y(v + 0.022 * s)}" rx="${ww}" ry="${ww * 0.85}" fill="#ffe6a6"/><path d="M${x(u)} ${y(v + 0.003 * s)}m${-ww * 0.9} ${ww * 0.5}q${ww * 0.9} ${ww * 0.5} ${ww * 1.8} 0M${x(u)} ${y(v + 0.003 * s)}m${-ww} ${ww * 1.1}q${ww} ${ww * 0.5} ${ww * 2} 0" stroke="#b9762e" stroke-width="1.500" fill="none" opacity=".7"/>`,
    );
  }
  return o.join('');
}
