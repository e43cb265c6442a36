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
  readonly ours: boolean;
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

/** In our shadow root the whole article is ours to change; of a page's own, its words alone. */
function partsOf(body: HTMLElement, root: ShadowRoot): Dressed {
  const ours = body.getRootNode() === root ? body.closest('article') : null;
  // Where the tag itself is the page's element, the bar in it keeps its size: only what is slotted grows.
  const slot = body === root.host ? root.querySelector<HTMLElement>('slot:not([name])') : null;
  return { body, words: slot ?? body, area: ours ?? body, ours: ours !== null };
}

/**
 * Our styles know what grows. On a page's own words `zoom` also enlarges what its style sheet gave a size or a line
 * height in pixels, and lines wrap as before; browsers that lack it (Firefox before 126) enlarge what follows the font.
 */
function applySize({ words, area, ours }: Dressed, percent: number): void {
  const set = ({ style }: HTMLElement, name: string, value: string) => {
    if (percent === 100) style.removeProperty(name);
    else style.setProperty(name, value, 'important');
  };
  if (ours) set(area, '--_size', String(percent / 100));
  else set(words, CSS.supports('zoom', '1.5') ? 'zoom' : 'font-size', `${percent}%`);
}
