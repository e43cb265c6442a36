import { html, nothing, type TemplateResult } from 'lit';
import type { WardElement } from '../../base/ward-element.js';
import type { WardError } from '../../contract/error.js';
import type { Choosing } from './choosing.js';
import { renderCode } from './code.js';
import { levelOf, nameOf, oneDigit } from './stars.js';
import type { Voting } from './voting.js';

interface Ask {
  readonly voting: Voting;
  readonly choosing: Choosing;
  readonly max: number;
  readonly locked: boolean;
}

/** The line below the stars: what to do, what the reader's vote is, or what is not sent yet. */
export function renderAsk(tag: WardElement, ask: Ask): TemplateResult {
  const { voting, choosing, max, locked } = ask;
  const { choice, codeWanted, pending, value } = voting;
  if (choice !== undefined && !locked) {
    return html`<form class="ask" novalidate @submit=${choosing.send} @focusout=${choosing.forget}>
      <p>${choice === null ? tag.text('rating.withdraw') : nameOf(tag, choice, max)}</p>
      ${codeWanted ? renderCode() : nothing}
      <button part="button" type="submit" class="button primary" aria-disabled=${pending}>
        ${tag.text('common.send')}
      </button>
      <button part="button" type="button" class="button plain" @click=${() => voting.drop()}>
        ${tag.text('common.cancel')}
      </button>
    </form>`;
  }
  return html`<div class="ask muted">
    <p>${lineOf(tag, ask)}</p>
    ${
      value !== null && !locked
        ? html`<button part="button" type="button" class="button plain" @click=${() => voting.send(null)}>
            ${tag.text('rating.withdraw')}
          </button>`
        : nothing
    }
  </div>`;
}

/** What is said of the star under the pointer, else of the reader's vote. */
function lineOf(tag: WardElement, { voting, choosing, max, locked }: Ask): string {
  const { pointed } = choosing;
  const { value } = voting;
  if (pointed !== null) return nameOf(tag, pointed, max);
  if (value === null) return locked ? '' : tag.text('rating.prompt');
  const mine = tag.text('rating.mine', { n: tag.number(value, oneDigit) });
  return [mine, levelOf(tag, value, max)].filter(Boolean).join(', ');
}

/** What the last vote came to: a word for those who hear the page, or why it was not taken. */
export const renderOutcome = (tag: WardElement, voting: Voting): TemplateResult =>
  html`<div role="status">
    ${voting.said ? html`<p class="hidden">${tag.text(voting.said)}</p>` : nothing}
    ${voting.problem ? renderFailure(tag, voting, voting.problem) : nothing}
  </div>`;

function renderFailure(tag: WardElement, voting: Voting, error: WardError): TemplateResult {
  const { code, retryAfter } = error;
  // A conflict that passes is the first try, still at work.
  const known =
    code === 'conflict' && retryAfter === undefined ? 'rating.already' : code === 'invalid' && 'rating.invalid';
  return html`<div part="problem" class="problem">
    <p>${known ? tag.text(known) : `${tag.text('rating.notSaved')} ${tag.errorText(error)}`}</p>
    ${
      known || code === 'forbidden'
        ? nothing
        : html`<button part="button" type="button" class="button" @click=${() => voting.retry()}>
            ${tag.text('common.retry')}
          </button>`
    }
  </div>`;
}
