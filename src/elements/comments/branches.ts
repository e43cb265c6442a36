import type { WardElement } from '../../base/ward-element.js';
import type { ReadContext } from '../../contract/adapter.js';
import { toWardError, type WardError } from '../../contract/error.js';
import type { Comment, Cursor, Id, Page } from '../../contract/model.js';

export interface Branch {
  readonly items: readonly Comment[];
  /** Where the next replies are; `undefined` where none were read yet, `null` where there are no more. */
  readonly next: Cursor | null | undefined;
  readonly loading?: boolean;
  readonly error?: WardError | undefined;
}

export type ReadReplies = (parentId: Id, cursor: Cursor | undefined, context: ReadContext) => Promise<Page<Comment>>;

/** The replies below each comment, and the comments that changed since the list was read. */
export class Branches {
  #branches = new Map<Id, Branch>();
  #changed = new Map<Id, Comment>();

  constructor(
    private readonly host: WardElement,
    private readonly read: ReadReplies,
  ) {}

  /** The list was read anew: all that was known beside it is old. */
  clear(): void {
    this.#branches = new Map();
    this.#changed = new Map();
  }

  /** The comment as it is now. */
  latest(comment: Comment): Comment {
    return this.#changed.get(comment.id) ?? comment;
  }

  change(comment: Comment): void {
    this.#changed.set(comment.id, comment);
    this.host.requestUpdate();
  }

  of({ id, replies, replyCount }: Comment): Branch {
    return this.#branches.get(id) ?? replies ?? { items: [], next: replyCount > 0 ? undefined : null };
  }

  /** Puts a reply below those that are there. */
  add(parent: Comment, reply: Comment): void {
    const branch = this.of(parent);
    this.#branches.set(parent.id, { ...branch, items: [...branch.items, reply] });
    this.host.requestUpdate();
  }

  /** Reads the next replies; ends when they, or the error, are there. */
  async load(parent: Comment): Promise<void> {
    const branches = this.#branches;
    const { next, loading } = this.of(parent);
    if (next === null || loading) return;
    const set = (branch: Branch) => {
      branches.set(parent.id, branch);
      this.host.requestUpdate();
    };
    set({ ...this.of(parent), loading: true, error: undefined });
    try {
      const page = await this.read(parent.id, next, await this.host.readContext(new AbortController().signal));
      // A late answer goes into the map of its own reading, which may be gone.
      const { items } = branches.get(parent.id)!;
      const known = new Set(items.map(({ id }) => id));
      const fresh = page.items.filter(({ id }) => !known.has(id));
      // A backend that repeats its cursor would never end.
      const after = page.next === next ? null : page.next;
      // What the reader has just sent stays below what others wrote before.
      const own = next === undefined ? items : [];
      const before = next === undefined ? [] : items;
      set({ items: [...before, ...fresh, ...own], next: after });
      this.host.reportDropped(page);
    } catch (thrown) {
      const error = toWardError(thrown);
      set({ ...branches.get(parent.id)!, loading: false, error });
      this.host.reportError(error);
    }
  }
}
