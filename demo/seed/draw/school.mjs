/** The school on the hill: two storeys with an open gallery. The gradients `wall` and `roof` are the scene's. */
export function school(W, H, k) {
  const o = [];
  const X = (v) => (W * 0.53 + v * k).toFixed(1);
  const Y = (v) => (H * 0.552 - v * k).toFixed(1);
  const box = (x0, y0, x1, y1, fill, extra = '') =>
    `<path d="M${X(x0)} ${Y(y0)}H${X(x1)}V${Y(y1)}H${X(x0)}z" fill="${fill}" ${extra}/>`;
  // Two storeys with an open gallery, nine classrooms long, and a shorter wing.
  o.push(box(-6, 0, 486, -7, '#9a9280'), box(0, 112, 480, 0, 'url(#wall)'));
  for (const y of [8, 62]) {
    o.push(box(6, y + 38, 474, y - 2, '#7f5c3c', 'opacity=".78"'));
    for (let i = 0; i < 9; i++) {
      const x = 12 + i * 52;
      o.push(
        box(x + 2, y + 32, x + 16, y, '#4a6f86'),
        box(x + 20, y + 31, x + 44, y + 9, '#8fb8c6'),
        box(x + 31, y + 31, x + 33, y + 9, '#e8e0cc'),
        box(x + 20, y + 21, x + 44, y + 19, '#e8e0cc'),
      );
      o.push(`<path d="M${X(x + 22)} ${Y(y + 30)}l${8 * k} 0l${-8 * k} ${16 * k}z" fill="#fff" opacity=".4"/>`);
    }
  }
  for (let i = 0; i <= 9; i++)
    o.push(box(4 + i * 52, 106, 10 + i * 52, 0, '#fff1c6'), box(8.6 + i * 52, 106, 10.4 + i * 52, 0, '#c49a5e'));
  o.push(box(-4, 60, 484, 53, '#fff3d0'), box(-4, 54, 484, 52, '#b98a54'), box(-4, 112, 484, 105, '#fff3d0'));
  let rail = '';
  for (let x = 6; x < 476; x += 5.2) rail += `M${X(x)} ${Y(60)}V${Y(76)}`;
  o.push(`<path d="${rail}" stroke="#f4e2b4" stroke-width="${1.6 * k}"/>`, box(4, 78, 476, 75, '#fff3d0'));
  o.push(`<path d="M${X(-14)} ${Y(110)}L${X(18)} ${Y(154)}H${X(462)}L${X(494)} ${Y(110)}z" fill="url(#roof)"/>`);
  let tiles = '';
  for (let i = 1; i < 7; i++) tiles += `M${X(-14 + i * 4.6)} ${Y(110 + i * 6.3)}H${X(494 - i * 4.6)}`;
  o.push(
    `<path d="${tiles}" stroke="#7d2f28" stroke-width="${1.2 * k}" opacity=".5"/>`,
    box(16, 157, 464, 152, '#b3523e'),
  );
  // the porch
  o.push(
    box(196, 118, 284, 0, '#ffe9b2'),
    `<path d="M${X(186)} ${Y(116)}L${X(240)} ${Y(166)}L${X(294)} ${Y(116)}z" fill="#c45a40"/><path d="M${X(206)} ${Y(119)}L${X(240)} ${Y(151)}L${X(274)} ${Y(119)}z" fill="#fff1cc"/><circle cx="${X(240)}" cy="${Y(131)}" r="${8 * k}" fill="#fff" stroke="#7d5a3a" stroke-width="${2 * k}"/><path d="M${X(240)} ${Y(131)}v${-5 * k}M${X(240)} ${Y(131)}h${3.5 * k}" stroke="#3a2c20" stroke-width="${1.3 * k}"/>`,
  );
  o.push(
    `<path d="M${X(214)} ${Y(0)}V${Y(34)}Q${X(240)} ${Y(56)} ${X(266)} ${Y(34)}V${Y(0)}z" fill="#6b4a34"/>`,
    box(206, 108, 274, 66, '#5d8296'),
    box(238, 108, 242, 66, '#fff1cc'),
    box(206, 88, 274, 86, '#fff1cc'),
  );
  o.push(box(176, -1, 304, -6, '#e8dcc0'), box(170, -6, 310, -11, '#cfc0a0'));
  // Morning light on the left end, shade on the right.
  o.push(box(0, 112, 90, 0, '#fff6d8', 'opacity=".25"'), box(380, 112, 480, 0, '#5a3a50', 'opacity=".16"'));
  return o.join('');
}
