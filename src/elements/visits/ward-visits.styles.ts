import { css } from 'lit';

export const styles = css`
  ul {
    max-width: 24em;
    font-variant-numeric: tabular-nums;
  }

  .lines li {
    padding-block: var(--_space);
  }

  /* Columns, and still one line of text to those who copy or search it. */
  .lines span,
  .lines b {
    display: inline-block;
    min-width: calc(100% - 7em);
    max-width: 100%;
  }

  .lines b {
    min-width: 6.65em;
    text-align: end;
  }

  .lines li + li {
    border-block-start: var(--_line) solid var(--_border);
  }

  b {
    min-width: 0;
    font-weight: 650;
    overflow-wrap: anywhere;
  }

  .online span::after {
    content: '';
    display: inline-block;
    width: 0.5em;
    height: 0.5em;
    margin-inline-start: 0.25em;
    border-radius: 50%;
    background: var(--_success);
    vertical-align: 0.1em;
  }

  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(8em, 1fr));
    gap: calc(var(--_space) * 3) calc(var(--_space) * 4);
  }

  .tiles li {
    min-width: 0;
  }

  .tiles span {
    color: var(--_muted);
    font-size: 0.875em;
  }

  .tiles b {
    display: block;
    min-height: 1.75em;
  }

  .tiles .total {
    --_tile-height: 2.5em;
    grid-column: 1 / -1;
  }

  .tiles .total b {
    min-height: 2.5em;
  }

  .brief {
    font-size: 0.875em;
  }

  .brief li {
    display: inline-block;
    min-width: 6em;
    margin-inline-end: calc(var(--_space) * 4);
    color: var(--_muted);
  }

  .days {
    display: block;
    max-width: 24em;
    min-height: calc(7.39em + var(--_space) * 3);
    margin-block-start: calc(var(--_space) * 4);
  }

  .as-of {
    margin-block-start: calc(var(--_space) * 2);
  }

  .lines .outline,
  .brief .outline {
    height: 1.05em;
  }

  .tiles .outline {
    height: 2.8em;
  }

  .tiles .total .outline {
    height: 3.55em;
  }

  .days.outline {
    margin-block-end: 0;
  }

  @media (forced-colors: active) {
    .online span::after {
      forced-color-adjust: none;
    }
  }
`;
