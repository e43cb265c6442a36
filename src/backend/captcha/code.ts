// Nothing that is taken for another (0 O Q D, 1 I L J, 2 Z, 5 S, 8 B, 6 G, U V W), and no vowels: a code is no word.
const alphabet = 'CFHKMNPRTXY3479';
export const codeLength = 5;

export const newCode = (random: () => number): string =>
  Array.from({ length: codeLength }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');

/** As one types it: any case, spaces between, full-width letters of an input method, composed or not. */
export const sameCode = (code: string, given: string): boolean => plain(given) === plain(code);

// NFKC folds full-width forms; Vietnamese keyboards may put a mark on a letter, and no code has any.
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\s]/gu, '')
    .toUpperCase();
