/** Letters that a quoted passage may have; a whole article quoted says nothing. */
const longest = 1000;

/** The words inside `body` that the reader has selected, in its shadow root or in the page; empty where none are. */
export function selectedIn(body: HTMLElement): string {
  const found = selectedRange(body.getRootNode());
  if (!found || found.collapsed) return '';
  const range = document.createRange();
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  if (!range.intersectsNode(body)) return '';
  const whole = document.createRange();
  whole.selectNodeContents(body);
  if (range.compareBoundaryPoints(Range.START_TO_START, whole) < 0) range.setStart(body, 0);
  if (range.compareBoundaryPoints(Range.END_TO_END, whole) > 0) range.setEnd(body, body.childNodes.length);
  return range.toString().replace(/\s+/g, ' ').trim().slice(0, longest);
}

// Chromium asks the shadow root, Safari names it to the selection, Firefox's selection looks inside by itself.
function selectedRange(root: Node): AbstractRange | undefined {
  const inside = (root as { getSelection?: () => Selection | null }).getSelection?.();
  const selection = inside ?? getSelection();
  if (!selection) return undefined;
  if (!inside && root instanceof ShadowRoot && 'getComposedRanges' in selection) {
    return selection.getComposedRanges({ shadowRoots: [root] })[0];
  }
  return selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
}
