/**
 * The only door through which HTML comes into a page, and the only home of dompurify; loaded beside the data when an
 * adapter sends HTML. A private instance, a string in and a fragment out, a frozen configuration: no hooks, no shared
 * state.
 */
import createDOMPurify, { type Config, type DOMPurify } from 'dompurify';
import { isSafeUrl } from '../contract/url.js';
import { isBomb } from './html-limits.js';

const forbiddenTags = [
  ...['style', 'form', 'input', 'button', 'select', 'option', 'optgroup', 'textarea', 'datalist', 'output', 'meter'],
  ...['progress', 'fieldset', 'legend', 'label', 'dialog', 'template', 'slot', 'audio', 'video', 'source', 'track'],
  ...[
    'map',
    'area',
    'marquee',
    'iframe',
    'object',
    'embed',
    'frame',
    'frameset',
    'base',
    'link',
    'meta',
    'svg',
    'math',
  ],
];
const forbiddenAttributes = [
  ...[
    'style',
    'id',
    'name',
    'class',
    'slot',
    'is',
    'part',
    'exportparts',
    'srcset',
    'background',
    'usemap',
    'download',
  ],
  ...['popover', 'popovertarget', 'popovertargetaction', 'accesskey', 'autofocus', 'autoplay', 'tabindex'],
  ...['contenteditable', 'ping', 'action', 'formaction', 'target', 'hidden', 'inert', 'draggable', 'nonce', 'role'],
];

const configuration = Object.freeze({
  USE_PROFILES: { html: true },
  FORBID_TAGS: forbiddenTags,
  FORBID_ATTR: forbiddenAttributes,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
} satisfies Config);

const rasterData = /^data:image\/(png|jpeg|gif|webp);base64,/i;

let purifier: { readonly purify: DOMPurify; readonly policy: TrustedTypePolicy | undefined } | undefined;

type TrustedTypePolicy = NonNullable<Config['TRUSTED_TYPES_POLICY']>;

/** Where trusted types are there, dompurify needs a policy to hand its own parser; ours is called `ward-html`. */
function prepare() {
  const { trustedTypes } = window as {
    trustedTypes?: { createPolicy(name: string, rules: object): TrustedTypePolicy };
  };
  const policy = trustedTypes?.createPolicy('ward-html', {
    createHTML: (html: string) => html,
    createScriptURL: (url: string) => url,
  });
  return { purify: createDOMPurify(window), policy };
}

/**
 * HTML that nobody trusts, as nodes that may stand in a page: nothing in it executes, covers the page, asks the reader
 * for input or sends anything. Too large or too deeply nested HTML comes as plain text.
 *
 * @throws where the page's policy forbids us to parse HTML at all.
 */
export function sanitize(html: string): DocumentFragment {
  if (isBomb(html)) return plainText(html);
  const { purify, policy } = (purifier ??= prepare());
  const fragment = purify.sanitize(html, {
    ...configuration,
    ...(policy && { TRUSTED_TYPES_POLICY: policy }),
  }) as unknown as DocumentFragment;
  for (const link of fragment.querySelectorAll('a')) finishLink(link);
  for (const picture of fragment.querySelectorAll('img')) finishPicture(picture);
  for (const table of fragment.querySelectorAll('table')) finishTable(table);
  for (const quoted of fragment.querySelectorAll('[cite], [longdesc]')) {
    quoted.removeAttribute('cite');
    quoted.removeAttribute('longdesc');
  }
  return fragment;
}

function finishLink(link: HTMLAnchorElement): void {
  const address = link.getAttribute('href');
  if (address !== null && !isSafeUrl(address)) link.removeAttribute('href');
  link.rel = 'noopener noreferrer nofollow ugc';
}

function finishPicture(picture: HTMLImageElement): void {
  const address = picture.getAttribute('src') ?? '';
  if (!isSafeUrl(address) && !rasterData.test(address)) {
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

function plainText(html: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const paragraph = document.createElement('p');
  paragraph.textContent = html
    .slice(0, 200_000)
    .replace(/<[^<>]{0,2000}>/g, ' ')
    .replace(/[ \t]+/g, ' ')
    .slice(0, 100_000);
  fragment.append(paragraph);
  return fragment;
}
