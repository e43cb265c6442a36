/** HTML read as a browser's tokeniser reads it: just enough to know where its tags are, in one linear pass. */

export interface Tag {
  /** In lower case. */
  readonly name: string;
  readonly end: boolean;
  readonly attributes: number;
  /** Where its `<` is, and where the text behind its `>` starts. */
  readonly from: number;
  readonly to: number;
}

const opening = /<(?:(\/?)([a-z][^\t\n\f\r />]*)|!--|[!?/])/gi;
const attribute =
  /[\t\n\f\r /]*(?:=[^\t\n\f\r />=]*|[^\t\n\f\r />=]+)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"[^"]*(?:"|$)|'[^']*(?:'|$)|(?!["'>])[^\t\n\f\r >]+)?)?/y;
const closing = /[\t\n\f\r /]*>/y;

/**
 * The tags of HTML in order; scripts and style sheets are read as HTML too. What begins as a tag and never ends comes
 * last, as the end tag of nothing: a browser drops it.
 */
export function* readTags(html: string): Generator<Tag> {
  for (let at = 0; at >= 0;) {
    opening.lastIndex = at;
    const found = opening.exec(html);
    if (!found) return;
    const [text, slash, name] = found;
    let to = opening.lastIndex;
    if (name === undefined) {
      // Nothing is seen of a comment, `<!doctype html>`, `<![if …]>`, `<?xml …>`.
      at = text === '<!--' ? endOfComment(html, to) : endOf('>', html, to);
      continue;
    }
    let attributes = 0;
    for (attribute.lastIndex = to; attribute.test(html); attributes++) to = attribute.lastIndex;
    closing.lastIndex = to;
    if (!closing.test(html)) {
      yield { name: '', end: true, attributes, from: found.index, to: html.length };
      return;
    }
    at = closing.lastIndex;
    yield { name: name.toLowerCase(), end: slash === '/', attributes, from: found.index, to: at };
  }
}

const unseen =
  /<!--|<(script|style|svg|math|xml|iframe|template|title|textarea|xmp|noembed|noframes|noscript)(?=[\t\n\f\r />])|<[a-z]+\d?:[^<>]*\/>/gi;

/**
 * HTML without what no reader sees: comments, scripts, style sheets, drawings, the data islands and the empty elements
 * of Word. Where one is left open only its tag goes, and the text behind it stays.
 */
export function withoutUnseen(html: string): string {
  const kept: string[] = [];
  // What was looked for and is not in the rest of the text is not looked for again.
  const missing = new Set<string>();
  let at = 0;
  unseen.lastIndex = 0;
  for (let found = unseen.exec(html); found; found = unseen.exec(html)) {
    kept.push(html.slice(at, found.index));
    const name = (found[1] ?? found[0]).toLowerCase();
    at = unseen.lastIndex;
    let end = -1;
    if (found[1] && !missing.has(name)) end = endOfElement(html, at, name);
    else if (name === '<!--' && !missing.has(name)) end = endOfComment(html, at);
    if (end === -1) missing.add(name);
    if (end !== -1) at = end;
    else if (found[1]) at = Math.max(at, endOf('>', html, at));
    unseen.lastIndex = at;
  }
  kept.push(html.slice(at));
  return kept.join('');
}

/**
 * HTML in which a link stands before each frame, film and sound that is `known`, in a paragraph of its own: to the
 * address that `known` gives for theirs. What is between the tags of a film is for browsers that cannot show it.
 */
export function framesAsLinks(html: string, known: (address: string) => string | undefined): string {
  if (!/<(iframe|video|audio)\b/i.test(html)) return html;
  const kept: string[] = [];
  let at = 0;
  let media: { readonly name: string; readonly from: number; link: string } | undefined;
  const linkFor = (from: number, to: number): string => {
    const tag = html.slice(from, to);
    // An address that is known has no other character references than that of `&`.
    const [address] = ['src', 'data-src'].flatMap(
      (name) => known(valueIn(tag, name).replace(/&(amp|#0*38|#x0*26);/gi, '&')) ?? [],
    );
    if (address === undefined) return '';
    const href = address.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
    return `<p><a href="${href}">${valueIn(tag, 'title').replace(/</g, '&lt;') || href}</a></p>`;
  };
  for (const { name, end, from, to } of readTags(html)) {
    if (name === 'iframe' && !end) {
      kept.push(html.slice(at, from), linkFor(from, to));
      at = from;
    } else if (!end && (name === 'video' || name === 'audio')) {
      media = { name, from, link: linkFor(from, to) };
    } else if (media && name === 'source') {
      media.link ||= linkFor(from, to);
    } else if (end && media?.name === name) {
      if (media.link && media.from >= at) {
        kept.push(html.slice(at, media.from), media.link);
        at = to;
      }
      media = undefined;
    }
  }
  return kept.join('') + html.slice(at);
}

/** The value of a start tag's attribute, as it is written. */
function valueIn(tag: string, name: string): string {
  attribute.lastIndex = /^<[^\t\n\f\r />]+/.exec(tag)![0].length;
  for (let found = attribute.exec(tag); found; found = attribute.exec(tag)) {
    const [, given, , value] = /^[\s/]*([^\s=]+)\s*=\s*(["']?)([\s\S]*?)\2$/.exec(found[0]) ?? [];
    if (given?.toLowerCase() === name) return value ?? '';
  }
  return '';
}

const inline =
  /^(a|abbr|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|nobr|q|rp|rt|ruby|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/;

/** The text of HTML, character references as they are, with a line break where a block starts or ends. */
export function textOf(html: string): string {
  const texts: string[] = [];
  let at = 0;
  for (const { name, from, to } of readTags(html)) {
    texts.push(html.slice(at, from).replace(/\s+/g, ' '), inline.test(name) ? '' : '\n');
    at = to;
  }
  texts.push(html.slice(at).replace(/\s+/g, ' '));
  return texts.join('');
}

/** The place behind the next `sign`; -1 where there is none. */
function endOf(sign: string, html: string, from: number): number {
  const found = html.indexOf(sign, from);
  return found === -1 ? -1 : found + sign.length;
}

function endOfComment(html: string, from: number): number {
  if (html[from] === '>') return from + 1;
  if (html.startsWith('->', from)) return from + 2;
  const end = /--!?>/g;
  end.lastIndex = from;
  return end.test(html) ? end.lastIndex : -1;
}

function endOfElement(html: string, from: number, name: string): number {
  const end = new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, 'gi');
  end.lastIndex = from;
  return end.test(html) ? endOf('>', html, end.lastIndex) : -1;
}
