import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { nearest } from '../../base/ancestors.js';
import { Loader } from '../../base/loader.js';
import { element } from '../../base/register.js';
import { WardElement } from '../../base/ward-element.js';
import { isWardError } from '../../contract/error.js';
import { article } from '../../locale/vi/article.js';
import { time } from '../../locale/vi/time.js';
import type { Dictionary } from '../../locale/vi.js';
import { bodyStyles } from './body.styles.js';
import { Contents } from './contents.js';
import { lowerHeadings, sectionsOf } from './headings.js';
import { loadView } from './load-view.js';
import { outline } from './outline.js';
import { OwnArticle } from './own.js';
import type { ReadableArticle } from './readable.js';
import type { Shown } from './view.js';
import { styles } from './ward-article.styles.js';

/**
 * An article, the backend's or the page's own: title, byline, lead, body, attachments, tags, and how it may be used
 * again. The page's own is what stands inside the tag, or where `for` points: nothing of it is moved or changed. Its
 * tools stand below it, at the edge of the window, since nothing that is read may jump; above it where the page keeps
 * their room with `ward-article:not(:defined) { display: block; padding-top: 136px }`.
 *
 * @summary One article with the reader's tools; a backend's body is sanitised before a reader sees it.
 * @slot - The article as the page itself wrote it: read until the backend's arrives, and all there is without one.
 * @csspart trail - Where the article stands on the site.
 * @csspart title - The headline.
 * @csspart byline - When and by whom it was written, where it comes from, how often it was read.
 * @csspart lead - The summary above the body.
 * @csspart picture - The picture above the body.
 * @csspart contents - The table of contents, where there are four headings or more.
 * @csspart tools - The bar of the reader's tools.
 * @csspart body - The body.
 * @csspart embed - A film or a sound.
 * @csspart item - One attachment or tag.
 * @csspart preview - What opens a look into an attachment.
 * @fires {WardBeforeShareEvent} ward-before-share - Cancelable, before the article is passed on.
 * @fires {WardSharedEvent} ward-shared - A reader passed the article on.
 * @fires {WardArticleReportedEvent} ward-article-reported - The backend accepted what a reader reported.
 * @uses articles.get, articles.report, portal.info, ratings.get (optional)
 */
@element('ward-article')
export class WardArticle extends WardElement {
  static override styles: CSSResultGroup = [WardElement.styles, bodyStyles, styles];
  static override lines: Partial<Dictionary> = { ...article, ...time };

  /** Level of the headline, 1 to 6; the headings of the body lie below it. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 1;
  /** Selector of the page's own article, where it stands outside this tag. */
  @property() for: string | undefined;
  /** Which tools a reader gets, in words: `size contrast listen print save share report`; `none`. */
  @property() tools = 'size contrast listen print save share report';
  /** Tells search engines nothing. */
  @property({ type: Boolean, attribute: 'no-json-ld' }) noJsonLd = false;

