import type { ReactiveController } from 'lit';
import { canonical } from '../connection/canonical.js';
import type { WriteContext } from '../contract/adapter.js';
import { toWardError, type WardError } from '../contract/error.js';
import { uuid } from './visitor.js';
import type { WardElement } from './ward-element.js';

/**
 * A write. The same input while it is on its way, or again after it failed, carries the same idempotency key, so ten
 * clicks store one thing; another input takes its place. It goes on when the tag leaves the page: what a reader sent is
 * sent.
 */
export class Action<Input, Result> implements ReactiveController {
  error: WardError | undefined;
  #running: { readonly text: string; readonly result: Promise<Result | undefined> } | undefined;
  #attempt: { readonly text: string; readonly key: string } | undefined;
  #abort: AbortController | undefined;

  constructor(
    private readonly host: WardElement,
    private readonly write: (input: Input, context: WriteContext) => Promise<Result>,
  ) {
    host.addController(this);
  }

  hostConnected(): void {}

  get pending(): boolean {
    return this.#running !== undefined;
  }

  /**
   * Writes `input`. `undefined`: it failed and `error` is set, or another input took its place.
   * @param key - an idempotency key of the caller's own, where it outlives this page.
   */
  run(input: Input, key?: string): Promise<Result | undefined> {
    const text = keyText(input);
    if (this.#running?.text === text) return this.#running.result;
    this.#abort?.abort(new DOMException('Another input took its place.', 'AbortError'));
    const abort = (this.#abort = new AbortController());
    if (key !== undefined) this.#attempt = { text, key };
    else if (this.#attempt?.text !== text) this.#attempt = { text, key: uuid() };
    const running = { text, result: this.#run(input, this.#attempt.key, abort.signal) };
    this.#running = running;
    this.host.requestUpdate();
    return running.result;
  }

  /** Forgets the last error. */
  clear(): void {
    this.error = undefined;
    this.host.requestUpdate();
  }

  async #run(input: Input, idempotencyKey: string, signal: AbortSignal): Promise<Result | undefined> {
    this.error = undefined;
    try {
      const context = await this.host.readContext(signal);
      const result = await this.write(input, { ...context, idempotencyKey });
      if (signal.aborted) return undefined;
      this.#attempt = undefined;
      this.#running = undefined;
      this.host.reportDropped(result);
      return result;
    } catch (thrown) {
      if (signal.aborted) return undefined;
      this.#running = undefined;
      this.error = toWardError(thrown);
      this.host.reportError(this.error);
      return undefined;
    } finally {
      this.host.requestUpdate();
    }
  }
}

// A new captcha answer does not make it another thing to write.
function keyText(input: unknown): string {
  if (typeof input !== 'object' || input === null) return canonical(input);
  return canonical({ ...input, captcha: undefined });
}
