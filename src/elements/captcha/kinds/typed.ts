import { adoptStyles, html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import type { WardElement } from '../../../base/ward-element.js';
import type { CaptchaChallenge } from '../../../contract/model.js';
import { addLines } from '../../../locale/registry.js';
import { captchaCode } from '../../../locale/vi/captcha-code.js';
import { nfc } from '../../../text/unicode.js';
import { WardCaptchaAnsweredEvent } from '../answered-event.js';
import type { Face, FaceHost, View } from '../face.js';
import { faceStyles } from './face.styles.js';
import { drawInline, renderPicture } from './picture.js';

addLines(captchaCode);

/**
 * What every face needs when it is there: the styles that the outline does without, and the word that the reader
 * answered. They stand here because this file is fetched for each challenge anyway.
 */
export function dress({ constructor, renderRoot }: FaceHost): void {
  if (dressed.has(renderRoot)) return;
  dressed.add(renderRoot);
  adoptStyles(renderRoot as ShadowRoot, [...(constructor as typeof WardElement).elementStyles, faceStyles]);
}

const dressed = new WeakSet<Node>();

export function tellAnswered(host: FaceHost): void {
  const { answer } = host;
  if (answer) host.dispatchEvent(new WardCaptchaAnsweredEvent(answer));
}

/** A code to copy from a picture or from sound, or a question to answer. */
export class TypedFace implements Face {
  readonly missing = 'captcha.empty';
  /** What is in the field. */
  #typed = '';
  /** The picture could not be shown. */
  #broken = false;
  #playing: AbortController | undefined;
  #unheard = false;

  constructor(
    private readonly host: FaceHost,
    readonly challenge: Extract<CaptchaChallenge, { kind: 'image' | 'question' }>,
  ) {
    dress(host);
  }

  render({ problem, disabled, failed, required }: View): TemplateResult {
    const { challenge, host } = this;
    const isImage = challenge.kind === 'image';
    const numeric = isImage && challenge.numeric === true;
    return html`<label part="label" for="field">${host.text('captcha.label')}</label>
      ${problem}
      ${
        isImage
          ? html`<p class="muted" id="hint">${host.text(numeric ? 'captcha.hintNumeric' : 'captcha.hint')}</p>`
          : nothing
      }
      <div class="row">
        ${keyed(challenge.id, this.#renderTask(failed))}
        <input
          part="input"
          class="input"
          id="field"
          type="text"
          inputmode=${numeric ? 'numeric' : 'text'}
          autocomplete="off"
          autocapitalize="off"
          autocorrect="off"
          spellcheck="false"
          enterkeyhint="send"
          .value=${live(this.#typed)}
          ?required=${required}
          ?disabled=${disabled}
          aria-invalid=${problem !== undefined}
          aria-describedby=${[problem ? 'problem' : '', isImage ? 'hint' : 'question'].join(' ').trim()}
          @input=${this.#type}
          @change=${() => tellAnswered(host)}
          @keydown=${this.#submit}
        />
      </div>
      ${this.#unheard ? html`<p class="field-problem" role="alert">${host.text('captcha.audioErr')}</p>` : nothing}`;
  }

  renderWays({ disabled }: View): TemplateResult {
    const { challenge, host } = this;
    const playing = this.#playing !== undefined;
    return html`${
        challenge.kind === 'image' && challenge.audio
          ? html`<button
              part="button"
              type="button"
              class="button plain"
              aria-pressed=${playing}
              ?disabled=${disabled}
              @click=${this.#listen}
            >
              ${host.text('captcha.audio')}
            </button>`
          : nothing
      }<button part="button" type="button" class="button plain" ?disabled=${disabled} @click=${() => host.refresh()}>
        ${host.text('captcha.refresh')}
      </button>`;
  }

  get value(): string {
    return nfc(this.#typed).trim();
  }

  get field(): HTMLElement | null {
    return this.host.renderRoot.querySelector('input');
  }

  clear(): void {
    this.#typed = '';
    this.host.requestUpdate();
  }

  restore(typed: string): void {
    this.#typed = typed;
  }

  end(): void {
    this.#playing?.abort();
  }

  #renderTask(failed: boolean): TemplateResult {
    const { challenge, host } = this;
    if (failed || this.#broken) return host.renderFailure();
    return challenge.kind === 'question'
      ? html`<p part="question" class="question" id="question" dir="auto">${challenge.question}</p>`
      : renderPicture(host, challenge, { draw: this.#draw, fail: this.#fail });
  }

  #draw = (canvas: Element | undefined): void => {
    const { challenge } = this;
    if (!canvas || challenge.kind !== 'image') return;
    drawInline(canvas as HTMLCanvasElement, challenge.image.src).catch(this.#fail);
  };

  #fail = (): void => {
    this.#broken = true;
    this.host.requestUpdate();
  };

  #type = (event: Event): void => {
    this.#typed = (event.target as HTMLInputElement).value;
    this.host.changed();
  };

  #submit = (event: KeyboardEvent): void => {
    // The key that ends a composition is no wish to send; older browsers tell it by 229 alone.
    if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229) return;
    this.host.form?.requestSubmit();
  };

  #listen = async (): Promise<void> => {
    const { challenge } = this;
    if (this.#playing) return this.#playing.abort();
    if (challenge.kind !== 'image' || !challenge.audio) return;
    const playing = (this.#playing = new AbortController());
    this.#unheard = false;
    this.host.requestUpdate();
    try {
      const { play } = await import('./sound.js');
      await play(challenge.audio.src, playing.signal);
    } catch {
      this.#unheard = true;
    }
    this.#playing = undefined;
    this.host.requestUpdate();
  };
}
