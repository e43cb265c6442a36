import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { element, register } from '../../base/register.js';
import { WardElement } from '../../base/ward-element.js';
import { musicOptions } from '../../locale/vi/music-options.js';
import type { Dictionary } from '../../locale/vi.js';
import type { Queue, Repeat } from './queue.js';
import { styles } from './ward-music-options.styles.js';

const rates = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;
const minutes = [5, 10, 15, 30, 45, 60, 90] as const;

/** How it is to be played, and for how long: a part of `ward-music`. */
@element('ward-music-options')
export class WardMusicOptions extends WardElement {
  static override styles: CSSResultGroup = [WardElement.styles, styles];
  static override lines: Partial<Dictionary> = musicOptions;

  @property({ attribute: false }) queue!: Queue;
  @property({ attribute: false }) repeat: Repeat = 'off';
  @property({ attribute: false }) shuffle = false;
  @property({ attribute: false }) shuffled!: (shuffle: boolean) => void;

  /** When it falls silent, in minutes as they were chosen and as a time of the day. */
  @state() private sleep: { readonly minutes: number; readonly at: Date } | undefined;

  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#setTimer(0);
    this.queue.last = false;
  }

  override render(): TemplateResult {
    const { queue, repeat, shuffle, sleep } = this;
    const { audio } = queue.playback;
    const volume = audio.muted ? 0 : Math.round(audio.volume * 100);
    const repeats: [Repeat, string][] = [
      ['off', this.text('common.off')],
      ['all', this.text('music.repeatAll')],
      ['one', this.text('music.repeatOne')],
    ];
    const times: [string, string][] = [
      ['0', this.text('common.off')],
      ['track', this.text('music.sleepTrack')],
      ...minutes.map((n): [string, string] => [String(n), this.text('unit.minutes', { n })]),
    ];
    const line = sleep ? this.text('music.sleepAt', { t: timeOfDay(sleep.at) }) : '';
    return html`<button
        part="button"
        type="button"
        class="button shuffle"
        aria-pressed=${shuffle}
        @click=${() => this.shuffled(!shuffle)}
      >
        ${this.text('music.shuffle')}
      </button>
      ${this.#renderSelect(this.text('music.repeat'), repeats, repeat, (value) => (queue.repeat = value))}
      ${this.#renderSelect(
        this.text('music.rate'),
        rates.map((rate): [string, string] => [String(rate), `${this.number(rate)}×`]),
        String(audio.playbackRate),
        (rate) => (audio.defaultPlaybackRate = audio.playbackRate = Number(rate)),
      )}
      ${this.#renderSelect(
        this.text('music.sleep'),
        times,
        queue.last ? 'track' : String(sleep?.minutes ?? 0),
        this.#chooseSleep,
      )}
      ${
        canSetVolume()
          ? html`<label class="wide"
              >${this.text('music.volume')}
              <input
                part="field"
                type="range"
                min="0"
                max="100"
                step="5"
                .value=${live(String(volume))}
                aria-valuetext="${volume} %"
                @input=${this.#changeVolume}
              />
            </label>`
          : nothing
      }
      <p class="muted wide" role="status" .textContent=${line}></p>`;
  }

  protected override firstUpdated(): void {
    for (const name of ['volumechange', 'ratechange', 'ended']) {
      this.queue.playback.audio.addEventListener(name, () => this.requestUpdate());
    }
  }

  #renderSelect<Value extends string>(
    label: string,
    values: readonly (readonly [Value, string])[],
    chosen: Value,
    choose: (value: Value) => void,
  ): TemplateResult {
    return html`<label
      >${label}
      <select
        part="field"
        class="input"
        @change=${({ target }: Event) => choose((target as HTMLSelectElement).value as Value)}
      >
        ${values.map(
          ([value, text]) => html`<option value=${value} .selected=${live(value === chosen)}>${text}</option>`,
        )}
      </select>
    </label>`;
  }

  #changeVolume = ({ target }: Event): void => {
    const { audio } = this.queue.playback;
    const volume = Number((target as HTMLInputElement).value) / 100;
    audio.muted = volume === 0;
    // Silence is what the button beside takes back: to what was heard before.
    if (volume > 0) audio.volume = volume;
  };

  #chooseSleep = (chosen: string): void => {
    this.queue.last = chosen === 'track';
    this.#setTimer(Number(chosen) || 0);
    this.requestUpdate();
  };

  #setTimer(length: number): void {
    clearTimeout(this.#timer);
    const milliseconds = length * 60_000;
    this.sleep = length ? { minutes: length, at: new Date(Date.now() + milliseconds) } : undefined;
    if (length) this.#timer = setTimeout(this.#fallAsleep, milliseconds);
  }

  #fallAsleep = (): void => {
    this.sleep = undefined;
    this.queue.playback.audio.pause();
    this.queue.tell(this.text('music.slept'));
  };
}

/** A telephone of Apple's lets its own keys alone change it. */
function canSetVolume(): boolean {
  probe ??= document.createElement('audio');
  probe.volume = 0.5;
  return probe.volume === 0.5;
}
let probe: HTMLAudioElement | undefined;

const timeOfDay = (date: Date): string => `${date.getHours()}:${String(date.getMinutes()).padStart(2, '0')}`;

register(WardMusicOptions);

declare global {
  interface HTMLElementTagNameMap {
    'ward-music-options': WardMusicOptions;
  }
}
