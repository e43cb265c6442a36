import { noChange } from 'lit';
import { Directive, directive, type ElementPart, type PartInfo, PartType } from 'lit/directive.js';
import { limitMarks, nfc } from '../../text/unicode.js';
import { findLinks } from './links.js';

/**
 * Fills an element with what somebody wrote, as readers see it: text with its lines, and addresses that may be followed.
 * Of nodes it makes no more than that: a thread has many of them.
 */
class Words extends Directive {
  #text: string | undefined;
  #away = false;

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('words() stands in a tag');
  }

  override render(_text: string, _away?: boolean): unknown {
    return noChange;
  }

  /** @param away - true while something else stands in their place. */
  override update({ element }: ElementPart, [text, away = false]: [string, boolean?]): unknown {
    if (away !== this.#away) {
      this.#away = (element as HTMLElement).hidden = away;
      if (away) element.removeAttribute('part');
      else element.setAttribute('part', 'text');
    }
    if (text === this.#text) return noChange;
    this.#text = text;
    element.textContent = '';
    for (const stretch of findLinks(shown(text)))
      element.append(typeof stretch === 'string' ? stretch : linkTo(stretch));
    return noChange;
  }
}

export const words = directive(Words);

const shown = (text: string): string =>
  limitMarks(nfc(text))
    .trim()
    .replace(/\r\n?/g, '\n')
    .replace(/\n{3,}/g, '\n\n');

function linkTo({ href, text }: { readonly href: string; readonly text: string }): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.rel = 'nofollow ugc noopener';
  link.textContent = text;
  return link;
}
