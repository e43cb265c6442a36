import type { WardElement } from '../../base/ward-element.js';
import type { Track } from '../../contract/model.js';
import { storage } from '../../storage/storage.js';
import { placeKey, type Place } from './place.js';
import type { Queue } from './queue.js';

/** Seconds that a key of the system leaps over where it does not say how many. */
const leap = 10;
/** Milliseconds after which the place is kept again. */
const rest = 5000;

/** What goes along with a track that sounds: the system's keys and locked screen, and the place for the next visit. */
export class Companion {
  #metadata: MediaMetadata | undefined;
  #keptAt = 0;
  /** The page keeps something of its visitors. */
  #keeps = false;

  constructor(
    private readonly host: WardElement,
    private readonly queue: Queue,
  ) {
    const { audio } = queue.playback;
    for (const name of ['durationchange', 'ratechange', 'seeked', 'playing', 'pause']) {
      audio.addEventListener(name, () => this.#tell());
    }
    audio.addEventListener('timeupdate', () => {
      if (Date.now() - this.#keptAt > rest) this.#keep();
    });
    audio.addEventListener('pause', () => this.#keep());
  }

  /** The track that begins or goes on to sound. */
  async follow(track: Track): Promise<void> {
    this.#name(track);
    const { host } = this;
    // A tag that works alone has nobody who says that nothing may be kept.
    const { visitor } = await host.readContext(new AbortController().signal);
    this.#keeps = !host.connected || visitor !== null;
  }

  /** The tag leaves the page. */
  end(): void {
    this.#keep();
    const session = this.#session;
    if (session) {
      session.metadata = null;
      for (const action of this.#acts.keys()) handle(session, action, null);
    }
    this.#metadata = undefined;
  }

  /** The system's player, where it shows a track of ours. */
  get #session(): MediaSession | undefined {
    const session = navigator.mediaSession as MediaSession | undefined;
    return this.#metadata && session?.metadata === this.#metadata ? session : undefined;
  }

  #name({ title, artist = '', cover }: Track): void {
    const session = navigator.mediaSession as MediaSession | undefined;
    if (!session || typeof MediaMetadata !== 'function') return;
    const sizes = cover?.width && cover.height ? { sizes: `${cover.width}x${cover.height}` } : {};
    const artwork = cover ? [{ src: cover.src, ...sizes }] : [];
    session.metadata = this.#metadata = new MediaMetadata({ title, artist, artwork });
    for (const [action, act] of this.#acts) handle(session, action, act);
    this.#tell();
  }

  readonly #acts = new Map<MediaSessionAction, MediaSessionActionHandler>([
    ['play', () => void this.queue.playback.play()],
    ['pause', () => this.queue.playback.audio.pause()],
    ['stop', () => this.queue.playback.audio.pause()],
    ['previoustrack', () => this.queue.back()],
    ['nexttrack', () => void this.queue.go(1)],
    ['seekbackward', ({ seekOffset }) => this.#leap(-(seekOffset ?? leap))],
    ['seekforward', ({ seekOffset }) => this.#leap(seekOffset ?? leap)],
    ['seekto', ({ seekTime }) => this.queue.playback.seek(seekTime ?? 0)],
  ]);

  #leap(by: number): void {
    const { playback } = this.queue;
    const { time, duration } = playback;
    playback.seek(Math.max(0, Math.min(time + by, duration ?? Infinity)));
  }

  /** Where the track is, so that a locked screen shows it. */
  #tell(): void {
    const session = this.#session;
    if (!session) return;
    const { playing, audio } = this.queue.playback;
    session.playbackState = playing ? 'playing' : 'paused';
    const { duration, playbackRate, currentTime } = audio;
    if (!Number.isFinite(duration)) return;
    session.setPositionState?.({ duration, playbackRate, position: Math.min(currentTime, duration) });
  }

  #keep(): void {
    const { track, time, duration } = this.queue.playback;
    if (!track || !this.#keeps) return;
    this.#keptAt = Date.now();
    // Who heard it to its end begins anew.
    const seconds = duration !== undefined && time > duration - 5 ? 0 : Math.floor(time);
    void storage().set(placeKey, { id: track.id, seconds } satisfies Place);
  }
}

function handle(session: MediaSession, action: MediaSessionAction, act: MediaSessionActionHandler | null): void {
  try {
    session.setActionHandler(action, act);
  } catch {
    // This browser has no such key.
  }
}
