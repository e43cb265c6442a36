/**
 * The only door through which HTML comes into a page, and the only home of dompurify; loaded beside the data when an
 * adapter sends HTML. A private instance, a string in and a fragment out, a frozen configuration: no hooks, no shared
 * state.
 */
import createDOMPurify, { type Config, type DOMPurify } from 'dompurify';
import { isSafeUrl } from '../contract/url.js';
import { htmlLimits, isBomb } from './html-limits.js';
import { framesAsLinks, textOf, withoutUnseen } from './html-tags.js';
import { trustedPolicy } from './policy.js';

const words = (text: string): string[] => text.split(' ');

const configuration = Object.freeze({
  USE_PROFILES: { html: true },
  FORBID_TAGS: words(
    'style form input button select option optgroup textarea datalist output meter progress fieldset legend label ' +
      'dialog template slot audio video source track canvas map area marquee iframe object embed frame frameset base ' +
      'link meta svg math',
  ),
  FORBID_ATTR: words(
    'style id name class slot is part exportparts srcset background usemap ismap download popover popovertarget ' +
      'popovertargetaction command commandfor accesskey autofocus autoplay tabindex contenteditable ping action ' +
      'formaction target hidden inert draggable nonce role cite longdesc',
  ),
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
} satisfies Config);

const rasterData = /^data:image\/(png|jpeg|gif|webp);base64,/i;

let purifier: { readonly purify: DOMPurify; readonly policy: TrustedTypePolicy | undefined } | undefined;

type TrustedTypePolicy = NonNullable<Config['TRUSTED_TYPES_POLICY']>;

/** Where trusted types are there, dompurify needs a policy to hand its own parser. */
const prepare = () => ({
  policy: trustedPolicy() as TrustedTypePolicy | undefined,
  purify: createDOMPurify(window),
});

/** Fragments that hold the words alone. */
const reduced = new WeakSet<DocumentFragment>();

/** True for what {@link sanitize} made of HTML that was too large or too deeply nested: its words without any form. */
export const isReduced = (fragment: DocumentFragment): boolean => reduced.has(fragment);

/**
 * HTML that nobody trusts, as nodes that may stand in a page: nothing in it executes, covers the page, asks the reader
 * for input or sends anything. Too large or too deeply nested HTML comes as paragraphs of plain text.
 *
 * @param known - the address that a frame, film or sound may be linked to, if any: none of them comes through itself.
 * @throws where the page's policy forbids us to parse HTML at all.
 */
export function sanitize(html: string, known?: (address: string) => string | undefined): DocumentFragment {
  const whole = html.slice(0, htmlLimits.characters);
  const seen = withoutUnseen(known ? framesAsLinks(whole, known) : whole);
  const bomb = html.length > htmlLimits.characters || isBomb(seen);
  const fragment = purify(bomb ? paragraphs(seen) : seen);
  if (bomb) reduced.add(fragment);
  for (const link of fragment.querySelectorAll('a')) finishLink(link);
  for (const picture of fragment.querySelectorAll('img')) finishPicture(picture);
  for (const table of fragment.querySelectorAll('table')) finishTable(table);
  return fragment;
}

function purify(html: string): DocumentFragment {
  const { purify, policy } = (purifier ??= prepare());
  return purify.sanitize(html, {
    ...configuration,
    ...(policy && { TRUSTED_TYPES_POLICY: policy }),
  }) as unknown as DocumentFragment;
}

function finishLink(link: HTMLAnchorElement): void {
  const address = link.getAttribute('href');
  if (address !== null && !isSafeUrl(address)) link.removeAttribute('href');
  link.rel = 'noopener noreferrer nofollow ugc';
}

function finishPicture(picture: HTMLImageElement): void {
  const address = picture.getAttribute('src');
  if (!address || !(isSafeUrl(address) || rasterData.test(address))) {
    picture.remove();
    return;
  }
  picture.referrerPolicy = 'no-referrer';
  picture.loading = 'lazy';
  picture.decoding = 'async';
  if (!picture.hasAttribute('alt')) picture.alt = '';
}

/** A wide table scrolls in a box of its own that the keyboard reaches. */
function finishTable(table: HTMLTableElement): void {
  if (table.parentElement?.closest('table')) return;
  const box = table.ownerDocument.createElement('div');
  box.className = 'scroll';
  box.tabIndex = 0;
  table.replaceWith(box);
  box.append(table);
}

/** Flat HTML of the words alone. What a page cannot hold as paragraphs stays in the last one. */
function paragraphs(html: string): string {
  const lines = textOf(html).split(/\s*\n\s*/);
  const rest = lines.splice(2000).join(' ');
  return [...lines, rest]
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${line.replaceAll('<', '&lt;')}</p>`)
    .join('');
}
