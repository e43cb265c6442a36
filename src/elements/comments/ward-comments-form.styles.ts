import { css } from 'lit';

export const styles = css`
  /* What only speaks takes no room while it is silent. */
  form > ward-captcha:not([state='empty']),
  form > :not(:empty, :first-child) {
    margin-block-start: calc(var(--_space) * 5);
  }

  form > ward-comments-mine {
    margin-block-start: calc(var(--_space) * 3);
  }

  form > .rules {
    margin-block-start: var(--_space);
  }

  h3 {
    font-size: 1.0625em;
    font-weight: 650;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }

  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
    gap: calc(var(--_space) * 5) calc(var(--_space) * 4);
    align-items: end;
  }

  /* A name is short: its field is no wider than a name. */
  .pair > :only-child {
    max-width: 24rem;
  }

  textarea.input {
    display: block;
    min-height: 7.5rem;
    max-height: 70vh;
    resize: vertical;
    field-sizing: content;
  }

  /* Stands in the space below the field, and moves nothing when it comes. */
  .left {
    height: calc(var(--_space) * 5);
    margin-block-end: calc(var(--_space) * -6);
    line-height: calc(var(--_space) * 5);
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  .left.over {
    color: var(--_danger);
    font-weight: 600;
  }

  .agree {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 calc(var(--_space) * 2);
    align-items: start;
  }

  .agree input {
    width: 24px;
    height: 24px;
    margin: 10px 10px 10px 0;
    accent-color: var(--_accent);
  }

  .agree label {
    padding-block: 9px;
  }

  .agree .field-problem,
  .agree .more {
    grid-column: 2;
  }

  .ends {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }

  .ends .primary {
    min-width: min(100%, 11rem);
  }

  .kept {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(var(--_space) * 2);
  }

  .notes:not(:has(*)) {
    margin-block-start: 0;
  }

  .notes > * + * {
    margin-block-start: calc(var(--_space) * 3);
  }

  .warning,
  .preview {
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  .warning {
    border-inline-start: 4px solid var(--_mark);
  }

  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    margin-block-end: var(--_space);
    padding: 0;
    font-weight: 600;
  }

  .choice {
    display: flex;
    gap: calc(var(--_space) * 2);
    align-items: center;
    min-height: 44px;
  }

  .choice input {
    width: 22px;
    height: 22px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .text {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .badge {
    padding: 1px calc(var(--_space) * 2);
    border: 1px solid currentColor;
    border-radius: 1em;
    font-size: 0.8125em;
    font-weight: 600;
  }

  .summary {
    display: block;
  }

  .summary .button {
    padding-inline: 0;
    text-align: start;
  }

  [aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }

  @media (max-width: 480px) {
    .ends .button {
      flex: 1 1 auto;
    }
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
