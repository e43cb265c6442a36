import type { Captcha } from '../../contract/adapter.js';
import type { CaptchaChallenge, CaptchaKind } from '../../contract/model.js';

export type CaptchaPurpose = Parameters<Captcha['issue']>[0]['purpose'];

/** What a kind of challenge shows, beside the id and the expiry that the portal adds. */
export type CaptchaFace<Kind extends CaptchaKind = CaptchaKind> = Kind extends CaptchaKind
  ? Omit<Extract<CaptchaChallenge, { kind: Kind }>, 'id' | 'expiresAt' | 'kind'>
  : never;

export interface CaptchaRequest {
  readonly id: string;
  /** BCP 47. */
  readonly locale: string;
  /** From 0 to below 1. */
  readonly random: () => number;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Makes challenges of one kind and knows a right answer from a wrong one. */
export interface CaptchaMaker<Kind extends CaptchaKind = CaptchaKind> {
  /** Seconds that a challenge lives; 300 when left out. */
  readonly lifetime?: number;
  /** `answer` stays on the backend. */
  make(request: CaptchaRequest): Promise<{ face: CaptchaFace<Kind>; answer: string }>;
  matches(answer: string, given: string): boolean | Promise<boolean>;
}

export type CaptchaMakers = { readonly [Kind in CaptchaKind]?: CaptchaMaker<Kind> };
