import { css } from 'lit';

export const styles = css`
  .room {
    container-type: inline-size;
  }

  .photos {
    --_gap: calc(var(--_space) * 2);
    --_row: 9rem;

    display: grid;
    gap: var(--_gap);
  }

  @supports (width: 1cqi) {
    .photos {
      --_row: clamp(5.5rem, 26cqi, 13rem);
    }

    .strip {
      --_row: clamp(8rem, 34cqi, 14rem);
    }
  }

  .grid {
    grid-template-columns: repeat(
      auto-fill,
      minmax(min(var(--ward-gallery-column, 13rem), 50% - var(--_space) * 2), 1fr)
    );
  }

  /* Albums have their names below. */
  .albums {
    gap: calc(var(--_space) * 5) calc(var(--_space) * 4);
  }

  .place {
    min-width: 0;
  }

  /* Rows of one height, full to the edge: what is left over goes to each by its own shape. */
  .mosaic {
    display: flex;
    flex-wrap: wrap;
  }

  .mosaic .place {
    flex: var(--_ratio, 1.5) 1 calc(var(--_ratio, 1.5) * var(--ward-gallery-row, var(--_row)));
  }

  .mosaic::after {
    content: '';
    flex: 1000 1 0;
  }

  .strip {
    --_gap: calc(var(--_space) * 3);

    grid-auto-flow: column;
    grid-auto-columns: max-content;
    overflow-x: auto;
    overscroll-behavior-x: contain;
    scroll-snap-type: x proximity;
    /* Room for a scroll bar that lies over the content. */
    padding-block-end: calc(var(--_space) * 3);
  }

  .strip .place {
    width: calc(var(--_ratio, 1.5) * var(--ward-gallery-row, var(--_row)));
    scroll-snap-align: start;
  }

  .tile {
    position: relative;
    display: block;
    width: 100%;
    padding: 0;
    border: 0;
    border-radius: calc(var(--_radius) * 0.6);
    background: none;
    color: inherit;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
  }

  a.tile {
    cursor: zoom-in;
  }

  .tile:focus-visible {
    outline-width: max(3px, var(--_focus-width));
  }

  /* What scrolls cuts off a ring around its first picture, so it lies within, in two tones. */
  .strip .tile:focus-visible {
    outline: none;
  }

  .strip .tile:focus-visible .frame::after {
    content: '';
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    border: max(3px, var(--_focus-width)) solid var(--_focus);
    border-radius: inherit;
    box-shadow: inset 0 0 0 2px #fff;
  }

  .frame {
    position: relative;
    display: block;
    overflow: hidden;
    margin: 0;
    border-radius: calc(var(--_radius) * 0.6);
    background: var(--_tint);
    color: var(--_muted);
    font-size: 0.875em;
    line-height: 1.4;
    /* Safari cuts a growing picture at round corners only in a layer of its own. */
    isolation: isolate;
  }

  .frame.outline {
    height: auto;
  }

  .frame,
  .many:not(.strip) .tile {
    aspect-ratio: var(--_ratio, 1.5);
  }

  .grid .frame,
  .many.grid .tile {
    aspect-ratio: 4 / 3;
  }

  @supports not (aspect-ratio: 1) {
    .frame::before {
      content: '';
      display: block;
      padding-block-start: calc(100% / var(--_ratio, 1.5));
    }

    .grid .frame::before {
      padding-block-start: 75%;
    }
  }

  /* Of thousands only those near the screen are laid out. */
  .many:not(.strip) .tile,
  .many.strip .frame {
    content-visibility: auto;
  }

  img,
  .failed {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
  }

  img {
    object-fit: cover;
  }

  /* A hairline keeps a pale picture from running into the page. */
  img {
    outline: 1px solid rgb(128 128 128 / 22%);
    outline-offset: -1px;
    border-radius: inherit;
  }

  .film .frame::after {
    content: '';
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    pointer-events: none;
  }

  .film .frame::after {
    background:
      conic-gradient(from 60deg at 70% 50%, transparent 180deg, #fff 0 240deg, transparent 0) calc(50% + 2px) / 22px
        26px no-repeat,
      radial-gradient(circle, rgb(0 0 0 / 62%) 27px, transparent 28px);
  }

  .failed {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: var(--_space);
    padding: calc(var(--_space) * 2);
    text-align: center;
  }

  .about {
    font-size: 0.875em;
    line-height: 1.4;
  }

  .strip .about,
  .tile .name {
    display: block;
    padding-block-start: calc(var(--_space) * 1.5);
  }

  .strip .about,
  .grid .about,
  .mosaic .about {
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }

  .strip .about {
    display: -webkit-box;
    color: var(--_muted);
    opacity: 1;
  }

  /* Over the picture where a mouse can ask for it; else the viewer has it. */
  .grid .about,
  .mosaic .about {
    position: absolute;
    bottom: 0;
    left: 0;
    display: -webkit-box;
    width: 100%;
    padding: calc(var(--_space) * 8) calc(var(--_space) * 3) calc(var(--_space) * 2.5);
    border-radius: 0 0 calc(var(--_radius) * 0.6) calc(var(--_radius) * 0.6);
    background: linear-gradient(to top, rgb(0 0 0 / 78%), rgb(0 0 0 / 55%) 55%, transparent);
    color: #fff;
    opacity: 0;
    pointer-events: none;
  }

  .about:empty {
    display: none;
  }

  .tile:focus-visible .about {
    opacity: 1;
  }

  @media (hover: hover) {
    .tile:hover .about {
      opacity: 1;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    img {
      transition: transform 240ms ease-out;
    }

    .about {
      transition: opacity 160ms ease-out;
    }

    .tile:hover img {
      transform: scale(1.04);
    }
  }

  .album {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 4);
    margin-block-end: calc(var(--_space) * 4);
  }

  .album h3,
  .name {
    font-weight: 600;
    line-height: 1.4;
  }

  .album h3 {
    font-size: 1.125em;
  }

  /* A sign that turns by itself where the page reads from right to left. */
  .back::before {
    content: '‹';
    content: '‹' / '';
    margin-block: -0.3em;
    font-size: 1.6em;
    font-weight: 400;
    line-height: 1;
  }

  .tile:hover .name {
    color: var(--_accent);
  }

  .more {
    margin-block-start: calc(var(--_space) * 5);
    text-align: center;
  }

  .more .button {
    min-width: min(100%, 12rem);
  }

  .room ~ .problem {
    margin-block-start: calc(var(--_space) * 4);
  }

  @media (forced-colors: active) {
    .frame {
      border: 1px solid CanvasText;
    }

    .grid .about,
    .mosaic .about {
      background: Canvas;
      color: CanvasText;
      padding-block-start: calc(var(--_space) * 2);
    }
  }

  @media print {
    .photos {
      display: grid;
      grid-template: none;
      grid-template-columns: repeat(3, 1fr);
      grid-auto-flow: row;
      align-items: start;
      overflow: visible;
    }

    .photos .place {
      width: auto;
      break-inside: avoid;
    }

    /* The controls of a page are not printed; an album is. */
    .photos .tile {
      display: block !important;
      color: inherit;
    }

    .photos .about {
      position: static;
      display: block;
      padding: calc(var(--_space) * 1.5) 0 0;
      background: none;
      color: inherit;
      opacity: 1;
    }
  }
`;
