import { html, nothing, type TemplateResult } from 'lit';
import type { WardElement } from '../../base/ward-element.js';
import type { Photo } from '../../contract/model.js';
import * as icons from './viewer-icons.js';

/** What the bar at the top of the viewer can do. What is `undefined` has no button. */
export interface ViewerTools {
  readonly photo: Photo;
  readonly level: 'whole' | 'between' | 'most';
  readonly zoom: ((by: number) => void) | undefined;
  readonly play: (() => void) | undefined;
  readonly playing: boolean;
  readonly fill: (() => void) | undefined;
  readonly filled: boolean;
  readonly download: boolean;
  readonly share: () => void;
  readonly close: () => void;
}

/** One step of the zoom buttons and keys. */
export const zoomStep = 1.6;

export function renderTools(host: WardElement, tools: ViewerTools): TemplateResult {
  const button = (word: string, name: string, icon: TemplateResult, act: (() => void) | undefined, off = false) =>
    act
      ? html`<button
          part="button"
          type="button"
          class="icon-button ${word}"
          title=${name}
          aria-label=${name}
          aria-disabled=${off}
          @click=${act}
        >
          ${icon}
        </button>`
      : nothing;
  const { level, zoom, playing, filled } = tools;
  return html`<div class="tools bar">
    ${button('closer', host.text('gallery.zoomIn'), icons.closerIcon, zoom && (() => zoom(zoomStep)), level === 'most')}
    ${button('farther', host.text('gallery.zoomOut'), icons.fartherIcon, zoom && (() => zoom(1 / zoomStep)), level === 'whole')}
    ${button('play', host.text(playing ? 'gallery.slideshowStop' : 'gallery.slideshow'), playing ? icons.pauseIcon : icons.playIcon, tools.play)}
    ${button('fill', host.text(filled ? 'gallery.exitFull' : 'gallery.full'), filled ? icons.smallIcon : icons.fullIcon, tools.fill)}
    ${tools.download ? renderDownload(host, tools.photo) : nothing}
    ${button('share', host.text('tool.share'), icons.shareIcon, tools.share)}
    ${button('close', host.text('common.close'), icons.closeIcon, tools.close)}
  </div>`;
}

/** Another site's file cannot be saved by a link, only opened. */
function renderDownload(host: WardElement, { src }: Photo): TemplateResult {
  const isOurs = /^data:/i.test(src) || new URL(src, document.baseURI).origin === location.origin;
  const name = host.text('gallery.download') + (isOurs ? '' : ` ${host.text('common.newTab')}`);
  return html`<a
    part="button"
    class="icon-button download"
    href=${src}
    download=${isOurs ? '' : nothing}
    target=${isOurs ? nothing : '_blank'}
    rel="noopener noreferrer"
    title=${name}
    aria-label=${name}
    >${icons.downloadIcon}</a
  >`;
}
