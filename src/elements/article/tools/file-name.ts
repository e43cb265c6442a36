/** Bytes that every file system takes, with room for ` (1).html`. */
const longest = 180;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** The name of a file for an article of this title: its own Vietnamese, without what a file system forbids. */
export function fileName(title: string): string {
  const plain = title
    .normalize('NFC')
    // Also the marks that turn the direction of writing, which can hide a file's ending.
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const encoder = new TextEncoder();
  let name = '';
  let bytes = 0;
  for (const letter of plain) {
    bytes += encoder.encode(letter).length;
    if (bytes > longest) break;
    name += letter;
  }
  name = name.replace(/^[. ]+|[. ]+$/g, '');
  return `${!name || reserved.test(name) ? `bai-viet ${name}`.trim() : name}.html`;
}
