/**
 * A stall of the market: a table with heaps of goods, cloth on the back rail, a striped awning. `at` and `p` place a point
 * of the lane on the picture (as numbers, as text); `tone` leads a colour into the haze.
 */
export function stall({ W, k, item: { side, z, len }, chance, tone, p, at }) {
  const o = [];
  const x0 = side * 2.05;
  const x1 = side * 4.6;
  const z1 = z + len;
  const cloth = [
    ['#d9573f', '#f3b08a'],
    ['#3f7fae', '#a9d0e0'],
    ['#e0a63c', '#fbe0a0'],
    ['#4f8f62', '#b9d8a0'],
    ['#e9e2cf', '#fffaf0'],
    ['#a3486c', '#e6a9bc'],
  ][Math.floor(chance() * 6)];
  // the dark inside, the table, the heap of goods
  o.push(`<path d="M${p(x1, 0, z)}L${p(x1, 2.3, z)}L${p(x1, 2.3, z1)}L${p(x1, 0, z1)}z" fill="${tone('#4a3a30')}"/>`);
  o.push(
    `<path d="M${p(x0, 0, z)}L${p(x0, 0.78, z)}L${p(x0, 0.78, z1)}L${p(x0, 0, z1)}z" fill="${tone('#7d5838')}"/><path d="M${p(x0, 0.78, z)}L${p(x1, 0.78, z)}L${p(x1, 0.78, z1)}L${p(x0, 0.78, z1)}z" fill="${tone('#a97a48')}"/>`,
  );
  o.push(`<path d="M${p(x0, 0, z)}L${p(x0, 0.78, z)}L${p(x1, 0.78, z)}L${p(x1, 0, z)}z" fill="${tone('#523a26')}"/>`);
  const goods = [
    ['#e2862e', '#f3b04a', '#c8641e'],
    ['#5f9a48', '#89bb58', '#3f7a3c'],
    ['#c93f3a', '#e2664c', '#9c2c34'],
    ['#f0dfae', '#fff3d0', '#d8bf84'],
    ['#7a4a86', '#a673ae', '#57356a'],
    ['#e7c63c', '#f7e27a', '#c09a24'],
  ];
  const heaps = Math.max(2, Math.round(len / 0.75));
  for (let i = 0; i < heaps; i++) {
    const set = goods[Math.floor(chance() * goods.length)];
    for (const depth of [1, 0]) {
      const zc = z + ((i + 0.5) / heaps) * len;
      const xc = side * (2.35 + depth * 0.9);
      const [cx, cy] = at(xc, 0.8, zc);
      const s = (W * 0.9) / zc;
      o.push(
        `<path d="M${(cx - s * 0.33).toFixed(1)} ${(cy - s * 0.05).toFixed(1)}L${(cx - s * 0.26).toFixed(1)} ${(cy + s * 0.13).toFixed(1)}H${(cx + s * 0.26).toFixed(1)}L${(cx + s * 0.33).toFixed(1)} ${(cy - s * 0.05).toFixed(1)}z" fill="${tone('#8a6238')}"/>`,
      );
      const count = zc < 16 ? 34 : 10;
      for (let q = 0; q < count; q++) {
        const t = chance();
        const rx = (chance() - 0.5) * 0.62 * (1 - t * 0.75);
        const r = s * (0.045 + 0.02 * chance());
        o.push(
          `<circle cx="${(cx + rx * s).toFixed(1)}" cy="${(cy - s * (0.04 + 0.22 * t)).toFixed(1)}" r="${r.toFixed(1)}" fill="${tone(set[Math.floor(chance() * 3)])}"/>`,
        );
      }
    }
  }
  if (chance() < 0.5) {
    // lengths of woven cloth hang from the back rail
    for (let i = 0; i < 5; i++) {
      const za = z + 0.25 + i * (len / 5.4);
      const c = ['#9c2f4a', '#2f3f7a', '#2f6a5a', '#d9a23c', '#5a2f6a'][Math.floor(chance() * 5)];
      o.push(
        `<path d="M${p(x1 - side * 0.5, 2.1, za)}L${p(x1 - side * 0.5, 0.95, za)}L${p(x1 - side * 0.5, 0.95, za + len / 6.4)}L${p(x1 - side * 0.5, 2.1, za + len / 6.4)}z" fill="${tone(c)}"/><path d="M${p(x1 - side * 0.5, 1.35, za)}L${p(x1 - side * 0.5, 1.35, za + len / 6.4)}M${p(x1 - side * 0.5, 1.7, za)}L${p(x1 - side * 0.5, 1.7, za + len / 6.4)}" stroke="${tone('#f0d890')}" stroke-width="${((24 / z) * k).toFixed(1)}"/>`,
      );
    }
  }
  // posts and the awning, which the sun shines through
  const low = 2.02 + chance() * 0.1;
  const high = 2.75 + chance() * 0.12;
  const lip = side * 1.75;
  for (const zz of [z + 0.06, z1 - 0.06])
    o.push(
      `<path d="M${p(x0, 0, zz)}L${p(x0, low + 0.1, zz)}" stroke="${tone('#5a4230')}" stroke-width="${((120 / zz) * k).toFixed(1)}"/>`,
    );
  const stripes = 7;
  for (let i = 0; i < stripes; i++) {
    const za = z + (len * i) / stripes;
    const zb = z + (len * (i + 1)) / stripes;
    o.push(
      `<path d="M${p(lip, low, za)}L${p(x1, high, za)}L${p(x1, high, zb)}L${p(lip, low, zb)}z" fill="${tone(i % 2 ? cloth[1] : cloth[0])}"/>`,
    );
    o.push(
      `<path d="M${p(lip, low, za)}L${p(lip, low - 0.2, za)}Q${p(lip, low - 0.32, (za + zb) / 2)} ${p(lip, low - 0.2, zb)}L${p(lip, low, zb)}z" fill="${tone(i % 2 ? cloth[0] : cloth[1])}" opacity=".94"/>`,
    );
  }
  o.push(
    `<path d="M${p(lip, low, z)}L${p(x1, high, z)}L${p(x1, high - 0.16, z)}L${p(lip, low - 0.16, z)}z" fill="${tone(cloth[0])}"/><path d="M${p(lip, low, z)}L${p(x1, high, z)}L${p(x1, high - 0.16, z)}L${p(lip, low - 0.16, z)}z" fill="#000" opacity=".2"/>`,
  );
  return o.join('');
}
