import { DraftKeeper } from '../../base/draft-keeper.js';
import { uuid } from '../../base/visitor.js';
import type { Written } from './check.js';

/** What is kept of a comment, until it was accepted or is a week old. */
export interface Kept extends Partial<Written> {
  /** The last try to send it: the same words go out under the same key, also after a crash, so they are stored once. */
  readonly attempt?: { readonly print: string; readonly key: string; readonly agreedAt: string | undefined };
  /** It could not be sent yet, and goes out when there is a way. */
  readonly unsent?: boolean;
}

/** The draft of a comment, and what is known of the tries to send it. */
export class Outbox extends DraftKeeper<Kept> {
  #attempt: Kept['attempt'];
  #unsent = false;
  /** The last try may have arrived: nobody answered it. */
  #open = false;

  /** It could not be sent, and waits for a way. */
  get unsent(): boolean {
    return this.#unsent;
  }

  override async load(): Promise<Kept | undefined> {
    const kept = await super.load();
    if (kept) {
      this.#attempt = kept.attempt;
      this.#open = kept.attempt !== undefined;
      this.#unsent = kept.unsent === true;
      this.host.requestUpdate();
    }
    return kept;
  }

  /** True where these words went out before, and nobody knows whether they arrived. */
  tried(print: string): boolean {
    return this.#open && this.#attempt?.print === print;
  }

  /** The key under which these words go out, once it is kept: of two tabs with one draft both take the same. */
  async attempt(print: string, agreedAt: string | undefined): Promise<string> {
    this.changed = false;
    const mine = this.#attempt?.print === print ? this.#attempt : { print, key: uuid(), agreedAt };
    const { attempt } = await this.put(this.read() ?? {}, (old) => (old?.print === print ? old : mine));
    this.#attempt = attempt;
    this.#open = true;
    return attempt!.key;
  }

  /** What came of the last try: it waits for a way to go out, or was refused. */
  wait(unsent: boolean): void {
    this.#open = unsent;
    if (this.#unsent === unsent) return;
    this.#unsent = unsent;
    if (unsent) void this.put(this.read() ?? {});
    this.host.requestUpdate();
  }

  override forget(): void {
    this.#attempt = undefined;
    this.#unsent = this.#open = false;
    super.forget();
  }

  // Another tab may have sent the same words: its try stays.
  protected override put(written: Kept, choose = (old: Kept['attempt']) => this.#attempt ?? old): Promise<Kept> {
    return this.draft.update((old) => {
      const attempt = choose(old?.attempt);
      return { ...written, ...(attempt && { attempt }), ...(this.#unsent && { unsent: true }) };
    });
  }
}
