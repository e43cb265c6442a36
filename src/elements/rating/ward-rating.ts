import { html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { FormControl } from '../../base/form-control.js';
import { Loader } from '../../base/loader.js';
import { element } from '../../base/register.js';
import { WardElement } from '../../base/ward-element.js';
import type { Rating } from '../../contract/model.js';
import { rating } from '../../locale/vi/rating.js';
import type { Dictionary } from '../../locale/vi.js';
import { renderAsk, renderOutcome } from './ask.js';
import { Choosing, hush } from './choosing.js';
import { renderHistogram } from './histogram.js';
import { nameOf, oneDigit, renderImage, renderRadios, sound } from './stars.js';
import { tellEngines } from './tell-engines.js';
import { Voting } from './voting.js';
import { styles } from './ward-rating.styles.js';

/**
 * Stars that show what readers think and take one vote, which may be changed and taken back. A control of the form
 * around it, whose value is the reader's vote; the vote itself is sent as soon as it is given, form or not.
 *
 * A click, a tap or the space bar votes. An arrow key only chooses, as it must where each way to a star leads over the
 * others: the choice is sent by Enter or a button, and forgotten when the focus leaves.
 *
 * A page keeps the room of one whose script is not there yet with
 * `ward-rating:not(:defined) { display: block; height: calc(1.75em + 148px) }`, 28 px more below 420 px.
 *
 * @summary Star rating with average, count and the reader's own vote.
 * @slot title - The question; "Đánh giá:" when empty.
 * @fires {WardBeforeRateEvent} ward-before-rate - Cancelable, before the vote is sent.
 * @fires {WardRatedEvent} ward-rated - The backend accepted it.
 * @csspart title - The heading.
 * @csspart star - One star.
 * @csspart summary - Count and average.
 * @csspart list - How the votes are spread.
 * @csspart item - One line of it.
 * @cssprop --ward-rating-star-size - Side of a star, `2rem`.
 * @uses ratings.get, ratings.rate, captcha.issue (optional)
 */
@element('ward-rating')
export class WardRating extends WardElement {
  static formAssociated = true;
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles: CSSResultGroup = [WardElement.styles, styles];
  static override lines: Partial<Dictionary> = rating;

  /** Stars to keep room for until the backend says to how many it counts. */
  @property({ type: Number }) max = 5;
  /** Shows the rating and takes no vote. */
  @property({ type: Boolean }) readonly = false;
  /** Takes no vote now. */
  @property({ type: Boolean }) disabled = false;
  /** The name under which a form sends the reader's vote. */
  @property({ reflect: true }) name: string | undefined;
  /** The form is not valid without a vote. */
  @property({ type: Boolean, reflect: true }) required = false;
  /** Does not offer how the votes are spread. */
  @property({ type: Boolean, attribute: 'no-histogram' }) noHistogram = false;
  /** Tells search engines nothing. */
  @property({ type: Boolean, attribute: 'no-json-ld' }) noJsonLd = false;

  /** True while the histogram is seen. */
  @state() private spread = false;
  /** The form, or a `fieldset` of it, takes nothing now. */
  @state() private barred = false;
  @query('.stars') private stars!: HTMLElement | null;

  #rating = new Loader(
    this,
    () => ({ articleId: this.article }),
    async (key, context) => sound(await this.backend.ratings.get(key, context)),
    { heading: () => this.#renderTitle(), outline: () => this.#renderOutline() },
  );
  #voting = new Voting(
    this,
    () => this.#rating.value?.mine ?? null,
    (rating) => this.#rating.set(rating),
  );
  #choosing = new Choosing(this, this.#voting, () => this.#locked);
  #control = new FormControl(this);
  /** What the stars show. */
  #shown = 0;
  /** What search engines were told. */
  #told: Rating | undefined;
  /** The focus is on something of this tag. */
  #focused = false;

  override render(): TemplateResult {
    return this.#rating.render((rating) => {
      const { average, count } = rating;
      const none = average === null || count === 0;
      return html`
        ${this.#renderStars(rating)}
        ${
          this.#takesVotes
            ? renderAsk(this, {
                voting: this.#voting,
                choosing: this.#choosing,
                max: rating.max,
                locked: this.#locked,
              })
            : nothing
        }
        <div class="figures">
          <p part="summary">
            ${
              none
                ? this.text('rating.none')
                : this.text('rating.summary', {
                    n: this.number(count, oneDigit),
                    x: this.number(average, oneDigit),
                  })
            }
          </p>
          ${this.#canSpread(rating) ? this.#renderMore() : nothing}
        </div>
        ${this.spread && this.#canSpread(rating) ? renderHistogram(this, rating.histogram) : nothing}
        ${renderOutcome(this, this.#voting)}
      `;
    });
  }

  /** The reader's vote, also while it is on its way; `null` where there is none. */
  get value(): number | null {
    return this.#voting.value;
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

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#tellEngines();
  }

  formDisabledCallback(disabled: boolean): void {
    this.barred = disabled;
  }

  // What the backend holds stays: clearing a form takes no vote back.
  formResetCallback(): void {
    this.#voting.forget();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#focused = Boolean(this.shadowRoot?.activeElement);
    this.#voting.turnTo(this.#article);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#rating.value) this.#mark();
    this.#tellForm();
    this.#tellEngines();
    // The button that was pressed is gone; the reader's place in the page is not lost with it.
    if (this.#focused && !this.shadowRoot!.activeElement) this.#radio()?.focus();
  }

  #renderStars({ average, max }: Rating): TemplateResult {
    const { forget, key, leave, point, pointed, press, release } = this.#choosing;
    const own = pointed ?? this.#voting.choice ?? this.value;
    const shown = (this.#shown = (this.#takesVotes ? own : null) ?? average ?? 0);
    if (!this.#takesVotes) {
      const label = average === null ? this.text('rating.none') : nameOf(this, average, max);
      return html`<div class="stars" role="img" aria-label=${label}>${renderImage(max, shown)}</div>`;
    }
    return html`<div
      class="stars ${own === null ? '' : 'own'}"
      role="radiogroup"
      aria-labelledby="title"
      aria-required=${this.required}
      @click=${press}
      @input=${hush}
      @keydown=${key}
      @keyup=${release}
      @focusout=${forget}
      @pointerover=${point}
      @pointerleave=${leave}
    >
      ${renderRadios(this, max, shown, this.#locked)}
    </div>`;
  }

  #renderMore(): TemplateResult {
    const name = this.text('rating.histogram');
    return html`<button
      part="more"
      type="button"
      class="icon-button more"
      aria-expanded=${this.spread}
      aria-label=${name}
      title=${name}
      @click=${this.#toggle}
    ></button>`;
  }

  #renderTitle(): TemplateResult {
    return html`<h2 part="title" class="title" id="title"><slot name="title">${this.text('rating.title')}:</slot></h2>`;
  }

  #renderOutline(): TemplateResult {
    const max = Math.min(100, Math.max(1, Math.trunc(this.max) || 5));
    return html`<div class="stars" aria-hidden="true">${renderImage(max, 0)}</div>
      ${this.#takesVotes ? html`<div class="ask"><div class="outline"></div></div>` : nothing}
      <div class="figures"><div class="outline"></div></div>`;
  }

  #canSpread(rating: Rating): rating is Rating & Required<Pick<Rating, 'histogram'>> {
    const { histogram, max } = rating;
    return !this.noHistogram && histogram?.length === max && histogram.some(Boolean);
  }

  get #takesVotes(): boolean {
    return !this.readonly && (!this.connected || this.supports('ratings', 'rate'));
  }

  get #locked(): boolean {
    return this.disabled || this.barred;
  }

  get #article(): string | undefined {
    try {
      return this.article;
    } catch {
      return undefined;
    }
  }

  /** The star that has the mark, else the first. */
  #radio(): HTMLInputElement | null | undefined {
    return this.stars?.querySelector<HTMLInputElement>('input:checked') ?? this.stars?.querySelector('input');
  }

  // The browser moves the mark by itself; it goes where the vote or the choice really is.
  #mark(): void {
    const { choice, value } = this.#voting;
    const marked = choice === undefined ? value : choice;
    for (const star of this.stars?.querySelectorAll('input') ?? []) star.checked = Number(star.value) === marked;
    this.stars?.style.setProperty('--_cut', `${(this.#shown % 1) * 100}%`);
  }

  #tellForm(): void {
    if (this.name === undefined && !this.required) return;
    const { value } = this;
    const missing = this.required && value === null && this.#takesVotes && this.#rating.value;
    this.#control.tell(
      value === null ? null : String(value),
      missing ? this.text('rating.prompt') : undefined,
      this.#radio() ?? null,
    );
  }

  #tellEngines(): void {
    const rating = this.noJsonLd || !this.isConnected ? undefined : this.#rating.value;
    if (rating === this.#told) return;
    this.#told = rating;
    try {
      tellEngines(this, rating && { article: this.article, rating });
    } catch {
      // The article went meanwhile, and the reader is told so.
      tellEngines(this, undefined);
    }
  }

  #toggle = (): void => {
    this.spread = !this.spread;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ward-rating': WardRating;
  }
}
