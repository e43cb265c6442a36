import type { WardElement } from '../../base/ward-element.js';
import type { Track } from '../../contract/model.js';
import { WardTrackEndedEvent, WardTrackStartedEvent } from './events.js';
import { Companion } from './companion.js';
import { neighbour, shuffled } from './play-order.js';
import { Playback } from './playback.js';

export type Repeat = 'off' | 'all' | 'one';

/** The tag: how its list is to be played. */
export interface Player extends WardElement {
  loop: boolean;
  shuffle: boolean;
}

export interface List {
  readonly items: () => readonly Track[];
  /** What stands in the player. */
  readonly current: () => Track | undefined;
  /** Reads the next page, where there is one. */
  readonly more: () => Promise<void>;
}

/** The list as it is played: what sounds, what comes next, and what cannot be played. Loaded when a reader comes near. */
export class Queue {
  readonly playback: Playback;
  readonly broken = new Set<string>();
  /** Plays one track over and over. */
  again = false;
  /** Stops at the end of the track. */
  last = false;
  /** What befell, for those who hear the page. */
  said = '';
  /** What could not be played, until something else was said after it. */
  #failure = '';
  #shuffled: readonly string[] = [];
  readonly #companion: Companion;

  constructor(
    private readonly host: Player,
    audio: HTMLAudioElement,
    private readonly list: List,
  ) {
    this.playback = new Playback(host, audio, {
      playing: (track) => void this.#companion.follow(track),
      started: ({ id, title }) => {
        this.tell(host.text('music.now', { t: title }));
        host.dispatchEvent(new WardTrackStartedEvent(id, title));
      },
      ended: (track) => {
        host.dispatchEvent(new WardTrackEndedEvent(track.id, track.title));
        if (this.last) this.last = false;
        else if (this.again) this.start(track);
        else void this.go(1, host.loop);
      },
      failed: (track) => {
        if (this.broken.has(track.id)) return;
        this.broken.add(track.id);
        this.#failure = `${track.title}: ${host.text('music.error')} `;
        this.tell('');
        // Not into pages that nobody has seen: where no file can be played they would all be read.
        this.start(this.#next(1, host.loop));
      },
    });
    this.#companion = new Companion(host, this);
  }

  get repeat(): Repeat {
    return this.again ? 'one' : this.host.loop ? 'all' : 'off';
  }

  set repeat(repeat: Repeat) {
    this.again = repeat === 'one';
    this.host.loop = repeat === 'all';
    this.host.requestUpdate();
  }

  /** A track of the list was pressed. */
  choose(track: Track): void {
    if (this.host.shuffle) this.#shuffled = shuffled(this.#order(), track.id);
    this.start(track);
  }

  /** Plays on, from these seconds where it is not in yet, or pauses. */
  toggle(track: Track, seconds: number): void {
    const { playback } = this;
    if (playback.playing) playback.audio.pause();
    else if (playback.track?.id === track.id && !this.broken.has(track.id)) void playback.play();
    else this.start(track, seconds);
  }

  start(track: Track | undefined, seconds = 0): void {
    if (!track) return;
    this.broken.delete(track.id);
    this.host.requestUpdate();
    this.playback.start(track, seconds);
  }

  seek(track: Track, seconds: number): void {
    this.playback.put(track);
    this.playback.seek(seconds);
  }

  // As on every player: the first press goes to the beginning of what is heard.
  back(): void {
    if (this.playback.time > 3) this.playback.seek(0);
    else void this.go(-1);
  }

  /** Goes on to a neighbour; `round` goes on at the other end. */
  async go(step: 1 | -1, round = true): Promise<void> {
    const from = this.list.current()?.id;
    let track = this.#next(step, false);
    if (!track && step === 1) {
      await this.list.more();
      await this.host.updateComplete;
      // The reader may have gone elsewhere meanwhile.
      if (!this.host.isConnected || this.list.current()?.id !== from) return;
      track = this.#next(step, false);
    }
    this.start(track ?? this.#next(step, round));
  }

  /** Says a line, behind that of a track which just failed. */
  tell(line: string): void {
    this.said = this.#failure + line;
    if (line) this.#failure = '';
    this.host.requestUpdate();
  }

  /** The tag leaves the page. */
  end(): void {
    this.#companion.end();
  }

  #next(step: 1 | -1, round: boolean): Track | undefined {
    const usable = (id: string) => !this.broken.has(id);
    const id = neighbour(this.#order(), this.list.current()?.id, step, round, usable);
    return this.list.items().find((one) => one.id === id);
  }

  /** The ids of the list as they are played; those that came later are behind the others. */
  #order(): readonly string[] {
    const ids = this.list.items().map(({ id }) => id);
    if (!this.host.shuffle) return ids;
    const known = new Set(ids);
    const kept = this.#shuffled.filter((id) => known.delete(id));
    return (this.#shuffled = [...kept, ...shuffled([...known])]);
  }
}
