import { isAbort, toWardError, WardError } from '../contract/error.js';

/** Milliseconds: what a reader waits before they are told. */
export const readTimeout = 10_000;
export const writeTimeout = 20_000;

/**
 * Calls one method of an adapter and always ends: with its answer, with the reason of `signal`, or with a `WardError`,
 * which is `timeout` when nothing came for `milliseconds`. The method is aborted in the last two cases.
 */
export async function call<Answer>(
  method: (signal: AbortSignal) => Promise<Answer>,
  signal: AbortSignal,
  milliseconds: number,
): Promise<Answer> {
  signal.throwIfAborted();
  const controller = new AbortController();
  const leave = () => controller.abort(signal.reason);
  signal.addEventListener('abort', leave);
  const timer = setTimeout(() => controller.abort(new WardError('timeout')), milliseconds);
  const aborted = new Promise<never>((_resolve, reject) => {
    controller.signal.addEventListener('abort', () => reject(controller.signal.reason));
  });
  try {
    // In a promise of our own, so that an adapter that throws at once is no different from one that rejects.
    return await Promise.race([aborted, (async () => method(controller.signal))()]);
  } catch (thrown) {
    if (isAbort(thrown, signal)) throw signal.reason;
    throw toWardError(isAbort(thrown, controller.signal) ? controller.signal.reason : thrown);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', leave);
    aborted.catch(() => {});
  }
}
