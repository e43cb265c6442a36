import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Draft } from './drafts.js';

/** Milliseconds without a key after which what was typed is kept. */
const pause = 400;

/**
 * Keeps what somebody types into a form, in a pause and when they leave, and brings it back once. What was not touched
 * here is not kept again: another tab may have sent it.
 */
export class DraftKeeper<Written extends { readonly text?: string }> implements ReactiveController {
  /** True where the text in the form was written on an earlier visit. */
  restored = false;
  protected changed = false;
  #draft: Draft<Written> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param name - under which it is kept.
   * @param read - what stands in the form; `undefined` while there is nothing worth keeping.
   */
  constructor(
    protected readonly host: ReactiveControllerHost,
    private readonly name: () => string,
    protected readonly read: () => Written | undefined,
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

  /** What was kept, for a form that nobody has touched yet. */
  async load(): Promise<Written | undefined> {
    const kept = await this.draft.load();
    if (!kept || this.changed) return undefined;
    this.restored = typeof kept.text === 'string' && kept.text !== '';
    this.host.requestUpdate();
    return kept;
  }

  typed(): void {
    this.changed = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.save, pause);
  }

  /** Keeps at once what was typed since the last time. */
  readonly save = (): void => {
    clearTimeout(this.#timer);
    if (!this.changed) return;
    this.changed = false;
    const written = this.read();
    void (written ? this.put(written) : this.draft.clear());
  };

  /** It was accepted, or the reader does not want it. */
  forget(): void {
    clearTimeout(this.#timer);
    this.changed = this.restored = false;
    void this.draft.clear();
    this.host.requestUpdate();
  }

  protected put(written: Written): Promise<unknown> {
    return this.draft.save(written);
  }

  protected get draft(): Draft<Written> {
    return (this.#draft ??= new Draft(this.name()));
  }
}
