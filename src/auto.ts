/** Watches the page and loads the tags it uses, each as its own chunk. The same door as the main one besides. */
export * from './index.js';

const load: Readonly<Record<string, () => Promise<unknown>>> = {
  'ward-portal': () => import('./elements/portal/register.js'),
  'ward-rating': () => import('./elements/rating/register.js'),
};
const waiting = new Set(Object.keys(load));

/** Loads what `root` uses and nobody has loaded yet. A chunk that did not come is asked for again the next time. */
function look(root: ParentNode): void {
  if (waiting.size === 0) return;
  for (const { localName } of root.querySelectorAll([...waiting].join())) {
    if (waiting.delete(localName)) load[localName]!().catch(() => waiting.add(localName));
  }
}

if (typeof document !== 'undefined') {
  const observer = new MutationObserver(() => look(document));
  observer.observe(document, { childList: true, subtree: true });
  look(document);
}
