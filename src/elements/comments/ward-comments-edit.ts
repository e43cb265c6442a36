import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { Action } from '../../base/action.js';
import { DraftKeeper } from '../../base/draft-keeper.js';
import { element, register } from '../../base/register.js';
import { WardElement } from '../../base/ward-element.js';
import type { FieldRule } from '../../contract/error.js';
import type { Comment, CommentPolicy } from '../../contract/model.js';
import { comments } from '../../locale/vi/comments.js';
import type { Dictionary } from '../../locale/vi.js';
import { nfc } from '../../text/unicode.js';
import { lettersLeft, problemOf } from './check.js';
import { renderEnds } from './form-ends.js';
import { styles } from './ward-comments-form.styles.js';

/** Where a writer changes a comment of theirs: a part of `ward-comments`, loaded when somebody wants it. */
@element('ward-comments-edit')
export class WardCommentsEdit extends WardElement {
  static override styles: CSSResultGroup = [WardElement.styles, styles];
  static override lines: Partial<Dictionary> = comments;

  @property({ attribute: false }) comment!: Comment;
  @property({ attribute: false }) policy!: CommentPolicy;
  /** Told the changed comment. */
  @property({ attribute: false }) changed!: (comment: Comment) => void;
  @property({ attribute: false }) cancel!: () => void;

  @state() private fault: FieldRule | undefined;
  @state() private left: number | undefined;
  @query('textarea') private field!: HTMLTextAreaElement;

  #update = new Action(this, (text: string, context) =>
    this.backend.comments.update({ id: this.comment.id, text }, context),
  );
  #keeper = new DraftKeeper(
    this,
    () => `comment-edit:${this.comment.id}`,
    () => (this.field.value.trim() ? { text: this.field.value } : undefined),
  );

  override render(): TemplateResult {
    const { fault, left } = this;
    const { error, pending } = this.#update;
    const count = left === undefined ? '' : this.text(left < 0 ? 'comment.over' : 'comment.left', this.#letters(left));
    return html`<form part="form" novalidate @submit=${this.#submit} aria-label=${this.text('comment.editOf')}>
      <div part="field" class="field">
        <label part="label" for="text">${this.text('comment.editOf')}</label>
        ${
          fault
            ? html`<p part="field-problem" class="field-problem" id="fault">
                ${this.text(problemOf('text', fault), { n: this.number(this.policy.maxLength) })}
              </p>`
            : nothing
        }
        <textarea
          part="input"
          class="input"
          id="text"
          rows="4"
          required
          autocapitalize="sentences"
          .defaultValue=${this.comment.text}
          ?readonly=${pending}
          aria-invalid=${fault !== undefined}
          aria-describedby="fault left"
          @input=${this.#type}
        ></textarea>
        <p class="muted left ${left !== undefined && left < 0 ? 'over' : ''}" id="left">${count}</p>
      </div>
      ${renderEnds(this, { error: error?.code === 'invalid' ? undefined : error, lost: 'comment.editLost', send: 'comment.save', pending, give: this.#give })}
    </form>`;
  }

  override focus(): void {
    this.field?.focus();
  }

  protected override firstUpdated(): void {
    void this.#keeper.load().then((kept) => {
      if (kept?.text) this.field.value = kept.text;
    });
  }

  #letters = (left: number) => ({ n: this.number(Math.abs(left)) });

  #type = (): void => {
    this.#keeper.typed();
    const left = lettersLeft(this.field.value, this.policy);
    this.left = left > Math.min(200, this.policy.maxLength / 5) ? undefined : left;
  };

  #give = (): void => {
    this.#keeper.forget();
    this.cancel();
  };

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const text = nfc(this.field.value).trim();
    this.fault = text === '' ? 'required' : lettersLeft(text, this.policy) < 0 ? 'too-long' : undefined;
    if (this.fault) return this.focus();
    this.#keeper.save();
    const comment = await this.#update.run(text);
    if (comment) {
      this.#keeper.forget();
      this.changed(comment);
    } else if (this.#update.error?.code === 'invalid') {
      this.fault = this.#update.error.fields?.[0]?.rule ?? 'format';
      this.focus();
    }
  };
}

register(WardCommentsEdit);

declare global {
  interface HTMLElementTagNameMap {
    'ward-comments-edit': WardCommentsEdit;
  }
}
