import { css } from 'lit';

/** Lists of articles, drawn by `article-item.ts`. */
export const articleItems = css`
  .list {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
    gap: calc(var(--_space) * 4) calc(var(--_space) * 6);
  }

  .list li {
    display: grid;
    grid-template-columns: 6.5rem minmax(0, 1fr);
    gap: calc(var(--_space) * 3);
  }

  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, max(9rem, 30%)), 1fr));
    gap: calc(var(--_space) * 6) calc(var(--_space) * 4);
  }

  .cards li {
    display: grid;
    grid-template-rows: auto 1fr;
    gap: calc(var(--_space) * 3);
  }

  .text li {
    padding-block: calc(var(--_space) * 2);
    border-block-start: var(--_line) solid var(--_border);
  }

  /* Padding instead of a ratio: the room is kept in old browsers too. */
  .picture {
    position: relative;
    height: 0;
    overflow: hidden;
    margin: 0;
    padding-block-end: 66.67%;
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  li {
    position: relative;
  }

  .picture img,
  .picture svg,
  li a::after {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }

  .picture path {
    fill: var(--_accent);
    opacity: 0.16;
  }

  .words {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    min-width: 0;
  }

  /* Room for titles of two lines, three in cards: nothing below moves when they come. */
  .list .words {
    min-height: 4.4em;
  }

  .list .tall {
    min-height: 5.85em;
  }

  .cards .words {
    min-height: 5.8em;
  }

  .cards .tall {
    min-height: 7.25em;
  }

  .words > * {
    max-width: 100%;
    overflow-wrap: anywhere;
  }

  .text .words {
    flex-flow: row wrap;
    justify-content: space-between;
    column-gap: calc(var(--_space) * 4);
  }

  [part='link'] {
    color: inherit;
    font-weight: 600;
    line-height: 1.45;
    text-decoration: none;
  }

  li a:hover {
    color: var(--_accent);
    text-decoration: underline;
  }

  /* The whole item can be pressed; the link alone is what is named and focused. */
  li a::after {
    content: '';
  }

  li a:focus-visible {
    outline: none;
  }

  li a:focus-visible::after {
    border-radius: var(--_radius);
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: 2px;
  }

  .words .outline {
    width: 100%;
    margin-block: 0 0.4em;
  }

  .words .outline.short {
    width: 40%;
  }

  .words .outline:last-child {
    margin: 0;
  }

  @media print {
    li {
      break-inside: avoid;
    }
  }
`;
