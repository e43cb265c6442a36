import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { Action } from '../../../../base/action.js';
import { answerOf, type CaptchaControl } from '../../../../base/captcha-control.js';
import { DraftKeeper } from '../../../../base/draft-keeper.js';
import { element, register } from '../../../../base/register.js';
import { WardElement, type WardStateEvent } from '../../../../base/ward-element.js';
import type { FieldRule, WardError } from '../../../../contract/error.js';
import type { CaptchaAnswer } from '../../../../contract/model.js';
import { articleReport } from '../../../../locale/vi/article-report.js';
import type { Dictionary } from '../../../../locale/vi.js';
import { graphemeCount, nfc } from '../../../../text/unicode.js';
import type { ReadableArticle } from '../../readable.js';
import { WardArticleReportedEvent } from '../events.js';
import { floating } from '../floating.styles.js';
import { quoteOf } from './quote.js';
import { styles } from './ward-article-report.styles.js';

/** What a reader reports: their own words, and the passage that they mean. */
interface Complaint {
  readonly text: string;
  readonly quote: string;
}

/** Letters that a report may have. */
const longest = 2000;

/** Where a reader reports a mistake in the article: a part of `ward-article-tools`. */
@element('ward-article-report')
export class WardArticleReport extends WardElement {
  static override styles: CSSResultGroup = [WardElement.styles, floating, styles];
  static override lines: Partial<Dictionary> = articleReport;

  @property({ attribute: false }) readable!: ReadableArticle;
  selected: AbstractRange | undefined;
  close!: () => void;

  /** The passage that is meant. */
  @state() private quote = '';
  @state() private fault: FieldRule | undefined;
  @state() private problem: readonly string[] = [];
  @state() private sending = false;
  @state() private thanked = false;
  /** A code is wanted, and none can be shown. */
  @state() private codeless = false;
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('textarea') private field!: HTMLTextAreaElement | null;
  @query('ward-captcha') private captcha!: CaptchaControl | null;

