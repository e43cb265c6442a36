import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { WardElement } from '../../base/ward-element.js';
import type { ShownChallenge, ShownKind } from './kinds.js';
import { isInline } from './picture.js';

/** What a challenge asks, as the reader sees it. `fail` hears of a picture that did not load. */
export function renderFace(
  host: WardElement,
  challenge: ShownChallenge,
  fail: (challenge: ShownChallenge) => void,
): TemplateResult {
  if (challenge.kind === 'question') {
    return html`<p part="question" class="question" id="question" dir="auto">${challenge.question}</p>`;
  }
  const { image, length } = challenge;
  const [width, height] = [within(image.width, 200), within(image.height, 64)];
  const name = length === undefined ? host.text('captcha.altUnknown') : host.text('captcha.alt', { n: length });
  // The pixels of a picture may be finer than those of the page.
  const size = ref((picture) => (picture as HTMLElement | undefined)?.style.setProperty('width', `${width}px`));
  return isInline(image.src)
    ? html`<canvas part="picture" role="img" aria-label=${name} width=${width} height=${height} ${size}></canvas>`
    : html`<img
        part="picture"
        src=${image.src}
        alt=${name}
        width=${width}
        height=${height}
        ${size}
        @error=${() => fail(challenge)}
      />`;
}

const within = (pixels: number, usual: number): number => (pixels >= 1 && pixels <= 600 ? Math.round(pixels) : usual);

export interface Ways {
  /** A kind that the reader may take instead. */
  readonly other: ShownKind | undefined;
  readonly disabled: boolean;
  /** Brings another challenge; `undefined` where there is none to change. */
  readonly refresh: (() => void) | undefined;
  readonly take: (kind: ShownKind) => void;
}

/** The ways to another challenge. */
export function renderWays(host: WardElement, { other, disabled, refresh, take }: Ways): TemplateResult {
  const button = (text: string, act: () => void) =>
    html`<button part="button" type="button" class="button plain" ?disabled=${disabled} @click=${act}>${text}</button>`;
  return html`<div class="ways">
    ${refresh ? button(host.text('captcha.refresh'), refresh) : nothing}
    ${
      other
        ? button(host.text(other === 'question' ? 'captcha.other' : 'captcha.otherImage'), () => take(other))
        : nothing
    }
  </div>`;
}

/** The same size as a picture with its field. */
export const renderOutline = (): TemplateResult =>
  html`<div class="captcha">
    <div class="outline short"></div>
    <div class="outline short"></div>
    <div class="row">
      <div class="outline picture-outline"></div>
      <div class="outline input-outline"></div>
    </div>
    <div class="outline ways-outline"></div>
  </div>`;
