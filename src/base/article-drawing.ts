import { html, type TemplateResult } from 'lit';

/** A quiet drawing of hills where an article has no picture: another stretch of them for each id, always the same. */
export function placeholder(id: string): TemplateResult {
  const from = [...id].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 640, 40);
  return html`<svg viewBox="${from} 0 320 213" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
    <path d="M0 96Q80 40 160 90T320 70 480 100 640 60 800 110 960 80V213H0Z" />
    <path d="M0 170Q90 190 180 160T360 180 540 160 760 190 960 165V213H0Z" />
  </svg>`;
}