  #report = new Action(this, (input: { id: string; text: string; quote?: string; captcha?: CaptchaAnswer }, context) =>
    this.backend.articles.report(input, context),
  );
  #draft = new DraftKeeper<Complaint>(
    this,
    () => `report:${this.#about}`,
    () => (this.#written.text.trim() ? this.#written : undefined),
  );

  override render(): TemplateResult {
    return html`<dialog part="dialog" aria-labelledby="title" @close=${() => this.close()} @click=${this.#pressBeside}>
      <header>
        <h2 part="title" id="title">${this.text('tool.report')}</h2>
        <button
          part="button"
          type="button"
          class="icon-button"
          aria-label=${this.text('common.close')}
          @click=${() => this.dialog.close()}
        >
          ${closeIcon}
        </button>
      </header>
      ${this.thanked ? this.#renderThanks() : this.#renderForm()}
    </dialog>`;
  }

  protected override firstUpdated(): void {
    this.quote = quoteOf(this.selected, this.readable.body);
    if (this.dialog.showModal) this.dialog.showModal();
    else this.dialog.setAttribute('open', '');
    this.field?.focus();
    void this.#draft.load().then((kept) => {
      if (!kept || !this.field) return;
      this.field.value = kept.text;
      this.quote ||= kept.quote;
    });
  }

  #renderForm(): TemplateResult {
    const { problem, sending, fault } = this;
    if (this.codeless) return html`<p part="notice">${this.text('report.unavailable')}</p>`;
    return html`<form part="form" novalidate @submit=${this.#submit} @input=${this.#type}>
      <p class="muted">${this.readable.title}</p>
      ${this.quote ? this.#renderQuote() : nothing}
      <div part="field" class="field">
        <label part="label" for="text">${this.text('report.text')}</label>
        ${
          fault
            ? html`<p part="field-problem" class="field-problem" id="text-problem">
                ${
                  fault === 'too-long'
                    ? this.text('report.errMax', { n: this.number(longest) })
                    : this.text(fault === 'required' ? 'report.errText' : 'error.invalid')
                }
              </p>`
            : nothing
        }
        <textarea
          part="input"
          class="input"
          id="text"
          name="text"
          rows="4"
          autocapitalize="sentences"
          required
          ?readonly=${sending}
          aria-invalid=${Boolean(fault)}
          aria-describedby=${fault ? 'text-problem' : nothing}
        ></textarea>
      </div>
      <p role="status" class="muted">${this.#draft.restored ? this.text('report.restored') : nothing}</p>
      ${
        this.supports('captcha', 'issue')
          ? html`<ward-captcha
              purpose="report"
              name="captcha"
              lazy
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
          ${this.text(sending ? 'report.sending' : 'report.submit')}
        </button>
        <button part="button" type="button" class="button plain" @click=${() => this.dialog.close()}>
          ${this.text('common.cancel')}
        </button>
      </div>
    </form>`;
  }

  #renderQuote(): TemplateResult {
    return html`<div role="group" aria-labelledby="quote-label">
      <p part="label" class="label" id="quote-label">${this.text('report.quote')}</p>
      <div class="quote">
        <blockquote part="quote" lang=${this.readable.language} tabindex="0" aria-labelledby="quote-label">
          ${this.quote}
        </blockquote>
        <button
          part="button"
          type="button"
          class="icon-button"
          title=${this.text('report.quoteRemove')}
          aria-label=${this.text('report.quoteRemove')}
          @click=${this.#dropQuote}
        >
          ${closeIcon}
        </button>
      </div>
    </div>`;
  }

  #renderThanks(): TemplateResult {
    return html`<p part="notice" class="thanks" role="status">${this.text('report.thanks')}</p>
      <button part="button" type="button" class="button primary" @click=${() => this.dialog.close()}>
        ${this.text('common.close')}
      </button>`;
  }

  get #about(): string {
    return this.readable.id ?? this.article;
  }

  get #written(): Complaint {
    return { text: this.field?.value ?? '', quote: this.quote };
  }

  #type = ({ target }: Event): void => {
    if (target === this.field) this.#draft.typed();
  };

  #dropQuote = (): void => {
    this.quote = '';
    this.#draft.typed();
    this.field?.focus();
  };

  // Only the ground around the dialog is the dialog itself.
  #pressBeside = (event: Event): void => {
    const { left, right, top, bottom } = this.dialog.getBoundingClientRect();
    const { clientX, clientY } = event as MouseEvent;
    const inside = clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
    if (event.target === this.dialog && !inside) this.dialog.close();
  };

  #watchCode = ({ state }: WardStateEvent): void => {
    this.codeless = state === 'unsupported';
  };

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.sending) return;
    this.sending = true;
    this.problem = [];
    this.#draft.save();
    try {
      await this.#send();
    } finally {
      this.sending = false;
    }
  };

  async #send(): Promise<void> {
    const text = nfc(this.#written.text).trim();
    const quote = nfc(this.quote).trim();
    if (!this.#blame(text === '' ? 'required' : graphemeCount(text) > longest ? 'too-long' : undefined)) return;
    const captcha = await answerOf(this.captcha);
    if (captcha === null) return;
    const input = { id: this.#about, text, ...(quote && { quote }), ...(captcha && { captcha }) };
    await this.#report.run(input);
    if (this.#report.error) await this.#explain(this.#report.error);
    else this.#finish(input.id, text, quote || undefined);
  }

  #finish(id: string, text: string, quote: string | undefined): void {
    this.#draft.forget();
    this.thanked = true;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.thanks + button')?.focus());
    this.dispatchEvent(new WardArticleReportedEvent(id, text, quote));
  }

  async #explain(error: WardError): Promise<void> {
    const { code, fields = [] } = error;
    if ((code === 'captcha-incorrect' || code === 'captcha-expired') && this.captcha) {
      return this.captcha.refuse(error, error.challenge);
    }
    const own = code === 'invalid' ? fields.find(({ name }) => name === 'text') : undefined;
    if (own) this.#blame(own.rule);
    else this.problem = [this.errorText(error), this.text('report.notSent')];
  }

  /** Shows what is wrong at the field, and puts the focus there. True where nothing is. */
  #blame(fault: FieldRule | undefined): boolean {
    this.fault = fault;
    if (fault) void this.updateComplete.then(() => this.field?.focus());
    return !fault;
  }
}

const closeIcon = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
  <path d="M6 6l12 12M18 6 6 18" />
</svg>`;

register(WardArticleReport);

declare global {
  interface HTMLElementTagNameMap {
    'ward-article-report': WardArticleReport;
  }
}
