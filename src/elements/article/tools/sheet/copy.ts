import { isSafeUrl } from '../../../../contract/url.js';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** What keeps its tag on a sheet; of anything else its inside is kept. */
const kept = words(
  'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr th td colgroup col a b strong i em u s sub ' +
    'sup mark small code pre kbd samp var blockquote q cite abbr figure figcaption img br hr span div section address ' +
    'time del ins bdi bdo ruby rt rp center',
);
/** What nobody reads on paper, or what would run. */
const dropped = words(
  'script style template noscript link meta iframe frame object embed video audio canvas svg math form button input ' +
    'select textarea dialog nav menu map area base',
);
const attributes = words('alt colspan rowspan headers scope dir lang start reversed datetime title');

/**
 * The words and pictures of `source`, for paper or a file: nothing that runs, no form of the page's own, full addresses.
 * Made anew and not cloned, so that no tag of ours or the page's comes to life in it.
 *
 * @param paper - where it is made: pictures load only in the page's own document.
 */
export function copyOf(source: Element, paper: Document): DocumentFragment {
  const copy = paper.createDocumentFragment();
  copyInto(copy, source);
  return copy;
}

function copyInto(target: Node, source: Node): void {
  for (const node of childrenOf(source)) {
    if (node.nodeType === Node.TEXT_NODE) target.appendChild(target.ownerDocument!.createTextNode(node.nodeValue!));
    if (!(node instanceof HTMLElement) || dropped.has(node.localName) || isUnseen(node)) continue;
    const made = kept.has(node.localName) ? make(node, target.ownerDocument!) : undefined;
    if (made) target.appendChild(made);
    copyInto(made ?? target, node);
  }
}

/** Of a slot what the page put there. */
const childrenOf = (node: Node): Iterable<Node> => {
  const assigned = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
  return assigned.length > 0 ? assigned : node.childNodes;
};

function isUnseen(element: HTMLElement): boolean {
  const { display, visibility } = getComputedStyle(element);
  return display === 'none' || visibility === 'hidden';
}

function make(element: HTMLElement, paper: Document): HTMLElement {
  const made = paper.createElement(element.localName);
  for (const { name, value } of element.attributes) if (attributes.has(name)) made.setAttribute(name, value);
  if (element instanceof HTMLAnchorElement && element.href && isSafeUrl(element.href)) {
    made.setAttribute('href', element.href);
  }
  if (element instanceof HTMLImageElement) fillPicture(made as HTMLImageElement, element);
  return made;
}

/** The picture that the reader has, at once and not when it comes into view. */
function fillPicture(made: HTMLImageElement, picture: HTMLImageElement): void {
  made.referrerPolicy = picture.referrerPolicy;
  made.alt = picture.alt;
  made.src = picture.currentSrc || picture.src;
}
