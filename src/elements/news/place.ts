import { addressWith } from '../../base/page-address.js';

/** Where a reader is in a list of news. It stands in the page's address, so that Back, reload and sharing find it. */
export interface Place {
  readonly page: number;
  /** What is searched for; empty for nothing. */
  readonly words: string;
}

export const start: Place = { page: 1, words: '' };

/** On the document: one of the page's lists of news changed the address; `detail` is which. */
export const placed = 'ward-news-placed';

/** Longer than any sensible search. */
const mostLetters = 200;

export const tidy = (words: string): string =>
  words.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, mostLetters).trim();

// Lists of one page are told apart by their ids.
const pageName = (id: string): string => (id ? `trang-${id}` : 'trang');
const wordsName = 'tim';

export function readPlace(id: string): Place {
  const given = new URLSearchParams(location.search);
  const page = given.get(pageName(id)) ?? '';
  return { page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1, words: tidy(given.get(wordsName) ?? '') };
}

/** The page's address with this place in it, all else as it was. */
export const addressOf = ({ page, words }: Place, id: string): string =>
  addressWith({ [pageName(id)]: page > 1 ? String(page) : '', [wordsName]: words });
