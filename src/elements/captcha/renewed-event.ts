import type { CaptchaKind } from '../../contract/model.js';

/** Another challenge took the place of one, of this kind. */
export class WardCaptchaRenewedEvent extends Event {
  constructor(readonly kind: CaptchaKind) {
    super('ward-captcha-renewed', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ward-captcha-renewed': WardCaptchaRenewedEvent;
  }
}
