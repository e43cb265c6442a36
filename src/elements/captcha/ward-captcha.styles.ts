import { css } from 'lit';

export const styles = css`
  .captcha {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
    justify-items: start;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 3);
    width: 100%;
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

  .captcha > .shown span {
    visibility: visible;
    font-weight: 600;
  }

  .still .ghost {
    background: none;
  }

  .still .input-outline {
    border: var(--_line) solid var(--_border);
    background: none;
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
