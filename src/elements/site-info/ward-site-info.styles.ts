import { css } from 'lit';

export const styles = css`
  address {
    font-style: normal;
  }

  dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 14rem), 1fr));
    gap: calc(var(--_space) * 3) calc(var(--_space) * 6);
  }

  dt {
    color: var(--_muted);
    font-size: 0.875em;
    line-height: 1.5;
  }

  /* A finger's room around a link, without moving the lines apart. */
  a {
    display: inline-block;
    max-width: 100%;
    margin-block: calc(var(--_space) * -2);
    padding-block: calc(var(--_space) * 2);
  }

  .outline {
    height: 2.2em;
  }
`;
