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
  /** What makes the words larger. */
  readonly by: 'font-size' | 'zoom';
}
const dressed = new WeakMap<Element, Dressed>();

/** Draws the article of `tools` as its reader wants it, and gives the page back as it was what is not wanted any more. */
export function dress(tools: Element, { body, size, contrast }: Wish): void {
  let worn = dressed.get(tools);
  if (worn && worn.body !== body) {
    applySize(worn, 100);
    applyContrast(worn.area, false);
    dressed.delete(tools);
    worn = undefined;
  }
  if (!body) return;
  dressed.set(tools, (worn ??= partsOf(body, tools.getRootNode() as ShadowRoot)));
  applySize(worn, size);
  applyContrast(worn.area, contrast);
}

/**
 * In our shadow root the colours are those of the whole article, and all letters follow the size of its body. Of a page's
 * own the words alone are ours to change, and `zoom` enlarges what its style sheet gave a size or a line height in
 * pixels too; lines wrap as before. Browsers that lack it (Firefox before 126) enlarge what follows the font size.
 */
function partsOf(body: HTMLElement, root: ShadowRoot): Dressed {
  const ours = body.getRootNode() === root ? body.closest('article') : null;
  // Where the tag itself is the page's element, the bar in it keeps its size: only what is slotted grows.
  const slot = body === root.host ? root.querySelector<HTMLElement>('slot:not([name])') : null;
  const by = ours || !CSS.supports('zoom', '1.5') ? 'font-size' : 'zoom';
  return { body, words: slot ?? body, area: ours ?? body, by };
}

function applySize({ words: { style }, by }: Dressed, percent: number): void {
  if (percent === 100) style.removeProperty(by);
  else style.setProperty(by, `${percent}%`, 'important');
}
