/** Our key in the state of an entry of the history; what the page's own router keeps there stays beside it. */
const key = 'wardGallery';
/** Addresses are written when a reader rests at a picture: browsers refuse to write many in a row. */
const rest = 250;

/** While a way back is under way no entry may be added: it would be taken for the one to leave. */
let returning: Promise<void> | undefined;

function goBack(): void {
  returning = new Promise((resolve) => {
    const done = () => {
      removeEventListener('popstate', done);
      clearTimeout(timer);
      returning = undefined;
      resolve();
    };
    // A page may forbid the way back; the viewer is not to wait for ever.
    const timer = setTimeout(done, 1000);
    addEventListener('popstate', done);
    history.back();
  });
}

/** How the reader came to the picture: from the page, by its address at the start, or by a link inside the page. */
export type Arrival = 'page' | 'start' | 'link';

/** The entry of the history that an open viewer stands on: Back leaves it, and the viewer closes. */
export class HistoryEntry {
  #word: string | undefined;
  #hash = '';
  /** The page's address without the picture. */
  #home = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param left - the reader went back. */
  constructor(private readonly left: () => void) {}

  /** Stands on an entry of its own, named by `hash`. */
  async enter(word: string, hash: string, arrival: Arrival): Promise<void> {
    this.#word = word;
    this.#hash = hash;
    if (returning) await returning;
    if (this.#word === undefined) return;
    addEventListener('popstate', this.#turn);
    this.#home = arrival === 'page' ? location.href : address('');
    if (this.#stands) return;
    attempt(() => {
      // Whoever came by the address has no page behind it yet.
      if (arrival === 'start') history.replaceState(history.state, '', this.#home);
      const write = arrival === 'link' ? 'replaceState' : 'pushState';
      history[write](this.#state, '', this.#address);
    });
  }

  /** The picture is another one now. */
  follow(hash: string): void {
    this.#hash = hash;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#stands && location.hash !== hash) attempt(() => history.replaceState(this.#state, '', this.#address));
    }, rest);
  }

  /** The viewer was closed another way: the entry goes, unless the page has left it already. */
  leave(): void {
    this.clear();
    if (this.#stands) goBack();
    this.#word = undefined;
  }

  /** The entry names no picture any more. */
  clear(): void {
    clearTimeout(this.#timer);
    removeEventListener('popstate', this.#turn);
    if (this.#stands) attempt(() => history.replaceState(history.state, '', this.#home));
  }

  get #stands(): boolean {
    return this.#word !== undefined && (history.state as Record<string, unknown> | null)?.[key] === this.#word;
  }

  get #state(): unknown {
    const before: unknown = history.state;
    return { ...(typeof before === 'object' ? before : {}), [key]: this.#word };
  }

  // Where the part behind # is the page's own route it stays.
  get #address(): string {
    return /^#[!/]/.test(location.hash) ? location.href : address(this.#hash);
  }

  #turn = (): void => {
    if (!this.#stands) this.left();
  };
}

/** The page's address with another part behind #. Written out, for a page may have a `base`. */
export const address = (hash: string): string => location.href.split('#')[0]! + hash;

// A page without an origin of its own, or one that wrote too often, may not change its history.
function attempt(change: () => void): void {
  try {
    change();
  } catch {
    // The viewer works without.
  }
}
