const n1 = (v) => v.toFixed(1);

/** A house as a solid in the scene: base centre (x, h, z), turned by `angle`, `l` long and `w` wide; lengths are the scene's. */
export function solidHouse(project, { x, z, h = 0, angle, l, w, lift, wall, roof }, c, chance) {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const at = (a, b, y) => {
    const [px, py] = project(x + a * cos - b * sin, h + y, z + a * sin + b * cos);
    return [px, py];
  };
  const poly = (points, fill, extra = '') =>
    `<path d="M${points.map(([px, py]) => `${n1(px)} ${n1(py)}`).join('L')}z" fill="${fill}" ${extra}/>`;
  const eave = lift + wall;
  const top = eave + roof;
  const o = [];
  // Of the four sides only those that look at the camera are drawn.
  const sides = [
    [
      [-l, -w],
      [l, -w],
    ],
    [
      [l, -w],
      [l, w],
    ],
    [
      [l, w],
      [-l, w],
    ],
    [
      [-l, w],
      [-l, -w],
    ],
  ];
  for (const [[a0, b0], [a1, b1]] of sides) {
    const [p, q, r, s] = [at(a0, b0, 0), at(a1, b1, 0), at(a1, b1, eave), at(a0, b0, eave)];
    if ((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]) < 0) continue;
    const long = Math.abs(a1 - a0) > Math.abs(b1 - b0);
    o.push(poly([p, q, at(a1, b1, lift), at(a0, b0, lift)], chance() < c.shops ? c.shop : c.under));
    o.push(poly([at(a0, b0, lift), at(a1, b1, lift), r, s], long ? c.wall : c.end));
    for (let i = 0; i <= 4; i++) {
      const [p0, p1] = [
        at(a0 + ((a1 - a0) * i) / 4, b0 + ((b1 - b0) * i) / 4, 0),
        at(a0 + ((a1 - a0) * i) / 4, b0 + ((b1 - b0) * i) / 4, lift),
      ];
      o.push(
        `<path d="M${n1(p0[0])} ${n1(p0[1])}L${n1(p1[0])} ${n1(p1[1])}" stroke="${c.end}" stroke-width="${n1(Math.max(0.5, (p0[1] - p1[1]) * 0.09))}"/>`,
      );
    }
    const count = long ? 4 : 3;
    for (let i = 0; i < count; i++) {
      if (chance() > c.lit) continue;
      const t0 = (i + 0.28) / count;
      const t1 = (i + 0.72) / count;
      const m = (t, y) => at(a0 + (a1 - a0) * t, b0 + (b1 - b0) * t, y);
      o.push(
        poly(
          [m(t0, lift + wall * 0.22), m(t1, lift + wall * 0.22), m(t1, lift + wall * 0.76), m(t0, lift + wall * 0.76)],
          c.lamp,
        ),
      );
    }
  }
  const e = 1.16;
  const corners = [
    at(-l * e, -w * e, eave * 0.97),
    at(l * e, -w * e, eave * 0.97),
    at(l * e, w * e, eave * 0.97),
    at(-l * e, w * e, eave * 0.97),
  ];
  const ridge = [at(-l * 0.55, 0, top), at(l * 0.55, 0, top)];
  const faces = [
    [[corners[0], corners[1], ridge[1], ridge[0]], -1],
    [[corners[1], corners[2], ridge[1]], 0],
    [[corners[2], corners[3], ridge[0], ridge[1]], 1],
    [[corners[3], corners[0], ridge[0]], 2],
  ];
  for (const [points, k] of faces) {
    let area = 0;
    points.forEach(([ax, ay], i) => {
      const [bx, by] = points[(i + 1) % points.length];
      area += ax * by - ay * bx;
    });
    if (area > 0) continue;
    const facing = Math.cos(angle + (k * Math.PI) / 2 - c.sky);
    o.push(
      poly(
        points,
        facing > 0.35 ? c.roof[0] : facing > -0.35 ? c.roof[1] : c.roof[2],
        `stroke="${c.roof[2]}" stroke-width=".6"`,
      ),
    );
    const [f0, f1, f2, f3 = f2] = points;
    let rows = '';
    for (let t = 0.14; t < 0.95; t += 0.14)
      rows += `M${n1(f0[0] + (f3[0] - f0[0]) * t)} ${n1(f0[1] + (f3[1] - f0[1]) * t)}L${n1(f1[0] + (f2[0] - f1[0]) * t)} ${n1(f1[1] + (f2[1] - f1[1]) * t)}`;
    if (Math.hypot(f1[0] - f0[0], f1[1] - f0[1]) > 24)
      o.push(`<path d="${rows}" stroke="${c.roof[2]}" stroke-width="1" opacity=".45"/>`);
  }
  return o.join('');
}
