import { html, type TemplateResult } from 'lit';
import type { WardElement } from '../../base/ward-element.js';
import type { CommentOrder } from '../../contract/model.js';
import type { MessageKey } from '../../locale/vi.js';

const orders: { readonly [Order in CommentOrder]: MessageKey } = {
  newest: 'comment.sortNew',
  oldest: 'comment.sortOld',
  liked: 'comment.sortLikes',
};

/** The order that an attribute names; the newest first where it names none. */
export const orderOf = (order: string): CommentOrder =>
  Object.hasOwn(orders, order) ? (order as CommentOrder) : 'newest';

/** Where a reader chooses the order. `choose` is told the new one. */
export function renderOrder(
  host: WardElement,
  current: CommentOrder,
  likes: boolean,
  choose: (order: CommentOrder) => void,
): TemplateResult {
  const offered = (Object.keys(orders) as CommentOrder[]).filter((order) => likes || order !== 'liked');
  return html`<select
    part="input"
    class="input order"
    aria-label=${host.text('comment.sort')}
    @change=${(event: Event) => choose(orderOf((event.target as HTMLSelectElement).value))}
  >
    ${offered.map((order) => html`<option value=${order} .selected=${order === current}>${host.text(orders[order])}</option>`)}
  </select>`;
}
