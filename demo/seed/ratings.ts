import type { Id } from 'ward-widgets/adapter';

/** Votes for 1, 2, 3, 4, 5 stars, sample data. Article 1: 12 votes, average 4,5. Article 10 has none yet. */
export const ratings: Readonly<Record<Id, readonly number[]>> = {
  1: [0, 0, 1, 4, 7],
  2: [0, 0, 2, 9, 41],
  3: [1, 0, 4, 11, 20],
  4: [0, 0, 2, 5, 6],
  5: [0, 1, 0, 6, 33],
  6: [0, 0, 0, 3, 15],
  7: [0, 0, 3, 4, 4],
  8: [1, 1, 2, 8, 12],
  9: [0, 0, 1, 7, 18],
};
