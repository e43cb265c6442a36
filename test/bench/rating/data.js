/** What a backend would answer for article `n`: each column is given the same, each answer by a promise of its own. */
export const rating = async (n) => ({
  average: 1 + ((n * 7) % 40) / 10,
  count: 12 + n,
  max: 5,
  mine: n % 3 ? null : 1 + (n % 5),
  histogram: [1, 1, 2, 3, 5 + n],
});

/** The answers for articles 1 to `count`. */
export const ratings = (count) => Promise.all(Array.from({ length: count }, (_, at) => rating(at + 1)));
