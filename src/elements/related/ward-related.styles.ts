import { css } from 'lit';

export const styles = css`
  .subtitle {
    margin: calc(var(--_space) * 6) 0 calc(var(--_space) * 2);
    font-size: 1em;
    font-weight: 650;
  }
`;
