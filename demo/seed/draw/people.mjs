const n1 = (v) => v.toFixed(1);
const pick = (list, chance) => list[Math.floor(chance() * list.length)];

export const cloth = {
  thai: ['#1f2a4a', '#27305a', '#2c2440', '#332a3a', '#20303a'],
  coats: ['#8f2f3f', '#35568a', '#3d6b52', '#c98b3d', '#6a4a7c', '#d8d2c4', '#a4495f', '#4a6a6f', '#e0b46a', '#2f4a6a'],
  scarf: ['#b8324a', '#d9762e', '#3c7d6a', '#7a3f8c', '#e2c15a', '#f1ead8'],
};

/**
 * Somebody who stands or walks away from us; 100 units high, (x, y) between the feet.
 * kind: 'man', 'woman' (long dark skirt of the Thái, scarf or bun), 'child' (a satchel), 'hat' (conical hat, shoulder baskets).
 */
export function person(
  x,
  y,
  s,
  kind,
  chance,
  { rim = '#ffe1a8', rimSide = 1, rimOpacity = 0.7, coat, step = chance() } = {},
) {
  const skin = '#8a5a3c';
  const hair = '#17130f';
  const top = coat ?? pick(cloth.coats, chance);
  const o = [];
  const sway = (step - 0.5) * 6;
  if (kind === 'woman' || kind === 'hat') {
    const skirt = pick(cloth.thai, chance);
    o.push(
      `<path d="M-9-50Q-12-24-10 0H${n1(9 + sway * 0.3)}Q12-26 9-50z" fill="${skirt}"/><path d="M-10-7Q0-4 ${n1(9.5 + sway * 0.2)}-7V-3Q0 0-10-3z" fill="${pick(cloth.scarf, chance)}" opacity=".8"/>`,
    );
    o.push(
      `<path d="M-9-48Q-10-72-8-80Q0-84 8-80Q10-72 9-48Q0-45-9-48z" fill="${top}"/><path d="M-9-50Q0-47 9-50V-47Q0-44-9-47z" fill="${pick(cloth.scarf, chance)}"/>`,
    );
    o.push(
      `<path d="M-8-79Q-14-70-13-54L-10-52Q-9-64-6-72zM8-79Q14-70 13-${n1(54 - sway)}L10-52Q9-64 6-72z" fill="${top}"/>`,
    );
    o.push(`<path d="M-2-86h4v7h-4z" fill="${skin}"/>`);
    if (kind === 'hat')
      o.push(
        `<circle cx="0" cy="-89" r="5.600" fill="${hair}"/><path d="M-14-88L0-102L14-88Q0-84-14-88z" fill="#e6cd92"/><path d="M0-102L14-88Q7-86 2-86z" fill="#b68f50"/>`,
      );
    else if (chance() < 0.55)
      o.push(
        `<path d="M-7-84Q-8-98 0-99Q8-98 7-84Q9-78 6-74L-6-74Q-9-78-7-84z" fill="${pick(cloth.scarf, chance)}"/><path d="M-7-90Q0-94 7-90" stroke="#2a2030" stroke-width="2" fill="none"/>`,
      );
    else
      o.push(
        `<circle cx="0" cy="-90" r="6.600" fill="${hair}"/><circle cx="0" cy="-98" r="4" fill="${hair}"/><path d="M-5-96.500l10-1.500" stroke="#a9a4a0" stroke-width=".8"/>`,
      );
  } else {
    const legs = pick(['#2a2c36', '#3a3a40', '#2f3a4a', '#4a4036'], chance);
    o.push(
      `<path d="M-8-48L${n1(-7 - sway * 0.5)} 0H${n1(-1.5 - sway * 0.5)}L0-40L${n1(1.5 + sway * 0.5)}${n1(-Math.abs(sway) * 0.6)}H${n1(7 + sway * 0.5)}L8-48z" fill="${legs}"/>`,
    );
    o.push(`<path d="M-9.500-44Q-11-70-9-80Q0-85 9-80Q11-70 9.500-44Q0-41-9.500-44z" fill="${top}"/>`);
    o.push(
      `<path d="M-9-79Q-15-68-14-${n1(48 + sway)}L-10.500-48Q-9-62-7-70zM9-79Q15-68 14-${n1(48 - sway)}L10.500-48Q9-62 7-70z" fill="${top}"/><circle cx="-12.300" cy="${n1(-46 - sway)}" r="2" fill="${skin}"/><circle cx="12.300" cy="${n1(-46 + sway)}" r="2" fill="${skin}"/>`,
    );
    o.push(
      `<path d="M-2.200-87h4.400v8h-4.400z" fill="${skin}"/><path d="M-6.500-90Q-6.500-99 0-99.500Q6.500-99 6.500-90Q6-84 0-83.500Q-6-84-6.500-90z" fill="${hair}"/>`,
    );
    if (kind === 'child')
      o.push(
        `<path d="M-8-76h16q2 12 0 24h-16q-2-12 0-24z" fill="${pick(['#c8503c', '#3f74b0', '#e0a83c', '#4f8f6a', '#8a5aa8'], chance)}"/><path d="M-6-64h12v9h-12z" fill="#000" opacity=".16"/>`,
      );
  }
  if (kind === 'hat')
    o.push(
      '<path d="M-34-78Q0-86 34-76" stroke="#6a4a2c" stroke-width="2.400" fill="none"/><path d="M-32-78L-40-44M-32-78L-24-44M33-76L25-42M33-76L41-42" stroke="#7a5f3c" stroke-width=".9"/><path d="M-42-45h20q-2 15-10 15t-10-15zM23-43h20q-2 15-10 15t-10-15z" fill="#a07a45"/><path d="M-42-45q10-8 20 0zM23-43q10-8 20 0z" fill="#6f9a48"/>',
    );
  if (rim)
    o.push(
      `<path d="M${9 * rimSide}-80Q${14.5 * rimSide}-68 ${13.8 * rimSide}-52M${6.5 * rimSide}-96Q${7.5 * rimSide}-90 ${6 * rimSide}-85M${9.5 * rimSide}-46Q${11 * rimSide}-24 ${8.5 * rimSide}-4" stroke="${rim}" stroke-width=".9" fill="none" opacity="${rimOpacity}" stroke-linecap="round"/>`,
    );
  return `<g transform="translate(${n1(x)} ${n1(y)}) scale(${(s / 100).toFixed(4)})">${o.join('')}</g>`;
}

