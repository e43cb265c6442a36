import type { Comments } from '../contract/adapter.js';
import { WardError } from '../contract/error.js';
import type { Comment, CommentOrder, Id, Page } from '../contract/model.js';
import { admit } from './admission.js';
import { method } from './call.js';
import { commentStream } from './comment-stream.js';
import { cleanDraft } from './draft.js';
import { impersonation } from './impersonation.js';
import { isoDate, needArticle, newId, type Office } from './office.js';
import { fromCursor, limitOf, toCursor } from './page.js';
import { idOf, Shape } from './shape.js';
import type { CommentPlace, CommentRows, CommentView } from './store.js';
import { notYours, parentFor, seenComment, threadRules } from './thread.js';
import { commentNews } from './wire.js';

const orders: readonly CommentOrder[] = ['newest', 'oldest', 'liked'];
const usualLimit = 20;
/** How many replies come with each root: the ward's answer is there without a press. */
const firstReplies = 3;
type Reason = Parameters<NonNullable<Comments['report']>>[0]['reason'];
const reasons: readonly Reason[] = ['spam', 'abuse', 'wrong', 'privacy', 'other'];

export function comments(office: Office): Required<Comments> {
  const { seed, now, random, wire } = office;
  const { policyOf, toComment, ownerOf } = threadRules(office);
  const impersonates = impersonation(seed);

  return {
    policy: method(async (query, context) => {
      const articleId = idOf('articleId', query.articleId);
      needArticle(office, articleId);
      return structuredClone(await policyOf(articleId, context));
    }),

    list: method(async (query, context): Promise<Page<Comment>> => {
      const shape = new Shape();
      const articleId = shape.id('articleId', query.articleId);
      const parentId = (query.parentId ?? null) === null ? null : shape.id('parentId', query.parentId);
      shape.done();
      needArticle(office, articleId);
      const { visitor } = context;
      const order = orders.includes(query.order) ? query.order : 'newest';
      const limit = limitOf(query.limit, usualLimit);
      const after = placeOf(query.cursor);
      const store = await office.store();
      const replies = parentId === null ? firstReplies : 0;
      const asked = { articleId, parentId, order, limit, after, visitor, replies };
      const listed = await store.comments.list(asked);
      const policy = await policyOf(articleId, context);
      const comment = (row: CommentView) => toComment(row, visitor, policy);
      return pageOf(listed, (row) => ({
        ...comment(row),
        ...(row.replies && { replies: pageOf(row.replies, comment) }),
      }));
    }),

    post: method(async (input, context) => {
      const articleId = idOf('articleId', input.articleId);
      needArticle(office, articleId);
      const policy = await policyOf(articleId, context);
      const { trapped, ...draft } = cleanDraft(input, policy, isoDate(now()));
      if (!policy.open) throw new WardError('forbidden', 'comments are closed');
      const { visitor } = context;
      let depth = 0;
      let parentId: Id | null = null;
      return admit(office, context, {
        print: ['comments.post', articleId, draft.parentId, draft.name, draft.text],
        check: async (store) => {
          if (draft.parentId === null) return;
          const parent = await parentFor(store, draft.parentId, articleId, policy.maxDepth, visitor);
          depth = parent.depth + 1;
          parentId = parent.id;
        },
        captcha: { purpose: 'comment', answer: input.captcha },
        act: async (store, key, hasty) => {
          const isVisible = !policy.moderated && !impersonates(draft.name) && !trapped && !hasty;
          const row = await store.comments.insert({
            ...draft,
            id: newId(random),
            parentId,
            depth,
            official: false,
            createdAt: now(),
            state: isVisible ? 'visible' : 'pending',
            published: isVisible,
            visitor,
            key,
          });
          wire.tell(commentNews('added', row));
          return toComment(row, visitor, policy);
        },
      });
    }),

    update: method(async (input, context) => {
      const { visitor } = context;
      const id = idOf('id', input.id);
      const before = await seenComment(await office.store(), id, visitor);
      const policy = await policyOf(before.articleId, context);
      const shape = new Shape();
      const text = shape.text('text', input.text, policy.maxLength);
      shape.done();
      return admit(office, context, {
        print: ['comments.update', id, text],
        act: async (store) => {
          const owner = ownerOf(before, visitor, policy);
          // What a clerk approved was the old text.
          const change = { text, editedAt: now(), ...(policy.moderated && { state: 'pending' as const }) };
          const view = await store.comments.change(id, change, owner);
          if (!view) throw notYours();
          wire.tell(commentNews('changed', view));
          return toComment(view, visitor, policy);
        },
      });
    }),

    remove: method(async (input, context) => {
      const { visitor } = context;
      const id = idOf('id', input.id);
      return admit(office, context, {
        print: ['comments.remove', id],
        act: async (store) => {
          const before = await seenComment(store, id, visitor);
          const policy = await policyOf(before.articleId, context);
          const view = await store.comments.remove(id, ownerOf(before, visitor, policy));
          if (!view) throw notYours();
          wire.tell(commentNews('changed', view));
          return toComment(view, visitor, policy);
        },
      });
    }),

    react: method(async (input, context) => {
      const shape = new Shape();
      const id = shape.id('id', input.id);
      const { value } = input;
      if (![1, -1, 0].includes(value)) shape.fault('value', 'range');
      shape.done();
      const { visitor } = context;
      // Without a visitor there is no telling one reader from a hundred.
      if (visitor === null) throw new WardError('forbidden', 'a reaction needs a visitor');
      return admit(office, context, {
        print: ['comments.react', id, value],
        act: async (store) => {
          const view = await store.comments.react(id, visitor, value);
          if (!view) throw new WardError('not-found', `comment ${id}`);
          wire.tell(commentNews('changed', view));
          return toComment(view, visitor, await policyOf(view.articleId, context));
        },
      });
    }),

    report: method(async (input, context) => {
      const shape = new Shape();
      const id = shape.id('id', input.id);
      const { reason } = input;
      if (!reasons.includes(reason)) shape.fault('reason', 'format');
      const text = input.text ? shape.text('text', input.text, 2000) : '';
      shape.done();
      const { visitor } = context;
      return admit(office, context, {
        print: ['comments.report', id, reason, text],
        check: async (store) => void (await seenComment(store, id, visitor)),
        act: async (store) => {
          const at = now();
          await store.reports.add({ id: newId(random), about: 'comment', target: id, reason, text, visitor, at });
        },
      });
    }),

    live: commentStream(office),
  };
}

/** Rows as a page, and where the next one starts. */
function pageOf<Row extends CommentView>(
  { rows, more, total }: CommentRows<Row>,
  item: (row: Row) => Comment,
): Page<Comment> {
  const last = rows.at(-1);
  return { items: rows.map(item), next: more && last ? toCursor([last.likes, last.createdAt, last.seq]) : null, total };
}

function placeOf(cursor: unknown): CommentPlace | null {
  const place = fromCursor(cursor);
  const isPlace = Array.isArray(place) && place.length === 3 && place.every((part) => Number.isFinite(part));
  return isPlace ? (place as unknown as CommentPlace) : null;
}
