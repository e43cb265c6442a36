import { css } from 'lit';

export const styles = css`
  :host {
    /* A sheet of its own: what is drawn on it must be read whatever the page's colours are. */
    --_land: var(--ward-map-land, var(--ward-raised, #fff));
    --_paper: var(--ward-map-paper, #e9f0f4);
    --_ink: var(--ward-text, #1d2329);
    --_edge: var(--ward-border, #c3cad1);

    color: var(--_ink);
  }

  .sheet {
    position: relative;
    width: 100%;
    height: 100%;
    overflow: hidden;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_paper);
    /* One finger is the page's, until the reader brought the map near. */
    touch-action: pan-x pan-y;
    -webkit-user-select: none;
    user-select: none;
  }

  @supports (color: color-mix(in srgb, red, blue)) {
    :host {
      --_paper: var(--ward-map-paper, color-mix(in srgb, var(--_accent) 9%, var(--_land)));
    }
  }

  .sheet.near {
    cursor: grab;
  }

  .near.meant {
    touch-action: none;
  }

  .chart {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
  }

  .near .chart {
    top: -50%;
    left: -50%;
    width: 200%;
    height: 200%;
  }

  path {
    vector-effect: non-scaling-stroke;
    stroke-linejoin: round;
  }

  /* The land's edge stands out from what lies around it. */
  .coast {
    fill: none;
    stroke: var(--_accent);
    stroke-opacity: 0.12;
    stroke-width: 9px;
    pointer-events: none;
  }

  .land {
    fill: var(--_land);
    stroke: var(--ward-map-line, var(--_muted));
    stroke-opacity: 0.55;
    stroke-width: 1px;
  }

  image ~ .area .land,
  image ~ g .land {
    fill-opacity: 0.3;
  }

  .line {
    fill: none;
    stroke: var(--_accent);
    stroke-opacity: 0.55;
    stroke-width: 1.5px;
  }

  .area {
    cursor: pointer;
    outline: none;
  }

  .land.home {
    fill: var(--_mark);
    fill-opacity: 0.16;
  }

  .land.pointed {
    fill: var(--_accent);
    fill-opacity: 0.1;
  }

  .land.chosen {
    fill: var(--_accent);
    fill-opacity: 0.2;
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

  /* A place that cannot be chosen keeps nobody from what lies below it. */
  [aria-hidden] > .mark {
    pointer-events: none;
  }

  .dot {
    fill: var(--_ink);
  }

  .sign {
    fill: var(--_ink);
    stroke: var(--_land);
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
    /* Where a name starts is reckoned from left to right, whatever the page's direction is. */
    direction: ltr;
    fill: var(--_muted);
    stroke: var(--_land);
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

  .area:focus-visible .land,
  .area:focus-visible .line,
  .area:focus-visible .sign {
    stroke: var(--_focus);
    stroke-opacity: 1;
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
    background: var(--_land);
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
    unicode-bidi: plaintext;
    pointer-events: none;
  }

  .hint {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    padding: calc(var(--_space) * 4);
    opacity: 0;
    pointer-events: none;
  }

  .hint span {
    padding: calc(var(--_space) * 2) calc(var(--_space) * 4);
    border-radius: var(--_radius);
    background: var(--_ink);
    color: var(--_land);
    font-size: 0.875em;
    line-height: 1.5;
    text-align: center;
  }

  [data-hint] .hint {
    opacity: 1;
  }

  @media (prefers-reduced-motion: no-preference) {
    .land {
      transition: fill-opacity 160ms;
    }

    .hint {
      transition: opacity 200ms;
    }
  }

  @media (forced-colors: active) {
    :host {
      --_land: Canvas;
      --_paper: Canvas;
      --_ink: CanvasText;
      --_edge: GrayText;
    }

    .land.chosen {
      fill: Highlight;
    }

    .name.chosen {
      fill: CanvasText;
    }
  }

  @media print {
    .sheet {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
      break-inside: avoid;
    }

    .tools {
      display: none;
    }
  }
`;
