import { html, type TemplateResult } from 'lit';
import type { WardElement } from '../../base/ward-element.js';
import type { CaptchaKind } from '../../contract/model.js';
import type { MessageKey } from '../../locale/vi.js';

/** The ways to the other kinds. */
export function renderOthers(
  host: WardElement,
  now: CaptchaKind | undefined,
  others: readonly CaptchaKind[],
  disabled: boolean,
  take: (kind: CaptchaKind) => void,
): readonly TemplateResult[] {
  return others.map(
    (kind) =>
      html`<button part="button" type="button" class="button plain" ?disabled=${disabled} @click=${() => take(kind)}>
        ${host.text(nameOf(kind, now))}
      </button>`,
  );
}

function nameOf(kind: CaptchaKind, now: CaptchaKind | undefined): MessageKey {
  if (kind === 'work') return 'captcha.otherWork';
  if (kind === 'token') return 'captcha.otherToken';
  if (kind === 'question') return now === 'image' ? 'captcha.other' : 'captcha.toQuestion';
  return now === 'question' ? 'captcha.otherImage' : 'captcha.toImage';
}

/** The same size as a picture with its field; `still` where nothing is on its way. */
export const renderOutline = (still = false): TemplateResult =>
  html`<div class=${still ? 'captcha still' : 'captcha'}>
    <div class="outline short"></div>
    <div class="outline short"></div>
    <div class="row">
      <div class="outline picture-outline"></div>
      <div class="outline input-outline"></div>
    </div>
    <div class="outline ways-outline"></div>
  </div>`;
