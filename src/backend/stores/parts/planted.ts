import type { CommentRow } from '../../store.js';
import { slot } from '../slot.js';

export interface StoredRow extends CommentRow {
  readonly seq: number;
}
interface Entry {
  /** Its slot in a document's tables. */
  readonly key: string;
  readonly row: StoredRow;
}

/** The seed's rows: held here and never written into a document, unless somebody changes them. */
export class Planted {
  readonly #byId = new Map<string, Entry>();
  readonly #threads = new Map<string, Entry[]>();

  /** Rows that are here already stay as they are. */
  add(rows: readonly CommentRow[]): void {
    for (const row of rows) {
      if (this.#byId.has(row.id)) continue;
      const entry = { key: slot(row.id), row: { ...row, seq: this.#byId.size } };
      this.#byId.set(row.id, entry);
      const thread = slot(row.articleId, row.parentId);
      if (!this.#threads.has(thread)) this.#threads.set(thread, []);
      this.#threads.get(thread)!.push(entry);
    }
  }

  get(id: string): StoredRow | undefined {
    return this.#byId.get(id)?.row;
  }

  all(): readonly Entry[] {
    return [...this.#byId.values()];
  }

  thread(articleId: string, parentId: string | null): readonly Entry[] {
    return this.#threads.get(slot(articleId, parentId)) ?? [];
  }
}
