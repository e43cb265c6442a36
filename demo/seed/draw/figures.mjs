const n1 = (v) => v.toFixed(1);

/** A field hut on posts, thatched; (x, y) is the middle of its foot. */
export function hut(x, y, s) {
  return `<g transform="translate(${n1(x)} ${n1(y)}) scale(${n1(s)})"><g transform="scale(.01)"><path d="M-34 2L-150 18L-120 26L30 8z" fill="#4a3a14" opacity=".35"/><path d="M-28 0V-34M28 0V-34M-12 2V-30M14 2V-30" stroke="#3a2c1e" stroke-width="4"/><path d="M-34-30h68v-6h-68z" fill="#5a4330"/><path d="M-28-34V-56H28V-34z" fill="#4a3524"/><path d="M-2-34V-56H28V-34z" fill="#8a6a42"/><path d="M-46-50L-14-86H16L46-50Q0-60-46-50z" fill="#8d7548"/><path d="M16-86L46-50Q22-56 4-55z" fill="#c9a961"/></g></g>`;
}

/** A reaper bent in the field, seen from behind, under a conical hat. */
export function reaper(x, y, s, chance) {
  const coat = ['#2f3f63', '#6d2f3a', '#28473f', '#4b3a5c'][Math.floor(chance() * 4)];
  const flip = chance() < 0.5 ? -1 : 1;
  return `<g transform="translate(${n1(x)} ${n1(y)}) scale(${n1(s * flip)} ${n1(s)})"><g transform="scale(.01)"><path d="M-14 0Q-16-40-6-48L12-46Q16-24 12 0z" fill="#22222c"/><path d="M-12-42Q-16-72 6-84Q24-82 22-58Q20-46 12-42z" fill="${coat}"/><path d="M18-70Q34-54 30-34L24-36Q26-52 12-62z" fill="${coat}"/><path d="M-6-80L18-108L38-76Q16-72-6-80z" fill="#e9cf93"/><path d="M18-108L38-76Q28-73 18-74z" fill="#b98f4c"/></g></g>`;
}
