import type { VisitStore } from '../../store.js';
import type { Documents } from '../document.js';
import { slot, type Table } from '../slot.js';

export interface VisitsDocument {
  total: number;
  /** Views by day, `2026-03-01`. */
  readonly days: Table<number>;
  readonly paths: Table<number>;
  /** When a visitor's view of a path was last counted. */
  readonly seen: Table<number>;
  /** When a visitor was last heard from. */
  readonly heard: Table<number>;
  swept: number;
}

const presenceKept = 60 * 60 * 1000;

export const visitStore = (documents: Documents): VisitStore => ({
  count: ({ visitor, path, day, now, milliseconds }) =>
    documents.change('visits', (state) => {
      // A view from the future was seen before the clock was set back.
      const isRecent = (at: number | undefined) => at !== undefined && at <= now && now - at < milliseconds;
      if (Math.abs(now - state.swept) >= milliseconds) {
        state.swept = now;
        for (const key in state.seen) if (!isRecent(state.seen[key])) delete state.seen[key];
      }
      if (visitor !== null) {
        const view = slot(visitor, path);
        if (isRecent(state.seen[view])) return false;
        state.seen[view] = now;
      }
      state.total++;
      state.days[slot(day)] = (state.days[slot(day)] ?? 0) + 1;
      state.paths[slot(path)] = (state.paths[slot(path)] ?? 0) + 1;
      return true;
    }),

  totals: (days, path) =>
    documents.read('visits', (state) => {
      const from = (first: string) => sum(state.days, (day) => day >= slot(first) && day <= slot(days.today));
      return {
        total: state.total,
        today: state.days[slot(days.today)] ?? 0,
        yesterday: state.days[slot(days.yesterday)] ?? 0,
        week: from(days.week),
        month: from(days.month),
        year: from(days.year),
        page: path === null ? 0 : (state.paths[slot(path)] ?? 0),
      };
    }),

  views: (days) => documents.read('visits', (state) => days.map((day) => state.days[slot(day)] ?? 0)),

  touch: (visitor, now) =>
    documents.change('visits', ({ heard }) => {
      for (const key in heard) if (Math.abs(now - heard[key]!) > presenceKept) delete heard[key];
      heard[slot(visitor)] = now;
    }),

  leave: (visitor) =>
    documents.change('visits', ({ heard }) => {
      delete heard[slot(visitor)];
    }),

  online: (since, now, except) =>
    documents.read('visits', ({ heard }) => {
      let online = 0;
      for (const key in heard) {
        if (heard[key]! > since && heard[key]! <= now && (except === null || key !== slot(except))) online++;
      }
      return online;
    }),
});

function sum(table: Table<number>, wanted: (key: string) => boolean): number {
  let total = 0;
  for (const key in table) if (wanted(key)) total += table[key]!;
  return total;
}
