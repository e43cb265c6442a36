import type { ReadContext } from '../contract/adapter.js';
import { WardError } from '../contract/error.js';
import type { Comment, CommentPolicy, Id } from '../contract/model.js';
import { needsCaptcha } from './captcha.js';
import { isoDate, own, type Office } from './office.js';
import type { CommentView, Owner, Store } from './store.js';

/** What the methods of comments share: the policy of an article, who sees and may change what, and how it is told. */
export function threadRules(office: Office) {
  const { seed, now } = office;
  const changeableSince = (policy: CommentPolicy): number => now() - (policy.editWindow ?? 0) * 1000;

  return {
    async policyOf(articleId: Id, context: ReadContext): Promise<CommentPolicy> {
      const { policy, moderated } = office.settings();
      const merged = { ...policy, ...own(seed.policies, articleId) };
      const captcha = await needsCaptcha(office, 'comment', context);
      return { ...merged, moderated: moderated ?? merged.moderated, captcha };
    },

    toComment(view: CommentView, visitor: string | null, policy: CommentPolicy): Comment {
      const mayChange = visitor !== null && view.visitor === visitor && view.createdAt > changeableSince(policy);
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
        ...(mayChange && { own: true }),
      };
    },

    /** @throws WardError `forbidden` for a comment of somebody else, or one too old to change. */
    ownerOf(view: CommentView, visitor: string | null, policy: CommentPolicy): Owner {
      const since = changeableSince(policy);
      if (visitor === null || view.visitor !== visitor || view.createdAt <= since) throw notYours();
      return { visitor, since };
    },
  };
}

export const isPublic = ({ state }: CommentView): boolean => state === 'visible' || state === 'removed';

export const notYours = () => new WardError('forbidden', 'not yours, or too old to change');

/** @throws WardError `not-found` also for a comment that this visitor cannot see. */
export async function seenComment(store: Store, id: Id, visitor: string | null): Promise<CommentView> {
  const view = await store.comments.get(id, visitor);
  if (!view || !(isPublic(view) || (visitor !== null && view.visitor === visitor))) {
    throw new WardError('not-found', `comment ${id}`);
  }
  return view;
}

/**
 * The comment that a reply to `id` hangs on: `id`, or above it the deepest one that may have replies.
 *
 * @throws WardError `not-found`; `invalid` where the policy has no replies at all.
 */
export async function parentFor(
  store: Store,
  id: Id,
  articleId: Id,
  maxDepth: number,
  visitor: string | null,
): Promise<CommentView> {
  let parent = await seenComment(store, id, visitor);
  if (parent.articleId !== articleId || parent.state === 'removed') throw new WardError('not-found', `comment ${id}`);
  while (parent.depth >= maxDepth && parent.parentId !== null) {
    parent = await seenComment(store, parent.parentId, visitor);
  }
  if (parent.depth >= maxDepth) {
    throw new WardError('invalid', 'no replies here', { fields: [{ name: 'parentId', rule: 'range' }] });
  }
  return parent;
}
