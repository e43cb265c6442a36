import { html, nothing, svg, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { Action } from '../../base/action.js';
import { Loader } from '../../base/loader.js';
import { element } from '../../base/register.js';
import { WardElement } from '../../base/ward-element.js';
import type { Rating } from '../../contract/model.js';
import { rating } from '../../locale/vi/rating.js';
import type { Dictionary, MessageKey } from '../../locale/vi.js';
import { styles } from './ward-rating.styles.js';

/** A reader is about to vote; `value` is `null` when they take their vote back. Cancelable. */
export class WardBeforeRateEvent extends Event {
  constructor(
    readonly articleId: string,
    readonly value: number | null,
  ) {
    super('ward-before-rate', { bubbles: true, composed: true, cancelable: true });
  }
}

/** The reader voted and the backend accepted; `value` is `null` when they took their vote back. */
export class WardRatedEvent extends Event {
  constructor(
    readonly articleId: string,
    readonly value: number | null,
  ) {
    super('ward-rated', { bubbles: true, composed: true });
  }
}

/**
 * Stars that show what readers think and take one vote, which may be changed and taken back.
 *
 * @summary Star rating with average, count and the reader's own vote.
 * @slot title - The question; "Đánh giá:" when empty.
 * @fires {WardBeforeRateEvent} ward-before-rate - Cancelable, before the vote is sent.
 * @fires {WardRatedEvent} ward-rated - The backend accepted it.
 * @csspart title - The heading.
 * @csspart star - One star.
 * @csspart summary - Count and average.
 * @cssprop --ward-rating-star-size - Side of a star, `2rem`.
 * @uses ratings.get, ratings.rate
 */
@element('ward-rating')
export class WardRating extends WardElement {
  static override styles: CSSResultGroup = [WardElement.styles, styles];
  static override lines: Partial<Dictionary> = rating;

  /** Shows the rating and takes no vote. */
  @property({ type: Boolean }) readonly = false;
  /** Takes no vote now. */
  @property({ type: Boolean }) disabled = false;

  /** The star under the pointer. */
  @state() private pointed: number | null = null;
  /** What the last vote came to, for those who hear the page. */
  @state() private said: MessageKey | undefined;
  @query('input:checked') private checked!: HTMLInputElement | null;

  #rating = new Loader(
    this,
    () => ({ articleId: this.article }),
    (key, context) => this.backend.ratings.get(key, context),
    { heading: () => this.#renderTitle(), outline: () => this.#renderOutline() },
  );
  #vote = new Action(this, (value: number | null, context) =>
    this.backend.ratings.rate({ articleId: this.article, value }, context),
  );
  /** The vote that is on its way: shown at once, taken back when it fails. */
  #sending: number | null | undefined;

  override render(): TemplateResult {
    return this.#rating.render((rating) => {
      const mine = this.#sending === undefined ? rating.mine : this.#sending;
      return html`
        ${this.#renderStars(rating, mine)}
        <p part="summary">
          ${
            rating.average === null
              ? this.text('rating.none')
              : this.text('rating.summary', {
                  n: this.number(rating.count),
                  x: this.number(rating.average, { maximumFractionDigits: 1 }),
                })
          }
        </p>
        ${this.locked ? nothing : this.#renderMine(mine)}
        <p class="hidden" role="status">${this.said ? this.text(this.said) : nothing}</p>
        ${this.#vote.error ? this.renderProblem(this.#vote.error) : nothing}
      `;
    });
  }

  /** True where no vote can be given. */
  private get locked(): boolean {
    return this.readonly || this.disabled || !this.supports('ratings', 'rate');
  }

  #renderStars(rating: Rating, mine: number | null): TemplateResult {
    const shown = this.pointed ?? mine ?? rating.average ?? 0;
    const stars = Array.from({ length: rating.max }, (_, index) => index + 1);
    if (this.locked) {
      const label = rating.average === null ? this.text('rating.none') : this.#starLabel(rating.average, rating.max);
      return html`<div class="stars" role="img" aria-label=${label}>${stars.map((n) => star(n, shown))}</div>`;
    }
    const own = mine !== null || this.pointed !== null;
    return html`<fieldset
      class="stars ${own ? 'own' : ''}"
      aria-labelledby="title"
      @change=${this.#choose}
      @pointerleave=${() => (this.pointed = null)}
    >
      ${stars.map(
        (n) =>
          html`<label
            @pointerenter=${(event: PointerEvent) => this.#point(event, n)}
            title=${this.#level(n, rating.max)}
          >
            <input class="hidden" type="radio" name="star" value=${n} .checked=${mine === n} />
            <span class="hidden">${this.#starName(n, rating.max)}</span>
            ${star(n, shown)}
          </label>`,
      )}
    </fieldset>`;
  }

  #renderMine(mine: number | null): TemplateResult {
    if (mine === null) return html`<p class="muted mine">${this.text('rating.prompt')}</p>`;
    return html`<p class="muted mine">
      ${this.text('rating.mine', { n: this.number(mine) })}
      <button part="button" type="button" class="button plain" @click=${() => this.#send(null)}>
        ${this.text('rating.withdraw')}
      </button>
    </p>`;
  }

  #renderTitle(): TemplateResult {
    return html`<h2 part="title" class="title" id="title"><slot name="title">${this.text('rating.title')}:</slot></h2>`;
  }

  #renderOutline(): TemplateResult {
    return html`<div class="room">
      <div class="outline stars-outline"></div>
      <div class="outline short"></div>
    </div>`;
  }

  #starLabel(value: number, max: number): string {
    const n = this.number(value, { maximumFractionDigits: 1 });
    return max === 5 ? this.text('rating.aria', { n }) : this.text('rating.outOf', { n, max });
  }

  #starName(n: number, max: number): string {
    return [this.#starLabel(n, max), this.#level(n, max)].filter(Boolean).join(', ');
  }

  // The named levels are those of five stars.
  #level(n: number, max: number): string {
    return max === 5 ? this.text(`rating.${n}` as MessageKey) : '';
  }

  #point(event: PointerEvent, n: number): void {
    // A finger leaves no hover behind.
    if (event.pointerType !== 'touch') this.pointed = n;
  }

  #choose = (event: Event): void => {
    void this.#send(Number((event.target as HTMLInputElement).value));
  };

  async #send(value: number | null): Promise<void> {
    const articleId = this.article;
    if (!this.dispatchEvent(new WardBeforeRateEvent(articleId, value))) {
      this.#restore();
      return;
    }
    this.#sending = value;
    this.pointed = null;
    this.said = undefined;
    const rating = await this.#vote.run(value);
    // A later vote took the place of this one, and tells its own end.
    if (this.#sending !== value || this.#vote.pending) return;
    this.#sending = undefined;
    if (!rating) {
      this.#restore();
      return;
    }
    this.#rating.set(rating);
    this.said = value === null ? 'rating.withdrawn' : 'rating.thanks';
    this.dispatchEvent(new WardRatedEvent(articleId, value));
  }

  // The browser has moved the check mark already; put it back where the vote really is.
  #restore(): void {
    const mine = this.#rating.value?.mine ?? null;
    if (this.checked) this.checked.checked = false;
    const input = this.renderRoot.querySelector<HTMLInputElement>(`input[value="${mine}"]`);
    if (input) input.checked = true;
    this.requestUpdate();
  }
}

const shape = 'M12 2.5 14.9 8.6 21.6 9.5 16.7 14.1 17.9 20.8 12 17.6 6.1 20.8 7.3 14.1 2.4 9.5 9.1 8.6z';

/** Star number `n` of a value, filled as far as the value reaches. */
function star(n: number, value: number): TemplateResult {
  const fill = Math.min(1, Math.max(0, value - n + 1));
  return html`<svg part="star" viewBox="0 0 24 24" aria-hidden="true">
    <path class="edge" d=${shape} />
    ${
      fill > 0
        ? svg`<clipPath id="cut-${n}"><rect width=${24 * fill} height="24" /></clipPath>
      <path class="full" d=${shape} clip-path="url(#cut-${n})" />`
        : nothing
    }
  </svg>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'ward-rating': WardRating;
  }
  interface GlobalEventHandlersEventMap {
    'ward-before-rate': WardBeforeRateEvent;
    'ward-rated': WardRatedEvent;
  }
}
