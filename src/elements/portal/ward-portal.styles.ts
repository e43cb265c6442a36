import { css } from 'lit';

/** The palettes of `theme`; a page that sets a `--ward-*` on the tag itself wins. */
export const palettes = css`
  :host {
    display: block;
  }

  :host([hidden]) {
    display: none;
  }

  :host([theme]) {
    background: var(--ward-surface);
    color: var(--ward-text);
  }

  :host([theme='light']) {
    color-scheme: light;
    --ward-accent: #0b5a9c;
    --ward-accent-pressed: #083f6e;
    --ward-on-accent: #fff;
    --ward-surface: #fff;
    --ward-raised: #fff;
    --ward-tint: #eff5fa;
    --ward-text: #1d2329;
    --ward-muted: #545e68;
    --ward-border: #d9dee3;
    --ward-danger: #b3261e;
    --ward-success: #0d6546;
    --ward-mark: #f0b429;
  }

  :host([theme='dark']) {
    color-scheme: dark;
    --ward-accent: #7db8ec;
    --ward-accent-pressed: #a9d2f5;
    --ward-on-accent: #0d1a26;
    --ward-surface: #12171c;
    --ward-raised: #1a2129;
    --ward-tint: #1a2530;
    --ward-text: #e7ebef;
    --ward-muted: #a5b0bb;
    --ward-border: #323c47;
    --ward-danger: #ff9a90;
    --ward-success: #7fd1a8;
    --ward-mark: #f0b429;
  }

  :host([theme='contrast']) {
    --ward-accent: #00309c;
    --ward-accent-pressed: #000;
    --ward-on-accent: #fff;
    --ward-surface: #fff;
    --ward-raised: #fff;
    --ward-tint: #fff;
    --ward-text: #000;
    --ward-muted: #000;
    --ward-border: #000;
    --ward-danger: #9c0000;
    --ward-success: #004d2c;
    --ward-mark: #000;
    --ward-line: 2px;
    --ward-focus: #000;
    --ward-focus-width: 3px;
    color-scheme: light;
  }
`;
