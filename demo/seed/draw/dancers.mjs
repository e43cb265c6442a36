const n1 = (v) => v.toFixed(1);

const cloths = {
  far: {
    blouses: [
      [232, 168, 110],
      [214, 96, 66],
      [236, 196, 130],
      [196, 130, 120],
      [206, 150, 90],
    ],
    skirt: [84, 48, 50],
    trousers: [70, 50, 52],
    skin: [206, 122, 70],
    hair: [52, 26, 18],
    sash: [170, 150, 80],
  },
  near: {
    blouses: [
      [40, 22, 30],
      [34, 20, 36],
      [44, 26, 26],
      [28, 20, 34],
    ],
    skirt: [16, 10, 18],
    trousers: [18, 12, 20],
    skin: [60, 32, 26],
    hair: [14, 9, 12],
    sash: [44, 40, 30],
  },
};
const rgb = (c, k = 1) => `rgb(${c.map((v) => Math.round(v * k)).join(' ')})`;

/**
 * A ring of people hand in hand. places: [{ x, y, size, near, side }] in order round the ring; `drawn(place)` chooses.
 * `side` is -1…1, where the place lies left or right of the fire.
 */
export function ringOf(places, drawn, seed, chanceOf) {
  const hand = (p, q) => [
    (p.x + q.x) / 2,
    (p.y + q.y) / 2 - (0.47 + 0.06 * Math.sin(p.x * 0.05)) * ((p.size + q.size) / 2),
  ];
  const parts = places.map((p, i) => {
    if (!drawn(p)) return null;
    const chance = chanceOf(seed + i);
    const before = hand(places[(i + places.length - 1) % places.length], p);
    const after = hand(p, places[(i + 1) % places.length]);
    return { p, svg: dancer(p, [before, after], chance) };
  });
  return parts
    .filter(Boolean)
    .sort((a, b) => a.p.y - b.p.y)
    .map((part) => part.svg)
    .join('');
}

function dancer({ x, y, size, near, side, light }, hands, chance) {
  const set = near ? cloths.near : cloths.far;
  const k = near ? 1 : light;
  const woman = chance() < 0.66;
  const blouse = rgb(set.blouses[Math.floor(chance() * set.blouses.length)], k);
  const edge = near ? '#ff9a3e' : '#ffd38a';
  const lean = (chance() - 0.5) * 5;
  const step = chance() - 0.5;
  const s = size / 100;
  const o = [];
  // Arms, in the dancer's own units, from shoulder over elbow to the joined hands.
  let arms = '';
  let armEdge = '';
  for (const [hx, hy] of hands) {
    const ax = (hx - x) / s;
    const ay = (hy - y) / s;
    const d = Math.sign(ax) || 1;
    const sx = 6.4 * d;
    const ex = (sx + ax) / 2 + d * 1;
    const ey = (-75 + ay) / 2 + 7;
    arms += `M${sx} -75Q${n1(ex)} ${n1(ey)} ${n1(ax)} ${n1(ay)}`;
    armEdge += `M${sx} -77Q${n1(ex)} ${n1(ey - 2.2)} ${n1(ax)} ${n1(ay - 1.8)}`;
  }
  o.push(`<path d="${arms}" stroke="${blouse}" stroke-width="4.600" fill="none" stroke-linecap="round"/>`);
  if (near)
    o.push(
      `<path d="${armEdge}" stroke="${edge}" stroke-width=".9" fill="none" stroke-linecap="round" opacity=".75"/>`,
    );
  for (const [hx, hy] of hands)
    o.push(`<circle cx="${n1((hx - x) / s)}" cy="${n1((hy - y) / s)}" r="2.300" fill="${rgb(set.skin, k)}"/>`);
  const sway = step * 7;
  if (woman) {
    o.push(
      `<path d="M-6.800-53C-9-36-9.500-16 ${n1(-10.5 + sway)}-2.500Q${n1(sway * 0.6)} 1 ${n1(10.5 + sway)}-2.500C9.500-16 9-36 6.800-53z" fill="${rgb(set.skirt, k)}"/>`,
    );
    o.push(
      `<path d="M${n1(-10.3 + sway * 0.9)}-8Q${n1(sway * 0.6)}-4.500 ${n1(10.3 + sway * 0.9)}-8" stroke="${edge}" stroke-width="1" opacity="${near ? 0.22 : 0.5}" fill="none"/>`,
    );
    o.push(`<path d="M${n1(-6 + sway)}-3l-2 4h5zM${n1(5 + sway)}-3l3 4h-5z" fill="${rgb(set.skin, k)}"/>`);
  } else {
    o.push(
      `<path d="M-7-50C-8-30 ${n1(-9 - sway)}-14 ${n1(-8.5 - sway)} 0H${n1(-3 - sway)}L0-38L${n1(4 + sway)}${n1(-Math.abs(sway) * 0.7)}H${n1(9.5 + sway)}C10-16 8-34 7-50z" fill="${rgb(set.trousers, k)}"/>`,
    );
  }
  o.push(
    `<path d="M-6.800-52C-8-62-10-72-7-77.500C-4-80-2-79.500 0-79.500C2-79.500 4-80 7-77.500C10-72 8-62 6.800-52Q0-49-6.800-52z" fill="${blouse}"/>`,
  );
  o.push(`<path d="M-7-55.500Q0-52 7-55.500V-51.500Q0-48.500-7-51.500z" fill="${rgb(set.sash, k)}"/>`);
  o.push(
    `<g transform="translate(${n1(lean * 0.5)} 0) rotate(${n1(lean * 2)} 0 -80)"><path d="M-1.900-84h3.800v6h-3.800z" fill="${rgb(set.skin, k)}"/><ellipse cx="0" cy="-88.500" rx="4.900" ry="6.200" fill="${near ? rgb(set.hair) : rgb(set.skin, k)}"/>`,
  );
  if (woman && chance() < 0.5)
    o.push(
      `<path d="M-5.600-86C-6.600-95-3.600-97.500 0-97.500C3.600-97.500 6.600-95 5.600-86L4.600-91Q0-94-4.600-91z" fill="${near ? '#3a1420' : rgb([206, 70, 66], k)}"/>`,
    );
  else
    o.push(
      `<path d="M-5.200-88C-6-95-3-96.500 0-96.500C3-96.500 6-95 5.200-88Q4-92.500 0-92.500Q-4-92.500-5.200-88z" fill="${rgb(set.hair, k)}"/>${woman ? `<ellipse cx=".5" cy="-98" rx="3.600" ry="3" fill="${rgb(set.hair, k)}"/>` : ''}`,
    );
  if (near)
    o.push(
      `<path d="M-4.400-92Q${side > 0.3 ? -5 : 0}${side ? -98 : -99} ${side > 0.3 ? -5 : 4.4}-92" stroke="${edge}" stroke-width=".7" fill="none" opacity="${side > 0.18 || side < -0.18 ? 0.7 : 0.35}"/>`,
    );
  o.push('</g>');
  const d = near && Math.abs(side) > 0.18 ? -Math.sign(side) : 0;
  if (d)
    o.push(
      `<path d="M${6.9 * d}-77C${9.4 * d}-71 ${7.8 * d}-62 ${6.9 * d}-53C${9 * d}-36 ${9.6 * d}-18 ${n1(10.3 * d + sway)}-4" stroke="${edge}" stroke-width="1" fill="none" opacity="${(0.35 + 0.5 * Math.abs(side)).toFixed(2)}" stroke-linecap="round"/>`,
    );
  return `<g transform="translate(${n1(x)} ${n1(y)}) scale(${s.toFixed(4)})">${o.join('')}</g>`;
}
