import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { Action } from '../../base/action.js';
import type { CaptchaControl } from '../../base/captcha-control.js';
import { element } from '../../base/register.js';
import { WardElement, type WardStateEvent } from '../../base/ward-element.js';
import type { WardError } from '../../contract/error.js';
import type { CaptchaAnswer, Comment, CommentDraft, CommentPolicy, Id } from '../../contract/model.js';
import { comments } from '../../locale/vi/comments.js';
import type { Dictionary } from '../../locale/vi.js';
import { cleanName, nfc } from '../../text/unicode.js';
import { check, fieldNames, lettersLeft, type Faults, type FieldName, type Written } from './check.js';
import { DraftKeeper } from './draft-keeper.js';
import { WardBeforeCommentEvent } from './events.js';
import { renderFields } from './fields.js';
import { styles } from './ward-comments-form.styles.js';

/**
 * Where a reader writes a comment or a reply: a part of `ward-comments`, of no use alone. Nothing takes what they wrote
 * away but its being accepted.
 */
@element('ward-comments-form')
export class WardCommentsForm extends WardElement {
  static override styles: CSSResultGroup = [WardElement.styles, styles];
  static override lines: Partial<Dictionary> = comments;

  /** The article's id. */
  @property({ attribute: false }) about!: Id;
  @property({ attribute: false }) policy!: CommentPolicy;
  /** The comment that a reply hangs on; `null` for a comment of its own. */
  @property({ attribute: false }) parentId: Id | null = null;
  /** Under which what is typed is kept; each form has its own. */
  @property({ attribute: false }) draftName!: string;
  @property({ attribute: false }) heading = '';
  /** The name under which the reader wrote before. */
  @property({ attribute: false }) writer = '';
  @property({ attribute: false }) noCaptcha = false;
  /** Told what the backend accepted, also when the form has left the page meanwhile. */
  @property({ attribute: false }) accepted!: (comment: Comment, writer: string) => void;
  /** Closes the form; one without it stays. */
  @property({ attribute: false }) cancel: (() => void) | undefined;

  @state() private faults: Faults = {};
  /** Why the comment was not sent, where no field is to blame. */
  @state() private problem: readonly string[] = [];
  @state() private sending = false;
  /** How many letters are left, where that is worth telling. */
  @state() private left: number | undefined;
  /** The backend wants a code, whatever the policy said. */
  @state() private codeWanted = false;
  /** A code is wanted, and none can be shown. */
  @state() private codeless = false;
  @query('ward-captcha') private captcha!: CaptchaControl | null;

