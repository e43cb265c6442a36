import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    gap: calc(var(--_space) * 3);
    margin-block-start: calc(var(--_space) * 3);
    padding-block-start: calc(var(--_space) * 3);
    border-block-start: var(--_line) solid var(--_border);
  }

  label,
  .shuffle {
    flex: 1 1 7.5rem;
  }

  label {
    display: grid;
    gap: var(--_space);
    min-width: 0;
    font-size: 0.875em;
    line-height: 1.5;
  }

  select,
  .shuffle {
    min-width: 0;
    padding-inline: calc(var(--_space) * 2);
    font-size: 0.9375rem;
    font-weight: 400;
  }

  .shuffle {
    border-color: var(--_muted);
    background: var(--_raised);
    line-height: 1.2;
  }

  .shuffle[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .wide {
    flex-basis: 100%;
  }

  input {
    width: 100%;
    height: 44px;
    margin: 0;
    accent-color: var(--_accent);
    direction: ltr;
  }

  select {
    width: 100%;
  }

  p:empty {
    display: none;
  }

  @media (forced-colors: active) {
    .shuffle[aria-pressed='true'] {
      border-width: 3px;
      forced-color-adjust: none;
    }
  }
`;
