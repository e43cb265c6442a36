import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { Loader } from '../../base/loader.js';
import { element } from '../../base/register.js';
import { WardElement } from '../../base/ward-element.js';
import { welcome } from '../../locale/vi/welcome.js';
import type { Dictionary } from '../../locale/vi.js';
import { styles } from './ward-welcome.styles.js';

/**
 * The line that welcomes a reader: the page's `message`, else the portal's greeting, else a welcome to the portal by
 * its name; what stands inside the tag until one is known and where no backend knows one.
 *
 * @summary Welcome line.
 * @slot - The line until a backend gave another, or where there is none.
 * @csspart body - The line.
 * @uses portal.info (optional)
 */
@element('ward-welcome')
export class WardWelcome extends WardElement {
  static override styles: CSSResultGroup = [WardElement.styles, styles];
  static override lines: Partial<Dictionary> = welcome;

  /** The line itself; no backend is asked then. */
  @property() message: string | undefined;

  /** The line; `null` is what stands inside the tag. */
  #line = new Loader<{ message: string }, string | null>(
    this,
    () => ({ message: this.message ?? '' }),
    async ({ message }, context) => {
      if (message) return message;
      const { greeting, name } = await this.backend.portal.info({}, context);
      return greeting || this.text('header.welcome', { site: name });
    },
    {
      own: () => this.message || (this.hasOwnContent ? null : undefined),
      outline: () => html`<div class="outline line"></div>`,
    },
  );

  override render(): TemplateResult {
    return this.#line.render((line) => html`<p part="body">${line ?? html`<slot></slot>`}</p>`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ward-welcome': WardWelcome;
  }
}