  #post = new Action(this, (draft: CommentDraft, context) => this.backend.comments.post(draft, context));
  #keeper = new DraftKeeper(
    this,
    () => this.draftName,
    () => this.#written,
  );
  /** When the reader agreed: the same on each try, so that all tries are one comment. */
  #agreedAt: string | undefined;

  override render(): TemplateResult {
    const { policy, faults, left, sending, problem } = this;
    if (this.codeless || (this.#asksCode && !this.supports('captcha', 'issue'))) {
      return html`<p part="notice" class="muted">${this.text('comment.unavailable')}</p>`;
    }
    return html`<form part="form" novalidate aria-labelledby="heading" @submit=${this.#submit} @input=${this.#type}>
      <h3 part="subtitle" id="heading">${this.heading}</h3>
      ${policy.rules && this.parentId === null ? html`<p class="muted rules">${policy.rules}</p>` : nothing}
      ${renderFields({ host: this, policy, faults, left, locked: sending })}
      <div role="status">${this.#keeper.restored ? this.#renderRestored() : nothing}</div>
      ${
        this.#asksCode
          ? html`<ward-captcha
              purpose="comment"
              name="captcha"
              required
              exportparts="label, input, picture, question, button, field-problem, problem"
              @ward-state=${this.#watchCode}
            ></ward-captcha>`
          : nothing
      }
      <div role="alert">
        ${
          problem.length > 0
            ? html`<div part="problem" class="problem"><p>${problem.map((sentence) => html`${sentence} `)}</p></div>`
            : nothing
        }
      </div>
      <div class="ends">
        <button part="button" type="submit" class="button primary" aria-disabled=${sending}>
          ${this.text(sending ? 'comment.sending' : 'comment.submit')}
        </button>
        ${
          this.cancel
            ? html`<button part="button" type="button" class="button plain" @click=${this.cancel}>
                ${this.text('comment.cancelReply')}
              </button>`
            : nothing
        }
      </div>
    </form>`;
  }

  /** Puts the focus where the reader goes on writing. */
  override focus(): void {
    this.#field(this.#written.name.trim() === '' ? 'name' : 'text')?.focus();
  }

  protected override firstUpdated(): void {
    this.#fill({ name: this.writer });
    void this.#keeper.load().then((kept) => {
      if (!kept) return;
      this.#fill(kept);
      this.#count();
    });
  }

  #renderRestored(): TemplateResult {
    return html`<p part="notice" class="muted kept">
      ${this.text('comment.draftRestored')}
      <button part="button" type="button" class="button plain" @click=${this.#discard}>
        ${this.text('comment.draftDiscard')}
      </button>
    </p>`;
  }

  get #asksCode(): boolean {
    return !this.noCaptcha && (this.policy.captcha || this.codeWanted);
  }

  #field(name: FieldName): HTMLInputElement | null {
    return this.renderRoot.querySelector(`#${name}`);
  }

  get #written(): Written {
    const value = (name: FieldName) => this.#field(name)?.value ?? '';
    return { name: value('name'), text: value('text'), email: value('email'), phone: value('phone') };
  }

  #fill(written: Partial<Written>): void {
    for (const name of ['name', 'text', 'email', 'phone'] as const) {
      const field = this.#field(name);
      const value = written[name];
      if (field && value && typeof value === 'string') field.value = value;
    }
  }

  #empty(...names: FieldName[]): void {
    for (const name of names) {
      const field = this.#field(name);
      if (field) field.value = '';
      if (field) field.checked = false;
    }
    this.#agreedAt = this.left = undefined;
  }

  #type = ({ target }: Event): void => {
    const { id, checked } = target as HTMLInputElement;
    if (id === 'consent') this.#agreedAt = checked ? new Date().toISOString() : undefined;
    else if (target !== this.captcha) this.#keeper.typed();
    if (id === 'text') this.#count();
  };

  // Near the limit only: counting letters takes time, and the number is a worry before.
  #count(): void {
    const { maxLength } = this.policy;
    const near = Math.min(200, Math.ceil(maxLength / 5));
    const { text } = this.#written;
    const left = maxLength - text.length > near ? Infinity : lettersLeft(text, this.policy);
    this.left = left > near ? undefined : left;
  }

  #discard = (): void => {
    this.#empty('text', 'email', 'phone', 'consent');
    this.#keeper.forget();
    this.focus();
  };

  #watchCode = ({ state }: WardStateEvent): void => {
    this.codeless = state === 'unsupported';
  };

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.sending) return;
    this.sending = true;
    this.problem = [];
    // From here on the page may be killed at any point.
    this.#keeper.save();
    try {
      await this.#send();
    } finally {
      this.sending = false;
    }
  };

  async #send(): Promise<void> {
    const written = this.#written;
    const faultless = this.#blame(check(written, this.#agreedAt !== undefined, this.policy));
    const answer = faultless ? await this.#code() : null;
    if (answer === null) return;
    const draft = this.#draftOf(written, answer);
    if (!this.dispatchEvent(new WardBeforeCommentEvent(draft))) return;
    const comment = await this.#post.run(draft);
    if (comment) this.#finish(comment, written.name);
    else if (this.#post.error) await this.#explain(this.#post.error);
  }

  /** The answer to the captcha, `undefined` where none is wanted; `null`: the reader is asked for one first. */
  async #code(): Promise<CaptchaAnswer | undefined | null> {
    const { captcha } = this;
    if (!captcha) return undefined;
    if (captcha.expiresAt <= Date.now()) await captcha.renew();
    if (captcha.needless || captcha.answer) return captcha.answer ?? undefined;
    captcha.demand();
    return null;
  }

  #draftOf({ name, text, email, phone }: Written, captcha: CaptchaAnswer | undefined): CommentDraft {
    const { policy } = this;
    return {
      articleId: this.about,
      parentId: this.parentId,
      name: cleanName(name),
      text: nfc(text).trim(),
      ...(email.trim() && { email: nfc(email).trim() }),
      ...(phone.trim() && { phone: phone.trim() }),
      ...(policy.consent && this.#agreedAt && { consent: { version: policy.consent.version, at: this.#agreedAt } }),
      ...(captcha && { captcha }),
    };
  }

  #finish(comment: Comment, writer: string): void {
    this.#keeper.forget();
    this.#empty('text', 'consent');
    // The code is used up. A reply's form is about to close.
    if (!this.cancel && this.isConnected) void this.captcha?.renew();
    this.accepted(comment, writer);
  }

  async #explain(error: WardError): Promise<void> {
    const { code, fields = [], retryAfter } = error;
    if (code === 'captcha-incorrect' || code === 'captcha-expired') return this.#explainCode(error);
    const known = fields.filter(({ name }) => fieldNames.includes(name as FieldName));
    if (code === 'invalid' && !this.#blame(Object.fromEntries(known.map(({ name, rule }) => [name, rule])))) return;
    if (code === 'conflict' && retryAfter === undefined) {
      this.problem = [this.text('comment.dup')];
      return;
    }
    const closed = code === 'forbidden' && (await this.#closedMeanwhile());
    // A conflict that passes is the first try, still at work.
    const why = closed ? this.text('comment.closed') : code === 'conflict' ? '' : this.errorText(error);
    this.problem = [why, this.text('comment.notSent')];
  }

  async #explainCode(error: WardError): Promise<void> {
    if (this.captcha) return this.captcha.refuse(error, error.challenge);
    this.codeWanted = true;
    await this.updateComplete;
    if (this.captcha) (this.captcha as CaptchaControl).demand();
    else this.problem = [this.text('comment.notSent')];
  }

  async #closedMeanwhile(): Promise<boolean> {
    try {
      const context = await this.readContext(new AbortController().signal, 'refresh');
      return !(await this.backend.comments.policy({ articleId: this.about }, context)).open;
    } catch {
      return false;
    }
  }

  /** Shows what is wrong, at its field, and puts the focus in the first. True where nothing is. */
  #blame(faults: Faults): boolean {
    this.faults = faults;
    const first = fieldNames.find((name) => faults[name]);
    if (!first) return true;
    void this.updateComplete.then(() => this.#field(first)?.focus());
    return false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ward-comments-form': WardCommentsForm;
  }
}
