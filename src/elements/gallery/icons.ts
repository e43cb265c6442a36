import { html, type TemplateResult } from 'lit';

export const icon = (path: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;

export const backIcon = icon('m15 4-8 8 8 8');
/** A landscape that is struck through. */
export const brokenIcon = icon('M3 6v13h15M7 5h14v13.5M3 16l5-5 4 4M15 12l2-2 4 4M3 2l19 19');
