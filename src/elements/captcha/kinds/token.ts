import { html, nothing, type TemplateResult } from 'lit';
import type { CaptchaChallenge } from '../../../contract/model.js';
import { addLines } from '../../../locale/registry.js';
import { captchaRare } from '../../../locale/vi/captcha-rare.js';
import type { Face, FaceHost, View } from '../face.js';
import { WardCaptchaOpenedEvent } from '../opened-event.js';
import { dress, tellAnswered } from './typed.js';

addLines(captchaRare);

/** The widget of a third party, which the page puts into the slot `token`. Nothing is loaded before the reader says so. */
export class TokenFace implements Face {
  readonly missing = 'captcha.tokenEmpty';
  value = '';
  #opened = false;

  constructor(
    private readonly host: FaceHost,
    readonly challenge: Extract<CaptchaChallenge, { kind: 'token' }>,
  ) {
    dress(host);
  }

  render({ failed, problem, disabled }: View): TemplateResult {
    const { challenge, host } = this;
    const name = host.text('captcha.tokenLoad', { provider: challenge.provider });
    return html`<p part="label" class="name" id="name">${host.text('captcha.robot')}</p>
      ${problem} ${failed ? host.renderFailure() : nothing}
      ${
        this.#opened
          ? html`<div id="field" role="group" tabindex="-1" aria-labelledby="name">
              <slot name="token" @input=${this.#hear}></slot>
            </div>`
          : html`<button
              part="button"
              type="button"
              class="button"
              id="field"
              aria-describedby=${problem ? 'problem' : nothing}
              ?disabled=${disabled}
              @click=${this.#open}
            >
              ${name}
            </button>`
      }
      <p role="status" class="done">${this.value ? host.text('captcha.done') : nothing}</p>`;
  }

  renderWays(): unknown {
    return undefined;
  }

  get field(): HTMLElement | null {
    return this.host.renderRoot.querySelector('#field');
  }

  clear(): void {
    this.value = '';
  }

  end(): void {}

  provide(token: string): void {
    this.value = token;
    this.host.changed();
    if (token) tellAnswered(this.host);
  }

  #hear = ({ target }: Event): void => this.provide((target as HTMLInputElement).value);

  #open = async (): Promise<void> => {
    this.#opened = true;
    this.host.requestUpdate();
    await this.host.updateComplete;
    // The button that had the focus is gone.
    this.field?.focus();
    this.host.dispatchEvent(new WardCaptchaOpenedEvent(this.challenge.provider, this.challenge.siteKey));
  };
}
