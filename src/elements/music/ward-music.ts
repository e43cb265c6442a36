import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { Pages } from '../../base/pages.js';
import { element } from '../../base/register.js';
import { WardElement } from '../../base/ward-element.js';
import { toWardError, type WardError } from '../../contract/error.js';
import type { Page, Track } from '../../contract/model.js';
import { music } from '../../locale/vi/music.js';
import type { Dictionary } from '../../locale/vi.js';
import { cover } from './cover.js';
import { recallPlace, type Place } from './place.js';
import { renderPlayer } from './player.js';
import { playTime } from './play-time.js';
import type { Queue } from './queue.js';
import { styles } from './ward-music.styles.js';

let readOwn: ((host: Element) => readonly Track[] | undefined) | undefined;

/**
 * The ward's music: a list to choose from and a player. Nothing sounds or loads before a reader presses play, and one
 * player of a page at a time.
 *
 * @summary Music library: playlist and player.
 * @slot - `audio` elements or links to files: what is played until a backend answers, and without one.
 * @slot title - The heading; "Thư viện nhạc" when empty.
 * @fires {WardTrackStartedEvent} ward-track-started - A track is heard, from its beginning or where the reader stopped.
 * @fires {WardTrackEndedEvent} ward-track-ended - A track was heard to its end.
 * @csspart title - The heading.
 * @csspart player - Cover, title, position and buttons of the track.
 * @csspart button - A button of the player.
 * @csspart field - The position in the track, an option, or the choice of albums.
 * @csspart item - One track of the list.
 * @uses music.tracks, music.albums (optional)
 */
@element('ward-music')
export class WardMusic extends WardElement {
  static override styles: CSSResultGroup = [WardElement.styles, styles];
  static override lines: Partial<Dictionary> = music;

  /** The album whose tracks to play; all tracks without it, and a choice of albums where the backend has some. */
  @property({ attribute: 'album-id' }) albumId: string | undefined;
  /** Begins again after the last track. */
  @property({ type: Boolean }) loop = false;
  /** Plays the tracks in another order each time. */
  @property({ type: Boolean }) shuffle = false;

  /** The album that the reader chose. */
  @state() private album: string | undefined;
  /** Where the reader holds the handle, in seconds, until they let it go. */
  @state() private held: number | undefined;
  /** The options were opened once, and stand open. */
  @state() private options: boolean | undefined;
  /** What a press wanted did not come. */
  @state() private trouble: WardError | undefined;

