import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { CaptchaControl } from '../../base/captcha-control.js';
import { element } from '../../base/register.js';
import { WardElement, type WardStateEvent } from '../../base/ward-element.js';
import type { Comment, CommentPolicy, Id } from '../../contract/model.js';
import { comments } from '../../locale/vi/comments.js';
import type { Dictionary } from '../../locale/vi.js';
import { fieldNames, type FieldName } from './check.js';
import { renderFields } from './fields.js';
import { renderPreview, renderProblem, renderRestored, renderSummary, renderUnsent } from './form-notes.js';
import { Inputs } from './inputs.js';
import { Outbox, type Kept } from './outbox.js';
import { Sending } from './sending.js';
import { Telling } from './telling.js';
import { styles } from './ward-comments-form.styles.js';
import type { WardCommentsMine } from './ward-comments-mine.js';

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

  /** A code is wanted, and none can be shown. */
  @state() private codeless = false;
  @query('ward-captcha') private captcha!: CaptchaControl | null;
  @query('ward-comments-mine') private mine!: WardCommentsMine | null;

  #inputs = new Inputs(() => this.renderRoot);
  #telling = new Telling(this, this.#inputs);
  #keeper = new Outbox(
    this,
    () => this.draftName,
    () => this.#inputs.kept,
  );
  #sending = new Sending({
    host: this,
    inputs: this.#inputs,
    keeper: this.#keeper,
    captcha: () => this.captcha,
    accepted: (comment, writer) => this.#finish(comment, writer),
  });
  /** The fields are there, and what was kept is in them. */
  #begun = false;

  override render(): TemplateResult {
    const { policy } = this;
    const { left, preview, revealing, togglePreview } = this.#telling;
    const { busy, faults, problem } = this.#sending;
    if (!this.#canAsk) {
      return html`<p part="notice" class="muted">${this.text('comment.unavailable')}</p>`;
    }
    return html`<form part="form" novalidate aria-labelledby="heading" @submit=${this.#submit} @input=${this.#type}>
      <h3 part="subtitle" id="heading">${this.heading}</h3>
      ${policy.rules && this.parentId === null ? html`<p class="muted rules">${policy.rules}</p>` : nothing}
      <div role="alert">
        ${renderSummary(this, faults, policy.maxLength, (name) => this.#inputs.field(name)?.focus())}
      </div>
      ${renderFields({ host: this, policy, faults, left, locked: busy })}
      <div role="status" class="notes">
        ${this.#keeper.restored && !this.#keeper.unsent ? renderRestored(this, this.#discard) : nothing}
        ${this.#keeper.unsent ? renderUnsent(this, navigator.onLine) : nothing}
        ${revealing ? html`<p part="notice" class="warning">${this.text('comment.privateNumber')}</p>` : nothing}
      </div>
      ${preview === undefined ? nothing : renderPreview(this, preview)}
      ${
        this.#asksCode
          ? html`<ward-captcha
              purpose="comment"
              name="captcha"
              required
              lazy
              exportparts="label, input, picture, question, button, field-problem, problem"
              @ward-state=${this.#watchCode}
            ></ward-captcha>`
          : nothing
      }
      <div role="alert">${renderProblem(problem)}</div>
      <div class="ends">
        <button part="button" type="submit" class="button primary" aria-disabled=${busy}>
          ${this.text(busy ? 'comment.sending' : 'comment.submit')}
        </button>
        <button
          part="button"
          type="button"
          class="button plain"
          aria-expanded=${preview !== undefined}
          @click=${togglePreview}
        >
          ${this.text(preview === undefined ? 'comment.preview' : 'comment.previewHide')}
        </button>
        ${
          this.cancel
            ? html`<button part="button" type="button" class="button plain" @click=${this.cancel}>
                ${this.text('comment.cancelReply')}
              </button>`
            : nothing
        }
      </div>
      ${
        this.parentId === null
          ? html`<ward-comments-mine
              exportparts="button, confirm"
              .deleted=${() => this.#clear()}
            ></ward-comments-mine>`
          : nothing
      }
    </form>`;
  }

  /** Puts the focus where the reader goes on writing. */
  override focus(): void {
    this.#inputs.field(this.#inputs.written.name.trim() === '' ? 'name' : 'text')?.focus();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#wentOnline);
    addEventListener('offline', this.#wentOffline);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#wentOnline);
    removeEventListener('offline', this.#wentOffline);
  }

  // A policy may take the fields away while somebody writes, and give them back.
  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.#canAsk) this.#keeper.save();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#canAsk && !this.#begun) void this.#begin();
    this.#begun = this.#canAsk;
  }

  /** Brings back what was written here before, and the name of somebody who wanted that. */
  async #begin(): Promise<void> {
    this.#inputs.fill({ name: this.writer });
    const name = this.mine?.name();
    const kept = await this.#keeper.load();
    if (kept) this.#restore(kept);
    const remembered = await name;
    if (remembered && !this.#inputs.written.name) this.#inputs.fill({ name: remembered });
    if (kept) this.#resend();
  }

  #restore(kept: Kept): void {
    this.#inputs.fill(kept);
    this.#inputs.agreedAt = kept.attempt?.agreedAt;
    this.#telling.count();
  }

  /** False where a code is wanted, and there is no way to one. */
  get #canAsk(): boolean {
    return !this.codeless && (!this.#asksCode || this.supports('captcha', 'issue'));
  }

  get #asksCode(): boolean {
    return !this.noCaptcha && (this.policy.captcha || this.#sending.codeWanted);
  }

  #type = ({ target }: Event): void => {
    const { id, checked } = target as HTMLInputElement;
    if (id === 'consent') this.#inputs.agreedAt = checked ? new Date().toISOString() : undefined;
    else if (fieldNames.includes(id as FieldName)) this.#keeper.typed();
    if (id === 'text') this.#telling.typed();
  };

  #wentOnline = (): void => {
    this.requestUpdate();
    this.#resend();
  };

  #wentOffline = (): void => this.requestUpdate();

  /** What could not be sent goes out by itself, where nothing is left to ask of the reader. */
  #resend(): void {
    if (!this.#keeper.unsent || this.#sending.busy || this.#asksCode || !navigator.onLine) return;
    if (!this.#sending.faultless) return;
    this.renderRoot.querySelector('form')?.requestSubmit();
  }

  #clear(names?: readonly FieldName[]): void {
    this.#inputs.empty(names);
    this.#telling.clear();
    this.#keeper.forget();
  }

  #discard = (): void => {
    this.#clear(['text', 'email', 'phone', 'consent']);
    this.focus();
  };

  #watchCode = ({ state }: WardStateEvent): void => {
    this.codeless = state === 'unsupported';
  };

  #submit = (event: Event): void => {
    event.preventDefault();
    if (this.#sending.busy) return;
    this.#telling.warn();
    void this.#sending.start();
  };

  #finish(comment: Comment, writer: string): void {
    this.#keeper.forget();
    this.mine?.wrote(writer);
    this.#inputs.empty(['text', 'consent']);
    this.#telling.clear();
    // The code is used up. A reply's form is about to close.
    if (!this.cancel && this.isConnected) void this.captcha?.renew();
    this.accepted(comment, writer);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ward-comments-form': WardCommentsForm;
  }
}
