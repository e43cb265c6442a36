import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { element } from '../../../base/register.js';
import { WardElement } from '../../../base/ward-element.js';
import { toWardError, type WardError } from '../../../contract/error.js';
import { articleTools } from '../../../locale/vi/article-tools.js';
import { share } from '../../../locale/vi/share.js';
import type { Dictionary, MessageKey } from '../../../locale/vi.js';
import type { ReadableArticle } from '../readable.js';
import { Choices } from './choices.js';
import * as icons from './icons.js';
import { selectedIn } from './selected.js';
import { toolNames, usualSize, work, type Panel, type ToolName, type Working } from './tool.js';
import { onVoices, voicesFor } from './voices.js';
import { styles } from './ward-article-tools.styles.js';

/**
 * The reader's tools: a part of `ward-article`, of no use alone. The bar is buttons only; what a tool does is loaded
 * when somebody comes near its button. A plain list of buttons and no toolbar role: each is found by Tab, as readers
 * expect, and there are no arrow keys to be learnt.
 */
@element('ward-article-tools')
export class WardArticleTools extends WardElement {
  static override styles: CSSResultGroup = [WardElement.styles, styles];
  static override lines: Partial<Dictionary> = { ...articleTools, ...share };

  /** The article that the tools are for. */
  @property({ attribute: false }) readable: ReadableArticle | undefined;
  /** Which tools are wanted; their order is ours. */
  @property({ attribute: false }) tools: readonly string[] = toolNames;

  /** At the lower edge of the window while its own place is below it: no text moves to make room for it. */
  @property({ type: Boolean, reflect: true }) sticky = false;

  /** What is open beside the bar. */
  @state() private panel: HTMLElement | undefined;
  /** What is at work, and is not asked twice. */
  @state() private busy: ToolName | undefined;
  /** Said to those who do not see what changed. */
  @state() private said = '';
  @state() private failure: WardError | undefined;

  #choices = new Choices(
    this,
    () => ({ body: this.readable?.body, size: this.#wants('size'), contrast: this.#wants('contrast') }),
    (thrown) => (this.failure = toWardError(thrown)),
  );
  /** What was selected when a pointer came down on the button of the report. */
  #selected: AbstractRange | undefined;
  #endVoices: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#endVoices = onVoices(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endVoices?.();
    this.#close();
  }

  override render(): unknown {
    const { readable } = this;
    if (!readable) return nothing;
    return html`<ul
        part="tools"
        role="list"
        aria-label=${this.text('article.tools')}
        @pointerover=${this.#near}
        @focusin=${this.#near}
      >
        ${this.#renderSize()} ${this.#renderContrast()} ${this.#renderTool('print', 'tool.print', icons.print)}
        ${this.#renderTool('save', 'tool.save', icons.save)} ${this.#renderTool('share', 'tool.share', icons.share)}
        ${this.#canReport(readable) ? this.#renderTool('report', 'tool.report', icons.report) : nothing}
        ${this.#renderTool('listen', 'read.play', icons.listen)}
      </ul>
      <p class="hidden" role="status">${this.said}</p>
      <div role="alert">${this.failure ? this.renderProblem(this.failure) : nothing}</div>
      ${this.panel}`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const before = changed.get('readable');
    if (before && before.body !== this.readable?.body) this.#close();
  }

