import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { Action } from '../../base/action.js';
import { DraftKeeper } from '../../base/draft-keeper.js';
import { element, register } from '../../base/register.js';
import { WardElement } from '../../base/ward-element.js';
import type { Comments } from '../../contract/adapter.js';
import type { Comment } from '../../contract/model.js';
import { comments } from '../../locale/vi/comments.js';
import type { Dictionary } from '../../locale/vi.js';
import { nfc } from '../../text/unicode.js';
import { shownName } from './comment-view.js';
import { renderEnds } from './form-ends.js';
import { styles } from './ward-comments-form.styles.js';

type Report = Parameters<NonNullable<Comments['report']>>[0];
const reasons: readonly Report['reason'][] = ['spam', 'abuse', 'wrong', 'privacy', 'other'];
/** Letters of what a reader adds. */
const longest = 1000;

/** Where a reader reports somebody's comment: a part of `ward-comments`, loaded when somebody wants it. */
@element('ward-comments-report')
export class WardCommentsReport extends WardElement {
  static override styles: CSSResultGroup = [WardElement.styles, styles];
  static override lines: Partial<Dictionary> = comments;

  @property({ attribute: false }) comment!: Comment;
  /** Told that the report was taken. */
  @property({ attribute: false }) reported!: (reason: Report['reason']) => void;
  @property({ attribute: false }) cancel!: () => void;

  @query('textarea') private field!: HTMLTextAreaElement;

  #report = new Action(this, (report: Report, context) => this.backend.comments.report(report, context));
  #keeper = new DraftKeeper(
    this,
    () => `comment-report:${this.comment.id}`,
    () => (this.field.value.trim() ? { text: this.field.value } : undefined),
  );

  override render(): TemplateResult {
    const { error, pending } = this.#report;
    return html`<form part="form" novalidate @submit=${this.#submit} aria-labelledby="title">
      <h3 part="subtitle" id="title">${this.text('comment.reportOf', { name: shownName(this, this.comment) })}</h3>
      <fieldset part="field">
        <legend part="label">${this.text('comment.reason')}</legend>
        ${reasons.map(
          (reason, index) =>
            html`<label class="choice">
              <input type="radio" name="reason" value=${reason} ?checked=${index === 0} />
              <span>${this.text(`comment.reason.${reason}`)}</span>
            </label>`,
        )}
      </fieldset>
      <div part="field" class="field">
        <label part="label" for="text">
          ${this.text('comment.reportText')} <span class="muted">${this.text('common.optional')}</span>
        </label>
        <textarea
          part="input"
          class="input"
          id="text"
          rows="2"
          maxlength=${longest}
          ?readonly=${pending}
          @input=${() => this.#keeper.typed()}
        ></textarea>
      </div>
      ${renderEnds(this, { error, lost: 'comment.reportLost', send: 'comment.reportSend', pending, give: this.#give })}
    </form>`;
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLInputElement>('input:checked')?.focus();
  }

  protected override firstUpdated(): void {
    void this.#keeper.load().then((kept) => {
      if (kept?.text) this.field.value = kept.text;
    });
  }

  #give = (): void => {
    this.#keeper.forget();
    this.cancel();
  };

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const chosen = this.renderRoot.querySelector<HTMLInputElement>('input:checked');
    const reason = reasons.find((one) => one === chosen?.value) ?? 'other';
    const text = nfc(this.field.value).trim();
    this.#keeper.save();
    await this.#report.run({ id: this.comment.id, reason, ...(text && { text }) });
    if (this.#report.error || this.#report.pending) return;
    this.#keeper.forget();
    this.reported(reason);
  };
}

register(WardCommentsReport);

declare global {
  interface HTMLElementTagNameMap {
    'ward-comments-report': WardCommentsReport;
  }
}
