/** A stretch of plain text, or an address in it that may be followed. */
export type Stretch = string | { readonly href: string; readonly text: string };

const address = /https?:\/\/[^\s<>"\p{C}]+/giu;

/** Plain text with the `http(s)://` addresses in it taken apart. What ends a sentence ends the address before it. */
export function findLinks(text: string): Stretch[] {
  if (!text.includes('://')) return text === '' ? [] : [text];
  const stretches: Stretch[] = [];
  let done = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    const shown = withoutEnd(found);
    const href = hrefOf(shown);
    if (href === undefined) continue;
    if (index > done) stretches.push(text.slice(done, index));
    stretches.push({ href, text: shown });
    done = index + shown.length;
  }
  if (done < text.length) stretches.push(text.slice(done));
  return stretches;
}

// A bracket belongs to the address where it was opened in it.
function withoutEnd(found: string): string {
  const opened: Record<string, number> = { ')': found.indexOf('('), ']': found.indexOf('[') };
  let end = found.length;
  while (end > 0) {
    const last = found[end - 1]!;
    const at = opened[last];
    const closesOther = at !== undefined && (at < 0 || at >= end);
    if (!closesOther && !/[.,;:!?'’”»…*_]/.test(last)) break;
    end--;
  }
  return found.slice(0, end);
}

// `https://vnexpress.vn@evil.example` looks like one site and leads to another.
function hrefOf(text: string): string | undefined {
  try {
    const url = new URL(text);
    return url.username || url.password || !/^https?:$/.test(url.protocol) ? undefined : url.href;
  } catch {
    return undefined;
  }
}
