import type { CommentQuery, CommentRow, CommentRows, CommentStore, CommentView, Owner } from '../../store.js';
import type { Documents } from '../document.js';
import { slot, type Table } from '../slot.js';
import { compare, comesAfter } from './comment-order.js';
import { Planted, type StoredRow } from './planted.js';

interface Reactions {
  likes: number;
  dislikes: number;
  readonly by: Table<1 | -1>;
}

export interface CommentsDocument {
  seq: number;
  /** What readers wrote, and planted rows that somebody changed. */
  readonly rows: Table<StoredRow>;
  /** Slots of what readers wrote, by article and parent. */
  readonly threads: Table<string[]>;
  /** Comment ids by visitor and key. */
  readonly ids: Table<string>;
  readonly reactions: Table<Reactions>;
}

export function commentStore(documents: Documents): CommentStore {
  const planted = new Planted();

  const find = (state: CommentsDocument, id: string): StoredRow | undefined => state.rows[slot(id)] ?? planted.get(id);

  /** Planted ones first; neither a walk over the article nor over other threads. */
  function thread(state: CommentsDocument, articleId: string, parentId: string | null): StoredRow[] {
    const key = slot(articleId, parentId);
    const rows: StoredRow[] = [];
    for (const { key, row } of planted.thread(articleId, parentId)) rows.push(state.rows[key] ?? row);
    for (const written of state.threads[key] ?? []) rows.push(state.rows[written]!);
    return rows;
  }

  function view(state: CommentsDocument, row: StoredRow, visitor: string | null): CommentView {
    const reactions = state.reactions[slot(row.id)];
    return {
      ...row,
      likes: likesOf(state, row),
      dislikes: (row.disliked ?? 0) + (reactions?.dislikes ?? 0),
      mine: (visitor !== null && reactions?.by[slot(visitor)]) || 0,
      replyCount: thread(state, row.articleId, row.id).filter((reply) => visibleTo(visitor, reply)).length,
    };
  }

  function list(state: CommentsDocument, query: Omit<CommentQuery, 'replies'>): CommentRows {
    const { articleId, parentId, order, limit, after, visitor } = query;
    const parent = parentId === null ? undefined : find(state, parentId);
    // What hangs on a comment that one cannot see cannot be seen either.
    if (parentId !== null && !(parent && visibleTo(visitor, parent))) return { rows: [], more: false, total: 0 };
    const visible = thread(state, articleId, parentId).filter((row) => visibleTo(visitor, row));
    // Only one order asks for the likes of them all.
    const likes = (row: StoredRow) => (order === 'liked' ? likesOf(state, row) : 0);
    const behind = visible
      .map((row) => ({ row, likes: likes(row), createdAt: row.createdAt, seq: row.seq }))
      .filter((placed) => comesAfter(order, after, placed))
      .sort(compare[order]);
    return {
      rows: behind.slice(0, limit).map(({ row }) => view(state, row, visitor)),
      more: behind.length > limit,
      total: visible.length,
    };
  }

  /** Never a planted one: nobody here wrote it. */
  function erase(state: CommentsDocument, row: StoredRow): void {
    const doomed = [row];
    while (doomed.length) {
      const { id, articleId, parentId } = doomed.pop()!;
      doomed.push(...thread(state, articleId, id));
      delete state.rows[slot(id)];
      delete state.reactions[slot(id)];
      const written = state.threads[slot(articleId, parentId)] ?? [];
      if (written.includes(slot(id))) written.splice(written.indexOf(slot(id)), 1);
    }
  }

  return {
    plant: async (rows) => planted.add(rows),

    insert: (row) =>
      documents.change('comments', (state) => {
        const known = state.ids[slot(row.visitor, row.key)];
        const first = known === undefined ? undefined : find(state, known);
        if (first) return view(state, first, row.visitor);
        const stored = { ...row, seq: state.seq++ };
        state.rows[slot(row.id)] = stored;
        state.ids[slot(row.visitor, row.key)] = row.id;
        (state.threads[slot(row.articleId, row.parentId)] ??= []).push(slot(row.id));
        return view(state, stored, row.visitor);
      }),

    get: (id, visitor) =>
      documents.read('comments', (state) => {
        const row = find(state, id);
        return row && view(state, row, visitor);
      }),

    list: (query) =>
      documents.read('comments', (state) => {
        const listed = list(state, query);
        if (query.replies === 0) return listed;
        const { articleId, visitor, replies: limit } = query;
        const branch = (parentId: string): CommentRows =>
          list(state, { articleId, parentId, order: 'oldest', limit, after: null, visitor });
        return {
          ...listed,
          rows: listed.rows.map((row) => (row.replyCount > 0 ? { ...row, replies: branch(row.id) } : row)),
        };
      }),

    change: (id, change, owner) =>
      documents.change('comments', (state) => {
        const row = find(state, id);
        if (!row || !ownedBy(owner, row)) return undefined;
        const changed = { ...row, ...change, published: row.published || change.state === 'visible' };
        state.rows[slot(id)] = changed;
        return view(state, changed, owner?.visitor ?? null);
      }),

    remove: (id, owner) =>
      documents.change('comments', (state) => {
        const row = find(state, id);
        if (!row || !ownedBy(owner, row)) return undefined;
        const tombstone: StoredRow = {
          ...row,
          state: 'removed',
          name: '',
          text: '',
          official: false,
          visitor: null,
          editedAt: undefined,
          email: undefined,
          phone: undefined,
          consent: undefined,
        };
        delete state.ids[slot(row.visitor, row.key)];
        const answer = view(state, tombstone, owner.visitor);
        // Nobody but its writer ever saw an unpublished one, nor could answer it.
        if (row.published && thread(state, row.articleId, id).length > 0) state.rows[slot(id)] = tombstone;
        else erase(state, row);
        return answer;
      }),

    react: (id, visitor, value) =>
      documents.change('comments', (state) => {
        const row = find(state, id);
        if (!row || row.state === 'removed' || !visibleTo(visitor, row)) return undefined;
        const reactions = (state.reactions[slot(id)] ??= { likes: 0, dislikes: 0, by: {} });
        const before = reactions.by[slot(visitor)] ?? 0;
        if (before !== 0) reactions[before === 1 ? 'likes' : 'dislikes']--;
        if (value !== 0) reactions[value === 1 ? 'likes' : 'dislikes']++;
        if (value === 0) delete reactions.by[slot(visitor)];
        else reactions.by[slot(visitor)] = value;
        return view(state, row, visitor);
      }),

    pending: (limit) =>
      documents.read('comments', (state) => {
        const untouched = planted.all().filter(({ key }) => !state.rows[key]);
        return [...untouched.map(({ row }) => row), ...Object.values(state.rows)]
          .filter((row) => row.state === 'pending')
          .sort((a, b) => a.createdAt - b.createdAt || a.seq - b.seq)
          .slice(0, limit)
          .map((row) => view(state, row, null));
      }),
  };
}

const visibleTo = (visitor: string | null, row: CommentRow): boolean =>
  row.state === 'visible' || row.state === 'removed' || (visitor !== null && row.visitor === visitor);

const ownedBy = (owner: Owner | undefined, row: CommentRow): boolean =>
  !owner || (row.visitor === owner.visitor && row.createdAt > owner.since && row.state !== 'removed');

const likesOf = (state: CommentsDocument, row: StoredRow): number =>
  (row.liked ?? 0) + (state.reactions[slot(row.id)]?.likes ?? 0);
