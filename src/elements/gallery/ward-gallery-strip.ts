import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import { element, register } from '../../base/register.js';
import { controls } from '../../base/styles/controls.js';
import { tokens } from '../../base/styles/tokens.js';
import type { WardElement } from '../../base/ward-element.js';
import type { Photo } from '../../contract/model.js';
import { icon } from './icons.js';
import { isStill } from './motion.js';
import { isVideo } from './video.js';

/** From one thumbnail to the next, in pixels; the style sheet has the same. */
const step = 68;
/** So many stand ready on each side of what is seen. */
const spare = 6;

const filmIcon = icon('M7 4.5v15L19.5 12z');

/** Another thumbnail was chosen. */
export class ChosenEvent extends Event {
  constructor(readonly index: number) {
    super('chosen');
  }
}

const styles = css`
  :host {
    overflow-x: auto;
    overflow-y: hidden;
    height: 64px;
    overscroll-behavior: contain;
    scrollbar-width: none;
    touch-action: pan-x;
  }

  :host::-webkit-scrollbar {
    display: none;
  }

  .row {
    position: relative;
    width: calc(var(--_count) * 68px + 4px);
    height: 64px;
    margin: 0 auto;
  }

  .small {
    position: absolute;
    top: 4px;
    margin-inline-start: calc(var(--_index) * 68px + 4px);
    width: 64px;
    height: 56px;
    padding: 0;
    overflow: hidden;
    border: 0;
    border-radius: 6px;
    background: rgb(255 255 255 / 10%);
    color: #fff;
    cursor: pointer;
  }

  .small img {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: cover;
    opacity: 0.55;
  }

  .small:hover img,
  .small[aria-current] img {
    opacity: 1;
  }

  .small[aria-current] {
    box-shadow:
      inset 0 0 0 2px #0d1013,
      0 0 0 2px #fff;
  }

  .small[aria-current] img {
    border-radius: 6px;
  }

  .small > .icon {
    position: absolute;
    top: 16px;
    left: 20px;
    fill: #fff;
    filter: drop-shadow(0 0 3px #000);
  }

  :focus-visible {
    outline: 3px solid #fff;
    outline-offset: -3px;
  }

  @media (forced-colors: active) {
    .small {
      border: 1px solid ButtonText;
    }

    .small[aria-current] {
      border: 3px solid Highlight;
    }

    .small img {
      opacity: 1;
    }
  }
`;

/** Instead of the browser's own drawing of a file that did not load. */
const hide = ({ target }: Event): string => ((target as HTMLElement).style.visibility = 'hidden');

/** The row of thumbnails under the large picture. Only those near what is seen are there, however many there are. */
@element('ward-gallery-strip')
export class WardGalleryStrip extends LitElement {
  static tag: string;
  static override styles = [tokens, controls, styles];

  @property({ attribute: false }) photos: readonly Photo[] = [];
  /** The picture that is shown, from 0. */
  @property({ attribute: false }) at = 0;
  @property({ attribute: false, hasChanged: () => true }) host!: WardElement;

  /** The first that is seen, and how many are. */
  @state() private first = 0;
  @state() private seen = 0;
  @query('[aria-current]') private current!: HTMLElement | null;
  @query('.row') private row!: HTMLElement;

  #size = new ResizeObserver(([entry]) => {
    this.seen = Math.ceil(entry!.contentRect.width / step);
    this.#follow('auto');
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('scroll', this.#look, { passive: true });
    this.addEventListener('wheel', this.#roll, { passive: true });
    this.#size.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
  }

  override render(): TemplateResult {
    const { photos, first, seen, at } = this;
    const from = Math.max(0, first - spare);
    const near = photos.slice(from, first + seen + spare).map((photo, index) => ({ photo, index: from + index }));
    // The keyboard's place is the picture that is shown, even where it was scrolled away.
    const shown = photos[at];
    if (shown && !near.some(({ index }) => index === at)) near.push({ photo: shown, index: at });
    return html`<div class="row" role="group" aria-label=${this.host.text('gallery.thumbnails')}>
      ${repeat(
        near,
        ({ photo }) => photo.id,
        ({ photo, index }) => this.#renderThumbnail(photo, index),
      )}
    </div>`;
  }

  #renderThumbnail(photo: Photo, index: number): TemplateResult {
    const { thumb, src, srcset } = photo;
    const film = isVideo(photo);
    return html`<button
      class="small"
      type="button"
      tabindex=${index === this.at ? 0 : -1}
      aria-label="${this.host.text('gallery.photo', { n: this.host.number(index + 1) })}. ${photo.alt || (photo.caption ?? '')}"
      aria-current=${index === this.at ? 'true' : nothing}
      data-index=${index}
      @click=${() => this.dispatchEvent(new ChosenEvent(index))}
    >
      ${
        film && (!thumb || thumb === src)
          ? nothing
          : html`<img
              src=${thumb ?? src}
              sizes=${srcset && !thumb ? '64px' : nothing}
              srcset=${ifDefined(thumb ? undefined : srcset)}
              alt=""
              decoding="async"
              draggable="false"
              @error=${hide}
            />`
      }
      ${film ? filmIcon : nothing}
    </button>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.row.style.setProperty('--_count', String(this.photos.length));
    for (const one of this.row.children as HTMLCollectionOf<HTMLElement>) {
      one.style.setProperty('--_index', one.dataset.index!);
    }
    if (changed.has('at') && this.matches(':focus-within')) this.current?.focus({ preventScroll: true });
    // Measured together with the frame that is drawn anyway.
    const isFilled = changed.get('photos')?.length === 0;
    if (changed.has('at') || isFilled)
      requestAnimationFrame(() => this.#follow(isFilled || isStill() ? 'auto' : 'smooth'));
  }

  #follow(behavior: ScrollBehavior): void {
    const middle = (this.at + 0.5) * step - this.clientWidth / 2;
    const isLeft = getComputedStyle(this).direction === 'rtl';
    const isFar = Math.abs(Math.abs(this.scrollLeft) - middle) > this.clientWidth;
    this.scrollTo({ left: isLeft ? -middle : middle, behavior: isFar ? 'auto' : behavior });
    this.#look();
  }

  // A wheel that only goes up and down moves the row all the same.
  #roll = ({ deltaX, deltaY }: WheelEvent): void => {
    if (deltaX === 0) this.scrollLeft += getComputedStyle(this).direction === 'rtl' ? -deltaY : deltaY;
  };

  #look = (): void => {
    this.first = Math.floor(Math.abs(this.scrollLeft) / step);
  };
}

register(WardGalleryStrip);

declare global {
  interface HTMLElementTagNameMap {
    'ward-gallery-strip': WardGalleryStrip;
  }
}
