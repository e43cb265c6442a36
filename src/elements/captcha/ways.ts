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

/** The same size as a picture with its field and its buttons; `still`, and by its name, where nothing is on its way. */
export function renderOutline(host: WardElement, others: readonly CaptchaKind[], still: boolean): TemplateResult {
  const lines: MessageKey[] = ['captcha.audio', 'captcha.refresh', ...others.map((kind) => nameOf(kind, 'image'))];
  return html`<div class=${still ? 'captcha still' : 'captcha'} aria-hidden="true">
    <p class=${still ? 'shown' : 'ghost'}><span>${host.text('captcha.label')}</span></p>
    <p class="muted ghost"><span>${host.text('captcha.hint')}</span></p>
    <div class="row">
      <div class="outline picture-outline"></div>
      <div class="outline input-outline"></div>
    </div>
    <div class="ways">
      ${lines.map((key) => html`<span class="button plain"><span>${host.text(key)}</span></span>`)}
    </div>
  </div>`;
}
