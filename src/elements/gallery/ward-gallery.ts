import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Pages } from '../../base/pages.js';
import { element } from '../../base/register.js';
import { WardElement } from '../../base/ward-element.js';
import { WardError } from '../../contract/error.js';
import type { Id, Page, Photo } from '../../contract/model.js';
import { gallery } from '../../locale/vi/gallery.js';
import { zoom } from '../../locale/vi/zoom.js';
import type { Dictionary } from '../../locale/vi.js';
import { WardPhotoOpenedEvent, type WardGalleryClosedEvent } from './events.js';
import { ownPhotos } from './own-photos.js';
import { renderThumbnail } from './thumbnail.js';
import { viewerWords } from './viewer-words.js';
import type { WardGalleryViewer } from './ward-gallery-viewer.js';
import { styles } from './ward-gallery.styles.js';

/** Pictures that are read at once. */
const limit = 24;

/**
 * Pictures as a grid of links, and a viewer over the page that a plain click opens. A middle click, or a page whose
 * viewer could not be loaded, follows the link to the picture.
 *
 * @summary Picture gallery with viewer.
 * @slot - `img`, `figure` or `a > img`: what is shown until a backend answers, and without one.
 * @slot title - The heading; "Một số hình ảnh tại Hội nghị:" when empty.
 * @fires {WardPhotoOpenedEvent} ward-photo-opened - A reader opened a picture from the grid.
 * @fires {WardPhotoShownEvent} ward-photo-shown - The viewer shows another picture; the first one too.
 * @fires {WardGalleryClosedEvent} ward-gallery-closed - The viewer was closed.
 * @csspart title - The heading.
 * @csspart list - The grid.
 * @csspart item - The link around one thumbnail.
 * @csspart picture - One thumbnail.
 * @csspart button - What reads the next page, and the viewer's buttons.
 * @csspart viewer - The dialog.
 * @csspart caption - What is written under the picture in the viewer.
 * @cssprop --ward-gallery-column - Least width of a column of the grid, `13rem`.
 * @cssprop --ward-gallery-row - Height of a row of `mosaic` and `strip`.
 * @uses gallery.photos
 */
@element('ward-gallery')
export class WardGallery extends WardElement {
  static override styles: CSSResultGroup = [WardElement.styles, styles];
  static override lines: Partial<Dictionary> = { ...gallery, ...zoom };

  /** The album whose pictures to show; those of the article without it. */
  @property({ attribute: 'album-id' }) albumId: string | undefined;
  /** `grid`: equal tiles. `mosaic`: rows of whole pictures. `strip`: one row to scroll through. */
  @property() layout: 'grid' | 'mosaic' | 'strip' = 'grid';

  /** The viewer's code is here. */
  @state() private equipped = false;
  /** Addresses of thumbnails that did not load. */
  @state() private broken: ReadonlySet<string> = new Set();
  @query('ward-gallery-viewer') private viewer!: WardGalleryViewer | null;

