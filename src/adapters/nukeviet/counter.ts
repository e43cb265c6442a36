/** The block that counts visits. */
import { WardError } from '../../contract/error.js';
import type { Visits } from '../../contract/model.js';
import { parseCount } from '../../text/numbers.js';
import { fold } from '../../text/unicode.js';
import { textOf } from '../dom/places.js';

/** How the lines begin, folded; the site's languages are Vietnamese and English. */
const names: readonly (readonly [key: string, line: RegExp])[] = [
  ['online', /^(dang truy cap|online|dang online)/],
  ['today', /^(hom nay|today)/],
  ['yesterday', /^(hom qua|yesterday)/],
  ['week', /^(tuan|this week)/],
  ['month', /^(thang|this month|current month)/],
  ['year', /^(nam|this year)/],
  ['total', /^(tong|total|hits)/],
];

/**
 * `ul.counter`, a line of two spans each: what is counted, and `1,621,644` or `1.621.644`.
 *
 * @throws WardError `unsupported` where the page has no such block.
 */
export function parseCounter(page: ParentNode, now: Date): Visits {
  const figures = new Map<string, { label: string; value: number }>();
  for (const line of page.querySelectorAll('ul.counter li')) {
    const [label, value] = [textOf(line.querySelector('span')), textOf(line.querySelector('span + span'))];
    const count = parseCount(value);
    const plain = fold(label);
    const key = names.find(([, beginning]) => beginning.test(plain))?.[0] ?? plain;
    if (key && count !== null && !figures.has(key)) figures.set(key, { label, value: count });
  }
  const total = figures.get('total');
  const online = figures.get('online');
  if (!total || !online) throw new WardError('unsupported', 'no ul.counter on this page');
  const known = names.map(([key]) => key);
  const breakdown = [...figures]
    .filter(([key]) => key !== 'total' && key !== 'online')
    .map(([key, { label, value }]) => (known.includes(key) ? { key, value } : { key, label, value }));
  return { total: total.value, online: online.value, asOf: now.toISOString(), breakdown };
}
