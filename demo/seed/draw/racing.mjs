const n1 = (v) => v.toFixed(1);

/**
 * A long racing boat with two upswept tails like a swallow's, about 780 units, heading right, with its crew seen from
 * the side and a little from behind, and the broken water it leaves. (x, y) is the middle of the waterline.
 */
export function raceBoat(x, y, s, [hull, trim], [coat, sash], phase, chance) {
  const o = [];
  // Shadow and reflection on the water.
  o.push('<path d="M-360 16Q0 46 370 14Q200 62-60 54Q-280 46-360 16z" fill="#04313f" opacity=".5"/>');
  for (let i = 0; i < 60; i++) {
    const t = chance();
    const rx = 6 + 24 * chance();
    o.push(
      `<ellipse cx="${n1(-340 + 690 * chance())}" cy="${n1(20 + 44 * t)}" rx="${n1(rx)}" ry="${n1(1.1 + chance())}" fill="${chance() < 0.5 ? hull : '#0a4a5a'}" opacity="${(0.45 * (1 - t)).toFixed(2)}"/>`,
    );
  }
  const crew = [];
  for (let i = 0; i < 11; i++) {
    const px = -236 + i * 46;
    const lean = 24 + Math.sin(phase * 6.28 + i * 0.1) * 9 + (chance() - 0.5) * 5;
    const c = coat;
    const bladeX = px + 26 + Math.cos(phase * 6.28) * 16;
    crew.push(
      `<path d="M${px - 14}-14Q${px - 12}-40 ${n1(px + lean * 0.3)}-52Q${n1(px + lean * 0.9)}-58 ${n1(px + lean + 8)}-48Q${px + 16}-30 ${px + 14}-12z" fill="${c}"/>` +
        `<path d="M${px - 14}-14Q${px - 12}-40 ${n1(px + lean * 0.3)}-52Q${n1(px + lean * 0.2)}-34 ${px - 2}-13z" fill="#fff" opacity=".22"/><path d="M${n1(px + lean + 8)}-48Q${px + 16}-30 ${px + 14}-12L${px + 4}-12Q${px + 10}-30 ${n1(px + lean)}-46z" fill="#000" opacity=".24"/>` +
        `<path d="M${px - 12}-22Q${px}-16 ${px + 14}-20" stroke="${sash}" stroke-width="4" fill="none"/>` +
        `<ellipse cx="${n1(px + lean + 3)}" cy="-64" rx="8.600" ry="9.800" fill="#7a4a30"/><path d="M${n1(px + lean - 6)}-62Q${n1(px + lean - 8)}-76 ${n1(px + lean + 3)}-76Q${n1(px + lean + 13)}-75 ${n1(px + lean + 11)}-66Q${n1(px + lean + 2)}-71 ${n1(px + lean - 1)}-58z" fill="#16110f"/>` +
        `<path d="M${n1(px + lean - 7)}-67Q${n1(px + lean + 3)}-72 ${n1(px + lean + 12)}-68" stroke="${trim}" stroke-width="3" fill="none"/>` +
        `<path d="M${n1(px + lean)}-48Q${px + 30}-44 ${n1((px + lean + bladeX) / 2 + 12)}-34" stroke="${c}" stroke-width="7.500" fill="none" stroke-linecap="round"/>` +
        `<path d="M${n1(px + lean + 10)}-56L${n1(bladeX)} 16" stroke="#caa066" stroke-width="3.400"/><path d="M${n1(bladeX - 3)} 6q8-2 8 4l-3 18q-8 1-9-5z" fill="#e6c48a"/>` +
        `<ellipse cx="${n1(bladeX)}" cy="23" rx="13" ry="3.400" fill="#fff" opacity=".75"/>`,
    );
    for (let q = 0; q < 7; q++)
      crew.push(
        `<circle cx="${n1(bladeX - 6 - 26 * chance())}" cy="${n1(20 - 26 * chance())}" r="${n1(0.8 + 1.8 * chance())}" fill="#fff" opacity="${(0.5 + 0.4 * chance()).toFixed(2)}"/>`,
      );
  }
  o.push(crew.join(''));
  // The one who steers stands at the stern, the drummer sits at the bow.
  o.push(
    `<path d="M-292-10Q-300-50-284-72Q-272-80-264-68Q-258-40-262-10z" fill="${sash}"/><path d="M-286-40Q-276-34-262-40" stroke="${trim}" stroke-width="5" fill="none"/><ellipse cx="-274" cy="-86" rx="9" ry="10.500" fill="#7a4a30"/><path d="M-284-85Q-285-99-273-99Q-263-98-265-89Q-274-93-278-80z" fill="#16110f"/><path d="M-270-66L-308 0L-352 28" stroke="#8a6238" stroke-width="5" fill="none"/><path d="M-276-64Q-292-50-294-30" stroke="${sash}" stroke-width="8" fill="none" stroke-linecap="round"/>`,
  );
  o.push(
    `<path d="M282-14Q278-42 290-54Q302-58 308-46Q310-28 306-12z" fill="${coat}"/><ellipse cx="299" cy="-64" rx="8.500" ry="9.500" fill="#7a4a30"/><path d="M290-63Q289-76 299-76Q309-75 308-67Q299-71 296-58z" fill="#16110f"/><path d="M318-14v-22q14-6 28 0v22z" fill="${trim}"/><ellipse cx="332" cy="-36" rx="14" ry="5" fill="#f4e6c8"/><path d="M300-46L326-56L334-40" stroke="${coat}" stroke-width="6" fill="none" stroke-linecap="round"/>`,
  );
  // Hull with both tails.
  o.push(
    `<path d="M-420-66C-396-40-360-20-320-12C-180-2 200-2 316-12C360-18 396-40 424-74C420-44 404-8 370 8C300 24-300 26-364 10C-400-4-416-36-420-66z" fill="${hull}"/>`,
  );
  o.push(
    `<path d="M-420-66C-396-40-360-20-320-12C-180-2 200-2 316-12C360-18 396-40 424-74C402-34 372-10 320-4C200 6-180 6-324-4C-372-12-400-34-420-66z" fill="${trim}"/>`,
  );
  o.push('<path d="M-364 10C-300 26 300 24 370 8C300 16-300 18-364 10z" fill="#000" opacity=".35"/>');
  let marks = '';
  for (let i = 0; i < 26; i++) marks += `M${-300 + i * 24} 3l10 7l10-7`;
  o.push(`<path d="${marks}" stroke="${trim}" stroke-width="2" fill="none" opacity=".75"/>`);
  // Bow wave and wake.
  o.push('<path d="M376 10C360 4 300 16 270 22C310 22 350 24 384 18C404 20 396 8 376 10z" fill="#fff" opacity=".85"/>');
  for (let i = 0; i < 70; i++) {
    const t = chance();
    o.push(
      `<ellipse cx="${n1(-350 - 420 * t)}" cy="${n1(14 + (chance() - 0.4) * 46 * t)}" rx="${n1(8 + 26 * chance())}" ry="${n1(1.4 + 2.4 * chance())}" fill="#f2fbfa" opacity="${(0.6 * (1 - t)).toFixed(2)}"/>`,
    );
  }
  return `<g transform="translate(${n1(x)} ${n1(y)}) scale(${s.toFixed(3)})">${o.join('')}</g>`;
}
