import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { WardElement } from '../../base/ward-element.js';
import type { CaptchaChallenge } from '../../contract/model.js';
import { isInline } from './picture.js';

/** The kinds that can be shown. */
export type ShownChallenge = Extract<CaptchaChallenge, { kind: 'image' | 'question' }>;

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
