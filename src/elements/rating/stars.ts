import { html, type TemplateResult } from 'lit';
import type { WardElement } from '../../base/ward-element.js';
import { WardError } from '../../contract/error.js';
import type { Rating } from '../../contract/model.js';
import type { MessageKey } from '../../locale/vi.js';

/** For whole numbers too: a format is slow to make, and one serves all. */
export const oneDigit = { maximumFractionDigits: 1 };

/** How full star number `n` of a value is, as its class. */
const fill = (n: number, value: number): string => (value >= n ? 'full' : value > n - 1 ? 'cut' : '');

const upTo = <Item>(max: number, item: (n: number) => Item): Item[] =>
  Array.from({ length: max }, (_, at) => item(at + 1));

/** Stars that are pressed: radios of the browser's own, which it numbers and moves through by arrow keys. */
export const renderRadios = (tag: WardElement, max: number, value: number, disabled: boolean): TemplateResult[] =>
  upTo(
    max,
    (n) =>
      html`<input
        part="star"
        class=${fill(n, value)}
        type="radio"
        name="star"
        value=${n}
        aria-label=${nameOf(tag, n, max)}
        ?disabled=${disabled}
      />`,
  );

/** Stars that are only looked at. */
export const renderImage = (max: number, value: number): TemplateResult[] =>
  upTo(max, (n) => html`<i part="star" class=${fill(n, value)}></i>`);

/** `4 trên 5 sao, Bài viết tốt`. */
export const nameOf = (tag: WardElement, value: number, max: number): string =>
  [starsOf(tag, value, max), levelOf(tag, value, max)].filter(Boolean).join(', ');

function starsOf(tag: WardElement, value: number, max: number): string {
  const n = tag.number(value, oneDigit);
  return max === 5 ? tag.text('rating.aria', { n }) : tag.text('rating.outOf', { n, max });
}

/** The named levels are those of five stars, and of whole ones. */
export const levelOf = (tag: WardElement, value: number, max: number): string =>
  max === 5 && Number.isInteger(value) ? tag.text(`rating.${value}` as MessageKey) : '';

/** @throws WardError where there are no stars, or more than anybody would press. */
export function sound(rating: Rating): Rating {
  if (rating.max < 1 || rating.max > 100) throw new WardError('server', 'ratings → max: from 1 to 100');
  return rating;
}
