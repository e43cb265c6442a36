import { html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { CaptchaControl } from '../../base/captcha-control.js';
import { FormControl } from '../../base/form-control.js';
import { Loader } from '../../base/loader.js';
import { element } from '../../base/register.js';
import { uuid } from '../../base/visitor.js';
import { WardElement } from '../../base/ward-element.js';
import type { Captcha, ReadContext } from '../../contract/adapter.js';
import { WardError } from '../../contract/error.js';
import { challengeIn } from '../../contract/guards.js';
import type { CaptchaAnswer, CaptchaChallenge, CaptchaKind } from '../../contract/model.js';
import { captcha } from '../../locale/vi/captcha.js';
import type { Dictionary, MessageKey } from '../../locale/vi.js';
import { WardCaptchaAnsweredEvent, WardCaptchaOpenedEvent, WardCaptchaRenewedEvent } from './events.js';
import type { Face, FaceHost, View } from './face.js';
import { Intent } from './intent.js';
import { faceOf, fetchTyped, kindsOf, usualKinds } from './kinds.js';
import { styles } from './ward-captcha.styles.js';
import { renderOthers, renderOutline } from './ways.js';

type Wish = Parameters<Captcha['issue']>[0];

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
export class WardCaptcha extends WardElement implements CaptchaControl, FaceHost {
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

  /** The kind that the reader asked for. */
  @state() private wanted: CaptchaKind | undefined;
  /** What is wrong with the answer. */
  @state() private problem: MessageKey | undefined;
  /** What happened, for those who hear the page. */
  @state() private said: MessageKey | undefined;
  @state() private disabled = false;

  #intent = new Intent(this);
  #face = new Loader<Wish, Face | null>(
    this,
    () => ({ purpose: this.purpose, accept: this.#accepted }),
    (wish, context) => (this.#issued = this.#issue(wish, context)),
    { outline: () => this.#renderOutline(false), isEmpty: (face) => face === null },
  );
  #issued: Promise<unknown> | undefined;
  #control = new FormControl(this);
  #shown: Face | null | undefined;
  #arrivedAt = 0;
  /** Kinds that were asked for first and not given. */
  #denied = new Set<CaptchaKind>();
  /** True where a renewal took what the reader had typed. */
  #tookAnswer = false;
  /** The reader asked for another challenge, and hears that it came. */
  #awaited = false;
  #complaints = 0;
  /** The focus goes to the field as soon as there is one. */
  #focusDue = false;
  /** What the browser kept over a reload. */
  #kept: { readonly challenge: CaptchaChallenge; readonly typed: string } | undefined;

  override render(): unknown {
    const { value: face, status, error } = this.#face;
    if (face === null) return nothing;
    if (status === 'loading' && this.lazy && !this.#intent.shown) return this.#renderOutline(true);
    if (status !== 'ready' && status !== 'error') return this.#face.render(() => nothing);
    const { disabled, problem, required } = this;
    const view: View = {
      disabled,
      required,
      failed: error !== undefined,
      problem: problem && html`${keyed(this.#complaints, this.#renderProblem(problem))}`,
    };
    const now = face?.challenge.kind ?? this.#accepted[0];
    const others = kindsOf(this.kinds).filter((kind) => kind !== now && !this.#denied.has(kind));
    return html`<div part="base" class="captcha" aria-busy=${this.#face.busy} @focusin=${this.#freshen}>
      ${face ? face.render(view) : this.renderFailure()}
      <div class="ways">${face?.renderWays(view)} ${renderOthers(this, now, others, disabled, this.#take)}</div>
      <p class="hidden" role="status">${this.said ? this.text(this.said) : nothing}</p>
    </div>`;
  }

  /** What the reader answered; `null` while it is empty, or there is nothing to answer. */
  get answer(): CaptchaAnswer | null {
    const { challenge, value } = this.#current ?? {};
    return challenge && value ? { challengeId: challenge.id, kind: challenge.kind, value } : null;
  }

  /** True where the backend wants no answer now. */
  get needless(): boolean {
    return this.#face.value === null;
  }

  /** Milliseconds since 1970 at which the challenge ends; `Infinity` when there is none. */
  get expiresAt(): number {
    const at = Date.parse(this.#current?.challenge.expiresAt ?? '');
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

  /**
   * Ends when all is done that needs no reader: a challenge that was not asked for is there, one that is too old is
   * renewed, silent work is through. Then `needless` and `answer` tell whether a form can be sent.
   */
  async prepare(): Promise<void> {
    this.#intent.show();
    await this.updateComplete;
    if (this.expiresAt <= Date.now()) await this.renew();
    for (let last; last !== this.#issued;) {
      last = this.#issued;
      await last?.catch(() => undefined);
    }
    // The loader takes the answer up after us.
    await new Promise((resolve) => setTimeout(resolve));
    await this.#face.value?.ready;
    await this.updateComplete;
  }

  /** Shows why the last answer did not do, with a new challenge, and puts the focus in the field. */
  async refuse(error: WardError, challenge: CaptchaChallenge | undefined = error.challenge): Promise<void> {
    this.#intent.show();
    this.#intent.show();
    // A challenge that travelled inside an error was looked at by nobody.
    const fresh = challengeIn(challenge);
    this.#face.value?.clear();
    let loading: Promise<void> | undefined;
    if (fresh && this.#accepted.includes(fresh.kind)) this.#face.set(await faceOf(this, fresh));
    else loading = this.#face.reload();
    this.#complain(error.code === 'captcha-expired' ? 'captcha.expired' : 'captcha.wrong');
    await this.updateComplete;
    this.focus();
    await loading;
    await this.updateComplete;
  }

  /** A new challenge, without a word. */
  async renew(): Promise<void> {
    this.#intent.show();
    this.#tookAnswer = Boolean(this.#current?.value);
    this.problem = this.said = undefined;
    await this.#face.reload();
  }

  /** Shows that an answer is missing, and puts the focus in the field. */
  demand(): void {
    this.#intent.show();
    if (this.#face.error) void this.#face.reload();
    const face = this.#face.value;
    this.#complain(this.#tookAnswer ? 'captcha.renewed' : face ? face.missing : 'captcha.empty');
    this.#focusDue = true;
  }

  /** The token that the widget of a third party gave; an empty one where it is good no longer. */
  provide(token: string): void {
    this.#face.value?.provide?.(token);
  }

  /** Puts the focus where the reader answers. */
  override focus(options?: FocusOptions): void {
    this.#face.value?.field?.focus(options);
  }

  formResetCallback(): void {
    this.problem = this.said = undefined;
    this.#face.value?.clear();
    this.#commit();
  }

  formDisabledCallback(disabled: boolean): void {
    this.disabled = disabled;
  }

  formStateRestoreCallback(kept: string): void {
    try {
      const { challenge, typed } = JSON.parse(kept) as { challenge: unknown; typed: string };
      const whole = challengeIn(challenge);
      if (!whole || Date.parse(whole.expiresAt) <= Date.now()) return;
      this.#kept = { challenge: whole, typed: String(typed) };
      this.#intent.show();
      void this.#face.reload();
    } catch {
      // What another version of us kept: a new challenge comes.
    }
  }

  changed(): void {
    this.#commit();
    this.requestUpdate();
  }

  answered(): void {
    const { answer } = this;
    if (answer) this.dispatchEvent(new WardCaptchaAnsweredEvent(answer));
  }

  refresh(): void {
    this.#awaited = true;
    void this.renew();
  }

  open(provider: string, siteKey: string): void {
    this.dispatchEvent(new WardCaptchaOpenedEvent(provider, siteKey));
  }

  renderFailure(): TemplateResult {
    const { error } = this.#face;
    // Which failure it was is worth a word only where the reader can do something about it.
    const why = error?.code === 'rate-limited' || error?.code === 'offline' ? this.errorText(error) : '';
    return html`<div part="problem" class="problem" role="status">
      <p>${this.text('captcha.loadErr')} ${why}</p>
      <button part="button" type="button" class="button" @click=${this.#retry}>${this.text('common.retry')}</button>
    </div>`;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#face.value?.end();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { value } = this.#face;
    if (value === undefined || value === this.#shown) return;
    if (this.wanted && value && value.challenge.kind !== this.wanted) this.#denied.add(this.wanted);
    if (this.#shown && value) {
      const { kind } = value.challenge;
      void this.updateComplete.then(() => this.dispatchEvent(new WardCaptchaRenewedEvent(kind)));
    }
    this.#shown?.end();
    this.#shown = value;
    this.#arrivedAt = Date.now();
    if (this.#awaited) this.said = 'captcha.renewed';
    this.#awaited = false;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#commit();
    const field = this.#current?.field;
    if (!this.#focusDue || !field) return;
    this.#focusDue = false;
    field.focus();
  }

  // As for a picture, the tallest of the usual ones.
  #renderOutline(still: boolean): TemplateResult {
    return renderOutline(
      this,
      this.#accepted.filter((kind) => kind !== 'image'),
      still,
    );
  }

  #renderProblem(problem: MessageKey): TemplateResult {
    return html`<p part="field-problem" class="field-problem" id="problem" role="alert">${this.text(problem)}</p>`;
  }

  async #issue(wish: Wish, context: ReadContext): Promise<Face | null> {
    const kept = this.#kept;
    this.#kept = undefined;
    if (kept) {
      const face = await faceOf(this, kept.challenge);
      face.restore?.(kept.typed);
      return face;
    }
    if (this.lazy) await this.#intent.came;
    fetchTyped().catch(() => undefined);
    const challenge = await this.backend.captcha.issue(wish, { ...context, idempotencyKey: uuid() });
    if (!challenge) return null;
    if (!wish.accept.includes(challenge.kind))
      throw new WardError('unsupported', `a captcha of kind ${challenge.kind}`);
    return faceOf(this, challenge);
  }

  /** What may be asked for; what the reader wants comes first. */
  get #accepted(): readonly CaptchaKind[] {
    const { wanted } = this;
    const listed = kindsOf(this.kinds);
    return wanted ? [wanted, ...listed.filter((kind) => kind !== wanted)] : listed;
  }

  /** What is on the page, where it can still be answered. */
  get #current(): Face | undefined {
    const { value, busy, error } = this.#face;
    return value && value === this.#shown && !busy && !error ? value : undefined;
  }

  #complain(problem: MessageKey | undefined): void {
    this.problem = problem;
    this.#complaints++;
  }

  /** Tells the form what the answer is, and whether it may be sent without. */
  #commit(): void {
    const { answer, required } = this;
    const { challenge, missing, value } = this.#current ?? {};
    const unanswered = required && !answer && !['empty', 'unsupported'].includes(this.#face.status);
    const kept = challenge && value ? JSON.stringify({ challenge, typed: value }) : null;
    this.#control.tell(
      answer && JSON.stringify(answer),
      unanswered ? this.text(missing ?? 'captcha.empty') : undefined,
      this.#current?.field ?? null,
      kept,
    );
  }

  // Before a reader copies a code that is of no use any more.
  #freshen = (): void => {
    if (!this.#current?.value && this.expiresAt <= Date.now()) void this.renew();
  };

  #retry = (): void => void this.renew();

  #take = (kind: CaptchaKind): void => {
    this.problem = this.said = undefined;
    this.wanted = kind;
    this.#awaited = this.#focusDue = true;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ward-captcha': WardCaptcha;
  }
}
