import { html, type TemplateResult } from 'lit';

const icon = (path: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;

export const smaller = icon('M4.5 18 9 7l4.5 11M6.1 14.2h5.8M16 12.5h5');
export const larger = icon('M2.5 19 8.5 5l6 14M4.7 14.2h7.6M18.8 9.5v6M15.8 12.5h6');
export const listen = icon(
  'M4 14v-2a8 8 0 0 1 16 0v2M4 14h3v6H5.5A1.5 1.5 0 0 1 4 18.5zM20 14h-3v6h1.5a1.5 1.5 0 0 0 1.5-1.5z',
);
export const print = icon('M7 9V3.5h10V9M7 17H4V9h16v8h-3M7 14h10v6.5H7z');
export const save = icon('M12 4v11M7.5 10.5 12 15l4.5-4.5M5 20h14');
export const share = icon(
  'M8.2 10.8l7.6-3.9M8.2 13.2l7.6 3.9M8.5 12a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM20.5 5.7a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM20.5 18.3a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z',
);
export const report = icon('M6 21V4M6 4.5h12l-2.8 4 2.8 4H6');
export const contrast = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
  <circle cx="12" cy="12" r="8.5" />
  <path d="M12 3.5a8.5 8.5 0 0 1 0 17z" fill="currentColor" />
</svg>`;
