import { css } from 'lit';

export const styles = css`
  :host {
    /* A sheet of its own: what is drawn on it must be read whatever the page's colours are. */
    --_paper: var(--ward-map-paper, var(--ward-raised, #fff));
    --_ink: var(--ward-text, #1d2329);
    --_edge: var(--ward-border, #c3cad1);

    position: relative;
    color: var(--_ink);
  }

  .chart {
    display: block;
    width: 100%;
    height: 100%;
    overflow: hidden;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_paper);
    -webkit-user-select: none;
    user-select: none;
  }

  .chart.near {
    cursor: grab;
    touch-action: none;
  }

  path {
    vector-effect: non-scaling-stroke;
    stroke-linejoin: round;
  }

  .land {
    fill: var(--_ink);
    fill-opacity: 0.045;
    stroke: var(--ward-map-line, var(--_muted));
    stroke-opacity: 0.45;
    stroke-width: 1px;
  }

  .line {
    fill: none;
    stroke: var(--_accent);
    stroke-opacity: 0.55;
    stroke-width: 1.5px;
  }

  .area {
    cursor: pointer;
  }

  .land.home {
    fill: var(--_accent);
    fill-opacity: 0.1;
  }

  .land.pointed {
    fill-opacity: 0.14;
  }

  .land.chosen {
    fill: var(--_accent);
    fill-opacity: 0.24;
  }

  .line.chosen,
  .line.pointed {
    stroke-opacity: 1;
    stroke-width: 3px;
  }

  .ribbon,
  .border {
    fill: none;
    stroke: var(--_accent);
    pointer-events: none;
  }

  .ribbon {
    stroke-opacity: 0.16;
    stroke-width: 14px;
  }

  .border.home {
    stroke-width: 1.25px;
  }

  .border.pointed {
    stroke: var(--_ink);
    stroke-opacity: 0.6;
    stroke-width: 1.25px;
  }

  .border.chosen {
    stroke-width: 2.5px;
  }

  .reach {
    fill: transparent;
  }

  .sign {
    fill: var(--_ink);
    stroke: var(--_paper);
    stroke-width: 1.5px;
  }

  .pointed > .sign,
  .chosen > .sign {
    fill: var(--_accent);
  }

  .chosen > .sign {
    stroke: var(--_accent);
    stroke-width: 4px;
  }

  .name {
    fill: var(--_muted);
    stroke: var(--_paper);
    stroke-width: 0.3em;
    stroke-opacity: 0.85;
    stroke-linejoin: round;
    paint-order: stroke;
    font-weight: 500;
    pointer-events: none;
  }

  .name.place {
    fill: var(--_ink);
    font-weight: 400;
  }

  .name.home {
    fill: var(--_ink);
    font-weight: 700;
  }

  .name.pointed {
    fill: var(--_ink);
  }

  .name.chosen {
    fill: var(--_accent-pressed);
    font-weight: 700;
  }

  .area:focus {
    outline: none;
  }

  .area:focus-visible .land,
  .area:focus-visible .line,
  .area:focus-visible .sign {
    stroke: var(--_focus);
    stroke-width: calc(var(--_focus-width) + 2px);
  }

  .tools {
    position: absolute;
    inset-block-start: 5px;
    inset-inline-end: 5px;
    display: grid;
    overflow: hidden;
    border: 1px solid var(--_edge);
    border-radius: calc(var(--_radius) * 0.7);
    background: var(--_paper);
  }

  .tool {
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    padding: 0;
    border: 0;
    background: none;
    cursor: pointer;
  }

  .tool + .tool {
    border-block-start: 1px solid var(--_edge);
  }

  .tool .icon {
    width: 20px;
    height: 20px;
  }

  .tool:hover {
    background: var(--_tint);
    color: var(--_accent);
  }

  .tool[aria-disabled='true'] {
    background: none;
    color: inherit;
    cursor: default;
  }

  .tool[aria-disabled='true'] .icon {
    opacity: 0.35;
  }

  .tool:focus-visible {
    outline-offset: -4px;
  }

  .scale {
    position: absolute;
    inset-block-end: 6px;
    inset-inline-start: 10px;
    fill: none;
    stroke: var(--_ink);
    stroke-width: 1px;
    pointer-events: none;
  }

  .scale-length {
    position: absolute;
    inset-block-end: 10px;
    inset-inline-start: 14px;
    font-size: 0.7em;
    line-height: 1.4;
    pointer-events: none;
  }

  @media (prefers-reduced-motion: no-preference) {
    .land {
      transition: fill-opacity 160ms;
    }
  }

  @media (forced-colors: active) {
    :host {
      --_paper: Canvas;
      --_ink: CanvasText;
      --_edge: GrayText;
    }

    .land.chosen {
      fill: Highlight;
    }
  }

  @media print {
    .chart {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }

    .tools {
      display: none;
    }
  }
`;
