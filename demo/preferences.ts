/** What a reader of the demo chose; `preferences.js` puts it in place before the first paint. */
export interface Preferences {
  readonly language?: string;
  readonly theme?: string;
  readonly palette?: string;
  readonly size?: number;
}

const key = 'ward-demo';

export function keep(change: Preferences): void {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Preferences;
    localStorage.setItem(key, JSON.stringify({ ...kept, ...change }));
  } catch {
    // Storage is blocked: the choice lasts as long as the page.
  }
}

export function choose({ theme, palette, size }: Preferences): void {
  const root = document.documentElement;
  if (theme) root.dataset.theme = theme;
  if (palette) root.dataset.palette = palette;
  if (size) root.style.setProperty('--size', String(size));
  keep({ ...(theme && { theme }), ...(palette && { palette }), ...(size && { size }) });
}
