import { css } from 'lit';

export const styles = css`
  :host {
    display: contents;
  }

  /* Dark under every theme, and nothing of the page behind: a picture shines on it. */
  dialog {
    position: fixed;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    max-width: none;
    max-height: none;
    margin: 0;
    padding: 0;
    overflow: hidden;
    border: 0;
    background: none;
    color: #f1f3f5;
    overscroll-behavior: contain;
  }

  dialog:focus-visible {
    outline: none;
  }

  dialog::backdrop {
    background: none;
  }

  .base {
    position: relative;
    display: grid;
    grid-template:
      'count tools tools' auto 'back stage forth' minmax(0, 1fr) 'caption caption caption' auto
      'strip strip strip' auto / auto minmax(0, 1fr) auto;
    width: 100%;
    height: 100%;
    padding: env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom) env(safe-area-inset-left);
    overflow: hidden;
  }

  .shade {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    background: #0d1013;
  }

  :focus-visible {
    outline: 3px solid #fff;
    outline-offset: -3px;
  }

  .bar {
    z-index: 2;
  }

  .count {
    grid-area: count;
    padding: 0 calc(var(--_space) * 6);
    line-height: 60px;
    font-size: 0.9375em;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .tools {
    grid-area: tools;
    display: flex;
    justify-content: flex-end;
    padding: calc(var(--_space) * 2) calc(var(--_space) * 4);
  }

  .tools > * + * {
    margin-inline-start: calc(var(--_space) * 2);
  }

  .icon-button:hover,
  .step:hover > span {
    background: rgb(255 255 255 / 18%);
    color: #fff;
  }

  .icon-button[aria-disabled='true'],
  .step[aria-disabled='true'] {
    cursor: default;
  }

  .icon-button[aria-disabled='true'] {
    background: none;
    color: rgb(255 255 255 / 38%);
  }

  .stage {
    grid-area: 2 / 1 / 3 / -1;
    position: relative;
    min-width: 0;
    min-height: 0;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
  }

  .zoomed .stage {
    cursor: grab;
  }

  .zoomed .stage:active {
    cursor: grabbing;
  }

  .track {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
  }

  ward-gallery-picture {
    padding-inline: 76px;
  }

  .alone ward-gallery-picture {
    padding-inline: 16px;
  }

  .now {
    z-index: 1;
  }

  .earlier,
  .mirrored .later {
    transform: translateX(calc(-100% - 16px));
  }

  .later,
  .mirrored .earlier {
    transform: translateX(calc(100% + 16px));
  }

  /* An enlarged picture lies under what is written. */
  .zoomed .count,
  .zoomed .tools,
  .zoomed .caption,
  .zoomed ward-gallery-strip {
    background: rgb(13 16 19 / 78%);
  }

  /* The whole side of the screen turns the page. */
  .step {
    display: grid;
    place-items: center;
    width: 76px;
    padding: 0;
    border: 0;
    background: transparent;
    color: inherit;
    cursor: pointer;
    touch-action: manipulation;
  }

  .step > span {
    display: grid;
    place-items: center;
    width: 48px;
    height: 48px;
    border-radius: 50%;
    background: rgb(40 44 49 / 72%);
  }

  .step:focus-visible {
    outline: none;
  }

  .step:focus-visible > span {
    outline: 3px solid #fff;
  }

  .step[aria-disabled='true'] > span {
    background: none;
    color: rgb(255 255 255 / 32%);
  }

  .back {
    grid-area: back;
  }

  .forth {
    grid-area: forth;
  }

  .mirrored .step svg {
    transform: scaleX(-1);
  }

  .caption {
    grid-area: caption;
    max-height: 28vh;
    overflow-y: auto;
    padding: calc(var(--_space) * 3) calc(var(--_space) * 6);
    font-size: 0.9375em;
    line-height: 1.55;
    overflow-wrap: anywhere;
    text-align: center;
  }

  .caption p {
    max-width: 70ch;
    margin-inline: auto;
  }

  .credit {
    color: #aeb6be;
    font-size: 0.875em;
  }

  ward-gallery-strip {
    grid-area: strip;
    padding-block-end: calc(var(--_space) * 2);
    box-sizing: content-box;
  }

  .notice {
    grid-area: stage;
    z-index: 3;
    align-self: end;
    justify-self: center;
    max-width: 100%;
    padding-block-end: calc(var(--_space) * 3);
    pointer-events: none;
  }

  .notice > p {
    max-width: 34rem;
    padding: calc(var(--_space) * 2.5) calc(var(--_space) * 5);
    border-radius: var(--_radius);
    background: #f1f3f5;
    color: #14181c;
    font-size: 0.9375em;
    pointer-events: auto;
  }

  .link {
    display: block;
    margin-block-start: calc(var(--_space) * 2);
    background: #fff;
    color: #14181c;
  }

  .link:focus-visible {
    outline-color: #0b5a9c;
  }

  /* A touch cleared the screen; the keyboard brings back what it reaches. */
  .bare .bar:not(:focus-within) {
    opacity: 0;
    pointer-events: none;
  }

  @media (max-width: 640px) {
    .base {
      grid-template:
        'tools tools' auto 'stage stage' minmax(0, 1fr) 'count count' auto
        'caption caption' auto 'strip strip' auto / 1fr 1fr;
    }

    .stage {
      grid-area: 2 / 1 / 3 / -1;
    }

    .tools {
      padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    }

    .tools > * + * {
      margin-inline-start: var(--_space);
    }

    /* One of the two does something at either end; between them there is room for both. */
    dialog:not(.zoomed) .farther {
      display: none;
    }

    ward-gallery-picture,
    .alone ward-gallery-picture {
      padding-inline: 0;
    }

    .count {
      padding: calc(var(--_space) * 2) calc(var(--_space) * 4) 0;
      color: #aeb6be;
      line-height: inherit;
    }

    .caption {
      padding: var(--_space) calc(var(--_space) * 4) calc(var(--_space) * 3);
      text-align: start;
    }

    .caption p {
      margin-inline: 0;
    }

    .step {
      grid-area: stage;
      align-self: end;
      width: 64px;
      height: 64px;
    }

    .step > span {
      width: 44px;
      height: 44px;
    }

    .forth {
      justify-self: end;
    }
  }

  @media (max-width: 359px) {
    .fill {
      display: none;
    }
  }

  /* A phone on its side: the picture has the height. */
  @media (max-height: 480px) {
    .caption {
      max-height: 22vh;
      padding-block: calc(var(--_space) * 1.5);
    }

    ward-gallery-strip {
      display: none;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .bar {
      transition: opacity 160ms;
    }
  }

  @media (forced-colors: active) {
    .shade {
      background: Canvas;
    }

    .icon-button,
    .step > span {
      border: 1px solid ButtonText;
    }

    .icon-button[aria-disabled='true'],
    .step[aria-disabled='true'] > span {
      border-color: GrayText;
      color: GrayText;
    }

    .notice > p {
      border: 1px solid CanvasText;
    }
  }

  @media print {
    dialog[open] {
      display: none;
    }
  }
`;
