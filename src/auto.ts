/** Watches the page and loads the tags it uses, each as its own chunk; `configure` and its like besides. */
export * from './configure.js';

const load: Readonly<Record<string, () => Promise<unknown>>> = {
  'ward-article': () => import('./elements/article/register.js'),
  'ward-captcha': () => import('./elements/captcha/register.js'),
  'ward-clock': () => import('./elements/clock/register.js'),
  'ward-comments': () => import('./elements/comments/register.js'),
  'ward-gallery': () => import('./elements/gallery/register.js'),
  'ward-links': () => import('./elements/links/register.js'),
  'ward-map': () => import('./elements/map/register.js'),
  'ward-music': () => import('./elements/music/register.js'),
  'ward-news': () => import('./elements/news/register.js'),
  'ward-portal': () => import('./elements/portal/register.js'),
  'ward-rating': () => import('./elements/rating/register.js'),
  'ward-related': () => import('./elements/related/register.js'),
  'ward-site-info': () => import('./elements/site-info/register.js'),
  'ward-visits': () => import('./elements/visits/register.js'),
  'ward-welcome': () => import('./elements/welcome/register.js'),
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
