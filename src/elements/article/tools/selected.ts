/**
 * What the reader has selected, in this root or in the page; it stays as it is when they select something else. Chromium
 * asks the shadow root, Safari names it to the selection, Firefox's selection looks inside by itself.
 */
export function selectedIn(root: Node): AbstractRange | undefined {
  const inside = (root as { getSelection?: () => Selection | null }).getSelection?.();
  const selection = inside ?? getSelection();
  if (!inside && root instanceof ShadowRoot && selection && 'getComposedRanges' in selection) {
    return selection.getComposedRanges({ shadowRoots: [root] })[0];
  }
  return selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : undefined;
}
