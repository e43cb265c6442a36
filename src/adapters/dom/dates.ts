/** Dates as they stand in pages: in an attribute, after a label, in an address. */
import { parseVietnameseDate } from '../../text/dates.js';
import { textOf } from './places.js';

const day = String.raw`\d{1,2}[/.-]\d{1,2}[/.-]\d{4}`;
const time = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?: ?(?:AM|PM|SA|CH)\b)?`;
const iso = /\b\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?/i;
const dayFirst = new RegExp(`(${day})(?:[ ,–-]+(${time}))?`, 'i');
const timeFirst = new RegExp(`(${time})[ ,|–-]+(?:ngày )?(${day})`, 'i');

/** The first date in a text such as `Thời gian đăng: 15/03/2019 07:12:57 AM` or `08:27 | 05/01/2026`, with its offset. */
export function findDate(given: string): string | undefined {
  const text = given.slice(0, 500).replace(/\s+/g, ' ').trim();
  const whole = parseVietnameseDate(text);
  if (whole) return whole;
  const reversed = timeFirst.exec(text);
  const found =
    (reversed && parseVietnameseDate(`${reversed[2]} ${reversed[1]}`)) ??
    parseVietnameseDate(dayFirst.exec(text)?.slice(1).filter(Boolean).join(' ') ?? '') ??
    parseVietnameseDate(iso.exec(text)?.[0] ?? '');
  return found ?? undefined;
}

/** The date that an element says, in its attribute or in its words. */
export function dateIn(element: Element | undefined): string | undefined {
  if (!element) return undefined;
  return findDate(element.getAttribute('datetime') ?? '') ?? findDate(textOf(element));
}

/** The day in an address: `/portal/pages/2026-01-21/…`, `/2026/01/21/…`. */
export function dateOfAddress(address: string): string | undefined {
  const [, year, month, date] = /\/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)\//.exec(address) ?? [];
  return (year && parseVietnameseDate(`${year}-${month}-${date}`)) || undefined;
}
