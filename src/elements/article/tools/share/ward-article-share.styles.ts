import { css } from 'lit';

export const styles = css`
  :host {
    position: absolute;
    z-index: 5;
    top: calc(100% + 4px);
    left: 0;
    width: min(100%, 22rem);
  }

  :host([upward]) {
    top: auto;
    bottom: calc(100% + 4px);
  }

  .panel {
    padding: calc(var(--_space) * 2);
    border: var(--_line) solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_sheet);
    color: var(--_sheet-text);
    box-shadow: 0 8px 28px rgb(0 0 0 / 18%);
  }

  li > a,
  li > button {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 3);
    width: 100%;
    min-height: 44px;
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
    border: 0;
    border-radius: calc(var(--_radius) * 0.6);
    background: none;
    color: inherit;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
  }

  li > a:hover,
  li > button:hover {
    background: var(--_tint);
    color: var(--_accent);
  }

  .icon {
    flex: none;
    color: var(--_accent);
    stroke-width: 1.75;
  }

  .said {
    padding: 0 calc(var(--_space) * 3);
  }

  .said.news {
    padding-block: calc(var(--_space) * 2);
  }

  .done {
    color: var(--_success);
    font-weight: 600;
  }

  .link {
    padding: 0 calc(var(--_space) * 3) calc(var(--_space) * 2);
  }

  /* The old way of copying wants a field that is there, though nobody need see it. */
  .link.unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .link .input {
    font-size: 0.875em;
  }

  .code {
    padding: calc(var(--_space) * 3);
    text-align: center;
  }

  .code svg {
    display: block;
    width: min(100%, 12rem);
    height: auto;
    margin: 0 auto calc(var(--_space) * 2);
    border-radius: calc(var(--_radius) * 0.6);
  }

  @media (forced-colors: active) {
    .code svg {
      forced-color-adjust: none;
    }
  }
`;
