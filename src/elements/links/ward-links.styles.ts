import { css } from 'lit';

export const styles = css`
  .choice {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }

  .pick {
    position: relative;
    flex: 1 1 10rem;
    min-width: 0;
  }

  .pick select {
    height: 44px;
    padding-inline-end: calc(var(--_space) * 9);
    appearance: none;
    text-overflow: ellipsis;
    cursor: pointer;
  }

  option,
  optgroup {
    background: var(--_raised);
  }

  .pick svg.icon {
    position: absolute;
    inset-block-start: calc(50% - 8px);
    inset-inline-end: calc(var(--_space) * 3);
    pointer-events: none;
  }

  .button {
    flex: none;
  }

  .search {
    margin-block-end: calc(var(--_space) * 2);
  }

  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .logos {
    display: grid;
    margin-block-start: calc(var(--_space) * 2);
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 7.5rem), 1fr));
    gap: calc(var(--_space) * 2);
  }

  .logos a {
    flex-direction: column;
    justify-content: flex-start;
    height: 100%;
    padding: calc(var(--_space) * 3) calc(var(--_space) * 2);
    border: var(--_line) solid var(--_border);
    border-radius: var(--_radius);
    font-size: 0.875em;
    text-align: center;
  }

  .logos a > :last-child {
    max-width: 100%;
  }

  .logo {
    display: grid;
    place-items: center;
    width: 100%;
    height: 48px;
  }

  .logo img {
    max-width: 100%;
    max-height: 48px;
    object-fit: contain;
  }

  .button[aria-disabled] {
    border-color: var(--_border);
    background: transparent;
    color: var(--_muted);
    cursor: default;
  }

  .field-problem {
    margin-block-start: var(--_space);
    font-size: 0.875em;
  }

  h3 {
    margin-block: calc(var(--_space) * 4) var(--_space);
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 650;
    line-height: 1.5;
  }

  h3:first-of-type {
    margin-block-start: 0;
  }

  .list li + li {
    border-block-start: var(--_line) solid var(--_border);
  }

  li a {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_space) * 3);
    min-height: 44px;
    padding-block: calc(var(--_space) * 2);
    line-height: 1.5;
    text-decoration: none;
  }

  li a:hover {
    text-decoration: underline;
  }

  li a > span:first-child {
    min-width: 0;
    overflow-wrap: anywhere;
  }

  svg.icon {
    flex: none;
    width: 16px;
    height: 16px;
    color: var(--_muted);
  }

  @media (prefers-contrast: more) {
    li a {
      text-decoration: underline;
    }
  }

  .outline.field {
    height: 44px;
    margin: 0;
    border-radius: calc(var(--_radius) * 0.6);
  }
`;
