import type { ReactiveController } from 'lit';
import type { Id } from '../contract/model.js';
import type { WardElement } from './ward-element.js';

/** What the lists of this page show, and which of them only suggest. */
const lists = new Map<WardElement, ShownArticles>();

/** The articles that a tag shows: one that only suggests leaves out what stands elsewhere on the page. */
export class ShownArticles implements ReactiveController {
  #ids: readonly Id[] = [];

  /** @param suggests - gives way to what is listed, and to suggestions further up. */
  constructor(
    private readonly host: WardElement,
    private readonly shown: () => readonly Id[],
    private readonly suggests = false,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    lists.set(this.host, this);
    if (this.suggests) document.addEventListener('ward-state', this.#hear);
  }

  hostUpdated(): void {
    const ids = this.shown();
    if (ids.join('\n') === this.#ids.join('\n')) return;
    this.#ids = ids;
    this.#tell();
  }

  hostDisconnected(): void {
    lists.delete(this.host);
    document.removeEventListener('ward-state', this.#hear);
    this.#ids = [];
    this.#tell();
  }

  /** What other tags show that go before this one. */
  get elsewhere(): ReadonlySet<Id> {
    const ids = [...document.querySelectorAll<WardElement>('ward-article')]
      .filter((tag) => this.#sharesBackend(tag))
      .flatMap(articleOf);
    for (const [tag, list] of lists) {
      if (tag === this.host || !this.#sharesBackend(tag)) continue;
      const goesBefore = tag.compareDocumentPosition(this.host) & Node.DOCUMENT_POSITION_FOLLOWING;
      if (!list.suggests || goesBefore) ids.push(...list.#ids);
    }
    return new Set(ids);
  }

  /** Ids of two backends say nothing of each other. */
  #sharesBackend(tag: WardElement): boolean {
    const { host } = this;
    return tag.connected && host.connected && tag.backend === host.backend;
  }

  #tell(): void {
    for (const [tag, { suggests }] of lists) if (suggests && tag !== this.host) tag.requestUpdate();
  }

  #hear = ({ target }: Event): void => {
    if ((target as Element).localName === 'ward-article') this.host.requestUpdate();
  };
}

// One that is not defined yet, or names none, shows none.
function articleOf(tag: WardElement): readonly Id[] {
  try {
    return tag.article ? [tag.article] : [];
  } catch {
    return [];
  }
}
