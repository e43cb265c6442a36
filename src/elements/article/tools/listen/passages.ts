import type { ReadableArticle } from '../../readable.js';
import { sentencesOf } from './sentences.js';

/** One sentence to be read, and where it stands in the page; the headline may stand elsewhere. */
export interface Passage {
  readonly text: string;
  readonly range?: () => Range;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const inline = words(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q rb ruby s samp small span strong sub sup ' +
    'time tt u var wbr',
);
const silent = words(
  'script style template noscript iframe object embed video audio canvas svg math button input select textarea rp rt ' +
    'dialog nav',
);

interface Letters {
  readonly node: Text;
  /** Where its text begins in the block's. */
  readonly start: number;
}

/** The article sentence by sentence: headline and lead, where the body does not begin with them, then the body. */
export function passagesOf({ title, lead, body }: ReadableArticle): Passage[] {
  const passages = blocksOf(body).flatMap(({ text, letters }) =>
    sentencesOf(text).map(([start, end]) => ({
      text: text.slice(start, end).replace(/\s+/g, ' '),
      range: () => rangeOf(letters, start, end),
    })),
  );
  const opening = folded(
    passages
      .slice(0, 12)
      .map(({ text }) => text)
      .join(' '),
  );
  const before = [title, lead ?? ''].filter((text) => text && !opening.includes(folded(text)));
  const spoken = before.flatMap((text) => sentencesOf(text).map(([start, end]) => ({ text: text.slice(start, end) })));
  return [...spoken, ...passages];
}

const folded = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** The text between the edges of blocks, where a reader stops anyway. */
function blocksOf(body: HTMLElement): { text: string; letters: Letters[] }[] {
  const blocks: { text: string; letters: Letters[] }[] = [];
  let text = '';
  let letters: Letters[] = [];
  const close = () => {
    if (text.trim()) blocks.push({ text, letters });
    text = '';
    letters = [];
  };
  const walk = (node: Node): void => {
    if (node instanceof Text) {
      letters.push({ node, start: text.length });
      text += node.data;
    } else if (node instanceof HTMLBRElement) text += '\n';
    else if (node instanceof HTMLElement && !isSilent(node)) {
      const block = !inline.has(node.localName);
      if (block) close();
      const assigned = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
      (assigned.length > 0 ? assigned : node.childNodes).forEach(walk);
      if (block) close();
    }
  };
  body.childNodes.forEach(walk);
  close();
  return blocks;
}

function isSilent(element: HTMLElement): boolean {
  if (silent.has(element.localName) || element.getAttribute('aria-hidden') === 'true') return true;
  const { display, visibility } = getComputedStyle(element);
  return display === 'none' || visibility === 'hidden';
}

function rangeOf(letters: readonly Letters[], start: number, end: number): Range {
  const range = document.createRange();
  const at = (offset: number, edge: 'setStart' | 'setEnd') => {
    const holder = [...letters]
      .reverse()
      .find((one) => (edge === 'setEnd' ? one.start < offset : one.start <= offset))!;
    range[edge](holder.node, Math.min(offset - holder.start, holder.node.length));
  };
  at(start, 'setStart');
  at(end, 'setEnd');
  return range;
}
