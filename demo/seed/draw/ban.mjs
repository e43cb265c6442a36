const n1 = (v) => v.toFixed(1);

/** Gradients of the flower. */
export const banDefs = () =>
  '<radialGradient id="petal" cx=".5" cy="1" r="1.050"><stop offset="0" stop-color="#c96a96"/><stop offset=".16" stop-color="#e7a9c4"/><stop offset=".42" stop-color="#fbe6ec"/><stop offset="1" stop-color="#fffafa"/></radialGradient>' +
  '<radialGradient id="petal2" cx=".5" cy="1" r="1.050"><stop offset="0" stop-color="#b3487e"/><stop offset=".2" stop-color="#d98ab0"/><stop offset=".55" stop-color="#f6d5e1"/><stop offset="1" stop-color="#fdf1f3"/></radialGradient>' +
  '<radialGradient id="shade" cx=".5" cy="1" r="1.050"><stop offset="0" stop-color="#8f5a7c"/><stop offset=".4" stop-color="#c9aec4"/><stop offset="1" stop-color="#e0d3e0"/></radialGradient>' +
  '<linearGradient id="leaf" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#a9c46a"/><stop offset=".6" stop-color="#6f9a4c"/><stop offset="1" stop-color="#3f6b3c"/></linearGradient>' +
  '<linearGradient id="leaf2" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#7d9f58"/><stop offset="1" stop-color="#35593a"/></linearGradient>' +
  '<linearGradient id="bark" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#8a7566"/><stop offset="1" stop-color="#3a2e2c"/></linearGradient>';

const petalPath = 'M0 0C-7-16-25-34-26-60C-27-80-14-97-1-99C14-97 27-82 26-60C25-34 8-16 0 0z';

/** A flower of hoa ban, five petals with veins, about 200 units across; `turn` in degrees, `tilt` flattens it. */
export function banFlower(x, y, s, turn, tilt, chance, { shaded = false } = {}) {
  const o = [];
  const angles = [146, -146, 74, -74, 0].map((a) => a + (chance() - 0.5) * 12);
  angles.forEach((a, i) => {
    const top = i === 4;
    const wide = (top ? 1.02 : 0.9) * (0.94 + 0.12 * chance());
    const fill = shaded ? 'shade' : top ? 'petal2' : 'petal';
    const veins = top
      ? '<path d="M0-8C-2-34-3-60-1-88M0-10C-8-34-16-52-18-72M0-10C8-34 16-52 18-72M0-12C-5-36-10-60-10-82M0-12C5-36 10-60 10-82" stroke="#b03a78" stroke-width="1.500" fill="none" opacity=".55"/>'
      : '<path d="M0-8C-1-36-1-62-1-90M0-10C-7-34-15-52-17-70M0-10C7-34 15-52 17-70" stroke="#cf8fae" stroke-width="1.100" fill="none" opacity=".5"/>';
    o.push(
      `<g transform="rotate(${n1(a)}) scale(${wide.toFixed(2)} ${(0.94 + 0.1 * chance()).toFixed(2)})"><path d="${petalPath}" fill="url(#${fill})"/><path d="M-1-99C-14-97-27-80-26-60C-25-48-22-38-17-29C-20-60-16-84-1-99z" fill="#fff" opacity="${shaded ? 0.12 : 0.4}"/><path d="M26-60C25-34 8-16 0 0C10-30 16-52 15-86C22-80 26-72 26-60z" fill="#c98aac" opacity=".22"/>${shaded ? '' : veins}</g>`,
    );
  });
  // Five long stamens and the pistil.
  for (let i = 0; i < 5; i++) {
    const a = (-40 + i * 20 + (chance() - 0.5) * 10) * (Math.PI / 180);
    const l = 50 + chance() * 12;
    const ex = Math.sin(a) * l;
    const ey = Math.cos(a) * l * 0.9;
    o.push(
      `<path d="M0 0Q${n1(ex * 0.3)} ${n1(ey * 0.8)} ${n1(ex)} ${n1(ey)}" stroke="#f6dbe4" stroke-width="2" fill="none"/><ellipse cx="${n1(ex)}" cy="${n1(ey)}" rx="4.200" ry="2.300" fill="#e8b94a" transform="rotate(${n1(chance() * 180)} ${n1(ex)} ${n1(ey)})"/>`,
    );
  }
  o.push('<path d="M0 0Q10 30 2 64" stroke="#b7cf86" stroke-width="2.400" fill="none"/><circle r="5" fill="#b9527f"/>');
  return `<g transform="translate(${n1(x)} ${n1(y)}) rotate(${n1(turn)}) scale(${s.toFixed(3)} ${(s * tilt).toFixed(3)})">${o.join('')}</g>`;
}

/** The two-lobed leaf. */
function banLeaf(x, y, s, turn, second) {
  return `<g transform="translate(${n1(x)} ${n1(y)}) rotate(${n1(turn)}) scale(${s.toFixed(3)})"><path d="M0 0C-10-6-46-18-50-54C-52-84-26-100-12-98C-4-97-1-88 0-78C1-88 4-97 12-98C26-100 52-84 50-54C46-18 10-6 0 0z" fill="url(#${second ? 'leaf2' : 'leaf'})"/><path d="M0 0C-1-30 0-60 0-78M0 0C-10-26-24-52-26-84M0 0C10-26 24-52 26-84M0 0C-16-16-34-34-42-60M0 0C16-16 34-34 42-60" stroke="#dfe9b4" stroke-width="1.300" fill="none" opacity=".5"/></g>`;
}

