import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { renderItem, renderItemOutlines, type ItemLayout } from '../../base/article-item.js';
import { Loader } from '../../base/loader.js';
import { element } from '../../base/register.js';
import { articleItems } from '../../base/styles/article-items.js';
import { WardElement } from '../../base/ward-element.js';
import type { ArticleSummary, RelatedNews } from '../../contract/model.js';
import { related } from '../../locale/vi/related.js';
import type { Dictionary } from '../../locale/vi.js';
import { styles } from './ward-related.styles.js';

/**
 * News beside an article: what the backend calls related, then newer and older news where it tells them.
 *
 * @summary Related news as a list, as cards or as text.
 * @slot title - The heading; "Tin liên quan" when empty.
 * @csspart title - The heading.
 * @csspart subtitle - The heading of newer or older news.
 * @csspart item - One article.
 * @csspart link - Its title.
 * @csspart picture - The box of its picture.
 * @uses related.list
 */
@element('ward-related')
export class WardRelated extends WardElement {
  static override styles: CSSResultGroup = [WardElement.styles, articleItems, styles];
  static override lines: Partial<Dictionary> = related;

  /** How many at most, of the related ones. */
  @property({ type: Number }) limit = 6;
  /** `list` has small pictures at the side, `cards` large ones on top, `text` none. */
  @property({ reflect: true }) layout: ItemLayout = 'list';
  /** Ids of articles that stand elsewhere on the page, separated by spaces. */
  @property() exclude: string | undefined;

  #news = new Loader(
    this,
    () => ({ articleId: this.article, limit: this.#most, exclude: this.#excluded }),
    (key, context) => this.backend.related.list(key, context),
    {
      isEmpty: (news) => this.#groups(news).length === 0,
      empty: 'related.empty',
      heading: () => html`<h2 part="title" class="title"><slot name="title">${this.text('related.title')}</slot></h2>`,
      outline: () => renderItemOutlines(this.#most, this.layout),
    },
  );

  override render(): TemplateResult {
    return this.#news.render((news) =>
      this.#groups(news).map(
        ({ title, items }) => html`
          ${title ? html`<h3 part="subtitle" class="subtitle">${title}</h3>` : nothing}
          <ul class=${title ? 'text' : this.layout}>
            ${items.map((item) => renderItem(item, { layout: title ? 'text' : this.layout, category: true }))}
          </ul>
        `,
      ),
    );
  }

  get #most(): number {
    return Number.isInteger(this.limit) && this.limit > 0 ? this.limit : 6;
  }

  get #excluded(): readonly string[] {
    return this.exclude?.split(/\s+/).filter(Boolean) ?? [];
  }

  /** Nothing twice, nothing that was excluded, and never the article itself, whatever the backend sends. */
  #groups({ items, newer = [], older = [] }: RelatedNews): { title: string; items: readonly ArticleSummary[] }[] {
    const known = new Set([this.article, ...this.#excluded]);
    const fresh = (list: readonly ArticleSummary[]) =>
      list.filter(({ id }) => !known.has(id) && known.add(id)).slice(0, this.#most);
    return [
      { title: '', items: fresh(items) },
      { title: this.text('related.newer'), items: fresh(newer) },
      { title: this.text('related.older'), items: fresh(older) },
    ].filter((group) => group.items.length > 0);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ward-related': WardRelated;
  }
}
