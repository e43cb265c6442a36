import { css } from 'lit';

/**
 * How the HTML of an article looks, whoever wrote it. What an editor set as colour, size or font goes: it knows
 * neither the page nor its dark side. A line holds 62 to 70 letters; pictures and tables may be wider.
 */
export const bodyStyles = css`
  /* As large as the reader wants it. */
  .body {
    max-width: 54rem;
    font-size: calc(1em * var(--_size, 1));
    overflow-wrap: anywhere;
    contain: layout;
  }

  .body > :first-child {
    margin-block-start: 0;
  }

  .body > :last-child {
    margin-block-end: 0;
  }

  .body :is(p, ul, ol, dl, blockquote, pre, details, address, hr),
  .body div:not(.scroll, :has(p, div, ul, ol, img)),
  .body:not(:has(img, .scroll)) {
    max-width: 34em;
  }

  .body p:has(> img, > a > img) {
    max-width: none;
  }

  .body .scroll,
  .body :is(p, ul, ol, dl, pre, blockquote, figure, details) {
    margin: 0 0 1.1em;
    text-wrap: pretty;
  }

  .body :is(h2, h3, h4, h5, h6) {
    max-width: 28em;
    margin: 1.9em 0 0.6em;
    font-family: var(--ward-title-font, inherit);
    font-weight: 650;
    line-height: 1.4;
    text-wrap: balance;
  }

  .body h2 {
    max-width: 25em;
    font-size: 1.3333em;
  }

  .body h3 {
    font-size: 1.1667em;
  }

  .body :is(h4, h5, h6) {
    font-size: 1em;
  }

  .body :is(h2, h3, h4, h5, h6) + * {
    margin-block-start: 0;
  }

  /* Straight edges tear holes into Vietnamese, whose words are short and never divided. */
  .body [align='justify'] {
    text-align: start;
  }

  .body :is(font, big, small) {
    color: inherit;
    font: inherit;
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

  .body li > :is(p, ul, ol) {
    margin-block: 0.35em 0;
  }

  .body dt {
    font-weight: 600;
  }

  .body dd {
    margin: 0 0 0.5em;
    padding-inline-start: 1.4em;
  }

  .body img {
    max-width: 100%;
    height: auto;
    vertical-align: middle;
  }

  .body img:is([align='left'], [align='right']) {
    max-width: 50%;
    margin: 0.4em;
  }

  .body figure img,
  .body p > img:only-child {
    border-radius: var(--_radius);
  }

  .body figure {
    width: fit-content;
    max-width: 100%;
    margin-block: 1.8em;
  }

  figcaption {
    text-wrap: pretty;
    max-width: 48em;
    margin-block-start: calc(var(--_space) * 2);
    color: var(--_muted);
    font-size: 0.875em;
    line-height: 1.5;
    overflow-wrap: anywhere;
  }

  figcaption small {
    font-size: inherit;
    font-style: italic;
  }

  .missing {
    display: grid;
    place-items: center;
    max-width: 100%;
    padding: calc(var(--_space) * 4);
    border-radius: var(--_radius);
    background: var(--_tint);
    color: var(--_muted);
    font-size: 0.875em;
    text-align: center;
    overflow-wrap: anywhere;
  }

  .body .embed {
    width: auto;
    max-width: 44rem;
  }

  .stage {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: calc(var(--_space) * 3);
    width: 100%;
    min-height: 13rem;
    padding: calc(var(--_space) * 4);
    border-radius: var(--_radius);
    background: var(--_tint);
    text-align: center;
    aspect-ratio: 16 / 9;
  }

  .stage .button::before {
    width: 0.75em;
    height: 0.9em;
    background: currentColor;
    clip-path: polygon(0 0, 100% 50%, 0 100%);
    content: '';
  }

  .body .stage p {
    margin: 0;
  }

  .stage.playing {
    min-height: 0;
    padding: 0;
    place-content: stretch;
  }

  .body .embed iframe,
  .body .embed video {
    display: block;
    width: 100%;
    height: 100%;
    min-height: 10rem;
    border: 0;
    border-radius: var(--_radius);
    background: #000;
  }

  .body .embed video {
    height: auto;
    aspect-ratio: 16 / 9;
  }

  .body .embed audio {
    display: block;
    width: 100%;
  }

  .body blockquote {
    padding-inline-start: calc(var(--_space) * 5);
    border-inline-start: 3px solid var(--_mark);
    font-size: 1.0625em;
  }

  .body :is(blockquote, dd, td, th, details) > :last-child {
    margin-block-end: 0;
  }

  .body .scroll {
    max-width: 100%;
    overflow-x: auto;
  }

  .body table {
    /* In quirks mode a table inherits neither. */
    font: inherit;
    color: inherit;
    width: 100%;
    height: auto;
    border: 0;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
    overflow-wrap: normal;
  }

  /* A table of data keeps its lines readable and scrolls; one that only places things takes the room there is. */
  .body table:has(tr > :nth-child(3)) {
    width: max-content;
    min-width: 100%;
    max-width: 44em;
  }

  .body :is(table, thead, tbody, tfoot, tr, td)[bgcolor] {
    background: none;
  }

  .body :is(th, td) {
    height: auto;
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
    border: 0;
    border-block-end: var(--_line) solid var(--_border);
    line-height: 1.5;
    vertical-align: top;
  }

  .body th {
    background: var(--_tint);
    font-weight: 650;
  }

  .body th:not([align]) {
    text-align: start;
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

  .body :is(pre, code, kbd, samp, tt) {
    font-size: 0.9375em;
  }

  .body :is(sub, sup) {
    line-height: 0;
  }

  .body mark {
    background: color-mix(in srgb, var(--_mark) 35%, transparent);
    color: inherit;
  }

  .body summary {
    min-height: 44px;
    padding-block: calc(var(--_space) * 2);
    cursor: pointer;
  }

  .body hr {
    width: auto;
    height: 0;
    margin: 2em 0;
    border: 0;
    border-block-start: var(--_line) solid var(--_border);
  }

  @media print {
    .body,
    .body * {
      max-width: none;
    }

    .body .scroll {
      overflow: visible;
    }

    /* Paper does not scroll. */
    .body .scroll table:not(:empty) {
      width: 100%;
      min-width: 0;
      max-width: none;
    }

    .body .missing {
      max-width: 100%;
      aspect-ratio: auto !important;
    }

    figure,
    .body :is(tr, blockquote) {
      break-inside: avoid;
    }

    .body :is(h2, h3, h4, h5, h6) {
      break-after: avoid;
    }

    .body .embed :is(.stage, audio) {
      display: none;
    }

    .body a[href^='http']::after {
      content: ' (' attr(href) ')';
      font-size: 0.8em;
    }
  }
`;
