import { css } from 'lit';

export const styles = css`
  :host {
    position: absolute;
    top: 0;
    left: 0;
    display: grid;
    width: 100%;
    height: 100%;
    color: #fff;
  }

  :host > *,
  .crop > * {
    grid-area: 1 / 1;
  }

  .frame {
    display: grid;
    place-self: center;
    width: 100%;
    height: 100%;
    min-width: 0;
    min-height: 0;
  }

  .crop {
    display: grid;
    min-width: 0;
    min-height: 0;
    overflow: hidden;
  }

  img,
  video {
    width: 100%;
    height: 100%;
    min-width: 0;
    min-height: 0;
    object-fit: contain;
    user-select: none;
    -webkit-user-drag: none;
  }

  /* Its controls stand at the edge of the film, not of the stage. */
  video {
    align-self: center;
    height: auto;
    max-height: 100%;
  }

  .large {
    z-index: 1;
  }

  .large.loading {
    opacity: 0;
  }

  /* Comes late: most pictures are there before. */
  .ring {
    z-index: 2;
    place-self: center;
    width: 44px;
    height: 44px;
    border: 3px solid rgb(255 255 255 / 35%);
    border-block-start-color: #fff;
    border-radius: 50%;
    filter: drop-shadow(0 0 4px rgb(0 0 0 / 60%));
    animation: appear 1ms 400ms backwards;
    pointer-events: none;
  }

  .failed {
    z-index: 2;
    place-self: center;
    display: grid;
    justify-items: center;
    gap: calc(var(--_space) * 3);
    max-width: calc(100% - 32px);
    padding: calc(var(--_space) * 5) calc(var(--_space) * 6);
    border-radius: var(--_radius);
    background: rgb(20 23 27 / 88%);
    text-align: center;
  }

  .button {
    border-color: rgb(255 255 255 / 55%);
    color: #fff;
  }

  .button:hover {
    border-color: #fff;
    color: #fff;
  }

  :focus-visible {
    outline-color: #fff;
  }

  @media (prefers-reduced-motion: no-preference) {
    .ring {
      animation:
        appear 1ms 400ms backwards,
        turn 1s linear infinite;
    }
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }
`;
