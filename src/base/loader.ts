import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { canonical } from '../connection/canonical.js';
import { renewalOf } from '../connection/coordinator.js';
import type { ReadContext } from '../contract/adapter.js';
import { isWardError, toWardError, type WardError } from '../contract/error.js';
import type { MessageKey } from '../locale/vi.js';
import type { StateSource, WardElement, WardState } from './ward-element.js';

export interface LoaderOptions<Value> {
  /** True for an answer with nothing to show. */
  readonly isEmpty?: (value: Value) => boolean;
  /** What stands there then; `common.empty` when missing. */
  readonly empty?: MessageKey | (() => unknown);
  /** Stands above every state in which the tag is seen, so that a reader knows what is empty or failed. */
  readonly heading?: () => unknown;
  /** A quiet drawing of what comes, of the same size. */
  readonly outline?: () => unknown;
  /**
   * The same as the page wrote it inside the tag, `undefined` where it did not: drawn until an answer comes, and all
   * there is where there is no backend, or none with such a group. Asked again when the inside of the tag changes.
   */
  readonly own?: () => Value | undefined;
}

/**
 * A read that follows its key. The last key wins and a late answer to an earlier one is thrown away; leaving the page
 * aborts, coming back reads again; the old value stays, busy, while the next one loads; an abort is never an error.
 * Ours and not Lit's Task, which has no abort on leaving and renders nothing for a state that was forgotten.
 */
export class Loader<Key, Value> implements ReactiveController, StateSource {
  value: Value | undefined;
  error: WardError | undefined;
  /** True while a read is on its way, also over an old value. */
  busy = false;
  #asked: string | undefined;
  #answered: string | undefined;
  #abort: AbortController | undefined;
  #connection: unknown;
  /** Another one after each read that began: what was asked before it belongs to another list. */
  protected reads = 0;
  #observer: MutationObserver | undefined;

  /** @param key - what the read depends on; may throw a `WardError`, which is shown. */
  constructor(
    protected readonly host: WardElement,
    private readonly key: () => Key,
    private readonly read: (key: Key, context: ReadContext) => Promise<Value>,
    private readonly options: LoaderOptions<Value> = {},
  ) {
    host.addController(this);
    host.follow(this);
  }

  get status(): WardState {
    if (this.value !== undefined) return this.options.isEmpty?.(this.value) ? 'empty' : 'ready';
    if (this.error && this.error.code !== 'unsupported') return 'error';
    if (!this.error && this.host.connected) return 'loading';
    if (this.options.own?.() !== undefined) return 'ready';
    return this.error ? 'unsupported' : 'waiting';
  }

