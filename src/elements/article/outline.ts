import { html } from 'lit';

const lines = (count: number) => Array.from({ length: count }, () => html`<div class="outline"></div>`);

/** An article that is on its way. */
export const outline = html`<div class="whole-outline">
  <div class="outline title-outline"></div>
  <div class="outline title-outline short"></div>
  <div class="outline short"></div>
  ${[5, 6, 5, 6].map((count) => html`<div class="paragraph">${lines(count)}</div>`)}
</div>`;
