import type { Seed } from 'ward-widgets/adapters/mock.js';

const day = 86_400_000;
/** Midnight in Vietnam, as if it were Greenwich's. */
const today = Math.floor((Date.now() + 7 * 3_600_000) / day) * day;
const weekdayOf = (time: number): number => new Date(time).getUTCDay();

/** Views of a usual Sunday, Monday, … */
const usual = [540, 1010, 1080, 1150, 1120, 1060, 640];
/** The last 31 days, today first: quiet on Sundays, no two weeks alike. */
const days = Array.from({ length: 31 }, (_, ago) => {
  const time = today - ago * day;
  return { time, value: ago === 0 ? 386 : usual[weekdayOf(time)]! + ((ago * ago * 37 + ago * 61) % 260) };
});
const since = (first: number): number => days.reduce((sum, { time, value }) => sum + (time >= first ? value : 0), 0);
const month = since(today - (new Date(today).getUTCDate() - 1) * day);

/** The seed page's figures before this reader's own view: with it they read 1.621.644 and 43. The rest is sample data. */
export const visits: NonNullable<Seed['visits']> = {
  total: 1_621_643,
  online: 42,
  breakdown: [
    { key: 'today', value: 386 },
    { key: 'yesterday', value: days[1]!.value },
    { key: 'week', value: since(today - ((weekdayOf(today) + 6) % 7) * day) },
    { key: 'month', value: month },
    { key: 'year', value: 126_278 + month },
    ...days.map(({ time, value }) => ({ key: new Date(time).toISOString().slice(0, 10), value })),
  ],
};
