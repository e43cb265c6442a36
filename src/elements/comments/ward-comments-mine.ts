import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { property } from 'lit/decorators.js';
import { deleteMyData } from '../../base/my-data.js';
import { element } from '../../base/register.js';
import { WardElement } from '../../base/ward-element.js';
import { comments } from '../../locale/vi/comments.js';
import type { Dictionary } from '../../locale/vi.js';
import { storage } from '../../storage/storage.js';
import { styles } from './ward-comments-mine.styles.js';

/** The name under which a reader wrote, where they asked to have it remembered. */
const nameKey = 'preference:comment-name';

/** What this browser keeps of a reader: their name where they want it, and the way to delete all of it. */
@element('ward-comments-mine')
export class WardCommentsMine extends WardElement {
  static override styles: CSSResultGroup = [WardElement.styles, styles];
  static override lines: Partial<Dictionary> = comments;

  /** Told that everything was deleted. */
  @property({ attribute: false }) deleted!: () => void;

  /** The reader is asked whether they really want that. */
  @state() private asked = false;
  @state() private done = false;
  @query('input') private box!: HTMLInputElement;

  override render(): TemplateResult {
    return html`<label class="remember">
        <input type="checkbox" name="remember" />
        <span>${this.text('comment.remember')}</span>
      </label>
      ${
        this.asked
          ? html`<div part="confirm" class="confirm" role="group" aria-labelledby="sure">
              <p id="sure">${this.text('comment.deleteDataConfirm')}</p>
              <button part="button" type="button" class="button danger" aria-describedby="sure" @click=${this.#delete}>
                ${this.text('comment.deleteData')}
              </button>
              <button part="button" type="button" class="button plain" @click=${this.#keep}>
                ${this.text('common.cancel')}
              </button>
            </div>`
          : html`<button part="button" type="button" class="button plain quiet" @click=${this.#ask}>
              ${this.text('comment.deleteData')}
            </button>`
      }
      <p role="status" class="muted">${this.done ? this.text('comment.dataDeleted') : ''}</p>`;
  }

  /** The name that is remembered here. */
  async name(): Promise<string | undefined> {
    const name = await storage().get<unknown>(nameKey);
    if (typeof name !== 'string') return undefined;
    await this.updateComplete;
    this.box.checked = true;
    return name;
  }

  /** Somebody wrote as `name`: it is kept where they want that, and only there. */
  wrote(name: string): void {
    void (this.box.checked ? storage().set(nameKey, name) : storage().delete(nameKey));
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #ask = (): void => {
    this.asked = true;
    this.done = false;
    void this.#focus('.danger');
  };

  #keep = (): void => {
    this.asked = false;
    void this.#focus('.quiet');
  };

  #delete = async (): Promise<void> => {
    this.box.checked = false;
    this.deleted();
    await deleteMyData();
    this.asked = false;
    this.done = true;
    void this.#focus('.quiet');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ward-comments-mine': WardCommentsMine;
  }
}
