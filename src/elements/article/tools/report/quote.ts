/** Letters that a quoted passage may have; a whole article quoted says nothing. */
const longest = 1000;

/** The words of `body` that were selected; empty where none of its own are. */
export function quoteOf(selected: AbstractRange | undefined, body: HTMLElement): string {
  if (!selected || selected.collapsed) return '';
  const range = document.createRange();
  range.setStart(selected.startContainer, selected.startOffset);
  range.setEnd(selected.endContainer, selected.endOffset);
  if (!range.intersectsNode(body)) return '';
  const whole = document.createRange();
  whole.selectNodeContents(body);
  if (range.compareBoundaryPoints(Range.START_TO_START, whole) < 0) range.setStart(body, 0);
  if (range.compareBoundaryPoints(Range.END_TO_END, whole) > 0) range.setEnd(body, body.childNodes.length);
  return range.toString().replace(/\s+/g, ' ').trim().slice(0, longest);
}