const hairTones = [
  ['#6b4a2e', '#14100e'],
  ['#5f4430', '#1a1512'],
  ['#755638', '#231b17'],
  ['#85796a', '#3a3531'],
];

/** Gradients for people who sit against the light: bright at the upper edge, dark below. */
export const seatedDefs = (coats) =>
  hairTones
    .map(
      ([edge, body], i) =>
        `<radialGradient id="hair${i}" cx=".5" cy=".62" r=".62"><stop offset=".8" stop-color="${body}"/><stop offset="1" stop-color="${edge}"/></radialGradient>`,
    )
    .join('') +
  coats
    .map(
      ([edge, body, low], i) =>
        `<linearGradient id="coat${i}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${edge}"/><stop offset=".2" stop-color="${body}"/><stop offset="1" stop-color="${low}"/></linearGradient>`,
    )
    .join('') +
  '<linearGradient id="nape" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#3a241a"/><stop offset="1" stop-color="#6b4630"/></linearGradient>';

/** Head and shoulders of somebody seated, from behind; 100 units from the seat to the crown. `coats` counts the gradients. */
export function seated(x, y, s, chance, { coats, old = 0.12 } = {}) {
  const coat = `url(#coat${Math.floor(chance() * coats)})`;
  const turn = (chance() - 0.5) * 9;
  const nod = (chance() - 0.5) * 5;
  const wide = 0.94 + chance() * 0.16;
  const kind = chance();
  const bun = kind > 0.46 && kind < 0.74;
  const long = kind > 0.85;
  const scarf = kind >= 0.74 && kind <= 0.85;
  const hair = `url(#hair${!long && chance() < old ? 3 : Math.floor(chance() * 3)})`;
  const o = [];
  o.push(
    `<path d="M-44 10C-46-18-42-34-29-41C-18-46-9-48-8-55H8C9-48 18-46 29-41C42-34 46-18 44 10z" fill="${coat}"/>`,
  );
  o.push(
    '<path d="M-30 10C-30-8-33-22-38-31M30 10C30-8 33-22 38-31M-7-50Q0-45 7-50" stroke="#000" stroke-width="1.600" fill="none" opacity=".3"/>',
  );
  o.push('<path d="M-7.500-66H7.500L9-51Q0-45-9-51z" fill="url(#nape)"/>');
  const g = [];
  if (!long && !scarf)
    g.push('<path d="M-15-77q-3.400 0-2.600 5t3.800 6zM15-77q3.400 0 2.600 5t-3.800 6z" fill="#6a4430"/>');
  const crown = 'M-15.500-74C-18-89-10-97 0-97C10-97 18-89 15.500-74';
  if (long)
    g.push(
      `<path d="${crown}C19-60 17-46 14-36Q0-31-14-36C-17-46-19-60-15.500-74z" fill="${hair}"/><path d="M-6-90C-8-70-8-52-7-36M5-91C8-70 7-52 6-36" stroke="#fff" stroke-width="1" opacity=".06" fill="none"/>`,
    );
  else
    g.push(
      `<path d="${crown}C14.500-66 11-60 6.500-59.500Q0-58-6.500-59.500C-11-60-14.500-66-15.500-74z" fill="${hair}"/>`,
    );
  if (bun)
    g.push(
      `<ellipse cx="0" cy="-98" rx="8.500" ry="6.500" fill="${hair}"/><path d="M-9-96Q0-92.500 9-96" stroke="#cfc4b2" stroke-width="1.200" fill="none" opacity=".7"/>`,
    );
  if (scarf) {
    // A dark folded scarf; its embroidered end falls over one shoulder.
    const end = pick(cloth.scarf, chance);
    g.push(
      `<path d="M-16.500-74C-19-91-11-99.500 0-99.500C11-99.500 19-91 16.500-74C15-65 11-60 8-58H-8C-11-60-15-65-16.500-74z" fill="#231d33"/>` +
        `<path d="M-15-86Q-4-79 15-84M-16-76Q0-69 16-75" stroke="#000" stroke-width="1.200" fill="none" opacity=".35"/>` +
        `<path d="M6-62L15-66L19-34L9-32z" fill="#2b2440"/><path d="M10-41L18.300-42.500L19-34L9-32z" fill="${end}" opacity=".75"/>` +
        `<path d="M-13-92Q0-103 13-92" stroke="#b98a5a" stroke-width="1.400" fill="none" opacity=".5"/>`,
    );
  }
  o.push(`<g transform="translate(${n1(turn)} ${n1(nod)}) rotate(${n1(turn * 0.6)} 0 -60)">${g.join('')}</g>`);
  return `<g transform="translate(${n1(x)} ${n1(y)}) scale(${((s / 100) * wide).toFixed(4)} ${(s / 100).toFixed(4)})">${o.join('')}</g>`;
}
