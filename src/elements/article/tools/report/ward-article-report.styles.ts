import { css } from 'lit';

export const styles = css`
  dialog {
    box-sizing: border-box;
    width: min(36rem, 100% - 32px);
    max-width: none;
    max-height: calc(100% - 32px);
    margin: auto;
    padding: calc(var(--_space) * 6);
    overflow: auto;
    overscroll-behavior: contain;
    border: var(--_line) solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_sheet);
    color: var(--_sheet-text);
    box-shadow: 0 12px 48px rgb(0 0 0 / 30%);
    font-size: 1rem;
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }

  header {
    display: flex;
    align-items: flex-start;
    justify-content: space-between;
    gap: calc(var(--_space) * 2);
    margin-block-end: calc(var(--_space) * 4);
  }

  h2 {
    padding-block: calc(var(--_space) * 2);
    font-size: 1.25em;
    font-weight: 650;
    line-height: 1.4;
  }

  header .icon-button {
    flex: none;
    margin-inline-end: calc(var(--_space) * -2);
  }

  form > * + *:not(:empty) {
    margin-block-start: calc(var(--_space) * 5);
  }

  .label {
    font-weight: 600;
  }

  .quote {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    column-gap: calc(var(--_space) * 2);
    margin-block-start: var(--_space);
    padding-inline-start: calc(var(--_space) * 3);
    border-inline-start: 3px solid var(--_mark);
  }

  blockquote {
    max-height: 9em;
    margin: 0;
    overflow: auto;
    overflow-wrap: anywhere;
  }

  textarea.input {
    display: block;
    min-height: 7.5rem;
    max-height: 40vh;
    background: transparent;
    resize: vertical;
  }

  .ends {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }

  .thanks {
    margin-block-end: calc(var(--_space) * 5);
    font-weight: 600;
  }
`;
