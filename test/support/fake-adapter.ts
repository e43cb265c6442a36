import { withPolicies } from '../../src/connection/compose.js';
import type { Groups, WardAdapter } from '../../src/contract/adapter.js';

type FakeGroups = { [Group in keyof Groups]?: Partial<Groups[Group]> };

/**
 * An adapter with just the methods that a test needs; the groups left out are not there. Nothing is kept and nothing tried
 * again, so that each call is the tag's own.
 */
export const fakeAdapter = (groups: FakeGroups): WardAdapter =>
  withPolicies({ contract: 1, name: 'fake', ...groups } as WardAdapter, { cache: false, retries: 0 });

/** A promise held by hand. */
export interface Held<Value> {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
  readonly reject: (error: unknown) => void;
}

export function held<Value>(): Held<Value> {
  let resolve!: (value: Value) => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<Value>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

/**
 * A method whose calls are answered by hand: `method` goes into a fake adapter, `calls[n]` holds what it was given and
 * `resolve` / `reject` of its answer. A call that is aborted rejects with its signal's reason.
 */
export function heldMethod<Input, Context extends { readonly signal: AbortSignal }, Answer>() {
  const calls: (Held<Answer> & { readonly input: Input; readonly context: Context })[] = [];
  const waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  const method = (input: Input, context: Context): Promise<Answer> => {
    const answer = held<Answer>();
    context.signal.addEventListener('abort', () => answer.reject(context.signal.reason));
    calls.push({ ...answer, input, context });
    for (const { count, resolve } of waiting) if (calls.length >= count) resolve();
    return answer.promise;
  };
  /** Ends once `count` calls came. */
  const called = (count = 1) =>
    calls.length >= count ? Promise.resolve() : new Promise<void>((resolve) => void waiting.push({ count, resolve }));
  return { method, calls, called };
}
