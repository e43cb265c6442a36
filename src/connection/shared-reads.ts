import { reasonOf } from '../contract/error.js';

/** Milliseconds that a read outlives the last tag that wanted it: a tag that only moves comes back at once. */
const grace = 50;

interface SharedRead {
  readonly controller: AbortController;
  readonly answer: Promise<unknown>;
  readers: number;
  /** Runs once nobody reads any more. */
  ending?: ReturnType<typeof setTimeout>;
}

/** Reads in flight, by key: whoever asks for the same thing shares one call, and only the last to leave aborts it. */
export class SharedReads {
  #inFlight = new Map<string, SharedRead>();

  get<Answer>(key: string, signal: AbortSignal, read: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
    if (signal.aborted) return Promise.reject(reasonOf(signal));
    const shared = this.#inFlight.get(key) ?? this.#start(key, read);
    shared.readers++;
    clearTimeout(shared.ending);
    return new Promise<Answer>((resolve, reject) => {
      const leave = () => {
        reject(reasonOf(signal));
        if (--shared.readers > 0) return;
        shared.ending = setTimeout(() => {
          this.#end(key, shared);
          shared.controller.abort(reasonOf(signal));
        }, grace);
      };
      signal.addEventListener('abort', leave, { once: true });
      (shared.answer as Promise<Answer>)
        .then(resolve, reject)
        .finally(() => signal.removeEventListener('abort', leave));
    });
  }

  /** After a write: those who ask for such a key from now on get a new answer, not one that began before it. */
  forget(prefix: string): void {
    for (const key of [...this.#inFlight.keys()]) if (key.startsWith(prefix)) this.#inFlight.delete(key);
  }

  #start(key: string, read: (signal: AbortSignal) => Promise<unknown>): SharedRead {
    const controller = new AbortController();
    const shared: SharedRead = { controller, answer: read(controller.signal), readers: 0 };
    this.#inFlight.set(key, shared);
    shared.answer.catch(() => {}).finally(() => this.#end(key, shared));
    return shared;
  }

  #end(key: string, shared: SharedRead): void {
    if (this.#inFlight.get(key) === shared) this.#inFlight.delete(key);
  }
}
