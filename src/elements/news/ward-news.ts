import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { renderItem, renderItemOutlines, type ItemLayout } from '../../base/article-item.js';
import { Loader } from '../../base/loader.js';
import { element } from '../../base/register.js';
import { articleItems } from '../../base/styles/article-items.js';
import { WardElement } from '../../base/ward-element.js';
import { canonical } from '../../connection/canonical.js';
import type { ReadContext } from '../../contract/adapter.js';
import { news } from '../../locale/vi/news.js';
import type { Dictionary } from '../../locale/vi.js';
import { feedOf } from './feed.js';
import { marked } from './marked.js';
import { addressOf, readPlace, tidy, type Place } from './place.js';
import { readPage, type NewsPage } from './read-page.js';
import { recall, remember } from './remember.js';
import { styles } from './ward-news.styles.js';

/** A reader searched the news, and the answer is there. */
export class WardNewsSearchedEvent extends Event {
  constructor(
    /** What they searched for; empty where they took a search back. */
    readonly query: string,
    /** How many were found, where the backend counts. */
    readonly total?: number,
  ) {
    super('ward-news-searched', { bubbles: true, composed: true });
  }
}

interface Query {
  readonly limit: number;
  readonly category?: string;
  readonly search?: string;
}

/**
 * The news, newest first, page by page. Page and search stand in the page's address (`?trang=2`, `?tim=…`; with an id
 * on the tag `?trang-<id>=2`): Back, reload, a new tab and a shared link show the same.
 *
 * @summary News of one category or of all, page by page, with a search.
 * @slot - What the page wrote inside, read without script: a list of links, a form with a field `tim`.
 * @slot title - The heading; the category or "Tin tức" when empty.
 * @slot more - Beside the heading: a link to all news, for a block of a home page.
 * @fires {WardNewsSearchedEvent} ward-news-searched - A reader searched, and the answer is there.
 * @csspart title - The heading.
 * @csspart field - The field to search in.
 * @csspart button - What searches, turns pages, tries again.
 * @csspart item - One article.
 * @csspart link - Its title.
 * @csspart summary - What it is about.
 * @csspart picture - The box of its picture.
 * @csspart pages - The way to other pages.
 * @uses articles.list
 */
@element('ward-news')
export class WardNews extends WardElement {
  static override styles: CSSResultGroup = [WardElement.styles, articleItems, styles];
  static override lines: Partial<Dictionary> = news;

  /** The one category to show; all when left out. */
  @property() category: string | undefined;
  /** How many on a page. */
  @property({ type: Number }) limit = 10;
  /** Shows the field to search in. */
  @property({ type: Boolean }) search = false;
  /** `list` has small pictures at the side, `cards` large ones on top, `text` none. */
  @property({ reflect: true }) layout: ItemLayout = 'list';
  /** The newest only, without a way to older ones: for a block of a home page. */
  @property({ type: Boolean, attribute: 'no-pages' }) noPages = false;

  @state() private place: Place = { page: 1, words: '' };
  /** Said when what a reader asked for is there. */
  @state() private said = '';
  @query('.title') private heading!: HTMLElement | null;
  /** What the reader did that is not answered yet. */
  #act: 'page' | 'search' | 'back' | undefined;
  /** The cursors of one list. */
  #known: { readonly list: string; readonly cursors: string[] } = { list: '', cursors: [] };

  #news = new Loader<Query & { page: number }, NewsPage>(
    this,
    () => ({
      limit: this.#most,
      page: this.place.page,
      ...(this.category && { category: this.category }),
      ...(this.place.words && { search: this.place.words }),
    }),
    ({ page, ...list }, context) => this.#read(page, list, context),
    {
      isEmpty: ({ items }) => items.length === 0,
      empty: () => this.#renderEmpty(),
      outline: () => renderItemOutlines(this.#most, this.layout),
    },
  );

