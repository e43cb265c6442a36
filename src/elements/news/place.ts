/** Where a reader is in a list of news. It stands in the page's address, so that Back, reload and sharing find it. */
export interface Place {
  readonly page: number;
  /** What is searched for; empty for nothing. */
  readonly words: string;
}

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

/** The page's address with this place in it, all else as it was. Written out, for a page may have a `base`. */
export function addressOf({ page, words }: Place, id: string): string {
  const own = [
    [pageName(id), page > 1 ? String(page) : ''],
    [wordsName, words],
  ].map(([name, value]) => [encodeURIComponent(name!), encodeURIComponent(value!).replace(/%20/g, '+')] as const);
  const names = own.map(([name]) => name);
  const parts = [
    ...location.search
      .slice(1)
      .split('&')
      .filter((part) => part && !names.includes(part.split('=')[0]!)),
    ...own.filter(([, value]) => value).map((one) => one.join('=')),
  ];
  const [before] = location.href.split(/[?#]/);
  return before! + (parts.length > 0 ? `?${parts.join('&')}` : '') + location.hash;
}
