import { html, nothing, type TemplateResult } from 'lit';
import type { WardElement } from '../../base/ward-element.js';
import type { MessageKey } from '../../locale/vi.js';
import { fieldNames, problemOf, type Faults, type FieldName } from './check.js';
import { words } from './words.js';

const labels: { readonly [Name in FieldName]: MessageKey | undefined } = {
  name: 'comment.name',
  email: 'comment.email',
  phone: 'comment.phone',
  text: 'comment.content',
  consent: undefined,
};

/** All that is wrong, in one place, each with the way to its field. One fault alone is told at its field. */
export function renderSummary(host: WardElement, faults: Faults, most: number, go: (name: FieldName) => void): unknown {
  const wrong = fieldNames.filter((name) => faults[name]);
  if (wrong.length < 2) return nothing;
  return html`<div part="problem" class="problem summary">
    <p id="errors">${host.text('comment.errors')}</p>
    <ul aria-labelledby="errors">
      ${wrong.map((name) => {
        const label = labels[name];
        const sentence = host.text(problemOf(name, faults[name]!), { n: host.number(most) });
        return html`<li>
          <button part="button" type="button" class="button plain" @click=${() => go(name)}>
            ${label ? html`${host.text(label)}: ` : nothing}${sentence}
          </button>
        </li>`;
      })}
    </ul>
  </div>`;
}

/** Why nothing was sent, where no field is to blame. */
export const renderProblem = (sentences: readonly string[]): unknown =>
  sentences.length > 0
    ? html`<div part="problem" class="problem"><p>${sentences.map((sentence) => html`${sentence} `)}</p></div>`
    : nothing;

/** That what stands in the form was written on an earlier visit, and the way to be rid of it. */
export const renderRestored = (host: WardElement, discard: () => void): TemplateResult =>
  html`<p part="notice" class="muted kept">
    ${host.text('comment.draftRestored')}
    <button part="button" type="button" class="button plain" @click=${discard}>
      ${host.text('comment.draftDiscard')}
    </button>
  </p>`;

/** That it has not gone out, and what will happen. */
export const renderUnsent = (host: WardElement, isOnline: boolean): TemplateResult =>
  html`<p part="notice" class="kept">
    <span part="badge" class="badge">${host.text('comment.unsent')}</span>
    ${host.text(isOnline ? 'comment.unsentReady' : 'comment.unsentWaits')}
  </p>`;

/** What is written, as others will see it. */
export const renderPreview = (host: WardElement, text: string): TemplateResult =>
  html`<div part="preview" class="preview" role="group" aria-label=${host.text('comment.preview')} dir="auto">
    <p class="muted" aria-hidden="true">${host.text('comment.preview')}</p>
    <p part="text" class="text" ${words(text)}></p>
  </div>`;
