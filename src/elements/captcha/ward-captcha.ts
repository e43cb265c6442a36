import { html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { CaptchaControl } from '../../base/captcha-control.js';
import { FormControl } from '../../base/form-control.js';
import { element } from '../../base/register.js';
import { WardElement } from '../../base/ward-element.js';
import type { WardError } from '../../contract/error.js';
import type { CaptchaAnswer, CaptchaChallenge, CaptchaKind } from '../../contract/model.js';
import { captcha } from '../../locale/vi/captcha.js';
import type { Dictionary, MessageKey } from '../../locale/vi.js';
import { Asking, type AskingHost, type Wish } from './asking.js';
import { WardCaptchaRenewedEvent } from './renewed-event.js';
import type { View } from './face.js';
import { usualKinds } from './kinds.js';
import { styles } from './ward-captcha.styles.js';
import { renderOthers, renderOutline } from './ways.js';

/**
 * A code to copy from a picture or from sound, a question to answer, silent work of the device, or the widget of a third
 * party: whichever the reader can. A control of the form around it, whose value is the answer as JSON,
 * `{"challengeId":"…","kind":"image","value":"…"}`: the backend judges it with the rest of the form.
 *
 * @summary A challenge that tells people from programs, as a form control.
 * @slot token - The widget of a third party, put here when `ward-captcha-opened` asks for it.
 * @fires {WardCaptchaAnsweredEvent} ward-captcha-answered - The reader answered.
 * @fires {WardCaptchaRenewedEvent} ward-captcha-renewed - Another challenge took the place of one.
 * @fires {WardCaptchaOpenedEvent} ward-captcha-opened - The reader wants the widget of a third party.
 * @csspart label - The name of the field.
 * @csspart picture - The picture of the code.
 * @csspart question - The question.
 * @csspart input - The field.
 * @csspart work - The progress of silent work.
 * @uses captcha.issue
 */
@element('ward-captcha')
export class WardCaptcha extends WardElement implements CaptchaControl, AskingHost {
  static formAssociated = true;
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles: CSSResultGroup = [WardElement.styles, styles];
  static override lines: Partial<Dictionary> = captcha;

  /** What the answer is for: `comment`, `rating` or `report`. */
  @property() purpose: Wish['purpose'] = 'comment';
  /** What may be asked for, best first, of `image`, `question`, `work` and `token`; all but the last by default. */
  @property() kinds: string = usualKinds;
  /** The name under which the form sends the answer. */
  @property({ reflect: true }) name: string | undefined;
  /** The form is not valid without an answer. */
  @property({ type: Boolean, reflect: true }) required = false;
  /** Asks for a challenge when the reader comes to the form, or `prepare()` is called, and keeps its room until then. */
  @property({ type: Boolean }) lazy = false;

  /** What is wrong with the answer. */
  @state() private problem: MessageKey | undefined;
  /** What happened, for those who hear the page. */
  @state() private said: MessageKey | undefined;
  @state() private disabled = false;

  #asking = new Asking(
    this,
    () => this.#renderOutline(false),
    (renewed) => this.#welcome(renewed),
  );
  #control = new FormControl(this);
  /** True where a renewal took what the reader had typed. */
  #tookAnswer = false;
  /** The reader asked for another challenge, and hears that it came. */
  #awaited = false;
  #complaints = 0;
  /** The focus goes to the field as soon as there is one. */
  #focusDue = false;

  override render(): unknown {
    const { face, intent, kind, loader, others } = this.#asking;
    const { status, error } = loader;
    if (face === null) return nothing;
    if (status === 'loading' && this.lazy && !intent.shown) return this.#renderOutline(true);
    if (status !== 'ready' && status !== 'error') return loader.render(() => nothing);
    const { disabled, problem, required } = this;
    const view: View = {
      disabled,
      required,
      failed: error !== undefined,
      problem: problem && html`${keyed(this.#complaints, this.#renderProblem(problem))}`,
    };
    return html`<div part="base" class="captcha" aria-busy=${loader.busy} @focusin=${this.#freshen}>
      ${face ? face.render(view) : this.renderFailure()}
      <div class="ways">${face?.renderWays(view)} ${renderOthers(this, kind, others, disabled, this.#take)}</div>
      <p class="hidden" role="status">${this.said ? this.text(this.said) : nothing}</p>
    </div>`;
  }

  /** What the reader answered; `null` while it is empty, or there is nothing to answer. */
  get answer(): CaptchaAnswer | null {
    const { challenge, value } = this.#asking.current ?? {};
    return challenge && value ? { challengeId: challenge.id, kind: challenge.kind, value } : null;
  }

  /** True where the backend wants no answer now. */
  get needless(): boolean {
    return this.#asking.face === null;
  }

  /** Milliseconds since 1970 at which the challenge ends; `Infinity` when there is none. */
  get expiresAt(): number {
    return this.#asking.expiresAt;
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

  /**
   * Ends when all is done that needs no reader: a challenge that was not asked for is there, one that is too old is
   * renewed, silent work is through. Then `needless` and `answer` tell whether a form can be sent.
   */
  async prepare(): Promise<void> {
    this.#asking.intent.show();
    await this.updateComplete;
    if (this.#asking.isOld) await this.renew();
    await this.#asking.settled();
    await this.updateComplete;
  }

  /** Shows why the last answer did not do, with a new challenge, and puts the focus in the field. */
  async refuse(error: WardError, challenge: CaptchaChallenge | undefined = error.challenge): Promise<void> {
    this.#asking.intent.show();
    this.#asking.face?.clear();
    const replaced = this.#asking.replace(challenge);
    this.#complain(error.code === 'captcha-expired' ? 'captcha.expired' : 'captcha.wrong');
    await this.updateComplete;
    this.focus();
    await replaced;
    await this.updateComplete;
    // Another kind has another field: the one that had the focus is gone.
    if (document.activeElement === document.body) this.focus();
  }

  /** A new challenge, without a word. */
  async renew(): Promise<void> {
    this.#asking.intent.show();
    this.#tookAnswer = Boolean(this.#asking.current?.value);
    this.problem = this.said = undefined;
    await this.#asking.loader.reload();
  }

  /** Shows that an answer is missing, and puts the focus in the field. */
  demand(): void {
    const { face, intent, loader } = this.#asking;
    intent.show();
    if (loader.error) void loader.reload();
    this.#complain(this.#tookAnswer ? 'captcha.renewed' : face ? face.missing : 'captcha.empty');
    this.#focusDue = true;
  }

  /** The token that the widget of a third party gave; an empty one where it is good no longer. */
  provide(token: string): void {
    this.#asking.face?.provide?.(token);
  }

  /** Puts the focus where the reader answers. */
  override focus(options?: FocusOptions): void {
    this.#asking.face?.field?.focus(options);
  }

  formResetCallback(): void {
    this.problem = this.said = undefined;
    this.#asking.face?.clear();
    this.#commit();
  }

  formDisabledCallback(disabled: boolean): void {
    this.disabled = disabled;
  }

  formStateRestoreCallback(kept: string): void {
    this.#asking.restore(kept);
  }

  changed(): void {
    this.#commit();
    this.requestUpdate();
  }

  refresh(): void {
    this.#awaited = true;
    void this.renew();
  }

  renderFailure(): TemplateResult {
    const { error } = this.#asking.loader;
    // Which failure it was is worth a word only where the reader can do something about it.
    const why = error?.code === 'rate-limited' || error?.code === 'offline' ? this.errorText(error) : '';
    return html`<div part="problem" class="problem" role="status">
      <p>${this.text('captcha.loadErr')} ${why}</p>
      <button part="button" type="button" class="button" @click=${() => this.renew()}>
        ${this.text('common.retry')}
      </button>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#commit();
    const field = this.#asking.current?.field;
    if (!this.#focusDue || !field) return;
    this.#focusDue = false;
    field.focus();
  }

  // As for a picture, the tallest of the usual ones.
  #renderOutline(still: boolean): TemplateResult {
    return renderOutline(
      this,
      this.#asking.accepted.filter((kind) => kind !== 'image'),
      still,
    );
  }

  #renderProblem(problem: MessageKey): TemplateResult {
    return html`<p part="field-problem" class="field-problem" id="problem" role="alert">${this.text(problem)}</p>`;
  }

  #welcome(renewed: boolean): void {
    const kind = this.#asking.face?.challenge.kind;
    if (renewed && kind) void this.updateComplete.then(() => this.dispatchEvent(new WardCaptchaRenewedEvent(kind)));
    if (this.#awaited) this.said = 'captcha.renewed';
    this.#awaited = false;
  }

  #complain(problem: MessageKey | undefined): void {
    this.problem = problem;
    this.#complaints++;
  }

  /** Tells the form what the answer is, and whether it may be sent without. */
  #commit(): void {
    const { answer, required } = this;
    const { challenge, missing, value } = this.#asking.current ?? {};
    const unanswered = required && !answer && !['empty', 'unsupported'].includes(this.#asking.loader.status);
    const kept = challenge && value ? JSON.stringify({ challenge, typed: value }) : null;
    this.#control.tell(
      answer && JSON.stringify(answer),
      unanswered ? this.text(missing ?? 'captcha.empty') : undefined,
      this.#asking.current?.field ?? null,
      kept,
    );
  }

  // Before a reader copies a code that is of no use any more.
  #freshen = (): void => {
    if (!this.#asking.current?.value && this.#asking.isOld) void this.renew();
  };

  #take = (kind: CaptchaKind): void => {
    this.problem = this.said = undefined;
    this.#awaited = this.#focusDue = true;
    this.#asking.take(kind);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ward-captcha': WardCaptcha;
  }
}
