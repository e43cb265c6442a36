import type { CommentDraft, CommentPolicy, Id } from '../contract/model.js';
import { isEmail, isPhone } from '../text/address.js';
import { Shape } from './shape.js';

const longestName = 80;

/** What a writer sent, cleaned and as the policy wants it; fields the contract does not know are gone. */
export interface CleanDraft {
  readonly articleId: Id;
  readonly parentId: Id | null;
  readonly name: string;
  readonly text: string;
  readonly email: string | undefined;
  readonly phone: string | undefined;
  readonly consent: { readonly version: string; readonly at: string } | undefined;
  /** Something is in a field that no reader was shown. */
  readonly trapped: boolean;
}

/** @throws WardError `invalid` with all faults at once. */
export function cleanDraft(draft: CommentDraft, policy: CommentPolicy, now: string): CleanDraft {
  const shape = new Shape();
  const articleId = shape.id('articleId', draft.articleId);
  const parentId = (draft.parentId ?? null) === null ? null : shape.id('parentId', draft.parentId);
  const name = shape.name('name', draft.name, longestName);
  const text = shape.text('text', draft.text, policy.maxLength);
  const email = address(shape, 'email', draft.email, policy.email, isEmail);
  const phone = address(shape, 'phone', draft.phone, policy.phone, isPhone);
  const consent = agreed(shape, draft.consent, policy.consent, now);
  shape.done();
  const trapped = isTrap(draft.email, policy.email) || isTrap(draft.phone, policy.phone);
  return { articleId, parentId, name, text, email, phone, consent, trapped };
}

/** A form hides such a field from people, and programs fill it in. */
const isTrap = (value: unknown, asked: CommentPolicy['email'] = 'hidden'): boolean =>
  asked === 'hidden' && typeof value === 'string' && value.trim() !== '';

function address(
  shape: Shape,
  name: string,
  value: unknown,
  asked: CommentPolicy['email'] = 'hidden',
  isRight: (value: string) => boolean,
): string | undefined {
  // What nobody asked for is not kept.
  if (asked === 'hidden') return undefined;
  const text = typeof value === 'string' ? value.trim() : '';
  if (text === '') {
    if (asked === 'required') shape.fault(name, 'required');
    return undefined;
  }
  if (!isRight(text)) shape.fault(name, 'format');
  return text;
}

function agreed(shape: Shape, given: CommentDraft['consent'], asked: CommentPolicy['consent'], now: string) {
  if (!asked) return undefined;
  // Consent to another wording is no consent to this one.
  if (given?.version !== asked.version) {
    shape.fault('consent', 'required');
    return undefined;
  }
  const at = typeof given.at === 'string' && !Number.isNaN(Date.parse(given.at)) ? given.at.slice(0, 40) : now;
  return { version: asked.version, at };
}
