import type { PageQuery, Page } from '../contract/model.js';
import type { ReadContext } from '../contract/adapter.js';
import { toWardError, type WardError } from '../contract/error.js';
import { Loader, type LoaderOptions } from './loader.js';
import type { WardElement } from './ward-element.js';

/** A list read page by page. An item that a moving list brings twice is shown once. */
export class Pages<Key, Item extends { readonly id: string }> extends Loader<Key, Page<Item>> {
  loadingMore = false;
  moreError: WardError | undefined;
  #next: (query: PageQuery, context: ReadContext) => Promise<Page<Item>>;

  /** @param readPage - one page; the first has no cursor. */
  constructor(
    host: WardElement,
    key: () => Key,
    readPage: (key: Key, query: PageQuery, context: ReadContext) => Promise<Page<Item>>,
    options: LoaderOptions<Page<Item>> = {},
  ) {
    super(host, key, (asked, context) => readPage(asked, {}, context), {
      isEmpty: ({ items }) => items.length === 0,
      ...options,
    });
    this.#next = (query, context) => readPage(key(), query, context);
  }

  get items(): readonly Item[] {
    return this.value?.items ?? [];
  }

  get hasMore(): boolean {
    return typeof this.value?.next === 'string';
  }

  /** Reads the next page behind what is there. */
  async more(): Promise<void> {
    const first = this.value;
    if (!first || first.next === null || this.loadingMore) return;
    this.loadingMore = true;
    this.moreError = undefined;
    this.host.requestUpdate();
    try {
      const context = await this.host.readContext(new AbortController().signal);
      const page = await this.#next({ cursor: first.next }, context);
      this.host.reportDropped(page);
      // The list may have been read anew, or an item changed, while this page was on its way.
      if (this.value?.next === first.next) {
        const known = new Set(this.items.map(({ id }) => id));
        const fresh = page.items.filter(({ id }) => !known.has(id));
        // A backend that repeats its cursor would never end.
        const next = page.next === first.next ? null : page.next;
        this.value = { ...page, next, items: [...this.items, ...fresh] };
      }
    } catch (thrown) {
      this.moreError = toWardError(thrown);
      this.host.reportError(this.moreError);
    }
    this.loadingMore = false;
    this.host.requestUpdate();
  }

  /** Changes the items in place, e.g. adds what the reader just sent. */
  change(change: (items: readonly Item[]) => readonly Item[], total?: number): void {
    const page = this.value ?? { items: [], next: null };
    this.set({ ...page, items: change(page.items), ...(total === undefined ? {} : { total }) });
  }
}
