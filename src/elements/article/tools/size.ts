/** The sizes that a reader may choose, in per cent. */
export const sizes = [90, 100, 125, 150, 200] as const;
export const usualSize = 100;

/**
 * Draws `body` at `percent` of its size. `zoom` also enlarges what a page's own style sheet gave a size or a line height
 * in pixels, and lines wrap as before; browsers that lack it (Firefox before 126) enlarge what follows its font size.
 */
export function applySize({ style }: HTMLElement, percent: number): void {
  const property = CSS.supports('zoom', '1.5') ? 'zoom' : 'font-size';
  if (percent === usualSize) style.removeProperty(property);
  else style.setProperty(property, `${percent}%`, 'important');
}
