import { css, unsafeCSS } from 'lit';

/** A star of five soft points, in hundredths of its box; `inner` is the share of it that is cut out again. */
function star(inner = 0): string {
  const around = (scale: number) =>
    Array.from({ length: 5 }, (_, point) =>
      [
        [-3.6, 50],
        [0, 52],
        [3.6, 50],
        [36, 25],
      ].map(([turn, reach]) => {
        const angle = ((point * 72 + turn!) * Math.PI) / 180;
        const at = (offset: number, way: number) => `${(offset + way * reach! * scale).toFixed(1)}%`;
        return `${at(50, Math.sin(angle))} ${at(52, -Math.cos(angle))}`;
      }),
    ).flat();
  const closed = (points: string[]) => [...points, points[0]];
  const points = inner ? [...closed(around(1)), ...closed(around(inner))] : around(1);
  return `polygon(evenodd, ${points.join()})`;
}

export const styles = css`
  .stars {
    display: flex;
    flex-wrap: wrap;
    margin-inline-start: -6px;
  }

  .stars > * {
    --_side: var(--ward-rating-star-size, 2rem);
    position: relative;
    -webkit-appearance: none;
    appearance: none;
    width: calc(var(--_side) + 12px);
    height: calc(var(--_side) + 12px);
    margin: 0;
    border-radius: 8px;
    outline-offset: -2px;
  }

  .stars > :enabled {
    cursor: pointer;
  }

  .stars > :disabled {
    opacity: 0.5;
  }

  /* Drawn by its clip: what is filled changes without layout, and a star is one node. */
  .stars > ::before,
  .stars > ::after {
    position: absolute;
    top: 6px;
    left: 6px;
    width: var(--_side);
    height: var(--_side);
    forced-color-adjust: none;
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
  }

  .stars > ::before {
    content: '';
    background: var(--_muted);
    clip-path: ${unsafeCSS(star(0.76))};
  }

  .stars > .full::before,
  .stars > .cut::after {
    background: var(--_mark);
    clip-path: ${unsafeCSS(star())};
  }

  .stars > .cut::after {
    content: '';
    background: linear-gradient(to right, var(--_mark) var(--_cut), transparent 0);
  }

  .stars > .cut:dir(rtl)::after {
    background: linear-gradient(to left, var(--_mark) var(--_cut), transparent 0);
  }

  .own > .full::before {
    background: var(--_accent);
  }

  .ask,
  .figures {
    display: flex;
    align-items: center;
    min-height: 44px;
  }

  .ask {
    flex-wrap: wrap;
  }

  .ask > p {
    margin-inline-end: calc(var(--_space) * 4);
  }

  .ask > .plain {
    padding-inline: calc(var(--_space) * 2);
  }

  /* On a line of its own its words stand below those above. */
  .muted > .plain {
    margin-inline-start: calc(var(--_space) * -2);
  }

  .ask > .outline,
  .figures > .outline {
    width: 14rem;
  }

  ward-captcha {
    flex-basis: 100%;
    margin-block: calc(var(--_space) * 2);
  }

  .more {
    flex: none;
    margin-inline-start: calc(var(--_space) * -2);
  }

  .more::before {
    content: '';
    width: 10px;
    height: 10px;
    margin-top: -6px;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
  }

  .more[aria-expanded='true']::before {
    margin-top: 6px;
    transform: rotate(225deg);
  }

  .histogram {
    max-width: 24rem;
    font-variant-numeric: tabular-nums;
  }

  .histogram > li {
    display: flex;
    align-items: center;
  }

  .histogram svg {
    flex: 1;
    min-width: 0;
    height: 0.6em;
    margin-inline: calc(var(--_space) * 3);
    border-radius: 0.3em;
  }

  .histogram rect {
    fill: var(--_border);
  }

  .histogram rect + rect {
    fill: var(--_mark);
    stroke: none;
  }

  .histogram svg:dir(rtl) {
    transform: scaleX(-1);
  }

  .problem {
    margin-top: calc(var(--_space) * 2);
  }

  @media (max-width: 420px) {
    .ask {
      min-height: 72px;
      align-content: flex-start;
    }
  }

  /* On one line, beside its button. */
  @media (max-width: 360px) {
    .figures > p {
      font-size: 0.875em;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .stars > :enabled:active::before {
      transform: scale(0.88);
      transition: transform 120ms;
    }
  }

  @media print {
    .ask {
      display: none;
    }
  }
`;
