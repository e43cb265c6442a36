import { canonical } from '../../connection/canonical.js';
import type { CaptchaAnswer, CommentDraft, CommentPolicy, Id } from '../../contract/model.js';
import { cleanName, nfc } from '../../text/unicode.js';
import { trapOf, type Written } from './check.js';

/** Where what is written belongs. */
export interface Place {
  readonly about: Id;
  readonly parentId: Id | null;
  readonly policy: CommentPolicy;
}

/** The words as they are stored. */
const wordsOf = ({ about, parentId }: Place, { name, text, email, phone }: Written) => ({
  articleId: about,
  parentId,
  name: cleanName(name),
  text: nfc(text).trim(),
  ...(email.trim() && { email: nfc(email).trim() }),
  ...(phone.trim() && { phone: phone.trim() }),
});

/** The same for each try to send the same words, whenever it is. */
export const printOf = (place: Place, written: Written): string => canonical(wordsOf(place, written));

/** What goes with the words, of one try alone. */
interface Slip {
  readonly agreedAt: string | undefined;
  readonly trapped: string;
  readonly captcha: CaptchaAnswer | undefined;
}

/** What goes to the backend. */
export function draftOf(place: Place, written: Written, { agreedAt, trapped, captcha }: Slip): CommentDraft {
  const { consent } = place.policy;
  const trap = trapOf(place.policy);
  return {
    ...wordsOf(place, written),
    ...(trap && trapped && { [trap]: trapped }),
    ...(consent && agreedAt && { consent: { version: consent.version, at: agreedAt } }),
    ...(captcha && { captcha }),
  };
}
