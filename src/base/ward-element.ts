import { LitElement, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { connectionTo, originOf, takeDropped, type Backend } from '../connection/coordinator.js';
import type { GroupName, ReadContext, WardAdapter } from '../contract/adapter.js';
import { WardError, type WardErrorCode } from '../contract/error.js';
import { errorMessageKey } from '../locale/errors.js';
import { addLines } from '../locale/registry.js';
import type { Dictionary, MessageKey } from '../locale/vi.js';
import { formatNumber } from '../text/numbers.js';
import { findArticleId } from './article-id.js';
import { announceProvider, findProvision, providerEvent, type Provision, type WardConnectEvent } from './connect.js';
import { hintUnconnected } from './hint.js';
import { Localize, type MessageParameters } from './localize.js';
import { controls } from './styles/controls.js';
import { tokens } from './styles/tokens.js';
import { visitorId } from './visitor.js';

export type WardState = 'waiting' | 'loading' | 'ready' | 'empty' | 'error' | 'unsupported';

/** The tag's state changed; `state` is the new one. */
export class WardStateEvent extends Event {
  constructor(readonly state: WardState) {
    super('ward-state', { bubbles: true, composed: true });
  }
}

/** A call failed (`error`), or an answer came with parts left out (`degraded`). */
export class WardErrorEvent extends Event {
  constructor(
    readonly code: WardErrorCode,
    /** Which call; empty where the tag itself lacks something. */
    readonly group: GroupName | '',
    readonly method: string,
    readonly severity: 'error' | 'degraded',
    /** For the developer; never shown to a reader. */
    readonly detail: string,
  ) {
    super('ward-error', { bubbles: true, composed: true });
  }
}

/** What gives a tag its state: its first loader. */
export interface StateSource {
  readonly status: WardState;
  reload(): Promise<void>;
}

/** What every tag of ours is: it finds its backend, its words, its article, and shows one of six states. */
export abstract class WardElement extends LitElement {
  static tag: string;
  static override styles: CSSResultGroup = [tokens, controls];
  /** What the tag says in Vietnamese, besides the words that every tag has. */
  static lines: Partial<Dictionary> = {};

  /** The backend of this one tag; else the nearest `ward-portal`'s, else the page's. */
  @property({ attribute: false }) adapter: WardAdapter | undefined;
  /** The article this tag is about; else the nearest ancestor's, else the page's. `auto` is the page itself. */
  @property({ attribute: 'article-id' }) articleId: string | undefined;
  /** What to show where the backend has no such group: nothing, what stands inside the tag, or a sentence. */
  @property({ attribute: 'when-missing' }) whenMissing: 'hide' | 'slot' | 'message' = 'hide';
  /** Reflected: `waiting`, `loading`, `ready`, `empty`, `error` or `unsupported`. */
  @property({ reflect: true }) state: WardState = 'waiting';

  protected readonly localize = new Localize(this);
  #provision: Provision | null | undefined;
  #source: StateSource | undefined;
  #cancelHint: (() => void) | undefined;
  #askedInside = false;

  constructor() {
    super();
    addLines((this.constructor as typeof WardElement).lines);
  }

  /** Reads again what this tag shows. */
  async reload(): Promise<void> {
    await this.#source?.reload();
  }

  /** The language of the nearest `[lang]`, BCP 47. */
  get language(): string {
    return this.localize.language;
  }

  /** A line of the interface in the reader's language. */
  text(key: MessageKey, parameters?: MessageParameters): string {
    return this.localize.text(key, parameters);
  }

  /** A number as the reader's language writes it: `1.621.644`, `4,5`. */
  number(value: number, options?: Intl.NumberFormatOptions): string {
    return formatNumber(value, this.language, options);
  }

  /** The one sentence of an error's code. */
  errorText(error: WardError): string {
    const { retryAfter } = error;
    if (error.code !== 'rate-limited') return this.text(errorMessageKey[error.code]);
    if (retryAfter === undefined) return this.text('error.rate-limited.later');
    const minutes = retryAfter > 90;
    const t = this.text(minutes ? 'unit.minutes' : 'unit.seconds', {
      n: Math.ceil(minutes ? retryAfter / 60 : retryAfter),
    });
    return this.text('error.rate-limited', { t });
  }

  /** False while there is nothing to ask yet. */
  get connected(): boolean {
    return Boolean(this.#provision);
  }

  /** The backend, complete: a method that it lacks rejects with `unsupported`. Ask {@link connected} first. */
  get backend(): Backend {
    if (!this.#provision) throw new WardError('unsupported', 'no backend yet');
    return this.#provision.connection.backend;
  }

  /** True where the backend has the group, and the method when one is named. */
  supports<Group extends keyof Backend>(group: Group, method?: keyof Backend[Group]): boolean {
    const methods = this.#provision?.connection.adapter[group] as Record<PropertyKey, unknown> | undefined;
    return methods !== undefined && (method === undefined || typeof methods[method] === 'function');
  }

  /** The article this tag is about. @throws WardError that names the attribute where none is given. */
  get article(): string {
    return findArticleId(this, this.articleId);
  }

  /** What travels with a call of this tag. */
  async readContext(signal: AbortSignal, intent: ReadContext['intent'] = 'view'): Promise<ReadContext> {
    const locale = this.language === 'vi' ? 'vi-VN' : this.language;
    return { signal, locale, intent, visitor: this.#provision?.visitor ? await visitorId() : null };
  }

  /** Called by a loader when it is made: the first one gives this tag its state. */
  follow(source: StateSource): void {
    this.#source ??= source;
  }

  /** Tells the page that a call failed, or that an answer had parts that could not be used. */
  reportError(error: WardError, severity: WardErrorEvent['severity'] = 'error'): void {
    const { group, method } = originOf(error) ?? { group: '', method: '' };
    this.dispatchEvent(new WardErrorEvent(error.code, group, method, severity, error.message));
  }

  /** Tells once what the guards left out of an answer. */
  reportDropped(answer: unknown): void {
    const dropped = takeDropped(answer);
    if (dropped) this.reportError(dropped, 'degraded');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener(providerEvent, this.#resolve);
    this.addEventListener('ward-connect', this.#answerInside);
    this.#resolve();
    this.#cancelHint = hintUnconnected(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener(providerEvent, this.#resolve);
    this.removeEventListener('ward-connect', this.#answerInside);
    this.#cancelHint?.();
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    const { loading } = this.localize;
    return loading ? loading.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('adapter')) return;
    this.#resolve();
    if (this.#askedInside) announceProvider();
  }

  protected override update(changed: PropertyValues): void {
    // After the loaders had their turn (hostUpdate) and before rendering, so that both show the same moment.
    this.state = this.#source?.status ?? 'ready';
    super.update(changed);
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('state')) this.dispatchEvent(new WardStateEvent(this.state));
  }

  /** What is shown before there is data: what stands inside the tag, or `outline`, a quiet drawing of what comes. */
  renderWaiting(outline: unknown): TemplateResult {
    return html`<div part="base waiting" class="waiting" aria-busy="true">
      ${this.hasOwnContent ? html`<slot></slot>` : html`${outline}<span class="hidden">${this.text('common.loading')}</span>`}
    </div>`;
  }

  /** Where the backend has no such group, as `when-missing` says. */
  renderUnsupported(): unknown {
    if (this.whenMissing === 'slot') return html`<slot></slot>`;
    return this.whenMissing === 'message'
      ? html`<p part="base empty" class="empty">${this.text('error.unsupported')}</p>`
      : nothing;
  }

  /** What to say when a call failed, and the way to go on. */
  renderProblem(error: WardError, retry?: () => void): TemplateResult {
    const sentence = this.#missingArticle(error) ? this.text('error.article-id') : this.errorText(error);
    return html`<div part="problem" class="problem" role="status">
      <p>${sentence}</p>
      ${retry ? html`<button part="button" type="button" class="button" @click=${retry}>${this.text('common.retry')}</button>` : nothing}
    </div>`;
  }

  /**
   * True when the page wrote something inside the tag: it is read without script, and kept where nothing better comes.
   * What goes into a named slot, such as a title, is not counted.
   */
  get hasOwnContent(): boolean {
    return [...this.childNodes].some((node) =>
      node instanceof Element ? !node.slot : node.nodeType === Node.TEXT_NODE && node.nodeValue!.trim() !== '',
    );
  }

  #missingArticle(error: WardError): boolean {
    return error.fields?.[0]?.name === 'article-id';
  }

  #resolve = (): void => {
    const before = this.#provision;
    this.#provision = this.adapter
      ? { connection: connectionTo(this.adapter), visitor: before?.visitor ?? true }
      : findProvision(this);
    if (before?.connection !== this.#provision?.connection) this.requestUpdate();
  };

  // A tag inside this one, in its shadow root or slotted, shares an adapter that was given to this one alone.
  #answerInside = (event: Event): void => {
    if (event.composedPath()[0] === this) return;
    this.#askedInside = true;
    if (!this.adapter) return;
    (event as WardConnectEvent).provision = this.#provision;
    event.stopImmediatePropagation();
  };
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ward-state': WardStateEvent;
    'ward-error': WardErrorEvent;
  }
}
