import { css } from 'lit';

/** What is on the page only once there is a challenge. */
export const faceStyles = css`
  label,
  .name {
    font-weight: 600;
  }

  canvas,
  img {
    display: block;
    max-width: 100%;
    height: auto;
    border: var(--_line) solid var(--_border);
    border-radius: calc(var(--_radius) * 0.6);
    background: var(--_tint);
  }

  .question {
    font-size: 1.125em;
    overflow-wrap: anywhere;
  }

  .input {
    flex: 1 1 9rem;
    width: auto;
    min-width: 0;
    max-width: 14rem;
    font-size: 1.125em;
    letter-spacing: 0.08em;
  }

  [aria-busy='true'] :is(canvas, img, .question) {
    opacity: 0.4;
  }

  .ways .button[aria-pressed='true'] {
    text-decoration: underline;
  }

  .work:not([hidden]) {
    display: grid;
    gap: var(--_space);
    width: 100%;
    max-width: 24rem;
  }

  progress {
    width: 100%;
    accent-color: var(--_accent);
  }

  .done:not(:empty)::before {
    content: '✓ ' / '';
  }

  /* Its buttons have borders there. */
  @media (forced-colors: active) {
    .ways {
      gap: var(--_space);
      margin-inline-start: 0;
    }
  }
`;
