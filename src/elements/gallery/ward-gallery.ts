import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { isMeantElsewhere } from '../../base/page-address.js';
import { Pages } from '../../base/pages.js';
import { element } from '../../base/register.js';
import { WardElement } from '../../base/ward-element.js';
import { WardError } from '../../contract/error.js';
import type { Album, Id, Page, Photo } from '../../contract/model.js';
import { gallery } from '../../locale/vi/gallery.js';
import type { Dictionary } from '../../locale/vi.js';
import { ChosenAlbum } from './chosen-album.js';
import { DeepLink } from './deep-link.js';
import type { Arrival } from './entry.js';
import type { WardGalleryClosedEvent } from './events.js';
import { Frames, most } from './frames.js';
import { OwnPhotos } from './own-photos.js';
import { renderAlbum, renderPhoto, type Framed } from './thumbnail.js';
import { isVideo } from './video.js';
import type { WardGalleryViewer } from './ward-gallery-viewer.js';
import { styles } from './ward-gallery.styles.js';

/** Pictures that are read at once. */
const limit = 24;
/** So far below the screen the next page is read, once a reader has asked for more, in pixels. */
const ahead = 400;

/** Whose pictures to read, or that albums are to be listed. */
type Wanted = { readonly albumId: Id } | { readonly articleId: Id } | { readonly albums: true };

/**
 * Pictures as a grid of links, and a viewer over the page that a plain click opens. A middle click, or a page whose
 * viewer could not be loaded, follows the link to the picture. Where neither an album nor an article is given and the
 * backend has albums, they are listed, and a reader goes into one (`?album=…` in the page's address) and back.
 *
 * @summary Picture gallery with viewer.
 * @slot - `img`, `figure` or `a > img`: what is shown until a backend answers, and without one.
 * @slot title - The heading; "Một số hình ảnh tại Hội nghị:" when empty.
 * @fires {WardPhotoOpenedEvent} ward-photo-opened - A reader opened a picture from the grid.
 * @fires {WardPhotoShownEvent} ward-photo-shown - The viewer shows another picture; the first one too.
 * @fires {WardGalleryClosedEvent} ward-gallery-closed - The viewer was closed.
 * @csspart title - The heading.
 * @csspart list - The grid.
 * @csspart item - The link around one thumbnail, or around an album.
 * @csspart picture - One thumbnail.
 * @csspart button - What reads the next page, and the viewer's buttons.
 * @csspart viewer - The dialog.
 * @csspart caption - What is written under the picture in the viewer.
 * @cssprop --ward-gallery-column - Least width of a column of the grid, `13rem`.
 * @cssprop --ward-gallery-row - Height of a row of `mosaic` and `strip`.
 * @uses gallery.photos, gallery.albums
 */
@element('ward-gallery')
export class WardGallery extends WardElement {
  static override styles: CSSResultGroup = [WardElement.styles, styles];
  static override lines: Partial<Dictionary> = gallery;

  /** The album whose pictures to show; those of the article without it. */
  @property({ attribute: 'album-id' }) albumId: string | undefined;
  /** `grid`: equal tiles. `mosaic`: rows of whole pictures. `strip`: one row to scroll through. */
  @property() layout: 'grid' | 'mosaic' | 'strip' = 'grid';

  /** Takes the download button out of the viewer. */
  @property({ type: Boolean, attribute: 'no-download' }) noDownload = false;
  /** Seconds for which the viewer's slideshow shows a picture, once a reader starts it; `0` takes its button away. */
  @property({ type: Number }) slideshow = 5;
  /** Leaves history and address alone: Back does not close the viewer, and pictures and albums have no addresses. */
  @property({ type: Boolean, attribute: 'no-history' }) noHistory = false;
  /** The word of the pictures' addresses: `anh` is for `#anh-3`. Two galleries of a page need two. */
  @property() hash = 'anh';

  /** The viewer's code is here. */
  @state() private equipped = false;
  @query('.photos') private list!: HTMLElement | null;
  @query('.more') private end!: HTMLElement | null;
  @query('ward-gallery-viewer') private viewer!: WardGalleryViewer | null;

