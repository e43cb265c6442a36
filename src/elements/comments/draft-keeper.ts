import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Draft } from '../../base/drafts.js';
import type { Written } from './check.js';

/** Milliseconds without a key after which what was typed is kept. */
const pause = 400;

/**
 * Keeps what somebody types, in a pause and when they leave, and brings it back once. What was not touched here is not
 * kept again: another tab may have sent it.
 */
export class DraftKeeper implements ReactiveController {
  /** True where the text in the form was written on an earlier visit. */
  restored = false;
  #draft: Draft<Partial<Written>> | undefined;
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

  /** What was kept, for a form that nobody has touched yet. */
  async load(): Promise<Partial<Written> | undefined> {
    const kept = await this.#opened.load();
    if (!kept || this.#changed) return undefined;
    this.restored = typeof kept.text === 'string' && kept.text !== '';
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
    void (blank ? this.#opened.clear() : this.#opened.save(written));
  };

  /** It was accepted, or the reader does not want it. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#changed = this.restored = false;
    void this.#opened.clear();
    this.host.requestUpdate();
  }

  get #opened(): Draft<Partial<Written>> {
    return (this.#draft ??= new Draft(this.name()));
  }
}
