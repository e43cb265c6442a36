import type { Live, ReadContext } from '../contract/adapter.js';
import { reasonOf } from '../contract/error.js';

/**
 * A live method out of what opens a stream and returns how to close it. It rejects with the signal's reason, and no
 * event comes after an abort.
 */
export const stream =
  <Query, Event>(
    open: (query: Query, sink: (event: Event) => void, context: ReadContext) => () => void,
  ): Live<Query, Event> =>
  (query, sink, context) =>
    new Promise<void>((_resolve, reject) => {
      const { signal } = context;
      if (signal.aborted) return reject(reasonOf(signal));
      const close = open(query, (event) => void (signal.aborted || sink(event)), context);
      signal.addEventListener(
        'abort',
        () => {
          close();
          reject(reasonOf(signal));
        },
        { once: true },
      );
    });

/** Runs `act` at once and then at most once in `milliseconds`, the last time too. */
export function paced(milliseconds: number, act: () => void): { readonly call: () => void; readonly end: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again = false;
  const run = () => {
    again = false;
    act();
    timer = setTimeout(() => {
      timer = undefined;
      if (again) run();
    }, milliseconds);
  };
  return {
    call: () => (timer === undefined ? run() : void (again = true)),
    end: () => clearTimeout(timer),
  };
}
