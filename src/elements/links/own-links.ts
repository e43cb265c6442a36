import type { LinkGroup } from '../../contract/model.js';
import { isSafeMedia, isSafeUrl } from '../../contract/url.js';
import type { Link } from './matching.js';

/**
 * The links that a page wrote inside the tag, under the heading before them or the item that their list is in.
 * `undefined` where there is none that may be followed.
 */
export function ownLinks(host: Element): readonly LinkGroup[] | undefined {
  const groups: { readonly title: string; readonly links: Link[] }[] = [];
  let heading = '';
  for (const found of host.querySelectorAll('h1, h2, h3, h4, h5, h6, dt, summary, legend, a[href]')) {
    if (found.closest('[slot]')?.parentElement === host) continue;
    const url = found.getAttribute('href');
    if (found.localName !== 'a' || url === null) {
      heading = said(found);
      continue;
    }
    const picture = found.querySelector('img');
    const title = said(found) || picture?.alt.trim();
    if (!title || !isSafeUrl(url)) continue;
    const group = itemAround(found, host) ?? heading;
    if (groups.at(-1)?.title !== group) groups.push({ title: group, links: [] });
    const image = picture && isSafeMedia(picture.src) ? { image: { src: picture.src, alt: '' } } : {};
    groups.at(-1)!.links.push({ title, url, ...image });
  }
  return groups.length > 0 ? groups : undefined;
}

const said = (element: Element): string => element.textContent!.replace(/\s+/g, ' ').trim();

/** What the item says that the link's list is in: `<li>Bộ / ngành <ul><li><a>…`. */
function itemAround(link: Element, host: Element): string | undefined {
  const item = link.closest('ul, ol')?.parentElement?.closest('li');
  if (!item || !host.contains(item)) return undefined;
  const own = [...item.childNodes].filter((node) => !(node instanceof Element && node.matches('ul, ol')));
  return (
    own
      .map((node) => node.textContent)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim() || undefined
  );
}
