import type { Id } from '../contract/model.js';
import type { CommentRow } from './store.js';

/** What happened in a portal, for those who listen to its streams; plain data, so that it can go to another tab. */
export type News =
  | { readonly about: 'visits' }
  | {
      readonly about: 'comment';
      readonly type: 'added' | 'changed';
      readonly articleId: Id;
      readonly id: Id;
      readonly parentId: Id | null;
      /** Milliseconds since 1970. */
      readonly createdAt: number;
      /** Everybody could see it once. */
      readonly published: boolean;
    };

export const commentNews = (
  type: 'added' | 'changed',
  { articleId, id, parentId, createdAt, published }: CommentRow,
): News => ({ about: 'comment', type, articleId, id, parentId, createdAt, published });

/** Between what changes a portal and the streams that tell of it. */
export class Wire {
  readonly #listeners = new Set<(news: News) => void>();

  tell(news: News): void {
    for (const listener of [...this.#listeners]) listener(news);
  }

  /** Returns what ends it. */
  hear(listener: (news: News) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}
