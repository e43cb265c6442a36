import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { Loader } from '../../base/loader.js';
import { element } from '../../base/register.js';
import { WardElement } from '../../base/ward-element.js';
import { welcome } from '../../locale/vi/welcome.js';
import type { Dictionary } from '../../locale/vi.js';
import { styles } from './ward-welcome.styles.js';

const triangle = 'M8 5.5v13L18.5 12z';
const bars = 'M8.5 6v12M15.5 6v12';
/** Pixels that a moving line goes in a second: slow enough to read along. */
const pace = 55;

/**
 * The line that welcomes a reader: the page's `message`, else the portal's greeting, else a welcome to the portal by
 * its name; what stands inside the tag until one is known and where no backend knows one. With `motion="scroll"` it goes
 * by, until a reader stops it, points at it or comes to it by keyboard, and never for those who want no motion.
 *
 * @summary Welcome line.
 * @slot - The line until a backend gave another, or where there is none.
 * @csspart body - The line.
 * @csspart button - Stops and starts a line that moves.
 * @uses portal.info (optional)
 */
@element('ward-welcome')
export class WardWelcome extends WardElement {
  static override styles: CSSResultGroup = [WardElement.styles, styles];
  static override lines: Partial<Dictionary> = welcome;

  /** The line itself; no backend is asked then. */
  @property() message: string | undefined;
  /** `scroll` lets the line go by. */
  @property({ reflect: true }) motion: 'none' | 'scroll' = 'none';

  /** What the reader chose by the button; before that the line also stops while they are at the button. */
  @state() private wish: 'moving' | 'still' | undefined;
  /** The line; `null` is what stands inside the tag. */
  #line = new Loader<{ message: string }, string | null>(
    this,
    () => ({ message: this.message ?? '' }),
    async ({ message }, context) => {
      if (message) return message;
      const { greeting, name } = await this.backend.portal.info({}, context);
      return greeting || this.text('header.welcome', { site: name });
    },
    {
      own: () => this.message || (this.hasOwnContent ? null : undefined),
      outline: () => html`<div class="outline line"></div>`,
    },
  );
  @query('.belt') private belt!: HTMLElement | null;
  #watch: ResizeObserver | undefined;
  #watched: HTMLElement | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#follow(null);
  }

  override render(): TemplateResult {
    return this.#line.render((line) => {
      const body = html`<p part="body">${line ?? html`<slot></slot>`}</p>`;
      return this.motion === 'scroll' ? this.#renderMoving(body, line ?? this.textContent!.trim()) : body;
    });
  }

  /** The text behind itself, so that its end is followed by its beginning; read aloud once. */
  #renderMoving(body: TemplateResult, copy: string): TemplateResult {
    const isStill = this.wish === 'still';
    return html`<div class="moving ${this.wish ?? 'unasked'}">
      <div class="window" @focusout=${this.#comeBack}>
        <div class="belt">${body}<span class="copy" aria-hidden="true">${copy}</span></div>
      </div>
      <button
        part="button"
        class="icon-button"
        type="button"
        aria-label=${this.text(isStill ? 'welcome.play' : 'welcome.pause')}
        @click=${this.#stopOrGo}
      >
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
          <path d=${isStill ? triangle : bars} />
        </svg>
      </button>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.belt !== this.#watched) this.#follow(this.isConnected ? this.belt : null);
  }

  #follow(belt: HTMLElement | null): void {
    this.#watch?.disconnect();
    this.#watched = belt;
    if (!belt || typeof ResizeObserver !== 'function') return;
    this.#watch = new ResizeObserver(this.#measure);
    this.#watch.observe(belt);
  }

  // The same pace for a short line and a long one, and the way that the text runs.
  #measure = (): void => {
    const { belt } = this;
    if (!belt) return;
    const way = belt.offsetWidth / 2;
    belt.style.setProperty('--_seconds', `${Math.max(8, way / pace)}s`);
    belt.style.setProperty('--_way', getComputedStyle(this).direction === 'rtl' ? '50%' : '-50%');
  };

  #stopOrGo(): void {
    this.wish = this.wish === 'still' ? 'moving' : 'still';
  }

  // A link that got the focus was scrolled into the window.
  #comeBack(event: FocusEvent): void {
    (event.currentTarget as HTMLElement).scrollLeft = 0;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ward-welcome': WardWelcome;
  }
}
