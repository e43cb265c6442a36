import { css, html, LitElement, nothing, svg, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { element, register } from '../../base/register.js';
import { controls } from '../../base/styles/controls.js';

const styles = css`
  :host {
    display: block;
  }

  svg {
    display: block;
    height: var(--_tile-height, 1.75em);
    max-width: 100%;
  }

  .tile {
    fill: var(--ward-visits-tile, #17212b);
  }

  .lit,
  .dot {
    fill: var(--ward-visits-segment, #ffd25e);
  }

  .dot {
    fill: currentColor;
  }

  .unlit {
    fill: var(--ward-visits-segment, #ffd25e);
    opacity: 0.09;
  }

  @media (forced-colors: active) {
    .tile {
      fill: Canvas;
      stroke: CanvasText;
    }

    .lit,
    .dot {
      fill: CanvasText;
    }

    .unlit {
      display: none;
    }
  }

  @media print {
    .tile {
      fill: none;
      stroke: #000;
    }

    .lit,
    .dot {
      fill: #000;
    }

    .unlit {
      display: none;
    }
  }
`;

const across = (y: number): string => `M6.6 ${y}l2-2h6.8l2 2-2 2H8.6z`;
const down = (x: number, y: number): string => `M${x} ${y + 0.6}l2 2v8.8l-2 2-2-2v-8.8z`;
/** Top, then round to the right, and the middle. */
const segments = [across(6), down(18, 6), down(18, 20), across(34), down(6, 20), down(6, 6), across(20)];
/** Which of them each digit lights. */
const digits = ['012345', '12', '01346', '01236', '1256', '02356', '023456', '012', '0123456', '012356'];

/** A number as the counters of old had it: a tile a digit, seven segments a tile. A reader of the page hears its text. */
@element('ward-visits-tiles')
export class WardVisitsTiles extends LitElement {
  static tag: string;
  static override styles: CSSResultGroup = [controls, styles];

  /** The number as it is written: `1.621.644`. */
  @property({ attribute: false }) figure = '';

  override render(): TemplateResult {
    // Digits of other scripts have no segments.
    if (!/^\d[\d.,\s]*$/.test(this.figure)) return html`<slot></slot>`;
    let x = 0;
    const drawn = [...this.figure].map((sign) => {
      const at = x;
      x += /\d/.test(sign) ? 27 : 8;
      if (/\d/.test(sign)) return tileOf(Number(sign), at);
      return sign.trim() ? svg`<circle class="dot" cx=${at + 2.5} cy="37" r="2.5" />` : nothing;
    });
    return html`<svg aria-hidden="true" viewBox="-1 -1 ${x - 1} 42" preserveAspectRatio="xMinYMid">${drawn}</svg
      ><span class="hidden"><slot></slot></span>`;
  }
}

function tileOf(digit: number, x: number): TemplateResult {
  const path = (isLit: boolean) => segments.filter((_, n) => digits[digit]!.includes(String(n)) === isLit).join('');
  return svg`<g transform="translate(${x})">
    <rect class="tile" width="24" height="40" rx="3" />
    <path class="unlit" d=${path(false)} />
    <path class="lit" d=${path(true)} />
  </g>`;
}

register(WardVisitsTiles);

declare global {
  interface HTMLElementTagNameMap {
    'ward-visits-tiles': WardVisitsTiles;
  }
}
