import { html, nothing, type TemplateResult } from 'lit';
import type { CaptchaChallenge } from '../../../contract/model.js';
import { addLines } from '../../../locale/registry.js';
import { captchaRare } from '../../../locale/vi/captcha-rare.js';
import type { Face, FaceHost, View } from '../face.js';
import { dress, tellAnswered } from './typed.js';
import { doWork } from './work/do-work.js';

addLines(captchaRare);

/** Silent work: the reader's device shows that it took trouble. It begins by itself. */
export class WorkFace implements Face {
  readonly missing = undefined;
  readonly ready: Promise<void>;
  value = '';
  #progress = 0;
  #failed = false;
  #over = new AbortController();

  constructor(
    private readonly host: FaceHost,
    readonly challenge: Extract<CaptchaChallenge, { kind: 'work' }>,
  ) {
    dress(host);
    this.ready = this.#work();
  }

  render({ failed, problem }: View): TemplateResult {
    const { host, value } = this;
    const state = this.#failed ? 'captcha.workErr' : value ? 'captcha.done' : 'captcha.working';
    return html`<p part="label" class="name" id="name">${host.text('captcha.robot')}</p>
      ${problem} ${failed ? host.renderFailure() : nothing}
      <div
        part="work"
        class="work"
        id="field"
        role="group"
        tabindex="-1"
        aria-labelledby="name"
        aria-describedby="state"
        ?hidden=${failed}
      >
        <p id="state" role="status" class=${this.#failed ? 'field-problem' : value ? 'done' : ''}>
          ${host.text(state)}
        </p>
        <progress max="1" .value=${this.#progress} aria-labelledby="name" ?hidden=${this.#failed}></progress>
      </div>`;
  }

  renderWays({ disabled }: View): unknown {
    if (!this.#failed) return undefined;
    return html`<button
      part="button"
      type="button"
      class="button plain"
      ?disabled=${disabled}
      @click=${() => this.host.refresh()}
    >
      ${this.host.text('common.retry')}
    </button>`;
  }

  get field(): HTMLElement | null {
    return this.host.renderRoot.querySelector('#field');
  }

  /** What was worked out has been used: another challenge comes. */
  clear(): void {
    this.value = '';
  }

  end(): void {
    this.#over.abort();
  }

  async #work(): Promise<void> {
    const { signal } = this.#over;
    const { scheme, params } = this.challenge;
    try {
      if (scheme !== 'altcha-v2') throw new Error(`the scheme ${scheme}`);
      const tell = (progress: number) => {
        this.#progress = progress;
        this.host.requestUpdate();
      };
      const value = await doWork(params, tell, signal);
      if (signal.aborted) return;
      this.value = value;
      this.#progress = 1;
      this.host.changed();
      tellAnswered(this.host);
    } catch {
      this.#failed = true;
    }
    this.host.requestUpdate();
  }
}
