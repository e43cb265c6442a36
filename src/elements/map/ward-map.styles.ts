import { css } from 'lit';

export const styles = css`
  .columns {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 5);
  }

  /* Side by side where both have room, else one below the other. */
  .figure {
    flex: 999 1 24rem;
    min-width: 0;
  }

  .list {
    flex: 1 1 14rem;
    min-width: 0;
  }

  .frame {
    aspect-ratio: 4 / 3;
    width: 100%;
    height: auto;
    min-height: 18.75rem;
    margin: 0;
  }

  .frame.outline {
    border-radius: var(--_radius);
  }

  .layers {
    display: flex;
    flex-wrap: wrap;
    column-gap: calc(var(--_space) * 4);
    padding-block-start: var(--_space);
    font-size: 0.9375em;
  }

  legend {
    float: inline-start;
    padding: 0;
    color: var(--_muted);
    line-height: 44px;
  }

  .layers label {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    min-height: 44px;
    cursor: pointer;
  }

  .layers input {
    flex: none;
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .problem {
    margin-block-start: calc(var(--_space) * 3);
  }

  /* A map that did not come leaves its sheet, so that little moves now and when it is read again. */
  .title + .problem {
    flex-direction: column;
    justify-content: center;
    aspect-ratio: 4 / 3;
    width: 100%;
    min-height: 18.75rem;
    max-height: 36rem;
    text-align: center;
  }

  .facts {
    min-height: calc(1.4em + 1.65em * var(--_facts, 1) + var(--_space) * 3);
    padding-block-start: calc(var(--_space) * 3);
  }

  .chosen-name {
    font-weight: 650;
    line-height: 1.4;
  }

  dl {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 2);
  }

  dt {
    color: var(--_muted);
  }

  dt::after {
    content: ':';
  }

  dd {
    min-width: 0;
    font-variant-numeric: tabular-nums;
    /* 222,65 km² also on a page from right to left. */
    unicode-bidi: plaintext;
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    column-gap: calc(var(--_space) * 3);
  }

  .ways > span {
    color: var(--_muted);
  }

  .credit {
    padding-block-start: var(--_space);
    color: var(--_muted);
    font-size: 0.75em;
    line-height: 1.5;
  }

  h3 {
    padding-block: calc(var(--_space) * 2) var(--_space);
    color: var(--_muted);
    font-size: 0.8125em;
    font-weight: 600;
    line-height: 1.5;
  }

  .rows:first-child > h3:first-child {
    padding-block-start: 0;
  }

  /* Who chooses the last of hundreds still sees the map and what is told of it. */
  .long {
    max-height: max(22rem, 70vh);
    overflow-y: auto;
  }

  .field + p:empty {
    display: none;
  }

  .list ul {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
    column-gap: calc(var(--_space) * 2);
  }

  .row {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    width: 100%;
    min-height: 44px;
    padding: calc(var(--_space) * 1.5) var(--_space);
    border: 0;
    border-inline-start: 3px solid transparent;
    border-radius: calc(var(--_radius) * 0.6);
    background: none;
    font-size: 0.9375em;
    line-height: 1.4;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .row:focus-visible {
    outline-offset: -2px;
  }

  .row.pointed {
    background: var(--_tint);
  }

  .row.chosen {
    background: var(--_tint);
    color: var(--_accent);
    border-inline-start-color: var(--_accent);
    font-weight: 600;
  }

  .key {
    flex: none;
    width: 14px;
    height: 14px;
    overflow: visible;
  }

  .key .sign {
    fill: currentColor;
  }

  .key .land {
    fill: currentColor;
    fill-opacity: 0.08;
    stroke: var(--_muted);
    stroke-width: 1px;
  }

  .key .land.home {
    fill: var(--_accent);
    fill-opacity: 0.25;
    stroke: var(--_accent);
  }

  @media (forced-colors: active) {
    /* Forced colours draw a border also where it is transparent. */
    .row:not(.chosen) {
      border-inline-start-color: Canvas;
    }

    .row.chosen {
      outline: 2px solid Highlight;
    }
  }

  @media print {
    .frame.outline,
    .layers,
    .field,
    .field + p,
    .ways {
      display: none;
    }

    /* The names are worth their ink, also those that were not looked for. */
    .row {
      display: flex !important;
      min-height: 0;
    }

    .long {
      max-height: none;
    }

    .list li[hidden],
    .list h3[hidden],
    .list ul[hidden] {
      display: revert;
    }
  }
`;
