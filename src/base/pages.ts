import type { PageQuery, Page } from '../contract/model.js';
import type { ReadContext } from '../contract/adapter.js';
import { toWardError, type WardError } from '../contract/error.js';
import { Loader, type LoaderOptions } from './loader.js';
import type { WardElement } from './ward-element.js';

/** A list read page by page. An item that a moving list brings twice is shown once. */
export class Pages<Key, Item extends { readonly id: string }> extends Loader<Key, Page<Item>> {
  readonly #nextPage: (query: PageQuery) => (context: ReadContext) => Promise<Page<Item>>;
  #abort: AbortController | undefined;
  // Both belong to one list: once it is read anew they say nothing.
  #loading: number | undefined;
  #failed: { readonly reads: number; readonly error: WardError } | undefined;

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
    this.#nextPage = (query) => {
      const asked = key();
      return (context) => readPage(asked, query, context);
    };
  }

  get items(): readonly Item[] {
    return this.value?.items ?? [];
  }

  get hasMore(): boolean {
    return typeof this.value?.next === 'string';
  }

  /** True while a further page is on its way. */
  get loadingMore(): boolean {
    return this.#loading === this.reads;
  }

  /** Why the last further page did not come. */
  get moreError(): WardError | undefined {
    return this.#failed?.reads === this.reads ? this.#failed.error : undefined;
  }

  /** Reads the next page behind what is there. */
  async more(): Promise<void> {
    const first = this.value;
    if (!first || first.next === null || this.loadingMore) return;
    const { reads } = this;
    this.#abort?.abort(new DOMException('The list was read anew.', 'AbortError'));
    const { signal } = (this.#abort = new AbortController());
    this.#loading = reads;
    this.#failed = undefined;
    this.host.requestUpdate();
    const read = this.#nextPage({ cursor: first.next });
    try {
      const page = await read(await this.host.readContext(signal));
      this.host.reportDropped(page);
      // The list may have been read anew, or an item changed, while this page was on its way.
      if (this.reads === reads && this.value?.next === first.next) this.#append(page, first.next);
    } catch (thrown) {
      if (!signal.aborted) {
        this.#failed = { reads, error: toWardError(thrown) };
        this.host.reportError(this.#failed.error);
      }
    }
    if (this.#loading === reads) this.#loading = undefined;
    this.host.requestUpdate();
  }

  override hostDisconnected(): void {
    super.hostDisconnected();
    this.#abort?.abort(new DOMException('The tag left the page.', 'AbortError'));
  }

  #append(page: Page<Item>, cursor: string): void {
    const known = new Set(this.items.map(({ id }) => id));
    const fresh = page.items.filter(({ id }) => !known.has(id));
    // A backend that repeats its cursor would never end.
    const next = page.next === cursor ? null : page.next;
    this.value = { ...page, next, items: [...this.items, ...fresh] };
  }

  /** Changes the items in place, e.g. adds what the reader just sent. */
  change(change: (items: readonly Item[]) => readonly Item[], total?: number): void {
    const page = this.value ?? { items: [], next: null };
    this.set({ ...page, items: change(page.items), ...(total === undefined ? {} : { total }) });
  }
}
