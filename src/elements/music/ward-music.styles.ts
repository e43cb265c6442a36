import { css } from 'lit';

export const styles = css`
  .player {
    container-type: inline-size;
    padding: calc(var(--_space) * 3);
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  .outline.player {
    height: 216px;
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

  b {
    font-weight: 650;
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
  }

  .bars i:nth-child(2) {
    transform: none;
  }

  .bars i:nth-child(3) {
    transform: scaleY(0.65);
  }

  /* As on any player, time runs from left to right in every script. */
  input[type='range'],
  .times,
  .buttons {
    direction: ltr;
  }

  input[type='range'] {
    display: block;
    width: 100%;
    height: 44px;
    margin: var(--_space) 0 calc(var(--_space) * -3);
    accent-color: var(--_accent);
    cursor: pointer;
  }

  input[type='range']:disabled {
    cursor: default;
  }

  .times {
    display: flex;
    justify-content: space-between;
    min-height: 1.65em;
    font-variant-numeric: tabular-nums;
  }

  .buttons {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_space) * 2);
  }

  .buttons button {
    flex: none;
  }

  @container (min-width: 260px) {
    .sound {
      position: absolute;
      inset-inline-end: 0;
    }
  }

  .icon-button .solid {
    fill: currentColor;
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
    height: 44px;
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
      animation: sound 700ms ease-in-out infinite alternate;
    }

    .bars i:nth-child(2) {
      animation-duration: 500ms;
    }

    .bars i:nth-child(3) {
      animation-duration: 900ms;
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
`;
