import { html, nothing, type TemplateResult } from 'lit';
import type { WardElement } from '../../base/ward-element.js';
import type { CommentPolicy } from '../../contract/model.js';
import type { MessageKey } from '../../locale/vi.js';
import { problemOf, trapOf, type Faults, type FieldName } from './check.js';

export interface FieldsView {
  readonly host: WardElement;
  readonly policy: CommentPolicy;
  readonly faults: Faults;
  /** How many letters are left, where that is worth telling. */
  readonly left: number | undefined;
  /** What is written stays as it is while it is on its way. */
  readonly locked: boolean;
}

interface Line {
  readonly label: MessageKey;
  readonly hint?: MessageKey;
  readonly type?: string;
  readonly inputmode?: string;
  readonly autocomplete: string;
  readonly autocapitalize: string;
}

const lines: { readonly [Name in 'name' | 'email' | 'phone']: Line } = {
  name: { label: 'comment.name', hint: 'comment.nameNote', autocomplete: 'name', autocapitalize: 'words' },
  // No type="email": browsers rewrite what is typed there.
  email: {
    label: 'comment.email',
    hint: 'comment.emailNote',
    inputmode: 'email',
    autocomplete: 'email',
    autocapitalize: 'off',
  },
  phone: { label: 'comment.phone', type: 'tel', autocomplete: 'tel', autocapitalize: 'off' },
};

/** The fields that the policy asks for, each with its label, its hint and what is wrong with it. */
export function renderFields(view: FieldsView): TemplateResult {
  const { policy } = view;
  return html`<div class="pair">
      ${renderLine(view, 'name', 'required')} ${renderLine(view, 'email', policy.email)}
      ${renderLine(view, 'phone', policy.phone)}
    </div>
    ${renderTrap(policy)} ${renderText(view)} ${renderConsent(view)}`;
}

/** A field that no reader meets, under a name that programs fill in and browsers do not. */
const renderTrap = (policy: CommentPolicy): unknown =>
  trapOf(policy)
    ? html`<div class="hidden" aria-hidden="true">
        <input id="website" name="website" type="text" tabindex="-1" autocomplete="off" />
      </div>`
    : nothing;

function renderLine(view: FieldsView, name: keyof typeof lines, asked: CommentPolicy['phone'] = 'hidden'): unknown {
  if (asked === 'hidden') return nothing;
  const { host, faults, locked } = view;
  const { label, hint, type, inputmode, autocomplete, autocapitalize } = lines[name];
  return html`<div part="field" class="field">
    <label part="label" for=${name}>
      ${host.text(label)}
      ${asked === 'optional' ? html`<span class="muted">${host.text('common.optional')}</span>` : nothing}
    </label>
    ${hint ? html`<p class="muted" id="${name}-hint">${host.text(hint)}</p>` : nothing} ${renderFault(view, name)}
    <input
      part="input"
      class="input"
      id=${name}
      name=${name}
      type=${type ?? 'text'}
      inputmode=${inputmode ?? nothing}
      autocomplete=${autocomplete}
      autocapitalize=${autocapitalize}
      spellcheck="false"
      ?required=${asked === 'required'}
      ?readonly=${locked}
      aria-invalid=${Boolean(faults[name])}
      aria-describedby=${described(hint && `${name}-hint`, faults[name] && `${name}-problem`)}
    />
  </div>`;
}

function renderText(view: FieldsView): TemplateResult {
  const { host, faults, left, locked } = view;
  const count =
    left === undefined
      ? nothing
      : host.text(left < 0 ? 'comment.over' : 'comment.left', { n: host.number(Math.abs(left)) });
  return html`<div part="field" class="field">
    <label part="label" for="text">${host.text('comment.content')}</label>
    ${renderFault(view, 'text')}
    <textarea
      part="input"
      class="input"
      id="text"
      name="text"
      rows="4"
      autocapitalize="sentences"
      required
      ?readonly=${locked}
      aria-invalid=${Boolean(faults.text)}
      aria-describedby=${described(faults.text && 'text-problem', 'text-left')}
    ></textarea>
    <p class="muted left ${left !== undefined && left < 0 ? 'over' : ''}" id="text-left">${count}</p>
  </div>`;
}

function renderConsent(view: FieldsView): unknown {
  const { host, policy, faults } = view;
  if (!policy.consent) return nothing;
  const { url } = policy.consent;
  return html`<div part="field" class="agree">
    <input
      id="consent"
      name="consent"
      type="checkbox"
      required
      aria-invalid=${Boolean(faults.consent)}
      aria-describedby=${described(faults.consent && 'consent-problem')}
    />
    <label for="consent">${policy.consent.text}</label>
    ${
      url
        ? html`<p class="more muted">
            <a href=${url} target="_blank" rel="noopener">
              ${host.text('comment.policy')}<span class="hidden"> ${host.text('common.newTab')}</span>
            </a>
          </p>`
        : nothing
    }
    ${renderFault(view, 'consent')}
  </div>`;
}

function renderFault({ host, faults, policy }: FieldsView, name: FieldName): unknown {
  const rule = faults[name];
  if (!rule) return nothing;
  const sentence = host.text(problemOf(name, rule), { n: host.number(policy.maxLength) });
  return html`<p part="field-problem" class="field-problem" id="${name}-problem">${sentence}</p>`;
}

const described = (...ids: (string | undefined)[]): string | typeof nothing => ids.filter(Boolean).join(' ') || nothing;
