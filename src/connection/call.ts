import { isAbort, reasonOf, toWardError, WardError } from '../contract/error.js';

/**
 * Calls one method of an adapter and always ends: with its answer, with the reason of `signal`, or with a `WardError`,
 * which is `timeout` when nothing came for `milliseconds`. The method is aborted in the last two cases.
 */
export async function call<Answer>(
  method: (signal: AbortSignal) => Promise<Answer>,
  signal: AbortSignal,
  milliseconds: number,
): Promise<Answer> {
  if (signal.aborted) throw reasonOf(signal);
  const controller = new AbortController();
  let end!: (reason: unknown) => void;
  const ended = new Promise<never>((_resolve, reject) => {
    end = (reason) => {
      // Older browsers abort without a reason, so it travels beside the signal.
      reject(reason);
      controller.abort(reason);
    };
  });
  const leave = () => end(reasonOf(signal));
  signal.addEventListener('abort', leave);
  const timer = setTimeout(() => end(new WardError('timeout')), milliseconds);
  try {
    // In a promise of our own, so that an adapter that throws at once is no different from one that rejects.
    return await Promise.race([ended, (async () => method(controller.signal))()]);
  } catch (thrown) {
    if (isAbort(thrown, signal)) throw reasonOf(signal);
    throw toWardError(thrown);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', leave);
    ended.catch(() => {});
  }
}
