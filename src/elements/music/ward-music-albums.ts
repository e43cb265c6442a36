import { css, html, nothing, type CSSResultGroup } from 'lit';
import { property } from 'lit/decorators.js';
import { Pages } from '../../base/pages.js';
import { element, register } from '../../base/register.js';
import { WardElement } from '../../base/ward-element.js';
import type { Album } from '../../contract/model.js';
import { musicAlbums } from '../../locale/vi/music-albums.js';
import type { Dictionary } from '../../locale/vi.js';

const styles = css`
  :host {
    display: flex;
    gap: calc(var(--_space) * 2);
  }

  select {
    flex: 1;
    min-width: 0;
    padding-inline: calc(var(--_space) * 2);
    font-size: 0.9375rem;
    text-overflow: ellipsis;
  }

  .button {
    flex: none;
  }

  /* In two lines on a phone, in the room that the choice would have. */
  .again {
    flex: 0 1 auto;
    margin-inline-start: auto;
    padding: 2px calc(var(--_space) * 2);
    font-size: 0.9375rem;
    line-height: 1.2;
  }

  @media print {
    :host {
      display: none;
    }
  }
`;

/** The albums to choose from: a part of `ward-music`. Nothing where there are none. */
@element('ward-music-albums')
export class WardMusicAlbums extends WardElement {
  static override styles: CSSResultGroup = [WardElement.styles, styles];
  static override lines: Partial<Dictionary> = musicAlbums;

  /** The album that is shown; without one, all tracks. */
  @property({ attribute: false }) chosen: string | undefined;
  @property({ attribute: false }) choose!: (id: string | undefined) => void;

  #albums = new Pages<object, Album>(
    this,
    () => ({}),
    (_, page, context) => this.backend.music.albums(page, context),
  );

  override render(): unknown {
    const { busy, items, hasMore, loadingMore } = this.#albums;
    if (this.state === 'error') {
      return html`<button part="button" type="button" class="button again" aria-busy=${busy} @click=${this.#retry}>
        ${this.text('music.albums')}: ${this.text('common.retry')}
      </button>`;
    }
    if (items.length === 0) return nothing;
    const more = () => void this.#albums.more();
    return html`<select
        part="field"
        class="input"
        aria-label=${this.text('music.albums')}
        @change=${({ target }: Event) => this.choose((target as HTMLSelectElement).value || undefined)}
      >
        <option value="" ?selected=${!this.chosen}>${this.text('music.allAlbums')}</option>
        ${items.map(
          ({ id, title, count }) =>
            html`<option value=${id} ?selected=${id === this.chosen}>
              ${count === undefined ? title : `${title} (${this.number(count)})`}
            </option>`,
        )}
      </select>
      ${
        hasMore
          ? html`<button part="button" type="button" class="button" aria-busy=${loadingMore} @click=${more}>
              ${this.text('common.loadMore')}
            </button>`
          : nothing
      }`;
  }

  #retry = async (): Promise<void> => {
    await this.reload();
    await this.updateComplete;
    // The button is gone, and the focus with it.
    if (document.activeElement === document.body) this.renderRoot.querySelector('select')?.focus();
  };
}

register(WardMusicAlbums);

declare global {
  interface HTMLElementTagNameMap {
    'ward-music-albums': WardMusicAlbums;
  }
}
