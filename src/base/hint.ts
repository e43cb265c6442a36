import { findProvision } from './connect.js';
import type { WardElement } from './ward-element.js';

let hinted = false;

/** Tells the developer once, after 3 s, which line a page lacks when a tag found no backend. Returns what cancels it. */
export function hintUnconnected(tag: WardElement): () => void {
  const timer = setTimeout(() => {
    // One that is on its way is not missing.
    if (hinted || tag.state !== 'waiting' || findProvision(tag) !== undefined) return;
    hinted = true;
    console.warn(
      `ward-widgets: <${tag.localName}> has no backend. Add <meta name="ward-endpoint" content="https://…/ward/v1"> ` +
        'to the page (content="mock:" to try it without one), or call configure({ adapter }).',
    );
  }, 3000);
  return () => clearTimeout(timer);
}
