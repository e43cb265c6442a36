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
/** Free space around a name. */
const air = 3;

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
  if (wish.place === 'side') {
    return (['start', 'end'] as const).map((anchor) => ({ ...wish, lines: [wish.text], anchor }));
  }
  const [x, y] = wish.at;
  return [[wish.text], breakOnce(wish.text)].flatMap((lines) =>
    [0, -1, 1].map((step): Label => {
      const at: Point = [x, y + step * wish.size * (1 + lines.length / 2)];
      return { ...wish, at, lines, anchor: 'middle' };
    }),
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
export function boxOfLabel({ at: [x, y], lines, anchor, size }: Label): Box {
  const width = Math.max(...lines.map((line) => line.normalize('NFC').length)) * letterWidth * size;
  const height = lines.length * lineHeight * size;
  const left = anchor === 'middle' ? x - width / 2 : anchor === 'start' ? x + markGap : x - markGap - width;
  return [left - air, y - height / 2 - air, left + width + air, y + height / 2 + air];
}
