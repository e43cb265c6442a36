import { css } from 'lit';

export const styles = css`
  .line {
    height: 1.1em;
    margin-block: 0.275em;
  }

  .moving {
    display: flex;
    align-items: center;
  }

  .window {
    flex: 1;
    min-width: 0;
    overflow: hidden;
  }

  .copy,
  .icon-button {
    display: none;
  }

  /* Without motion, and on paper, the line is a line. */
  @media screen and (prefers-reduced-motion: no-preference) {
    .belt {
      display: grid;
      grid-template-columns: 1fr 1fr;
      width: max-content;
      min-width: 200%;
      animation: go-by var(--_seconds, 20s) linear 2s infinite;
    }

    .belt > * {
      padding-inline-end: 3em;
      white-space: nowrap;
    }

    .copy {
      display: block;
    }

    /* It has its room beside the line and none above and below, so that the line is as high as one that stands. */
    .icon-button {
      display: inline-grid;
      flex: none;
      margin-block: -22px;
    }

    .still .belt,
    .window:hover .belt,
    .unasked:hover .belt,
    .unasked:focus-within .belt {
      animation-play-state: paused;
    }

    /* A link in it is where the browser thinks that it is. */
    .window:focus-within .belt {
      animation: none;
    }
  }

  @keyframes go-by {
    to {
      transform: translateX(var(--_way, -50%));
    }
  }
`;
