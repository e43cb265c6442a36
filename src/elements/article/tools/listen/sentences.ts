export type Span = readonly [start: number, end: number];

/** Shortened words of Vietnamese pages that a full stop belongs to; what follows them goes on. */
const shortened = new Set(
  (
    'tp tx tt tnhh ths ts pgs gs bs ks cn ncs cvcc nsưt nsnd đ/c đc ô b ông bà mr mrs ms dr st no nxb tr cty qđ nđ tw ' +
    'khđt vd vdụ đt sđt'
  ).split(' '),
);
const end = /([.!?…]+)(["'”’»)\]]*)(?=\s|$)|\n\s*\n/gu;

/**
 * Where the sentences of a text are. A full stop ends none inside a number (`1.621.644`, `14/5/2020`), after a shortened
 * word (`TP.`, `P.`, `ThS.`), after the number of a heading (`1. Mục tiêu`), or where a small letter follows (`v.v. và`).
 */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const add = (stop: number) => {
    const span = trimmed(text, start, stop);
    if (/[\p{L}\p{N}]/u.test(text.slice(...span))) spans.push(span);
    start = stop;
  };
  for (const match of text.matchAll(end)) {
    const { index } = match;
    if (match[1] !== undefined && goesOn(text, start, index, match[1], index + match[0].length)) continue;
    add(index + match[0].length);
  }
  add(text.length);
  return spans;
}

function goesOn(text: string, start: number, stop: number, mark: string, after: number): boolean {
  const next = /^\s*["'“‘«([]*(\p{L})/u.exec(text.slice(after, after + 20))?.[1];
  if (next !== undefined && next === next.toLowerCase() && next !== next.toUpperCase()) return true;
  if (mark !== '.' || !text.slice(after).trim()) return false;
  // The last letters are enough, however long a sentence grows.
  const sentence = text.slice(Math.max(start, stop - 40), stop).trimStart();
  const word = /[^\s("'“‘«[]*$/u.exec(sentence)![0];
  if (/^(\d{1,3}|[ivx]+)$/i.test(word) && word === sentence) return true;
  return shortened.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word);
}

function trimmed(text: string, start: number, stop: number): Span {
  const part = text.slice(start, stop);
  return [start + part.length - part.trimStart().length, start + part.trimEnd().length];
}

/** Letters that are spoken at once: about ten seconds. Chromium falls silent in a longer one. */
const breath = 140;

/** A sentence in pieces short enough to be spoken, cut where a reader would breathe. */
export function piecesOf(sentence: string): string[] {
  const pieces: string[] = [];
  let rest = sentence.trim();
  while (rest.length > breath) {
    const head = rest.slice(0, breath);
    const pause = Math.max(...[...head.matchAll(/[,;:–—)]\s/g)].map(({ index }) => index + 1), 0);
    const at = pause > breath / 3 ? pause : head.lastIndexOf(' ') > 0 ? head.lastIndexOf(' ') : breath;
    pieces.push(rest.slice(0, at).trim());
    rest = rest.slice(at).trim();
  }
  return rest ? [...pieces, rest] : pieces;
}
