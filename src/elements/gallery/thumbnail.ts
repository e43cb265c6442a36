import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Album, Photo, Picture } from '../../contract/model.js';
import { brokenIcon } from './icons.js';
import { isVideo } from './video.js';

/** What stands in the frame of a tile. */
export interface Framed {
  /** `undefined` for an album without a cover, and a film without one. */
  readonly picture: Picture | undefined;
  /** What the tile is called besides what is written under its picture. */
  readonly name: string;
}

/** Tiles are as wide as this where the browser cannot tell their width itself. */
const sizes = 'auto, (max-width: 640px) 50vw, 320px';

/** One picture of the grid: a link to the large one. Its frame is filled by {@link Frames}. */
export const renderPhoto = (photo: Photo): TemplateResult =>
  html`<li class="place">
    <a part="item" class="tile ${isVideo(photo) ? 'film' : ''}" href=${photo.src} aria-haspopup="dialog"
      ><span class="frame"></span><span class="about" dir="auto">${photo.caption}</span></a
    >
  </li>`;

/** One album: what opens it, with its cover. A link where it has an address. */
export function renderAlbum({ title }: Album, count: string | undefined, address: string | undefined): TemplateResult {
  const inside = html`<span class="frame"></span><span class="name" dir="auto">${title}</span
    ><span class="muted">${count}</span>`;
  return html`<li class="place">
    ${
      address === undefined
        ? html`<button part="item" type="button" class="tile">${inside}</button>`
        : html`<a part="item" class="tile" href=${address}>${inside}</a>`
    }
  </li>`;
}

export const renderPicture = (picture: Picture, name: string): TemplateResult =>
  html`<img
    part="picture"
    loading="lazy"
    decoding="async"
    sizes=${ifDefined(picture.srcset && sizes)}
    srcset=${ifDefined(picture.srcset)}
    src=${picture.thumb ?? picture.src}
    alt=${name}
  />`;

export const renderNone = (name: string): TemplateResult => html`<span class="hidden">${name}</span>`;

export const renderBroken = (name: string, problem: string): TemplateResult =>
  html`<span class="hidden">${name}.</span><span class="failed">${brokenIcon}<span>${problem}</span></span>`;
