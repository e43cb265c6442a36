import type { ReadContext } from '../contract/adapter.js';
import { isAbort, isWardError } from '../contract/error.js';
import { checksOf } from './check.js';
import { unknownId } from './posting.js';
import type { Trial } from './trial.js';
import { Absent, describe, expect, Failure } from './verdict.js';

/** Milliseconds: in which a stream ends, how long it is listened to, and how long a silence must last. */
const endsWithin = 1000;
const listenFor = 150;
const silentFor = 400;

type Stream = (query: unknown, sink: (event: unknown) => void, context: ReadContext) => Promise<void>;

/** Each live method of the adapter in turn; absent where it has none. */
async function eachLive(trial: Trial, look: (open: Open, where: string) => Promise<void>): Promise<void> {
  const found = (['visits', 'comments'] as const).filter((group) => trial.has(group, 'live'));
  let looked = false;
  for (const group of found) {
    const query = group === 'comments' ? { articleId: await trial.articleId() } : {};
    const run = (trial.adapter[group] as unknown as { readonly live: Stream }).live;
    trial.last = `${group}.live`;
    try {
      await look((signal, sink) => run.call(trial.adapter[group], query, sink, trial.context({ signal })), trial.last);
      looked = true;
    } catch (thrown) {
      if (!(isWardError(thrown) && thrown.code === 'unsupported')) throw thrown;
    }
  }
  if (!looked) throw new Absent(found.length > 0 ? `${trial.last} answers "unsupported"` : 'no live method');
}
type Open = (signal: AbortSignal, sink: (event: unknown) => void) => Promise<void>;

/** Listens for a while, aborts, and holds the stream to its end. */
async function listen(trial: Trial, open: Open, where: string, sink: (event: unknown) => void = () => {}) {
  const abort = new AbortController();
  const ended = open(abort.signal, sink).then(
    () => ({ thrown: undefined }),
    (thrown: unknown) => ({ thrown }),
  );
  const early = await Promise.race([ended, trial.wait(listenFor)]);
  if (early) {
    if (isWardError(early.thrown) && early.thrown.code === 'unsupported') throw early.thrown;
    const how = early.thrown === undefined ? 'it ended' : describe(early.thrown);
    throw new Failure(`${where}: expected to go on until it is aborted, but ${how}`);
  }
  abort.abort(new Error('the reader left'));
  const end = await Promise.race([ended, trial.wait(endsWithin)]);
  if (!end) throw new Failure(`${where}: expected to end within ${endsWithin} ms of an abort, still streaming`);
  const ok = end.thrown === undefined || isAbort(end.thrown, abort.signal);
  expect(ok, where, 'to end, or to reject with signal.reason', end.thrown);
}

export const live = checksOf('live', {
  ends: [
    'must',
    'a stream ends when it is aborted',
    (trial) => eachLive(trial, (open, where) => listen(trial, open, where)),
  ],
  silent: [
    'must',
    'after an abort no event comes',
    (trial) =>
      eachLive(trial, async (open, where) => {
        let events = 0;
        await listen(trial, open, where, () => events++);
        const before = events;
        if (trial.has('visits', 'record') && !trial.options.readOnly) {
          // Something to tell, if anybody still listened.
          const input = { kind: 'view', path: `/${unknownId()}` } as const;
          await trial.call('visits', 'record', input, { visitor: trial.stranger });
        }
        await trial.wait(silentFor);
        expect(events === before, where, 'silence after the abort', `${events - before} events`);
      }),
  ],
  again: [
    'must',
    'a stream can be opened again after an abort',
    (trial) =>
      eachLive(trial, async (open, where) => {
        await listen(trial, open, where);
        await listen(trial, open, `${where}, opened again`);
      }),
  ],
});
