import { html, type TemplateResult } from 'lit';
import { limitMarks, nfc } from '../../text/unicode.js';
import { findLinks } from './links.js';

/** What somebody wrote, as readers see it: text with its lines, and addresses that may be followed. */
export function renderText(text: string): TemplateResult {
  const shown = limitMarks(nfc(text))
    .trim()
    .replace(/\r\n?/g, '\n')
    .replace(/\n{3,}/g, '\n\n');
  const stretches = findLinks(shown).map((stretch) =>
    typeof stretch === 'string'
      ? stretch
      : html`<a href=${stretch.href} rel="nofollow ugc noopener">${stretch.text}</a>`,
  );
  return html`<p part="text" class="text">${stretches}</p>`;
}
