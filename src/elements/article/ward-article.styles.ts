import { css } from 'lit';

export const styles = css`
  header {
    max-width: 54rem;
  }

  .category {
    margin-block-end: var(--_space);
    color: var(--_accent);
    font-size: 0.875em;
    font-weight: 600;
  }

  [part='title'] {
    margin: 0 0 calc(var(--_space) * 3);
    font-family: var(--ward-title-font, inherit);
    font-size: clamp(1.5rem, 1.15rem + 1.7vw, 2.125rem);
    font-weight: 650;
    line-height: 1.3;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }

  .byline {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 5);
    overflow-wrap: anywhere;
  }

  .lead {
    max-width: 31em;
    margin-block-start: calc(var(--_space) * 5);
    font-size: 1.1111em;
    font-weight: 600;
    line-height: 1.55;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }

  .body,
  .problem {
    margin-block-start: calc(var(--_space) * 5);
  }

  .files,
  .tags,
  .reuse {
    max-width: 44rem;
    margin-block-start: calc(var(--_space) * 7);
  }

  .label {
    font-weight: 600;
  }

  .files ul {
    margin-block-start: calc(var(--_space) * 2);
    border-block-start: var(--_line) solid var(--_border);
  }

  .files li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_space) * 3);
    border-block-end: var(--_line) solid var(--_border);
  }

  .files a {
    display: flex;
    flex: 1;
    align-items: center;
    gap: calc(var(--_space) * 3);
    min-width: 0;
    min-height: 48px;
    padding-block: calc(var(--_space) * 2);
    line-height: 1.4;
    overflow-wrap: anywhere;
  }

  .files .icon {
    flex: none;
    stroke-width: 1.5;
  }

  .files .muted {
    flex: none;
    font-variant-numeric: tabular-nums;
  }

  .tags {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 3);
    font-size: 0.9375em;
  }

  .tags ul {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }

  .tags li {
    padding: var(--_space) calc(var(--_space) * 3);
    border-radius: calc(var(--_radius) * 1.6);
    background: var(--_tint);
    overflow-wrap: anywhere;
  }

  .reuse .outline {
    display: block;
  }

  .whole-outline {
    max-width: 44rem;
    min-height: 56rem;
  }

  .title-outline {
    height: 2.2em;
    margin-block-end: 0.7em;
  }

  .paragraph {
    margin-block-start: 1.6em;
  }

  @media (forced-colors: active) {
    .tags li {
      border: 1px solid CanvasText;
    }
  }
`;