  #own = new OwnPhotos(this);
  #shown = new Pages<Wanted, Photo | Album>(
    this,
    () => this.#wanted(),
    (key, page, context) =>
      'albums' in key
        ? this.backend.gallery.albums({ ...page, limit }, context)
        : this.backend.gallery.photos({ ...key, ...page, limit }, context),
    {
      empty: 'gallery.empty',
      own: () => this.#own.page,
      heading: () => this.#renderHeading(),
      outline: () =>
        html`<div class="room">
          <div class="photos ${this.#shape}">
            ${Array.from({ length: 8 }, () => html`<div class="place"><div class="frame outline"></div></div>`)}
          </div>
        </div>`,
    },
  );
  #frames = new Frames<Photo | Album>(
    (item, index) => this.#framed(item, index),
    () => this.text('gallery.error'),
  );
  /** Reads on when the end of the list comes near. */
  #ahead: IntersectionObserver | undefined;
  #address = new DeepLink(
    this,
    {
      items: () => (this.state === 'ready' ? this.#items.filter(isPhoto) : []),
      more: () => (this.#shown.hasMore && !this.#shown.moreError ? this.#shown.more() : undefined),
    },
    (id, arrival) => void this.#show(id, arrival),
  );
  #equipping: Promise<boolean> | undefined;
  #chosen = new ChosenAlbum(
    this,
    (cursor, context) => this.backend.gallery.albums({ limit, ...(cursor !== undefined && { cursor }) }, context),
    (left) => {
      this.#left = left;
      this.#entered = left === undefined;
    },
  );
  /** The album that a reader came back from: the keyboard goes on at it once the albums are there. */
  #left: Id | undefined;
  /** The reader went into an album, and is to stand at its name. */
  #entered = false;
  /** A click that is to follow its link. */
  #following = false;

  override async reload(): Promise<void> {
    this.#frames.forget();
    await super.reload();
  }

  override render(): TemplateResult {
    return this.#shown.render(
      ({ items }) =>
        html`<div class="room">
            <ul
              part="list"
              class="photos ${items.some(isAlbum) ? 'grid albums' : this.#shape} ${items.length > most ? 'many' : ''}"
              role="list"
              aria-labelledby="title"
              @click=${this.#press}
              @pointerenter=${this.#equip}
              @pointerdown=${this.#prepare}
              @focusin=${this.#equip}
            >
              ${items.some(isAlbum) ? this.#renderAlbums(items) : guard([items], () => items.filter(isPhoto).map(renderPhoto))}
            </ul>
          </div>
          ${this.#renderMore()} ${this.equipped && items.every(isPhoto) ? this.#renderViewer(items) : nothing}`,
    );
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#frames.update(this.list, this.#items, this.language);
    const left = this.#left === undefined ? undefined : this.#link(this.#left);
    if (left) {
      this.#left = undefined;
      left.focus();
    }
    const name = this.#entered ? this.renderRoot.querySelector<HTMLElement>('h3') : null;
    if (name) {
      this.#entered = false;
      name.focus();
    }
    this.#ahead?.disconnect();
    const { hasMore, loadingMore, moreError } = this.#shown;
    if (this.#shape !== 'strip' && hasMore && !loadingMore && !moreError && this.end) this.#ahead?.observe(this.end);
  }

  #renderHeading(): TemplateResult {
    const albums = this.text('gallery.albums');
    const isLibrary = this.#isLibrary;
    const title = isLibrary ? albums : `${this.text('gallery.title')}:`;
    return html`<h2 part="title" class="title" id="title"><slot name="title">${title}</slot></h2>
      ${isLibrary && this.#chosen.id !== undefined ? this.#renderAlbumHead(albums) : nothing}`;
  }

  #renderAlbumHead(albums: string): TemplateResult {
    const { title } = this.#chosen;
    const address = this.#chosen.address();
    return html`<div class="album">
      ${
        address === undefined
          ? html`<button part="button" type="button" class="button back" @click=${this.#leave}>${albums}</button>`
          : html`<a part="button" class="button back" href=${address} @click=${this.#leave}>${albums}</a>`
      }
      ${title === undefined ? nothing : html`<h3 tabindex="-1" dir="auto">${title}</h3>`}
    </div>`;
  }

  #renderAlbums(items: readonly (Photo | Album)[]): unknown {
    return items
      .filter(isAlbum)
      .map((album) =>
        renderAlbum(
          album,
          album.count === undefined ? undefined : this.text('gallery.albumCount', { n: this.number(album.count) }),
          this.#chosen.address(album.id),
        ),
      );
  }

  #renderMore(): unknown {
    const { hasMore, loadingMore, moreError } = this.#shown;
    if (moreError) return this.renderProblem(moreError, this.#readMore);
    if (!hasMore) return nothing;
    return html`<p class="more">
      <button part="button" type="button" class="button" aria-disabled=${loadingMore} @click=${this.#readMore}>
        ${this.text(loadingMore ? 'common.loading' : 'common.loadMore')}
      </button>
    </p>`;
  }

  #renderViewer(items: readonly Photo[]): TemplateResult {
    const { moreError } = this.#shown;
    const { next, total } = this.#page!;
    return html`<ward-gallery-viewer
      exportparts="viewer, caption, button, problem"
      .photos=${items}
      .total=${total ?? (next === null ? items.length : undefined)}
      .hasMore=${next !== null}
      .problem=${moreError ? this.errorText(moreError) : undefined}
      .more=${this.#more}
      .thumbnail=${this.#link}
      .noDownload=${this.noDownload}
      .seconds=${this.slideshow}
      .word=${this.#address.word}
      .host=${this}
      @ward-gallery-closed=${this.#closed}
    ></ward-gallery-viewer>`;
  }

  /** Fetches the viewer's code. */
  protected loadViewer(): Promise<unknown> {
    return import('./ward-gallery-viewer.js');
  }

  get #shape(): 'grid' | 'mosaic' | 'strip' {
    return this.layout === 'mosaic' || this.layout === 'strip' ? this.layout : 'grid';
  }

  get #page(): Page<Photo | Album> | undefined {
    return this.#shown.value ?? this.#own.page;
  }

  get #items(): readonly (Photo | Album)[] {
    return this.#page?.items ?? [];
  }

  /** Whose pictures to read. A tag that has its own needs no article. */
  #wanted(): Wanted {
    if (this.albumId) return { albumId: this.albumId };
    try {
      return { articleId: this.article };
    } catch (thrown) {
      if (this.#own.page) throw new WardError('unsupported', 'no article, and pictures of its own');
      if (!this.supports('gallery', 'albums')) throw thrown;
      return this.#chosen.id === undefined ? { albums: true } : { albumId: this.#chosen.id };
    }
  }

  /** True where a reader goes from album to album. */
  get #isLibrary(): boolean {
    try {
      return this.connected && !this.albumId && !('articleId' in this.#wanted());
    } catch {
      return false;
    }
  }

  #framed(item: Photo | Album, index: number): Framed {
    if (isAlbum(item)) return { picture: item.cover, name: '' };
    const picture = isVideo(item) && !item.thumb ? undefined : item;
    // What is written under a picture is part of its link's name already.
    if (item.caption) return { picture, name: item.alt === item.caption ? '' : item.alt };
    return { picture, name: item.alt || this.text('gallery.photo', { n: this.number(index + 1) }) };
  }

  /** Makes ready for a click, as soon as one may come. False where the viewer cannot be had. */
  #equip = (): Promise<boolean> =>
    (this.#equipping ??= this.loadViewer().then(
      () => (this.equipped = true),
      () => {
        this.#equipping = undefined;
        return false;
      },
    ));

  // The finger may be about to scroll; a mouse that is pressed means it.
  #prepare = (event: PointerEvent): void => {
    const item = this.#itemAt(event);
    if (item && isPhoto(item) && event.pointerType === 'mouse') this.viewer?.prepare(item);
  };

  #itemAt(event: Event): Photo | Album | undefined {
    const place = (event.target as Element).closest('.place');
    return place ? this.#items[[...this.list!.children].indexOf(place)] : undefined;
  }

  #press = (event: MouseEvent): void => {
    const item = this.#itemAt(event);
    if (!item) return;
    if (isPhoto(item)) return void this.#open(event, item.id);
    if (isMeantElsewhere(event)) return;
    event.preventDefault();
    this.#chosen.enter(item);
  };

  async #open(event: MouseEvent, id: Id): Promise<void> {
    if (this.#following || isMeantElsewhere(event)) return;
    event.preventDefault();
    const link = this.#link(id)!;
    if (!(await this.#equip())) {
      this.#following = true;
      link.click();
      this.#following = false;
      return;
    }
    await this.#show(id);
  }

  async #show(id: Id, arrival?: Arrival): Promise<void> {
    if (!(await this.#equip())) return;
    await this.updateComplete;
    if (this.isConnected) await this.viewer?.open(id, arrival);
  }

  #leave = (event: MouseEvent): void => {
    if (isMeantElsewhere(event)) return;
    event.preventDefault();
    this.#chosen.leave();
  };

  #link = (id: Id): HTMLElement | undefined => {
    const place = this.list?.children[this.#items.findIndex((item) => item.id === id)];
    return place?.querySelector<HTMLElement>('.tile') ?? undefined;
  };

  // A reader goes on where they are, not where they began.
  #closed = ({ photoId }: WardGalleryClosedEvent): void => this.#link(photoId)?.focus();

  #more = (): Promise<void> => this.#shown.more();

  #readMore = async (): Promise<void> => {
    const count = this.#shown.items.length;
    await this.#shown.more();
    // Who asked for more gets it while they scroll, and goes on with what came.
    this.#ahead ??= new IntersectionObserver(([end]) => end?.isIntersecting && void this.#shown.more(), {
      rootMargin: `${ahead}px`,
    });
    this.requestUpdate();
    await this.updateComplete;
    this.list?.children[count]?.querySelector<HTMLElement>('.tile')?.focus();
  };
}

const isAlbum = (item: Photo | Album): item is Album => !('src' in item);
const isPhoto = (item: Photo | Album): item is Photo => 'src' in item;

declare global {
  interface HTMLElementTagNameMap {
    'ward-gallery': WardGallery;
  }
}
