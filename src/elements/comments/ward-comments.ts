import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { Loader } from '../../base/loader.js';
import { Pages } from '../../base/pages.js';
import { element } from '../../base/register.js';
import { WardElement } from '../../base/ward-element.js';
import type { Comment, CommentOrder, CommentPolicy, Id } from '../../contract/model.js';
import { comments } from '../../locale/vi/comments.js';
import { time } from '../../locale/vi/time.js';
import type { Dictionary, MessageKey } from '../../locale/vi.js';
import type { Entry } from './arrange.js';
import { shownName } from './comment-view.js';
import { Conversation } from './conversation.js';
import { findLinked, linkedId } from './deep-link.js';
import { WardCommentedEvent } from './events.js';
import { Newcomers } from './newcomers.js';
import { orderOf, renderOrder } from './order.js';
import { styles } from './ward-comments.styles.js';

/** Milliseconds that the list waits for the policy, to be drawn together with the form. */
const patience = 100;

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

  #list = new Pages<{ articleId: Id; order: CommentOrder; limit: number }, Comment>(
    this,
    () => ({ articleId: this.article, order: this.#order, limit: this.#limit }),
    async (key, query, context) => {
      const page = await this.backend.comments.list({ ...key, ...query, parentId: null }, context);
      if (query.cursor !== undefined) return page;
      // Both were asked for at once: drawn together they are drawn once, and nothing moves.
      await Promise.race([this.#policyRead, new Promise((resolve) => setTimeout(resolve, patience))]);
      if (!context.signal.aborted) {
        this.#conversation.branches.clear();
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
    async (about, context) => {
      const read = this.backend.comments.policy({ articleId: about }, context);
      this.#policyRead = read.catch(() => undefined);
      return { about, policy: await read };
    },
  );
  #conversation = new Conversation(
    this,
    () => ({ policy: this.#policy.value?.policy, readonly: this.readonly, likes: !this.noReactions }),
    (parentId, cursor, context) =>
      this.backend.comments.list(
        { articleId: this.article, parentId, order: 'oldest', limit: this.#limit, ...(cursor && { cursor }) },
        context,
      ),
    (answered) => this.#renderForm(this.#policy.value!.about, this.#policy.value!.policy, answered),
  );
  #newcomers = new Newcomers(this, {
    wanted: () => (this.live ? this.#about : undefined),
    newest: () => (this.#order === 'newest' ? (this.#list.items[0]?.id ?? null) : undefined),
    knows: (id) => this.#conversation.all.has(id),
    changed: (comment) => this.#conversation.branches.change(comment),
  });
  #policyRead: Promise<unknown> | undefined;
  /** The article that the list is of: while another one's loads, the old one's stands. */
  #about: Id | undefined;
  #writer = '';

  override render(): unknown {
    const { status } = this.#list;
    const { said } = this.#conversation;
    // The form outlives a list that fails, and with it what the reader has typed.
    if (status !== 'ready' && status !== 'empty' && !(status === 'error' && this.#policy.value)) {
      return this.#list.render(() => nothing);
    }
    return html`<div part="base" aria-busy=${this.#list.busy}>
      ${this.#renderTitle()}
      <div class="writing">${this.#renderWriting()}</div>
      <p class="hidden" role="status">${said ? keyed(said, this.text(said.key)) : nothing}</p>
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
      .accepted=${(comment: Comment, writer: string) => void this.#take(comment, about, answered, writer)}
      .cancel=${answered ? () => this.#conversation.giveUpAnswer(answered.comment.id) : undefined}
    ></ward-comments-form>`;
  }

  #renderList(): unknown {
    const { status, error, hasMore, loadingMore, moreError, items } = this.#list;
    const retry = () => void this.reload();
    const order = renderOrder(this, this.#order, !this.noReactions, (chosen) => (this.order = chosen));
    if (status === 'error') return html`${order}${this.renderProblem(error!, retry)}`;
    return html`${items.length > 1 ? order : nothing} ${this.#renderNewcomers()}
    ${
      status === 'empty'
        ? html`<p part="empty" class="empty">${this.text('comment.empty')}</p>`
        : this.#conversation.render(items)
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
    const known = new Set(this.#conversation.all.keys());
    await this.#list.reload();
    void this.#conversation.focus(this.#list.items.find(({ id }) => !known.has(id)) ?? this.#list.items[0]);
  };

  /** Goes to the comment that the page's address names. */
  #follow = async (): Promise<void> => {
    const id = linkedId(location.hash);
    if (id === undefined || this.state !== 'ready') return;
    const has = () => this.#conversation.all.has(id);
    const more = async () => {
      const { hasMore } = this.#list;
      if (hasMore) await this.#list.more();
      await this.updateComplete;
      return hasMore && !this.#list.moreError;
    };
    if (await findLinked(has, more)) void this.#conversation.focus(this.#conversation.all.get(id)!.comment);
  };

  #more = async (): Promise<void> => {
    const known = new Set(this.#list.items.map(({ id }) => id));
    await this.#list.more();
    void this.#conversation.focus(this.#list.items.find(({ id }) => !known.has(id)));
  };

  /** Puts what the backend accepted in its place. */
  async #take(comment: Comment, about: Id, answered: Entry | undefined, writer: string): Promise<void> {
    const under = answered?.under;
    this.#writer = writer;
    const key = said[comment.state];
    if (about === this.#about) {
      if (under) this.#conversation.branches.add(under, comment);
      else this.#addRoot(comment);
      if (answered) this.#conversation.endAnswer(answered.comment.id);
      this.#conversation.say(comment.id, key);
      void this.#policy.reload();
    }
    this.dispatchEvent(new WardCommentedEvent(comment));
    void this.#conversation.focusSent(comment);
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
