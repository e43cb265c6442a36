import type { Comment, CommentOrder } from '../contract/model.js';
import { checksOf } from './check.js';
import { found, listed, openThread, orders, post } from './posting.js';
import type { Trial } from './trial.js';
import { writing } from './writing.js';
import { expect, skip } from './verdict.js';

/** A root with replies: one that stands there, or one that is written for it. */
async function rootWithReplies(trial: Trial): Promise<Comment> {
  const standing = (await listed(trial, null, 'oldest')).find(({ replyCount }) => replyCount > 0);
  if (standing) return standing;
  const { policy } = await openThread(trial);
  if (policy.maxDepth < 1) return skip('the policy allows no replies');
  const root = await post(trial, 'ý kiến gốc');
  await post(trial, 'trả lời', { parentId: root.id });
  return (await found(trial, root.id, trial.visitor)) ?? skip('the comment just written is not in its writer’s list');
}

const time = ({ createdAt }: Comment): number => Date.parse(createdAt);
const likes = ({ reactions }: Comment): number => reactions?.likes ?? 0;
/** For each order, whether `a` may stand right before `b`. */
const inOrder: Readonly<Record<CommentOrder, (a: Comment, b: Comment) => boolean>> = {
  newest: (a, b) => time(a) >= time(b),
  oldest: (a, b) => time(a) <= time(b),
  liked: (a, b) => likes(a) >= likes(b),
};

const reading = checksOf('comments', {
  roots: [
    'must',
    'the list for no parent holds roots only',
    async (trial) => {
      const items = await listed(trial, null, 'newest');
      if (items.length === 0) skip('the article has no comments: give fixtures.articleId of one that has');
      items.forEach(({ parentId }, index) => {
        expect(parentId === null, `comments.list → items[${index}].parentId`, 'null', parentId);
      });
    },
  ],
  replies: [
    'must',
    'the list for a parent holds its replies',
    async (trial) => {
      const root = await rootWithReplies(trial);
      const replies = await listed(trial, root.id, 'oldest');
      expect(replies.length > 0, `comments.list with parentId ${root.id}`, `its ${root.replyCount} replies`, replies);
      replies.forEach(({ parentId }, index) => {
        expect(parentId === root.id, `comments.list → items[${index}].parentId`, `"${root.id}"`, parentId);
      });
    },
  ],
  'reply-count': [
    'should',
    'replyCount agrees with the list of replies',
    async (trial) => {
      const root = await rootWithReplies(trial);
      const query = { articleId: await trial.articleId(), parentId: root.id, order: 'oldest', limit: 100 } as const;
      const { items, next, total } = await trial.call('comments', 'list', query);
      const told = total ?? (next === null ? items.length : undefined);
      if (told === undefined) return skip('more than a hundred replies and no total');
      expect(root.replyCount === told, `comments.list ${root.id} → replyCount`, String(told), root.replyCount);
    },
  ],
  order: [
    'must',
    'newest, oldest and liked are what they say',
    async (trial) => {
      for (const order of orders) {
        const items = await listed(trial, null, order);
        if (items.length < 2) skip('fewer than two comments to order: give fixtures.articleId of an article with more');
        if (order === 'liked' && !items.every(({ reactions }) => reactions)) continue;
        items.slice(1).forEach((comment, index) => {
          const { createdAt, reactions } = items[index]!;
          const before = order === 'liked' ? `${reactions?.likes} likes` : createdAt;
          const got = order === 'liked' ? likes(comment) : comment.createdAt;
          const where = `comments.list, ${order} → items[${index + 1}]`;
          expect(inOrder[order](items[index]!, comment), where, `its place after ${before}`, got);
        });
      }
    },
  ],
});

export const comments = [...reading, ...writing];
