import { css } from 'lit';

export const styles = css`
  .stars {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    margin-inline-start: calc(var(--_space) * -1.5);
  }

  label {
    cursor: pointer;
  }

  svg {
    display: block;
    width: var(--ward-rating-star-size, 2rem);
    height: var(--ward-rating-star-size, 2rem);
    margin: 6px;
    overflow: visible;
  }

  .edge {
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1.4;
    stroke-linejoin: round;
  }

  .full {
    fill: var(--_mark);
    stroke: var(--_mark);
    stroke-width: 1.4;
    stroke-linejoin: round;
  }

  .own .full {
    fill: var(--_accent);
    stroke: var(--_accent);
  }

  input:focus-visible ~ svg {
    border-radius: 6px;
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: 2px;
  }

  .mine {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    min-height: 44px;
  }

  /* Stars, a line of words, the reader's own vote. */
  .room {
    min-height: calc(44px + 1.65em + 44px);
  }

  .stars-outline {
    width: 13rem;
    height: 32px;
    margin-block: 6px;
  }

  @media (prefers-reduced-motion: no-preference) {
    label:active svg {
      transform: scale(0.88);
      transition: transform 120ms;
    }
  }
`;
