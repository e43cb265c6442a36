import type { Visits } from '../contract/model.js';
import { checksOf } from './check.js';
import { unknownId } from './posting.js';
import { randomUuid } from './random.js';
import type { Trial } from './trial.js';
import { expect } from './verdict.js';

const isWhole = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

const stats = (trial: Trial): Promise<Visits> => trial.call('visits', 'stats', {});

/** What `visits.record` adds to the total. */
async function added(trial: Trial, record: () => Promise<unknown>): Promise<number> {
  trial.method('visits', 'record');
  const before = await stats(trial);
  await record();
  return (await stats(trial)).total - before.total;
}

export const visits = checksOf('visits', {
  numbers: [
    'must',
    'figures are whole numbers of 0 or more',
    async (trial) => {
      const { total, online, breakdown } = await stats(trial);
      expect(isWhole(total), 'visits.stats → total', 'a whole number of 0 or more', total);
      expect(isWhole(online), 'visits.stats → online', 'a whole number of 0 or more', online);
      for (const { key, value } of breakdown) {
        expect(isWhole(value), `visits.stats → breakdown ${key}`, 'a whole number of 0 or more', value);
      }
    },
  ],
  view: [
    'must',
    'a view adds at most one, and a second one of the same reader nothing',
    async (trial) => {
      const path = `/${unknownId()}`;
      const first = await added(trial, () => trial.call('visits', 'record', { kind: 'view', path }));
      expect(first === 0 || first === 1, 'visits.record view', 'the total to grow by 1 at most', first);
      const second = await added(trial, () => trial.call('visits', 'record', { kind: 'view', path }));
      expect(second === 0, 'visits.record view, the same reader and page again', 'the total to stay', second);
    },
  ],
  once: [
    'must',
    'the same key counts once',
    async (trial) => {
      const input = { kind: 'view', path: `/${unknownId()}` } as const;
      // A reader without an id, so that nothing but the key can tell.
      const more = { visitor: null, idempotencyKey: randomUuid() };
      const grown = await added(trial, async () => {
        await trial.call('visits', 'record', input, more);
        await trial.call('visits', 'record', input, more);
      });
      expect(
        grown === 0 || grown === 1,
        'visits.record twice with the same key',
        'the total to grow by 1 at most',
        grown,
      );
    },
  ],
  heartbeat: [
    'must',
    'a heartbeat adds nothing',
    async (trial) => {
      const path = `/${unknownId()}`;
      const grown = await added(trial, () => trial.call('visits', 'record', { kind: 'heartbeat', path }));
      expect(grown === 0, 'visits.record heartbeat', 'the total to stay', grown);
    },
  ],
});
