import { html, nothing, type TemplateResult } from 'lit';
import type { WardElement } from '../../base/ward-element.js';
import type { WardError } from '../../contract/error.js';
import type { MessageKey } from '../../locale/vi.js';

export interface FormEnds {
  /** Why it was not taken, and that nothing of it is lost. */
  readonly error: WardError | undefined;
  readonly lost: MessageKey;
  readonly send: MessageKey;
  readonly pending: boolean;
  readonly give: () => void;
}

/** How the forms on a comment end: what went wrong, the button that sends, and the one that gives up. */
export const renderEnds = (host: WardElement, { error, lost, send, pending, give }: FormEnds): TemplateResult =>
  html`<div role="alert">
      ${
        error
          ? html`<div part="problem" class="problem">
              <p>${host.errorText(error)} ${host.text(lost)}</p>
            </div>`
          : nothing
      }
    </div>
    <div class="ends">
      <button part="button" type="submit" class="button primary" aria-disabled=${pending}>
        ${host.text(pending ? 'comment.sending' : send)}
      </button>
      <button part="button" type="button" class="button plain" @click=${give}>${host.text('common.cancel')}</button>
    </div>`;
