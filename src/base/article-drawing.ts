import { svg, html, type TemplateResult } from 'lit';

/** A quiet drawing of hills where an article has no picture: the same each time for the same id. */
export function placeholder(id: string): TemplateResult {
  const seed = [...id].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 9973, 7);
  const ridge = (base: number, swing: number, turn: number) => {
    const points = Array.from({ length: 9 }, (_, at) => {
      const height =
        base + swing * Math.sin((at + seed / 11) * turn) + (swing / 2) * Math.cos((at + seed / 7) * turn * 2.3);
      return `${at * 40} ${height.toFixed(1)}`;
    });
    return `M0 220 L${points.join(' L')} L320 220Z`;
  };
  return html`<svg viewBox="0 0 320 213" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
    ${[ridge(110, 26, 0.9), ridge(140, 20, 1.3), ridge(172, 14, 1.7)].map((d) => svg`<path d=${d} />`)}
  </svg>`;
}
