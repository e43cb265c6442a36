import type { WriteContext } from '../contract/adapter.js';
import { isAbort, isWardError, wardErrorCodes } from '../contract/error.js';
import { checksOf } from './check.js';
import { unknownId } from './posting.js';
import { eachRead, readsOf, type ReadCall } from './reads.js';
import { refusedCalls } from './refused-calls.js';
import type { Trial } from './trial.js';
import { Absent, describe, expect, Failure, same, show } from './verdict.js';

/** Milliseconds in which an aborted call must end. */
const abortWithin = 100;

/** How every method behaves: with its input, under a signal, when it refuses. */
export const calls = checksOf('core', {
  'input-untouched': [
    'must',
    'what a method is given stays as it was',
    async (trial) => {
      const calls = [...(await readsOf(trial)), ...refusedCalls(trial)];
      for (const { group, method, query } of calls) {
        const input = structuredClone(query);
        const context = trial.context();
        const kept = { ...context };
        trial.last = `${group}.${method}`;
        await trial
          .method(group, method)(input, context)
          .catch(() => undefined);
        expect(same(input, query), `${group}.${method}`, `its input unchanged, ${show(query)}`, input);
        for (const key of Object.keys({ ...kept, ...context }) as (keyof WriteContext)[]) {
          expect(context[key] === kept[key], `${group}.${method}`, `context.${key} unchanged`, context[key]);
        }
      }
    },
  ],

  detached: [
    'must',
    'methods work without their object',
    async (trial) => {
      await eachRead(trial, async ({ group, method, query }) => {
        const run = (trial.adapter[group] as unknown as Record<string, (...given: unknown[]) => unknown>)[method]!;
        try {
          await run(query, trial.context());
        } catch (thrown) {
          if (isWardError(thrown)) return;
          throw new Failure(`${group}.${method}: expected to work when called alone, got ${describe(thrown)}`);
        }
      });
    },
  ],

  'not-found': [
    'must',
    'an article that does not exist is "not-found"',
    async (trial) => {
      await trial.refusal(['not-found'], 'articles', 'get', { id: unknownId() });
    },
  ],

  'abort-before': [
    'must',
    'a call whose signal has aborted rejects with the reason',
    async (trial) => {
      await eachRead(trial, async (call) => {
        const abort = new AbortController();
        abort.abort(new Error('the reader left'));
        const end = await endOf(trial, call, abort.signal);
        const ok = end.how === 'rejected' && (isAbort(end.thrown, abort.signal) || isAbsent(end.thrown));
        expect(ok, `${call.group}.${call.method}`, 'to reject with signal.reason at once', end.told);
      });
    },
  ],

  'abort-during': [
    'must',
    `an aborted call ends within ${abortWithin} ms`,
    async (trial) => {
      // At once, before anything can have come; and a little later, with the request on its way.
      for (const after of [0, 10]) {
        await eachRead(trial, async (call) => {
          const abort = new AbortController();
          const ending = endOf(trial, call, abort.signal);
          if (after > 0) await Promise.race([ending, trial.wait(after)]);
          abort.abort(new Error('the reader left'));
          const late = trial.wait(abortWithin).then(() => undefined);
          const end = await Promise.race([ending, late]);
          const where = `${call.group}.${call.method}`;
          if (!end) throw new Failure(`${where}: expected to end within ${abortWithin} ms of an abort, still waiting`);
          const ok = end.how === 'answered' || isAbort(end.thrown, abort.signal) || isAbsent(end.thrown);
          expect(ok, where, 'to reject with signal.reason', end.told);
        });
      }
    },
  ],

  errors: [
    'must',
    'whatever is refused is refused with a WardError',
    async (trial) => {
      for (const { group, method, query } of refusedCalls(trial)) {
        trial.last = `${group}.${method}`;
        let promise: unknown;
        try {
          promise = trial.method(group, method)(query, trial.context());
        } catch (thrown) {
          throw new Failure(`${group}.${method}: expected a promise, but it threw at once: ${describe(thrown)}`);
        }
        try {
          await promise;
        } catch (thrown) {
          const where = `${group}.${method} for ${show(query)}`;
          expect(isWardError(thrown), where, 'to reject with a WardError', thrown);
          const { code } = thrown as { code: never };
          expect(wardErrorCodes.includes(code), where, `a code of ${wardErrorCodes.join(', ')}`, code);
        }
      }
    },
  ],

  isolated: [
    'should',
    'two instances share nothing',
    async (trial) => {
      const other = await trial.options.adapter();
      expect(other !== trial.adapter, 'options.adapter()', 'a new adapter at each call, got the same one twice');
      await eachRead(trial, async ({ group, method, query }) => {
        const first = await trial.send(group, method, query, trial.context());
        const kept = JSON.stringify(first);
        scribble(first);
        const run = (other[group] as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>)[method]!;
        const second = await run.call(other[group], query, trial.context());
        const where = `${group}.${method}`;
        const untouched = JSON.stringify(second)?.includes(mark) !== true;
        expect(untouched, where, `its own copy of ${kept}: a change of one instance's answer came up in another's`);
      });
      other.dispose?.();
      await eachRead(trial, async ({ group, method, query }) => {
        await trial.send(group, method, query, trial.context());
      });
    },
  ],
});

interface End {
  readonly how: 'answered' | 'rejected';
  readonly thrown?: unknown;
  readonly told: string;
}

/** How a read ends under a signal. */
async function endOf(trial: Trial, { group, method, query }: ReadCall, signal: AbortSignal): Promise<End> {
  try {
    const answer = await trial.method(group, method)(query, trial.context({ signal }));
    return { how: 'answered', told: `the answer ${show(answer)}` };
  } catch (thrown) {
    return { how: 'rejected', thrown, told: describe(thrown) };
  }
}

const isAbsent = (thrown: unknown): boolean =>
  thrown instanceof Absent || (isWardError(thrown) && thrown.code === 'unsupported');

const mark = 'ward-widgets wrote here';
/** Writes over every text of an answer, as a careless customer might. */
function scribble(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  for (const [key, entry] of Object.entries(value)) {
    if (typeof entry === 'string') Reflect.set(value, key, mark);
    else scribble(entry);
  }
}
