import { css } from 'lit';

export const styles = css`
  ul {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
    font-variant-numeric: tabular-nums;
  }

  b {
    font-weight: 650;
  }

  .online::after {
    content: '';
    display: inline-block;
    width: 0.5em;
    height: 0.5em;
    margin-inline-start: 0.5em;
    border-radius: 50%;
    background: var(--_success);
    vertical-align: 0.1em;
  }

  .as-of {
    margin-block-start: calc(var(--_space) * 2);
  }

  .outline {
    width: 60%;
    height: 1.05em;
  }

  @media (forced-colors: active) {
    .online::after {
      forced-color-adjust: none;
    }
  }
`;
