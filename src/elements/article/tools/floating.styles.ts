import { css } from 'lit';

/**
 * What lies over the page needs a ground of its own, and the page's may be any: without a theme it is the browser's own
 * ground of the page's colour scheme.
 */
export const floating = css`
  :host {
    --_sheet: var(--ward-raised, Canvas);
    --_sheet-text: var(--ward-text, CanvasText);

    line-height: 1.4;
  }

  @media print {
    :host {
      display: none !important;
    }
  }
`;
