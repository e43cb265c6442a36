import type { CaptchaAnswer, CaptchaChallenge } from '../contract/model.js';
import type { WardError } from '../contract/error.js';

/** What a form needs of the `ward-captcha` that it puts inside itself. */
export interface CaptchaControl extends HTMLElement {
  /** What the reader answered; `null` while it is empty. */
  readonly answer: CaptchaAnswer | null;
  /** True where the backend wants no answer now. */
  readonly needless: boolean;
  /** Milliseconds since 1970 at which the challenge ends; `Infinity` when there is none. */
  readonly expiresAt: number;
  /**
   * Ends when all is done that needs no reader: a `lazy` tag's challenge is there, one that is too old is renewed, silent
   * work is through. A form calls it before it looks at `needless` and `answer`.
   */
  prepare(): Promise<void>;
  /** Shows why the last answer did not do, with a new challenge, and puts the focus in the field. */
  refuse(error: WardError, challenge?: CaptchaChallenge): Promise<void>;
  /** A new challenge, without a word. */
  renew(): Promise<void>;
  /** Shows that an answer is missing, and puts the focus in the field. */
  demand(): void;
}

/** The answer for a form that is about to be sent, `undefined` where none is wanted; `null`: the reader is asked first. */
export async function answerOf(captcha: CaptchaControl | null): Promise<CaptchaAnswer | undefined | null> {
  if (!captcha) return undefined;
  await captcha.prepare();
  if (captcha.needless || captcha.answer) return captcha.answer ?? undefined;
  captcha.demand();
  return null;
}
