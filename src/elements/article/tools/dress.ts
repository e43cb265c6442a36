import { applyContrast } from './contrast.js';

/** How a reader wants the article; without `body`, nothing of it any more. */
export interface Wish {
  readonly body: HTMLElement | undefined;
  /** Per cent. */
  readonly size: number;
  readonly contrast: boolean;
}

interface Dressed {
  readonly body: HTMLElement;
  readonly words: HTMLElement;
  readonly area: HTMLElement;
}
const dressed = new WeakMap<Element, Dressed>();

/** Draws the article of `tools` as its reader wants it, and gives the page back as it was what is not wanted any more. */
export function dress(tools: Element, { body, size, contrast }: Wish): void {
  let worn = dressed.get(tools);
  if (worn && worn.body !== body) {
    applySize(worn.words, 100);
    applyContrast(worn.area, false);
    dressed.delete(tools);
    worn = undefined;
  }
  if (!body) return;
  dressed.set(tools, (worn ??= partsOf(body, tools.getRootNode() as ShadowRoot)));
  applySize(worn.words, size);
  applyContrast(worn.area, contrast);
}

/** In our shadow root the colours are those of the whole article; of a page's own they are those of its words alone. */
function partsOf(body: HTMLElement, root: ShadowRoot): Dressed {
  const ours = body.getRootNode() === root ? body.closest('article') : null;
  // Where the tag itself is the page's element, the bar in it keeps its size: only what is slotted grows.
  const slot = body === root.host ? root.querySelector<HTMLElement>('slot:not([name])') : null;
  return { body, words: slot ?? body, area: ours ?? body };
}

/**
 * `zoom` also enlarges what a page's own style sheet gave a size or a line height in pixels, and lines wrap as before;
 * browsers that lack it (Firefox before 126) enlarge what follows the font size.
 */
function applySize({ style }: HTMLElement, percent: number): void {
  const property = CSS.supports('zoom', '1.5') ? 'zoom' : 'font-size';
  if (percent === 100) style.removeProperty(property);
  else style.setProperty(property, `${percent}%`, 'important');
}
