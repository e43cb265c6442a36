import { html, nothing, type TemplateResult } from 'lit';
import type { WardElement } from '../../base/ward-element.js';
import type { WardError } from '../../contract/error.js';
import type { Comment } from '../../contract/model.js';
import type { MessageKey } from '../../locale/vi.js';
import { cleanName } from '../../text/unicode.js';
import { renderActs, renderConfirmation, type Acts } from './acts.js';
import type { Branch } from './branches.js';
import { addressOf } from './deep-link.js';
import { renderText } from './text.js';
import { fullDate, shortDate } from './when.js';

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
}

/** One comment. */
export function renderComment(view: CommentView): TemplateResult {
  const { host, comment, fresh, error } = view;
  if (comment.state === 'removed') {
    return html`<article part="item" tabindex="-1" data-id=${comment.id}>
      <p part="notice" class="muted">${host.text('comment.removed')}</p>
    </article>`;
  }
  const name = shownName(host, comment);
  const label = host.text('comment.by', { name });
  return html`<article
    part="item"
    class="comment ${comment.state} ${fresh ? 'fresh' : ''}"
    tabindex="-1"
    data-id=${comment.id}
    aria-label=${label}
  >
    <span class="initial" aria-hidden="true">${initialOf(name)}</span>
    <header>${renderAuthor(view, name)}</header>
    ${fresh ? html`<p part="notice" class="notice">${host.text(fresh)}</p>` : nothing}
    <div part="body" class="body" dir="auto">${renderAnswered(view)}${view.editor ?? renderText(comment.text)}</div>
    ${view.confirming ? renderConfirmation(host, comment, view.removing) : renderActs(host, comment, view.acts, name)}
    ${error ? host.renderProblem(error) : nothing}
  </article>`;
}

/** A name as others may see it; nobody hides behind one that shows nothing, or fills the page with one. */
export function shownName(host: WardElement, { author }: Comment): string {
  const letters = [...cleanName(author.name)];
  return letters.slice(0, 80).join('') + (letters.length > 80 ? '…' : '') || host.text('comment.anonymous');
}

function renderAuthor({ host, comment }: CommentView, name: string): TemplateResult {
  const { author, createdAt, editedAt, state } = comment;
  const badge = {
    pending: 'comment.badge',
    rejected: 'comment.rejected',
    visible: undefined,
    removed: undefined,
  } as const;
  const key = badge[state];
  return html`<bdi part="author" class="author">${name}</bdi>
    ${author.official ? html`<span part="badge" class="badge official">${host.text('comment.official')}</span>` : nothing}
    ${key ? html`<span part="badge" class="badge ${state}">${host.text(key)}</span>` : nothing}
    <a class="muted when" href="#${addressOf(comment)}" title=${host.text('comment.linkTo')}
      ><time datetime=${createdAt} title=${fullDate(host, createdAt)}>${shortDate(host, createdAt)}</time></a
    >
    ${editedAt ? html`<span class="muted">${host.text('comment.edited')}</span>` : nothing}`;
}

// The words around a name are the language's: the name is cut in where they want it.
function renderAnswered({ host, answers }: CommentView): unknown {
  if (!answers) return nothing;
  const [before, after] = host.text('comment.replyTo', { name: '\n' }).split('\n');
  return html`<p class="muted">${before}<bdi>@${shownName(host, answers)}</bdi>${after}</p>`;
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
