import { html, nothing, type TemplateResult } from 'lit';
import { goTo, isMeantElsewhere } from '../../base/page-address.js';
import { canonical } from '../../connection/canonical.js';
import type { ReadContext } from '../../contract/adapter.js';
import { isWardError } from '../../contract/error.js';
import { feedOf } from './feed.js';
import { addressOf, placed, type Place } from './place.js';
import { walkTo, type Trail } from './walk.js';
import { WardNewsSearchedEvent, type NewsPage, type NewsQuery, type WardNews } from './ward-news.js';

/** The way to other pages of a list and to what is searched for: a block of a home page needs none of it. */
export class Paging {
  #trail: Trail = { list: '', cursors: [] };
  /** What the reader did that is not answered yet. */
  #act: 'page' | 'search' | 'back' | undefined;

  constructor(private readonly tag: WardNews) {}

  /** A page behind the first, or of a search. */
  async read(query: NewsQuery, page: number, context: ReadContext): Promise<NewsPage> {
    const { id, backend } = this.tag;
    const read = (cursor?: string) =>
      backend.articles.list({ ...query, ...(cursor !== undefined && { cursor }) }, context);
    try {
      return await walkTo(page, query.limit, id, this.#trailOf(query), read);
    } catch (thrown) {
      const { search, ...all } = query;
      if (search === undefined || !isWardError(thrown) || thrown.code !== 'unsupported') throw thrown;
      // A feed cannot be searched, but what it holds can.
      const { sift } = await import('./search.js');
      const found = sift(await backend.articles.list({ ...all, limit: 100 }, context), search);
      return page > 1 ? { ...found, items: [] } : found;
    }
  }

  render({ items, next, total }: NewsPage): unknown {
    const { tag } = this;
    const { page } = tag.place;
    const goesOn = tag.news.busy && total !== undefined ? page * tag.most < total : next !== null;
    const feed = feedOf(tag.category);
    if (items.length === 0) return nothing;
    return html`
      ${
        page > 1 || goesOn
          ? html`<nav part="pages" class="pages" aria-label=${tag.text('news.pages', { list: tag.name })}>
              <span>${page > 1 ? this.#renderLink(page - 1, 'prev', tag.text('common.prevPage')) : nothing}</span>
              <span>${this.#pageText}</span>
              <span>${goesOn ? this.#renderLink(page + 1, 'next', tag.text('common.nextPage')) : nothing}</span>
            </nav>`
          : nothing
      }
      ${feed ? html`<p class="feed"><a href=${feed} type="application/rss+xml">${feedSign} ${tag.text('news.feed')}</a></p>` : nothing}
    `;
  }

  renderEmpty(): unknown {
    const { tag } = this;
    const { page, words } = tag.place;
    if (page === 1) return words ? tag.text('common.searchNone', { q: words }) : tag.text('news.empty');
    const first = { page: 1, words };
    return html`${tag.text('news.past')}
      <a href=${this.address(first)} @click=${this.turnTo(first, 'page')}>${tag.text('news.first')}</a>`;
  }

  /** `Tìm thấy 12 tin`; empty while nobody knows. */
  get found(): string {
    const { value, busy } = this.tag.news;
    const total = value?.total ?? (value?.next === null ? value.items.length : undefined);
    return busy || !total ? '' : this.tag.text('news.found', { n: this.tag.number(total) });
  }

  address(place: Place): string {
    return addressOf(place, this.tag.id);
  }

  turnTo =
    (place: Place, act: 'page' | 'search') =>
    (event: MouseEvent): void => {
      // For a new tab or window, or for saving.
      if (isMeantElsewhere(event)) return;
      event.preventDefault();
      this.move(place, act);
    };

  move(place: Place, act: 'page' | 'search'): void {
    const { tag } = this;
    this.#act = act;
    tag.said = '';
    goTo(this.address(place));
    tag.place = place;
    tag.requestUpdate();
    document.dispatchEvent(new CustomEvent(placed, { detail: tag }));
  }

  /** The reader went back or forth in the browser's history. */
  turned(): void {
    this.#act = 'back';
  }

  /** An answer is drawn: who asked for it is told, and stands before it. */
  finish(): void {
    const { tag } = this;
    const { value } = tag.news;
    const { page, words } = tag.place;
    if (value?.next) this.#trailOf(tag.query).cursors[page - 1] = value.next;
    const act = this.#act;
    this.#act = undefined;
    if (!act) return;
    if (value) {
      if (act === 'search') tag.dispatchEvent(new WardNewsSearchedEvent(words, value.total));
      const none = tag.renderRoot.querySelector('.empty');
      tag.said = none?.textContent ?? ((act === 'search' && this.found) || this.#pageText);
    }
    const { activeElement } = tag.getRootNode() as Document;
    // Whoever went on to another thing meanwhile stays there.
    if (act === 'page' && (!activeElement || activeElement === tag || activeElement === document.body)) {
      tag.renderRoot.querySelector<HTMLElement>('.title')?.focus();
    }
  }

  #renderLink(page: number, rel: 'prev' | 'next', text: string): TemplateResult {
    const to = { ...this.tag.place, page };
    return html`<a part="button" class="button" rel=${rel} href=${this.address(to)} @click=${this.turnTo(to, 'page')}
      >${text}</a
    >`;
  }

  /** `Trang 2/13`, or without the number of pages where the backend does not count. */
  get #pageText(): string {
    const { tag } = this;
    const total = tag.news.value?.total;
    const { page } = tag.place;
    if (total === undefined) return tag.text('news.page', { n: page });
    return tag.text('common.page', { n: page, total: Math.max(page, Math.ceil(total / tag.most)) });
  }

  #trailOf(query: NewsQuery): Trail {
    const list = canonical(query);
    if (this.#trail.list !== list) this.#trail = { list, cursors: [] };
    return this.#trail;
  }
}

const feedSign = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
  <path d="M5 5a14 14 0 0 1 14 14M5 11a8 8 0 0 1 8 8M6 18h.01" />
</svg>`;
