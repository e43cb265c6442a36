import type { WardElement } from '../../base/ward-element.js';

/** A picture did not come: its room stays, with what it would have shown. */
export function tellMissing(host: WardElement, target: EventTarget | null): void {
  if (!(target instanceof HTMLImageElement)) return;
  const told = document.createElement('span');
  told.className = 'missing';
  told.textContent = [host.text('article.pictureError'), target.alt].filter(Boolean).join(' ');
  const [width, height] = ['width', 'height'].map((name) => Number(target.getAttribute(name)));
  if (width && height) {
    told.style.setProperty('aspect-ratio', `${width} / ${height}`);
    told.style.setProperty('width', `${width}px`);
  }
  target.replaceWith(told);
}
