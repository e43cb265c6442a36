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
    'ward-captcha-opened': WardCaptchaOpenedEvent;
  }
}
