import { html, nothing, type TemplateResult } from 'lit';
import type { Picture } from '../../contract/model.js';
import { note } from './icons.js';

/** A track's picture, over a note that shows where there is none or it does not load. */
export const cover = (picture: Picture | undefined, alt: string, playing = false): TemplateResult =>
  html`<span class="cover">
    ${note}
    ${
      picture
        ? html`<img
            src=${picture.thumb ?? picture.src}
            alt=${alt}
            loading="lazy"
            decoding="async"
            @error=${show(false)}
            @load=${show(true)}
          />`
        : nothing
    }
    ${playing ? html`<span class="bars"><i></i><i></i><i></i></span>` : nothing}
  </span>`;

const show =
  (shown: boolean) =>
  ({ target }: Event): void => {
    (target as HTMLImageElement).hidden = !shown;
  };
