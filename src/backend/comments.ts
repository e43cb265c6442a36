import type { Comments, ReadContext } from '../contract/adapter.js';
import { WardError } from '../contract/error.js';
import type { Comment, CommentOrder, CommentPolicy, Id, Page } from '../contract/model.js';
import { admit } from './admission.js';
import { method } from './call.js';
import { needsCaptcha } from './captcha.js';
import { cleanDraft } from './draft.js';
import { isoDate, needArticle, newId, own, type Office } from './office.js';
import { fromCursor, limitOf, toCursor } from './page.js';
import { Shape } from './shape.js';
import type { CommentPlace, CommentView, Owner, Store } from './store.js';

const orders: readonly CommentOrder[] = ['newest', 'oldest', 'liked'];
const reasons: readonly Parameters<NonNullable<Comments['report']>>[0]['reason'][] = [
  'spam',
  'abuse',
  'wrong',
  'privacy',
  'other',
];
const usualLimit = 20;

export function comments(office: Office): Required<Omit<Comments, 'live'>> {
  const { seed, now, random } = office;

  async function policyOf(articleId: Id, context: ReadContext): Promise<CommentPolicy> {
    const { policy, moderated } = office.settings();
    const merged = { ...policy, ...own(seed.policies, articleId) };
    return {
      ...merged,
      moderated: moderated ?? merged.moderated,
      captcha: await needsCaptcha(office, 'comment', context),
    };
  }

  const editableSince = (policy: CommentPolicy): number => now() - (policy.editWindow ?? 0) * 1000;

  function toComment(view: CommentView, visitor: string | null, policy: CommentPolicy): Comment {
    const mayChange = visitor !== null && view.visitor === visitor && view.createdAt > editableSince(policy);
    return {
      id: view.id,
      parentId: view.parentId,
      author: { name: view.name, ...(view.official && { official: true }) },
      text: view.text,
      createdAt: isoDate(view.createdAt),
      ...(view.editedAt !== undefined && { editedAt: isoDate(view.editedAt) }),
      state: view.state,
      replyCount: view.replyCount,
      reactions: { likes: view.likes, dislikes: view.dislikes, mine: view.mine },
      ...(mayChange && view.state !== 'removed' && { own: true }),
    };
  }

  /** The comment, where this visitor can see it. */
  async function seen(store: Store, id: Id, visitor: string | null): Promise<CommentView> {
    const view = await store.comments.get(id, visitor);
    const hidden =
      view && !['visible', 'removed'].includes(view.state) && (visitor === null || view.visitor !== visitor);
    if (!view || hidden) throw new WardError('not-found', `comment ${id}`);
    return view;
  }

  /** Replies deeper than the policy hang on the deepest comment that may have some. */
  async function parentOf(store: Store, id: Id, articleId: Id, maxDepth: number, visitor: string | null) {
    let parent = await seen(store, id, visitor);
    if (parent.articleId !== articleId || parent.state === 'removed') throw new WardError('not-found', `comment ${id}`);
    while (parent.depth >= maxDepth && parent.parentId !== null) parent = await seen(store, parent.parentId, visitor);
    if (parent.depth >= maxDepth) {
      throw new WardError('invalid', 'no replies here', { fields: [{ name: 'parentId', rule: 'range' }] });
    }
    return parent;
  }

  /** @throws WardError `forbidden` for a comment of somebody else, or one too old to change. */
  function ownerOf(view: CommentView, visitor: string | null, policy: CommentPolicy): Owner {
    const since = editableSince(policy);
    if (visitor === null || view.visitor !== visitor || view.createdAt <= since) throw notYours();
    return { visitor, since };
  }

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
      const store = await office.store();
      const after = placeOf(query.cursor);
      const { rows, more, total } = await store.comments.list({ articleId, parentId, order, limit, after, visitor });
      const policy = await policyOf(articleId, context);
      const last = rows.at(-1);
      return {
        items: rows.map((row) => toComment(row, visitor, policy)),
        next: more && last ? toCursor([last.likes, last.createdAt, last.seq]) : null,
        total,
      };
    }),

    post: method(async (input, context) => {
      const articleId = idOf('articleId', input.articleId);
      needArticle(office, articleId);
      const policy = await policyOf(articleId, context);
      const draft = cleanDraft(input, policy, isoDate(now()));
      if (!policy.open) throw new WardError('forbidden', 'comments are closed');
      const { visitor } = context;
      let depth = 0;
      let parentId: Id | null = null;
      return admit(office, context, {
        print: ['comments.post', articleId, draft.parentId, draft.name, draft.text],
        check: async (store) => {
          if (draft.parentId === null) return;
          const parent = await parentOf(store, draft.parentId, articleId, policy.maxDepth, visitor);
          depth = parent.depth + 1;
          parentId = parent.id;
        },
        captcha: { purpose: 'comment', answer: input.captcha },
        act: async (store, key) => {
          const row = await store.comments.insert({
            ...draft,
            id: newId(random),
            parentId,
            depth,
            official: false,
            createdAt: now(),
            state: policy.moderated ? 'pending' : 'visible',
            published: !policy.moderated,
            visitor,
            key,
          });
          return toComment(row, visitor, policy);
        },
      });
    }),

    update: method(async (input, context) => {
      const { visitor } = context;
      const id = idOf('id', input.id);
      const before = await seen(await office.store(), id, visitor);
      const policy = await policyOf(before.articleId, context);
      const shape = new Shape();
      const text = shape.text('text', input.text, policy.maxLength);
      shape.done();
      return admit(office, context, {
        print: ['comments.update', id, text],
        act: async (store) => {
          const owner = ownerOf(before, visitor, policy);
          // What was approved was the old text.
          const state = policy.moderated ? 'pending' : undefined;
          const change = { text, editedAt: now(), ...(state && ({ state } as const)) };
          const view = await store.comments.change(id, change, owner);
          if (!view) throw notYours();
          return toComment(view, owner.visitor, policy);
        },
      });
    }),

    remove: method(async (input, context) => {
      const { visitor } = context;
      const id = idOf('id', input.id);
      return admit(office, context, {
        print: ['comments.remove', id],
        act: async (store) => {
          const before = await seen(store, id, visitor);
          const policy = await policyOf(before.articleId, context);
          const owner = ownerOf(before, visitor, policy);
          const view = await store.comments.remove(id, owner);
          if (!view) throw notYours();
          return toComment(view, owner.visitor, policy);
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
      if (visitor === null) throw new WardError('forbidden', 'a reaction needs a visitor');
      return admit(office, context, {
        print: ['comments.react', id, value],
        act: async (store) => {
          const view = await store.comments.react(id, visitor, value);
          if (!view) throw new WardError('not-found', `comment ${id}`);
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
        check: async (store) => void (await seen(store, id, visitor)),
        act: async (store) => {
          const at = now();
          await store.reports.add({ id: newId(random), about: 'comment', target: id, reason, text, visitor, at });
        },
      });
    }),
  };
}

function idOf(name: string, value: unknown): Id {
  const shape = new Shape();
  const id = shape.id(name, value);
  shape.done();
  return id;
}

const notYours = () => new WardError('forbidden', 'not yours, or too old to change');

function placeOf(cursor: unknown): CommentPlace | null {
  const place = fromCursor(cursor);
  const isPlace = Array.isArray(place) && place.length === 3 && place.every((part) => Number.isFinite(part));
  return isPlace ? (place as unknown as CommentPlace) : null;
}
