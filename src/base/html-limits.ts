/** Above any of these the parser itself, not the sanitiser, would hang the page. */
export const htmlLimits = { characters: 2_000_000, depth: 256, tags: 100_000 } as const;

// Elements without content, and those whose end the parser finds by itself: neither nests by being left open.
const shallow = new Set(
  (
    'area base br col embed hr img input link meta source track wbr ' +
    'p li dt dd td th tr thead tbody tfoot colgroup caption option optgroup rt rp'
  ).split(' '),
);

/** True for HTML that is too large, too deeply nested or has too many tags to be parsed; one linear scan. */
export function isBomb(html: string): boolean {
  if (html.length > htmlLimits.characters) return true;
  const open: string[] = [];
  let tags = 0;
  const tag = /<(\/?)([a-z][a-z0-9-]{0,30})/gi;
  for (let found = tag.exec(html); found; found = tag.exec(html)) {
    if (++tags > htmlLimits.tags) return true;
    const name = found[2]!.toLowerCase();
    if (shallow.has(name)) continue;
    if (!found[1]) open.push(name);
    else {
      // Only the matching one ends: what stood open above it is opened anew by the parser.
      const at = open.lastIndexOf(name);
      if (at !== -1) open.splice(at, 1);
    }
    if (open.length > htmlLimits.depth) return true;
  }
  return false;
}
