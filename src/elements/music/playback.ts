import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Sounding } from '../../base/sounding.js';
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

/** An `<audio>` and the track that is in it. Nothing is loaded before somebody plays. */
export class Playback implements ReactiveController {
  track: Track | undefined;
  /** True while it should sound and cannot yet. */
  buffering = false;
  #heard = false;
  readonly #host: ReactiveControllerHost;
  readonly #listener: Listener;

  constructor(
    host: ReactiveControllerHost,
    readonly audio: HTMLAudioElement,
    listener: Listener,
  ) {
    this.#host = host;
    this.#listener = listener;
    host.addController(this);
    const sounding = new Sounding(host, () => audio.pause());
    const on = (names: string, act: (track: Track) => void) => {
      for (const name of names.split(' ')) {
        audio.addEventListener(name, () => {
          if (this.track) act(this.track);
          host.requestUpdate();
        });
      }
    };
    on('timeupdate durationchange volumechange ratechange', () => {});
    on('waiting', () => (this.buffering = true));
    on('pause playing ended error', () => (this.buffering = false));
    on('play', (track) => {
      sounding.begin();
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
    on('error', (track) => this.#fail(track));
  }

  hostDisconnected(): void {
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

  /** Plays a track, from its beginning or from these seconds on. */
  start(track: Track, seconds = 0): void {
    this.track = undefined;
    this.put(track);
    if (seconds) this.seek(seconds);
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
    const { track } = this;
    try {
      await this.audio.play();
    } catch (thrown) {
      // Stopped meanwhile, or the browser wants a press first; a file of no use is not told by an event everywhere.
      if ((thrown as Error).name === 'NotSupportedError' && track && track === this.track) this.#fail(track);
      this.#host.requestUpdate();
    }
  }

  /** @param seconds - from the beginning; also before anything is loaded. */
  seek(seconds: number): void {
    this.audio.currentTime = seconds;
    this.#host.requestUpdate();
  }

  #fail(track: Track): void {
    this.audio.pause();
    this.#listener.failed(track);
  }
}
