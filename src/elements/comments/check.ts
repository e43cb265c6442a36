import type { FieldRule } from '../../contract/error.js';
import type { CommentPolicy } from '../../contract/model.js';
import type { MessageKey } from '../../locale/vi.js';
import { isEmail, isPhone } from '../../text/address.js';
import { cleanName, graphemeCount, nfc } from '../../text/unicode.js';

/** What stands in the fields, letter by letter. */
export interface Written {
  readonly name: string;
  readonly text: string;
  readonly email: string;
  readonly phone: string;
}
export type FieldName = keyof Written | 'consent';
export const fieldNames: readonly FieldName[] = ['name', 'email', 'phone', 'text', 'consent'];
export type Faults = Partial<Record<FieldName, FieldRule>>;

/** What would be refused, by the policy: only on sending, never while somebody types. */
export function check(written: Written, agreed: boolean, policy: CommentPolicy): Faults {
  const faults: Faults = {};
  if (cleanName(written.name) === '') faults.name = 'required';
  if (written.text.trim() === '') faults.text = 'required';
  else if (lettersLeft(written.text, policy) < 0) faults.text = 'too-long';
  for (const [name, isRight] of [
    ['email', isEmail],
    ['phone', isPhone],
  ] as const) {
    const value = written[name].trim();
    const asked = policy[name] ?? 'hidden';
    if (asked === 'hidden') continue;
    if (value === '' ? asked === 'required' : !isRight(value)) faults[name] = value === '' ? 'required' : 'format';
  }
  if (policy.consent && !agreed) faults.consent = 'required';
  return faults;
}

/** How many letters, as a reader counts them, may still be written; below 0 there are too many. */
export function lettersLeft(text: string, { maxLength }: CommentPolicy): number {
  const written = text.trim();
  // Far beyond the limit the exact number is worth no wait.
  return maxLength - (written.length > maxLength * 10 ? written.length : graphemeCount(nfc(written)));
}

/** The field that a policy does not ask for, under whose name goes out what a program filled in. */
export const trapOf = ({ email, phone = 'hidden' }: CommentPolicy): 'email' | 'phone' | undefined =>
  email === 'hidden' ? 'email' : phone === 'hidden' ? 'phone' : undefined;

const problems: { readonly [Name in FieldName]: { readonly [Rule in FieldRule]?: MessageKey } } = {
  name: { required: 'comment.errName' },
  text: { required: 'comment.errContent', 'too-long': 'comment.errMax' },
  email: { required: 'comment.errEmail', format: 'comment.errEmail' },
  phone: { required: 'comment.errPhone', format: 'comment.errPhone' },
  consent: { required: 'comment.errConsent' },
};

/** The sentence of a fault; `comment.errMax` wants `n`, the most that a text may have. */
export const problemOf = (name: FieldName, rule: FieldRule): MessageKey => problems[name][rule] ?? 'error.invalid';
