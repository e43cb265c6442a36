import { css } from 'lit';

/** What is alike in every tag: headings, buttons, fields, links, problems, the outline of what comes. */
export const controls = css`
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  .title {
    margin: 0 0 calc(var(--_space) * 4);
    font-family: var(--ward-title-font, inherit);
    font-size: 1.25em;
    font-weight: 650;
    line-height: 1.4;
  }

  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .muted {
    color: var(--_muted);
    font-size: 0.875em;
  }

  a {
    color: var(--_accent);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  a:hover {
    color: var(--_accent-pressed);
    text-decoration-thickness: 2px;
  }

  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_space) * 2);
    min-height: 44px;
    padding: calc(var(--_space) * 2) calc(var(--_space) * 4);
    border: var(--_line) solid var(--_border);
    border-radius: var(--_radius);
    background: transparent;
    color: var(--_accent);
    font-weight: 600;
    line-height: 1.4;
    text-decoration: none;
    cursor: pointer;
  }

  .button:hover {
    border-color: var(--_accent);
    color: var(--_accent-pressed);
  }

  .button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .button.primary:hover {
    border-color: var(--_accent-pressed);
    background: var(--_accent-pressed);
  }

  .button.plain {
    border-color: transparent;
  }

  .button:disabled {
    opacity: 0.6;
    cursor: default;
  }

  .icon-button {
    display: inline-grid;
    place-items: center;
    width: 44px;
    height: 44px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: transparent;
    color: inherit;
    cursor: pointer;
  }

  .icon-button:hover {
    background: var(--_tint);
    color: var(--_accent);
  }

  svg.icon {
    width: 24px;
    height: 24px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .field {
    display: grid;
    gap: var(--_space);
  }

  .field > label {
    font-weight: 600;
  }

  .input {
    width: 100%;
    min-height: 44px;
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
    border: var(--_line) solid var(--ward-field-border, var(--_muted));
    border-radius: calc(var(--_radius) * 0.6);
    background: var(--_raised);
    line-height: 1.5;
  }

  .input[aria-invalid='true'] {
    border-color: var(--_danger);
    border-width: 2px;
  }

  .field-problem {
    color: var(--_danger);
    font-weight: 600;
  }

  :focus-visible {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: 2px;
  }

  .problem {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    border-radius: var(--_radius);
    border-inline-start: 4px solid var(--_danger);
    background: var(--_tint);
  }

  .empty {
    padding: calc(var(--_space) * 4) 0;
    color: var(--_muted);
  }

  /* The outline's margins are part of the room that it reserves. */
  .waiting {
    display: flow-root;
  }

  .outline {
    height: 1.1em;
    margin-block: 0.3em;
    border-radius: calc(var(--_radius) * 0.4);
    background: var(--_tint);
  }

  .outline.short {
    width: 60%;
  }

  @media (prefers-reduced-motion: no-preference) {
    .outline {
      animation: breathe 1.6s ease-in-out infinite alternate;
    }
  }

  @keyframes breathe {
    from {
      opacity: 1;
    }
    to {
      opacity: 0.45;
    }
  }

  @media (forced-colors: active) {
    .outline {
      border: 1px solid GrayText;
    }

    .button:disabled {
      color: GrayText;
      opacity: 1;
    }

    /* Else a plate in the page's colour is laid behind its words, which have that colour too. */
    .button.primary {
      forced-color-adjust: none;
    }
  }

  @media print {
    button,
    .problem,
    .outline {
      display: none !important;
    }
  }
`;
