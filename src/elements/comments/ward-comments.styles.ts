import { css } from 'lit';

/** The outline of a thumb, in parts of its box. */
const thumb = css`12% 88%, 12% 38%, 27% 38%, 44% 8%, 54% 10%, 58% 16%, 59% 24%, 57% 33%, 75% 33%, 84% 37%, 87% 47%, 81% 78%, 77% 85%, 69% 88%`;
/** The way back to its beginning along the inner side of the line. */
const hollow = css`12% 88%, 20% 80%, 68% 80%, 72% 79%, 74% 75%, 79% 48%, 77% 43%, 73% 41%, 48% 41%, 51% 23%, 51% 19%, 49% 17%, 48% 17%, 31% 45%, 20% 45%, 20% 80%`;

export const styles = css`
  .count {
    color: var(--_muted);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }

  .writing {
    margin-block-end: calc(var(--_space) * 10);
  }

  .order {
    display: block;
    width: auto;
    max-width: 100%;
    margin: 0 0 calc(var(--_space) * 4) auto;
    border-color: var(--_border);
    font-size: 0.9375em;
  }

  .list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 6);
  }

  .list .list {
    gap: calc(var(--_space) * 5);
    margin-block-start: calc(var(--_space) * 4);
    padding-inline-start: calc(var(--_space) * 4);
    border-inline-start: var(--_line) solid var(--_border);
  }

  .comment {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 calc(var(--_space) * 3);
  }

  .comment > * {
    grid-column: 1 / -1;
  }

  article:focus-visible {
    border-radius: calc(var(--_radius) * 0.6);
    outline-offset: 6px;
  }

  .initial {
    display: grid;
    grid-column: 1;
    grid-row: 1;
    place-items: center;
    width: 40px;
    height: 40px;
    border: 1px solid transparent;
    border-radius: 50%;
    background: var(--_tint);
    color: var(--_accent);
    font-weight: 650;
    line-height: 1.5;
  }

  header {
    display: flex;
    flex-wrap: wrap;
    grid-column: 2 !important;
    align-items: center;
    align-self: center;
    gap: 0 calc(var(--_space) * 2);
    min-width: 0;
  }

  .author {
    font-weight: 650;
    overflow-wrap: anywhere;
  }

  .badge {
    padding: 1px calc(var(--_space) * 2);
    border: 1px solid currentColor;
    border-radius: 1em;
    font-size: 0.8125em;
    font-weight: 600;
    line-height: 1.5;
  }

  .badge.official {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .badge.pending {
    color: var(--_muted);
  }

  .badge.rejected {
    color: var(--_danger);
  }

  .answered,
  .text,
  .notice {
    margin-block-start: calc(var(--_space) * 2);
  }

  .answered + .text {
    margin-block-start: 0;
  }

  .text {
    max-width: 70ch;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .pending .text,
  .rejected .text {
    color: var(--_muted);
  }

  .notice {
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
    border-inline-start: 4px solid var(--_success);
    border-radius: calc(var(--_radius) * 0.6);
    background: var(--_tint);
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(var(--_space) * 2);
    margin-inline-start: calc(var(--_space) * -3);
  }

  .acts .button {
    padding-inline: calc(var(--_space) * 3);
    font-size: 0.9375em;
  }

  /* All of them on one line of a phone. */
  @media (max-width: 480px) {
    .acts {
      column-gap: 0;
      margin-inline-start: calc(var(--_space) * -2.5);
    }

    .acts .button {
      min-width: 44px;
      padding-inline: calc(var(--_space) * 2.5);
    }
  }

  .acts:empty {
    display: none;
  }

  .edited {
    order: 1;
  }

  /* Drawn without a node: an outline, and the whole of it where the reader said so. */
  .thumb::before {
    width: 22px;
    height: 22px;
    background: currentColor;
    clip-path: polygon(${thumb}, ${hollow});
    forced-color-adjust: none;
    content: '';
  }

  .thumb[aria-pressed='true']::before {
    clip-path: polygon(${thumb});
  }

  .dislike::before {
    transform: scaleY(-1);
  }

  /* What is not on the screen is neither measured nor painted; it is there for keys, links and the search of the page. */
  .many > .list > li {
    content-visibility: auto;
    contain-intrinsic-size: auto 10rem;
    overflow-clip-margin: 12px;
  }

  .when {
    color: var(--_muted);
    text-decoration: none;
  }

  .when:hover {
    text-decoration: underline;
  }

  .quiet {
    color: var(--_muted);
  }

  .confirm {
    margin-block-start: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  .confirm .acts {
    gap: calc(var(--_space) * 2);
    margin: calc(var(--_space) * 2) 0 0;
  }

  .button.danger {
    border-color: var(--_danger);
    color: var(--_danger);
  }

  .newcomers:not(:empty) {
    margin-block: calc(var(--_space) * 4);
  }

  .more {
    margin-block-start: calc(var(--_space) * 6);
  }

  .branch {
    margin-inline-start: calc(var(--_space) * -3);
    padding-inline: calc(var(--_space) * 3);
    font-size: 0.9375em;
  }

  .answer {
    margin-block-start: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 4);
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  [aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }

  .form-outline {
    height: 19rem;
  }

  .item-outline {
    height: 5.5rem;
    margin-block-end: calc(var(--_space) * 6);
  }

  @media (max-width: 480px) {
    .list .list {
      padding-inline-start: calc(var(--_space) * 3);
    }

    .answer {
      padding: calc(var(--_space) * 3);
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .fresh {
      animation: arrive 200ms ease-out;
    }
  }

  @keyframes arrive {
    from {
      opacity: 0;
      transform: translateY(-12px);
    }
  }

  @media print {
    .many > .list > li {
      content-visibility: visible;
    }

    .order,
    .writing,
    .answer {
      display: none;
    }
  }
`;
