/** The HTML of a backend as an article shows it. Loaded beside the data: only such HTML needs the sanitiser. */
import { isReduced, sanitize } from '../../base/sanitize.js';
import type { WardElement } from '../../base/ward-element.js';
import { aloneIn, recognise } from './embeds.js';
import { tellMissing } from './missing.js';
import { makePlayer } from './player.js';

/**
 * What a reader may see of HTML that nobody trusts; `undefined` where nothing of it can be seen.
 * @throws where the page's policy forbids us to parse HTML at all.
 */
export function makeBody(html: string, host: WardElement): HTMLElement | undefined {
  const fragment = sanitize(html, (address) => recognise(address)?.page);
  if (!fragment.textContent?.trim() && !fragment.querySelector('img')) return undefined;
  const body = document.createElement('div');
  body.className = 'body';
  body.part.add('body');
  body.append(fragment);
  for (const link of body.querySelectorAll('a')) showEmbed(link, body, host);
  let tables = 0;
  for (const box of body.querySelectorAll<HTMLElement>('.scroll')) nameTable(box, ++tables, host);
  // An error of a picture does not bubble.
  body.addEventListener('error', ({ target }) => tellMissing(host, target), true);
  if (isReduced(fragment)) body.prepend(paragraph('muted notice', host.text('article.plainText')));
  return body;
}

/** A film's address that has a paragraph to itself is the film; one inside a sentence stays a link. */
function showEmbed(link: HTMLAnchorElement, body: HTMLElement, host: WardElement): void {
  const around = aloneIn(link, body);
  const embed = around && recognise(link.getAttribute('href') ?? '');
  if (!embed) return;
  const said = link.textContent.replace(/\s+/g, ' ').trim();
  around.replaceWith(makePlayer(embed, saysNothing.test(said) ? '' : said, host));
}

/** An address, and what YouTube calls each of its films. */
const saysNothing = /^(https?:|youtube video player$)/i;

/** A box that scrolls is reached by the keyboard, so it says what is in it. */
function nameTable(box: HTMLElement, n: number, host: WardElement): void {
  box.setAttribute('role', 'group');
  const caption = box.querySelector('caption')?.textContent.replace(/\s+/g, ' ').trim();
  box.setAttribute('aria-label', caption || host.text('article.table', { n }));
}

function paragraph(className: string, text: string): HTMLElement {
  const element = document.createElement('p');
  element.className = className;
  element.textContent = text;
  return element;
}
