import { css } from 'lit';

export const styles = css`
  .line {
    height: 1.1em;
    margin-block: 0.275em;
  }
`;
