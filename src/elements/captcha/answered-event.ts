import type { CaptchaAnswer } from '../../contract/model.js';

/** The reader answered; the backend has not judged it yet. */
export class WardCaptchaAnsweredEvent extends Event {
  constructor(readonly answer: CaptchaAnswer) {
    super('ward-captcha-answered', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ward-captcha-answered': WardCaptchaAnsweredEvent;
  }
}
