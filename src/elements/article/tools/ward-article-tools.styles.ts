import { css } from 'lit';

export const styles = css`
  :host {
    position: relative;
    min-height: 44px;
    margin-block: calc(var(--_space) * 4);
    line-height: 1.4;
  }

  ul {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    /* The first picture stands at the edge of the text. */
    margin-inline-start: calc(var(--_space) * -2);
  }

  li {
    display: flex;
  }

  .sizes {
    display: flex;
  }

  .tool {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_space) * 2);
    min-width: 44px;
    min-height: 44px;
    padding: calc(var(--_space) * 2);
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: transparent;
    color: var(--_accent);
    font-size: 0.9375em;
    font-weight: 600;
    cursor: pointer;
  }

  .tool:hover,
  .tool[aria-expanded='true'],
  .tool[aria-pressed='true'] {
    background: var(--_tint);
    color: var(--_accent-pressed);
  }

  .tool[aria-pressed='true'] {
    border-color: currentColor;
  }

  .tool[aria-disabled='true'] {
    color: var(--_muted);
    cursor: default;
  }

  .percent {
    min-width: 2.75em;
    font-variant-numeric: tabular-nums;
  }

  .tool[aria-busy='true'] .icon {
    opacity: 0.5;
  }

  :host([sticky]) {
    position: sticky;
    z-index: 5;
    bottom: 0;
    padding-block: calc(var(--_space) * 1);
    border-block-start: var(--_line) solid var(--_border);
    background: var(--ward-raised, Canvas);
    color: var(--ward-text, CanvasText);
  }

  :host([sticky]) ul {
    flex-wrap: nowrap;
    overflow-x: auto;
  }

  :host([sticky]) li {
    flex: none;
  }

  /* A listening voice may come late: its place is kept. */
  .mute {
    visibility: hidden;
  }

  .icon {
    flex: none;
    stroke-width: 1.75;
  }

  /* Where there is no room the pictures speak; the words are still what a screen reader says. */
  @media (max-width: 47.99em) {
    .worded span {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }

  /* Where they take two lines anyway, the second one has the words of what is rare. */
  @media (min-width: 22.5em) and (max-width: 27em) {
    :host(:not([sticky])) ul {
      max-width: 344px;
    }

    :host(:not([sticky])) .worded:not(#listen) span {
      position: static;
      width: auto;
      height: auto;
      clip-path: none;
    }
  }

  @media (forced-colors: active) {
    .tool {
      border-color: ButtonBorder;
    }

    .tool[aria-disabled='true'] {
      color: GrayText;
    }

    .tool[aria-pressed='true'] {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }

  @media print {
    :host {
      display: none !important;
    }
  }
`;
