import { html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, queryAll, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { element, register } from '../../base/register.js';
import { controls } from '../../base/styles/controls.js';
import { tokens } from '../../base/styles/tokens.js';
import type { WardElement } from '../../base/ward-element.js';
import type { Id, Photo } from '../../contract/model.js';
import { addLines } from '../../locale/registry.js';
import { share } from '../../locale/vi/share.js';
import { viewer } from '../../locale/vi/viewer.js';
import { zoom } from '../../locale/vi/zoom.js';
import { address, HistoryEntry, type Arrival } from './entry.js';
import { WardGalleryClosedEvent, WardPhotoOpenedEvent, WardPhotoShownEvent } from './events.js';
import { Gestures, type Way } from './gestures.js';
import { holdPage } from './hold-page.js';
import { backIcon } from './icons.js';
import { move, pace } from './motion.js';
import { screenSizes } from './shape.js';
import { Sharing } from './sharing.js';
import { Slideshow } from './slideshow.js';
import { Stage, type StageHost } from './stage.js';
import { forthIcon } from './viewer-icons.js';
import { actOf, type KeyActs } from './viewer-keys.js';
import { renderTools } from './viewer-tools.js';
import { isVideo } from './video.js';
import { WardGalleryPicture } from './ward-gallery-picture.js';
import type { ChosenEvent } from './ward-gallery-strip.js';
import { styles } from './ward-gallery-viewer.styles.js';

/** So near the end the next page is read. */
const nearEnd = 3;
/** Letters of a caption that may have to be scrolled. */
const longCaption = 240;
/** By so much a key moves an enlarged picture. */
const keyWay = 120;

/** The viewer of `ward-gallery`: one picture at a time over the whole page. Loaded when a reader is about to use it. */
@element('ward-gallery-viewer')
export class WardGalleryViewer extends LitElement implements StageHost {
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
  /** The thumbnail of a picture in the page. */
  @property({ attribute: false }) thumbnail!: (id: Id) => HTMLElement | undefined;
  @property({ attribute: false }) noDownload = false;
  /** Seconds for which the slideshow shows a picture; 0: there is none. */
  @property({ attribute: false }) seconds = 0;
  /** The word of the pictures' addresses, `anh` for `#anh-3`; without one the history is left alone. */
  @property({ attribute: false }) word: string | undefined;
  /** The tag in whose words the viewer speaks. */
  @property({ attribute: false, hasChanged: () => true }) host!: WardElement;

  /** The picture that is shown; `undefined` while the viewer is closed. */
  @state() private current: Id | undefined;
  /** The picture has arrived: its neighbours and the thumbnails may load. */
  @state() private settled = false;
  @state() private level: WardGalleryPicture['level'] = 'whole';
  @state() private filled = false;
  /** A touch cleared the screen of all but the picture. */
  @state() private bare = false;
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('.base') private base!: HTMLElement;
  @query('.shade') readonly shade!: HTMLElement;
  @query('.track') readonly track!: HTMLElement;
  @query('ward-gallery-picture.now') readonly picture!: WardGalleryPicture | null;
  @queryAll('.bar') private bars!: NodeListOf<HTMLElement>;
  /** The reader wants a picture of a page that is on its way. */
  #awaited = false;
  #leaving = false;
  #mirrored = false;
  #letGo: (() => void) | undefined;
  #sharing = new Sharing(this);
  #stage = new Stage(this);
  #gestures = new Gestures(this.#stage);
  #entry = new HistoryEntry(() => this.close());
  #slideshow = new Slideshow(
    () => this.seconds,
    () => this.#advance(),
  );

  /**
   * Shows a picture, growing out of its thumbnail. False where there is no such picture, or the viewer is open.
   * @param arrival - how the reader came to it; the page's own click by default.
   */
  async open(id: Id, arrival: Arrival = 'page'): Promise<boolean> {
    // An address that was typed over another one's has closed that one.
    if (this.current !== undefined && arrival === 'link') {
      await new Promise((resolve) => this.addEventListener('ward-gallery-closed', resolve, { once: true }));
    }
    if (this.current !== undefined || !this.photos.some((photo) => photo.id === id)) return false;
    const from = seenBox(this.thumbnail(id));
    // What comes next stands at the left where the page reads from right to left.
    this.#mirrored = getComputedStyle(this).direction === 'rtl';
    this.current = id;
    await this.updateComplete;
    if (!this.isConnected) return false;
    this.#letGo = holdPage();
    this.dialog.showModal();
    this.dialog.focus();
    await this.picture?.updateComplete;
    for (const one of [this.shade, ...this.bars]) move(one, [{ opacity: 0 }, { opacity: 1 }]);
    const growth = from && this.picture?.grow(from);
    if (growth) growth.onfinish = () => (this.settled = true);
    else this.settled = true;
    if (!this.#alone) void import('./ward-gallery-strip.js');
    if (this.word) void this.#entry.enter(this.word, this.#hash, arrival);
    return true;
  }

  /** Fetches the large picture that a press of the mouse is about to open. */
  prepare(photo: Photo): void {
    const { src, srcset } = photo;
    if (isVideo(photo)) return;
    const image = new Image();
    if (srcset) Object.assign(image, { sizes: screenSizes(photo), srcset });
    image.src = src;
  }

  override render(): TemplateResult {
    const photo = this.photos[this.#at];
    const classes = [
      this.level === 'whole' ? '' : 'zoomed',
      this.bare ? 'bare' : '',
      this.#mirrored ? 'mirrored' : '',
      this.#alone ? 'alone' : '',
    ];
    return html`<dialog
      part="viewer"
      class=${classes.join(' ')}
      tabindex="-1"
      aria-label=${this.host.text('gallery.viewer')}
      aria-describedby="said"
      @keydown=${this.#press}
      @pointerdown=${this.#interrupt}
      @click=${this.#clickBeside}
      @cancel=${this.#cancel}
      @close=${this.#closed}
    >
      ${photo ? this.#renderBase(photo) : nothing}
    </dialog>`;
  }

  #renderBase(photo: Photo): TemplateResult {
    const { photos, host } = this;
    const at = this.#at;
    return html`<div class="base" @fullscreenchange=${() => (this.filled = this.#isFilled)}>
      <div class="shade"></div>
      <p class="count bar" aria-hidden="true">${this.#count('gallery.count')}</p>
      <p class="hidden" id="said" role="status" aria-live=${this.#slideshow.playing ? 'off' : 'polite'}>
        ${this.#count('gallery.spoken')}. ${photo.caption || photo.alt}
      </p>
      ${renderTools(host, {
        photo,
        level: this.level,
        zoom: isVideo(photo) ? undefined : (by) => this.picture?.zoom(by),
        play: this.#alone || this.seconds <= 0 ? undefined : this.#play,
        playing: this.#slideshow.playing,
        fill: document.fullscreenEnabled ? this.#fill : undefined,
        filled: this.filled,
        download: !this.noDownload,
        share: this.#share,
        close: this.close,
      })}
      ${this.#alone ? nothing : this.#renderStep('back', host.text('gallery.prev'), at === 0)}
      <div
        class="stage"
        @pointerdown=${this.#gestures.press}
        @pointermove=${this.#gestures.drag}
        @pointerup=${this.#gestures.lift}
        @pointercancel=${this.#gestures.lift}
        @wheel=${this.#gestures.wheel}
      >
        <div class="track">
          ${repeat(
            // The neighbours are there already when a reader turns to them.
            this.settled ? photos.slice(Math.max(0, at - 1), at + 2) : [photo],
            ({ id }) => id,
            (one) => this.#renderPicture(one, photos.indexOf(one) - at),
          )}
        </div>
      </div>
      ${this.#alone ? nothing : this.#renderStep('forth', host.text('gallery.next'), at === photos.length - 1 && !this.hasMore)}
      ${this.#renderCaption(photo)}
      ${
        this.#alone
          ? nothing
          : html`<ward-gallery-strip
              class="bar"
              .photos=${this.settled ? photos : []}
              .at=${at}
              .host=${host}
              @chosen=${({ index }: ChosenEvent) => this.#go(index)}
            ></ward-gallery-strip>`
      }
      <div class="notice" role="status">${this.#sharing.render()}</div>
    </div>`;
  }

  #renderStep(way: 'back' | 'forth', name: string, isLast: boolean): TemplateResult {
    return html`<button
      part="button"
      type="button"
      class="step bar ${way}"
      aria-label=${name}
      aria-disabled=${isLast}
      @click=${() => this.#go(this.#at + (way === 'back' ? -1 : 1))}
    >
      <span>${way === 'back' ? backIcon : forthIcon}</span>
    </button>`;
  }

  #renderPicture(photo: Photo, place: number): TemplateResult {
    const loaded = this.thumbnail(photo.id)?.querySelector('img');
    // The file that the browser has already chosen and loaded.
    const preview = loaded?.complete && loaded.naturalWidth > 0 ? loaded.currentSrc : photo.thumb;
    return html`<ward-gallery-picture
      class=${place < 0 ? 'earlier' : place > 0 ? 'later' : 'now'}
      exportparts="button, problem"
      ?inert=${place !== 0}
      .photo=${photo}
      .preview=${preview}
      .host=${this.host}
      @zoom=${() => (this.level = this.picture?.level ?? 'whole')}
    ></ward-gallery-picture>`;
  }

  #renderCaption({ caption, credit }: Photo): TemplateResult {
    const { host } = this;
    return html`<div part="caption" class="caption bar" tabindex=${(caption ?? '').length > longCaption ? 0 : nothing}>
      ${caption ? html`<p dir="auto">${caption}</p>` : nothing}
      ${credit ? html`<p class="credit" dir="auto">${host.text('gallery.credit', { name: credit })}</p>` : nothing}
      <p class="credit" role="status">
        ${this.#awaited ? (this.problem ?? (this.hasMore ? host.text('common.loading') : nothing)) : nothing}
      </p>
    </div>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('photos') || this.current === undefined) return;
    const before = changed.get('photos') ?? [];
    if (this.#at < 0) this.dialog.close();
    else if (this.#awaited && this.photos.length > before.length) this.#go(this.#at + 1);
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('current') || this.current === undefined) return;
    if (changed.get('current') === undefined) this.dispatchEvent(new WardPhotoOpenedEvent(this.current));
    this.dispatchEvent(new WardPhotoShownEvent(this.current));
    if (this.hasMore && this.#at >= this.photos.length - nearEnd) void this.more();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.dialog?.close();
    this.#rest();
    this.#entry.clear();
    // A page that takes the tag away may be on its way to another entry.
    setTimeout(() => this.#entry.leave());
  }

  /** Closes the viewer: the picture shrinks into its thumbnail. */
  close = (): void => {
    if (!this.dialog.open || this.#leaving) return;
    const thumbnail = this.current === undefined ? undefined : this.thumbnail(this.current);
    thumbnail?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const box = seenBox(thumbnail);
    const fading = box ? [this.shade, ...this.bars] : [this.base];
    const [fade] = fading.map((one) =>
      move(one, [{ opacity: getComputedStyle(one).opacity }, { opacity: 0 }], pace, 'both'),
    );
    if (!fade) return this.dialog.close();
    this.#leaving = true;
    this.base.style.pointerEvents = 'none';
    if (box) this.picture?.grow(box, true);
    fade.onfinish = () => this.dialog.close();
  };

  private get zoomed(): boolean {
    return this.level !== 'whole';
  }

  hasNext(way: Way): boolean {
    return this.photos[this.#toward(way)] !== undefined;
  }

  turn(way: Way): void {
    this.#go(this.#toward(way), true);
  }

  tap(): void {
    this.bare = !this.bare;
  }

  get #at(): number {
    return this.photos.findIndex(({ id }) => id === this.current);
  }

  get #alone(): boolean {
    return this.photos.length === 1 && !this.hasMore;
  }

  get #hash(): string {
    return `#${this.word}-${this.#at + 1}`;
  }

  get #isFilled(): boolean {
    return (this.renderRoot as ShadowRoot).fullscreenElement !== null;
  }

  #count(key: 'gallery.count' | 'gallery.spoken'): string {
    const { host, total } = this;
    const n = host.number(this.#at + 1);
    if (total === undefined) return host.text('gallery.photo', { n });
    return host.text(key, { n, total: host.number(Math.max(total, this.photos.length)) });
  }

  #toward(way: Way): number {
    return this.#at + ((way === 'left') === this.#mirrored ? -1 : 1);
  }

  #go(to: number, slides = false): void {
    const from = this.#at;
    const photo = this.photos[to];
    this.#awaited = !photo && to > 0 && this.hasMore;
    if (photo && to !== from) void this.#show(photo.id, to > from === this.#mirrored ? 'right' : 'left', slides);
    else if (this.#awaited) void this.more();
    this.requestUpdate();
  }

  async #show(id: Id, way: Way, slides: boolean): Promise<void> {
    const old = this.picture;
    this.current = id;
    this.#sharing.end();
    this.settled = true;
    this.level = 'whole';
    await this.updateComplete;
    old?.rest();
    if (slides) this.#stage.slide(way);
    else if (old) this.#stage.cut(old, way);
    if (this.word) this.#entry.follow(this.#hash);
  }

  /** The slideshow's turn. */
  #advance(): boolean {
    if (this.picture?.loading || this.picture?.playing || this.zoomed) return false;
    this.#go(this.#at + 1 < this.photos.length || this.hasMore ? this.#at + 1 : 0, true);
    return true;
  }

  #play = (): void => {
    if (this.#slideshow.playing) this.#slideshow.stop();
    else this.#slideshow.start();
    this.requestUpdate();
  };

  #interrupt = (event: Event): void => {
    if (!this.#slideshow.playing || (event.composedPath()[0] as Element).closest('.play')) return;
    this.#slideshow.stop();
    this.requestUpdate();
  };

  #fill = (): void => {
    const change = this.#isFilled ? document.exitFullscreen() : this.base.requestFullscreen();
    change.catch(() => undefined);
  };

  #share = (): void => {
    const photo = this.photos[this.#at]!;
    const url = this.word ? address(this.#hash) : new URL(photo.src, document.baseURI).href;
    void this.#sharing.share({ title: photo.caption || photo.alt || document.title, url });
  };

  #press = (event: KeyboardEvent): void => {
    this.#interrupt(event);
    const act = this.#leaving ? undefined : actOf(event, this.#acts);
    if (!act) return;
    event.preventDefault();
    act();
  };

  #acts: KeyActs = {
    shift: (x, y) => this.#shift(x, y),
    go: (to) => this.#go(to === 'first' ? 0 : this.photos.length - 1),
    zoom: (by) => this.picture?.zoom(by),
    fill: () => this.#fill(),
    zoomed: () => this.zoomed,
  };

  // An enlarged picture is moved first, as far as it goes.
  #shift(x: number, y: number): void {
    if (this.zoomed && this.picture!.shift(-x * keyWay, -y * keyWay)) return;
    if (x) this.#go(this.#at + (x < 0 === this.#mirrored ? 1 : -1));
  }

  #clickBeside = (event: MouseEvent): void => {
    const target = event.composedPath()[0] as Element;
    if (
      this.#gestures.moved ||
      this.#gestures.touched ||
      target.closest('button, a, video, .caption, .tools, .notice, .small, .row')
    )
      return;
    const { picture } = this;
    if (this.zoomed || (picture && isInside(picture.box, event))) return;
    this.close();
  };

  // Escape and a phone's Back ask a dialog to close.
  #cancel = (event: Event): void => {
    event.preventDefault();
    this.close();
  };

  #closed = (): void => {
    const seen = this.current;
    if (this.#isFilled) void document.exitFullscreen();
    this.#rest();
    this.#entry.leave();
    if (seen !== undefined) this.dispatchEvent(new WardGalleryClosedEvent(seen));
  };

  #rest(): void {
    this.#letGo?.();
    this.#slideshow.stop();
    this.#sharing.end();
    this.#letGo = this.current = undefined;
    this.#awaited = this.#leaving = this.settled = this.bare = false;
    this.level = 'whole';
  }
}

/** Where the picture of a thumbnail is seen, unless it is not. */
function seenBox(thumbnail: Element | undefined): DOMRect | undefined {
  const box = (thumbnail?.querySelector('.frame') ?? thumbnail)?.getBoundingClientRect();
  return box && box.width > 0 && box.bottom > 0 && box.top < innerHeight ? box : undefined;
}

const isInside = (box: DOMRect, { clientX, clientY }: MouseEvent): boolean =>
  clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom;

addLines({ ...viewer, ...zoom, ...share });
register(WardGalleryPicture);
register(WardGalleryViewer);

declare global {
  interface HTMLElementTagNameMap {
    'ward-gallery-viewer': WardGalleryViewer;
  }
}
