/** Comments of a WordPress: to read, and where the site lets its guests, to write. */
import type { Comments, ReadContext } from '../../contract/adapter.js';
import { WardError, type WardErrorDetails } from '../../contract/error.js';
import type { Comment, CommentDraft, CommentPolicy, Id } from '../../contract/model.js';
import { graphemeCount, nfc } from '../../text/unicode.js';
import { fields, idOf, toComment } from './shapes.js';
import type { Site } from './site.js';

export interface CommentsOptions {
  /** True where a filter of the site (`rest_allow_anonymous_comments`) or a login lets readers post. */
  readonly canPost?: boolean;
  /** `required` when left out, as WordPress is set up; `hidden` where the site does not ask. */
  readonly email?: CommentPolicy['email'];
}

// WordPress keeps 65,525 bytes, and a letter of a Vietnamese text is three at most.
const maxLength = 20_000;
const remembered = 100;

export function commentsOf(
  site: Site,
  { canPost = false, email = 'required' }: CommentsOptions,
  numberOf: (id: Id) => string,
): Comments {
  const sent = new Map<string, Promise<Comment>>();
  // WordPress shows nobody what waits for a clerk, so what was posted here is kept until the page is left.
  let waiting: readonly { articleId: Id; visitor: string; comment: Comment }[] = [];
  const publish = (ids: readonly unknown[]) => (waiting = waiting.filter(({ comment }) => !ids.includes(comment.id)));

  const waitingFor = (articleId: Id, parentId: Id | null, visitor: string | null): Comment[] =>
    waiting
      .filter((one) => one.articleId === articleId && one.visitor === visitor && one.comment.parentId === parentId)
      .map(({ comment }) => comment);

  async function countReplies(articleId: Id, parents: readonly Id[], context: ReadContext): Promise<Map<Id, number>> {
    const counts = new Map<Id, number>();
    const query = { post: articleId, parent: parents.join(), per_page: 100, _fields: 'id,parent' };
    for (let page = 1, last = 1; parents.length > 0 && page <= last; page++) {
      const { rows, pages = 1 } = await site.page('/wp/v2/comments', { ...query, page }, context);
      for (const { parent } of rows) counts.set(String(parent), (counts.get(String(parent)) ?? 0) + 1);
      publish(rows.map(({ id }) => idOf(id)));
      last = pages;
    }
    for (const id of parents) {
      counts.set(id, (counts.get(id) ?? 0) + waitingFor(articleId, id, context.visitor).length);
    }
    return counts;
  }

  async function send(draft: CommentDraft, context: ReadContext): Promise<Comment> {
    const row = await site.post(
      '/wp/v2/comments',
      { _fields: fields.comment },
      {
        post: numberOf(draft.articleId),
        parent: draft.parentId === null ? 0 : numberOf(draft.parentId),
        author_name: escaped(nfc(draft.name.trim())),
        author_email: draft.email?.trim() || undefined,
        content: escaped(nfc(draft.text.trim())),
      },
      context,
    );
    const comment = toComment(row);
    if (!comment) throw new WardError('server', 'comments.post: no comment came back');
    if (comment.state === 'pending' && context.visitor !== null) {
      waiting = [...waiting, { articleId: draft.articleId, visitor: context.visitor, comment }];
    }
    return comment;
  }

  return {
    async policy({ articleId }, context) {
      const row = await site.get(`/wp/v2/posts/${numberOf(articleId)}`, { _fields: 'id,comment_status' }, context);
      return {
        open: canPost && row.comment_status === 'open',
        // Only an administrator may ask; the answer to a comment tells.
        moderated: true,
        captcha: false,
        maxLength,
        maxDepth: 5,
        email,
      };
    },

    async list({ articleId, parentId, order, limit = 20, cursor }, context) {
      const query = {
        post: numberOf(articleId),
        parent: parentId === null ? 0 : numberOf(parentId),
        orderby: 'date_gmt',
        order: order === 'oldest' ? 'asc' : 'desc',
        _fields: fields.comment,
      };
      const page = await site.list('/wp/v2/comments', { limit, cursor, query, toItem: toComment }, context);
      const ids = page.items.map(({ id }) => id);
      const counts = await countReplies(articleId, ids, context);
      publish(ids);
      const own = waitingFor(articleId, parentId, context.visitor);
      const items = page.items.map((comment) => ({ ...comment, replyCount: counts.get(comment.id) ?? 0 }));
      const isFirst = cursor === undefined || cursor === '1';
      return {
        ...page,
        items: [
          ...(order !== 'oldest' && isFirst ? [...own].reverse() : []),
          ...items,
          ...(order === 'oldest' && page.next === null ? own : []),
        ],
        ...(page.total !== undefined && { total: page.total + own.length }),
      };
    },

    async post(draft, context) {
      if (!canPost) throw new WardError('unsupported', 'canPost is not set');
      check(draft, email);
      const { idempotencyKey } = context;
      let comment = sent.get(idempotencyKey);
      if (!comment) {
        comment = send(draft, context);
        sent.set(idempotencyKey, comment);
        comment.catch(() => sent.delete(idempotencyKey));
        if (sent.size > remembered) sent.delete(sent.keys().next().value!);
      }
      return comment;
    },
  };
}

/** WordPress would take an empty name, and keeps what is too long only in part. */
function check(draft: CommentDraft, email: CommentPolicy['email']): void {
  const broken: NonNullable<WardErrorDetails['fields']>[number][] = [];
  if (!draft.name.trim()) broken.push({ name: 'name', rule: 'required' });
  if (!draft.text.trim()) broken.push({ name: 'text', rule: 'required' });
  else if (graphemeCount(nfc(draft.text)) > maxLength) broken.push({ name: 'text', rule: 'too-long' });
  if (email === 'required' && !draft.email?.trim()) broken.push({ name: 'email', rule: 'required' });
  if (broken.length > 0) throw new WardError('invalid', 'comments.post', { fields: broken });
}

// WordPress takes text for HTML; written so it keeps, and shows, each sign as it was typed.
const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#039;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign]!);
