import { html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, queryAll, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { element } from '../../base/register.js';
import { controls } from '../../base/styles/controls.js';
import { tokens } from '../../base/styles/tokens.js';
import type { WardElement } from '../../base/ward-element.js';
import type { Photo } from '../../contract/model.js';
import { brokenIcon } from './icons.js';
import { move, pace, placeOf } from './motion.js';
import { fitted, ratioOf, screenSizes } from './shape.js';
import { isVideo } from './video.js';
import { styles } from './ward-gallery-picture.styles.js';
import { closeUp, enlarged, kept, mostOf, softened, whole, type Point, type Size, type View } from './zoom.js';

/** Milliseconds in which an enlarged picture that was thrown comes to rest, and for how many its speed would last. */
const glide = 420;
const thrown = 150;
/** Side in pixels to which even the smallest picture is enlarged. */
const least = 240;

/** One large picture of the viewer, over the small one while it loads; it can be enlarged and moved. */
@element('ward-gallery-picture')
export class WardGalleryPicture extends LitElement {
  static tag: string;
  static override styles: CSSResultGroup = [tokens, controls, styles];

  @property({ attribute: false }) photo!: Photo;
  /** Address of a small version that is there already. */
  @property({ attribute: false }) preview: string | undefined;
  /** The tag in whose words the picture speaks. */
  @property({ attribute: false, hasChanged: () => true }) host!: WardElement;

  @state() private stage: 'loading' | 'loaded' | 'failed' = 'loading';
  /** The small version that did not load. */
  @state() private missing: string | undefined;
  /** Enlarged once: worth a larger file. */
  @state() private near = false;
  @query('.frame') private frame!: HTMLElement;
  @queryAll('.crop') private crops!: NodeListOf<HTMLElement>;

  #view = whole;
  /** The view when the fingers took hold. */
  #held = whole;
  #motion: Animation | undefined;

  override render(): TemplateResult {
    const { preview, stage, host } = this;
    return html`<div class="frame" aria-busy=${stage === 'loading'}>
        <div class="crop">
          <div class="crop">
            <div class="crop">
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
              ${stage === 'failed' ? nothing : this.#renderLarge()}
            </div>
          </div>
        </div>
      </div>
      ${stage === 'loading' ? html`<span class="ring"><span class="hidden">${host.text('common.loading')}</span></span>` : nothing}
      ${stage === 'failed' ? this.#renderFailed() : nothing}`;
  }

  #renderLarge(): TemplateResult {
    const { photo, stage } = this;
    const name = photo.alt || photo.caption || '';
    if (isVideo(photo)) {
      return html`<video
        part="large"
        class="large"
        controls
        playsinline
        preload="metadata"
        src=${photo.src}
        poster=${ifDefined(photo.thumb && photo.thumb !== photo.src ? photo.thumb : undefined)}
        aria-label=${name}
        @loadedmetadata=${this.#loaded}
        @error=${this.#failed}
      ></video>`;
    }
    return html`<img
      class="large ${stage}"
      part="large"
      draggable="false"
      sizes=${photo.srcset ? (this.near ? '400vw' : screenSizes(photo)) : nothing}
      srcset=${ifDefined(photo.srcset)}
      src=${photo.src}
      alt=${name}
      @load=${this.#loaded}
      @error=${this.#failed}
    />`;
  }

  #renderFailed(): TemplateResult {
    return html`<div part="problem" class="failed" role="status">
      ${brokenIcon}
      <p>${this.host.text('gallery.error')}</p>
      <button part="button" type="button" class="button" @click=${() => (this.stage = 'loading')}>
        ${this.host.text('common.retry')}
      </button>
    </div>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('photo');
    if (before && (before.src !== this.photo.src || before.srcset !== this.photo.srcset)) this.stage = 'loading';
  }

  protected override updated(): void {
    const { width, height } = this.#natural;
    // Small pictures keep their size; a frame fits whatever is not known yet.
    const cap = (side: number) => (side > 0 ? `${side * Math.max(1, least / Math.max(width, height))}px` : '');
    this.frame.style.maxWidth = cap(width);
    this.frame.style.maxHeight = cap(height);
  }

  /** True while the large picture is on its way. */
  get loading(): boolean {
    return this.stage === 'loading';
  }

  /** True for a film that runs. */
  get playing(): boolean {
    const video = this.renderRoot.querySelector('video');
    return Boolean(video && !video.paused && !video.ended);
  }

  get zoomed(): boolean {
    return this.#view.scale > 1.01;
  }

  /** How far the picture is enlarged: not at all, as far as it goes, or between. */
  get level(): 'whole' | 'between' | 'most' {
    return !this.zoomed ? 'whole' : this.#view.scale > this.#most - 0.01 ? 'most' : 'between';
  }

  /** False for what cannot be enlarged. */
  get zoomable(): boolean {
    return this.stage !== 'failed' && !isVideo(this.photo);
  }

  /** Where on the screen the picture itself is seen. */
  get box(): DOMRect {
    const ratio = this.#ratio;
    const room = this.frame.getBoundingClientRect();
    return ratio === undefined ? room : fitted(room, ratio);
  }

  /** Stops what moves; the fingers have it. */
  hold(): void {
    if (this.#motion) {
      const { a, e, f } = placeOf(this.frame);
      this.#lay({ scale: a, x: e, y: f });
    }
    this.#held = this.#view;
  }

  /** Follows the fingers since they took hold. */
  stretch(by: number, at: Point, moved: Point): void {
    if (!this.zoomable) return;
    const scale = by === 1 ? this.#held.scale : softened(this.#held.scale * by, this.#most);
    const view = enlarged(this.#held, scale, at);
    const next = { scale, x: view.x + moved.x, y: view.y + moved.y };
    this.#lay(by === 1 ? kept(next, this.#seen, this.#room, true) : next);
  }

  /** Comes to rest where its speed, in pixels a millisecond, carries it. */
  release(speed: Point): void {
    const view = enlarged(this.#view, Math.min(this.#most, Math.max(1, this.#view.scale)), whole);
    const flung = { ...view, x: view.x + speed.x * thrown, y: view.y + speed.y * thrown };
    this.#lay(kept(flung, this.#seen, this.#room), speed.x || speed.y ? glide : pace);
  }

  /** Enlarges, `by` times, about a place of the stage. */
  zoom(by: number, at: Point = whole, duration = pace): void {
    if (!this.zoomable) return;
    const scale = Math.min(this.#most, Math.max(1, this.#view.scale * by));
    this.#lay(kept(enlarged(this.#view, scale, at), this.#seen, this.#room), duration);
  }

  /** Enlarges about a place of the stage, or shows the whole picture again. */
  toggle(at?: Point): void {
    this.zoom(this.zoomed ? 0 : closeUp(this.#seen, this.#room), at);
  }

  /** Moves the enlarged picture; false where there is nothing more to see on that side. */
  shift(x: number, y: number): boolean {
    const view = kept({ ...this.#view, x: this.#view.x + x, y: this.#view.y + y }, this.#seen, this.#room);
    if (Math.hypot(view.x - this.#view.x, view.y - this.#view.y) < 1) return false;
    this.#lay(view, pace);
    return true;
  }

  /** True where the enlarged picture goes on to the left (−1) or the right (1). */
  goesOn(side: -1 | 1): boolean {
    return Math.abs(kept({ ...this.#view, x: this.#view.x - side }, this.#seen, this.#room).x - this.#view.x) > 0.5;
  }

  /** As it lies when it comes onto the stage. */
  rest(): void {
    this.hold();
    this.#lay(whole);
    this.renderRoot.querySelector('video')?.pause();
  }

  /** Grows out of its thumbnail, or shrinks into it, `back`. `undefined` where nothing moves. */
  grow(thumbnail: DOMRect, back = false): Animation | undefined {
    this.hold();
    const room = this.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = this.frame;
    const seen = this.#seen;
    const scale = Math.max(thumbnail.width / seen.width, thumbnail.height / seen.height);
    const x = thumbnail.x + thumbnail.width / 2 - (room.x + room.width / 2);
    const y = thumbnail.y + thumbnail.height / 2 - (room.y + room.height / 2);
    const grown = (small: string, large: string) =>
      (back ? [large, small] : [small, large]).map((transform) => ({ transform }));
    // The thumbnail shows a part of the picture: so does the first frame, cut by layers that move against each other.
    const across = Math.max(0, (offsetWidth - thumbnail.width / scale) / 2);
    const down = Math.max(0, (offsetHeight - thumbnail.height / scale) / 2);
    this.crops.forEach((layer, index) => {
      const by = index === 1 ? -2 : 1;
      move(layer, grown(`translate(${across * by}px, ${down * by}px)`, 'none'));
    });
    return move(this.frame, grown(transformOf({ x, y, scale }), transformOf(this.#view)));
  }

  #loaded = (): void => {
    this.stage = 'loaded';
    this.dispatchEvent(new Event('load'));
  };

  #failed = (): void => {
    this.stage = 'failed';
    this.#lay(whole);
    this.dispatchEvent(new Event('load'));
  };

  #lay(view: View, duration = 0): void {
    const { level } = this;
    const before = this.#motion ? getComputedStyle(this.frame).transform : transformOf(this.#view);
    this.#motion?.cancel();
    this.#view = view;
    const transform = transformOf(view);
    this.frame.style.transform = view.scale === 1 ? '' : transform;
    this.#motion = duration > 0 ? move(this.frame, [{ transform: before }, { transform }], duration) : undefined;
    if (this.#motion) this.#motion.onfinish = () => (this.#motion = undefined);
    this.near ||= this.zoomed;
    if (level !== this.level) this.dispatchEvent(new Event('zoom'));
  }

  // What is said of a picture may be wrong; a file that was chosen by width says nothing of the largest.
  get #natural(): Size {
    const { width = 0, height = 0, srcset } = this.photo;
    const large = this.renderRoot.querySelector<HTMLImageElement>('img.large.loaded');
    if (!large || srcset) return { width, height };
    return { width: Math.max(width, large.naturalWidth), height: Math.max(height, large.naturalHeight) };
  }

  get #ratio(): number | undefined {
    const shown = [...this.renderRoot.querySelectorAll('img')].find(({ naturalHeight }) => naturalHeight > 0);
    return shown ? shown.naturalWidth / shown.naturalHeight : ratioOf(this.photo);
  }

  get #room(): Size {
    return { width: this.offsetWidth, height: this.offsetHeight };
  }

  /** The whole picture's own size on the screen. */
  get #seen(): Size {
    const { offsetWidth, offsetHeight } = this.frame;
    const room = new DOMRect(0, 0, offsetWidth, offsetHeight);
    return fitted(room, this.#ratio ?? offsetWidth / offsetHeight);
  }

  get #most(): number {
    return mostOf(this.#seen, this.#natural);
  }
}

const transformOf = ({ x, y, scale }: View): string => `translate(${x}px, ${y}px) scale(${scale})`;

declare global {
  interface HTMLElementTagNameMap {
    'ward-gallery-picture': WardGalleryPicture;
  }
}