  #renderSize(): unknown {
    if (!this.#wants('size')) return nothing;
    const { size } = this.#choices;
    const shown = `${this.number(size)}%`;
    const step = (by: number, key: MessageKey, icon: TemplateResult) => {
      const next = this.#choices.step(by);
      return this.#renderButton(this.text(key), icon, () => this.#resize(next ?? size), {
        disabled: next === undefined,
      });
    };
    return html`<li>
      <div role="group" class="sizes" aria-label=${this.text('tool.font')}>
        ${step(-1, 'tool.fontDown', icons.smaller)}
        ${this.#renderButton(
          `${shown} – ${this.text('tool.fontReset')}`,
          html`<span class="percent">${shown}</span>`,
          () => this.#resize(usualSize),
          { disabled: size === usualSize },
        )}
        ${step(1, 'tool.fontUp', icons.larger)}
      </div>
    </li>`;
  }

  #renderContrast(): unknown {
    if (!this.#wants('contrast')) return nothing;
    const { contrast } = this.#choices;
    const hint = this.text(contrast ? 'tool.contrastDown' : 'tool.contrastUp');
    const state = { pressed: contrast, hint };
    return html`<li>
      ${this.#renderButton(this.text('tool.contrast'), icons.contrast, () => this.#choices.toggleContrast(), state)}
    </li>`;
  }

  #renderButton(
    label: string,
    face: TemplateResult,
    act: () => void,
    { disabled, pressed, hint = label }: { disabled?: boolean; pressed?: boolean; hint?: string },
  ): TemplateResult {
    return html`<button
      part="button"
      type="button"
      class="tool"
      title=${hint}
      aria-label=${label}
      aria-disabled=${disabled ?? nothing}
      aria-pressed=${pressed ?? nothing}
      @click=${act}
    >
      ${face}
    </button>`;
  }

  /** A button whose work is a chunk of its own. Its words are seen where there is room for them. */
  #renderTool(name: Exclude<Working, 'dress'>, key: MessageKey, icon: TemplateResult): unknown {
    if (!this.#wants(name)) return nothing;
    const label = this.text(key);
    const worded = name !== 'print' && name !== 'save';
    return html`<li class=${name === 'listen' && !this.#canListen ? 'mute' : ''}>
      <button
        part="button"
        type="button"
        class="tool ${worded ? 'worded' : ''}"
        id=${name}
        title=${label}
        aria-haspopup=${name === 'report' ? 'dialog' : nothing}
        aria-expanded=${name === 'share' ? this.#opened === 'share' : nothing}
        aria-busy=${this.busy === name}
        @pointerdown=${name === 'report' ? this.#keepSelection : nothing}
        @click=${() => this.#use(name)}
      >
        ${icon}<span class=${worded ? 'word' : 'hidden'}>${label}</span>
      </button>
    </li>`;
  }

  #wants(name: ToolName): boolean {
    return this.tools.includes(name);
  }

  get #canListen(): boolean {
    const { recordings = [], language = 'vi' } = this.readable ?? {};
    return recordings.length > 0 || voicesFor(language).length > 0;
  }

  #canReport({ id }: ReadableArticle): boolean {
    if (!this.supports('articles', 'report')) return false;
    try {
      return Boolean(id ?? this.article);
    } catch {
      return false;
    }
  }

  #resize(size: number): void {
    if (this.#choices.resize(size)) this.said = this.text('tool.fontSize', { n: this.number(size) });
  }

  #near = (event: Event): void => {
    const name = (event.target as Element).closest('.tool')?.id as Working | '' | undefined;
    // A failure is told when the button is pressed.
    if (name) work[name]().catch(() => undefined);
  };

  #keepSelection = (): void => {
    this.#selected = this.#selection;
  };

  async #use(name: Exclude<Working, 'dress'>): Promise<void> {
    const { readable } = this;
    if (this.busy || !readable) return;
    if (this.#opened === name) return this.#closeToButton();
    // By keyboard no pointer came down before; where one did, it may have taken the selection away since.
    const selected = this.#selected ?? this.#selection;
    this.#close();
    this.busy = name;
    this.failure = undefined;
    try {
      if (name === 'print') await (await work.print()).printArticle(readable, this);
      else if (name === 'save') await (await work.save()).saveArticle(readable, this);
      else {
        await work[name]();
        this.#open(name, readable, selected);
      }
    } catch (thrown) {
      this.failure = toWardError(thrown);
    } finally {
      this.busy = undefined;
    }
  }

  #open(name: 'share' | 'report' | 'listen', readable: ReadableArticle, selected: Panel['selected']): void {
    const panel = document.createElement(`ward-article-${name}`);
    const given: Panel = {
      readable,
      selected,
      opener: this.#button(name),
      close: this.#closeToButton,
      leave: this.#close,
    };
    this.panel = Object.assign(panel, given);
    panel.toggleAttribute('upward', this.sticky);
    panel.setAttribute('exportparts', 'panel, player, dialog, title, field, label, input, button, picture, problem');
  }

  get #selection(): AbstractRange | undefined {
    return this.readable && selectedIn(this.readable.body.getRootNode());
  }

  get #opened(): string | undefined {
    return this.panel?.localName.slice('ward-article-'.length);
  }

  #button(name: string): HTMLElement {
    return this.renderRoot.querySelector(`#${name}`)!;
  }

  #close = (): void => {
    this.panel = undefined;
    this.#selected = undefined;
  };

  #closeToButton = (): void => {
    const name = this.#opened;
    this.#close();
    if (name) this.#button(name).focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ward-article-tools': WardArticleTools;
  }
}
