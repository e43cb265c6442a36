import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Draft } from '../../base/drafts.js';
import { uuid } from '../../base/visitor.js';
import type { Written } from './check.js';

/** Milliseconds without a key after which what was typed is kept. */
const pause = 400;

/** What is kept of a form, until it was accepted or is a week old. */
export interface Kept extends Partial<Written> {
  /** The last try to send it: the same words go out under the same key, also after a crash, so they are stored once. */
  readonly attempt?: { readonly print: string; readonly key: string; readonly agreedAt: string | undefined };
  /** It could not be sent yet, and goes out when there is a way. */
  readonly unsent?: boolean;
}

/**
 * Keeps what somebody types, in a pause and when they leave, and brings it back once. What was not touched here is not
 * kept again: another tab may have sent it.
 */
export class DraftKeeper implements ReactiveController {
  /** True where the text in the form was written on an earlier visit. */
  restored = false;
  #draft: Draft<Kept> | undefined;
  #attempt: Kept['attempt'];
  #unsent = false;
  /** The last try may have arrived: nobody answered it. */
  #open = false;
  #changed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly name: () => string,
    private readonly read: () => Written,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.save);
    window.addEventListener('pagehide', this.save);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.save);
    window.removeEventListener('pagehide', this.save);
    this.save();
  }

  /** It could not be sent, and waits for a way. */
  get unsent(): boolean {
    return this.#unsent;
  }

  /** What was kept, for a form that nobody has touched yet. */
  async load(): Promise<Kept | undefined> {
    const kept = await this.#opened.load();
    if (!kept || this.#changed) return undefined;
    this.restored = typeof kept.text === 'string' && kept.text !== '';
    this.#attempt = kept.attempt;
    this.#open = kept.attempt !== undefined;
    this.#unsent = kept.unsent === true;
    this.host.requestUpdate();
    return kept;
  }

  typed(): void {
    this.#changed = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.save, pause);
  }

  /** Keeps at once what was typed since the last time. */
  readonly save = (): void => {
    clearTimeout(this.#timer);
    if (!this.#changed) return;
    this.#changed = false;
    const written = this.read();
    const blank = Object.values(written).every((value: string) => value.trim() === '');
    void (blank ? this.#opened.clear() : this.#put(written));
  };

  /** True where these words went out before, and nobody knows whether they arrived. */
  tried(print: string): boolean {
    return this.#open && this.#attempt?.print === print;
  }

  /** The key under which these words go out, once it is kept: of two tabs with one draft both take the same. */
  async attempt(print: string, agreedAt: string | undefined): Promise<string> {
    this.#changed = false;
    const mine = this.#attempt?.print === print ? this.#attempt : { print, key: uuid(), agreedAt };
    const written = this.read();
    const { attempt } = await this.#put(written, (old) => (old?.print === print ? old : mine));
    this.#attempt = attempt;
    this.#open = true;
    return attempt!.key;
  }

  /** What came of the last try: it waits for a way to go out, or was refused. */
  wait(unsent: boolean): void {
    this.#open = unsent;
    if (this.#unsent === unsent) return;
    this.#unsent = unsent;
    if (unsent) void this.#put(this.read());
    this.host.requestUpdate();
  }

  /** It was accepted, or the reader does not want it. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#changed = this.restored = this.#unsent = this.#open = false;
    this.#attempt = undefined;
    void this.#opened.clear();
    this.host.requestUpdate();
  }

  // Another tab may have sent the same words: its try stays.
  #put(written: Written, choose = (old: Kept['attempt']) => this.#attempt ?? old): Promise<Kept> {
    return this.#opened.update((old) => {
      const attempt = choose(old?.attempt);
      return { ...written, ...(attempt && { attempt }), ...(this.#unsent && { unsent: true }) };
    });
  }

  get #opened(): Draft<Kept> {
    return (this.#draft ??= new Draft(this.name()));
  }
}
