import { css } from 'lit';

export const styles = css`
  .room {
    container-type: inline-size;
  }

  .photos {
    --_gap: calc(var(--_space) * 2);

    display: grid;
    gap: var(--_gap);
  }

  .grid {
    grid-template-columns: repeat(
      auto-fill,
      minmax(min(var(--ward-gallery-column, 13rem), 50% - var(--_gap) / 2), 1fr)
    );
  }

  .place {
    position: relative;
    min-width: 0;
  }

  .grid .place {
    aspect-ratio: 4 / 3;
  }

  /* Rows of one height, full to the edge: what is left over goes to each by its own shape. */
  .mosaic {
    display: flex;
    flex-wrap: wrap;
  }

  .mosaic .place {
    flex: var(--_ratio, 1.5) 1 calc(var(--_ratio, 1.5) * var(--ward-gallery-row, clamp(5.5rem, 26cqi, 13rem)));
    aspect-ratio: var(--_ratio, 1.5);
  }

  .mosaic::after {
    content: '';
    flex: 1000 1 0;
  }

  .strip {
    grid-auto-flow: column;
    grid-auto-columns: max-content;
    grid-template-rows: var(--ward-gallery-row, clamp(8rem, 34cqi, 14rem));
    overflow-x: auto;
    overscroll-behavior-x: contain;
    scroll-snap-type: x proximity;
    /* Room for the focus ring, and for a scroll bar that lies over the content. */
    margin: -4px;
    padding: 4px 4px calc(var(--_space) * 3);
    scroll-padding-inline: 4px;
  }

  .strip .place {
    height: 100%;
    aspect-ratio: var(--_ratio, 1.5);
    scroll-snap-align: start;
  }

  .place.outline {
    height: auto;
    margin: 0;
    border-radius: calc(var(--_radius) * 0.6);
  }

  .strip .place.outline {
    height: 100%;
  }

  .tile {
    position: absolute;
    inset: 0;
    display: block;
    overflow: hidden;
    border-radius: calc(var(--_radius) * 0.6);
    background: var(--_tint);
    color: inherit;
    text-decoration: none;
    cursor: zoom-in;
    /* Safari cuts a growing picture at round corners only in a layer of its own. */
    isolation: isolate;
  }

  .tile:focus-visible {
    outline-width: max(3px, var(--_focus-width));
  }

  img {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: cover;
    color: var(--_muted);
    font-size: 0.875em;
  }

  /* A hairline keeps a pale picture from running into the page. */
  .tile::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: inherit;
    box-shadow: inset 0 0 0 1px rgb(128 128 128 / 22%);
    pointer-events: none;
  }

  .failed {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: var(--_space);
    height: 100%;
    padding: calc(var(--_space) * 2);
    color: var(--_muted);
    font-size: 0.875em;
    line-height: 1.4;
    text-align: center;
  }

  .about {
    display: none;
  }

  @media (hover: hover) {
    .about {
      position: absolute;
      inset: auto 0 0;
      display: -webkit-box;
      overflow: hidden;
      padding: calc(var(--_space) * 8) calc(var(--_space) * 3) calc(var(--_space) * 2.5);
      background: linear-gradient(to top, rgb(0 0 0 / 78%), rgb(0 0 0 / 55%) 55%, transparent);
      color: #fff;
      font-size: 0.875em;
      line-height: 1.4;
      opacity: 0;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 3;
    }

    .tile:hover .about,
    .tile:focus-visible .about {
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
    .about {
      display: none;
    }

    .tile {
      border: 1px solid CanvasText;
    }
  }

  @media print {
    .about {
      display: none;
    }

    .strip {
      grid-auto-flow: row;
      grid-template: none;
      grid-template-columns: repeat(3, 1fr);
      overflow: visible;
    }
  }
`;
