/** Vietnamese text as Unicode has it: composed, searched without marks, counted in letters, cleaned of what hides. */

/** Composed: "Mường" is five letters, not eight code units. On reading, sending and in keys; never while somebody types. */
export const nfc = (text: string): string => text.normalize('NFC');

/** For searching without marks and case: `Mường Lay` and `MUONG LAY` are both `muong lay`. `đ` does not decompose. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();

/**
 * Where `query` stands in `text`, without regard to marks and case: `[start, end]` in code units of `nfc(text)`, in
 * order, never overlapping. An empty query stands nowhere.
 */
export function findFolded(text: string, query: string): [start: number, end: number][] {
  const wanted = [...query.trim()].map(fold).join('');
  if (wanted === '') return [];
  // For each code unit of the folded text, where the letter it comes from starts and ends.
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  let place = 0;
  for (const letter of nfc(text)) {
    const plain = fold(letter);
    folded += plain;
    place += letter.length;
    for (let unit = 0; unit < plain.length; unit++) {
      starts.push(place - letter.length);
      ends.push(place);
    }
    // A mark that stands alone belongs to the letter before it.
    if (plain === '' && ends.length > 0) ends[ends.length - 1] = place;
  }
  const found: [number, number][] = [];
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
    found.push([starts[at]!, ends[at + wanted.length - 1]!]);
  }
  return found;
}

const segmenter = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('vi') : undefined;
// A letter with its marks, an emoji with what is joined to it, a flag: for browsers without a segmenter.
const grapheme = /\r\n|\p{RI}{2}|.(?:[\p{M}\p{EMod}\u200c]|\u200d\p{ExtPict}?)*/gsu;

/** How many letters a reader sees: "Mường" is five in any normal form, a family emoji is one. */
export const graphemeCount = (text: string): number =>
  segmenter ? Array.from(segmenter.segment(text)).length : (text.match(grapheme)?.length ?? 0);

// Composed Vietnamese and what it is written with: no mark, and nothing that hides. Told at once, and in most texts true.
const plain = /^[\0-\xac\xae-\u02ff\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*$/;

/**
 * At most `most` combining marks a letter, those of a composed letter included; what is invisible between them does
 * not start a new letter. Vietnamese has two at most and is never changed, composed or not.
 */
export const limitMarks = (text: string, most = 4): string =>
  plain.test(text)
    ? text
    : text.replace(/([^\p{M}\p{Cf}]?)([\p{M}\p{Cf}]+)/gu, (_, letter: string, marks: string) => {
        let room = most - countMarks(letter);
        return letter + marks.replace(/\p{M}/gu, (mark) => ((room -= countMarks(mark)) >= 0 ? mark : ''));
      });

const countMarks = (text: string): number => text.normalize('NFD').match(/\p{M}/gu)?.length ?? 0;

const plainName = /^[!-~\xa1-\xac\xae-\u02ff\u1e00-\u1eff]+(?: [!-~\xa1-\xac\xae-\u02ff\u1e00-\u1eff]+)*$/;

/**
 * A name as others may see it: composed, one space between words, without control, bidi and invisible characters,
 * with at most four marks a letter. May be empty.
 */
export const cleanName = (text: string): string =>
  plainName.test(text)
    ? text
    : limitMarks(
        nfc(
          text
            .replace(/[\p{Cf}\p{DI}\p{Cs}]|(?!\s)\p{Cc}/gu, '')
            .replace(/[\s\u2800]+/g, ' ')
            .trim(),
        ),
      );
