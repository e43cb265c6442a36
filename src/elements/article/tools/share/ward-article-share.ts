import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { element, register } from '../../../../base/register.js';
import { WardElement } from '../../../../base/ward-element.js';
import { articleShare } from '../../../../locale/vi/article-share.js';
import { share } from '../../../../locale/vi/share.js';
import type { Dictionary, MessageKey } from '../../../../locale/vi.js';
import type { ReadableArticle } from '../../readable.js';
import { WardBeforeShareEvent, WardSharedEvent, type ShareMethod } from '../events.js';
import { floating } from '../floating.styles.js';
import { qrCode } from '../qr.js';
import type { Panel } from '../tool.js';
import { copyFrom } from '../../../../base/clipboard.js';
import * as icons from './icons.js';
import { linkTo } from './services.js';
import { styles } from './ward-article-share.styles.js';

/** The ways to pass an article on: a part of `ward-article-tools`. Plain links; nothing of a third party is loaded. */
@element('ward-article-share')
export class WardArticleShare extends WardElement implements Omit<Panel, 'selected'> {
  static override styles: CSSResultGroup = [WardElement.styles, floating, styles];
  static override lines: Partial<Dictionary> = { ...articleShare, ...share };

  @property({ attribute: false }) readable!: ReadableArticle;
  opener!: HTMLElement;
  close!: () => void;
  leave!: () => void;

  @state() private copied: boolean | undefined;
  @state() private code: SVGSVGElement | 'failed' | undefined;
  @query('input') private field!: HTMLInputElement;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('pointerdown', this.#leave);
    this.addEventListener('keydown', this.#escape);
    this.addEventListener('focusout', this.#leave);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.#leave);
  }

  override render(): TemplateResult {
    const { copied, code } = this;
    return html`<div part="panel" class="panel">
      <ul role="list" aria-label=${this.text('tool.share')}>
        ${
          'share' in navigator
            ? this.#renderAct('tool.shareNative', icons.native, () => void this.#shareNative())
            : nothing
        }
        ${this.#renderAct('tool.copy', icons.link, () => void this.#copy())}
        ${this.#renderLink('zalo', 'tool.zalo', icons.talk)}
        ${this.#renderLink('facebook', 'tool.facebook', icons.people)}
        ${this.#renderLink('email', 'tool.email', icons.letter)}
        ${code ? nothing : this.#renderAct('tool.qrShow', icons.code, () => void this.#showCode())}
      </ul>
      <p role="status" class="said ${copied === undefined ? '' : copied ? 'news done' : 'news'}">
        ${copied === undefined ? nothing : this.text(copied ? 'tool.copied' : 'tool.copyFailed')}
      </p>
      <p class="link ${copied === false ? '' : 'unseen'}">
        <input
          part="input"
          class="input"
          readonly
          tabindex=${copied === false ? 0 : -1}
          aria-label=${this.text('tool.address')}
          .value=${this.readable.url}
          @focus=${() => this.field.select()}
        />
      </p>
      ${this.#renderCode()}
    </div>`;
  }

  protected override firstUpdated(): void {
    // Below its button, as far as it fits.
    const bar = (this.getRootNode() as ShadowRoot).host.getBoundingClientRect();
    const { left, right } = this.opener.getBoundingClientRect();
    const start = (getComputedStyle(this).direction === 'rtl' ? right - this.offsetWidth : left) - bar.left;
    this.style.left = `${Math.max(0, Math.min(start, bar.width - this.offsetWidth))}px`;
    this.renderRoot.querySelector<HTMLElement>('button, a')?.focus();
  }

  #renderAct(key: MessageKey, icon: TemplateResult, act: () => void): TemplateResult {
    return html`<li>
      <button part="button" type="button" @click=${act}>${icon}${this.text(key)}</button>
    </li>`;
  }

  #renderLink(method: 'zalo' | 'facebook' | 'email', key: MessageKey, icon: TemplateResult): TemplateResult {
    const { title, url } = this.readable;
    const mail = method === 'email';
    return html`<li>
      <a
        part="button"
        href=${linkTo(method, title, url)}
        target=${mail ? nothing : '_blank'}
        rel="noopener noreferrer"
        @click=${(event: Event) => this.#follow(event, method)}
        >${icon}<span
          >${this.text(key)}${mail ? nothing : html`<span class="hidden"> ${this.text('common.newTab')}</span>`}</span
        ></a
      >
    </li>`;
  }

  #renderCode(): unknown {
    const { code } = this;
    if (!code) return nothing;
    if (code === 'failed') return html`<p role="alert" class="said news">${this.text('common.error')}</p>`;
    return html`<div part="picture" class="code" role="img" aria-label=${this.text('tool.qr')} tabindex="-1">
      ${code}
      <p aria-hidden="true">${this.text('tool.qr')}</p>
    </div>`;
  }

  #begin(method: ShareMethod): boolean {
    return this.dispatchEvent(new WardBeforeShareEvent(this.#shared(method)));
  }

  #end(method: ShareMethod): void {
    this.dispatchEvent(new WardSharedEvent(this.#shared(method)));
  }

  #shared(method: ShareMethod) {
    const { title, url } = this.readable;
    return { method, title, url };
  }

  async #copy(): Promise<void> {
    if (!this.#begin('copy')) return;
    // Said anew each time.
    this.copied = undefined;
    const button = (this.renderRoot as ShadowRoot).activeElement as HTMLElement | null;
    const copied = await copyFrom(this.field);
    this.copied = copied;
    if (!copied) {
      await this.updateComplete;
      this.field.focus();
      this.field.select();
      return;
    }
    button?.focus();
    this.#end('copy');
  }

  async #shareNative(): Promise<void> {
    if (!this.#begin('native')) return;
    const { title, url } = this.readable;
    try {
      await navigator.share({ title, url });
      this.#end('native');
      this.close();
    } catch {
      // The reader thought better of it, or this device has nothing to share with: the other ways are still here.
    }
  }

  #follow(event: Event, method: ShareMethod): void {
    if (this.#begin(method)) this.#end(method);
    else event.preventDefault();
  }

  async #showCode(): Promise<void> {
    this.code = await qrCode(this.readable.url).catch(() => 'failed' as const);
    await this.updateComplete;
    const shown = this.renderRoot.querySelector<HTMLElement>('.code');
    shown?.focus({ preventScroll: true });
    shown?.scrollIntoView({ block: 'nearest' });
  }

  #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.close();
  };

  /** A press beside the panel, or Tab beyond it, closes it. */
  #leave = (event: PointerEvent | FocusEvent): void => {
    const to = event.type === 'focusout' ? [(event as FocusEvent).relatedTarget] : event.composedPath();
    const away = to[0] !== null && !to.includes(this) && !to.includes(this.opener);
    if (away) this.leave();
  };
}

register(WardArticleShare);

declare global {
  interface HTMLElementTagNameMap {
    'ward-article-share': WardArticleShare;
  }
}
