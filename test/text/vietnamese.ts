/** Every vowel of Vietnamese with every tone, small and large: `[letter, the letter without marks]`, composed. */
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
export const vowels = [...'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY'].flatMap((vowel) =>
  tones.map((tone) => [(vowel + tone).normalize('NFC'), vowel.normalize('NFD')[0]!] as const),
);
