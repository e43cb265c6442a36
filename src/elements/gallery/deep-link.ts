import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Id, Photo } from '../../contract/model.js';
import type { Arrival } from './entry.js';

/** The gallery whose pictures have addresses. */
interface Linked {
  readonly hash: string;
  readonly noHistory: boolean;
}

/** The pictures that are there, and what reads the next page: `undefined` where there is none. */
interface LinkedPages {
  items(): readonly Photo[];
  more(): Promise<void> | undefined;
}

/** The most pages that are read to come to the picture of an address. */
const patience = 250;

/** Opens the picture that the page's address names: `#anh-3` is the third. */
export class DeepLink implements ReactiveController {
  #wanted: { readonly number: number; readonly arrival: Arrival } | undefined;
  #reads = 0;
  #seen = 0;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement & Linked,
    private readonly pages: LinkedPages,
    private readonly open: (id: Id, arrival: Arrival) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#changed);
    this.#want('start');
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#changed);
  }

  hostUpdated(): void {
    if (!this.#wanted) return;
    const { number, arrival } = this.#wanted;
    const items = this.pages.items();
    const photo = items[number - 1];
    if (photo) {
      this.#wanted = undefined;
      this.open(photo.id, arrival);
    } else if (items.length !== this.#seen) {
      this.#seen = items.length;
      if (this.#reads++ > patience || !this.pages.more()) this.#wanted = undefined;
    }
  }

  /** The word of this gallery's addresses: of two with the same one the second has `anh2`. */
  get word(): string | undefined {
    const { host } = this;
    if (host.noHistory) return undefined;
    const alike = [...document.querySelectorAll<HTMLElement & Linked>(host.localName)].filter(
      ({ hash, noHistory }) => hash === host.hash && !noHistory,
    );
    const at = alike.indexOf(host);
    return at > 0 ? `${host.hash}${at + 1}` : host.hash;
  }

  #want(arrival: Arrival): void {
    const number = /-([1-9]\d{0,4})$/.exec(location.hash)?.[1];
    const word = number && this.word;
    if (!word || location.hash !== `#${encodeURI(word)}-${number}`) return;
    this.#wanted = { number: Number(number), arrival };
    this.#reads = this.#seen = 0;
    this.hostUpdated();
  }

  #changed = (): void => this.#want('link');
}
