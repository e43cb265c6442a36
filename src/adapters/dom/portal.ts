import { WardError } from '../../contract/error.js';
import type { PortalInfo } from '../../contract/model.js';
import { homeZone } from '../../text/dates.js';
import { readJsonLd, readMeta } from './metadata.js';
import { textOf, type PageSource } from './places.js';

/** What a page tells of its site. */
export function portalOf({ root }: PageSource): PortalInfo {
  const page = root.ownerDocument ?? (root as Document);
  const headline = [...page.querySelectorAll('h1')].map(textOf).pop();
  // "Tên bài - Tên trang": the part that is no headline.
  const title = page.title.split(/\s+[-–—|»·]\s+/).map((part) => part.trim());
  const site = title.length > 1 ? title.filter((part) => part !== headline).pop() : title[0];
  const name = readMeta(page, 'og:site_name', 'application-name') ?? readJsonLd(page).site ?? site;
  if (!name) throw new WardError('not-found', 'no name of this site: set <title> or <meta property="og:site_name">');
  return { name, timeZone: homeZone };
}
