import { html, nothing, type TemplateResult } from 'lit';
import type { WardElement } from '../../base/ward-element.js';
import type { WardError } from '../../contract/error.js';
import type { Comment } from '../../contract/model.js';
import type { MessageKey } from '../../locale/vi.js';
import { cleanName } from '../../text/unicode.js';
import { actsOf, buttons, renderConfirmation, type Acts } from './acts.js';
import type { Branch } from './branches.js';
import { addressOf } from './deep-link.js';
import { fullDate, shortDate } from './when.js';
import { words } from './words.js';

/** A comment, what a reader may do with it, and what came of it. */
export interface CommentView {
  readonly host: WardElement;
  readonly comment: Comment;
  readonly answers: Comment | undefined;
  readonly acts: Acts;
  /** The reader is asked whether they really want to remove it. */
  readonly confirming: boolean;
  readonly removing: boolean;
  /** Stands in place of the words: where its writer changes it. */
  readonly editor: TemplateResult | undefined;
  readonly error: WardError | undefined;
  /** Just sent from here: what is said about it. */
  readonly fresh: MessageKey | undefined;
  /** What hangs on it: a form, its replies, the way to more of them. */
  readonly below: unknown;
}

/** One comment, as an item of a list. */
export function renderComment(view: CommentView): TemplateResult {
  const { host, comment, fresh, confirming, editor, below } = view;
  const { id, state, text, createdAt } = comment;
  if (state === 'removed') {
    return html`<li>
      <article part="item" tabindex="-1" data-id=${id}>
        <p part="notice" class="muted">${host.text('comment.removed')}</p>
      </article>
      ${below}
    </li>`;
  }
  const name = shownName(host, comment);
  const look = `comment ${state} ${fresh ? 'fresh' : ''}`;
  const acts = confirming ? [] : actsOf(host, view.acts, name);
  // Whatever stands between two tags is a node of each comment: here is nothing that is not seen.
  // prettier-ignore
  return html`<li><article part="item" class=${look} tabindex="-1" data-id=${id} aria-label=${host.text('comment.by', { name })}
    ><span class="initial" aria-hidden="true" .textContent=${initialOf(name)}></span
    ><header><bdi part="author" class="author" .textContent=${name}></bdi>${renderMarks(host, comment)}<a
      class="muted when" href="#${addressOf(comment)}" title=${host.text('comment.linkTo')}
      ><time datetime=${createdAt} title=${fullDate(host, createdAt)} .textContent=${shortDate(host, createdAt)}></time></a></header
    >${renderAbove(view)}<p part="text" class="text" dir="auto" ${words(text, editor !== undefined)}></p
    ><div class="acts" ${buttons(acts, id)}></div>${renderOutcome(view)}</article>${below}</li>`;
}

/** A name as others may see it; nobody hides behind one that shows nothing, or fills the page with one. */
export function shownName(host: WardElement, { author }: Comment): string {
  const letters = [...cleanName(author.name)];
  return letters.slice(0, 80).join('') + (letters.length > 80 ? '…' : '') || host.text('comment.anonymous');
}

const badges = {
  pending: 'comment.badge',
  rejected: 'comment.rejected',
  visible: undefined,
  removed: undefined,
} as const;

/** What the comment is, where it is more than a comment. */
function renderMarks(host: WardElement, { author, state, editedAt }: Comment): unknown {
  const badge = badges[state];
  if (!author.official && !badge && !editedAt) return nothing;
  return html`${author.official ? html`<span part="badge" class="badge official">${host.text('comment.official')}</span>` : nothing}
  ${badge ? html`<span part="badge" class="badge ${state}">${host.text(badge)}</span>` : nothing}
  ${editedAt ? html`<span class="muted edited">${host.text('comment.edited')}</span>` : nothing}`;
}

function renderAbove({ host, answers, fresh, editor }: CommentView): unknown {
  if (!answers && !fresh && !editor) return nothing;
  return html`${fresh ? html`<p part="notice" class="notice">${host.text(fresh)}</p>` : nothing}
  ${answers ? renderAnswered(host, answers) : nothing} ${editor ?? nothing}`;
}

// The words around a name are the language's: the name is cut in where they want it.
function renderAnswered(host: WardElement, answers: Comment): TemplateResult {
  const [before, after] = host.text('comment.replyTo', { name: '\n' }).split('\n');
  return html`<p class="muted answered">${before}<bdi>@${shownName(host, answers)}</bdi>${after}</p>`;
}

function renderOutcome({ host, comment, confirming, removing, error }: CommentView): unknown {
  if (!confirming && !error) return nothing;
  return html`${confirming ? renderConfirmation(host, comment, removing) : nothing}
  ${error ? host.renderProblem(error) : nothing}`;
}

/** The way to replies that are not here yet. */
export function renderBranchEnd(host: WardElement, comment: Comment, branch: Branch, retry: () => void): unknown {
  const { next, loading, error } = branch;
  if (next === null) return nothing;
  if (error) return host.renderProblem(error, retry);
  const label =
    next === undefined
      ? host.text('comment.showReplies', { n: host.number(comment.replyCount) })
      : host.text('comment.moreReplies');
  return html`<button
    part="button"
    type="button"
    class="button plain branch"
    name="replies"
    value=${comment.id}
    aria-disabled=${loading === true}
  >
    ${loading ? host.text('common.loading') : label}
  </button>`;
}

/** Of a Vietnamese name the last word is the one that people are called by. */
const initialOf = (name: string): string =>
  [...name.slice(name.lastIndexOf(' ') + 1)][0]?.toLocaleUpperCase('vi') ?? '';