  #photos = new Pages<{ albumId: Id } | { articleId: Id }, Photo>(
    this,
    () => this.#wanted(),
    (key, page, context) => this.backend.gallery.photos({ ...key, ...page, limit }, context),
    {
      empty: 'gallery.empty',
      own: () => this.#own(),
      heading: () =>
        html`<h2 part="title" class="title" id="title"><slot name="title">${this.text('gallery.title')}:</slot></h2>`,
      outline: () =>
        html`<div class="room">
          <div class="photos ${this.#shape}">
            ${Array.from({ length: 8 }, () => html`<div class="place outline"></div>`)}
          </div>
        </div>`,
    },
  );
  #equipping: Promise<boolean> | undefined;
  /** A click that is to follow its link. */
  #following = false;

  override async reload(): Promise<void> {
    this.broken = new Set();
    await super.reload();
  }

  override render(): TemplateResult {
    return this.#photos.render(
      (page) =>
        html`<div class="room">
            <ul
              part="list"
              class="photos ${this.#shape}"
              role="list"
              aria-labelledby="title"
              @pointerenter=${this.#equip}
              @focusin=${this.#equip}
            >
              ${repeat(
                page.items,
                ({ id }) => id,
                (photo, index) =>
                  renderThumbnail(photo, {
                    name: photo.alt || photo.caption || this.text('gallery.photo', { n: this.number(index + 1) }),
                    problem: this.broken.has(photo.thumb ?? photo.src) ? this.text('gallery.error') : undefined,
                    failed: () => (this.broken = new Set([...this.broken, photo.thumb ?? photo.src])),
                    open: (event) => this.#open(event, photo.id),
                  }),
              )}
            </ul>
          </div>
          ${this.#renderMore()} ${this.equipped ? this.#renderViewer(page) : nothing}`,
    );
  }

  #renderMore(): unknown {
    const { hasMore, loadingMore, moreError } = this.#photos;
    if (moreError) return this.renderProblem(moreError, this.#readMore);
    if (!hasMore) return nothing;
    return html`<p class="more">
      <button part="button" type="button" class="button" aria-disabled=${loadingMore} @click=${this.#readMore}>
        ${this.text(loadingMore ? 'common.loading' : 'common.loadMore')}
      </button>
    </p>`;
  }

  #renderViewer({ items, next, total }: Page<Photo>): TemplateResult {
    const { moreError } = this.#photos;
    return html`<ward-gallery-viewer
      exportparts="viewer, caption, button, problem"
      .photos=${items}
      .total=${total ?? (next === null ? items.length : undefined)}
      .hasMore=${next !== null}
      .problem=${moreError ? this.errorText(moreError) : undefined}
      .more=${this.#more}
      .preview=${this.#preview}
      .words=${viewerWords(this)}
      @ward-gallery-closed=${this.#closed}
    ></ward-gallery-viewer>`;
  }

  /** Fetches the viewer's code. */
  protected loadViewer(): Promise<unknown> {
    return import('./ward-gallery-viewer.js');
  }

  get #shape(): string {
    return ['mosaic', 'strip'].includes(this.layout) ? this.layout : 'grid';
  }

  /** Whose pictures to read. A tag that has its own needs no article. */
  #wanted(): { albumId: Id } | { articleId: Id } {
    if (this.albumId) return { albumId: this.albumId };
    try {
      return { articleId: this.article };
    } catch (thrown) {
      throw this.#own() ? new WardError('unsupported', 'no article, and pictures of its own') : thrown;
    }
  }

  #own(): Page<Photo> | undefined {
    const items = ownPhotos(this);
    return items && { items, next: null };
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

  async #open(event: MouseEvent, id: Id): Promise<void> {
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (this.#following || !plain) return;
    event.preventDefault();
    const link = event.currentTarget as HTMLAnchorElement;
    if (!(await this.#equip())) {
      this.#following = true;
      link.click();
      this.#following = false;
      return;
    }
    await this.updateComplete;
    if (!link.isConnected || !this.viewer) return;
    if (await this.viewer.open(id, link)) this.dispatchEvent(new WardPhotoOpenedEvent(id));
  }

  #links(): readonly HTMLAnchorElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLAnchorElement>('a.tile')];
  }

  #link(id: Id): HTMLAnchorElement | undefined {
    return this.#links()[(this.#photos.value ?? this.#own())?.items.findIndex((photo) => photo.id === id) ?? -1];
  }

  // The file that the browser has already chosen and loaded.
  #preview = (id: Id): string | undefined => {
    const image = this.#link(id)?.querySelector('img');
    return image?.complete && image.naturalWidth > 0 ? image.currentSrc : undefined;
  };

  // A reader goes on where they are, not where they began.
  #closed = ({ photoId }: WardGalleryClosedEvent): void => this.#link(photoId)?.focus();

  #more = (): Promise<void> => this.#photos.more();

  #readMore = async (): Promise<void> => {
    const count = this.#photos.items.length;
    await this.#photos.more();
    await this.updateComplete;
    // The button has gone, and with it the place of the keyboard.
    if (!this.#photos.hasMore) this.#links()[count]?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ward-gallery': WardGallery;
  }
}
