import type { Comments, ReadContext, WriteContext } from '../../../src/contract/adapter.js';
import { WardError } from '../../../src/contract/error.js';
import type { Comment, CommentDraft, Page } from '../../../src/contract/model.js';
import { answering, broken, but, renewed, type BrokenAdapter } from './broken.js';
import { pages } from './paging.js';

type List = Parameters<Comments['list']>[0];
const everybody = (comments: Page<Comment>, change: (comment: Comment) => unknown) => ({
  ...comments,
  items: comments.items.map(change),
});
export const comments: readonly BrokenAdapter[] = [
  broken(
    'comments.roots',
    'replies among the roots',
    'comments',
    pages((page) => ({
      ...page,
      items: page.items.flatMap((one) => [one, { ...one, id: `${one.id}-reply`, parentId: one.id }]),
    })),
  ),
  broken('comments.replies', 'roots for every parent', 'comments', ({ list }) => ({
    list: (query: List, context: ReadContext) => list({ ...query, parentId: null }, context),
  })),
  broken(
    'comments.reply-count',
    'counts the comment itself',
    'comments',
    pages((page) => everybody(page, (one) => ({ ...one, replyCount: one.replyCount + 1 }))),
  ),
  broken('comments.order', 'one order for all', 'comments', ({ list }) => ({
    list: (query: List, context: ReadContext) => list({ ...query, order: 'oldest' }, context),
  })),
  broken('comments.verbatim', 'entities in texts', 'comments', ({ post }) => ({
    post: answering(post, (one) => ({ ...one, text: one.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;') })),
  })),
  broken(
    'comments.verbatim',
    'markup added to texts',
    'comments',
    pages((page) => everybody(page, (one) => ({ ...one, text: `<p>${one.text}</p>` }))),
  ),
  broken('comments.posted', 'rejected at once', 'comments', ({ post }) => ({
    post: answering(post, (one) => ({ ...one, state: 'rejected' })),
  })),
  {
    check: 'comments.pending',
    fault: 'pending comments are shown to all',
    make: (world) => {
      const writers = new Set<string | null>();
      return but(world, 'comments', ({ list, post }) => ({
        post: (draft: CommentDraft, context: WriteContext) => (writers.add(context.visitor), post(draft, context)),
        list: (query: List, context: ReadContext) =>
          list(query, { ...context, visitor: [...writers].at(-1) ?? context.visitor }),
      }));
    },
  },
  broken('comments.pending', 'hides a pending comment from its writer', 'comments', ({ list }) => ({
    list: (query: List, context: ReadContext) => list(query, { ...context, visitor: null }),
  })),
  broken('comments.invalid', 'does not say which field', 'comments', ({ post }) => ({
    post: (draft: CommentDraft, context: WriteContext) =>
      post(draft, context).catch((error: WardError) => Promise.reject(new WardError(error.code))),
  })),
  broken('comments.invalid', 'cuts what is too long', 'comments', ({ post }) => ({
    post: (draft: CommentDraft, context: WriteContext) => post({ ...draft, text: draft.text.slice(0, 2000) }, context),
  })),
  broken('comments.closed', 'takes comments on a closed article', 'comments', ({ post }) => ({
    post: (draft: CommentDraft, context: WriteContext) => post({ ...draft, articleId: '1' }, context),
  })),
  broken('comments.once', 'stores twice under one key', 'comments', (_comments, { unguarded }) => ({
    post: (draft: CommentDraft, context: WriteContext) => unguarded.comments!.post(draft, renewed(context)),
  })),
  broken('comments.private', 'the writer’s e-mail in the answer', 'comments', ({ post }) => ({
    post: async (draft: CommentDraft, context: WriteContext) => ({
      ...(await post(draft, context)),
      contact: draft.email,
    }),
  })),
  broken(
    'comments.private',
    'the writer’s address in the list',
    'comments',
    pages((page) => everybody(page, (one) => ({ ...one, author: { ...one.author, host: '113.160.4.21' } }))),
  ),
  broken('comments.owner', 'anybody may change a comment', 'comments', ({ post, update }) => {
    const writers = new Map<string, string | null>();
    return {
      async post(draft: CommentDraft, context: WriteContext) {
        const posted = await post(draft, context);
        writers.set(posted.id, context.visitor);
        return posted;
      },
      update: (input: { id: string; text: string }, context: WriteContext) =>
        update(input, { ...context, visitor: writers.get(input.id) ?? context.visitor }),
    };
  }),
];
