import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { WardElement } from '../../base/ward-element.js';
import type { Track } from '../../contract/model.js';
import { cover } from './cover.js';
import * as icons from './icons.js';
import { playTime } from './play-time.js';
import type { Playback } from './playback.js';

export interface PlayerActs {
  readonly toggle: () => void;
  readonly previous: () => void;
  readonly next: () => void;
  /** The reader holds the handle at these seconds. */
  readonly hold: (seconds: number) => void;
  /** They let it go. */
  readonly seek: (seconds: number) => void;
}

/**
 * Cover, title, position and buttons of `track`.
 *
 * @param held - seconds at which the reader holds the handle.
 * @param several - whether there is another track to go to.
 */
export function renderPlayer(
  host: WardElement,
  playback: Playback,
  { track, held, several }: { track: Track; held: number | undefined; several: boolean },
  acts: PlayerActs,
): TemplateResult {
  const { playing, buffering, audio } = playback;
  const loaded = playback.track?.id === track.id;
  const duration = loaded ? playback.duration : track.seconds;
  const time = held ?? (loaded ? playback.time : 0);
  const t = playTime(time);
  const total = duration === undefined ? undefined : playTime(duration);
  const button = (label: string, icon: TemplateResult, act: () => void, kind: string) =>
    html`<button part="button" type="button" class="icon-button ${kind}" aria-label=${label} @click=${act}>
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
      ?disabled=${duration === undefined}
      aria-label=${host.text('music.progress')}
      aria-valuetext=${total === undefined ? t : host.text('music.position', { t, total })}
      @input=${(event: Event) => acts.hold(seconds(event))}
      @change=${(event: Event) => acts.seek(seconds(event))}
    />
    <div class="times muted" aria-hidden="true"><span>${t}</span><span>${total}</span></div>
    <div class="buttons">
      ${several ? button(host.text('music.prev'), icons.previous, acts.previous, '') : nothing}
      ${button(
        host.text(playing ? 'music.pause' : 'music.play'),
        playing ? icons.pause : icons.play,
        acts.toggle,
        buffering ? 'main buffering' : 'main',
      )}
      ${several ? button(host.text('music.next'), icons.next, acts.next, '') : nothing}
      ${button(
        host.text(audio.muted ? 'music.unmute' : 'music.mute'),
        audio.muted ? icons.mute : icons.loud,
        () => (audio.muted = !audio.muted),
        'sound',
      )}
    </div>
  </div>`;
}
