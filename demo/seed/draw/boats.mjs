const n1 = (v) => v.toFixed(1);

/** A slim river boat with raised ends, seen from the side, with its reflection; (x, y) is on the waterline, 100 units long. */
export function boat(x, y, s, { flip = 1, dark, lit, rower = false, load = false }) {
  const hull = 'M-58-13Q-44-6-30-3Q0 1 30-3Q44-6 58-14Q50 2 34 6Q0 10-34 6Q-50 2-58-13z';
  const rim = 'M-58-13Q-44-6-30-3Q0 1 30-3Q44-6 58-14Q44-3.5 30-1Q0 3-30-1Q-44-3.5-58-13z';
  const person = rower
    ? `<g fill="${dark}"><path d="M24-2Q22-16 27-26Q30-30 34-27Q40-18 37-1z"/><circle cx="31.500" cy="-33" r="4"/><path d="M21-33.500L31.500-42L42-33.500Q31-31.500 21-33.500z"/><path d="M30-24L45-15L46-12L29-18z"/></g><path d="M37-41L57 14" stroke="${dark}" stroke-width="1.400"/><path d="M54 6L60 17L56 18z" fill="${dark}"/><path d="M31.500-42L42-33.500L37-33z" fill="${lit}"/>`
    : '';
  const goods = load ? `<path d="M-26-3Q-22-14-12-12Q-4-17 4-11Q10-12 12-3z" fill="${dark}"/>` : '';
  const body = `<path d="${hull}" fill="${dark}"/><path d="${rim}" fill="${lit}" opacity=".75"/>${goods}${person}`;
  return (
    `<g transform="translate(${n1(x)} ${n1(y)}) scale(${(s * flip).toFixed(4)} ${s.toFixed(4)})">` +
    `<g transform="translate(0 8) scale(1 -.75)" opacity=".5">${body}</g>` +
    `<path d="M-70 9Q0 14 80 8" stroke="#fff" stroke-width=".9" opacity=".35" fill="none"/>${body}</g>`
  );
}
