import { html, nothing, type TemplateResult } from 'lit';
import type { ArticleSummary } from '../contract/model.js';
import { safeUrl } from '../contract/url.js';
import { formatDate, zonedParts } from '../text/dates.js';
import { placeholder } from './article-drawing.js';

/** `list` has small pictures at the side, `cards` large ones on top, `text` none. */
export type ItemLayout = 'list' | 'cards' | 'text';

export interface ItemLook {
  readonly layout: ItemLayout;
  readonly category?: boolean;
  readonly summary?: boolean;
  /** How a text of the item is written, e.g. with what was searched for marked in it. */
  readonly write?: (text: string) => unknown;
}

/** One article of a list: its picture, its title as the link that the whole item can be pressed for, its day. */
export function renderItem(item: ArticleSummary, look: ItemLook): TemplateResult {
  const { id, title, url, publishedAt, image, category, summary } = item;
  const { layout, write = (text: string) => text } = look;
  const address = safeUrl(url);
  const pictured = layout !== 'text';
  // A link without a name is nothing to those who hear it.
  const name = write(title.trim() || summary || dayOf(publishedAt));
  return html`<li part="item">
    ${pictured ? html`<div part="picture" class="picture">${image ? renderPicture(image) : placeholder(id)}</div>` : nothing}
    <div class=${pictured && look.category ? 'words tall' : 'words'}>
      ${pictured && look.category && category ? html`<span class="muted">${category}</span>` : nothing}
      ${address ? html`<a part="link" href=${address}>${name}</a>` : html`<span part="link">${name}</span>`}
      <time class="muted" datetime=${publishedAt}>${dayOf(publishedAt)}</time>
      ${look.summary && summary ? html`<p part="summary" class="summary">${write(summary)}</p>` : nothing}
    </div>
  </li>`;
}

/** Quiet drawings of `count` such items, each of the height of one whose title has two lines, three in cards. */
export function renderItemOutlines(count: number, { layout, category, summary }: ItemLook): TemplateResult {
  const line = html`<div class="outline"></div>`;
  const short = html`<div class="outline short"></div>`;
  const item =
    layout === 'text'
      ? line
      : html`<div class="picture outline"></div>
          <div class=${category ? 'words tall' : 'words'}>
            ${category ? short : nothing}${line}${line}${short}${summary ? [line, line, line] : nothing}
          </div>`;
  return html`<ul class=${layout} aria-hidden="true">
    ${Array.from({ length: count }, () => html`<li>${item}</li>`)}
  </ul>`;
}

function renderPicture(image: NonNullable<ArticleSummary['image']>): TemplateResult {
  // The title beside it says what a reader needs; the picture alone would say it twice.
  return html`<img
    src=${image.thumb ?? image.src}
    alt=""
    loading="lazy"
    decoding="async"
    @error=${({ target }: Event) => (target as HTMLElement).remove()}
  />`;
}

const dayOf = (instant: string): string =>
  formatDate(zonedParts(instant), '{d}/{m}/{yyyy}', { weekdays: [], am: '', pm: '' });
