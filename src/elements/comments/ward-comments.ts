import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { Loader } from '../../base/loader.js';
import { Pages } from '../../base/pages.js';
import { element } from '../../base/register.js';
import { WardElement } from '../../base/ward-element.js';
import type { Comment, CommentOrder, CommentPolicy, Id } from '../../contract/model.js';
import { comments } from '../../locale/vi/comments.js';
import { time } from '../../locale/vi/time.js';
import type { Dictionary, MessageKey } from '../../locale/vi.js';
import { arrange, type Arrangement, type Entry } from './arrange.js';
import { Branches } from './branches.js';
import { findLinked, linkedId } from './deep-link.js';
import { renderBranchEnd, renderComment, shownName } from './comment-view.js';
import {
  WardCommentChangedEvent,
  WardCommentedEvent,
  WardCommentRemovedEvent,
  WardCommentReportedEvent,
} from './events.js';
import { Newcomers } from './newcomers.js';
import { orderOf, renderOrder } from './order.js';
import { Reactions } from './reactions.js';
import { Removal } from './removal.js';
import { Treatments } from './treatments.js';
import { styles } from './ward-comments.styles.js';

/**
 * What readers say about an article, and a form to say more. What somebody writes stays theirs: it survives a failed
 * sending, a code that was too old, a reload and a closed tab, and goes only when it was accepted.
 *
 * @summary Comments with replies, and a form with a captcha.
 * @slot - Comments as the page itself has them: read without script, and until ours are there.
 * @slot title - The heading; "Bình luận" when empty.
 * @fires {WardBeforeCommentEvent} ward-before-comment - Cancelable, before a comment is sent.
 * @fires {WardCommentedEvent} ward-commented - The backend accepted a comment.
 * @fires {WardCommentChangedEvent} ward-comment-changed - A writer changed a comment of theirs.
 * @fires {WardCommentReportedEvent} ward-comment-reported - A reader reported a comment.
 * @fires {WardCommentRemovedEvent} ward-comment-removed - A reader took their own comment back.
 * @csspart title - The heading.
 * @csspart item - One comment.
 * @csspart author - Who wrote it.
 * @csspart badge - What it is: official, awaiting review, not approved.
 * @csspart text - What it says.
 * @csspart form - The form.
 * @csspart field - A field of the form, with its label and what is wrong.
 * @uses comments.list, comments.policy, comments.post, comments.update, comments.remove, comments.react, comments.report, comments.live, captcha.issue
 */
@element('ward-comments')
export class WardComments extends WardElement {
  static override styles: CSSResultGroup = [WardElement.styles, styles];
  static override lines: Partial<Dictionary> = { ...comments, ...time };

  /** `newest`, `oldest` or `liked` first; follows what the reader chooses. */
  @property() order: CommentOrder = 'newest';
  /** How many comments a page of the list has. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 20;
  /** Shows the comments and takes nothing. */
  @property({ type: Boolean }) readonly = false;
  /** Asks for no code, whatever the policy says: for a backend that has another guard. */
  @property({ type: Boolean, attribute: 'no-captcha' }) noCaptcha = false;
  /** Tells of comments that come while somebody reads, without moving what they read. */
  @property({ type: Boolean }) live = false;
  /** Shows no likes. */
  @property({ type: Boolean, attribute: 'no-reactions' }) noReactions = false;

  /** The comment whose reply is being written. */
  @state() private answering: Id | undefined;
  /** The comment that was just sent from here, and what is said about it. */
  @state() private fresh: { readonly id: Id; readonly key: MessageKey } | undefined;
  /** What happened, for those who hear the page. */
  @state() private said: { readonly key: MessageKey } | undefined;

