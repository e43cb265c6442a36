import { isAbort, reasonOf, toWardError, type WardError, type WardErrorCode } from '../contract/error.js';

/** Seconds of a `Retry-After` that a reader may be kept waiting for without a word. */
const patience = 3;
/** Milliseconds after which a read is not tried again: by then the reader should hear of it. */
const late = 5_000;
/** One for the page: a thousand readers do not come back at once, and the reads of a batch that failed do. */
const spread = 0.7 + Math.random() * 0.6;
const passing: readonly WardErrorCode[] = ['network', 'server', 'rate-limited'];

/** Tries a read again, a little later each time, where the failure may pass; at most `retries` times. */
export async function withRetries<Answer>(
  retries: number,
  signal: AbortSignal,
  attempt: () => Promise<Answer>,
): Promise<Answer> {
  const start = Date.now();
  for (let tries = 0; ; tries++) {
    try {
      return await attempt();
    } catch (thrown) {
      if (isAbort(thrown, signal)) throw thrown;
      const error = toWardError(thrown);
      const wait = pauseBefore(tries, error);
      if (tries >= retries || wait === undefined || Date.now() - start > late) throw error;
      await pause(wait, signal);
    }
  }
}

/** A write whose first try is still at work is asked for once more with its key: the answer of that try comes. */
export async function afterConflict<Answer>(signal: AbortSignal, attempt: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 0; ; tries++) {
    try {
      return await attempt();
    } catch (thrown) {
      const { code, retryAfter } = thrown as Partial<WardError>;
      if (tries >= 2 || code !== 'conflict' || retryAfter === undefined || retryAfter > patience) throw thrown;
      await pause(retryAfter * 1000, signal);
    }
  }
}

/** Milliseconds to wait; `undefined` where it is no use. */
function pauseBefore(tries: number, { code, retryAfter }: WardError): number | undefined {
  if (!passing.includes(code)) return undefined;
  if (retryAfter !== undefined) return retryAfter <= patience ? retryAfter * 1000 : undefined;
  if (code === 'rate-limited') return undefined;
  return 300 * 3 ** tries * spread;
}

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) return reject(reasonOf(signal));
    const leave = () => {
      clearTimeout(timer);
      reject(reasonOf(signal));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', leave);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', leave);
  });
