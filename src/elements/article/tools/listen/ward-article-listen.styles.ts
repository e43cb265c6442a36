import { css } from 'lit';

export const styles = css`
  /* Always at hand, however far the reader follows the text. */
  .player {
    position: fixed;
    z-index: 20;
    right: 0;
    bottom: 0;
    left: 0;
    width: min(46rem, 100% - 16px);
    margin: 0 auto max(8px, env(safe-area-inset-bottom));
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
    border: var(--_line) solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_sheet);
    color: var(--_sheet-text);
    box-shadow: 0 8px 28px rgb(0 0 0 / 22%);
    font-size: 0.9375rem;
  }

  /* A player's buttons stand in the same order everywhere. */
  .row {
    display: flex;
    direction: ltr;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(var(--_space) * 2);
  }

  .main {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .main:hover {
    background: var(--_accent-pressed);
    color: var(--_on-accent);
  }

  .where {
    flex: 1;
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    min-width: 9rem;
    font-variant-numeric: tabular-nums;
  }

  .where input {
    flex: 1;
    min-width: 0;
    height: 44px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .where span {
    flex: none;
    white-space: nowrap;
  }

  select {
    min-width: 0;
    min-height: 44px;
    padding: 0 calc(var(--_space) * 2);
    border: var(--_line) solid var(--_border);
    border-radius: calc(var(--_radius) * 0.6);
    background: var(--_sheet);
    color: var(--_sheet-text);
    text-overflow: ellipsis;
  }

  .voice {
    max-width: 11rem;
  }

  .trouble {
    padding-block: var(--_space);
    color: var(--_danger);
    font-weight: 600;
  }

  .layer {
    position: absolute;
    z-index: 1;
    top: 0;
    left: 0;
    pointer-events: none;
  }

  .layer div {
    position: absolute;
    background: rgb(240 180 41 / 35%);
  }

  /* On a phone: the buttons, where it is, and who reads. */
  @media (max-width: 40rem) {
    .stop {
      margin-inline-start: auto;
    }

    .where {
      flex-basis: 100%;
      order: 1;
    }

    .voice {
      flex-basis: 100%;
      max-width: none;
      order: 2;
    }
  }

  @media (forced-colors: active) {
    .player {
      border: 2px solid CanvasText;
    }

    .icon-button {
      border: 1px solid ButtonBorder;
    }
  }
`;
