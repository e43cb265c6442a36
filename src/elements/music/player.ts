import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { WardElement } from '../../base/ward-element.js';
import type { Track } from '../../contract/model.js';
import { cover } from './cover.js';
import * as icons from './icons.js';
import { playTime, spokenTime } from './play-time.js';

export interface Shown {
  readonly track: Track;
  readonly audio: HTMLAudioElement;
  /** It should sound and cannot yet. */
  readonly buffering: boolean;
  /** Seconds reached, or where the reader holds the handle, and how many there are, where that is known. */
  readonly time: number;
  readonly duration: number | undefined;
  /** There is another track to go to. */
  readonly several: boolean;
  /** The options are open. */
  readonly open: boolean;
  /** What stands under the buttons. */
  readonly below: unknown;
}

export interface PlayerActs {
  readonly toggle: () => void;
  readonly back: () => void;
  readonly next: () => void;
  readonly mute: () => void;
  readonly options: () => void;
  /** The reader holds the handle at these seconds. */
  readonly hold: (seconds: number) => void;
  /** They let it go. */
  readonly seek: (seconds: number) => void;
}

/** Cover, title, position and buttons of a track. */
export function renderPlayer(
  host: WardElement,
  { track, audio, buffering, time, duration, several, open, below }: Shown,
  acts: PlayerActs,
): TemplateResult {
  const playing = !audio.paused;
  const known = duration !== undefined;
  const t = spokenTime(host, time);
  const button = (label: string, icon: TemplateResult, act: () => void, kind = '', expanded?: boolean) =>
    html`<button
      part="button"
      type="button"
      class="icon-button ${kind}"
      title=${label}
      aria-label=${label}
      aria-expanded=${expanded ?? nothing}
      @click=${act}
    >
      ${icon}
    </button>`;
  const seconds = ({ target }: Event) => Number((target as HTMLInputElement).value);
  return html`<div part="player" class="player" role="group" aria-label=${host.text('music.player')}>
    ${audio}
    <div class="now">
      ${cover(track.cover, track.cover?.alt ?? '')}
      <div class="names">
        <b>${track.title}</b>
        ${track.artist ? html`<span class="muted">${track.artist}</span>` : nothing}
      </div>
    </div>
    <input
      part="field"
      type="range"
      min="0"
      max=${Math.max(1, Math.floor(duration ?? 1))}
      .value=${live(String(Math.floor(time)))}
      ?disabled=${!known}
      aria-label=${host.text('music.progress')}
      aria-valuetext=${known ? host.text('music.position', { t, total: spokenTime(host, duration) }) : t}
      @input=${(event: Event) => acts.hold(seconds(event))}
      @change=${(event: Event) => acts.seek(seconds(event))}
    />
    <div class="times muted" aria-hidden="true">
      <span>${playTime(time)}</span><span>${known ? playTime(duration) : nothing}</span>
    </div>
    <div class="buttons">
      ${button(
        host.text(audio.muted ? 'music.unmute' : 'music.mute'),
        audio.muted ? icons.mute : icons.loud,
        acts.mute,
      )}
      ${several ? button(host.text('music.prev'), icons.previous, acts.back) : nothing}
      ${button(
        host.text(playing ? 'music.pause' : 'music.play'),
        playing ? icons.pause : icons.play,
        acts.toggle,
        buffering ? 'main buffering' : 'main',
      )}
      ${several ? button(host.text('music.next'), icons.next, acts.next) : nothing}
      ${button(host.text('music.options'), icons.options, acts.options, '', open)}
    </div>
    ${below}
  </div>`;
}
