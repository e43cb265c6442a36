import type { WardElement } from '../../base/ward-element.js';

/** Seconds as players write them: `1:05`, `1:02:03`; a day at most. */
export function playTime(seconds: number): string {
  const date = new Date(Math.min(Math.max(0, seconds), 86_399) * 1000);
  return date
    .toISOString()
    .slice(11, 19)
    .replace(/^(00:0?|0)/, '');
}

/** The same in words: `1 phút 5 giây`. */
export function spokenTime(host: WardElement, seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = Math.floor(seconds % 60);
  const said = minutes ? [host.text('unit.minutes', { n: minutes })] : [];
  if (rest || !minutes) said.push(host.text('unit.seconds', { n: rest }));
  return said.join(' ');
}
