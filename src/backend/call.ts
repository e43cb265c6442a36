import type { ReadContext, WriteContext } from '../contract/adapter.js';
import { reasonOf } from '../contract/error.js';

/** Runs one call; when `signal` aborts, before or meanwhile, it rejects with the signal's reason. */
export async function abortable<Answer>(
  signal: AbortSignal | undefined,
  run: () => Answer | Promise<Answer>,
): Promise<Answer> {
  if (signal?.aborted) throw reasonOf(signal);
  // In a promise of its own, so that what throws at once is no different from what rejects.
  const answer = (async () => run())();
  if (!signal) return answer;
  let leave = () => {};
  const aborted = new Promise<never>((_resolve, reject) => {
    leave = () => reject(reasonOf(signal));
    signal.addEventListener('abort', leave, { once: true });
  });
  try {
    return await Promise.race([answer, aborted]);
  } finally {
    signal.removeEventListener('abort', leave);
  }
}

/** A method of the contract from one that may forget about aborts and odd contexts. */
export const method =
  <Input, Context extends ReadContext, Answer>(run: (input: Input, context: Context) => Answer | Promise<Answer>) =>
  (input: Input, context: Context): Promise<Answer> =>
    abortable(context?.signal, () => run(input ?? ({} as Input), tidy(context)));

const tidy = <Context extends ReadContext>(context: Context): Context => {
  const text = (value: unknown, fallback: string): string =>
    typeof value === 'string' && value ? value.slice(0, 200) : fallback;
  const { visitor, idempotencyKey } = (context ?? {}) as Partial<WriteContext>;
  return {
    ...context,
    locale: text(context?.locale, 'vi-VN'),
    visitor: text(visitor, '') || null,
    idempotencyKey: text(idempotencyKey, ''),
  };
};
