import { css } from 'lit';

export const styles = css`
  .captcha {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
    justify-items: start;
  }

  label,
  .name {
    font-weight: 600;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 3);
    width: 100%;
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

  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 2);
    max-width: 100%;
    margin-inline-start: calc(var(--_space) * -2);
  }

  .ways .button {
    min-width: 0;
    padding-inline: calc(var(--_space) * 2);
    text-align: start;
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

  .still .outline {
    animation: none;
  }

  .problem {
    width: 100%;
  }

  .picture-outline {
    width: 200px;
    max-width: 100%;
    height: 64px;
    margin: 0;
  }

  .input-outline {
    flex: 1 1 9rem;
    max-width: 14rem;
    height: 46px;
    margin: 0;
  }

  .ghost {
    border-radius: calc(var(--_radius) * 0.4);
    background: var(--_tint);
  }

  [aria-hidden='true'] span {
    visibility: hidden;
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
