import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ref } from 'lit/directives/ref.js';
import type { Photo } from '../../contract/model.js';
import { brokenIcon } from './icons.js';
import { ratioOf } from './shape.js';

export interface ThumbnailOptions {
  /** What the link is called. */
  readonly name: string;
  /** Stands there instead of a picture that did not load. */
  readonly problem: string | undefined;
  readonly failed: () => void;
  readonly open: (event: MouseEvent) => void;
}

/** Tiles are as wide as this where the browser cannot tell their width itself. */
const sizes = 'auto, (max-width: 640px) 50vw, 320px';

/** One picture of the grid: a link to the large one. */
export function renderThumbnail(photo: Photo, { name, problem, failed, open }: ThumbnailOptions): TemplateResult {
  const shape = (place?: Element): void => {
    // A panorama would push its neighbours out of the row.
    const ratio = Math.min(2.4, Math.max(0.5, ratioOf(photo) ?? 1.5));
    (place as HTMLElement | undefined)?.style.setProperty('--_ratio', ratio.toFixed(4));
  };
  return html`<li class="place" ${ref(shape)}>
    <a part="item" class="tile" href=${photo.src} aria-haspopup="dialog" @click=${open}>
      ${
        problem === undefined
          ? html`<img
              part="picture"
              loading="lazy"
              decoding="async"
              sizes=${photo.srcset ? sizes : nothing}
              srcset=${ifDefined(photo.srcset)}
              src=${photo.thumb ?? photo.src}
              alt=${name}
              @error=${failed}
            />`
          : html`<span class="hidden">${name}.</span><span class="failed">${brokenIcon}<span>${problem}</span></span>`
      }
      ${photo.caption ? html`<span class="about" aria-hidden="true">${photo.caption}</span>` : nothing}
    </a>
  </li>`;
}
