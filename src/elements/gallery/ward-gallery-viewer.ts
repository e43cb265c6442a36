import { html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { element, register } from '../../base/register.js';
import { controls } from '../../base/styles/controls.js';
import { tokens } from '../../base/styles/tokens.js';
import type { Id, Photo } from '../../contract/model.js';
import { WardGalleryClosedEvent, WardPhotoShownEvent } from './events.js';
import { holdPage } from './hold-page.js';
import { backIcon, closeIcon, forthIcon } from './icons.js';
import { Swipe, type Wipe } from './swipe.js';
import type { ViewerWords } from './viewer-words.js';
import { WardGalleryPicture } from './ward-gallery-picture.js';
import { styles } from './ward-gallery-viewer.styles.js';

/** So near the end the next page is read. */
const nearEnd = 3;
/** Letters of a caption that may have to be scrolled. */
const longCaption = 240;

/** The viewer of `ward-gallery`: one picture at a time over the whole page. Loaded when a reader is about to use it. */
@element('ward-gallery-viewer')
export class WardGalleryViewer extends LitElement {
  static tag: string;
  static override styles: CSSResultGroup = [tokens, controls, styles];

  @property({ attribute: false }) photos: readonly Photo[] = [];
  /** How many pictures there are, where that is known. */
  @property({ attribute: false }) total: number | undefined;
  @property({ attribute: false }) hasMore = false;
  /** Why the next page could not be read. */
  @property({ attribute: false }) problem: string | undefined;
  /** Reads the next page. */
  @property({ attribute: false }) more!: () => Promise<void>;
  /** Address of a small version of a picture that is loaded already. */
  @property({ attribute: false }) preview!: (id: Id) => string | undefined;
  @property({ attribute: false }) words!: ViewerWords;

  /** The picture that is shown; `undefined` while the viewer is closed. */
  @state() private current: Id | undefined;
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('ward-gallery-picture.now') private picture!: WardGalleryPicture | null;
  /** The reader wants a picture of a page that is on its way. */
  #awaited = false;
  #letGo: (() => void) | undefined;
  #swipe = new Swipe((wipe) => this.#wiped(wipe));

  /** Shows a picture, growing out of its thumbnail. False where there is no such picture, or the viewer is open. */
  async open(id: Id, from: Element): Promise<boolean> {
    if (this.current !== undefined || !this.photos.some((photo) => photo.id === id)) return false;
    this.current = id;
    await this.updateComplete;
    if (!this.isConnected) return false;
    this.#letGo = holdPage();
    this.dialog.showModal();
    this.dialog.focus();
    await this.picture?.updateComplete;
    this.picture?.growFrom(from.getBoundingClientRect());
    return true;
  }

  override render(): TemplateResult {
    const { photos, words } = this;
    const at = this.#at;
    const photo = photos[at];
    return html`<dialog
      part="viewer"
      class=${this.#mirrored ? 'mirrored' : ''}
      tabindex="-1"
      aria-label=${words.viewer}
      @keydown=${this.#press}
      @click=${this.#clickBeside}
      @close=${this.#closed}
    >
      ${
        photo === undefined
          ? nothing
          : html`<p class="count" role="status">
                ${words.count(at + 1, this.total === undefined ? undefined : Math.max(this.total, photos.length))}<span
                  class="hidden"
                  >. ${photo.alt || photo.caption}</span
                >
              </p>
              <button
                part="button"
                type="button"
                class="icon-button close"
                aria-label=${words.close}
                @click=${this.close}
              >
                ${closeIcon}
              </button>
              ${this.#renderStep('back', words.before, at === 0)}
              <div
                class="stage"
                @pointerdown=${this.#swipe.press}
                @pointermove=${this.#swipe.drag}
                @pointerup=${this.#swipe.release}
                @pointercancel=${this.#swipe.cancel}
              >
                ${repeat(
                  // The neighbours are there already when a reader turns to them.
                  photos.slice(Math.max(0, at - 1), at + 2),
                  ({ id }) => id,
                  (one) => this.#renderPicture(one, photos.indexOf(one) - at),
                )}
              </div>
              ${this.#renderStep('forth', words.after, at === photos.length - 1 && !this.hasMore)}
              ${this.#renderCaption(photo)}`
      }
    </dialog>`;
  }

  #renderStep(way: 'back' | 'forth', name: string, isLast: boolean): TemplateResult {
    return html`<button
      part="button"
      type="button"
      class="step ${way}"
      aria-label=${name}
      aria-disabled=${isLast}
      @click=${() => this.#go(this.#at + (way === 'back' ? -1 : 1))}
    >
      <span>${way === 'back' ? backIcon : forthIcon}</span>
    </button>`;
  }

  #renderPicture(photo: Photo, place: number): TemplateResult {
    return html`<ward-gallery-picture
      class=${place < 0 ? 'earlier' : place > 0 ? 'later' : 'now'}
      exportparts="button, problem"
      ?inert=${place !== 0}
      .photo=${photo}
      .preview=${this.preview(photo.id) ?? photo.thumb}
      .words=${this.words}
    ></ward-gallery-picture>`;
  }

  #renderCaption({ caption, credit }: Photo): TemplateResult {
    return html`<div part="caption" class="caption" tabindex=${(caption ?? '').length > longCaption ? 0 : nothing}>
      ${caption ? html`<p dir="auto">${caption}</p>` : nothing}
      ${credit ? html`<p class="credit" dir="auto">${this.words.credit(credit)}</p>` : nothing}
      <p class="credit" role="status">
        ${this.#awaited ? (this.problem ?? (this.hasMore ? this.words.loading : nothing)) : nothing}
      </p>
    </div>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('photos') || this.current === undefined) return;
    const before = changed.get('photos') ?? [];
    if (this.#at < 0) this.close();
    else if (this.#awaited && this.photos.length > before.length) this.#go(this.#at + 1);
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('current') || this.current === undefined) return;
    this.dispatchEvent(new WardPhotoShownEvent(this.current));
    if (this.hasMore && this.#at >= this.photos.length - nearEnd) void this.more();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.dialog?.close();
    this.#letGo?.();
    this.current = this.#letGo = undefined;
  }

  /** Closes the viewer. */
  close = (): void => this.dialog.close();

  get #at(): number {
    return this.photos.findIndex(({ id }) => id === this.current);
  }

  /** True where the page reads from right to left: what comes next stands at the left then. */
  get #mirrored(): boolean {
    return this.isConnected && getComputedStyle(this).direction === 'rtl';
  }

  #go(to: number): void {
    const photo = this.photos[to];
    this.#awaited = !photo && to > 0 && this.hasMore;
    if (photo) this.current = photo.id;
    else if (this.#awaited) void this.more();
    this.requestUpdate();
  }

  #wiped(wipe: Wipe): void {
    if (wipe === 'down') this.close();
    else this.#go(this.#at + ((wipe === 'left') === this.#mirrored ? -1 : 1));
  }

  #press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const to = {
      [this.#mirrored ? 'ArrowRight' : 'ArrowLeft']: this.#at - 1,
      [this.#mirrored ? 'ArrowLeft' : 'ArrowRight']: this.#at + 1,
      Home: 0,
      End: this.photos.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.#go(to);
  };

  #clickBeside = (event: MouseEvent): void => {
    const target = event.composedPath()[0] as Element;
    if (this.#swipe.moved || target.closest('button, .caption, .count')) return;
    const stage = event.composedPath().some((one) => one instanceof Element && one.matches('.stage'));
    if (stage && this.picture && isInside(this.picture.box, event)) return;
    this.close();
  };

  // Escape and a phone's Back close a dialog without asking us.
  #closed = (): void => {
    const seen = this.current;
    this.#letGo?.();
    this.#letGo = this.current = undefined;
    this.#awaited = false;
    if (seen !== undefined) this.dispatchEvent(new WardGalleryClosedEvent(seen));
  };
}

const isInside = (box: DOMRect, { clientX, clientY }: MouseEvent): boolean =>
  clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom;

register(WardGalleryPicture);
register(WardGalleryViewer);

declare global {
  interface HTMLElementTagNameMap {
    'ward-gallery-viewer': WardGalleryViewer;
  }
}
