/** What areas are: which have a word, which are land, and the sign of each. */
import { svg, type SVGTemplateResult } from 'lit';
import type { MessageKey } from '../../locale/vi.js';

/** Without its land an area of these kinds is not drawn: it is no place. */
export const landKinds: ReadonlySet<string> = new Set(['ward', 'commune']);
/** An area of these kinds is no land, as far as one knows before the map is drawn. */
export const placeKinds: ReadonlySet<string> = new Set(['office', 'school', 'place']);
const named: ReadonlySet<string> = new Set([...landKinds, ...placeKinds, 'village']);

/** The word of a kind, where it has one. */
export const wordOfKind = (kind: string): MessageKey | undefined =>
  named.has(kind) ? (`map.kind.${kind}` as MessageKey) : undefined;

/** The sign of a kind of place, around 0 0, ten pixels wide. */
export function markSign(kind: string): SVGTemplateResult {
  if (kind === 'school') return svg`<path class="sign" d="M0-5.5 5.5 4.5H-5.5z" />`;
  if (kind === 'office') return svg`<path class="sign" d="M-4.5-4.5h9v9h-9z" />`;
  return svg`<circle class="sign" r="4.5" />`;
}
