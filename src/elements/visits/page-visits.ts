import { uuid } from '../../base/visitor.js';
import type { WardElement } from '../../base/ward-element.js';
import type { Backend } from '../../connection/coordinator.js';
import { toWardError } from '../../contract/error.js';
import type { Visits } from '../../contract/model.js';

interface View {
  /** One for all attempts, so that a view that arrived after all is not counted again. */
  readonly key: string;
  state: 'new' | 'recorded' | 'refused';
  answer: Promise<Visits> | undefined;
  announced: boolean;
}

/** A tag that hears what came of the heartbeats. */
export interface Listener {
  readonly host: WardElement;
  readonly answered: (visits: Visits) => void;
  readonly failed: () => void;
}

const pages = new WeakMap<Backend, PageVisits>();
// What was sent is sent, also when the tag that began it leaves.
const { signal } = new AbortController();

/**
 * What the tags of this page share towards one backend: one view for each path, then heartbeats while the page is
 * shown, and a word when it is left.
 */
export class PageVisits {
  static of(backend: Backend): PageVisits {
    let page = pages.get(backend);
    if (!page) pages.set(backend, (page = new PageVisits(backend)));
    return page;
  }

  readonly #backend: Backend;
  readonly #views = new Map<string, View>();
  readonly #listeners = new Set<Listener>();
  /** The last path that the backend counted or heard of. */
  #path: string | undefined;
  /** Milliseconds since 1970: when the backend last heard of this page. */
  #heard = 0;
  #beating = false;

  private constructor(backend: Backend) {
    this.#backend = backend;
  }

  /** `refused` where the backend turned out not to record. */
  stateOf(path: string): View['state'] {
    return this.#views.get(path)?.state ?? 'new';
  }

  /** Records the view of `path` once; whoever asks for the same shares the answer. A failed one may be tried again. */
  async record(path: string, host: WardElement): Promise<Visits> {
    let view = this.#views.get(path);
    if (!view) {
      view = { key: uuid(), state: 'new', answer: undefined, announced: false };
      this.#views.set(path, view);
    }
    try {
      const visits = await (view.answer ??= this.#send('view', path, host, view.key));
      view.state = 'recorded';
      return visits;
    } catch (thrown) {
      view.answer = undefined;
      if (toWardError(thrown).code === 'unsupported') view.state = 'refused';
      throw thrown;
    }
  }

  /** True the first time that it is asked about a recorded view: one of the tags tells the page. */
  announce(path: string): boolean {
    const view = this.#views.get(path);
    if (!view || view.announced) return false;
    view.announced = true;
    return true;
  }

  /** Lets `listener` hear from now on. Returns what ends it. */
  join(listener: Listener): () => void {
    if (this.#listeners.size === 0) addEventListener('pagehide', this.#leave);
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) removeEventListener('pagehide', this.#leave);
    };
  }

  /** Tells the backend that the reader is still there, when it has not heard so for `milliseconds`. */
  beat(path: string, host: WardElement, milliseconds: number): void {
    // A clock that was set back must not silence us.
    if (this.#beating || Math.abs(Date.now() - this.#heard) < milliseconds) return;
    void this.#beat(path, host);
  }

  async #beat(path: string, host: WardElement): Promise<void> {
    this.#beating = true;
    try {
      const visits = await this.#send('heartbeat', path, host, uuid());
      for (const { answered } of [...this.#listeners]) answered(visits);
    } catch (thrown) {
      host.reportError(toWardError(thrown));
      for (const { failed } of [...this.#listeners]) failed();
    }
    this.#beating = false;
  }

  // Best effort: the adapter's request outlives the page, or does not. A page that comes back is heard of at once.
  #leave = (): void => {
    const [listener] = this.#listeners;
    if (!listener || this.#path === undefined) return;
    this.#send('leave', this.#path, listener.host, uuid()).catch(() => {});
    this.#heard = 0;
  };

  async #send(kind: 'view' | 'heartbeat' | 'leave', path: string, host: WardElement, idempotencyKey: string) {
    this.#heard = Date.now();
    const context = await host.readContext(signal);
    const visits = await this.#backend.visits.record({ kind, path }, { ...context, idempotencyKey });
    this.#path = path;
    return visits;
  }
}
