import { css } from 'lit';

/**
 * The look that every tag shares. A page sets `--ward-*`; the tags read `--_*`. Without them a tag takes the font and
 * the colours of the page it stands in.
 */
export const tokens = css`
  :host {
    --_accent: var(--ward-accent, #0b5a9c);
    --_accent-pressed: var(--ward-accent-pressed, #083f6e);
    --_on-accent: var(--ward-on-accent, #fff);
    --_surface: var(--ward-surface, transparent);
    --_raised: var(--ward-raised, #fff);
    --_tint: var(--ward-tint, rgb(11 90 156 / 6%));
    --_muted: var(--ward-muted, #545e68);
    --_border: var(--ward-border, #d9dee3);
    --_radius: var(--ward-radius, 10px);
    --_space: var(--ward-space, 4px);
    --_focus: var(--ward-focus, var(--_accent));
    --_focus-width: var(--ward-focus-width, 2px);
    --_line: var(--ward-line, 1px);
    --_danger: var(--ward-danger, #b3261e);
    --_success: var(--ward-success, #0d6546);
    --_mark: var(--ward-mark, #f0b429);

    display: block;
    box-sizing: border-box;
    min-width: 0;
    color: var(--ward-text, inherit);
    font-family: var(--ward-font, inherit);
    line-height: 1.65;
    text-align: start;
    overflow-wrap: break-word;
  }

  /* On a page of unknown colours what is muted follows its text. */
  @supports (color: color-mix(in srgb, red, blue)) {
    :host {
      --_muted: var(--ward-muted, color-mix(in srgb, currentColor 72%, transparent));
      --_border: var(--ward-border, color-mix(in srgb, currentColor 18%, transparent));
      --_tint: var(--ward-tint, color-mix(in srgb, var(--_accent) 7%, transparent));
    }
  }

  :host([hidden]),
  :host([state='unsupported']:not([when-missing])),
  :host([state='unsupported'][when-missing='hide']) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  @media (forced-colors: active) {
    :host {
      --_accent: LinkText;
      --_on-accent: Canvas;
      --_border: CanvasText;
      --_focus: Highlight;
      --_muted: CanvasText;
      --_danger: CanvasText;
      --_success: CanvasText;
      --_mark: Highlight;
    }
  }
`;
