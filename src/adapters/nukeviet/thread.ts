/** Comments of NukeViet with the captcha that its session holds. */
import type { Captcha, Comments, ReadContext } from '../../contract/adapter.js';
import { isWardError, WardError } from '../../contract/error.js';
import type { CaptchaChallenge, Comment, CommentDraft, CommentOrder, Id, Page } from '../../contract/model.js';
import { graphemeCount, nfc } from '../../text/unicode.js';
import { parseComments, parsePosted, parseState, type ThreadState } from './comments.js';
import { nocache, parse, type Site } from './site.js';

const sorting: Readonly<Record<CommentOrder, string>> = { newest: '0', oldest: '1', liked: '2' };
// NukeViet keeps 65,535 bytes, and a letter of a Vietnamese text is three at most.
const maxLength = 20_000;
const remembered = 100;
/** Pages that are looked through for the replies to one comment. */
const mostPages = 20;
/** Letters of a code. */
const codeLength = 6;

export function threadOf(site: Site): { readonly comments: Comments; readonly captcha: Captcha } {
  // The session holds one code: a new picture ends the one before, and each check ends its own.
  let challenge: CaptchaChallenge | undefined;
  let size = { width: 150, height: 40 };
  const sent = new Map<string, Promise<Comment>>();
  // The site shows nobody what waits for a clerk, so what was posted here is kept until the page is left.
  let waiting: readonly { articleId: Id; visitor: string | null; comment: Comment }[] = [];

  const renew = (): CaptchaChallenge => {
    const id = `${nocache()}${Math.floor(Math.random() * 1000)}`;
    const image = { src: `${site.base}index.php?scaptcha=captcha&t=${id}`, ...size };
    const expiresAt = new Date(Date.now() + 10 * 60_000).toISOString();
    return (challenge = { id, kind: 'image', expiresAt, image, audio: null, length: codeLength, numeric: false });
  };

  const stateOf = async (articleId: Id, context: ReadContext): Promise<ThreadState> => {
    const state = parseState((await site.page(articleId, context)).root);
    if (state.captcha) size = state.captcha;
    return state;
  };

  async function load(articleId: Id, order: CommentOrder, page: number, context: ReadContext) {
    const { ticket } = await stateOf(articleId, context);
    const query = { ...ticket, page: String(page), sortcomm: sorting[order], comment_load: '1', nocache: nocache() };
    const { text } = await site.ask(site.address('comment', query), context);
    return parseComments(parse(text, 'text/html'));
  }

  /** The replies to a comment, wherever in the thread it is. */
  async function repliesTo(articleId: Id, parentId: Id, order: CommentOrder, context: ReadContext) {
    for (let page = 1; page <= mostPages; page++) {
      const { roots, more } = await load(articleId, order, page, context);
      const found = find(roots, parentId);
      if (found) return found.replies?.items ?? [];
      if (!more) break;
    }
    return [];
  }

  async function send(draft: CommentDraft, visitor: string | null, context: ReadContext): Promise<Comment> {
    const state = await stateOf(draft.articleId, context);
    if (!state.open) throw new WardError('forbidden', 'the thread is closed');
    check(draft);
    const code = state.captcha ? codeOf(draft) : '';
    const form = {
      ...state.ticket,
      pid: draft.parentId ?? '0',
      name: nfc(draft.name.trim()),
      email: draft.email!.trim(),
      content: nfc(draft.text.trim()),
      code,
    };
    try {
      const address = site.address('comment', { op: 'post', nocache: nocache() });
      parsePosted((await site.ask(address, context, form)).text);
    } catch (thrown) {
      // Right or wrong, the code was looked at: the next try needs another one.
      if (!state.captcha || !isWardError(thrown)) throw thrown;
      const { code: kind, message, fields, retryAfter } = thrown;
      throw new WardError(kind, message, { fields, retryAfter, challenge: renew(), cause: thrown });
    } finally {
      if (state.captcha && challenge?.id === draft.captcha?.challengeId) challenge = undefined;
    }
    return accepted(draft, form, visitor, context);
  }

  /** The answer in the site's language alone says whether a clerk looks first; the thread itself is surer. */
  async function accepted(
    { articleId, parentId }: CommentDraft,
    { name, content }: { readonly name: string; readonly content: string },
    visitor: string | null,
    context: ReadContext,
  ): Promise<Comment> {
    const { roots } = await load(articleId, 'newest', 1, context).catch(() => ({ roots: [] }));
    const same = all(roots).filter(
      (one) => one.author.name === name && one.text === content && one.parentId === parentId,
    );
    const newest = same.sort((a, b) => Number(b.id) - Number(a.id))[0];
    if (newest) return newest;
    const comment: Comment = {
      id: `waiting-${nocache()}${waiting.length}`,
      parentId,
      author: { name },
      text: content,
      createdAt: new Date().toISOString(),
      state: 'pending',
      replyCount: 0,
    };
    waiting = [...waiting, { articleId, visitor, comment }].slice(-remembered);
    return comment;
  }

  /** The code as it was typed; one of another picture, or of one that was used, would burn the next for nothing. */
  function codeOf({ captcha }: CommentDraft): string {
    if (!captcha?.value.trim()) throw new WardError('captcha-incorrect', 'no code', { challenge: renew() });
    if (captcha.challengeId !== challenge?.id) {
      throw new WardError('captcha-expired', 'the code of another picture', { challenge: renew() });
    }
    return captcha.value.trim();
  }

  const comments: Comments = {
    async policy({ articleId }, context) {
      const { open, captcha } = await stateOf(articleId, context);
      return { open, moderated: true, captcha: Boolean(captcha), maxLength, maxDepth: 5, email: 'required' };
    },
    async list({ articleId, parentId, order, limit, cursor }, context): Promise<Page<Comment>> {
      const [page, from] = placeOf(cursor);
      const replies = parentId === null ? undefined : await repliesTo(articleId, parentId, order, context);
      const { roots, more } = replies ? { roots: replies, more: false } : await load(articleId, order, page, context);
      const own = waiting.filter((one) => one.articleId === articleId && one.visitor === context.visitor);
      const mine = own.map(({ comment }) => comment).filter((one) => one.parentId === parentId && cursor === undefined);
      const to = from + Math.max(1, limit ?? roots.length);
      const next = to < roots.length ? `${page}.${to}` : more ? `${page + 1}.0` : null;
      return { items: [...mine, ...roots.slice(from, to)], next };
    },
    post(draft, context) {
      const key = context.idempotencyKey;
      const before = sent.get(key);
      if (before) return before;
      const sending = send(draft, context.visitor, context);
      sent.set(key, sending);
      // A try that failed has stored nothing, and its key is free.
      sending.catch(() => sent.delete(key));
      if (sent.size > remembered) sent.delete(sent.keys().next().value!);
      return sending;
    },
  };

  return {
    comments,
    captcha: {
      async issue({ purpose, accept }) {
        if (purpose !== 'comment') return null;
        if (!accept.includes('image')) throw new WardError('unsupported', 'NukeViet has pictures only');
        return renew();
      },
    },
  };
}

function check({ name, text, email }: CommentDraft): void {
  const fields = [
    ...(name.trim() ? [] : [{ name: 'name', rule: 'required' as const }]),
    ...(text.trim() ? [] : [{ name: 'text', rule: 'required' as const }]),
    ...(graphemeCount(nfc(text)) > maxLength ? [{ name: 'text', rule: 'too-long' as const }] : []),
    ...(email?.trim() ? [] : [{ name: 'email', rule: 'required' as const }]),
  ];
  if (fields.length > 0) throw new WardError('invalid', 'a comment needs a name, a text and an e-mail', { fields });
}

/** Page and place in it: the site has pages of its own length. */
function placeOf(cursor: string | undefined): readonly [page: number, from: number] {
  const [, page, from] = /^(\d{1,6})\.(\d{1,6})$/.exec(cursor ?? '1.0') ?? [];
  if (page === undefined) throw new WardError('invalid', `no cursor of this thread: ${cursor}`);
  return [Number(page), Number(from)];
}

const all = (comments: readonly Comment[]): Comment[] =>
  comments.flatMap((comment) => [comment, ...all(comment.replies?.items ?? [])]);
const find = (comments: readonly Comment[], id: Id): Comment | undefined => all(comments).find((one) => one.id === id);
