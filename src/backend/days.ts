import { zonedParts } from '../text/dates.js';
import type { VisitDays } from './store.js';

/** The calendar day in `timeZone`, as `2026-03-01`. */
export function dayOf(milliseconds: number, timeZone: string): string {
  const { year, month, day } = zonedParts(milliseconds, timeZone);
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** A day and the `count - 1` before it, the first day first. */
export const daysUntil = (day: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => before(day, count - 1 - index));

/** Where today, yesterday, the week (from Monday), the month and the year begin, seen from the day `today`. */
export function visitDays(today: string): VisitDays {
  const date = new Date(`${today}T00:00:00Z`);
  return {
    today,
    yesterday: before(today, 1),
    week: before(today, (date.getUTCDay() + 6) % 7),
    month: `${today.slice(0, 8)}01`,
    year: `${today.slice(0, 4)}-01-01`,
  };
}

const before = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
