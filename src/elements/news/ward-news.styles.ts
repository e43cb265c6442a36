import { css } from 'lit';

export const styles = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    column-gap: calc(var(--_space) * 4);
    margin-block-end: calc(var(--_space) * 4);
  }

  .head .title {
    margin: 0;
  }

  ::slotted([slot='more']) {
    color: var(--_accent);
  }

  form {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
    margin-block-end: calc(var(--_space) * 5);
  }

  form .input {
    flex: 1 1 12rem;
    width: auto;
    min-width: 0;
  }

  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .outline.field {
    height: 44px;
    margin: 0 0 calc(var(--_space) * 5);
  }

  /* The first article leads: over the whole width, its picture beside the words where there is room. */
  :host([layout='lead']) li:first-child {
    grid-column: 1 / -1;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
    grid-template-rows: auto;
    gap: calc(var(--_space) * 3) calc(var(--_space) * 6);
    align-items: center;
  }

  :host([layout='lead']) li:first-child [part='link'] {
    font-size: 1.375em;
    line-height: 1.35;
  }

  :host([layout='lead']) li:not(:first-child) .summary,
  :host([layout='lead']) .words .outline:nth-child(n + 5) {
    display: none;
  }

  /* Two beside each other on a phone: the one that is left over takes both places. */
  @media (max-width: 480px) {
    :host([layout='lead']) li:last-child:nth-child(even) {
      grid-column: 1 / -1;
      grid-template: auto / 1fr 1fr;
      column-gap: calc(var(--_space) * 4);
    }
  }

  [aria-busy='true'] > ul {
    opacity: 0.55;
  }

  .summary {
    display: -webkit-box;
    min-height: 4.65em;
    overflow: hidden;
    margin-block-start: var(--_space);
    color: var(--_muted);
    font-size: 0.9375em;
    line-height: 1.55;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }

  .whole .summary {
    display: block;
    min-height: 0;
  }

  .text .summary {
    flex-basis: 100%;
  }

  mark {
    border-radius: 2px;
    background: #fbe7a6;
    color: #1d2329;
  }

  .pages {
    display: grid;
    grid-template-columns: 1fr auto 1fr;
    min-height: 44px;
    align-items: center;
    gap: calc(var(--_space) * 2);
    margin-block-start: calc(var(--_space) * 6);
    font-variant-numeric: tabular-nums;
  }

  .pages > :last-child {
    text-align: end;
  }

  .feed {
    margin-block-start: calc(var(--_space) * 4);
  }

  .feed svg.icon {
    width: 1.1em;
    height: 1.1em;
    vertical-align: -0.15em;
  }

  @media print {
    form,
    .pages,
    .feed {
      display: none;
    }
  }
`;
