import type { ReactiveController } from 'lit';
import { addressWith, goTo } from '../../base/page-address.js';
import type { WardElement } from '../../base/ward-element.js';
import type { ReadContext } from '../../contract/adapter.js';
import type { Album, Id, Page } from '../../contract/model.js';

/** Where the album stands in the page's address. */
const name = 'album';
/** The most pages of albums that are read to find the name of one. */
const patience = 10;

interface Library extends WardElement {
  readonly noHistory: boolean;
}

type ListAlbums = (cursor: string | undefined, context: ReadContext) => Promise<Page<Album>>;

/**
 * The album that a reader went into. It stands in the page's address (`?album=…`): Back leaves it, and a reload or a
 * shared link finds it again.
 */
export class ChosenAlbum implements ReactiveController {
  id: Id | undefined;
  #title: string | undefined;
  #looking: AbortController | undefined;

  /**
   * @param list - reads a page of albums, for the title of one that was not chosen from the list.
   * @param moved - the reader went into an album, or back to the list from the one that is handed over.
   */
  constructor(
    private readonly host: Library,
    private readonly list: ListAlbums,
    private readonly moved: (left: Id | undefined) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#turn);
    if (!this.host.noHistory) this.id = this.#addressed;
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#turn);
    this.#forget();
  }

  /** `undefined` while nobody knows it. */
  get title(): string | undefined {
    if (this.id !== undefined && this.#title === undefined && !this.#looking) void this.#find(this.id);
    return this.#title;
  }

  /** The address of an album, or of the list; `undefined` where they are to have none. */
  address(id = ''): string | undefined {
    return this.host.noHistory ? undefined : addressWith({ [name]: id });
  }

  enter({ id, title }: Album): void {
    this.#go(id, title);
  }

  leave = (): void => this.#go(undefined);

  #go(id: Id | undefined, title?: string): void {
    const address = this.address(id);
    if (address) goTo(address);
    this.#set(id, title);
  }

  #set(id: Id | undefined, title?: string): void {
    const left = this.id;
    this.#forget();
    this.id = id;
    this.#title = title;
    this.host.requestUpdate();
    this.moved(id === undefined ? left : undefined);
  }

  get #addressed(): Id | undefined {
    return new URLSearchParams(location.search).get(name) || undefined;
  }

  #turn = (): void => {
    if (!this.host.noHistory && this.#addressed !== this.id) this.#set(this.#addressed);
  };

  #forget(): void {
    this.#looking?.abort();
    this.#looking = undefined;
  }

  // An album whose name cannot be found is shown without one.
  async #find(id: Id): Promise<void> {
    const { signal } = (this.#looking = new AbortController());
    try {
      const context = await this.host.readContext(signal);
      let cursor: string | undefined;
      for (let reads = 0; reads < patience; reads++) {
        const { items, next } = await this.list(cursor, context);
        if (signal.aborted) return;
        this.#title = items.find((album) => album.id === id)?.title;
        if (this.#title !== undefined || next === null) break;
        cursor = next;
      }
      this.host.requestUpdate();
    } catch {
      // The pictures say what went wrong, where they failed too.
    }
  }
}
