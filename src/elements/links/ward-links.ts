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
import { isMany, matching, type FoundGroup, type Link } from './matching.js';
import { ownLinks } from './own-links.js';
import { styles } from './ward-links.styles.js';

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
 * @summary Links to other sites, to choose from, as a list or as logos; a search where there are many.
 * @slot - A list of links, with headings as groups: what is shown until a backend answers, and without one.
 * @slot title - The heading; "Liên kết website" when empty.
 * @fires {WardLinkFollowedEvent} ward-link-followed - A reader followed a link.
 * @csspart title - The heading.
 * @csspart search - The field to search in, where there are more than 20 links.
 * @csspart field - The list to choose from.
 * @csspart button - What opens the chosen site.
 * @csspart item - One link of the list.
 * @csspart picture - The box of its logo.
 * @uses links.list
 */
@element('ward-links')
export class WardLinks extends WardElement {
  static override styles: CSSResultGroup = [WardElement.styles, styles];
  static override lines: Partial<Dictionary> = links;

  /** `select`: a list to choose from and a button. `list`: all links, group by group. `logos`: the same with pictures. */
  @property() layout: 'select' | 'list' | 'logos' = 'select';
  /** The title of the one group to show. */
  @property() group: string | undefined;

  /** Which group and which link of it, `1.0`; empty while nothing is chosen. */
  @state() private choice = '';
  /** What the reader looks for among many. */
  @state() private words = '';
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
        this.layout !== 'select'
          ? [1, 2, 3].map(() => html`<div class="outline"></div>`)
          : html`<div class="outline field"></div>`,
    },
  );

  override render(): TemplateResult {
    return this.#links.render((groups) => {
      const many = isMany(groups);
      const found = matching(groups, many ? this.words : '');
      return html`${many ? this.#renderSearch(found) : nothing}
      ${
        found.length === 0
          ? html`<p part="empty" class="empty">${this.text('common.searchNone', { q: this.words.trim() })}</p>`
          : this.layout === 'select'
            ? this.#renderSelect(found, groups)
            : found.map((group) => this.#renderGroup(group))
      }`;
    });
  }

  #renderSearch(found: readonly FoundGroup[]): TemplateResult {
    const n = found.reduce((sum, { links }) => sum + links.length, 0);
    return html`<div class="search">
      <input
        part="search"
        class="input"
        type="search"
        autocomplete="off"
        aria-label=${this.text('links.search')}
        placeholder=${this.text('links.search')}
        @input=${this.#look}
      />
      <span class="hidden" role="status">${this.words && n ? this.text('links.found', { n }) : nothing}</span>
    </div>`;
  }

  #renderSelect(found: readonly FoundGroup[], groups: readonly LinkGroup[]): TemplateResult {
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
            ${found.map(({ title, links }) => {
              const options = links.map(({ link, place }) => html`<option value=${place}>${link.title}</option>`);
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
          @click=${() => (link ? this.#follow(link, group!.title) : this.#demand())}
          @auxclick=${(event: MouseEvent) => link && event.button === 1 && this.#follow(link, group!.title)}
          @keydown=${(event: KeyboardEvent) => !link && event.key === 'Enter' && this.#demand()}
          >${this.text('links.go')}<span class="hidden"> ${this.text('common.newTab')}</span></a
        >
      </div>
      ${this.hasty ? html`<p id="hasty" class="field-problem">${this.text('links.required')}</p>` : nothing}`;
  }

  #renderGroup({ title, links }: FoundGroup): TemplateResult {
    const logos = this.layout === 'logos';
    return html`${title ? html`<h3>${title}</h3>` : nothing}
      <ul class=${logos ? 'logos' : 'list'}>
        ${links.map(
          ({ link }) =>
            html`<li>
              <a
                part="item"
                href=${link.url}
                target="_blank"
                rel="noopener noreferrer"
                @click=${() => this.#follow(link, title)}
                @auxclick=${(event: MouseEvent) => event.button === 1 && this.#follow(link, title)}
                >${logos ? html`<span part="picture" class="logo">${link.image ? logo(link.image) : outside}</span>` : nothing}<span
                  >${link.title} <span class="hidden">${this.text('common.newTab')}</span></span
                >${logos ? nothing : outside}</a
              >
            </li>`,
        )}
      </ul>`;
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

  #look = (event: Event): void => {
    this.words = (event.target as HTMLInputElement).value;
    // Nobody is led to what is no longer in sight.
    this.choice = '';
    this.hasty = false;
  };

  async #demand(): Promise<void> {
    this.hasty = true;
    await this.updateComplete;
    this.select?.focus();
  }

  #follow({ url, title }: Link, group: string): void {
    this.dispatchEvent(new WardLinkFollowedEvent(url, title, group));
  }
}

const outside = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
  <path d="M9 5h10v10M19 5 6 18" />
</svg>`;

// The title beside it says what it is.
const logo = (image: NonNullable<Link['image']>) =>
  html`<img
    src=${image.thumb ?? image.src}
    alt=""
    loading="lazy"
    decoding="async"
    @error=${({ target }: Event) => (target as HTMLElement).remove()}
  />`;

const down = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="m5 9 7 7 7-7" /></svg>`;

declare global {
  interface HTMLElementTagNameMap {
    'ward-links': WardLinks;
  }
  interface GlobalEventHandlersEventMap {
    'ward-link-followed': WardLinkFollowedEvent;
  }
}
