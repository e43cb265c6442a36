import { css } from 'lit';

export const styles = css`
  article {
    max-width: 44rem;
  }

  .category {
    margin-block-end: calc(var(--_space) * 1);
    color: var(--_accent);
    font-size: 0.875em;
    font-weight: 600;
  }

  [part='title'] {
    margin: 0 0 calc(var(--_space) * 3);
    font-family: var(--ward-title-font, inherit);
    font-size: clamp(1.5rem, 1.15rem + 1.7vw, 2.125rem);
    font-weight: 650;
    line-height: 1.35;
    text-wrap: balance;
  }

  .byline {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) calc(var(--_space) * 5);
  }

  .lead {
    margin-block: calc(var(--_space) * 5) 0;
    font-size: 1.0625em;
    font-weight: 600;
    line-height: 1.6;
  }

  .body {
    margin-block-start: calc(var(--_space) * 5);
    overflow-wrap: anywhere;
    contain: layout;
  }

  .body > :first-child {
    margin-block-start: 0;
  }

  .body p,
  .body ul,
  .body ol,
  .body dl,
  .body pre,
  .body blockquote,
  .body figure,
  .body .scroll {
    margin: 0 0 1.1em;
  }

  .body :is(h2, h3, h4, h5, h6) {
    margin: 1.9em 0 0.6em;
    font-family: var(--ward-title-font, inherit);
    font-weight: 650;
    line-height: 1.4;
    text-wrap: balance;
  }

  .body h2 {
    font-size: 1.3em;
  }

  .body h3 {
    font-size: 1.15em;
  }

  .body :is(h4, h5, h6) {
    font-size: 1em;
  }

  .body ul {
    padding-inline-start: 1.4em;
    list-style: disc;
  }

  .body ol {
    padding-inline-start: 1.6em;
    list-style: decimal;
  }

  .body li {
    margin-block-end: 0.35em;
  }

  .body li::marker {
    color: var(--_accent);
  }

  .body img {
    max-width: 100%;
    height: auto;
    border-radius: var(--_radius);
  }

  .body figure {
    margin-block: 1.8em;
  }

  .body figure img {
    display: block;
    width: 100%;
  }

  .body figcaption {
    margin-block-start: calc(var(--_space) * 2);
    color: var(--_muted);
    font-size: 0.875em;
    line-height: 1.5;
  }

  .body blockquote {
    padding-inline-start: calc(var(--_space) * 5);
    border-inline-start: 3px solid var(--_mark);
    font-size: 1.0625em;
  }

  .body .scroll {
    overflow-x: auto;
  }

  .body table {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
    overflow-wrap: normal;
  }

  .body :is(th, td) {
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
    border-block-end: var(--_line) solid var(--_border);
    text-align: start;
    vertical-align: top;
  }

  .body th {
    background: var(--_tint);
    font-weight: 650;
  }

  .body caption {
    padding-block-end: calc(var(--_space) * 2);
    color: var(--_muted);
    font-size: 0.875em;
    text-align: start;
  }

  .body pre {
    overflow-x: auto;
    white-space: pre-wrap;
  }

  .body hr {
    margin: 2em 0;
    border: 0;
    border-block-start: var(--_line) solid var(--_border);
  }

  .source {
    margin-block-start: calc(var(--_space) * 6);
    color: var(--_muted);
    font-size: 0.9375em;
  }

  .label {
    font-weight: 600;
  }

  .files {
    margin-block-start: calc(var(--_space) * 6);
  }

  .files li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 3);
    min-height: 44px;
    border-block-end: var(--_line) solid var(--_border);
  }

  .tags {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 3);
    margin-block-start: calc(var(--_space) * 6);
    font-size: 0.9375em;
  }

  .tags ul {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }

  .tags li {
    padding: calc(var(--_space) * 1) calc(var(--_space) * 3);
    border-radius: 999px;
    background: var(--_tint);
    overflow-wrap: anywhere;
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

  @media print {
    article {
      max-width: none;
    }

    .body a[href^='http']::after {
      content: ' (' attr(href) ')';
      font-size: 0.8em;
    }
  }
`;
