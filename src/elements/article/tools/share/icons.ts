import { html, type TemplateResult } from 'lit';

const icon = (path: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;

export const link = icon(
  'M10 14a4.2 4.2 0 0 0 6 0l3.3-3.3a4.2 4.2 0 0 0-6-6L12 6M14 10a4.2 4.2 0 0 0-6 0l-3.3 3.3a4.2 4.2 0 0 0 6 6L12 18',
);
export const native = icon('M12 15V3.5M7.5 8 12 3.5 16.5 8M6 12H4.5v8.5h15V12H18');
export const talk = icon('M4 5h16v11.5h-8L7.5 20v-3.5H4zM8 9h8M8 12.5h5');
export const people = icon(
  'M12 9a3 3 0 1 1-6 0 3 3 0 0 1 6 0zM2.5 19.5a6.5 6.5 0 0 1 13 0M15 6.3a3 3 0 1 1 1.2 5.7M17.5 14.3a6.5 6.5 0 0 1 4 5.2',
);
export const letter = icon('M3.5 5.5h17v13h-17zM3.5 7l8.5 6.5L20.5 7');
export const code = icon('M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.5v2.5M20 14v1M14 20h1M18 18h2v2');
