import type { Seed } from 'ward-widgets/adapters/mock.js';

/** The seed page's figures before this reader's own view: with it they read 1.621.644 and 43. The rest is sample data. */
export const visits: NonNullable<Seed['visits']> = {
  total: 1_621_643,
  online: 42,
  breakdown: [
    { key: 'today', value: 386 },
    { key: 'yesterday', value: 1_274 },
    { key: 'week', value: 6_412 },
    { key: 'month', value: 27_930 },
    { key: 'year', value: 154_208 },
  ],
};
