/** A backend's article, made and drawn. Loaded beside the data: the page's own article needs nothing of it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { WardElement } from '../../base/ward-element.js';
import { WardError } from '../../contract/error.js';
import type { Article } from '../../contract/model.js';
import { safeUrl } from '../../contract/url.js';
import { makeBody } from './body.js';
import { renderFiles } from './files.js';
import { renderHeader } from './header.js';
import { lowerHeadings } from './headings.js';
import { tellMissing } from './missing.js';
import { renderPicture } from './picture.js';
import { languageOf, readableOf, type ReadableArticle } from './readable.js';

export interface Shown {
  readonly article: Article;
  /** The sanitised body; `blocked` where this page forbids us to sanitise. */
  readonly body: HTMLElement | 'empty' | 'blocked';
  readonly language: string;
  /** For the reader's tools, where there is anything to read. */
  readonly readable: ReadableArticle | undefined;
  readonly render: typeof renderArticle;
}

export function showArticle(host: WardElement, article: Article, level: number): Shown {
  const nothingToRead = { article, language: host.language, readable: undefined, render: renderArticle };
  let body: HTMLElement | undefined;
  try {
    body = makeBody(article.html, host);
  } catch (thrown) {
    host.reportError(new WardError('forbidden', `the body cannot be sanitised: ${String(thrown)}`, { cause: thrown }));
    return { ...nothingToRead, body: 'blocked' };
  }
  if (!body) return { ...nothingToRead, body: 'empty' };
  const language = languageOf(body, host.language);
  body.lang = language;
  lowerHeadings(body, level);
  return { article, body, language, readable: readableOf(article, body, language), render: renderArticle };
}

/** What the tag itself adds, where it stands. */
interface Added {
  readonly level: number;
  readonly tools: unknown;
  readonly contents: unknown;
  readonly reuse: unknown;
}

function renderArticle(host: WardElement, shown: Shown, { level, tools, contents, reuse }: Added): TemplateResult {
  const { article, body, language, readable } = shown;
  return html`<article>
    <header>${renderHeader(host, article, level, language)} ${tools}</header>
    ${article.summary ? html`<p part="lead" class="lead" lang=${language}>${article.summary}</p>` : nothing}
    ${renderPicture(article.image, readable?.body, ({ target }) => tellMissing(host, target))} ${contents}
    ${renderBody(host, body, article)} ${renderFiles(host, article.attachments)} ${renderTags(host, article)} ${reuse}
  </article>`;
}

function renderBody(host: WardElement, body: Shown['body'], { url }: Article): unknown {
  if (body === 'empty') return html`<p part="empty" class="empty">${host.text('article.noBody')}</p>`;
  if (body !== 'blocked') return body;
  const address = safeUrl(url);
  return html`<div part="problem" class="problem" role="status">
    <p>${host.text('article.blocked')}</p>
    ${address ? html`<a class="button" href=${address}>${host.text('article.original')}</a>` : nothing}
  </div>`;
}

function renderTags(host: WardElement, { tags = [] }: Article): unknown {
  if (tags.length === 0) return nothing;
  return html`<div class="tags">
    <span class="label" id="tags">${host.text('article.tags')}:</span>
    <ul aria-labelledby="tags">
      ${tags.map((tag) => html`<li part="item">${tag}</li>`)}
    </ul>
  </div>`;
}
