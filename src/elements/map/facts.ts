import { html, nothing, type TemplateResult } from 'lit';
import type { MapArea } from '../../contract/model.js';
import { safeUrl } from '../../contract/url.js';
import { landKinds } from './kinds.js';

/** What is told of the chosen area: its own words, then `more`, then its page. */
export const renderFacts = (
  { name, facts = [], url }: MapArea,
  kind: string,
  more: unknown,
  link: string,
): TemplateResult =>
  html`<p class="chosen-name">${name}</p>
    ${kind && !name.startsWith(kind) ? html`<p class="muted">${kind}</p>` : nothing}
    ${facts.map(({ label, value }) => renderFact(label, value))} ${more}
    ${safeUrl(url) ? html`<p><a href=${url!}>${link}</a></p>` : nothing}`;

export const renderFact = (label: string, value: string): TemplateResult =>
  html`<dl>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </dl>`;

/** Lines that the area with most to tell may take: the list below stays where it is when one is chosen. */
export function linesOf(areas: readonly MapArea[], hasWays: boolean): number {
  const told = areas.map(({ facts = [], url }) => facts.length + (url ? 1 : 0));
  const lands = areas.filter(({ kind }) => landKinds.has(kind)).length;
  const neighbours = Math.ceil(Math.min(lands - 1, mostNeighbours) * linesPerNeighbour);
  return Math.min(Math.max(1, ...told), 6) + Math.max(0, neighbours) + (hasWays ? 1 : 0);
}

const mostNeighbours = 8;
/** On a phone. */
const linesPerNeighbour = 0.45;
