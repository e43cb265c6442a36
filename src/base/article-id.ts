import { WardError } from '../contract/error.js';
import { nearest } from './ancestors.js';

const tracking = /^(utm_\w+|fbclid|gclid|zarsrc|mc_[ce]id|_ga|yclid|msclkid)$/i;

/** This page as an id: its path and sorted query, without what trackers add. */
export function pageKey(address: string = location.href): string {
  const { pathname, searchParams } = new URL(address);
  const query = [...searchParams]
    .map(([name, value]) => [name.normalize('NFC'), value.normalize('NFC')] as [string, string])
    .filter(([name]) => !tracking.test(name))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const path = decode(pathname).normalize('NFC');
  return query.length > 0 ? `${path}?${new URLSearchParams(query)}` : path;
}

/**
 * Which article a tag is about: its own `article-id`, the nearest ancestor's, `<meta name="ward-article-id">`, the path
 * of `<link rel="canonical">`. `auto` is the page itself.
 *
 * @param own - the tag's property, which a script may have set without the attribute.
 * @throws WardError `invalid` that names the attribute where none is given: never a thread that pages share by mistake.
 */
export function findArticleId(tag: Element, own?: string): string {
  const given =
    own ||
    nearest(tag, 'article-id')?.getAttribute('article-id') ||
    document.querySelector<HTMLMetaElement>('meta[name="ward-article-id"]')?.content;
  if (given === 'auto') return pageKey();
  if (given) return given.normalize('NFC');
  const canonical = canonicalPath();
  if (canonical) return canonical;
  throw new WardError('invalid', `<${tag.localName}> needs article-id="…" (or article-id="auto" for this page)`, {
    fields: [{ name: 'article-id', rule: 'required' }],
  });
}

function canonicalPath(): string | undefined {
  const address = document.querySelector<HTMLLinkElement>('link[rel="canonical"]:not([href=""])')?.href;
  try {
    return address ? decode(new URL(address).pathname).normalize('NFC') : undefined;
  } catch {
    return undefined;
  }
}

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
