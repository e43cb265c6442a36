import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { Loader } from '../../base/loader.js';
import { element } from '../../base/register.js';
import { WardElement } from '../../base/ward-element.js';
import type { PortalInfo } from '../../contract/model.js';
import { siteInfo } from '../../locale/vi/site-info.js';
import type { Dictionary } from '../../locale/vi.js';
import { isEmail, isPhone } from '../../text/address.js';
import { styles } from './ward-site-info.styles.js';

const everyField = [
  'managingBody',
  'superiorBody',
  'responsible',
  'address',
  'phone',
  'email',
  'license',
] as const satisfies readonly (keyof PortalInfo)[];
type Field = (typeof everyField)[number];

/**
 * Who runs the site and how to reach them: the lines that the portal has, and no others.
 *
 * @summary Managing body, person responsible, address, phone, e-mail and licence of the site.
 * @slot title - The heading; "Thông tin trang" when empty.
 * @csspart title - The heading.
 * @csspart item - One line: what it is and what it says.
 * @csspart label - What it is.
 * @uses portal.info
 */
@element('ward-site-info')
export class WardSiteInfo extends WardElement {
  static override styles: CSSResultGroup = [WardElement.styles, styles];
  static override lines: Partial<Dictionary> = siteInfo;

  /**
   * Which lines, in this order: `managing-body superior-body responsible address phone email license`, which is also
   * what stands there without it.
   */
  @property() fields: string | undefined;

  #info = new Loader(
    this,
    () => ({}),
    (key, context) => this.backend.portal.info(key, context),
    {
      isEmpty: (info) => this.#lines(info).length === 0,
      heading: () => html`<h2 part="title" class="title"><slot name="title">${this.text('site.title')}</slot></h2>`,
      outline: () => [1, 2, 3].map(() => html`<div class="outline"></div>`),
    },
  );

  override render(): TemplateResult {
    return this.#info.render(
      (info) =>
        html`<address>
          <dl>
            ${this.#lines(info).map(
              ([field, value]) =>
                html`<div part="item">
                  <dt part="label">${this.text(`site.${field}`)}</dt>
                  <dd>${contentOf(field, value)}</dd>
                </div>`,
            )}
          </dl>
        </address>`,
    );
  }

  #lines(info: PortalInfo): [field: Field, value: string][] {
    const asked = this.fields?.trim() ? this.fields.trim().split(/\s+/).map(fieldOf) : everyField;
    return [...new Set(asked)].flatMap((field) => {
      const value = (field && info[field]?.trim()) ?? '';
      // A dash, or spaces that cannot be seen, say nothing.
      return field && /[\p{L}\p{N}]/u.test(value) ? [[field, value] as [Field, string]] : [];
    });
  }
}

/** `managing-body`, or the contract's `managingBody`. */
const fieldOf = (name: string): Field | undefined =>
  everyField.find((field) => field.toLowerCase() === name.replaceAll('-', '').toLowerCase());

/** Several numbers or addresses stand in one line often; what is none stays text. */
function contentOf(field: Field, value: string): unknown {
  if (field === 'phone') {
    return value
      .split(/(\s*[;,/]\s*|\s+[-–]\s+)/)
      .map((part) => (isPhone(part) ? html`<a dir="ltr" href="tel:${part.replace(/[^\d+]/g, '')}">${part}</a>` : part));
  }
  if (field !== 'email') return value;
  return value
    .split(/([\s;,]+)/)
    .map((part) =>
      isEmail(part)
        ? html`<a dir="ltr" href="mailto:${part.split('@').map(encodeURIComponent).join('@')}">${part}</a>`
        : part,
    );
}

declare global {
  interface HTMLElementTagNameMap {
    'ward-site-info': WardSiteInfo;
  }
}
