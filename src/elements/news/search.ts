/** What a list needs for its search. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ArticleSummary } from '../../contract/model.js';
import { findFolded, fold, nfc } from '../../text/unicode.js';
import type { Paging } from './paging.js';
import { start, tidy } from './place.js';
import type { NewsPage, WardNews } from './ward-news.js';

export function renderSearch(tag: WardNews, paging: Paging): TemplateResult {
  const { words } = tag.place;
  const submit = (event: Event) => {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem('tim') as HTMLInputElement;
    paging.move({ page: 1, words: tidy(field.value) }, 'search');
  };
  return html`<form role="search" method="get" @submit=${submit}>
      <label class="hidden" for="words">${tag.text('news.search')}</label>
      <input
        part="field"
        class="input"
        id="words"
        type="search"
        name="tim"
        enterkeyhint="search"
        autocomplete="off"
        placeholder=${tag.text('news.search')}
        .value=${words}
        @keydown=${keepComposing}
      />
      <button part="button" class="button primary">${tag.text('common.search')}</button>
    </form>
    ${
      words
        ? html`<p class="head">
            <span>${paging.found}</span>
            <a href=${paging.address(start)} @click=${paging.turnTo(start, 'search')}>${tag.text('news.clear')}</a>
          </p>`
        : nothing
    }`;
}

// The Enter that ends a word of an input method searches nothing.
function keepComposing(event: KeyboardEvent): void {
  if (event.key === 'Enter' && (event.isComposing || event.keyCode === 229)) event.preventDefault();
}

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

/** Those of the newest in which every word stands: for a backend that cannot search, such as a feed. */
export function sift({ items }: NewsPage, words: string): NewsPage {
  const wanted = fold(words).split(' ');
  const holds = ({ title, summary = '', category = '' }: ArticleSummary) => {
    const text = fold(`${title}\n${summary}\n${category}`);
    return wanted.every((word) => text.includes(word));
  };
  const found = items.filter(holds);
  return { items: found, next: null, total: found.length };
}
