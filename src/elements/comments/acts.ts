import { html, nothing, svg, type TemplateResult } from 'lit';
import type { WardElement } from '../../base/ward-element.js';
import type { Comment } from '../../contract/model.js';
import type { Reacted } from './reactions.js';

/** What a reader may do with a comment. */
export interface Acts {
  readonly reply: boolean;
  readonly edit: boolean;
  readonly remove: boolean;
  readonly report: boolean;
  readonly reactions: Reacted | undefined;
}

/** The buttons below a comment. They carry what they do as `name` and the comment's id as `value`: one listener serves all. */
export function renderActs(host: WardElement, { id }: Comment, acts: Acts, author: string): unknown {
  const { reactions, reply, edit, remove, report } = acts;
  if (!reactions && !reply && !edit && !remove && !report) return nothing;
  const act = (name: string, label: string, more: { full?: string; quiet?: boolean } = {}) =>
    html`<button
      part="button"
      type="button"
      class="button plain ${more.quiet ? 'quiet' : ''}"
      name=${name}
      value=${id}
      aria-label=${more.full ?? nothing}
    >
      ${label}
    </button>`;
  return html`<div class="acts">
    ${reactions ? renderReactions(host, id, reactions) : nothing}
    ${reply ? act('reply', host.text('comment.reply'), { full: host.text('comment.replyTo', { name: author }) }) : nothing}
    ${edit ? act('edit', host.text('comment.edit'), { quiet: true }) : nothing}
    ${remove ? act('ask-remove', host.text('comment.remove'), { quiet: true }) : nothing}
    ${
      report
        ? act('report', host.text('comment.report'), {
            full: host.text('comment.reportOf', { name: author }),
            quiet: true,
          })
        : nothing
    }
  </div>`;
}

function renderReactions(host: WardElement, id: string, { likes, dislikes, mine }: Reacted): TemplateResult {
  const react = (name: 'like' | 'dislike', count: number, pressed: boolean) => {
    const word = host.text(`comment.${name}`);
    const full = host.text(`comment.${name}s`, { n: host.number(count) });
    return html`<button
      part="button"
      type="button"
      class="button plain ${name}"
      name=${name}
      value=${id}
      aria-pressed=${pressed}
      aria-label="${word}, ${full}"
    >
      ${thumb}${count > 0 ? host.number(count) : name === 'like' ? word : nothing}
    </button>`;
  };
  return html`${react('like', likes, mine === 1)}
  ${dislikes === undefined ? nothing : react('dislike', dislikes, mine === -1)}`;
}

/** Asks in the page whether a comment is really to go. */
export const renderConfirmation = (host: WardElement, { id }: Comment, removing: boolean): TemplateResult =>
  html`<div part="confirm" class="confirm" role="group" aria-labelledby="sure">
    <p id="sure">${host.text('comment.removeConfirm')}</p>
    <div class="acts">
      <button
        part="button"
        type="button"
        class="button danger"
        name="remove"
        value=${id}
        aria-disabled=${removing}
        aria-describedby="sure"
      >
        ${host.text('comment.remove')}
      </button>
      <button part="button" type="button" class="button plain" name="keep" value=${id}>
        ${host.text('common.cancel')}
      </button>
    </div>
  </div>`;

const thumb = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
  ${svg`<path d="M7 10v10H4V10zm0 0 4-7c1.5 0 2.4 1.1 2.1 2.6L12.5 9h5.3a2 2 0 0 1 2 2.4l-1.3 7a2 2 0 0 1-2 1.6H7" />`}
</svg>`;
