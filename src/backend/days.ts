import { zonedParts } from '../text/dates.js';
import type { VisitDays } from './store.js';

/** The calendar day in `timeZone`, as `2026-03-01`. */
export function dayOf(milliseconds: number, timeZone: string): string {
  const { year, month, day } = zonedParts(milliseconds, timeZone);
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** Where today, yesterday, the week (from Monday), the month and the year begin, seen from the day `today`. */
export function visitDays(today: string): VisitDays {
  const date = new Date(`${today}T00:00:00Z`);
  const before = (days: number) => new Date(date.getTime() - days * 86_400_000).toISOString().slice(0, 10);
  return {
    today,
    yesterday: before(1),
    week: before((date.getUTCDay() + 6) % 7),
    month: `${today.slice(0, 8)}01`,
    year: `${today.slice(0, 4)}-01-01`,
  };
}
