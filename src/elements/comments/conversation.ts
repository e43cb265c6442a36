import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { WardElement } from '../../base/ward-element.js';
import type { Comment, CommentPolicy, Id } from '../../contract/model.js';
import type { MessageKey } from '../../locale/vi.js';
import type { Acts } from './acts.js';
import { arrange, type Arrangement, type Entry } from './arrange.js';
import { Branches, type ReadReplies } from './branches.js';
import { renderBranchEnd, renderComment } from './comment-view.js';
import { WardCommentChangedEvent, WardCommentRemovedEvent, WardCommentReportedEvent } from './events.js';
import { Reactions } from './reactions.js';
import { Removal } from './removal.js';
import { Treatments } from './treatments.js';

/** What may be done in the thread now. */
export interface Terms {
  readonly policy: CommentPolicy | undefined;
  readonly readonly: boolean;
  readonly likes: boolean;
}

/** From so many comments on a browser draws only those that are on the screen; fewer cost less than the measuring. */
const many = 12;

/** The comments that are there, in their places, and what a reader does with each. */
export class Conversation {
  readonly branches: Branches;
  /** What happened last, for those who hear the page. */
  said: { readonly key: MessageKey } | undefined;
  /** The comment that was sent or treated last from here, and what is said about it. */
  #fresh: { readonly id: Id; readonly key: MessageKey } | undefined;
  /** The comment whose reply is being written. */
  #answering: Id | undefined;
  #arrangement: Arrangement = { entries: [], all: new Map() };
  readonly #reactions: Reactions;
  readonly #removal: Removal;
  readonly #treatments: Treatments;

