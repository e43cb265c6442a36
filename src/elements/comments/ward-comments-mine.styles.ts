import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(var(--_space) * 5);
    font-size: 0.9375em;
  }

  .remember {
    display: flex;
    gap: calc(var(--_space) * 2);
    align-items: center;
    min-height: 44px;
  }

  .remember input {
    width: 24px;
    height: 24px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .quiet {
    padding-inline: 0;
    color: var(--_muted);
    text-align: start;
  }

  .confirm {
    flex: 1 1 100%;
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  .confirm p {
    margin-block-end: calc(var(--_space) * 2);
  }

  .button.danger {
    border-color: var(--_danger);
    color: var(--_danger);
  }

  [role='status']:not(:empty) {
    flex: 1 1 100%;
  }
`;