  override render(): TemplateResult {
    const { status, value } = this.#news;
    const list = this.#news.render(({ items }) => this.#renderList(items));
    if (status === 'unsupported' || (!value && this.hasOwnContent)) return list;
    return html`
      <div class="head">
        <h2 part="title" class="title" tabindex="-1"><slot name="title">${this.#name}</slot></h2>
        <slot name="more"></slot>
      </div>
      ${this.search ? this.#renderSearch() : nothing} ${list}
      ${value && !this.noPages ? this.#renderPages(value) : nothing}
      <p class="hidden" role="status">${this.said}</p>
    `;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.#turn);
    document.addEventListener(placed, this.#hear);
    this.#readPlace();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.#turn);
    document.removeEventListener(placed, this.#hear);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('search') || changed.has('noPages')) this.#readPlace();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#news.busy) return;
    const { value } = this.#news;
    if (value && this.place.page > 1) remember(this.id, this.#known);
    this.#finish(value);
  }

  get #most(): number {
    return Number.isInteger(this.limit) && this.limit > 0 ? Math.min(this.limit, 100) : 10;
  }

  get #name(): string {
    return this.category || this.text('news.title');
  }

  #renderSearch(): TemplateResult {
    const { words } = this.place;
    return html`<form role="search" method="get" @submit=${this.#search}>
      <label class="hidden" for="words">${this.text('news.search')}</label>
      <input
        part="field"
        class="input"
        id="words"
        type="search"
        name="tim"
        enterkeyhint="search"
        autocomplete="off"
        placeholder=${this.text('news.search')}
        .value=${words}
        @keydown=${this.#compose}
      />
      <button part="button" class="button primary">${this.text('common.search')}</button>
      ${
        words
          ? html`<p class="found">
              <span>${this.#found}</span>
              <a href=${this.#address({ page: 1, words: '' })} @click=${this.#clear}>${this.text('news.clear')}</a>
            </p>`
          : nothing
      }
    </form>`;
  }

  #renderList(items: NewsPage['items']): TemplateResult {
    const { words } = this.place;
    const look = {
      layout: this.layout,
      category: !this.category,
      summary: !this.noPages,
      ...(words && { write: (text: string) => marked(text, words) }),
    };
    const shown = this.noPages ? items.slice(0, this.#most) : items;
    return html`<ul class=${words ? `${this.layout} whole` : this.layout}>
      ${shown.map((item) => renderItem(item, look))}
    </ul>`;
  }

  #renderEmpty(): unknown {
    const { page, words } = this.place;
    const first = html`<a href=${this.#address({ page: 1, words })} @click=${this.#go(1)}
      >${this.text('news.first')}</a
    >`;
    if (page > 1) return html`${this.text('news.past')} ${first}`;
    return words ? this.text('common.searchNone', { q: words }) : this.text('news.empty');
  }

  #renderPages({ items, next, total }: NewsPage): unknown {
    const { page } = this.place;
    const goesOn = this.#news.busy && total !== undefined ? page * this.#most < total : next !== null;
    const link = (to: number, rel: 'prev' | 'next', text: string) =>
      html`<a
        part="button"
        class="button"
        rel=${rel}
        href=${this.#address({ ...this.place, page: to })}
        @click=${this.#go(to)}
        >${text}</a
      >`;
    const feed = feedOf(this.category);
    if (items.length === 0) return nothing;
    return html`
      ${
        page > 1 || goesOn
          ? html`<nav part="pages" class="pages" aria-label=${this.text('news.pages', { list: this.#name })}>
              <span>${page > 1 ? link(page - 1, 'prev', this.text('common.prevPage')) : nothing}</span>
              <span>${this.#pageText}</span>
              <span>${goesOn ? link(page + 1, 'next', this.text('common.nextPage')) : nothing}</span>
            </nav>`
          : nothing
      }
      ${feed ? html`<p class="feed"><a href=${feed} type="application/rss+xml">${feedSign} ${this.text('news.feed')}</a></p>` : nothing}
    `;
  }

  /** `Trang 2/13`, or without the number of pages where the backend does not count. */
  get #pageText(): string {
    const total = this.#news.value?.total;
    const { page } = this.place;
    if (total === undefined) return this.text('news.page', { n: page });
    return this.text('common.page', { n: page, total: Math.max(page, Math.ceil(total / this.#most)) });
  }

  /** `Tìm thấy 12 tin`; empty while nobody knows. */
  get #found(): string {
    const { value, busy } = this.#news;
    const total = value?.total ?? (value?.next === null ? value.items.length : undefined);
    return busy || !total ? '' : this.text('news.found', { n: this.number(total) });
  }

  #address(place: Place): string {
    return addressOf(place, this.id);
  }

  async #read(page: number, list: Query, context: ReadContext): Promise<NewsPage> {
    const key = canonical(list);
    if (this.#known.list !== key) this.#known = { list: key, cursors: recall(this.id, key) };
    return readPage(page, this.#most, this.#known.cursors, (cursor) =>
      this.backend.articles.list({ ...list, ...(cursor !== undefined && { cursor }) }, context),
    );
  }

  #readPlace(): void {
    const { page, words } = readPlace(this.id);
    const place = { page: this.noPages ? 1 : page, words: this.search ? words : '' };
    if (canonical(place) !== canonical(this.place)) this.place = place;
  }

  #turn = (): void => {
    const before = this.place;
    this.#readPlace();
    if (this.place !== before) this.#act = 'back';
  };

  /** Another list of the page turned: the links of this one keep its page too. */
  #hear = (): void => this.requestUpdate();

  #go =
    (page: number) =>
    (event: MouseEvent): void => {
      if (isMeantElsewhere(event)) return;
      event.preventDefault();
      this.#move({ ...this.place, page }, 'page');
    };

  #clear = (event: MouseEvent): void => {
    if (isMeantElsewhere(event)) return;
    event.preventDefault();
    this.#move({ page: 1, words: '' }, 'search');
  };

  #search = (event: Event): void => {
    event.preventDefault();
    const { value } = (event.currentTarget as HTMLFormElement).elements.namedItem('tim') as HTMLInputElement;
    this.#move({ page: 1, words: tidy(value) }, 'search');
  };

  // The Enter that ends a word of an input method searches nothing.
  #compose = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.isComposing || event.keyCode === 229)) event.preventDefault();
  };

