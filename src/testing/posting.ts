import type {
  CaptchaAnswer,
  CaptchaChallenge,
  CaptchaKind,
  Comment,
  CommentDraft,
  CommentOrder,
  CommentPolicy,
  Id,
} from '../contract/model.js';
import { randomDigits } from './random.js';
import type { Trial } from './trial.js';
import { skip } from './verdict.js';

export const everyKind: readonly CaptchaKind[] = ['question', 'image', 'work', 'token'];

/** An id that nothing on the backend has. */
export const unknownId = (): Id => `ward-check-${randomDigits(12)}`;
/** A text that no other check has written. */
export const uniqueText = (about: string): string => `Ward-widgets kiểm tra (${about}) ${randomDigits(12)}`;

/** An article whose comments are open, with its policy. */
export async function openThread(trial: Trial): Promise<{ readonly articleId: Id; readonly policy: CommentPolicy }> {
  trial.method('comments', 'policy');
  const articleId = await trial.articleId();
  const policy = await trial.call('comments', 'policy', { articleId });
  if (!policy.open) skip(`comments are closed on article ${articleId}: give fixtures.articleId of an open one`);
  return { articleId, policy };
}

type Purpose = 'comment' | 'rating';

/** A challenge, or `null` where the backend asks for none now. */
export async function challenge(
  trial: Trial,
  purpose: Purpose = 'comment',
  accept: readonly CaptchaKind[] = everyKind,
): Promise<CaptchaChallenge | null> {
  return trial.call('captcha', 'issue', { purpose, accept });
}

export async function solved(trial: Trial, given: CaptchaChallenge): Promise<CaptchaAnswer> {
  if (!trial.options.solve) return skip('a right answer to a captcha is needed: give options.solve');
  const value = await trial.options.solve(given, 'right');
  if (value === undefined) return skip(`options.solve has no answer to a challenge of kind "${given.kind}"`);
  return { challengeId: given.id, kind: given.kind, value };
}

export async function wronglySolved(trial: Trial, given: CaptchaChallenge): Promise<CaptchaAnswer> {
  const value = (await trial.options.solve?.(given, 'wrong')) ?? 'ward-check-wrong';
  return { challengeId: given.id, kind: given.kind, value };
}

/** What a write needs to pass: a solved captcha, or nothing. */
export async function captchaFor(trial: Trial, purpose: Purpose): Promise<{ readonly captcha?: CaptchaAnswer }> {
  if (!trial.has('captcha', 'issue')) return {};
  const given = await challenge(trial, purpose);
  return given ? { captcha: await solved(trial, given) } : {};
}

/** A draft that the policy lets pass, but for the captcha. */
export const draftOf = (articleId: Id, policy: CommentPolicy, text: string): CommentDraft => ({
  articleId,
  parentId: null,
  name: 'Lò Thị Kiểm',
  text,
  ...(policy.email === 'required' && { email: `kiem.tra.${randomDigits(8)}@example.com` }),
  ...(policy.phone === 'required' && { phone: `09${randomDigits(8)}` }),
  ...(policy.consent && { consent: { version: policy.consent.version, at: new Date().toISOString() } }),
});

/** Posts as the check's own reader, with a solved captcha where the policy wants one. */
export async function post(trial: Trial, about: string, more: Partial<CommentDraft> = {}): Promise<Comment> {
  trial.method('comments', 'post');
  const { articleId, policy } = await openThread(trial);
  const draft = { ...draftOf(articleId, policy, uniqueText(about)), ...more };
  return trial.call('comments', 'post', { ...draft, ...(policy.captcha && (await captchaFor(trial, 'comment'))) });
}

export const orders: readonly CommentOrder[] = ['newest', 'oldest', 'liked'];

/** The first comments as a reader sees them. */
export async function listed(trial: Trial, parentId: Id | null, order: CommentOrder, visitor = trial.visitor) {
  trial.method('comments', 'list');
  const query = { articleId: await trial.articleId(), parentId, order, limit: 50 };
  return (await trial.call('comments', 'list', query, { visitor })).items;
}

/** The comment as a reader finds it in the list, or `undefined`. */
export async function found(
  trial: Trial,
  id: Id,
  visitor: string | null,
  parentId: Id | null = null,
): Promise<Comment | undefined> {
  const articleId = await trial.articleId();
  const query = { articleId, parentId, order: 'newest', limit: 50 } as const;
  const { items } = await trial.call('comments', 'list', query, { visitor });
  return items.find((comment) => comment.id === id);
}
