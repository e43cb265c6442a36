import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Pages } from '../../base/pages.js';
import { element } from '../../base/register.js';
import { WardElement } from '../../base/ward-element.js';
import type { Page, Track } from '../../contract/model.js';
import { music } from '../../locale/vi/music.js';
import type { Dictionary } from '../../locale/vi.js';
import { cover } from './cover.js';
import { nameSession } from './media-session.js';
import { ownTracks } from './own-tracks.js';
import { neighbour, shuffled } from './play-order.js';
import { renderPlayer } from './player.js';
import { playTime } from './play-time.js';
import { Playback } from './playback.js';
import { styles } from './ward-music.styles.js';

/** A track is heard, from its beginning. */
export class WardTrackStartedEvent extends Event {
  constructor(
    readonly trackId: string,
    readonly title: string,
  ) {
    super('ward-track-started', { bubbles: true, composed: true });
  }
}

/** A track was heard to its end. */
export class WardTrackEndedEvent extends Event {
  constructor(
    readonly trackId: string,
    readonly title: string,
  ) {
    super('ward-track-ended', { bubbles: true, composed: true });
  }
}

/**
 * The ward's music: a list to choose from and a player. Nothing sounds or loads before a reader presses play, and one
 * player of a page at a time.
 *
 * @summary Music library: playlist and player.
 * @slot - `audio` elements or links to files: what is played until a backend answers, and without one.
 * @slot title - The heading; "Thư viện nhạc" when empty.
 * @fires {WardTrackStartedEvent} ward-track-started - A track is heard, from its beginning.
 * @fires {WardTrackEndedEvent} ward-track-ended - A track was heard to its end.
 * @csspart title - The heading.
 * @csspart player - Cover, title, position and buttons of the track.
 * @csspart button - A button of the player.
 * @csspart field - The position in the track.
 * @csspart item - One track of the list.
 * @uses music.tracks
 */
@element('ward-music')
export class WardMusic extends WardElement {
  static override styles: CSSResultGroup = [WardElement.styles, styles];
  static override lines: Partial<Dictionary> = music;

  /** The album whose tracks to play; all tracks without it. */
  @property({ attribute: 'album-id' }) albumId: string | undefined;
  /** Begins again after the last track. */
  @property({ type: Boolean }) loop = false;
  /** Plays the tracks in another order each time. */
  @property({ type: Boolean }) shuffle = false;

  /** Where the reader holds the handle, in seconds, until they let it go. */
  @state() private held: number | undefined;
  /** The track that was started last, and the one that could not be: for those who hear the page. */
  @state() private said: { readonly now?: string; readonly failed?: string } = {};

