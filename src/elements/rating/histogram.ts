import { html, type TemplateResult } from 'lit';
import type { WardElement } from '../../base/ward-element.js';

/** How the votes are spread, the best first; a screen reader is told each line as a sentence. */
export function renderHistogram(tag: WardElement, votes: readonly number[]): TemplateResult {
  const all = votes.reduce((sum, one) => sum + one, 0);
  const rows = votes.map((count, at) => ({ n: at + 1, count })).reverse();
  return html`<ul part="list" class="histogram" aria-label=${tag.text('rating.histogram')}>
    ${rows.map(({ n, count }) => {
      const shown = tag.number(count);
      return html`<li part="item">
        <span class="hidden">${tag.text('rating.histogramRow', { n, count: shown })}</span>
        <span aria-hidden="true">${tag.text('rating.star', { n })}</span>
        <svg aria-hidden="true">
          <rect width="100%" height="100%" />
          <rect width="${(100 * count) / all}%" height="100%" />
        </svg>
        <span aria-hidden="true">${shown}</span>
      </li>`;
    })}
  </ul>`;
}
