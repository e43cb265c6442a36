import { html } from 'lit';
import { findFolded, nfc } from '../../text/unicode.js';

/** The text with what was searched for marked in it: the words together where they stand so, else each by itself. */
export function marked(text: string, words: string): unknown {
  const whole = findFolded(text, words);
  const hits =
    whole.length > 0
      ? whole
      : words
          .split(' ')
          .filter((word) => word.length > 1)
          .flatMap((word) => findFolded(text, word))
          .sort(([a], [b]) => a - b);
  if (hits.length === 0) return text;
  const composed = nfc(text);
  const pieces: unknown[] = [];
  let place = 0;
  for (const [start, end] of hits) {
    if (end <= place) continue;
    // One word may begin within another.
    const from = Math.max(start, place);
    pieces.push(composed.slice(place, from), html`<mark>${composed.slice(from, end)}</mark>`);
    place = end;
  }
  return [...pieces, composed.slice(place)];
}
