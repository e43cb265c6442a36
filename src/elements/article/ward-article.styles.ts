import { css } from 'lit';

export const styles = css`
  /* The page's own words stay as the page set them: nothing moves when the tag wakes up. */
  :host {
    line-height: inherit;
    text-align: inherit;
  }

  article,
  .contents {
    line-height: 1.65;
    text-align: start;
  }

  .gained {
    display: flow-root;
  }

  /* Below the words the bar stands at the window's edge as long as they are read: no box of its own holds it. */
  slot + .gained {
    display: contents;
  }

  .gained .contents {
    margin-block: calc(var(--_space) * 4);
  }

  header {
    max-width: 54rem;
  }

  .trail {
    margin-block-end: var(--_space);
    font-size: 0.875em;
    font-weight: 600;
  }

  .trail ol {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }

  .trail li {
    overflow-wrap: anywhere;
  }

  .trail li + li::before {
    content: '›';
    content: '›' / '';
    margin-inline: calc(var(--_space) * 2);
    color: var(--_muted);
    font-weight: 400;
  }

  .trail a {
    display: inline-block;
    padding-block: calc(var(--_space) * 2);
  }

  .trail a:not(:hover) {
    text-decoration: none;
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
    font-size: calc(1.1111em * var(--_size, 1));
    font-weight: 600;
    line-height: 1.55;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }

  .picture {
    width: fit-content;
    max-width: 54rem;
    margin-block-start: calc(var(--_space) * 6);
  }

  .picture img {
    display: block;
    max-width: 100%;
    height: auto;
    border-radius: var(--_radius);
  }

  .picture.unmeasured {
    width: auto;
  }

  .picture.unmeasured img {
    width: 100%;
    aspect-ratio: 16 / 9;
    object-fit: cover;
    background: var(--_tint);
  }

  .contents {
    max-width: 44rem;
    margin-block-start: calc(var(--_space) * 6);
    padding-inline: calc(var(--_space) * 4);
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  .contents summary {
    font-weight: 650;
  }

  .contents ol {
    padding-block-end: calc(var(--_space) * 3);
  }

  .contents a {
    display: block;
    padding-block: calc(var(--_space) * 1.5);
    line-height: 1.45;
    overflow-wrap: anywhere;
  }

  .contents a:not(:hover) {
    text-decoration: none;
  }

  .contents .depth-1 {
    padding-inline-start: calc(var(--_space) * 5);
  }

  .contents .depth-2 {
    padding-inline-start: calc(var(--_space) * 10);
  }

  summary {
    min-height: 44px;
    padding-block: calc(var(--_space) * 2.5);
    line-height: 1.5;
    cursor: pointer;
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
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(var(--_space) * 4);
    border-block-end: var(--_line) solid var(--_border);
  }

  .files a {
    display: flex;
    flex: 1 1 14rem;
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

  .preview {
    flex: none;
    margin-inline-start: auto;
  }

  .preview[open] {
    flex: 1 0 100%;
    padding-block-end: calc(var(--_space) * 4);
  }

  .preview summary {
    color: var(--_accent);
    font-size: 0.9375em;
    font-weight: 600;
  }

  .look img {
    max-width: 100%;
    height: auto;
    border-radius: var(--_radius);
  }

  .look iframe {
    width: 100%;
    height: min(75vh, 60rem);
    border: var(--_line) solid var(--_border);
    border-radius: var(--_radius);
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
    .tags li,
    .contents,
    .missing,
    .stage {
      border: 1px solid CanvasText;
    }
  }

  @media print {
    .contents,
    .preview {
      display: none;
    }
  }
`;
