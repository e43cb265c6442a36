import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { Loader } from '../../base/loader.js';
import { element } from '../../base/register.js';
import { WardElement } from '../../base/ward-element.js';
import type { Article } from '../../contract/model.js';
import { safeUrl } from '../../contract/url.js';
import type { MessageKey } from '../../locale/vi.js';
import { formatDate, zonedParts } from '../../text/dates.js';
import { makeBody } from './body.js';
import { heading } from './heading.js';
import { styles } from './ward-article.styles.js';

interface Shown {
  readonly article: Article;
  /** The sanitised body, `undefined` where there is none. */
  readonly body: HTMLElement | undefined;
}

/**
 * An article of the backend: title, byline, lead, body, source, tags and attachments.
 *
 * @summary One article; its body is sanitised before a reader sees it.
 * @csspart title - The headline.
 * @csspart byline - Who wrote it and when.
 * @csspart lead - The summary above the body.
 * @csspart body - The body.
 * @csspart item - One attachment or tag.
 * @uses articles.get
 */
@element('ward-article')
export class WardArticle extends WardElement {
  static override styles: CSSResultGroup = [WardElement.styles, styles];

  /** Level of the headline, 1 to 6; the headings of the body lie below it. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 1;

  #article = new Loader<{ id: string; level: number }, Shown>(
    this,
    () => ({ id: this.article, level: this.#level }),
    async ({ id, level }, context) => {
      // Fetched while the article is on its way: without HTML from outside a page never needs it.
      const [article, { sanitize, isReduced }] = await Promise.all([
        this.backend.articles.get({ id }, context),
        import('../../base/sanitize.js'),
      ]);
      if (article.html.trim() === '') return { article, body: undefined };
      const fragment = sanitize(article.html);
      return {
        article,
        body: makeBody(fragment, level, isReduced(fragment) ? this.text('article.reduced') : undefined),
      };
    },
    { outline: () => outline },
  );

  override render(): TemplateResult {
    return this.#article.render(
      ({ article, body }) =>
        html`<article>
          <header>
            ${article.category ? html`<p class="category">${article.category}</p>` : nothing}
            ${heading(this.#level, article.title)} ${this.#renderByline(article)}
          </header>
          ${article.summary ? html`<p part="lead" class="lead">${article.summary}</p>` : nothing}
          ${body ?? html`<p part="empty" class="empty">${this.text('article.noBody')}</p>`}
          ${this.#renderSource(article)} ${this.#renderAttachments(article)} ${this.#renderTags(article)}
        </article>`,
    );
  }

  get #level(): number {
    return Number.isInteger(this.headingLevel) ? Math.min(6, Math.max(1, this.headingLevel)) : 1;
  }

  #renderByline({ author, publishedAt, updatedAt, views }: Article): TemplateResult {
    return html`<p part="byline" class="byline muted">
      <span>${this.text('article.published')}: <time datetime=${publishedAt}>${this.#when(publishedAt)}</time></span>
      ${author ? html`<span>${this.text('article.author')}: <bdi>${author}</bdi></span>` : nothing}
      ${
        updatedAt && updatedAt !== publishedAt
          ? html`<span
              ><time datetime=${updatedAt}>${this.text('article.updated', { t: this.#when(updatedAt) })}</time></span
            >`
          : nothing
      }
      ${views === undefined ? nothing : html`<span>${this.text('article.views')}: ${this.number(views)}</span>`}
    </p>`;
  }

  #renderSource({ source }: Article): unknown {
    if (!source) return nothing;
    const address = safeUrl(source.url);
    return html`<p class="source">
      ${this.text('article.source')}:
      ${address ? html`<a href=${address} rel="noopener noreferrer nofollow">${source.name}</a>` : source.name}
    </p>`;
  }

  #renderAttachments({ attachments = [] }: Article): unknown {
    if (attachments.length === 0) return nothing;
    return html`<section class="files" aria-labelledby="files">
      <p class="label" id="files">${this.text('article.files')}</p>
      <ul>
        ${attachments.map(
          ({ name, url, bytes }) =>
            html`<li part="item">
              <a href=${safeUrl(url) ?? nothing} download rel="noopener noreferrer nofollow">${name}</a>
              ${bytes === undefined ? nothing : html`<span class="muted">${this.#size(bytes)}</span>`}
            </li>`,
        )}
      </ul>
    </section>`;
  }

  #renderTags({ tags = [] }: Article): unknown {
    if (tags.length === 0) return nothing;
    return html`<div class="tags">
      <span class="label" id="tags">${this.text('article.tags')}:</span>
      <ul aria-labelledby="tags">
        ${tags.map((tag) => html`<li part="item">${tag}</li>`)}
      </ul>
    </div>`;
  }

  #when(instant: string): string {
    return formatDate(zonedParts(instant), '{weekday}, {dd}/{MM}/{yyyy} - {HH}:{mm}', {
      weekdays: [0, 1, 2, 3, 4, 5, 6].map((day) => this.text(`day.word.${day}` as MessageKey)),
      am: this.text('time.am'),
      pm: this.text('time.pm'),
    });
  }

  #size(bytes: number): string {
    const [amount, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
    return `${this.number(amount, { maximumFractionDigits: unit === 'MB' ? 1 : 0 })} ${unit}`;
  }
}

const lines = (count: number) => Array.from({ length: count }, () => html`<div class="outline"></div>`);
const outline = html`<div class="whole-outline">
  <div class="outline title-outline"></div>
  <div class="outline title-outline short"></div>
  <div class="outline short"></div>
  ${[5, 6, 5, 6].map((count) => html`<div class="paragraph">${lines(count)}</div>`)}
</div>`;

declare global {
  interface HTMLElementTagNameMap {
    'ward-article': WardArticle;
  }
}
