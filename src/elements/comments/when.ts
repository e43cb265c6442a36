import type { WardElement } from '../../base/ward-element.js';
import type { IsoDate } from '../../contract/model.js';
import { zonedParts, type ZonedParts } from '../../text/dates.js';

/** `Hôm nay, 08:20`, `Hôm qua, 14:05`, then `20/01/2026, 10:05`: as the clocks of Vietnam had it. */
export function shortDate(host: WardElement, date: IsoDate, now: number = Date.now()): string {
  const parts = zonedParts(date);
  const is = (instant: number) => dayOf(parts) === dayOf(zonedParts(instant));
  const day = is(now) ? host.text('time.today') : is(now - 86_400_000) ? host.text('time.yesterday') : dayOf(parts);
  return `${day}, ${timeOf(parts)}`;
}

/** `Thứ ba, 20/01/2026, 10:05`. */
export function fullDate(host: WardElement, date: IsoDate): string {
  const parts = zonedParts(date);
  const weekday = host.text(`day.word.${parts.weekday as 0 | 1 | 2 | 3 | 4 | 5 | 6}`);
  return `${weekday}, ${dayOf(parts)}, ${timeOf(parts)}`;
}

// By hand: a thread asks for both of each comment.
const dayOf = ({ day, month, year }: ZonedParts): string => `${two(day)}/${two(month)}/${year}`;
const timeOf = ({ hour, minute }: ZonedParts): string => `${two(hour)}:${two(minute)}`;
const two = (value: number): string => (value < 10 ? `0${value}` : String(value));
