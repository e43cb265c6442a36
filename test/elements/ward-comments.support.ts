import type { Comments, ReadContext, WriteContext } from '../../src/contract/adapter.js';
import type {
  CaptchaChallenge,
  CaptchaKind,
  Comment,
  CommentDraft,
  CommentPolicy,
  Page,
} from '../../src/contract/model.js';
import '../../src/elements/comments/register.js';
import type { WardCaptcha } from '../../src/elements/captcha/ward-captcha.js';
import type { WardComments } from '../../src/elements/comments/ward-comments.js';
import type { WardCommentsForm } from '../../src/elements/comments/ward-comments-form.js';
import { fakeAdapter, heldMethod } from '../support/fake-adapter.js';
import { eventually, mount, until } from '../support/mount.js';

let count = 0;
/** An article that no other test has drafts of. */
export const newArticle = () => `article-${Date.now()}-${++count}`;

export const comment = (over: Partial<Comment> = {}): Comment => ({
  id: `c${++count}`,
  parentId: null,
  author: { name: 'Lò Thị Minh' },
  text: 'Chữ to, dễ đọc.',
  createdAt: '2026-01-20T10:05:00+07:00',
  state: 'visible',
  replyCount: 0,
  ...over,
});

export const policy = (over: Partial<CommentPolicy> = {}): CommentPolicy => ({
  open: true,
  moderated: true,
  captcha: false,
  maxLength: 500,
  maxDepth: 3,
  email: 'hidden',
  ...over,
});

export const challenge = (over: object = {}): CaptchaChallenge => ({
  id: `challenge-${++count}`,
  kind: 'question',
  expiresAt: new Date(Date.now() + 300_000).toISOString(),
  question: 'Ba cộng bốn bằng mấy?',
  ...over,
});

export type ListQuery = Parameters<Comments['list']>[0];

interface Options {
  readonly items?: readonly Comment[];
  readonly page?: Partial<Page<Comment>>;
  readonly policy?: Partial<CommentPolicy>;
  /** Methods that take the place of the usual ones; `undefined` takes one away. */
  readonly comments?: Partial<Comments>;
  /** `false`: no such group; `null`: none is wanted. */
  readonly captcha?: false | null;
  readonly attributes?: Record<string, string>;
  readonly language?: string;
  readonly state?: 'ready' | 'empty' | 'error';
  /** The policy comes after this has ended. */
  readonly policyLate?: boolean;
}

/** A mounted thread: reads answer at once, `post` is answered by hand, each code asked for is a question. */
export async function mountComments(options: Options = {}) {
  const { items = [], page = {}, language } = options;
  const post = heldMethod<CommentDraft, WriteContext, Comment>();
  const queries: ListQuery[] = [];
  const issued: CaptchaChallenge[] = [];
  const issue = async (_input: { accept: readonly CaptchaKind[] }, _context: WriteContext) => {
    if (options.captcha === null) return null;
    issued.push(challenge());
    return issued.at(-1)!;
  };
  const adapter = fakeAdapter({
    comments: {
      list: async (query: ListQuery, _context: ReadContext) => {
        queries.push(query);
        return { items, next: null, ...page };
      },
      policy: async () => policy(options.policy),
      post: post.method,
      ...options.comments,
    },
    ...(options.captcha !== false && { captcha: { issue } }),
  });
  const article = newArticle();
  const attributes = { 'article-id': article, ...options.attributes };
  const element = await mount('ward-comments', { adapter, attributes, ...(language && { language }) });
  await until(element, options.state ?? (items.length > 0 ? 'ready' : 'empty'));
  await eventually(() => {
    if (!options.policyLate && element.shadowRoot!.querySelector('.form-outline'))
      throw new Error('the policy is not there yet');
  });
  return { element, adapter, article, post, queries, issued };
}

/** The form of a comment of its own, or of the reply that is open. */
export async function formOf(element: WardComments, reply = false): Promise<WardCommentsForm> {
  const forms = () => [...element.shadowRoot!.querySelectorAll('ward-comments-form')];
  const find = () => forms().find((form) => reply === Boolean(form.closest('.answer')));
  await eventually(() => {
    if (!find()?.shadowRoot?.querySelector('form')) throw new Error('no form');
  });
  return find()!;
}

export const field = (form: WardCommentsForm, name: string): HTMLInputElement => {
  const found = form.shadowRoot!.querySelector<HTMLInputElement>(`[name="${name}"]`);
  if (!found) throw new Error(`no field "${name}"`);
  return found;
};

/** Somebody comes to the form: what waits for that may go. */
export const approach = (form: WardCommentsForm): boolean =>
  field(form, 'name').dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));

/** As somebody types: the values grow and the page hears of it. */
export function write(form: WardCommentsForm, values: Record<string, string>): void {
  approach(form);
  for (const [name, value] of Object.entries(values)) {
    field(form, name).value = value;
    field(form, name).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
}

export const submitButton = (form: WardCommentsForm): HTMLButtonElement =>
  form.shadowRoot!.querySelector<HTMLButtonElement>('button[type=submit]')!;

export const captchaOf = (form: WardCommentsForm): WardCaptcha | null => form.shadowRoot!.querySelector('ward-captcha');

/** Waits for the code, and answers it. */
export async function answerCode(form: WardCommentsForm, value: string): Promise<void> {
  approach(form);
  const captcha = captchaOf(form)!;
  await until(captcha, 'ready');
  const input = captcha.shadowRoot!.querySelector('input')!;
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

export const articles = (element: WardComments): HTMLElement[] => [...element.shadowRoot!.querySelectorAll('article')];

/** What is said by the live regions of a shadow root. */
export const told = (root: Element, role: 'status' | 'alert'): string =>
  [...root.shadowRoot!.querySelectorAll(`[role=${role}]`)]
    .map((region) => region.textContent!.trim())
    .join(' ')
    .trim();
