import type { ReactiveController } from 'lit';
import type { WardElement } from '../../base/ward-element.js';
import type { Backend } from '../../connection/coordinator.js';
import { poll } from '../../connection/poll.js';
import type { Comment, Id } from '../../contract/model.js';

/** Seconds between two looks, where the backend tells of comments by itself and where it does not. */
const looksBesideStream = 300;
const looks = 60;

export interface Thread {
  /** The article to follow; `undefined`: none now. */
  readonly wanted: () => Id | undefined;
  /** The newest one that the list has; `null` in an empty list, `undefined` where its order does not tell. */
  readonly newest: () => Id | null | undefined;
  readonly knows: (id: Id) => boolean;
  /** A comment that is shown is another one now. */
  readonly changed: (comment: Comment) => void;
}

/**
 * Comments that came while somebody reads. They are counted and not put in, so that nothing moves under a reader's eyes.
 * A stream of the backend's is quicker; the looks stay beside it, for what was missed while the page was hidden.
 */
export class Newcomers implements ReactiveController {
  readonly #ids = new Set<Id>();
  /** Of the first look, where the list's order does not tell. */
  #newest: Id | null | undefined;
  #backend: Backend | undefined;
  #about: Id | undefined;
  #abort: AbortController | undefined;

  constructor(
    private readonly host: WardElement,
    private readonly thread: Thread,
  ) {
    host.addController(this);
  }

  get count(): number {
    return this.#ids.size;
  }

  /** The list was read anew. */
  clear(): void {
    this.#ids.clear();
  }

  hostUpdate(): void {
    const about = this.host.connected && this.host.isConnected ? this.thread.wanted() : undefined;
    const backend = about === undefined ? undefined : this.host.backend;
    if (about === this.#about && backend === this.#backend) return;
    this.hostDisconnected();
    if (about === undefined || !backend) return;
    this.#about = about;
    this.#backend = backend;
    this.#abort = new AbortController();
    this.#follow(backend, about, this.#abort.signal);
  }

  hostDisconnected(): void {
    this.#abort?.abort(new DOMException('The tag left the page.', 'AbortError'));
    this.#about = this.#backend = this.#newest = undefined;
    this.#ids.clear();
  }

  #follow(backend: Backend, articleId: Id, signal: AbortSignal): void {
    const streams = this.host.supports('comments', 'live');
    const look = async () =>
      backend.comments.list(
        { articleId, parentId: null, order: 'newest', limit: 20 },
        await this.host.readContext(signal, 'poll'),
      );
    const key = `comments:${articleId}:${this.host.language}`;
    poll(backend, key, streams ? looksBesideStream : looks, look, ({ items }) => this.#compare(items), signal);
    if (!streams) return;
    void this.host.readContext(signal).then((context) =>
      // Whatever ends it, the looks go on.
      backend.comments.live({ articleId }, ({ comment }) => this.#hear(comment), context).catch(() => {}),
    );
  }

  /** New is what stands before the newest one that was there. */
  #compare(items: readonly Comment[]): void {
    const listed = this.thread.newest();
    const newest = listed === undefined ? this.#newest : listed;
    const end = items.findIndex(({ id }) => id === newest);
    items.forEach((comment, index) => {
      const isNew = newest !== undefined && (end < 0 || index < end);
      if (isNew || this.thread.knows(comment.id)) this.#hear(comment);
    });
    this.#newest ??= items[0]?.id ?? null;
  }

  #hear = (comment: Comment): void => {
    if (this.thread.knows(comment.id)) this.thread.changed(comment);
    else if (comment.state === 'visible' && !comment.own) this.#ids.add(comment.id);
    else this.#ids.delete(comment.id);
    this.host.requestUpdate();
  };
}
