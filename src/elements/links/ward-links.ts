import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { Loader } from '../../base/loader.js';
import { element } from '../../base/register.js';
import { WardElement } from '../../base/ward-element.js';
import type { LinkGroup } from '../../contract/model.js';
import { links } from '../../locale/vi/links.js';
import type { Dictionary } from '../../locale/vi.js';
import { fold } from '../../text/unicode.js';
import { ownLinks } from './own-links.js';
import { styles } from './ward-links.styles.js';

type Link = LinkGroup['links'][number];

/** A reader followed a link, in a new window. */
export class WardLinkFollowedEvent extends Event {
  constructor(
    readonly url: string,
    readonly title: string,
    /** The title of the group it stands in. */
    readonly group: string,
  ) {
    super('ward-link-followed', { bubbles: true, composed: true });
  }
}

/**
 * Links to other sites, by groups. The choice and the jump are two acts: nobody is taken away by an arrow key.
 *
 * @summary Links to other sites, to choose from or as a list.
 * @slot - A list of links, with headings as groups: what is shown until a backend answers, and without one.
 * @slot title - The heading; "Liên kết website" when empty.
 * @fires {WardLinkFollowedEvent} ward-link-followed - A reader followed a link.
 * @csspart title - The heading.
 * @csspart field - The list to choose from.
 * @csspart button - What opens the chosen site.
 * @csspart item - One link of the list.
 * @uses links.list
 */
@element('ward-links')
export class WardLinks extends WardElement {
  static override styles: CSSResultGroup = [WardElement.styles, styles];
  static override lines: Partial<Dictionary> = links;

  /** `select`: a list to choose from and a button. `list`: all links, group by group. */
  @property() layout: 'select' | 'list' = 'select';
  /** The title of the one group to show. */
  @property() group: string | undefined;

  /** Which group and which link of it, `1.0`; empty while nothing is chosen. */
  @state() private choice = '';
  /** The reader wanted to go before they chose. */
  @state() private hasty = false;
  @query('select') private select!: HTMLSelectElement | null;

  #links = new Loader<{ group?: string }, readonly LinkGroup[]>(
    this,
    () => (this.group ? { group: this.group } : {}),
    (key, context) => this.backend.links.list(key, context),
    {
      isEmpty: (groups) => groups.every(({ links }) => links.length === 0),
      empty: 'links.empty',
      own: () => this.#own(),
      heading: () =>
        html`<h2 part="title" class="title" id="title"><slot name="title">${this.text('links.title')}</slot></h2>`,
      outline: () =>
        this.layout === 'list'
          ? [1, 2, 3].map(() => html`<div class="outline"></div>`)
          : html`<div class="outline field"></div>`,
    },
  );

  override render(): TemplateResult {
    return this.#links.render((groups) =>
      this.layout === 'list' ? this.#renderList(groups) : this.#renderSelect(groups),
    );
  }

  #renderSelect(groups: readonly LinkGroup[]): TemplateResult {
    const [at, place] = this.choice.split('.').map(Number) as [number, number];
    const group = groups[at];
    const link = group?.links[place];
    return html`<div class="choice">
        <div class="pick">
          <select
            part="field"
            class="input"
            aria-labelledby="title"
            aria-invalid=${this.hasty ? 'true' : nothing}
            aria-describedby=${this.hasty ? 'hasty' : nothing}
            @change=${this.#choose}
          >
            <option value="">${this.text('links.choose')}</option>
            ${groups.map(({ title, links }, n) => {
              const options = links.map((one, m) => html`<option value="${n}.${m}">${one.title}</option>`);
              return title ? html`<optgroup label=${title}>${options}</optgroup>` : options;
            })}
          </select>
          ${down}
        </div>
        <a
          part="button"
          class="button primary"
          role=${link ? nothing : 'link'}
          aria-disabled=${link ? nothing : 'true'}
          tabindex=${link ? nothing : '0'}
          href=${ifDefined(link?.url)}
          target="_blank"
          rel="noopener noreferrer"
          @click=${() => (link ? this.#follow(link, group!) : this.#demand())}
          @auxclick=${(event: MouseEvent) => link && event.button === 1 && this.#follow(link, group!)}
          @keydown=${(event: KeyboardEvent) => !link && event.key === 'Enter' && this.#demand()}
          >${this.text('links.go')}<span class="hidden"> ${this.text('common.newTab')}</span></a
        >
      </div>
      ${this.hasty ? html`<p id="hasty" class="field-problem">${this.text('links.required')}</p>` : nothing}`;
  }

  #renderList(groups: readonly LinkGroup[]): unknown {
    return groups
      .filter(({ links }) => links.length > 0)
      .map(
        (group) =>
          html`${group.title ? html`<h3>${group.title}</h3>` : nothing}
            <ul>
              ${group.links.map(
                (link) =>
                  html`<li>
                    <a
                      part="item"
                      href=${link.url}
                      target="_blank"
                      rel="noopener noreferrer"
                      @click=${() => this.#follow(link, group)}
                      @auxclick=${(event: MouseEvent) => event.button === 1 && this.#follow(link, group)}
                      ><span>${link.title} <span class="hidden">${this.text('common.newTab')}</span></span
                      >${outside}</a
                    >
                  </li>`,
              )}
            </ul>`,
      );
  }

  #own(): readonly LinkGroup[] | undefined {
    const groups = ownLinks(this);
    const wanted = this.group ? groups?.filter(({ title }) => fold(title) === fold(this.group!)) : groups;
    return wanted?.length ? wanted : undefined;
  }

  #choose = (event: Event): void => {
    this.choice = (event.target as HTMLSelectElement).value;
    this.hasty = false;
  };

  async #demand(): Promise<void> {
    this.hasty = true;
    await this.updateComplete;
    this.select?.focus();
  }

  #follow({ url, title }: Link, group: LinkGroup): void {
    this.dispatchEvent(new WardLinkFollowedEvent(url, title, group.title));
  }
}

const outside = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
  <path d="M9 5h10v10M19 5 6 18" />
</svg>`;

const down = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="m5 9 7 7 7-7" /></svg>`;

declare global {
  interface HTMLElementTagNameMap {
    'ward-links': WardLinks;
  }
  interface GlobalEventHandlersEventMap {
    'ward-link-followed': WardLinkFollowedEvent;
  }
}
