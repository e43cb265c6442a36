import type { CommentChange, CommentRow, CommentStore, CommentView, Owner } from '../../store.js';
import type { Documents } from '../document.js';
import { slot, type Table } from '../slot.js';
import { compare, comesAfter } from './comment-order.js';

interface StoredRow extends CommentRow {
  readonly seq: number;
}
interface Reactions {
  likes: number;
  dislikes: number;
  readonly by: Table<1 | -1>;
}

export interface CommentsDocument {
  seq: number;
  /** What readers wrote, and planted rows that somebody changed. */
  readonly rows: Table<StoredRow>;
  /** Comment ids by visitor and key. */
  readonly ids: Table<string>;
  /** Planted rows that were deleted. */
  readonly gone: Table<true>;
  readonly reactions: Table<Reactions>;
}

export function commentStore(documents: Documents): CommentStore {
  // Planted rows are the seed's: held here, never written into the document unless they change.
  const planted = new Map<string, StoredRow>();
  const plantedIn = new Map<string, StoredRow[]>();

  const find = (state: CommentsDocument, id: string): StoredRow | undefined =>
    state.rows[slot(id)] ?? (state.gone[slot(id)] ? undefined : planted.get(id));

  function* allOf(state: CommentsDocument, articleId: string): Iterable<StoredRow> {
    for (const row of plantedIn.get(articleId) ?? []) {
      if (!state.gone[slot(row.id)]) yield state.rows[slot(row.id)] ?? row;
    }
    for (const key in state.rows) {
      const row = state.rows[key]!;
      if (row.articleId === articleId && !planted.has(row.id)) yield row;
    }
  }

  /** The rows as `visitor` sees them; one walk counts the replies of all. */
  function views(state: CommentsDocument, rows: readonly StoredRow[], visitor: string | null): CommentView[] {
    const replies = new Map(rows.map((row) => [row.id, 0]));
    for (const articleId of new Set(rows.map((row) => row.articleId))) {
      for (const row of allOf(state, articleId)) {
        const counted = row.parentId === null ? undefined : replies.get(row.parentId);
        if (counted !== undefined && visibleTo(visitor, row)) replies.set(row.parentId!, counted + 1);
      }
    }
    return rows.map((row) => ({
      ...row,
      ...tally(state, row),
      mine: (visitor !== null && state.reactions[slot(row.id)]?.by[slot(visitor)]) || 0,
      replyCount: replies.get(row.id)!,
    }));
  }
  const view = (state: CommentsDocument, row: StoredRow | undefined, visitor: string | null) =>
    row && views(state, [row], visitor)[0];

  function erase(state: CommentsDocument, row: StoredRow): void {
    const doomed = [row];
    while (doomed.length) {
      const { id, articleId } = doomed.pop()!;
      for (const other of allOf(state, articleId)) if (other.parentId === id) doomed.push(other);
      delete state.rows[slot(id)];
      delete state.reactions[slot(id)];
      if (planted.has(id)) state.gone[slot(id)] = true;
    }
  }

  return {
    async plant(rows) {
      for (const row of rows) {
        if (planted.has(row.id)) continue;
        const stored = { ...row, seq: planted.size };
        planted.set(row.id, stored);
        if (!plantedIn.has(row.articleId)) plantedIn.set(row.articleId, []);
        plantedIn.get(row.articleId)!.push(stored);
      }
    },

    insert: (row) =>
      documents.change('comments', (state) => {
        const known = state.ids[slot(row.visitor, row.key)];
        const first = known === undefined ? undefined : find(state, known);
        if (first) return view(state, first, row.visitor)!;
        const stored = { ...row, seq: state.seq++ };
        state.rows[slot(row.id)] = stored;
        state.ids[slot(row.visitor, row.key)] = row.id;
        return { ...stored, ...tally(state, stored), mine: 0, replyCount: 0 };
      }),

    get: (id, visitor) => documents.read('comments', (state) => view(state, find(state, id), visitor)),

    list: (query) =>
      documents.read('comments', (state) => {
        const parent = query.parentId === null ? undefined : find(state, query.parentId);
        // What hangs on a comment that one cannot see cannot be seen either.
        if (query.parentId !== null && !(parent && visibleTo(query.visitor, parent))) {
          return { rows: [], more: false, total: 0 };
        }
        const seen: (StoredRow & { likes: number })[] = [];
        let total = 0;
        for (const row of allOf(state, query.articleId)) {
          if (row.parentId !== query.parentId || !visibleTo(query.visitor, row)) continue;
          total++;
          const { likes } = tally(state, row);
          if (comesAfter(query.order, query.after, row, likes)) seen.push({ ...row, likes });
        }
        const rows = seen.sort(compare[query.order]).slice(0, query.limit);
        return { rows: views(state, rows, query.visitor), more: seen.length > rows.length, total };
      }),

    change: (id, change: CommentChange, owner?: Owner) =>
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
        const hasReplies = [...allOf(state, row.articleId)].some((other) => other.parentId === id);
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
        if (row.published && hasReplies) state.rows[slot(id)] = tombstone;
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
        const rows = [...planted.values()].filter((row) => !state.rows[slot(row.id)] && !state.gone[slot(row.id)]);
        const waiting = [...rows, ...Object.values(state.rows)].filter((row) => row.state === 'pending');
        const first = waiting.map((row) => ({ ...row, likes: 0 })).sort(compare.oldest);
        return views(state, first.slice(0, limit), null);
      }),
  };
}

const visibleTo = (visitor: string | null, row: CommentRow): boolean =>
  row.state === 'visible' || row.state === 'removed' || (visitor !== null && row.visitor === visitor);

const ownedBy = (owner: Owner | undefined, row: CommentRow): boolean =>
  !owner || (row.visitor === owner.visitor && row.createdAt > owner.since && row.state !== 'removed');

const tally = (state: CommentsDocument, row: StoredRow) => ({
  likes: (row.liked ?? 0) + (state.reactions[slot(row.id)]?.likes ?? 0),
  dislikes: (row.disliked ?? 0) + (state.reactions[slot(row.id)]?.dislikes ?? 0),
});
