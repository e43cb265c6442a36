/** Names on a map: where each stands, and which are left out because they would run into another. Pure; in pixels. */
import type { Box, Point } from './projection.js';
import { overlap } from './projection.js';

export interface Wish {
  readonly id: string;
  readonly text: string;
  readonly at: Point;
  /** `middle` stands on the point, `side` beside a mark on it. */
  readonly place: 'middle' | 'side';
  /** Height of its letters. */
  readonly size: number;
  /** In bold letters; it may move further to find room. */
  readonly strong?: boolean;
  /** It stands whatever it runs into. */
  readonly must?: boolean;
}

export interface Label extends Wish {
  readonly lines: readonly string[];
  /** Where its text is anchored, from `at`. */
  readonly anchor: 'start' | 'middle' | 'end';
}

/** From a mark's middle to its name. */
export const markGap = 9;
const lineHeight = 1.25;
// Of a letter, on average; Vietnamese sans-serif faces are within a tenth of it.
const letterWidth = 0.56;
const strongLetterWidth = 0.61;
/** Free space around a name; more at the ends of an area's, or a mark there would seem to be what it names. */
const air = 3;
const airAtEnds = { side: air, middle: 8 };

/**
 * The names that fit into `room`, the first ones first: none runs into another, into an obstacle, or over the edge. A
 * name may move up or down a little, is broken once where it is too long, and stands on either side of a mark.
 */
export function arrange(wishes: readonly Wish[], room: Box, obstacles: readonly Box[]): Label[] {
  const taken = [...obstacles];
  const placed: Label[] = [];
  for (const wish of wishes) {
    const all = forms(wish);
    const free = (label: Label) => {
      const box = boxOfLabel(label);
      const within = box[0] >= room[0] && box[1] >= room[1] && box[2] <= room[2] && box[3] <= room[3];
      return within && !taken.some((other) => overlap(box, other));
    };
    const label = all.find(free) ?? (wish.must ? all[0] : undefined);
    if (!label) continue;
    placed.push(label);
    taken.push(boxOfLabel(label));
  }
  return placed;
}

function forms(wish: Wish): Label[] {
  const [x, y] = wish.at;
  const anchors = wish.place === 'side' ? (['start', 'end'] as const) : (['middle'] as const);
  return [[wish.text], breakOnce(wish.text)].flatMap((lines) =>
    [0, -1, 1, ...(wish.strong ? [-1.4, 1.4] : [])].flatMap((step) =>
      anchors.map((anchor): Label => {
        const off = step * wish.size * (anchor === 'middle' ? 1 + lines.length / 2 : 1.1);
        return { ...wish, at: [x, y + off], lines, anchor };
      }),
    ),
  );
}

/** In two lines, as even as the spaces allow. */
function breakOnce(text: string): readonly string[] {
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
  const off = (at: number) => Math.abs(text.length / 2 - at);
  const [at] = spaces.sort((a, b) => off(a) - off(b));
  return at === undefined ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** The room a label takes, air included. */
export function boxOfLabel({ at: [x, y], lines, anchor, size, place, strong }: Label): Box {
  const letters = Math.max(...lines.map((line) => line.normalize('NFC').length));
  const width = letters * (strong ? strongLetterWidth : letterWidth) * size;
  const height = lines.length * lineHeight * size;
  const left = anchor === 'middle' ? x - width / 2 : anchor === 'start' ? x + markGap : x - markGap - width;
  const ends = airAtEnds[place];
  return [left - ends, y - height / 2 - air, left + width + ends, y + height / 2 + air];
}
