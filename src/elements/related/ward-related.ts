import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { renderItem, renderItemOutlines, type ItemLayout } from '../../base/article-item.js';
import { ShownArticles } from '../../base/article-registry.js';
import { Loader } from '../../base/loader.js';
import { element } from '../../base/register.js';
import { articleItems } from '../../base/styles/article-items.js';
import { WardElement } from '../../base/ward-element.js';
import type { ArticleSummary, Id, RelatedNews } from '../../contract/model.js';
import { related } from '../../locale/vi/related.js';
import type { Dictionary } from '../../locale/vi.js';
import { suggest, type Wanted } from './suggest.js';
import { styles } from './ward-related.styles.js';

/**
 * News beside an article, never empty while the backend has news: what the page pinned, what the backend calls related,
 * the same category, the newest; then newer and older news where it tells them. What stands elsewhere on the page in a
 * `ward-article`, a `ward-news` or a `ward-related` further up is left out.
 *
 * @summary Related news as a list, as cards or as text.
 * @slot - What the page wrote inside, read without script.
 * @slot title - The heading; "Tin liên quan" when empty.
 * @csspart title - The heading.
 * @csspart subtitle - The heading of newer or older news.
 * @csspart item - One article.
 * @csspart link - Its title.
 * @csspart picture - The box of its picture.
 * @uses related.list, articles.list (optional), articles.get (optional)
 */
@element('ward-related')
export class WardRelated extends WardElement {
  static override styles: CSSResultGroup = [WardElement.styles, articleItems, styles];
  static override lines: Partial<Dictionary> = related;

  /** How many at most, of the related ones. */
  @property({ type: Number }) limit = 6;
  /** `list` has small pictures at the side, `cards` large ones on top, `text` none. */
  @property({ reflect: true }) layout: ItemLayout = 'list';
  /** Ids of the articles that come first, separated by spaces. */
  @property() pinned: string | undefined;
  /** Ids of articles that stand elsewhere on the page, separated by spaces. */
  @property() exclude: string | undefined;

  #shown = new ShownArticles(this, () => this.#groups().flatMap(({ items }) => items.map(({ id }) => id)), true);
  /** What was left out when the news were last read. */
  #left = new Set<Id>();

  #news: Loader<Wanted, RelatedNews> = new Loader<Wanted, RelatedNews>(
    this,
    () => ({
      articleId: this.article,
      limit: this.#most,
      exclude: idsOf(this.exclude),
      pinned: idsOf(this.pinned),
    }),
    (key, context) =>
      suggest(key, (this.#left = this.#leftOut), this.supports('articles', 'list'), this.backend, context),
    {
      isEmpty: (news) => this.#groups(news).length === 0,
      empty: 'related.empty',
      heading: () => html`<h2 part="title" class="title"><slot name="title">${this.text('related.title')}</slot></h2>`,
      outline: () => renderItemOutlines(this.#most, { layout: this.layout, category: true }),
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

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { busy, value } = this.#news;
    if (busy || !value || !this.supports('articles', 'list')) return;
    // Something else came to stand on the page that took from these: others are read in its place.
    const left = this.#leftOut;
    const few = this.#fresh(value.items, new Set(left)).length < this.#most;
    if (few && [...left].some((id) => !this.#left.has(id))) {
      void this.#news.reload('view');
    }
  }

  get #most(): number {
    return Number.isInteger(this.limit) && this.limit > 0 ? Math.min(this.limit, 100) : 6;
  }

  /** Never the article itself, whatever the backend sends. */
  get #leftOut(): Set<Id> {
    return new Set([this.article, ...idsOf(this.exclude), ...this.#shown.elsewhere]);
  }

  /** Nothing twice; `known` learns what is shown. */
  #fresh(list: readonly ArticleSummary[] = [], known: Set<Id>): readonly ArticleSummary[] {
    const single = [...new Map(list.map((item) => [item.id, item])).values()];
    const fresh = single.filter(({ id }) => !known.has(id)).slice(0, this.#most);
    for (const { id } of fresh) known.add(id);
    return fresh;
  }

  #groups(news: RelatedNews | undefined = this.#news.value): { title: string; items: readonly ArticleSummary[] }[] {
    if (!news) return [];
    const known = this.#leftOut;
    return [
      { title: '', items: this.#fresh(news.items, known) },
      { title: this.text('related.newer'), items: this.#fresh(news.newer, known) },
      { title: this.text('related.older'), items: this.#fresh(news.older, known) },
    ].filter((group) => group.items.length > 0);
  }
}

const idsOf = (words: string | undefined): readonly Id[] => words?.split(/\s+/).filter(Boolean) ?? [];

declare global {
  interface HTMLElementTagNameMap {
    'ward-related': WardRelated;
  }
}
