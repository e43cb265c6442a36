import type { ReactiveController } from 'lit';
import { dictionary, loadDictionary, message, onLocaleChange } from '../locale/registry.js';
import type { MessageKey } from '../locale/vi.js';
import { nearest, watchAncestors } from './ancestors.js';
import type { WardElement } from './ward-element.js';

export type MessageParameters = Readonly<Record<string, string | number>>;

/** The words of a tag, in the language of the nearest `[lang]`, live. Vietnamese where a page names none. */
export class Localize implements ReactiveController {
  /** BCP 47, as the page wrote it. */
  language = 'vi';
  /** Set while the words of the language are on their way; the tag waits for them and does not flicker. */
  loading: Promise<void> | undefined;
  #stop: (() => void)[] = [];

  constructor(private readonly host: WardElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = [watchAncestors(this.host, () => this.#follow()), onLocaleChange(() => this.host.requestUpdate())];
    this.#follow();
  }

  hostDisconnected(): void {
    for (const stop of this.#stop) stop();
  }

  text(key: MessageKey, parameters?: MessageParameters): string {
    return message(dictionary(this.language), key, parameters);
  }

  #follow(): void {
    const language = nearest(this.host, 'lang')?.getAttribute('lang') || 'vi';
    this.loading = loadDictionary(language);
    // An `article-id` above may have changed instead: the tag looks at both when it updates.
    this.language = language;
    this.host.requestUpdate();
  }
}
