import type { CaptchaAnswer, CaptchaKind } from '../../contract/model.js';

/** The reader answered; the backend has not judged it yet. */
export class WardCaptchaAnsweredEvent extends Event {
  constructor(readonly answer: CaptchaAnswer) {
    super('ward-captcha-answered', { bubbles: true, composed: true });
  }
}

/** Another challenge took the place of one, of this kind. */
export class WardCaptchaRenewedEvent extends Event {
  constructor(readonly kind: CaptchaKind) {
    super('ward-captcha-renewed', { bubbles: true, composed: true });
  }
}

/** The reader wants a third party's widget: the page puts it into the slot `token`, and its token into `provide()`. */
export class WardCaptchaOpenedEvent extends Event {
  constructor(
    readonly provider: string,
    readonly siteKey: string,
  ) {
    super('ward-captcha-opened', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ward-captcha-answered': WardCaptchaAnsweredEvent;
    'ward-captcha-renewed': WardCaptchaRenewedEvent;
    'ward-captcha-opened': WardCaptchaOpenedEvent;
  }
}
