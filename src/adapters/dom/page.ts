/** The page that the reader sees. */
import { reasonOf, WardError } from '../../contract/error.js';
import { addressOf, type PageSource } from './places.js';

/** @throws WardError `unsupported` where there is no page, as in Node. */
export function thisPage(root?: Document | Element): PageSource {
  if (!root && typeof document === 'undefined') throw new WardError('unsupported', 'there is no page to read');
  const found = root ?? document;
  const page = found.ownerDocument ?? (found as Document);
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href');
  return { root: found, base: page.baseURI, address: addressOf(canonical, page.baseURI) ?? page.URL };
}

/** Ends when the whole page is there. */
export function parsed({ root }: PageSource, signal: AbortSignal): Promise<void> {
  const page = root.ownerDocument ?? (root as Document);
  return new Promise((resolve, reject) => {
    const abort = () => reject(reasonOf(signal));
    if (signal.aborted) return abort();
    if (page.readyState !== 'loading') return resolve();
    signal.addEventListener('abort', abort, { once: true });
    page.addEventListener(
      'DOMContentLoaded',
      () => {
        signal.removeEventListener('abort', abort);
        resolve();
      },
      { once: true },
    );
  });
}
