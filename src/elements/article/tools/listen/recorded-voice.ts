import type { Recording } from '../../../../contract/model.js';
import { safeUrl } from '../../../../contract/url.js';
import type { Listener, Voice } from './voice.js';

/** A recording of somebody who reads the article. Nothing of it is loaded before somebody plays it. */
export class RecordedVoice implements Voice {
  problem: Voice['problem'];
  readonly #audio = document.createElement('audio');
  readonly #seconds: number;
  readonly #changed: () => void;

  constructor({ src, seconds }: Recording, { changed, ended }: Listener) {
    const audio = this.#audio;
    this.#seconds = seconds ?? 0;
    this.#changed = changed;
    audio.preload = 'none';
    audio.src = safeUrl(src) ?? '';
    for (const name of ['play', 'playing', 'pause', 'timeupdate', 'durationchange']) {
      audio.addEventListener(name, changed);
    }
    audio.addEventListener('ended', ended);
    audio.addEventListener('error', () => this.#fail());
  }

  get playing(): boolean {
    return !this.#audio.paused && !this.problem;
  }

  get at(): number {
    return this.#audio.currentTime;
  }

  get length(): number {
    const { duration } = this.#audio;
    return Number.isFinite(duration) && duration > 0 ? duration : this.#seconds;
  }

  play(): void {
    if (this.problem) this.#audio.load();
    this.problem = undefined;
    this.#audio.play().catch((thrown: { name?: string }) => {
      // Not by an event alone; what was stopped, or wants a press first, has not failed.
      if (thrown.name === 'NotSupportedError') this.#fail();
    });
  }

  pause(): void {
    this.#audio.pause();
  }

  seek(to: number): void {
    this.#audio.currentTime = Math.max(0, Math.min(to, this.length));
  }

  setRate(rate: number): void {
    this.#audio.defaultPlaybackRate = this.#audio.playbackRate = rate;
  }

  end(): void {
    this.#audio.pause();
    // Pausing alone would keep the file's connection.
    this.#audio.removeAttribute('src');
    this.#audio.load();
  }

  #fail(): void {
    // Its address was taken away: it ended.
    if (!this.#audio.getAttribute('src')) return;
    this.problem = 'read.error';
    this.#changed();
  }
}