  /** @param renderForm - where a reply to a comment is written. */
  constructor(
    private readonly host: WardElement,
    private readonly terms: () => Terms,
    readReplies: ReadReplies,
    private readonly renderForm: (answered: Entry) => TemplateResult,
  ) {
    this.branches = new Branches(host, readReplies);
    this.#reactions = new Reactions(host, this.branches);
    this.#removal = new Removal(host);
    this.#treatments = new Treatments(host, {
      changed: (comment) => this.#keepChange(comment),
      reported: ({ id }, reason) => {
        this.say(id, 'comment.reported');
        host.dispatchEvent(new WardCommentReportedEvent(id, reason));
      },
      left: (kind, id) => this.#buttonOf(kind, id)?.focus(),
    });
  }

  /** Every comment that is drawn, by its id. */
  get all(): ReadonlyMap<Id, Entry> {
    return this.#arrangement.all;
  }

  render(roots: readonly Comment[]): TemplateResult {
    this.#arrangement = arrange(roots, this.branches, this.terms().policy?.maxDepth ?? Infinity);
    const look = this.all.size > many ? 'thread many' : 'thread';
    return html`<div class=${look} @click=${this.#press}>${this.#renderEntries(this.#arrangement.entries)}</div>`;
  }

  /** Says something about a comment, at its place and to those who hear the page. */
  say(id: Id, key: MessageKey): void {
    this.#fresh = { id, key };
    this.said = { key };
    this.host.requestUpdate();
  }

  /** The reply to this comment is there; one that is being written to another stays. */
  endAnswer(id: Id): void {
    if (this.#answering === id) this.#answering = undefined;
    this.host.requestUpdate();
  }

  /** A reader thinks better of a reply. */
  async giveUpAnswer(id: Id): Promise<void> {
    this.endAnswer(id);
    await this.host.updateComplete;
    this.#buttonOf('reply', id)?.focus();
  }

  async focus(comment: Comment | undefined): Promise<void> {
    await this.host.updateComplete;
    const articles = [...this.host.renderRoot.querySelectorAll('article')];
    articles.find(({ dataset }) => dataset.id === comment?.id)?.focus();
  }

  /** Goes to what was sent, unless its writer is busy with another comment by now. */
  async focusSent(comment: Comment): Promise<void> {
    await this.host.updateComplete;
    if (!this.host.shadowRoot?.activeElement?.closest('.thread')) await this.focus(comment);
  }

  #renderEntries(entries: readonly Entry[]): TemplateResult {
    return html`<ol part="list" class="list" role="list">
      ${repeat(entries, idOf, this.#renderEntry)}
    </ol>`;
  }

  #renderEntry = (entry: Entry): TemplateResult => {
    const { host } = this;
    const comment = this.branches.latest(entry.comment);
    const { id } = comment;
    const { policy } = this.terms();
    const treated = this.#treatments.of(id);
    const asked = this.#removal.asked === id;
    return renderComment({
      host,
      comment,
      answers: entry.answers,
      acts: this.#actsOn(entry, comment),
      editor: treated === 'edit' && policy ? this.#treatments.renderEditor(comment, policy) : undefined,
      confirming: asked,
      removing: asked && this.#removal.pending,
      error: asked ? this.#removal.error : this.#reactions.errorOf(comment),
      fresh: this.#fresh?.id === id ? this.#fresh.key : undefined,
      below: this.#renderBelow(entry, comment),
    });
  };

  #actsOn({ under }: Entry, comment: Comment): Acts {
    const { host } = this;
    const { policy, readonly, likes } = this.terms();
    const takes = comment.state === 'visible' && !readonly;
    const own = comment.own === true && !readonly && comment.state !== 'removed';
    const treated = this.#treatments.of(comment.id);
    const liked = takes && likes && host.supports('comments', 'react');
    return {
      reply: takes && under !== null && host.supports('comments', 'post') && policy?.open === true,
      edit: own && policy !== undefined && host.supports('comments', 'update') && treated !== 'edit',
      remove: own && host.supports('comments', 'remove'),
      report: takes && !own && host.supports('comments', 'report') && treated !== 'report',
      reactions: liked ? this.#reactions.of(comment) : undefined,
    };
  }

  #renderBelow(entry: Entry, comment: Comment): unknown {
    const branch = this.branches.of(entry.comment);
    const answering = this.#answering === comment.id && comment.state === 'visible' && this.terms().policy?.open;
    const reported = this.#treatments.of(comment.id) === 'report';
    if (!answering && !reported && entry.replies.length === 0 && branch.next === null) return nothing;
    return html`${answering ? html`<div class="answer">${this.renderForm(entry)}</div>` : nothing}
    ${reported ? html`<div class="answer">${this.#treatments.renderReport(comment)}</div>` : nothing}
    ${entry.replies.length > 0 ? this.#renderEntries(entry.replies) : nothing}
    ${renderBranchEnd(this.host, entry.comment, branch, () => void this.#unfold(entry.comment))}`;
  }

  // One listener for all comments: their buttons say what they do and to which.
  #press = (event: Event): void => {
    const { name, value: id } = (event.target as Element).closest('button') ?? { name: '', value: '' };
    const comment = this.all.get(id)?.comment;
    if (!comment) return;
    if (name === 'like') void this.#reactions.toggle(this.branches.latest(comment), 1);
    else if (name === 'dislike') void this.#reactions.toggle(this.branches.latest(comment), -1);
    else if (name === 'edit' || name === 'report') void this.#treatments.open(id, name);
    else if (name === 'reply') void this.#answer(id);
    else if (name === 'replies') void this.#unfold(comment);
    else if (name === 'ask-remove') void this.#askToRemove(id);
    else if (name === 'keep') void this.#keep(id);
    else if (name === 'remove') void this.#remove();
  };

  async #unfold(comment: Comment): Promise<void> {
    const known = new Set(this.branches.of(comment).items.map(({ id }) => id));
    await this.branches.load(comment);
    void this.focus(this.branches.of(comment).items.find(({ id }) => !known.has(id)));
  }

  async #answer(id: Id): Promise<void> {
    this.#answering = id;
    this.host.requestUpdate();
    await this.host.updateComplete;
    const form = this.host.renderRoot.querySelector<HTMLElement & { updateComplete: Promise<boolean> }>('.answer > *');
    await form?.updateComplete;
    form?.focus();
  }

  #keepChange(comment: Comment): void {
    this.branches.change(comment);
    this.say(comment.id, comment.state === 'pending' ? 'comment.pending' : 'comment.editDone');
    this.host.dispatchEvent(new WardCommentChangedEvent(comment));
    void this.focus(comment);
  }

  async #askToRemove(id: Id): Promise<void> {
    this.#removal.ask(id);
    await this.host.updateComplete;
    this.#buttonOf('keep', id)?.focus();
  }

  async #keep(id: Id): Promise<void> {
    this.#removal.keep();
    await this.host.updateComplete;
    this.#buttonOf('ask-remove', id)?.focus();
  }

  async #remove(): Promise<void> {
    const comment = await this.#removal.remove();
    if (!comment) return;
    this.branches.change(comment);
    this.said = { key: 'comment.removeDone' };
    this.host.dispatchEvent(new WardCommentRemovedEvent(comment));
    void this.focus(comment);
  }

  #buttonOf(name: string, id: Id): HTMLButtonElement | undefined {
    const buttons = this.host.renderRoot.querySelectorAll<HTMLButtonElement>(`button[name="${name}"]`);
    return [...buttons].find(({ value }) => value === id);
  }
}

const idOf = ({ comment }: Entry): Id => comment.id;
