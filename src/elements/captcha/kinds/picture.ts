import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { WardElement } from '../../../base/ward-element.js';
import type { CaptchaChallenge } from '../../../contract/model.js';

type Challenge = Extract<CaptchaChallenge, { kind: 'image' }>;

export interface PictureEnds {
  /** Called with the canvas of a picture that has no address of its own: the same function each time. */
  readonly draw: (canvas: Element | undefined) => void;
  readonly fail: () => void;
}

/** The picture of a code. */
export function renderPicture(
  host: WardElement,
  { image, length }: Challenge,
  { draw, fail }: PictureEnds,
): TemplateResult {
  const { src } = image;
  const [width, height] = [within(image.width, 200), within(image.height, 64)];
  const name = length === undefined ? host.text('captcha.altUnknown') : host.text('captcha.alt', { n: length });
  return /^data:/i.test(src)
    ? html`<canvas part="picture" role="img" aria-label=${name} width=${width} height=${height} ${ref(draw)}></canvas>`
    : html`<img part="picture" src=${src} alt=${name} width=${width} height=${height} @error=${fail} />`;
}

const within = (pixels: number, usual: number): number => (pixels >= 1 && pixels <= 600 ? Math.round(pixels) : usual);

/**
 * Draws the picture inside a `data:` address: a page whose policy is `img-src 'self'` shows it in no `<img>`, and lets
 * nobody fetch it. Rejects where it is none.
 */
export async function drawInline(canvas: HTMLCanvasElement, src: string): Promise<void> {
  // The pixels of a picture may be finer than those of the page.
  canvas.style.width = `${canvas.width}px`;
  const bitmap = await createImageBitmap(contentOf(src));
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d')!.drawImage(bitmap, 0, 0);
  bitmap.close();
}

function contentOf(src: string): Blob {
  const [, type = '', base64, body = ''] = /^data:([^;,]*)[^,]*?(;base64)?,(.*)$/is.exec(src) ?? [];
  const raw = body.replace(/%([\da-f]{2})/gi, (_, byte: string) => String.fromCharCode(parseInt(byte, 16)));
  const bytes = Uint8Array.from(base64 ? atob(raw) : raw, (character) => character.charCodeAt(0));
  return new Blob([bytes], { type });
}
