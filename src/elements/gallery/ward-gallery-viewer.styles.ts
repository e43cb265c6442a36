import { css } from 'lit';

export const styles = css`
  :host {
    display: contents;
  }

  /* Dark under every theme, and nothing of the page behind: a picture shines on it. */
  dialog {
    position: fixed;
    inset: 0;
    box-sizing: border-box;
    width: 100%;
    height: 100%;
    max-width: none;
    max-height: none;
    margin: 0;
    padding: env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom) env(safe-area-inset-left);
    overflow: hidden;
    border: 0;
    background: #0d1013;
    color: #f1f3f5;
    overscroll-behavior: contain;
    touch-action: pinch-zoom;
  }

  dialog[open] {
    display: grid;
    grid-template:
      'count count close' auto 'back stage forth' minmax(0, 1fr) 'caption caption caption' auto / auto minmax(0, 1fr)
      auto;
  }

  dialog:focus-visible {
    outline: none;
  }

  dialog::backdrop {
    background: none;
  }

  :focus-visible {
    outline: 3px solid #fff;
    outline-offset: -3px;
  }

  .count {
    grid-area: count;
    z-index: 2;
    justify-self: start;
    align-self: center;
    padding: 0 calc(var(--_space) * 6);
    font-size: 0.9375em;
    font-variant-numeric: tabular-nums;
  }

  .close {
    grid-area: close;
    z-index: 2;
    margin: calc(var(--_space) * 2) calc(var(--_space) * 4);
  }

  .close:hover,
  .step:hover > span {
    background: rgb(255 255 255 / 18%);
    color: #fff;
  }

  .stage {
    grid-area: 2 / 1 / 3 / -1;
    position: relative;
    min-width: 0;
    min-height: 0;
  }

  ward-gallery-picture {
    padding-inline: 76px;
    translate: calc(var(--_place) * 100% + var(--_drag-x, 0px)) var(--_drag-y, 0px);
  }

  .now {
    --_place: 0;
  }

  .earlier {
    --_place: -1;
  }

  .later {
    --_place: 1;
  }

  .mirrored .earlier {
    --_place: 1;
  }

  .mirrored .later {
    --_place: -1;
  }

  /* The whole side of the screen turns the page. */
  .step {
    z-index: 2;
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
    background: rgb(255 255 255 / 9%);
  }

  .step:focus-visible {
    outline: none;
  }

  .step:focus-visible > span {
    outline: 3px solid #fff;
  }

  .step[aria-disabled='true'] {
    cursor: default;
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
    scale: -1 1;
  }

  .caption {
    grid-area: caption;
    z-index: 2;
    max-height: 28vh;
    overflow-y: auto;
    padding: calc(var(--_space) * 4) calc(var(--_space) * 6) calc(var(--_space) * 5);
    font-size: 0.9375em;
    line-height: 1.55;
    overflow-wrap: anywhere;
    text-align: center;
    touch-action: pan-y pinch-zoom;
  }

  .caption p {
    max-width: 70ch;
    margin-inline: auto;
  }

  .credit {
    color: #aeb6be;
    font-size: 0.875em;
  }

  @media (max-width: 640px) {
    dialog[open] {
      grid-template:
        '. . close' auto 'stage stage stage' minmax(0, 1fr)
        'caption caption caption' auto 'back count forth' auto / 1fr auto 1fr;
    }

    ward-gallery-picture {
      padding-inline: 0;
    }

    .count {
      justify-self: center;
      padding: 0;
    }

    .close {
      justify-self: end;
      margin: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    }

    .caption {
      padding: calc(var(--_space) * 4) calc(var(--_space) * 4) 0;
      text-align: start;
    }

    .step {
      height: 76px;
    }

    .forth {
      justify-self: end;
    }
  }

  /* A phone on its side: the picture has the height. */
  @media (max-height: 480px) {
    .caption {
      max-height: 22vh;
      padding-block: calc(var(--_space) * 2);
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    dialog[open] {
      animation: darken 200ms ease-out;
    }

    .count,
    .close,
    .step,
    .caption {
      animation: appear 200ms ease-out;
    }

    ward-gallery-picture {
      transition: translate 220ms cubic-bezier(0.2, 0, 0, 1);
    }

    .held ward-gallery-picture {
      transition: none;
    }
  }

  @keyframes darken {
    from {
      background: transparent;
    }
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  @media (forced-colors: active) {
    .close,
    .step > span {
      border: 1px solid ButtonText;
    }

    .step[aria-disabled='true'] > span {
      border-color: GrayText;
      color: GrayText;
    }
  }

  @media print {
    dialog[open] {
      display: none;
    }
  }
`;