  #move(place: Place, act: 'page' | 'search'): void {
    this.#act = act;
    this.said = '';
    try {
      const address = this.#address(place);
      if (address !== location.href) history.pushState(history.state, '', address);
    } catch {
      // A page without an address of its own, or one that wrote too often, shows it all the same.
    }
    this.place = place;
    document.dispatchEvent(new Event(placed));
    this.requestUpdate();
  }

  /** What the reader asked for is there: they are told, and stand before it. */
  #finish(value: NewsPage | undefined): void {
    const act = this.#act;
    this.#act = undefined;
    if (!act) return;
    const { words } = this.place;
    if (act === 'search') this.dispatchEvent(new WardNewsSearchedEvent(words, value?.total));
    if (value) {
      const none = value.items.length === 0;
      if (!none) this.said = (act === 'search' && this.#found) || this.#pageText;
      else
        this.said = this.text(this.place.page > 1 ? 'news.past' : words ? 'common.searchNone' : 'news.empty', {
          q: words,
        });
    }
    const { activeElement } = this.getRootNode() as Document;
    // Whoever went on to another thing meanwhile stays there.
    if (act === 'page' && (!activeElement || activeElement === this || activeElement === document.body)) {
      this.heading?.focus();
    }
  }
}

/** On the document: one of the page's lists of news changed the address. */
const placed = 'ward-news-placed';

/** A click for a new tab or window, or for saving. */
const isMeantElsewhere = ({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean =>
  button !== 0 || ctrlKey || metaKey || shiftKey || altKey;

const feedSign = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
  <path d="M5 5a14 14 0 0 1 14 14M5 11a8 8 0 0 1 8 8M6 18h.01" />
</svg>`;

declare global {
  interface HTMLElementTagNameMap {
    'ward-news': WardNews;
  }
  interface GlobalEventHandlersEventMap {
    'ward-news-searched': WardNewsSearchedEvent;
  }
}
