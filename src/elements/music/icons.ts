import { svg, html, type TemplateResult } from 'lit';

const icon = (paths: TemplateResult<2>): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${paths}</svg>`;

export const play = icon(svg`<path fill="currentColor" d="M8 5.5v13L18.5 12z" />`);
export const pause = icon(svg`<path d="M8.5 6v12M15.5 6v12" stroke-width="3" />`);
export const previous = icon(svg`<path fill="currentColor" d="M18 6.5v11L9.5 12zM6 6.5v11" />`);
export const next = icon(svg`<path fill="currentColor" d="M6 6.5v11l8.5-5.5zM18 6.5v11" />`);
export const loud = icon(svg`<path d="M4 10v4h3.5L12 18V6l-4.5 4zM15.5 9.5a4 4 0 0 1 0 5M18 7a7.5 7.5 0 0 1 0 10" />`);
export const mute = icon(svg`<path d="M4 10v4h3.5L12 18V6l-4.5 4zM16 9.5l5 5M21 9.5l-5 5" />`);
export const note = icon(
  svg`<path d="M9.5 17.5V6l9-2v11.5M9.5 17.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM18.5 15.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z" />`,
);
export const options = icon(svg`<path d="M4 8h16M4 16h16M15 5v6M9 13v6" />`);