  /** Pixels above the page's own words, `undefined` where what came there would push down words that were seen. */
  readonly #room = roomAbove(this);
  #own = new OwnArticle(this);
  #contents = new Contents(this);
  #article = new Loader<{ id?: string }, Shown | 'own'>(
    this,
    () => (this.#isOwn ? {} : { id: this.article }),
    async ({ id }, context) => {
      if (id === undefined) return 'own';
      // Fetched while the article is on its way: without HTML from outside a page never needs it.
      try {
        const [article, view] = await Promise.all([this.backend.articles.get({ id }, context), loadView()]);
        return view.showArticle(this, article, this.#level);
      } catch (thrown) {
        // What the page wrote itself is no worse for a backend that does not know it.
        if (this.hasOwnContent && isWardError(thrown) && thrown.code === 'not-found') return 'own';
        throw thrown;
      }
    },
    {
      outline: () => (this.for ? nothing : outline),
      own: () => (this.#own.region ? 'own' : undefined),
    },
  );
  /** Whose site this is, for the line at the end. */
  #portal = new Loader(
    this,
    () => ({}),
    (key, context) => this.backend.portal.info(key, context),
  );
  /** What search engines were told, and what takes it back. */
  #announced: readonly unknown[] = [];
  #withdraw: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#takeBack();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const shown = this.#article.value;
    if (changed.has('headingLevel') && shown && shown !== 'own' && shown.readable) {
      lowerHeadings(shown.readable.body, this.#level);
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const gained = this.#room && this.renderRoot.querySelector<HTMLElement>('.gained');
    if (gained) gained.style.setProperty('min-height', `${this.#room}px`);
    void this.#announce();
  }

  override render(): TemplateResult {
    return this.#article.render((shown) => (shown === 'own' ? this.#renderOwn() : this.#renderArticle(shown)));
  }

  #renderOwn(): TemplateResult {
    const { readable, sections } = this.#own;
    if (!readable) return html`<slot></slot>`;
    const above = this.#room !== undefined;
    // No white space between them: it would be a line of text behind the page's last one.
    const parts = [this.#renderTools(readable, !above && !this.for), this.#contents.render(sections, false)];
    const gained = html`<div class="gained">${parts}</div>`;
    return above ? html`${gained}<slot></slot>` : html`<slot></slot>${gained}`;
  }

  /** @param sticky - at the lower edge of the window, for words that are read already. */
  #renderTools(readable: ReadableArticle, sticky = false): TemplateResult | typeof nothing {
    const tools = this.tools.split(/\s+/).filter((word) => word && word !== 'none');
    if (tools.length === 0) return nothing;
    return html`<ward-article-tools
      exportparts="tools, button, panel, input, picture, dialog, title, field, label, problem, field-problem, player"
      .readable=${readable}
      .tools=${tools}
      ?sticky=${sticky}
    ></ward-article-tools>`;
  }

  #renderArticle(shown: Shown): TemplateResult {
    const { readable } = shown;
    return shown.render(this, shown, {
      level: this.#level,
      tools: readable ? this.#renderTools(readable) : nothing,
      contents: readable ? this.#contents.render(sectionsOf(readable.body), true) : nothing,
      reuse: this.#renderReuse(),
    });
  }

  get #level(): number {
    return Number.isInteger(this.headingLevel) ? Math.min(6, Math.max(1, this.headingLevel)) : 1;
  }

  /** The article's id where the page names one: a canonical link names a page, and no article of the backend. */
  get namedId(): string | undefined {
    const named =
      this.articleId || nearest(this, 'article-id') || document.querySelector('meta[name="ward-article-id"]');
    return named ? this.article : undefined;
  }

  get #isOwn(): boolean {
    return Boolean(this.for) || (this.hasOwnContent && this.namedId === undefined);
  }

  #renderReuse(): unknown {
    const { value, busy } = this.#portal;
    if (value) return html`<p class="reuse muted">${this.text('article.reuse', { org: value.name })}</p>`;
    return busy ? html`<p class="reuse muted"><span class="outline"></span></p>` : nothing;
  }

  async #announce(): Promise<void> {
    const shown = this.#article.value;
    const [readable, article] =
      shown && shown !== 'own' ? [shown.readable, shown.article] : [this.#own.readable, undefined];
    const told = this.noJsonLd || !readable ? [] : [readable, this.#portal.value?.name];
    if (told.every((one, at) => one === this.#announced[at]) && told.length === this.#announced.length) return;
    this.#takeBack();
    if (!readable || told.length === 0) return;
    this.#announced = told;
    try {
      const { announce } = await import('./json-ld.js');
      if (this.#announced === told) this.#withdraw = announce(this, readable, article, this.#portal.value?.name);
    } catch {
      // It did not come, or the page forbids it: no reader misses it.
    }
  }

  #takeBack(): void {
    this.#withdraw?.();
    this.#withdraw = undefined;
    this.#announced = [];
  }
}

/** The height of the tools: a page that keeps at least as much for them has them above its words. */
const toolsHeight = 44;

/** Asked while the tag is made: then what a page set for tags that are not defined yet still holds. */
function roomAbove(tag: WardArticle): number | undefined {
  if (!tag.isConnected || performance.getEntriesByType('paint').length === 0) return 0;
  const kept = parseFloat(getComputedStyle(tag).paddingTop);
  return kept < toolsHeight ? undefined : kept;
}

declare global {
  interface HTMLElementTagNameMap {
    'ward-article': WardArticle;
  }
}
