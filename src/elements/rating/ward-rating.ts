import { html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { FormControl } from '../../base/form-control.js';
import { Loader } from '../../base/loader.js';
import { element } from '../../base/register.js';
import { WardElement } from '../../base/ward-element.js';
import type { WardError } from '../../contract/error.js';
import type { Rating } from '../../contract/model.js';
import { rating } from '../../locale/vi/rating.js';
import type { Dictionary } from '../../locale/vi.js';
import { renderCode } from './code.js';
import { renderHistogram } from './histogram.js';
import { levelOf, nameOf, oneDigit, renderImage, renderRadios, sound } from './stars.js';
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

  /** The star under the pointer. */
  @state() private pointed: number | null = null;
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
  #control = new FormControl(this);
  /** An arrow key is down: the click that follows is the browser's own, which moves the mark. */
  #moving = false;
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
        ${this.#renderStars(rating)} ${this.#takesVotes ? this.#renderAsk(rating) : nothing}
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
        <div role="status">
          ${this.#voting.said ? html`<p class="hidden">${this.text(this.#voting.said)}</p>` : nothing}
          ${this.#voting.problem ? this.#renderFailure(this.#voting.problem) : nothing}
        </div>
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
    const own = this.pointed ?? this.#voting.choice ?? this.value;
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
      @click=${this.#press}
      @input=${hush}
      @keydown=${this.#key}
      @keyup=${this.#release}
      @focusout=${this.#forget}
      @pointerover=${this.#point}
      @pointerleave=${this.#leave}
    >
      ${renderRadios(this, max, shown, this.#locked)}
    </div>`;
  }

  /** The line below the stars: what to do, what the reader's vote is, or what is not sent yet. */
  #renderAsk({ max }: Rating): TemplateResult {
    const { value } = this;
    const { choice, codeWanted, pending } = this.#voting;
    if (choice !== undefined && !this.#locked) {
      return html`<form class="ask" novalidate @submit=${this.#sendChoice} @focusout=${this.#forget}>
        <p>${choice === null ? this.text('rating.withdraw') : nameOf(this, choice, max)}</p>
        ${codeWanted ? renderCode() : nothing}
        <button part="button" type="submit" class="button primary" aria-disabled=${pending}>
          ${this.text('common.send')}
        </button>
        <button part="button" type="button" class="button plain" @click=${this.#drop}>
          ${this.text('common.cancel')}
        </button>
      </form>`;
    }
    return html`<div class="ask muted">
      <p>${this.#line(max)}</p>
      ${
        value !== null && !this.#locked
          ? html`<button part="button" type="button" class="button plain" @click=${this.#withdraw}>
              ${this.text('rating.withdraw')}
            </button>`
          : nothing
      }
    </div>`;
  }

  /** What is said of the star under the pointer, else of the reader's vote. */
  #line(max: number): string {
    const { pointed, value } = this;
    if (pointed !== null) return nameOf(this, pointed, max);
    if (value === null) return this.#locked ? '' : this.text('rating.prompt');
    const mine = this.text('rating.mine', { n: this.number(value, oneDigit) });
    return [mine, levelOf(this, value, max)].filter(Boolean).join(', ');
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

  #renderFailure(error: WardError): TemplateResult {
    const { code, retryAfter } = error;
    // A conflict that passes is the first try, still at work.
    const known =
      code === 'conflict' && retryAfter === undefined ? 'rating.already' : code === 'invalid' && 'rating.invalid';
    return html`<div part="problem" class="problem">
      <p>${known ? this.text(known) : `${this.text('rating.notSaved')} ${this.errorText(error)}`}</p>
      ${
        known || code === 'forbidden'
          ? nothing
          : html`<button part="button" type="button" class="button" @click=${this.#retry}>
              ${this.text('common.retry')}
            </button>`
      }
    </div>`;
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

  #point = ({ target, pointerType }: PointerEvent): void => {
    // A finger leaves no hover behind.
    if (pointerType === 'touch' || this.#locked || !(target instanceof HTMLInputElement)) return;
    this.pointed = Number(target.value);
  };

  #leave = (): void => {
    this.pointed = null;
  };

  #press = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    const value = Number(target.value);
    if (this.#moving) this.#voting.choose(value);
    else this.#send(value);
  };

  #key = (event: KeyboardEvent): void => {
    const { key } = event;
    this.#moving = key.startsWith('Arrow');
    if (this.#voting.choice === undefined) return;
    if (key === 'Enter' || key === ' ') this.#sendChoice(event);
    if (key !== 'Escape') return;
    // What is around the stars stays open.
    event.stopPropagation();
    this.#drop();
  };

  #release = (): void => {
    this.#moving = false;
  };

  #forget = ({ relatedTarget }: FocusEvent): void => {
    // Nobody knows where it goes when it leaves the window.
    const gone = relatedTarget instanceof Node && !this.renderRoot.contains(relatedTarget);
    if (gone && !this.#voting.codeWanted) this.#voting.drop();
  };

  #drop = (): void => this.#voting.drop();

  #withdraw = (): void => this.#send(null);

  #retry = (): void => void this.#voting.retry();

  #toggle = (): void => {
    this.spread = !this.spread;
  };

  #sendChoice = (event: Event): void => {
    event.preventDefault();
    void this.#voting.sendChoice();
  };

  #send(value: number | null): void {
    this.pointed = null;
    void this.#voting.send(value);
  }
}

/** Which star has the mark is this tag's own affair until it is a vote. */
const hush = (event: Event): void => event.stopPropagation();

declare global {
  interface HTMLElementTagNameMap {
    'ward-rating': WardRating;
  }
}
