import type { ReactiveController } from 'lit';
import { Draft } from '../../../../base/drafts.js';
import type { WardElement } from '../../../../base/ward-element.js';

/** What a reader reports: their own words, and the passage that they mean. */
export interface Complaint {
  readonly text: string;
  readonly quote: string;
}

const pause = 400;

/** Keeps a report that is being written: in a pause of typing, when the reader leaves, and until it was accepted. */
export class ReportDraft implements ReactiveController {
  #draft: Draft<Complaint> | undefined;
  #changed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    host: WardElement,
    private readonly about: () => string,
    private readonly read: () => Complaint,
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

  async load(): Promise<Complaint | undefined> {
    const kept = await this.#opened.load();
    return kept && !this.#changed && typeof kept.text === 'string' && typeof kept.quote === 'string' ? kept : undefined;
  }

  typed(): void {
    this.#changed = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.save, pause);
  }

  readonly save = (): void => {
    clearTimeout(this.#timer);
    if (!this.#changed) return;
    this.#changed = false;
    const written = this.read();
    void (written.text.trim() === '' ? this.#opened.clear() : this.#opened.save(written));
  };

  forget(): void {
    clearTimeout(this.#timer);
    this.#changed = false;
    void this.#opened.clear();
  }

  get #opened(): Draft<Complaint> {
    return (this.#draft ??= new Draft(`report:${this.about()}`));
  }
}
