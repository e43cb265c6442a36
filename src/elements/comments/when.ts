import type { WardElement } from '../../base/ward-element.js';
import type { IsoDate } from '../../contract/model.js';
import { formatDate, zonedParts, type DateWords } from '../../text/dates.js';

/** `Hôm nay, 08:20`, `Hôm qua, 14:05`, then `20/01/2026, 10:05`: as the clocks of Vietnam had it. */
export function shortDate(host: WardElement, date: IsoDate, now: number = Date.now()): string {
  const day = (instant: number | IsoDate) => formatDate(zonedParts(instant), '{d}/{m}/{yyyy}', words(host));
  const time = formatDate(zonedParts(date), '{HH}:{mm}', words(host));
  if (day(date) === day(now)) return `${host.text('time.today')}, ${time}`;
  if (day(date) === day(now - 86_400_000)) return `${host.text('time.yesterday')}, ${time}`;
  return formatDate(zonedParts(date), '{dd}/{MM}/{yyyy}, {HH}:{mm}', words(host));
}

/** `Thứ ba, 20/01/2026, 10:05`. */
export const fullDate = (host: WardElement, date: IsoDate): string =>
  formatDate(zonedParts(date), '{weekday}, {dd}/{MM}/{yyyy}, {HH}:{mm}', words(host));

const words = (host: WardElement): DateWords => ({
  weekdays: ([0, 1, 2, 3, 4, 5, 6] as const).map((day) => host.text(`day.word.${day}`)),
  am: host.text('time.am'),
  pm: host.text('time.pm'),
});