function bud(x, y, s, turn) {
  return `<g transform="translate(${n1(x)} ${n1(y)}) rotate(${n1(turn)}) scale(${s.toFixed(3)})"><path d="M0 0C-12-12-11-46 0-66C11-46 12-12 0 0z" fill="url(#petal2)"/><path d="M0 4C-10-4-9-22-3-34C0-22 0-14 0-8C1-18 3-28 5-32C9-20 9-4 0 4z" fill="#6f8a4a"/></g>`;
}

/** A bough that enters from the upper left and hangs over the valley, with its twigs, leaves, buds and flowers. */
export function banBranch(W, H, k, chance) {
  const back = [];
  const wood = [];
  const front = [];
  const limb = (points, w0, w1) => {
    let d;
    const left = [];
    const right = [];
    for (let i = 0; i <= 40; i++) {
      const t = i / 40;
      const u = 1 - t;
      const [a, b, c, e] = points;
      const x = u ** 3 * a[0] + 3 * u * u * t * b[0] + 3 * u * t * t * c[0] + t ** 3 * e[0];
      const y = u ** 3 * a[1] + 3 * u * u * t * b[1] + 3 * u * t * t * c[1] + t ** 3 * e[1];
      const dx = 3 * u * u * (b[0] - a[0]) + 6 * u * t * (c[0] - b[0]) + 3 * t * t * (e[0] - c[0]);
      const dy = 3 * u * u * (b[1] - a[1]) + 6 * u * t * (c[1] - b[1]) + 3 * t * t * (e[1] - c[1]);
      const l = Math.hypot(dx, dy) || 1;
      const w = ((w0 + (w1 - w0) * t) * (0.9 + 0.2 * chance()) * k) / 2;
      left.push([x - (dy / l) * w, y + (dx / l) * w]);
      right.unshift([x + (dy / l) * w, y - (dx / l) * w]);
    }
    d = [...left, ...right].map(([x, y], i) => `${i ? 'L' : 'M'}${n1(x)} ${n1(y)}`).join('');
    wood.push(`<path d="${d}z" fill="url(#bark)"/>`);
  };
  const P = (x, y) => [x * W, y * H];
  limb([P(-0.05, 0.02), P(0.2, 0.1), P(0.42, 0.06), P(0.74, 0.2)], 44, 12);
  limb([P(0.18, 0.075), P(0.28, 0.2), P(0.36, 0.24), P(0.4, 0.36)], 20, 6);
  limb([P(0.52, 0.1), P(0.64, 0.06), P(0.8, 0.05), P(0.95, 0.1)], 16, 6);
  limb([P(-0.05, 0.2), P(0.05, 0.27), P(0.14, 0.34), P(0.16, 0.46)], 18, 5);
  limb([P(0.62, 0.145), P(0.7, 0.24), P(0.72, 0.28), P(0.7, 0.34)], 10, 4);
  const groups = [
    [0.4, 0.36, 4],
    [0.7, 0.34, 3],
    [0.76, 0.205, 4],
    [0.95, 0.1, 4],
    [0.16, 0.46, 4],
    [0.26, 0.14, 4],
    [0.5, 0.09, 4],
    [0.05, 0.27, 3],
    [0.03, 0.06, 4],
    [0.36, 0.25, 2],
    [0.84, 0.05, 3],
  ];
  for (const [gx, gy, count] of groups) {
    for (let i = 0; i < count + 1; i++)
      back.push(
        banLeaf(
          (gx + (chance() - 0.5) * 0.16) * W,
          (gy + (chance() - 0.5) * 0.09) * H,
          (0.75 + chance() * 0.55) * k,
          (chance() - 0.5) * 260 + 180,
          chance() < 0.5,
        ),
      );
    for (let i = 0; i < count; i++) {
      const x = (gx + (chance() - 0.5) * 0.17) * W;
      const y = (gy + (chance() - 0.5) * 0.1) * H;
      const list = chance() < 0.35 ? back : front;
      list.push(
        banFlower(x, y, (0.78 + chance() * 0.5) * k, (chance() - 0.5) * 120, 0.7 + chance() * 0.3, chance, {
          shaded: list === back,
        }),
      );
    }
    for (let i = 0; i < 2; i++)
      front.push(
        bud(
          (gx + (chance() - 0.5) * 0.18) * W,
          (gy + 0.03 + (chance() - 0.5) * 0.08) * H,
          (0.6 + 0.3 * chance()) * k,
          180 + (chance() - 0.5) * 90,
        ),
      );
  }
  const falling = [];
  for (let i = 0; i < 16; i++) {
    const s = (0.16 + chance() * 0.2) * k;
    falling.push(
      `<g transform="translate(${n1(W * chance())} ${n1(H * (0.42 + 0.55 * chance()))}) rotate(${n1(chance() * 360)}) scale(${s.toFixed(2)} ${(s * (0.4 + 0.6 * chance())).toFixed(2)})"><path d="${petalPath}" fill="url(#petal)"/></g>`,
    );
  }
  return back.join('') + wood.join('') + front.join('') + falling.join('');
}
