const n1 = (v) => v.toFixed(1);

/**
 * A stilt house of the Thái in the shape of the north-west: a long hipped roof with a crossed finial, a gallery, a stair.
 * (x, y) is the ground under its left corner; it is about 420 × 250 units; `flip` turns it round.
 * c: { roof: [lit, mid, dark], wall: [lit, dark], post, under, window, rail }
 */
export function stiltHouse(x, y, s, chance, c, { flip = 1, lights = 0.8, id = 'h' } = {}) {
  const o = [];
  const floor = -86;
  const eave = -150;
  const ridge = -246;
  // The space below, its posts, a loom and firewood in the half-dark.
  o.push(`<path d="M8-4L8${floor}H392V-12z" fill="${c.under}" opacity=".82"/>`);
  o.push(`<path d="M0 2Q200 12 404-6L404-14Q200-2 0-8z" fill="${c.under}" opacity=".55"/>`);
  for (let i = 0; i < 3; i++) o.push(`<path d="M${150 + i * 9}-6v-22h8v22z" fill="${c.wall[1]}"/>`);
  for (const px of [10, 72, 136, 200, 264, 322]) {
    o.push(`<path d="M${px}${floor + 2}h9L${px + 8} 0h-7z" fill="${c.post}"/>`);
  }
  for (const px of [354, 388]) o.push(`<path d="M${px}${floor + 2}h8L${px + 7}-10h-6z" fill="${c.under}"/>`);
  // The floor beam and the two walls.
  o.push(`<path d="M-14${floor}H326L404${floor - 8}v7L326${floor + 9}H-14z" fill="${c.post}"/>`);
  o.push(`<path d="M30${floor}V${eave - 4}H322V${floor}z" fill="url(#${id}-wall)"/>`);
  o.push(`<path d="M322${floor}V${eave - 4}L396${eave - 6}V${floor - 8}z" fill="${c.wall[1]}"/>`);
  let planks = '';
  for (let p = 36; p < 322; p += 11 + chance() * 3) planks += `M${n1(p)}${floor}V${eave}`;
  o.push(`<path d="${planks}" stroke="${c.wall[1]}" stroke-width="1.600" opacity=".55"/>`);
  // Windows: lamplight, a bar and a lattice.
  for (const wx of [64, 126, 188, 262]) {
    const on = chance() < lights;
    o.push(`<path d="M${wx - 3}${floor - 12}v-42h36v42z" fill="${c.wall[1]}"/>`);
    o.push(`<path d="M${wx}${floor - 15}v-36h30v36z" fill="${on ? `url(#${id}-lamp)` : c.under}"/>`);
    o.push(
      `<path d="M${wx + 15}${floor - 15}v-36M${wx}${floor - 27}h30M${wx + 7.5}${floor - 15}v-12M${wx + 22.5}${floor - 15}v-12" stroke="${c.post}" stroke-width="2"/>`,
    );
  }
  if (lights > 0)
    o.push(
      `<path d="M348${floor - 14}v-34l20-2v35z" fill="url(#${id}-lamp)" opacity=".85"/><path d="M358${floor - 14}v-35" stroke="${c.post}" stroke-width="2"/>`,
    );
  // The gallery and its rail.
  o.push(`<path d="M-30${floor + 6}H326v-6H-30z" fill="${c.rail}"/>`);
  let rail = `M-28${floor}v-26M-28${floor - 26}H326M-28${floor - 14}H326`;
  for (let p = -28; p <= 326; p += 13) rail += `M${p}${floor}v-26`;
  o.push(`<path d="${rail}" stroke="${c.rail}" stroke-width="2.600" fill="none"/>`);
  for (const px of [-26, 34, 318]) o.push(`<path d="M${px}${floor}V${eave - 2}h5V${floor}z" fill="${c.post}"/>`);
  // The stair.
  o.push(
    `<path d="M-30${floor + 4}L-74 4h8L-20${floor + 4}zM-2${floor + 4}L-44 6h8L8${floor + 4}z" fill="${c.rail}"/>`,
  );
  for (let i = 0; i < 9; i++)
    o.push(`<path d="M${n1(-68 + i * 4.6)} ${n1(-2 - i * 9)}l30 1v4l-30-1z" fill="${c.rail}"/>`);
  // The roof: front slope, hip, ridge, finials.
  o.push(
    `<path d="M-48${eave + 10}Q-6${eave - 26} 62${ridge}H296Q324${eave - 34} 340${eave + 14}Q150${eave + 4}-48${eave + 10}z" fill="url(#${id}-roof)"/>`,
  );
  o.push(
    `<path d="M296${ridge}Q352${eave - 44} 432${eave + 2}L340${eave + 14}Q324${eave - 34} 296${ridge}z" fill="${c.roof[2]}"/>`,
  );
  let rows = '';
  for (let i = 1; i < 9; i++) {
    const t = i / 9;
    const yy = ridge + (eave + 9 - ridge) * t;
    const bow = 40 * t * (1 - t) * 0.5;
    rows += `M${n1(62 - 110 * t + bow)} ${n1(yy)}Q${n1(180)} ${n1(yy - 4 * t)} ${n1(296 + 44 * t)} ${n1(yy + 2 * t)}`;
  }
  o.push(`<path d="${rows}" stroke="${c.roof[2]}" stroke-width="1.500" opacity=".42" fill="none"/>`);
  let dabs = '';
  for (let i = 0; i < 80; i++) {
    const t = chance();
    const yy = ridge + 6 + (eave - ridge) * t;
    const xx = 62 - 96 * t + (234 + 132 * t) * chance();
    dabs += `M${n1(xx)} ${n1(yy)}l${n1(5 + chance() * 8)} ${n1(0.6)}`;
  }
  o.push(`<path d="${dabs}" stroke="${c.roof[0]}" stroke-width="2.200" opacity=".35"/>`);
  o.push(
    `<path d="M-48${eave + 10}Q150${eave + 4} 340${eave + 14}L432${eave + 2}v7L340${eave + 21}Q150${eave + 11}-48${eave + 17}z" fill="${c.under}" opacity=".8"/>`,
  );
  o.push(`<path d="M56${ridge + 1}H300" stroke="${c.roof[1]}" stroke-width="7" stroke-linecap="round"/>`);
  for (const fx of [60, 297])
    o.push(
      `<path d="M${fx}${ridge}q-3-16-14-24M${fx}${ridge}q3-16 14-24" stroke="${c.post}" stroke-width="3.600" fill="none" stroke-linecap="round"/>`,
    );
  return `<g transform="translate(${n1(x)} ${n1(y)}) scale(${n1(s * 1000) / 1000} ${n1(s * 1000) / 1000})"><g transform="${flip < 0 ? 'translate(400 0) scale(-1 1)' : ''}">${o.join('')}</g></g>`;
}

/** The gradients a house needs, once a picture. */
export const houseDefs = (c, id = 'h') =>
  `<linearGradient id="${id}-roof" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${c.roof[0]}"/><stop offset=".55" stop-color="${c.roof[1]}"/><stop offset="1" stop-color="${c.roof[2]}"/></linearGradient>` +
  `<linearGradient id="${id}-wall" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${c.wall[1]}"/><stop offset=".5" stop-color="${c.wall[0]}"/><stop offset="1" stop-color="${c.wall[1]}"/></linearGradient>` +
  `<linearGradient id="${id}-lamp" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#ffe9a8"/><stop offset=".6" stop-color="${c.window}"/><stop offset="1" stop-color="#d9772c"/></linearGradient>`;
