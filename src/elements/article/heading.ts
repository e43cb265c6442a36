import { html, type TemplateResult } from 'lit';

/** The headline at a level of 1 to 6. A tag's name cannot be filled into a template, so each has its own. */
export function heading(level: number, title: string, language: string): TemplateResult {
  switch (level) {
    case 1:
      return html`<h1 part="title" lang=${language}>${title}</h1>`;
    case 2:
      return html`<h2 part="title" lang=${language}>${title}</h2>`;
    case 3:
      return html`<h3 part="title" lang=${language}>${title}</h3>`;
    case 4:
      return html`<h4 part="title" lang=${language}>${title}</h4>`;
    case 5:
      return html`<h5 part="title" lang=${language}>${title}</h5>`;
    default:
      return html`<h6 part="title" lang=${language}>${title}</h6>`;
  }
}
