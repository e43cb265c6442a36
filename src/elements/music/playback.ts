import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Track } from '../../contract/model.js';

/** What a playlist does about a track. */
export interface Listener {
  /** It begins or goes on to sound. */
  readonly playing: (track: Track) => void;
  /** It is heard for the first time since it was started. */
  readonly started: (track: Track) => void;
  readonly ended: (track: Track) => void;
  readonly failed: (track: Track) => void;
}

/** On the document: a player begins, and all others pause. Heard by every copy of the package. */
const playEvent = 'ward-music-play';

/** One `<audio>` and the track that is in it. Nothing is loaded before somebody plays. */
export class Playback implements ReactiveController {
  readonly audio = document.createElement('audio');
  track: Track | undefined;
  /** True while it should sound and cannot yet. */
  buffering = false;
  #heard = false;
  readonly #host: ReactiveControllerHost & Element;

  constructor(host: ReactiveControllerHost & Element, listener: Listener) {
    this.#host = host;
    host.addController(this);
    const { audio } = this;
    audio.preload = 'none';
    const on = (names: string, act: (track: Track) => void) => {
      for (const name of names.split(' ')) {
        audio.addEventListener(name, () => {
          if (this.track) act(this.track);
          host.requestUpdate();
        });
      }
    };
    on('timeupdate durationchange volumechange pause', () => {});
    on('waiting', () => (this.buffering = true));
    on('pause playing ended error', () => (this.buffering = false));
    on('play', (track) => {
      document.dispatchEvent(new CustomEvent(playEvent, { detail: audio }));
      listener.playing(track);
    });
    on('playing', (track) => {
      if (!this.#heard) listener.started(track);
      this.#heard = true;
    });
    on('ended', (track) => {
      this.#heard = false;
      listener.ended(track);
    });
    on('error', (track) => {
      audio.pause();
      listener.failed(track);
    });
  }

  hostConnected(): void {
    document.addEventListener(playEvent, this.#yield);
  }

  hostDisconnected(): void {
    document.removeEventListener(playEvent, this.#yield);
    // Pausing alone would keep the file's connection, of which a browser has six to a site.
    this.audio.pause();
    this.audio.removeAttribute('src');
    this.audio.load();
    this.track = undefined;
  }

  get playing(): boolean {
    return !this.audio.paused;
  }

  /** Seconds. */
  get time(): number {
    return this.audio.currentTime;
  }

  /** Seconds; `undefined` while nobody knows. */
  get duration(): number | undefined {
    const { duration } = this.audio;
    return Number.isFinite(duration) && duration > 0 ? duration : this.track?.seconds;
  }

  /** Plays a track from its beginning. */
  start(track: Track): void {
    this.track = undefined;
    this.put(track);
    void this.play();
  }

  /** Puts a track in without playing it. */
  put(track: Track): void {
    if (this.track?.id === track.id && this.track.src === track.src) return;
    this.track = track;
    this.#heard = false;
    this.audio.src = track.src;
  }

  async play(): Promise<void> {
    try {
      await this.audio.play();
    } catch {
      // It was stopped, or the browser wants a press first; a file that cannot be played tells by its own event.
      this.#host.requestUpdate();
    }
  }

  /** @param seconds - from the beginning; also before anything is loaded. */
  seek(seconds: number): void {
    this.audio.currentTime = seconds;
    this.#host.requestUpdate();
  }

  #yield = (event: Event): void => {
    if ((event as CustomEvent).detail !== this.audio) this.audio.pause();
  };
}
