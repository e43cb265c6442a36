import type { BatchOperation, BatchResult } from '../contract/adapter.js';
import { toWardError } from '../contract/error.js';
import { checksOf } from './check.js';
import { unknownId } from './posting.js';
import { asOperation, readsOf } from './reads.js';
import type { Trial } from './trial.js';
import { Absent, describe, expect, Failure } from './verdict.js';

/** All results by key, each key once. */
async function send(trial: Trial, operations: readonly BatchOperation[]): Promise<ReadonlyMap<string, BatchResult>> {
  const { adapter } = trial;
  if (!adapter.batch) throw new Absent('no batch');
  trial.last = 'batch';
  const results = new Map<string, BatchResult>();
  try {
    for await (const result of adapter.batch(operations, trial.context())) {
      const { key } = result;
      expect(
        operations.some((operation) => operation.key === key),
        'batch',
        'only keys that were asked for',
        key,
      );
      expect(!results.has(key), 'batch', `one result for ${key}, got a second one`);
      results.set(key, result);
    }
  } catch (thrown) {
    if (thrown instanceof Failure) throw thrown;
    if (toWardError(thrown).code === 'unsupported') throw new Absent('batch answers "unsupported"');
    throw new Failure(`batch: expected a result for each key, but all of it was rejected with ${describe(thrown)}`);
  }
  for (const { key, group, method } of operations) {
    expect(results.has(key), 'batch', `a result for ${key} (${group}.${method})`, [...results.keys()]);
  }
  return results;
}

const operationsOf = async (trial: Trial): Promise<readonly BatchOperation[]> =>
  (await readsOf(trial)).map((call, index) => asOperation(call, `key-${index}`));

/** The value of a result, held against the contract's guard. */
function valueOf(
  trial: Trial,
  { key, group, method }: BatchOperation,
  results: ReadonlyMap<string, BatchResult>,
): void {
  const result = results.get(key)!;
  if ('error' in result) {
    if (toWardError(result.error).code === 'unsupported') return;
    throw new Failure(`batch → ${group}.${method}: expected a value, got ${describe(result.error)}`);
  }
  trial.guard(group, method, result.value);
}

export const batch = checksOf('batch', {
  'every-key': [
    'must',
    'every key has one answer, as the method alone would give it',
    async (trial) => {
      const operations = await operationsOf(trial);
      const results = await send(trial, operations);
      for (const operation of operations) valueOf(trial, operation, results);
    },
  ],
  'spares-others': [
    'must',
    'one error spares the other answers',
    async (trial) => {
      const good = await operationsOf(trial);
      if (!trial.has('articles', 'get')) throw new Absent('no articles.get to fail with');
      const bad = { key: 'key-bad', group: 'articles', method: 'get', query: { id: unknownId() } } as const;
      const results = await send(trial, [...good.slice(0, 1), bad, ...good.slice(1)]);
      const refused = results.get(bad.key)!;
      expect('error' in refused, 'batch → an article that does not exist', 'an error', refused);
      for (const operation of good) valueOf(trial, operation, results);
    },
  ],
});
