import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { element, register } from '../../../../base/register.js';
import { Sounding } from '../../../../base/sounding.js';
import { WardElement } from '../../../../base/ward-element.js';
import { articleListen } from '../../../../locale/vi/article-listen.js';
import type { Dictionary } from '../../../../locale/vi.js';
import { storage } from '../../../../storage/storage.js';
import type { ReadableArticle } from '../../readable.js';
import { floating } from '../floating.styles.js';
import { voicesFor } from '../voices.js';
import { Follower } from './follower.js';
import * as icons from './icons.js';
import { passagesOf, type Passage } from './passages.js';
import { RecordedVoice } from './recorded-voice.js';
import { SpokenVoice } from './spoken-voice.js';
import type { Voice } from './voice.js';
import { styles } from './ward-article-listen.styles.js';

const rates = [0.75, 1, 1.25, 1.5, 2] as const;
const rateKey = 'preference:read-rate';
const voiceKey = 'preference:read-voice';
/** Seconds of a recording that a press leaps over. */
const leap = 10;

interface Choice {
  readonly name: string;
  readonly recorded: boolean;
  readonly make: () => Voice;
}

/** What reads the article aloud: a part of `ward-article-tools`. */
@element('ward-article-listen')
export class WardArticleListen extends WardElement {
  static override styles: CSSResultGroup = [WardElement.styles, floating, styles];
  static override lines: Partial<Dictionary> = articleListen;

  @property({ attribute: false }) readable!: ReadableArticle;
  close!: () => void;

  @state() private rate: number = 1;
  /** Which of the choices reads. */
  @state() private chosen = 0;
  /** Where the reader holds the handle. */
  @state() private held: number | undefined;
  @query('.layer') private layer!: HTMLElement | null;

  #choices: readonly Choice[] = [];
  #voice: Voice | undefined;
  #passages: readonly Passage[] | undefined;
  #follower = new Follower(() => this.layer);
  #sounding = new Sounding(this, () => this.#voice?.pause());

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('pagehide', this.#stop);
    this.#follower.start();
    void this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('pagehide', this.#stop);
    this.#voice?.end();
    this.#voice = undefined;
    this.#follower.stop();
  }

  override render(): unknown {
    const voice = this.#voice;
    if (!voice) return nothing;
    const { playing, problem } = voice;
    const recorded = this.#choices[this.chosen]!.recorded;
    const by = recorded ? leap : 1;
    const toggle = this.text(playing ? 'read.pause' : 'read.resume');
    return html`<div part="player" class="player" role="group" aria-label=${this.text('read.play')}>
        <div class="row">
          ${this.#renderButton(this.text(recorded ? 'read.back' : 'read.previous', { n: leap }), icons.back, () => this.#leap(-by))}
          ${this.#renderButton(toggle, playing ? icons.pause : icons.play, this.#toggle, 'main')}
          ${this.#renderButton(this.text(recorded ? 'read.forward' : 'read.next', { n: leap }), icons.forth, () => this.#leap(by))}
          ${this.#renderWhere(voice, recorded)} ${this.#renderRates()}
          ${this.#choices.length > 1 ? this.#renderVoices() : nothing}
          ${this.#renderButton(this.text('read.stop'), icons.stop, this.#stop, 'stop')}
        </div>
        <p role="alert" class=${problem ? 'trouble' : ''}>${problem ? this.text(problem) : nothing}</p>
      </div>
      <div class="layer" aria-hidden="true"></div>`;
  }

  #renderButton(label: string, icon: TemplateResult, act: () => void, kind = ''): TemplateResult {
    return html`<button
      part="button"
      type="button"
      class="icon-button ${kind}"
      title=${label}
      aria-label=${label}
      @click=${act}
    >
      ${icon}
    </button>`;
  }

