import { html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { CaptchaControl } from '../../base/captcha-control.js';
import { FormControl } from '../../base/form-control.js';
import { Loader } from '../../base/loader.js';
import { element } from '../../base/register.js';
import { uuid } from '../../base/visitor.js';
import { WardElement } from '../../base/ward-element.js';
import type { Captcha } from '../../contract/adapter.js';
import { WardError } from '../../contract/error.js';
import { challengeIn } from '../../contract/guards.js';
import type { CaptchaAnswer, CaptchaChallenge, CaptchaKind } from '../../contract/model.js';
import { captcha } from '../../locale/vi/captcha.js';
import type { Dictionary, MessageKey } from '../../locale/vi.js';
import { nfc } from '../../text/unicode.js';
import { renderFace, renderOutline, renderWays } from './face.js';

import { isShown, kindsOf, shownKinds, type ShownChallenge, type ShownKind } from './kinds.js';
import { drawInline } from './picture.js';
import { styles } from './ward-captcha.styles.js';

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

/**
 * A code to copy from a picture, or a question to answer: whichever the reader can. A control of the form around it,
 * whose value is the answer as JSON, `{"challengeId":"…","kind":"image","value":"…"}`: the backend judges it with the
 * rest of the form.
 *
 * @summary A challenge that tells people from programs, as a form control.
 * @fires {WardCaptchaAnsweredEvent} ward-captcha-answered - The reader answered.
 * @fires {WardCaptchaRenewedEvent} ward-captcha-renewed - Another challenge took the place of one.
 * @csspart label - The name of the field.
 * @csspart picture - The picture of the code.
 * @csspart question - The question.
 * @csspart input - The field.
 * @uses captcha.issue
 */
@element('ward-captcha')
export class WardCaptcha extends WardElement implements CaptchaControl {
  static formAssociated = true;
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles: CSSResultGroup = [WardElement.styles, styles];
  static override lines: Partial<Dictionary> = captcha;

  /** What the answer is for: `comment`, `rating` or `report`. */
  @property() purpose: Parameters<Captcha['issue']>[0]['purpose'] = 'comment';
  /** What may be asked for, best first, of `image` and `question`. */
  @property() kinds = shownKinds.join(' ');
  /** The name under which the form sends the answer. */
  @property({ reflect: true }) name: string | undefined;
  /** The form is not valid without an answer. */
  @property({ type: Boolean, reflect: true }) required = false;

  /** The kind that the reader asked for. */
  @state() private wanted: ShownKind | undefined;
  /** What is wrong with the answer. */
  @state() private problem: MessageKey | undefined;
  /** What happened, for those who hear the page. */
  @state() private said: MessageKey | undefined;
  /** The challenge whose picture could not be shown. */
  @state() private broken: CaptchaChallenge | undefined;
  @state() private disabled = false;
  @query('input') private field!: HTMLInputElement | null;
  @query('canvas') private canvas!: HTMLCanvasElement | null;

  #challenge = new Loader<Parameters<Captcha['issue']>[0], ShownChallenge | null>(
    this,
    () => ({ purpose: this.purpose, accept: this.#accepted }),
    async (input, context) => {
      const challenge = await this.backend.captcha.issue(input, { ...context, idempotencyKey: uuid() });
      if (challenge && !isShown(challenge)) throw new WardError('unsupported', `a captcha of kind ${challenge.kind}`);
      return challenge;
    },
    { outline: renderOutline, isEmpty: (challenge) => challenge === null },
  );
  #control = new FormControl(this);
  #shown: ShownChallenge | null | undefined;
  #arrivedAt = 0;
  /** A kind that was asked for first and not given. */
  #denied: ShownKind | undefined;
  /** True where a renewal took what the reader had typed. */
  #tookAnswer = false;
  /** The reader asked for another challenge, and hears that it came. */
  #awaited = false;
  #complaints = 0;
  /** The focus goes to the field as soon as there is one. */
  #focusDue = false;
  #drawnOn: HTMLCanvasElement | undefined;

  override render(): unknown {
    const { value, status, error } = this.#challenge;
    if (value === null) return nothing;
    if (status !== 'ready' && status !== 'error') return this.#challenge.render(() => nothing);
    const kind = value?.kind ?? this.#accepted[0];
    const ways = {
      other: kindsOf(this.kinds).find((other) => other !== kind && other !== this.#denied),
      disabled: this.disabled,
      refresh: value && this.#refresh,
      take: this.#take,
    };
    const failed = error !== undefined || this.broken === value;
    return html`<div part="base" class="captcha" aria-busy=${this.#challenge.busy}>
      ${value ? this.#renderField(value, failed) : this.#renderFailure()} ${renderWays(this, ways)}
      <p class="hidden" role="status">${this.said ? this.text(this.said) : nothing}</p>
    </div>`;
  }

  /** What the reader answered; `null` while it is empty, or there is nothing to answer. */
  get answer(): CaptchaAnswer | null {
    const challenge = this.#current;
    const value = this.#typed;
    return challenge && value ? { challengeId: challenge.id, kind: challenge.kind, value } : null;
  }

  /** True where the backend wants no answer now. */
  get needless(): boolean {
    return this.#challenge.value === null;
  }

  /** Milliseconds since 1970 at which the challenge ends; `Infinity` when there is none. */
  get expiresAt(): number {
    const at = Date.parse(this.#current?.expiresAt ?? '');
    // Where the clock of the device is wrong each new challenge looks stale: then the backend alone decides.
    return at > this.#arrivedAt ? at : Infinity;
  }

  get form(): HTMLFormElement | null {
    return this.#control.form;
  }

  get validity(): ValidityState | undefined {
    return this.#control.validity;
  }

  checkValidity(): boolean {
    return this.#control.check();
  }

  reportValidity(): boolean {
    return this.#control.report();
  }

  /** Shows why the last answer did not do, with a new challenge, and puts the focus in the field. */
  async refuse(error: WardError, challenge: CaptchaChallenge | undefined = error.challenge): Promise<void> {
    const fresh = this.#usable(challenge);
    let loading: Promise<void> | undefined;
    if (fresh) this.#challenge.set(fresh);
    else loading = this.#challenge.reload();
    this.#clear();
    this.#complain(error.code === 'captcha-expired' ? 'captcha.expired' : 'captcha.wrong');
    await this.updateComplete;
    this.focus();
    await loading;
    await this.updateComplete;
  }

  /** A new challenge, without a word. */
  async renew(): Promise<void> {
    this.#tookAnswer = this.#typed !== '';
    this.problem = this.said = undefined;
    await this.#challenge.reload();
    await this.updateComplete;
  }

  /** Shows that an answer is missing, and puts the focus in the field. */
  demand(): void {
    if (this.#challenge.error) void this.#challenge.reload();
    this.#complain(this.#tookAnswer ? 'captcha.renewed' : 'captcha.empty');
    this.#focusDue = true;
  }

  formResetCallback(): void {
    this.problem = this.said = undefined;
    this.#clear();
  }

  formDisabledCallback(disabled: boolean): void {
    this.disabled = disabled;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { value } = this.#challenge;
    if (value === undefined || value === this.#shown) return;
    if (this.wanted && value && value.kind !== this.wanted) this.#denied = this.wanted;
    if (this.#shown && value) {
      const { kind } = value;
      void this.updateComplete.then(() => this.dispatchEvent(new WardCaptchaRenewedEvent(kind)));
    }
    this.#shown = value;
    this.#arrivedAt = Date.now();
    if (this.#awaited) this.said = 'captcha.renewed';
    this.#awaited = false;
    this.#clear();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#commit();
    const { canvas, field } = this;
    if (this.#focusDue && field) {
      this.#focusDue = false;
      field.focus();
    }
    if (canvas && canvas !== this.#drawnOn) void this.#draw(canvas);
  }

  #renderField(challenge: ShownChallenge, failed: boolean): TemplateResult {
    const { kind } = challenge;
    const numeric = kind === 'image' && challenge.numeric === true;
    return html`<label part="label" for="field">${this.text('captcha.label')}</label>
      ${this.problem ? keyed(this.#complaints, this.#renderProblem(this.problem)) : nothing}
      ${
        kind === 'image'
          ? html`<p class="muted" id="hint">${this.text(numeric ? 'captcha.hintNumeric' : 'captcha.hint')}</p>`
          : nothing
      }
      <div class="row">
        ${failed ? this.#renderFailure() : keyed(challenge.id, renderFace(this, challenge, this.#break))}
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
          ?required=${this.required}
          ?disabled=${this.disabled}
          aria-invalid=${this.problem !== undefined}
          aria-describedby=${[this.problem ? 'problem' : '', kind === 'image' ? 'hint' : 'question'].join(' ').trim()}
          @input=${this.#type}
          @change=${this.#tell}
          @focus=${this.#freshen}
          @keydown=${this.#submit}
        />
      </div>`;
  }

  #renderProblem(problem: MessageKey): TemplateResult {
    return html`<p part="field-problem" class="field-problem" id="problem" role="alert">${this.text(problem)}</p>`;
  }

  #renderFailure(): TemplateResult {
    const { error } = this.#challenge;
    // Which failure it was is worth a word only where the reader can do something about it.
    const why = error?.code === 'rate-limited' || error?.code === 'offline' ? this.errorText(error) : '';
    return html`<div part="problem" class="problem" role="status">
      <p>${this.text('captcha.loadErr')} ${why}</p>
      <button part="button" type="button" class="button" @click=${this.#retry}>${this.text('common.retry')}</button>
    </div>`;
  }

  /** What may be asked for; what the reader wants comes first. */
  get #accepted(): readonly ShownKind[] {
    const { wanted } = this;
    const listed = kindsOf(this.kinds);
    return wanted ? [wanted, ...listed.filter((kind) => kind !== wanted)] : listed;
  }

  /** The challenge on the page, where it can still be answered. */
  get #current(): ShownChallenge | undefined {
    const { value, busy, error } = this.#challenge;
    return value && value === this.#shown && !busy && !error ? value : undefined;
  }

  get #typed(): string {
    return nfc(this.field?.value ?? '').trim();
  }

  // A challenge that travelled inside an error was looked at by nobody.
  #usable(challenge: CaptchaChallenge | undefined): ShownChallenge | undefined {
    const checked = challengeIn(challenge);
    return checked && isShown(checked) ? checked : undefined;
  }

  #clear(): void {
    if (this.field) this.field.value = '';
    this.#commit();
  }

  #complain(problem: MessageKey): void {
    this.problem = problem;
    this.#complaints++;
  }

  /** Tells the form what the answer is, and whether it may be sent without. */
  #commit(): void {
    const { answer, required } = this;
    const missing = required && !answer && !['empty', 'unsupported'].includes(this.#challenge.status);
    this.#control.tell(answer && JSON.stringify(answer), missing ? this.text('captcha.empty') : undefined, this.field);
  }

  async #draw(canvas: HTMLCanvasElement): Promise<void> {
    this.#drawnOn = canvas;
    const challenge = this.#challenge.value;
    if (challenge?.kind !== 'image') return;
    await drawInline(canvas, challenge.image.src).catch(() => this.#break(challenge));
  }

  #break = (challenge: CaptchaChallenge): void => {
    this.broken = challenge;
  };

  #retry = (): void => void this.renew();

  #refresh = (): void => {
    this.#awaited = true;
    void this.renew();
  };

  #take = (kind: ShownKind): void => {
    this.problem = this.said = undefined;
    this.wanted = kind;
    this.#awaited = true;
  };

  #type = (): void => this.#commit();

  #tell = (): void => {
    const { answer } = this;
    if (answer) this.dispatchEvent(new WardCaptchaAnsweredEvent(answer));
  };

  // Before a reader copies a code that is of no use any more.
  #freshen = (): void => {
    if (!this.#typed && this.expiresAt <= Date.now()) void this.renew();
  };

  #submit = (event: KeyboardEvent): void => {
    // The key that ends a composition is no wish to send; older browsers tell it by 229 alone.
    if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229) return;
    this.form?.requestSubmit();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ward-captcha': WardCaptcha;
  }
  interface GlobalEventHandlersEventMap {
    'ward-captcha-answered': WardCaptchaAnsweredEvent;
    'ward-captcha-renewed': WardCaptchaRenewedEvent;
  }
}
