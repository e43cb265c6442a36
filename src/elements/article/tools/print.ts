import type { WardElement } from '../../../base/ward-element.js';
import type { ReadableArticle } from '../readable.js';
import { makeSheet } from './sheet/sheet.js';
import { sheetStyle } from './sheet/style.js';

/** Milliseconds that pictures are waited for. */
const patience = 8000;
const mark = 'data-ward-sheet';

/**
 * While a sheet is printed: it alone, whatever the page's own styles say. In the page and not in a frame, since Safari
 * on iOS prints the page around a frame; on the screen nothing is seen of it.
 */
const pageStyle = `
@media screen { [${mark}] { display: none !important; } }
@media print {
  @page { margin: 16mm; }
  html, body {
    display: block !important; position: static !important; float: none !important; columns: auto !important;
    width: auto !important; min-width: 0 !important; max-width: none !important; height: auto !important;
    min-height: 0 !important; max-height: none !important; margin: 0 !important; padding: 0 !important;
    border: 0 !important; overflow: visible !important; background: #fff !important; transform: none !important;
    zoom: 1 !important; visibility: visible !important; opacity: 1 !important;
  }
  body::before, body::after, html::before, html::after, body > :not([${mark}]) { display: none !important; }
}`;

/** Prints the article and nothing else of its page. Ends when the browser's dialog is there. */
export async function printArticle(readable: ReadableArticle, host: WardElement): Promise<void> {
  // Safari before 16.4 has no style sheets that a strict policy allows: the page prints as it is.
  if (!document.adoptedStyleSheets) return print();
  takeAway?.();
  const sheet = await makeSheet(readable, host);
  await picturesOf(sheet);
  takeAway = putOnPage(sheet, readable.title);
  // Phones tell of the end before they have drawn the pages.
  addEventListener('afterprint', () => setTimeout(() => takeAway?.(), 1000), { once: true });
  print();
}

/** Takes the last sheet off the page. */
let takeAway: (() => void) | undefined;

function putOnPage(sheet: HTMLElement, name: string): () => void {
  const place = document.createElement('div');
  place.setAttribute(mark, '');
  const root = place.attachShadow({ mode: 'open' });
  root.append(sheet);
  dress(root, `:host { all: initial !important; display: block !important; }${sheetStyle}`);
  const undress = dress(document, pageStyle);
  document.body.append(place);
  // The page's title is the name of the file where somebody prints into one.
  const { title } = document;
  document.title = name;
  return () => {
    takeAway = undefined;
    document.title = title;
    undress();
    place.remove();
  };
}

/** Gives a root a style sheet that a strict policy allows; returns what takes it away. */
function dress(root: Document | ShadowRoot, text: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => (root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet));
}

async function picturesOf(sheet: HTMLElement): Promise<void> {
  const loads = [...sheet.querySelectorAll('img')].map((picture) => picture.decode().catch(() => undefined));
  await Promise.race([Promise.all(loads), new Promise((resolve) => setTimeout(resolve, patience))]);
}