  #tracks = new Pages<{ albumId?: string }, Track>(
    this,
    () => (this.albumId ? { albumId: this.albumId } : {}),
    (key, page, context) => this.backend.music.tracks({ ...key, ...page }, context),
    {
      empty: 'music.empty',
      own: () => this.#own(),
      heading: () => html`<h2 part="title" class="title"><slot name="title">${this.text('music.title')}</slot></h2>`,
      outline: () =>
        html`<div class="outline player"></div>
          ${[1, 2, 3].map(() => html`<div class="outline row"></div>`)}`,
    },
  );
  #playback = new Playback(this, {
    playing: (track) => {
      this.#endSession();
      this.#endSession = nameSession(track, {
        play: () => void this.#playback.play(),
        pause: () => this.#playback.audio.pause(),
        previoustrack: () => this.#back(),
        nexttrack: () => void this.#go(1),
      });
    },
    started: ({ id, title }) => {
      this.said = { ...this.said, now: title };
      this.dispatchEvent(new WardTrackStartedEvent(id, title));
    },
    ended: ({ id, title }) => {
      this.dispatchEvent(new WardTrackEndedEvent(id, title));
      void this.#go(1, this.loop);
    },
    failed: ({ id, title }) => {
      this.#broken.add(id);
      this.said = { failed: title };
      void this.#go(1, this.loop);
    },
  });
  #items: readonly Track[] = [];
  readonly #broken = new Set<string>();
  #endSession = (): void => {};
  #shuffled: readonly string[] = [];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endSession();
  }

  override render(): TemplateResult {
    return this.#tracks.render((page) => {
      const items = (this.#items = [...new Map(page.items.map((one) => [one.id, one])).values()]);
      const track = this.#current;
      return html`
        ${track ? this.#renderPlayer(track) : nothing}
        <ol aria-label=${this.text('music.list')}>
          ${repeat(
            items,
            ({ id }) => id,
            (one) => html`<li>${this.#renderRow(one, one.id === track?.id)}</li>`,
          )}
        </ol>
        ${this.#renderMore()}
        <p class="hidden" role="status">${this.#announcement()}</p>
      `;
    });
  }

  /** The track in the player: the one that sounds, else the first. */
  get #current(): Track | undefined {
    const { track, playing } = this.#playback;
    const first = this.#order()[0];
    const listed = (id: string | undefined) => this.#items.find((one) => one.id === id);
    return track && (playing || listed(track.id)) ? track : listed(first);
  }

  #renderPlayer(track: Track): TemplateResult {
    return renderPlayer(
      this,
      this.#playback,
      { track, held: this.held, several: this.#items.length > 1 },
      {
        toggle: () => this.#toggle(track),
        previous: () => this.#back(),
        next: () => void this.#go(1),
        hold: (seconds) => (this.held = seconds),
        seek: (seconds) => {
          this.held = undefined;
          this.#playback.put(track);
          this.#playback.seek(seconds);
        },
      },
    );
  }

  #renderRow(track: Track, current: boolean): TemplateResult {
    const broken = this.#broken.has(track.id);
    return html`<button
      part="item"
      type="button"
      class="row"
      aria-current=${current ? 'true' : nothing}
      @click=${() => this.#choose(track)}
    >
      ${cover(track.cover, '', current && this.#playback.playing)}
      <span class="names">
        <span>${track.title}</span>
        ${track.artist ? html`<span class="muted">${track.artist}</span>` : nothing}
        ${broken ? html`<span class="broken">${this.text('music.error')}</span>` : nothing}
      </span>
      ${track.seconds === undefined ? nothing : html`<span class="muted length">${playTime(track.seconds)}</span>`}
    </button>`;
  }

  #renderMore(): unknown {
    const { hasMore, loadingMore, moreError } = this.#tracks;
    const more = () => void this.#tracks.more();
    if (moreError) return this.renderProblem(moreError, more);
    if (!hasMore) return nothing;
    return html`<button part="button" type="button" class="button more" aria-busy=${loadingMore} @click=${more}>
      ${this.text(loadingMore ? 'common.loading' : 'common.loadMore')}
    </button>`;
  }

  #announcement(): string {
    const { now, failed } = this.said;
    const lines = [
      failed === undefined ? '' : `${failed}: ${this.text('music.error')}`,
      now === undefined ? '' : this.text('music.now', { t: now }),
    ];
    return lines.join(' ').trim();
  }

  #own(): Page<Track> | undefined {
    const items = ownTracks(this);
    return items && { items, next: null };
  }

  /** The ids of the list as they are played. */
  #order(): readonly string[] {
    const ids = this.#items.map(({ id }) => id);
    if (!this.shuffle) return ids;
    if ([...this.#shuffled].sort().join() !== [...ids].sort().join()) this.#shuffled = shuffled(ids);
    return this.#shuffled;
  }

  #choose(track: Track): void {
    if (this.#playback.track?.id === track.id) return this.#toggle(track);
    if (this.shuffle) this.#shuffled = shuffled(this.#order(), track.id);
    this.#start(track);
  }

  #toggle(track: Track): void {
    const { playing } = this.#playback;
    if (playing) this.#playback.audio.pause();
    else if (this.#playback.track?.id === track.id && !this.#broken.has(track.id)) void this.#playback.play();
    else this.#start(track);
  }

  #start(track: Track): void {
    this.said = {};
    this.#play(track);
  }

  #play(track: Track): void {
    this.held = undefined;
    this.#broken.delete(track.id);
    this.#playback.start(track);
  }

  // As on every player: the first press goes to the beginning of what is heard.
  #back(): void {
    if (this.#playback.time > 3) this.#playback.seek(0);
    else void this.#go(-1);
  }

  /** Goes on to a neighbour; `round` goes on at the other end. */
  async #go(step: 1 | -1, round = true): Promise<void> {
    const from = this.#current?.id;
    const find = (over: boolean) => neighbour(this.#order(), from, step, over, (id) => !this.#broken.has(id));
    let id = find(false);
    if (id === undefined && step === 1 && this.#tracks.hasMore) {
      await this.#tracks.more();
      await this.updateComplete;
      // The reader may have gone elsewhere meanwhile.
      if (!this.isConnected || this.#current?.id !== from) return;
      id = find(false);
    }
    if (id === undefined && round) id = find(true);
    const track = this.#items.find((one) => one.id === id);
    if (track) this.#play(track);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ward-music': WardMusic;
  }
  interface GlobalEventHandlersEventMap {
    'ward-track-started': WardTrackStartedEvent;
    'ward-track-ended': WardTrackEndedEvent;
  }
}