  #list = new Pages<{ articleId: Id; order: CommentOrder; limit: number }, Comment>(
    this,
    () => ({ articleId: this.article, order: this.#order, limit: this.#limit }),
    async (key, query, context) => {
      const page = await this.backend.comments.list({ ...key, ...query, parentId: null }, context);
      if (query.cursor === undefined && !context.signal.aborted) {
        this.#branches.clear();
        this.#newcomers.clear();
        this.#about = key.articleId;
      }
      return page;
    },
    { heading: () => this.#renderTitle(), outline: () => this.#renderOutline() },
  );
  /** With the article it belongs to: a form must not outlive a change of article. */
  #policy = new Loader<Id, { readonly about: Id; readonly policy: CommentPolicy }>(
    this,
    () => this.article,
    async (about, context) => ({ about, policy: await this.backend.comments.policy({ articleId: about }, context) }),
  );
  #branches = new Branches(this, (parentId, cursor, context) =>
    this.backend.comments.list(
      { articleId: this.article, parentId, order: 'oldest', limit: this.#limit, ...(cursor && { cursor }) },
      context,
    ),
  );
  #newcomers = new Newcomers(this, {
    wanted: () => (this.live ? this.#about : undefined),
    newest: () => (this.#order === 'newest' ? (this.#list.items[0]?.id ?? null) : undefined),
    knows: (id) => this.#arrangement.all.has(id),
    changed: (comment) => this.#branches.change(comment),
  });
  #reactions = new Reactions(this, this.#branches);
  #removal = new Removal(this);
  #treatments = new Treatments(this, {
    changed: (comment) => this.#keepChange(comment),
    reported: ({ id }, reason) => {
      this.#say(id, 'comment.reported');
      this.dispatchEvent(new WardCommentReportedEvent(id, reason));
    },
    left: (kind, id) => this.#buttonOf(kind, id)?.focus(),
  });
  /** The article that the list is of: while another one's loads, the old one's stands. */
  #about: Id | undefined;
  #arrangement: Arrangement = { entries: [], all: new Map() };
  #writer = '';

  override render(): unknown {
    const { status } = this.#list;
    // The form outlives a list that fails, and with it what the reader has typed.
    if (status !== 'ready' && status !== 'empty' && !(status === 'error' && this.#policy.value)) {
      return this.#list.render(() => nothing);
    }
    return html`<div part="base" aria-busy=${this.#list.busy}>
      ${this.#renderTitle()}
      <div class="writing">${this.#renderWriting()}</div>
      <p class="hidden" role="status">${this.said ? keyed(this.said, this.text(this.said.key)) : nothing}</p>
      ${this.#renderList()}
    </div>`;
  }

  /** Reads the comments and the policy again. */
  override async reload(): Promise<void> {
    await Promise.all([super.reload(), this.#policy.reload()]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#follow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#follow);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    // The state of a form inside is no state of this tag.
    root.addEventListener('ward-state', (event) => event.stopPropagation());
    return root;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // Both failed alike; the reader has asked once.
    if (changed.get('state') === 'error' && this.#policy.error) void this.#policy.reload();
    if (changed.has('state') && this.state === 'ready') void this.#follow();
  }

  #renderTitle(): TemplateResult {
    const { total } = this.#list.value ?? {};
    const { status, items, hasMore } = this.#list;
    const count = total ?? (hasMore || status !== 'ready' ? undefined : items.length);
    return html`<h2 part="title" class="title">
      <slot name="title">${this.text('comment.title')}</slot>
      ${count ? html`<span part="count" class="count">(${this.number(count)})</span>` : nothing}
    </h2>`;
  }

  #renderWriting(): unknown {
    if (this.readonly || !this.supports('comments', 'post')) return nothing;
    const { value, error } = this.#policy;
    if (value) {
      if (!value.policy.open) return html`<p part="notice" class="muted">${this.text('comment.closed')}</p>`;
      return keyed(value.about, this.#renderForm(value.about, value.policy));
    }
    if (!error) return html`<div class="outline form-outline"></div>`;
    return error.code === 'unsupported' ? nothing : this.renderProblem(error, () => void this.#policy.reload());
  }

  #renderForm(about: Id, policy: CommentPolicy, answered?: Entry): TemplateResult {
    const under = answered?.under ?? null;
    return html`<ward-comments-form
      exportparts="form, subtitle, field, label, input, picture, question, button, notice, problem, field-problem"
      .about=${about}
      .policy=${policy}
      .parentId=${under?.id ?? null}
      .draftName=${['comment', about, ...(answered ? ['reply', answered.comment.id] : [])].join(':')}
      .heading=${
        answered ? this.text('comment.replyTo', { name: shownName(this, answered.comment) }) : this.text('comment.form')
      }
      .writer=${this.#writer}
      .noCaptcha=${this.noCaptcha}
      .accepted=${(comment: Comment, writer: string) => void this.#take(comment, about, under, writer)}
      .cancel=${answered ? () => this.#closeAnswer(answered.comment.id) : undefined}
    ></ward-comments-form>`;
  }

  #renderList(): unknown {
    const { status, error, hasMore, loadingMore, moreError, items } = this.#list;
    const retry = () => void this.reload();
    const order = renderOrder(this, this.#order, !this.noReactions, (chosen) => (this.order = chosen));
    if (status === 'error') return html`${order}${this.renderProblem(error!, retry)}`;
    this.#arrangement = arrange(items, this.#branches, this.#policy.value?.policy.maxDepth ?? Infinity);
    return html`${items.length > 1 ? order : nothing} ${this.#renderNewcomers()}
    ${
      status === 'empty'
        ? html`<p part="empty" class="empty">${this.text('comment.empty')}</p>`
        : html`<div @click=${this.#press}>${this.#renderEntries(this.#arrangement.entries)}</div>`
    }
    ${error ? this.renderProblem(error, retry) : nothing}
    ${moreError ? this.renderProblem(moreError, this.#more) : nothing}
    ${
      hasMore && !moreError
        ? html`<button
            part="button"
            type="button"
            class="button more"
            aria-disabled=${loadingMore}
            @click=${this.#more}
          >
            ${this.text(loadingMore ? 'common.loading' : 'comment.more')}
          </button>`
        : nothing
    }`;
  }

  #renderNewcomers(): unknown {
    if (!this.live) return nothing;
    const { count } = this.#newcomers;
    const words = count > 0 ? this.text('comment.newCount', { n: this.number(count) }) : nothing;
    return html`<div class="newcomers" role="status">
      ${
        count > 0
          ? html`<button part="button" type="button" class="button" @click=${this.#showNewcomers}>${words}</button>`
          : nothing
      }
    </div>`;
  }

  #renderEntries(entries: readonly Entry[]): TemplateResult {
    return html`<ol part="list" class="list" role="list">
      ${repeat(
        entries,
        ({ comment }) => comment.id,
        (entry) => html`<li>${this.#renderEntry(entry)}</li>`,
      )}
    </ol>`;
  }

  #renderEntry(entry: Entry): TemplateResult {
    const { answers, replies, under } = entry;
    const comment = this.#branches.latest(entry.comment);
    const { id } = comment;
    const { value } = this.#policy;
    const visible = comment.state === 'visible';
    const takes = visible && !this.readonly;
    const own = comment.own === true && !this.readonly && comment.state !== 'removed';
    const liked = takes && !this.noReactions && this.supports('comments', 'react');
    const treated = this.#treatments.of(id);
    const asked = this.#removal.asked === id;
    return html`${renderComment({
      host: this,
      comment,
      answers,
      acts: {
        reply: takes && under !== null && this.supports('comments', 'post') && value?.policy.open === true,
        edit: own && value !== undefined && this.supports('comments', 'update') && treated !== 'edit',
        remove: own && this.supports('comments', 'remove'),
        report: takes && !own && this.supports('comments', 'report') && treated !== 'report',
        reactions: liked ? this.#reactions.of(comment) : undefined,
      },
      editor: treated === 'edit' && value ? this.#treatments.renderEditor(comment, value.policy) : undefined,
      confirming: asked,
      removing: asked && this.#removal.pending,
      error: asked ? this.#removal.error : this.#reactions.errorOf(comment),
      fresh: this.fresh?.id === id ? this.fresh.key : undefined,
    })}
    ${
      this.answering === id && visible && value?.policy.open
        ? html`<div class="answer">${this.#renderForm(value.about, value.policy, entry)}</div>`
        : nothing
    }
    ${treated === 'report' ? html`<div class="answer">${this.#treatments.renderReport(comment)}</div>` : nothing}
    ${replies.length > 0 ? this.#renderEntries(replies) : nothing}
    ${renderBranchEnd(this, entry.comment, this.#branches.of(entry.comment), () => void this.#unfold(entry.comment))}`;
  }

  #renderOutline(): TemplateResult {
    return html`<div class="outline form-outline writing"></div>
      ${[1, 2, 3].map(() => html`<div class="outline item-outline"></div>`)}`;
  }

  get #order(): CommentOrder {
    return orderOf(this.order);
  }

  get #limit(): number {
    return this.pageSize >= 1 ? Math.min(100, Math.floor(this.pageSize)) : 20;
  }

  #showNewcomers = async (): Promise<void> => {
    const known = new Set(this.#arrangement.all.keys());
    await this.#list.reload();
    void this.#focus(this.#list.items.find(({ id }) => !known.has(id)) ?? this.#list.items[0]);
  };

  /** Goes to the comment that the page's address names. */
  #follow = async (): Promise<void> => {
    const id = linkedId(location.hash);
    if (id === undefined || this.state !== 'ready') return;
    const has = () => this.#arrangement.all.has(id);
    const more = async () => {
      const { hasMore } = this.#list;
      if (hasMore) await this.#list.more();
      await this.updateComplete;
      return hasMore && !this.#list.moreError;
    };
    if (await findLinked(has, more)) void this.#focus(this.#arrangement.all.get(id)!.comment);
  };

  #more = async (): Promise<void> => {
    const known = new Set(this.#list.items.map(({ id }) => id));
    await this.#list.more();
    void this.#focus(this.#list.items.find(({ id }) => !known.has(id)));
  };

  // One listener for all comments: their buttons say what they do and to which.
  #press = (event: Event): void => {
    const { name, value: id } = (event.target as Element).closest('button') ?? { name: '', value: '' };
    const comment = this.#arrangement.all.get(id)?.comment;
    if (!comment) return;
    if (name === 'like') void this.#reactions.toggle(this.#branches.latest(comment), 1);
    else if (name === 'dislike') void this.#reactions.toggle(this.#branches.latest(comment), -1);
    else if (name === 'edit' || name === 'report') void this.#treatments.open(id, name);
    else if (name === 'reply') void this.#answer(id);
    else if (name === 'replies') void this.#unfold(comment);
    else if (name === 'ask-remove') void this.#askToRemove(id);
    else if (name === 'keep') void this.#keep(id);
    else if (name === 'remove') void this.#remove();
  };

  async #unfold(comment: Comment): Promise<void> {
    const known = new Set(this.#branches.of(comment).items.map(({ id }) => id));
    await this.#branches.load(comment);
    void this.#focus(this.#branches.of(comment).items.find(({ id }) => !known.has(id)));
  }

  async #answer(id: Id): Promise<void> {
    this.answering = id;
    await this.updateComplete;
    const form = this.renderRoot.querySelector<HTMLElement & { updateComplete: Promise<boolean> }>('.answer > *');
    await form?.updateComplete;
    form?.focus();
  }

  #keepChange(comment: Comment): void {
    this.#branches.change(comment);
    this.#say(comment.id, comment.state === 'pending' ? 'comment.pending' : 'comment.editDone');
    this.dispatchEvent(new WardCommentChangedEvent(comment));
    void this.#focus(comment);
  }

  #say(id: Id, key: MessageKey): void {
    this.fresh = { id, key };
    this.said = { key };
  }

  async #closeAnswer(id: Id): Promise<void> {
    this.answering = undefined;
    await this.updateComplete;
    this.#buttonOf('reply', id)?.focus();
  }

  /** Puts what the backend accepted in its place. */
  async #take(comment: Comment, about: Id, under: Comment | null, writer: string): Promise<void> {
    this.#writer = writer;
    const key = said[comment.state];
    if (about === this.#about) {
      if (under) this.#branches.add(under, comment);
      else this.#addRoot(comment);
      if (under) this.answering = undefined;
      this.#say(comment.id, key);
      void this.#policy.reload();
    }
    this.dispatchEvent(new WardCommentedEvent(comment));
    void this.#focus(comment);
  }

  #addRoot(comment: Comment): void {
    const { value } = this.#list;
    // A list that failed shows more than this one comment once it is read.
    if (!value) return void this.#list.reload();
    const known = value.items.some(({ id }) => id === comment.id);
    const total = value.total === undefined || known ? value.total : value.total + 1;
    this.#list.change((items) => {
      const others = items.filter(({ id }) => id !== comment.id);
      return this.#order === 'newest' ? [comment, ...others] : [...others, comment];
    }, total);
  }

  async #askToRemove(id: Id): Promise<void> {
    this.#removal.ask(id);
    await this.updateComplete;
    this.#buttonOf('keep', id)?.focus();
  }

  async #keep(id: Id): Promise<void> {
    this.#removal.keep();
    await this.updateComplete;
    this.#buttonOf('ask-remove', id)?.focus();
  }

  async #remove(): Promise<void> {
    const comment = await this.#removal.remove();
    if (!comment) return;
    this.#branches.change(comment);
    this.said = { key: 'comment.removeDone' };
    this.dispatchEvent(new WardCommentRemovedEvent(comment));
    void this.#focus(comment);
  }

  #buttonOf(name: string, id: Id): HTMLButtonElement | undefined {
    const buttons = this.renderRoot.querySelectorAll<HTMLButtonElement>(`button[name="${name}"]`);
    return [...buttons].find(({ value }) => value === id);
  }

  async #focus(comment: Comment | undefined): Promise<void> {
    await this.updateComplete;
    const articles = [...this.renderRoot.querySelectorAll('article')];
    articles.find(({ dataset }) => dataset.id === comment?.id)?.focus();
  }
}

const said = {
  visible: 'comment.ok',
  removed: 'comment.ok',
  pending: 'comment.pending',
  rejected: 'comment.rejected',
} as const satisfies { readonly [State in Comment['state']]: MessageKey };

declare global {
  interface HTMLElementTagNameMap {
    'ward-comments': WardComments;
  }
}
