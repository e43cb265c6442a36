import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { Loader } from '../../base/loader.js';
import { element } from '../../base/register.js';
import { WardElement } from '../../base/ward-element.js';
import { WardError } from '../../contract/error.js';
import type { Article } from '../../contract/model.js';
import { safeUrl } from '../../contract/url.js';
import { article } from '../../locale/vi/article.js';
import { time } from '../../locale/vi/time.js';
import type { Dictionary, MessageKey } from '../../locale/vi.js';
import { formatDate, zonedParts } from '../../text/dates.js';
import { makeBody } from './body.js';
import { bodyStyles } from './body.styles.js';
import { heading } from './heading.js';
import { styles } from './ward-article.styles.js';

interface Shown {
  readonly article: Article;
  /** The sanitised body; `blocked` where this page forbids us to sanitise. */
  readonly body: HTMLElement | 'empty' | 'blocked';
}

/**
 * An article of the backend: title, byline, lead, body, attachments, tags, and how it may be used again.
 *
 * @summary One article; its body is sanitised before a reader sees it.
 * @slot - The article as the page itself wrote it: read until the backend's arrives, and all there is without one.
 * @csspart title - The headline.
 * @csspart byline - When and by whom it was written, where it comes from, how often it was read.
 * @csspart lead - The summary above the body.
 * @csspart body - The body.
 * @csspart item - One attachment or tag.
 * @uses articles.get, portal.info
 */
@element('ward-article')
export class WardArticle extends WardElement {
  static override styles: CSSResultGroup = [WardElement.styles, bodyStyles, styles];
  static override lines: Partial<Dictionary> = { ...article, ...time };

  /** Level of the headline, 1 to 6; the headings of the body lie below it. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 1;

  #article = new Loader<{ id: string; level: number }, Shown | 'own'>(
    this,
    () => ({ id: this.article, level: this.#level }),
    async ({ id, level }, context) => {
      // Fetched while the article is on its way: without HTML from outside a page never needs it.
      const [article, sanitiser] = await Promise.all([this.backend.articles.get({ id }, context), loadSanitiser()]);
      return { article, body: this.#makeBody(article.html, level, sanitiser) };
    },
    { outline: () => outline, own: () => (this.hasOwnContent ? 'own' : undefined) },
  );
  /** Whose site this is, for the line at the end. */
  #portal = new Loader(
    this,
    () => ({}),
    (key, context) => this.backend.portal.info(key, context),
  );

  override render(): TemplateResult {
    return this.#article.render((shown) => (shown === 'own' ? html`<slot></slot>` : this.#renderArticle(shown)));
  }

  #renderArticle({ article, body }: Shown): TemplateResult {
    return html`<article>
      <header>
        ${article.category ? html`<p class="category">${article.category}</p>` : nothing}
        ${heading(this.#level, article.title)} ${this.#renderByline(article)}
      </header>
      ${article.summary ? html`<p part="lead" class="lead">${article.summary}</p>` : nothing}
      ${this.#renderBody(body, article)} ${this.#renderAttachments(article)} ${this.#renderTags(article)}
      ${this.#renderReuse()}
    </article>`;
  }

  get #level(): number {
    return Number.isInteger(this.headingLevel) ? Math.min(6, Math.max(1, this.headingLevel)) : 1;
  }

  #renderByline({ author, source, publishedAt, updatedAt, views }: Article): TemplateResult {
    const address = safeUrl(source?.url);
    return html`<p part="byline" class="byline muted">
      <span>${this.text('article.published')}: <time datetime=${publishedAt}>${this.#when(publishedAt)}</time></span>
      ${
        updatedAt && updatedAt !== publishedAt
          ? html`<span
              ><time datetime=${updatedAt}>${this.text('article.updated', { t: this.#when(updatedAt) })}</time></span
            >`
          : nothing
      }
      ${author ? html`<span>${this.text('article.author')}: <bdi>${author}</bdi></span>` : nothing}
      ${
        source
          ? html`<span
              >${this.text('article.source')}:
              ${
                address
                  ? html`<a href=${address} rel="noopener noreferrer nofollow"><bdi>${source.name}</bdi></a>`
                  : html`<bdi>${source.name}</bdi>`
              }</span
            >`
          : nothing
      }
      ${views === undefined ? nothing : html`<span>${this.text('article.views')}: ${this.number(views)}</span>`}
    </p>`;
  }

  #renderBody(body: Shown['body'], article: Article): unknown {
    if (body === 'empty') return html`<p part="empty" class="empty">${this.text('article.noBody')}</p>`;
    if (body !== 'blocked') return body;
    const address = safeUrl(article.url);
    return html`<div part="problem" class="problem" role="status">
      <p>${this.text('article.blocked')}</p>
      ${address ? html`<a class="button" href=${address}>${this.text('article.original')}</a>` : nothing}
    </div>`;
  }

  #renderAttachments({ attachments = [] }: Article): unknown {
    if (attachments.length === 0) return nothing;
    return html`<section class="files" aria-labelledby="files">
      <p class="label" id="files">${this.text('article.files')}</p>
      <ul>
        ${attachments.map(
          ({ name, url, bytes }) =>
            html`<li part="item">
              <a href=${safeUrl(url) ?? nothing} download rel="noopener noreferrer nofollow"
                >${fileIcon}<bdi>${name}</bdi></a
              >
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

  #renderReuse(): unknown {
    const { value, busy } = this.#portal;
    if (value) return html`<p class="reuse muted">${this.text('article.reuse', { org: value.name })}</p>`;
    return busy ? html`<p class="reuse muted"><span class="outline"></span></p>` : nothing;
  }

  #makeBody(source: string, level: number, { sanitize, isReduced }: Sanitiser): Shown['body'] {
    let fragment: DocumentFragment;
    try {
      fragment = sanitize(source);
    } catch (thrown) {
      this.reportError(
        new WardError('forbidden', `the body cannot be sanitised: ${String(thrown)}`, { cause: thrown }),
      );
      return 'blocked';
    }
    if (!fragment.textContent?.trim() && !fragment.querySelector('img')) return 'empty';
    return makeBody(fragment, level, isReduced(fragment) ? this.text('article.plainText') : undefined);
  }

  #when(instant: string): string {
    return formatDate(zonedParts(instant), '{weekday}, {d}/{m}/{yyyy}, {HH}:{mm}', {
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

type Sanitiser = typeof import('../../base/sanitize.js');

const loadSanitiser = (): Promise<Sanitiser> =>
  import('../../base/sanitize.js').catch((thrown: unknown) => {
    throw new WardError('network', String(thrown), { cause: thrown });
  });

const fileIcon = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
  <path d="M6 3h8l4 4v14H6zM14 3v4h4M12 11v6m-3-3 3 3 3-3" />
</svg>`;

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
