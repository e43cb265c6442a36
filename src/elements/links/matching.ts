import type { LinkGroup } from '../../contract/model.js';
import { fold } from '../../text/unicode.js';

export type Link = LinkGroup['links'][number];

export interface FoundGroup {
  readonly title: string;
  /** Each with its place in the whole, `1.0`: the group's number and its own. */
  readonly links: readonly { readonly link: Link; readonly place: string }[];
}

/** Links that a reader overlooks no more; above it there is a field to search in. */
const easy = 20;

export const isMany = (groups: readonly LinkGroup[]): boolean =>
  groups.reduce((sum, { links }) => sum + links.length, 0) > easy;

/** The groups with a link in whose title or group every word stands, whatever its marks and case; all for no words. */
export function matching(groups: readonly LinkGroup[], search: string): readonly FoundGroup[] {
  const words = fold(search).split(/\s+/);
  return groups
    .map(({ title, links }, at) => ({
      title,
      links: links
        .map((link, place) => ({ link, place: `${at}.${place}` }))
        .filter(({ link }) => {
          const text = fold(`${link.title} ${title}`);
          return words.every((word) => text.includes(word));
        }),
    }))
    .filter(({ links }) => links.length > 0);
}