  #renderWhere({ at, length }: Voice, recorded: boolean): TemplateResult {
    const now = this.held ?? at;
    const [t, total] = recorded ? [time(now), time(length)] : [this.number(now + 1), this.number(length)];
    const spoken = recorded ? this.text('read.position', { t, total }) : this.text('read.sentence', { n: t, total });
    return html`<div class="where">
      <input
        part="field"
        type="range"
        min="0"
        max=${Math.max(1, Math.floor(recorded ? length : length - 1))}
        .value=${live(String(Math.floor(now)))}
        aria-label=${this.text('read.progress')}
        aria-valuetext=${spoken}
        @input=${(event: Event) => (this.held = Number((event.target as HTMLInputElement).value))}
        @change=${this.#seek}
      />
      <span class="muted" aria-hidden="true">${recorded ? `${t} / ${total}` : spoken}</span>
    </div>`;
  }

  #renderRates(): TemplateResult {
    const label = this.text('read.rate');
    return html`<select part="field" class="rate" title=${label} aria-label=${label} @change=${this.#changeRate}>
      ${rates.map((rate) => html`<option value=${rate} ?selected=${rate === this.rate}>${this.number(rate)}×</option>`)}
    </select>`;
  }

  #renderVoices(): TemplateResult {
    const label = this.text('read.voice');
    return html`<select part="field" class="voice" title=${label} aria-label=${label} @change=${this.#changeVoice}>
      ${this.#choices.map(
        ({ name }, index) => html`<option value=${index} ?selected=${index === this.chosen}>${name}</option>`,
      )}
    </select>`;
  }

  async #begin(): Promise<void> {
    const [rate, name] = await Promise.all([storage().get<number>(rateKey), storage().get<string>(voiceKey)]);
    await this.updateComplete;
    if (!this.isConnected) return;
    this.#choices = this.#findChoices();
    this.rate = rates.find((known) => known === rate) ?? 1;
    const recorded = this.#choices[0]?.recorded;
    const before = this.#choices.findIndex((choice) => choice.name === name && choice.recorded === recorded);
    await this.#take(Math.max(0, before));
    this.renderRoot.querySelector<HTMLElement>('.main')?.focus({ preventScroll: true });
  }

  /** Recordings first: a person reads better than a machine. */
  #findChoices(): Choice[] {
    const { recordings = [], language } = this.readable;
    const listener = { changed: () => this.requestUpdate(), ended: () => this.close() };
    const recorded = recordings.map((recording, index) => ({
      name: recording.voice ?? `${this.text('read.recording')} ${recordings.length > 1 ? index + 1 : ''}`.trim(),
      recorded: true,
      make: () => new RecordedVoice(recording, listener),
    }));
    const spoken = voicesFor(language).map((voice) => ({
      name: voice.name,
      recorded: false,
      make: () => new SpokenVoice(voice, this.#read, listener, (passage) => this.#follower.follow(passage?.range?.())),
    }));
    return [...recorded, ...spoken];
  }

  get #read(): readonly Passage[] {
    return (this.#passages ??= passagesOf(this.readable));
  }

  /** Lets another voice read, from the beginning of the article. */
  async #take(index: number): Promise<void> {
    this.#voice?.end();
    this.chosen = index;
    this.#voice = this.#choices[index]?.make();
    this.#voice?.setRate(this.rate);
    this.requestUpdate();
    // What marks the sentences is drawn with the player.
    await this.updateComplete;
    if (this.isConnected) this.#play();
  }

  #play(): void {
    this.#sounding.begin();
    this.#voice?.play();
    this.requestUpdate();
  }

  #toggle = (): void => {
    if (this.#voice?.playing) this.#voice.pause();
    else this.#play();
  };

  #leap(by: number): void {
    if (this.#voice) this.#voice.seek(this.#voice.at + by);
  }

  #seek = (event: Event): void => {
    this.held = undefined;
    this.#voice?.seek(Number((event.target as HTMLInputElement).value));
  };

  #changeRate = (event: Event): void => {
    this.rate = Number((event.target as HTMLSelectElement).value);
    this.#voice?.setRate(this.rate);
    void storage().set(rateKey, this.rate);
  };

  #changeVoice = (event: Event): void => {
    const index = Number((event.target as HTMLSelectElement).value);
    void storage().set(voiceKey, this.#choices[index]!.name);
    void this.#take(index);
  };

  #stop = (): void => this.close();
}

/** Seconds as a player shows them: `3:07`. */
const time = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

register(WardArticleListen);

declare global {
  interface HTMLElementTagNameMap {
    'ward-article-listen': WardArticleListen;
  }
}