  hostConnected(): void {
    this.host.requestUpdate();
    if (!this.options.own) return;
    this.#observer = new MutationObserver(() => this.host.requestUpdate());
    this.#observer.observe(this.host, {
      childList: true,
      subtree: true,
      characterData: true,
      attributeFilter: ['href', 'src'],
    });
  }

  hostUpdate(): void {
    if (!this.host.connected || !this.host.isConnected) return;
    const connection = this.host.backend;
    if (connection !== this.#connection) {
      // Another backend: what the old one said is not its word.
      this.#connection = connection;
      this.#forget();
    }
    let asked: string;
    try {
      asked = `${this.host.language}:${canonical(this.key())}`;
    } catch (thrown) {
      this.#forget();
      this.error = toWardError(thrown);
      return;
    }
    if (asked !== this.#asked) void this.#load(asked, 'view');
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#abort?.abort(new DOMException('The tag left the page.', 'AbortError'));
    this.#asked = undefined;
    this.busy = false;
  }

  /** Reads again with the same key. Ends when the answer or the error is there. */
  async reload(intent: ReadContext['intent'] = 'refresh'): Promise<void> {
    if (this.#asked !== undefined) await this.#load(this.#asked, intent);
  }

  /** Puts a newer value in place, e.g. what a write answered; a read that is on its way is dropped. */
  set(value: Value): void {
    this.#abort?.abort(new DOMException('A newer value is there.', 'AbortError'));
    this.busy = false;
    this.#answered = this.#asked;
    this.value = value;
    this.error = undefined;
    this.host.requestUpdate();
  }

  /** The state as every tag shows it; `ready` draws the value. */
  render(ready: (value: Value) => unknown): TemplateResult {
    const { error, host, status } = this;
    const { empty = 'common.empty' } = this.options;
    const heading = this.options.heading?.() ?? nothing;
    const retry = this.#asked === undefined ? undefined : this.#retry;
    const shown = this.value ?? this.options.own?.();
    if (shown === undefined) {
      if (status === 'unsupported') return html`${host.renderUnsupported()}`;
      if (status !== 'error') return host.renderWaiting(html`${heading}${this.options.outline?.() ?? defaultOutline}`);
      return html`<div part="base" aria-busy=${this.busy}>
        ${host.hasOwnContent ? html`<slot></slot>` : heading} ${host.renderProblem(error!, retry)}
      </div>`;
    }
    const missing = this.value === undefined && error?.code === 'unsupported';
    return html`<div part="base" aria-busy=${this.busy}>
      ${heading}
      ${
        status === 'empty'
          ? html`<p part="empty" class="empty">${typeof empty === 'function' ? empty() : host.text(empty)}</p>`
          : ready(shown)
      }
      ${error && !missing ? host.renderProblem(error, retry) : nothing}
    </div>`;
  }

  #retry = (): void => void this.reload();

  async #load(asked: string, intent: ReadContext['intent']): Promise<void> {
    this.#abort?.abort(new DOMException('Another read took its place.', 'AbortError'));
    const abort = (this.#abort = new AbortController());
    this.#asked = asked;
    this.reads++;
    this.busy = true;
    this.host.requestUpdate();
    try {
      const key = this.key();
      const context = await this.host.readContext(abort.signal, intent);
      const value = await this.read(key, context);
      if (abort.signal.aborted) return;
      this.value = value;
      this.error = undefined;
      this.#answered = asked;
      this.host.reportDropped(value);
      this.#awaitNewer(value, abort.signal);
    } catch (thrown) {
      if (abort.signal.aborted) return;
      this.error = isWardError(thrown) ? thrown : toWardError(thrown);
      // What belongs to another key must not stand under this one's error.
      if (this.#answered !== asked) this.value = undefined;
      if (this.error.code !== 'unsupported') this.host.reportError(this.error);
      this.#recoverFrom(this.error, abort.signal);
    }
    this.busy = false;
    this.host.requestUpdate();
  }

  /** What was kept from before is shown at once, and the newer answer when it comes. */
  #awaitNewer(value: Value, signal: AbortSignal): void {
    void renewalOf(value)?.then((newer) => {
      if (!signal.aborted && this.value === value && newer !== value) this.set(newer as Value);
    });
  }

  /** Where time or the network heals it, the reader need not press a button. */
  #recoverFrom({ code, retryAfter }: WardError, signal: AbortSignal): void {
    const again = () => {
      if (!signal.aborted) void this.reload();
    };
    if (code === 'offline' || code === 'network' || code === 'timeout') {
      addEventListener('online', again, { once: true, signal });
    } else if (code === 'rate-limited' && retryAfter !== undefined) {
      const timer = setTimeout(again, Math.min(retryAfter, longestWait) * 1000);
      signal.addEventListener('abort', () => clearTimeout(timer));
    }
  }

  #forget(): void {
    this.#abort?.abort(new DOMException('The backend changed.', 'AbortError'));
    this.#asked = this.#answered = this.value = this.error = undefined;
    this.reads++;
    this.busy = false;
  }
}

/** Seconds that a backend may keep us away for, whatever it says. */
const longestWait = 60;

const defaultOutline = html`<div class="outline"></div>
  <div class="outline"></div>
  <div class="outline short"></div>`;
