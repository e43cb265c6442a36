import { html, nothing, type TemplateResult } from 'lit';
import type { WardElement } from '../../base/ward-element.js';
import type { Article } from '../../contract/model.js';
import { safeUrl } from '../../contract/url.js';
import type { MessageKey } from '../../locale/vi.js';
import { formatDate, zonedParts } from '../../text/dates.js';
import { heading } from './heading.js';

/** Where the article stands, what it is called, when and by whom it was written. */
export function renderHeader(host: WardElement, article: Article, level: number, language: string): TemplateResult {
  const { category, title } = article;
  return html`${category ? renderTrail(host, category) : nothing}
  ${title.trim() ? heading(level, title, language) : nothing} ${renderByline(host, article)}`;
}

function renderTrail(host: WardElement, category: string): TemplateResult {
  return html`<nav part="trail" class="trail" aria-label=${host.text('article.breadcrumb')}>
    <ol>
      <li><a href=${homeAddress()}>${host.text('article.home')}</a></li>
      <li>${category}</li>
    </ol>
  </nav>`;
}

/** A site that does not start at the top of its server names its home page. */
const homeAddress = (): string =>
  safeUrl(document.querySelector('link[rel~="home"]')?.getAttribute('href') ?? undefined) ?? '/';

function renderByline(host: WardElement, article: Article): TemplateResult {
  const { author, source, publishedAt, updatedAt, views } = article;
  const address = safeUrl(source?.url);
  return html`<p part="byline" class="byline muted">
    <span>${host.text('article.published')}: ${renderTime(publishedAt, whenOf(host, publishedAt))}</span>
    ${
      updatedAt && whenOf(host, updatedAt) !== whenOf(host, publishedAt)
        ? html`<span>${renderTime(updatedAt, host.text('article.updated', { t: whenOf(host, updatedAt) }))}</span>`
        : nothing
    }
    ${author ? html`<span>${host.text('article.author')}: <bdi>${author}</bdi></span>` : nothing}
    ${
      source
        ? html`<span
            >${host.text('article.source')}:
            ${
              address
                ? html`<a href=${address} rel="noopener noreferrer nofollow"><bdi>${source.name}</bdi></a>`
                : html`<bdi>${source.name}</bdi>`
            }</span
          >`
        : nothing
    }
    ${views === undefined ? nothing : html`<span>${host.text('article.views')}: ${host.number(views)}</span>`}
  </p>`;
}

const renderTime = (instant: string, words: string) =>
  html`<time datetime=${isDay(instant) ? instant.slice(0, 10) : instant}>${words}</time>`;

/** Midnight to the second is how a backend writes a day whose hour it does not know. */
const isDay = (instant: string): boolean => {
  const { hour, minute, second } = zonedParts(instant);
  return hour + minute + second === 0 && !/:00\.\d*[1-9]/.test(instant);
};

function whenOf(host: WardElement, instant: string): string {
  const day = '{weekday}, {d}/{m}/{yyyy}';
  return formatDate(zonedParts(instant), isDay(instant) ? day : `${day}, {HH}:{mm}`, {
    weekdays: [0, 1, 2, 3, 4, 5, 6].map((day) => host.text(`day.word.${day}` as MessageKey)),
    am: host.text('time.am'),
    pm: host.text('time.pm'),
  });
}