  #tracks = new Pages<{ albumId?: string }, Track>(
    this,
    () => {
      const albumId = this.albumId || this.album;
      return albumId ? { albumId } : {};
    },
    (key, page, context) => this.backend.music.tracks({ ...key, ...page }, context),
    {
      empty: 'music.empty',
      own: () => this.#own(),
      heading: () =>
        html`<div class="head">
          <h2 part="title" class="title"><slot name="title">${this.text('music.title')}</slot></h2>
          ${this.#renderAlbums()}
        </div>`,
      outline: () =>
        html`<div class="outline player"></div>
          ${[1, 2, 3].map(() => html`<div class="outline row"></div>`)}`,
    },
  );
  readonly #audio = document.createElement('audio');
  #queue: Queue | undefined;
  /** What is drawn, and its tracks, each once. */
  #page: Page<Track> | undefined;
  #items: readonly Track[] = [];
  /** Where the reader stopped the last time, and where playing begins. */
  #kept: Place | undefined;
  #place: Place | undefined;

  constructor() {
    super();
    this.#audio.preload = 'none';
    for (const name of ['pointerenter', 'focusin']) this.addEventListener(name, () => this.#equip().catch(() => {}));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void recallPlace().then((place) => {
      if (place && place.seconds >= 0) this.#kept = place;
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    this.#queue?.end();
    super.disconnectedCallback();
  }

  override render(): TemplateResult {
    return this.#tracks.render((page) => {
      const track = this.#take(page);
      const items = this.#items;
      const row = [items, track?.id, this.#audio.paused, this.#queue?.broken.size, this.text('music.error')];
      return html`
        ${track ? this.#renderPlayer(track) : nothing}
        <ol aria-label=${this.text('music.list')}>
          ${guard(row, () => items.map((one) => this.#renderRow(one, one.id === track?.id)))}
        </ol>
        ${this.#renderMore()}
        <p class="hidden" role="status">${this.#queue?.said}</p>
      `;
    });
  }

  #renderAlbums(): unknown {
    if (this.albumId || !this.supports('music', 'albums')) return nothing;
    // Asked for each time, loaded once.
    import('./ward-music-albums.js').catch(() => {});
    return html`<ward-music-albums
      exportparts="button, field"
      .chosen=${this.album}
      .choose=${(album: string | undefined) => (this.album = album)}
    ></ward-music-albums>`;
  }

  #renderPlayer(track: Track): TemplateResult {
    const { options, trouble } = this;
    const playback = this.#queue?.playback;
    const loaded = playback?.track?.id === track.id ? playback : undefined;
    const start = this.#place?.id === track.id ? this.#place.seconds : 0;
    const time = loaded ? loaded.time : start;
    return renderPlayer(
      this,
      {
        track,
        audio: this.#audio,
        buffering: playback?.buffering === true,
        time: this.held ?? time,
        duration: loaded ? loaded.duration : track.seconds,
        several: this.#items.length > 1,
        open: options === true,
        below: [
          trouble ? this.renderProblem(trouble) : nothing,
          options === undefined ? nothing : this.#renderOptions(options),
        ],
      },
      {
        toggle: () => this.#press((queue) => queue.toggle(track, time)),
        back: () => this.#press((queue) => queue.back()),
        next: () => this.#press((queue) => void queue.go(1)),
        mute: () => this.#press(() => (this.#audio.muted = !this.#audio.muted)),
        options: () =>
          this.#press(async () => {
            await import('./ward-music-options.js');
            this.options = !this.options;
          }),
        hold: (seconds) => (this.held = seconds),
        seek: (seconds) =>
          this.#press((queue) => {
            this.held = undefined;
            queue.seek(track, seconds);
          }),
      },
    );
  }

  #renderOptions(open: boolean): TemplateResult {
    return html`<ward-music-options
      exportparts="button, field"
      ?hidden=${!open}
      .queue=${this.#queue}
      .repeat=${this.#queue!.repeat}
      .shuffle=${this.shuffle}
      .shuffled=${(shuffle: boolean) => (this.shuffle = shuffle)}
    ></ward-music-options>`;
  }

  #renderRow(track: Track, current: boolean): TemplateResult {
    return html`<li>
      <button
        part="item"
        type="button"
        class="row"
        aria-current=${current ? 'true' : nothing}
        @click=${() =>
          this.#press((queue) => (current ? queue.toggle(track, this.#place?.seconds ?? 0) : queue.choose(track)))}
      >
        ${cover(track.cover, '', current && !this.#audio.paused)}
        <span class="names">
          <span>${track.title}</span>
          ${track.artist ? html`<span class="muted">${track.artist}</span>` : nothing}
          ${this.#queue?.broken.has(track.id) ? html`<span class="broken">${this.text('music.error')}</span>` : nothing}
        </span>
        ${track.seconds === undefined ? nothing : html`<span class="muted length">${playTime(track.seconds)}</span>`}
      </button>
    </li>`;
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

  /** What the page wrote inside the tag, which is read as it stands until the code for it is there. */
  #own(): Page<Track> | undefined {
    if (!readOwn && this.hasOwnContent) {
      import('./own-tracks.js').then(
        ({ ownTracks }) => {
          readOwn = ownTracks;
          this.requestUpdate();
        },
        () => {},
      );
    }
    const items = readOwn?.(this);
    return items && { items, next: null };
  }

  /** Takes over a page that came. Answers what stands in the player: what sounds, else where playing begins. */
  #take(page: Page<Track>): Track | undefined {
    if (this.#page !== page) this.#items = [...new Map(page.items.map((one) => [one.id, one])).values()];
    this.#page = page;
    const items = this.#items;
    const find = (id: string | undefined) => items.find((one) => one.id === id);
    const track = this.#queue?.playback.track;
    if (track && (!this.#audio.paused || find(track.id))) return track;
    if (find(this.#kept?.id)) this.#place = this.#kept;
    const first = items[this.shuffle ? Math.floor(Math.random() * items.length) : 0];
    if (first && !find(this.#place?.id)) this.#place = { id: first.id, seconds: 0 };
    return find(this.#place?.id);
  }

  /** Makes ready for a press, as soon as one may come. */
  async #equip(): Promise<Queue> {
    const { Queue } = await import('./queue.js');
    return (this.#queue ??= new Queue(this, this.#audio, {
      items: () => this.#items,
      current: () => this.#page && this.#take(this.#page),
      more: () => this.#tracks.more(),
    }));
  }

  /** Does what a reader pressed for, or says why it cannot be done. */
  async #press(act: (queue: Queue) => unknown): Promise<void> {
    this.trouble = undefined;
    // Some browsers let sound only what was touched in the moment of the press.
    if (!this.#queue) this.#audio.load();
    try {
      const queue = this.#queue ?? (await this.#equip());
      if (this.isConnected) await act(queue);
    } catch (thrown) {
      this.trouble = toWardError(thrown);
    }
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ward-music': WardMusic;
  }
}
