/** On what is drawn in strong colours, as long as the reader wants it so. */
const mark = 'data-ward-contrast';

// Chains of :not(), since Chromium before 88 knows no lists in it.
const rules = (on: 'light' | 'dark', paper: string, ink: string, link: string): string => `
[${mark}='${on}'] {
  --ward-accent: ${link} !important;
  --ward-muted: ${ink} !important;
  --ward-border: ${ink} !important;
  --ward-raised: ${paper} !important;
  border-radius: 4px !important;
  box-shadow: 0 0 0 12px ${paper} !important;
}
[${mark}='${on}'], [${mark}='${on}'] *:not(img):not(picture):not(video):not(svg):not(path) {
  background: ${paper} !important;
  border-color: ${ink} !important;
  color: ${ink} !important;
  opacity: 1 !important;
  text-shadow: none !important;
  -webkit-text-fill-color: currentColor !important;
}
[${mark}='${on}'] a[href] {
  color: ${link} !important;
  text-decoration: underline 2px !important;
}
[${mark}='${on}'] :focus-visible {
  outline: 3px solid ${ink} !important;
  outline-offset: 2px !important;
}`;

/** Documents and shadow roots that have the sheet. */
const dressed = new WeakSet<Node>();

/**
 * Draws `area` in black on white, or white on black where its page is dark, whatever colours the page's style sheets
 * chose. By a constructed sheet, which a strict policy allows; what lacks those (Safari before 16.4) stays as it is.
 */
export function applyContrast(area: HTMLElement, on: boolean): void {
  if (!on) {
    area.removeAttribute(mark);
    return;
  }
  const root = area.getRootNode() as Document | ShadowRoot;
  if (!root.adoptedStyleSheets) return;
  if (!area.hasAttribute(mark)) area.setAttribute(mark, isLight(getComputedStyle(area).color) ? 'dark' : 'light');
  if (dressed.has(root)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules('light', '#fff', '#000', '#0000c8') + rules('dark', '#000', '#fff', '#8ab8ff'));
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  dressed.add(root);
}

function isLight(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return 0.299 * red + 0.587 * green + 0.114 * blue > 140;
}
