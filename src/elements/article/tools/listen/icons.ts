import { html, type TemplateResult } from 'lit';

const icon = (path: string, solid = false): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d=${path} fill=${solid ? 'currentColor' : 'none'} />
  </svg>`;

export const play = icon('M8 5.5v13L18.5 12z', true);
export const pause = icon('M8.5 6v12M15.5 6v12');
export const stop = icon('M7 7h10v10H7z', true);
export const back = icon('M18 6.5v11L9.5 12zM6 6.5v11');
export const forth = icon('M6 6.5v11l8.5-5.5zM18 6.5v11');
