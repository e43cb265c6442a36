import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { renderItem, renderItemOutlines, type ItemLayout, type ItemLook } from '../../base/article-item.js';
import { ShownArticles } from '../../base/article-registry.js';
import { Loader } from '../../base/loader.js';
import { element } from '../../base/register.js';
import { articleItems } from '../../base/styles/article-items.js';
import { WardElement } from '../../base/ward-element.js';
import type { ReadContext } from '../../contract/adapter.js';
import { WardError } from '../../contract/error.js';
import type { ArticleSummary, Page } from '../../contract/model.js';
import { news } from '../../locale/vi/news.js';
import type { Dictionary } from '../../locale/vi.js';
import type { Paging } from './paging.js';
import { placed, readPlace, start, type Place } from './place.js';
import { styles } from './ward-news.styles.js';

export type NewsPage = Page<ArticleSummary>;
export interface NewsQuery {
  readonly limit: number;
  readonly category?: string;
  readonly search?: string;
}

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
  /** `list` has small pictures at the side, `cards` large ones on top, `text` none; `lead` is cards, the first one large. */
  @property({ reflect: true }) layout: ItemLayout | 'lead' = 'list';
  /** The newest only, without a way to older ones: for a block of a home page. */
  @property({ type: Boolean, attribute: 'no-pages' }) noPages = false;

  // What follows is for the tag's own parts.
  @state() place: Place = start;
  /** Told to a reader when what they asked for is there. */
  @state() said = '';
  readonly news = new Loader<NewsQuery & { page: number }, NewsPage>(
    this,
    () => ({ ...this.query, page: this.place.page }),
    ({ page, ...query }, context) => this.#read(query, page, context),
    {
      isEmpty: ({ items }) => items.length === 0,
      empty: () => this.#paging?.renderEmpty() ?? this.text('news.empty'),
      outline: () => renderItemOutlines(this.most, this.#look),
    },
  );
  readonly shown = new ShownArticles(this, () => this.#cut(this.news.value?.items).map(({ id }) => id));
  /** Both come beside the data, where they are needed. */
  #paging: Paging | undefined;
  #searching: typeof import('./search.js') | undefined;

  override render(): TemplateResult {
    const { status, value } = this.news;
    const list = this.news.render(({ items }) => this.#renderList(items));
    if (status === 'unsupported' || (!value && this.hasOwnContent)) return list;
    return html`
      <div class="head">
        <h2 part="title" class="title" tabindex="-1"><slot name="title">${this.name}</slot></h2>
        <slot name="more"></slot>
      </div>
      ${this.search ? this.#renderSearch() : nothing} ${list}
      ${this.noPages ? nothing : value ? this.#paging?.render(value) : status === 'error' ? nothing : room}
      <p class="hidden" role="status">${this.said}</p>
    `;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.#follow);
    document.addEventListener(placed, this.#follow);
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.#follow);
    document.removeEventListener(placed, this.#follow);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.isConnected || !(changed.has('search') || changed.has('noPages'))) return;
    this.#follow();
    void this.#loadParts();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.news.busy) this.#paging?.finish();
  }

  get most(): number {
    return Number.isInteger(this.limit) && this.limit > 0 ? Math.min(this.limit, 100) : 10;
  }

  get name(): string {
    return this.category || this.text('news.title');
  }

  get query(): NewsQuery {
    return {
      limit: this.most,
      ...(this.category && { category: this.category }),
      ...(this.place.words && { search: this.place.words }),
    };
  }

  #renderSearch(): unknown {
    if (this.#paging && this.#searching) return this.#searching.renderSearch(this, this.#paging);
    if (this.news.value) return nothing;
    const line = this.place.words ? html`<p class="head">&nbsp;</p>` : nothing;
    return html`<div class="outline field"></div>
      ${line}`;
  }

  get #look(): ItemLook {
    const layout = this.layout === 'lead' ? 'cards' : this.layout;
    return { layout, category: !this.category, summary: !this.noPages || this.layout === 'lead' };
  }

  #renderList(items: NewsPage['items']): TemplateResult {
    const { words } = this.place;
    const look = {
      ...this.#look,
      ...(words && { write: (text: string) => this.#searching?.marked(text, words) ?? text }),
    };
    const { layout } = look;
    return html`<ul class=${words ? `${layout} whole` : layout}>
      ${this.#cut(items).map((item) => renderItem(item, look))}
    </ul>`;
  }

  /** A backend may send more than it was asked for; on pages of their own they would be missed. */
  #cut(items: NewsPage['items'] = []): NewsPage['items'] {
    return this.noPages ? items.slice(0, this.most) : items;
  }

  async #read(query: NewsQuery, page: number, context: ReadContext): Promise<NewsPage> {
    const parts = this.#loadParts();
    const first = page === 1 && query.search === undefined && this.backend.articles.list(query, context);
    if (first) return (await Promise.all([first, parts]))[0];
    const paging = await parts;
    if (!paging) throw new WardError('network', 'the way to other pages did not come');
    return paging.read(query, page, context);
  }

  /** What other pages and a search need. Where it does not come, the newest are read all the same. */
  async #loadParts(): Promise<Paging | undefined> {
    if (this.noPages && !this.search) return undefined;
    try {
      const [{ Paging }, searching] = await Promise.all([
        import('./paging.js'),
        this.search ? import('./search.js') : undefined,
      ]);
      this.#searching = searching;
      this.#paging ??= new Paging(this);
      this.requestUpdate();
      return this.#paging;
    } catch {
      return undefined;
    }
  }

  /** Shows the place that the page's address names; another list of the page may have changed it. */
  #follow = (event?: Event): void => {
    if ((event as CustomEvent | undefined)?.detail === this) return;
    const before = this.place;
    const { page, words } = readPlace(this.id);
    this.place = { page: this.noPages ? 1 : page, words: this.search ? words : '' };
    if (event && (before.page !== this.place.page || before.words !== this.place.words)) this.#paging?.turned();
  };
}

/** Where the way to other pages will stand. */
const room = html`<div class="pages"></div>`;

declare global {
  interface HTMLElementTagNameMap {
    'ward-news': WardNews;
  }
  interface GlobalEventHandlersEventMap {
    'ward-news-searched': WardNewsSearchedEvent;
  }
}
