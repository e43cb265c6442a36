// Digits alone, so that a code can be spoken as well as shown; none that is taken for a letter.
const alphabet = '23456789';
export const codeLength = 5;

export const newCode = (random: () => number): string =>
  Array.from({ length: codeLength }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');

/** As one types it: spaces or dashes between, full-width digits of an input method. */
export const sameCode = (code: string, given: string): boolean => plain(given) === plain(code);

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s.,-]/g, '');
