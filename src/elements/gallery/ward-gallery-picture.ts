import { html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { element } from '../../base/register.js';
import { controls } from '../../base/styles/controls.js';
import { tokens } from '../../base/styles/tokens.js';
import type { Photo } from '../../contract/model.js';
import { brokenIcon } from './icons.js';
import { fitted, ratioOf, screenSizes } from './shape.js';
import type { PictureWords } from './viewer-words.js';
import { styles } from './ward-gallery-picture.styles.js';

/** Milliseconds in which a picture grows out of its thumbnail. */
const growth = 200;

/** One large picture of the viewer, over the small one while it loads. */
@element('ward-gallery-picture')
export class WardGalleryPicture extends LitElement {
  static tag: string;
  static override styles: CSSResultGroup = [tokens, controls, styles];

  @property({ attribute: false }) photo!: Photo;
  /** Address of a small version that is there already. */
  @property({ attribute: false }) preview: string | undefined;
  @property({ attribute: false }) words!: PictureWords;

  @state() private stage: 'loading' | 'loaded' | 'failed' = 'loading';
  /** The small version that did not load. */
  @state() private missing: string | undefined;
  @query('.frame') private frame!: HTMLElement;

  override render(): TemplateResult {
    const { photo, preview, stage, words } = this;
    return html`<div class="frame" aria-busy=${stage === 'loading'}>
        ${
          preview && preview !== this.missing && stage !== 'loaded'
            ? html`<img
                class="small"
                src=${preview}
                alt=""
                draggable="false"
                @error=${() => (this.missing = preview)}
              />`
            : nothing
        }
        ${
          stage === 'failed'
            ? nothing
            : html`<img
                class="large ${stage}"
                part="large"
                decoding="async"
                draggable="false"
                sizes=${photo.srcset ? screenSizes(photo) : nothing}
                srcset=${ifDefined(photo.srcset)}
                src=${photo.src}
                alt=${photo.alt || photo.caption || ''}
                @load=${() => (this.stage = 'loaded')}
                @error=${() => (this.stage = 'failed')}
              />`
        }
      </div>
      ${stage === 'loading' ? html`<span class="ring"><span class="hidden">${words.loading}</span></span>` : nothing}
      ${stage === 'failed' ? this.#renderFailed() : nothing}`;
  }

  #renderFailed(): TemplateResult {
    return html`<div part="problem" class="failed" role="status">
      ${brokenIcon}
      <p>${this.words.failed}</p>
      <button part="button" type="button" class="button" @click=${() => (this.stage = 'loading')}>
        ${this.words.retry}
      </button>
    </div>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('photo');
    if (before && (before.src !== this.photo.src || before.srcset !== this.photo.srcset)) this.stage = 'loading';
  }

  /** Where on the screen the picture itself is seen. */
  get box(): DOMRect {
    const shown = [...this.renderRoot.querySelectorAll('img')].find(({ naturalHeight }) => naturalHeight > 0);
    const ratio = shown ? shown.naturalWidth / shown.naturalHeight : ratioOf(this.photo);
    const room = this.frame.getBoundingClientRect();
    return ratio === undefined ? room : fitted(room, ratio);
  }

  /** Lets the picture grow out of its thumbnail. */
  growFrom(from: DOMRect): void {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const { box } = this;
    const room = this.frame.getBoundingClientRect();
    const scale = Math.max(from.width / box.width, from.height / box.height);
    const x = from.x + from.width / 2 - (box.x + box.width / 2);
    const y = from.y + from.height / 2 - (box.y + box.height / 2);
    // The thumbnail shows a part of the picture: so does the first frame.
    const across = Math.max(0, (room.width - from.width / scale) / 2);
    const down = Math.max(0, (room.height - from.height / scale) / 2);
    this.frame.animate(
      [
        { transform: `translate(${x}px, ${y}px) scale(${scale})`, clipPath: `inset(${down}px ${across}px)` },
        { transform: 'none', clipPath: 'inset(0px 0px)' },
      ],
      { duration: growth, easing: 'cubic-bezier(0.2, 0, 0, 1)' },
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ward-gallery-picture': WardGalleryPicture;
  }
}
