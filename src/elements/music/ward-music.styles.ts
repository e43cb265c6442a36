import { css } from 'lit';

export const styles = css`
  .head {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 3);
    min-height: 44px;
    margin-block-end: calc(var(--_space) * 2);
  }

  .title {
    flex: 1 0 auto;
    max-width: 100%;
    margin: 0;
  }

  ward-music-albums {
    flex: 0 1 13rem;
    margin-inline-start: auto;
  }

  .player {
    padding: calc(var(--_space) * 3);
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  .outline.player {
    height: calc(184px + 1.444em);
    margin: 0;
  }

  .now,
  .row {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 3);
    min-width: 0;
  }

  .names {
    display: grid;
    flex: 1;
    grid-template-columns: minmax(0, 1fr);
    min-width: 0;
    line-height: 1.5;
    overflow-wrap: anywhere;
  }

  .cover {
    position: relative;
    display: grid;
    flex: none;
    place-items: center;
    width: 44px;
    height: 44px;
    overflow: hidden;
    border-radius: calc(var(--_radius) * 0.6);
    background: var(--_tint);
    color: var(--_muted);
  }

  .now .cover {
    width: 72px;
    height: 72px;
    background: var(--_raised);
  }

  .cover img,
  .bars {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }

  .cover img[hidden] {
    display: none;
  }

  .bars {
    display: flex;
    align-items: flex-end;
    justify-content: center;
    gap: 3px;
    padding: 13px;
    background: var(--_accent);
  }

  .bars i {
    width: 4px;
    height: 100%;
    background: var(--_on-accent);
    transform: scaleY(0.4);
    transform-origin: bottom;
    animation: 700ms ease-in-out infinite alternate;
  }

  .bars i:nth-child(2) {
    transform: none;
    animation-duration: 500ms;
  }

  .bars i:nth-child(3) {
    transform: scaleY(0.65);
    animation-duration: 900ms;
  }

  /* As on any player, time runs from left to right in every script. */
  input,
  .times,
  .buttons {
    direction: ltr;
  }

  input {
    display: block;
    width: 100%;
    height: 44px;
    margin: var(--_space) 0 calc(var(--_space) * -3);
    accent-color: var(--_accent);
  }

  .times {
    display: flex;
    justify-content: space-between;
    min-height: 1.65em;
    font-variant-numeric: tabular-nums;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space);
    max-width: 19rem;
    margin-inline: auto;
  }

  .main {
    position: relative;
    width: 52px;
    height: 52px;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .main:hover {
    background: var(--_accent-pressed);
    color: var(--_on-accent);
  }

  .buffering::after {
    content: '';
    position: absolute;
    inset: 3px;
    border: 2px solid transparent;
    border-block-start-color: currentColor;
    border-radius: 50%;
  }

  ol {
    margin-block-start: calc(var(--_space) * 2);
  }

  .row {
    width: 100%;
    min-height: 56px;
    padding: 6px;
    border: 0;
    border-radius: calc(var(--_radius) * 0.6);
    background: transparent;
    text-align: start;
    cursor: pointer;
  }

  .row:hover {
    background: var(--_tint);
  }

  .row[aria-current] .names > :first-child {
    color: var(--_accent);
    font-weight: 650;
  }

  .length {
    flex: none;
    font-variant-numeric: tabular-nums;
  }

  .broken {
    color: var(--_danger);
    font-size: 0.875em;
  }

  .outline.row {
    height: 2.8125em;
    min-height: 0;
    margin-block: 6px;
    background: var(--_tint);
  }

  .more {
    width: 100%;
    margin-block-start: calc(var(--_space) * 2);
  }

  @media (prefers-reduced-motion: no-preference) {
    .bars i {
      animation-name: sound;
    }

    .buffering::after {
      animation: turn 900ms linear infinite;
    }
  }

  @keyframes sound {
    to {
      transform: scaleY(0.85);
    }
  }

  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }

  @media (forced-colors: active) {
    .main {
      border: 1px solid ButtonText;
    }

    .row[aria-current] {
      outline: 1px solid Highlight;
    }
  }

  /* On paper: what there is to hear. */
  @media print {
    .player {
      display: none;
    }

    .row {
      display: flex !important;
    }
  }
`;
