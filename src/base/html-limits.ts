/**
 * The gate before the parser: deep nesting hangs the browser's own parser, long before a sanitiser has its turn. One
 * linear pass counts what stands open at most. It may count too much, never too little: an end tag takes its start tag
 * away only where a parser must do the same, so hostile nesting cannot hide behind end tags that a parser ignores.
 */
import { readTags } from './html-tags.js';

/** Above any of these HTML is not parsed; `attributes` are those of one tag, `elements` what a parser may make. */
export const htmlLimits = {
  characters: 2_000_000,
  depth: 256,
  tags: 100_000,
  elements: 300_000,
  attributes: 256,
} as const;

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Elements without content. */
const empty = words(
  'area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr',
);
/** They start nothing, or stand only in a table, which is counted. */
const uncounted = words('html head body caption colgroup tbody thead tfoot tr td th');
/** Between these a parser reads by other rules; closed ones are gone before we look. */
const foreign = words(
  'svg math script style template iframe title textarea xmp plaintext noembed noframes noscript frameset',
);
const formatting = words('a b big code em font i nobr s small strike strong tt u');
const scopes = words('applet marquee object table select');
const blocks = words(
  'address article aside blockquote button center details dir div dl dt dd fieldset figcaption figure footer header ' +
    'hgroup li listing main menu nav ol p pre section summary ul applet marquee object table select h',
);
const special = new Set([...blocks, ...words('form dialog search')]);
/** Their start ends a paragraph that stands open. */
const endsParagraph = new Set([...blocks].filter((name) => !scopes.has(name) && name !== 'button'));
/** How often a parser moves a formatting element out of its way before it gives up. */
const adoptions = 8;

/** True for HTML that is too large, too deep, or has too many tags, or attributes in a tag, to be parsed. */
export function isBomb(html: string): boolean {
  if (html.length > htmlLimits.characters) return true;
  const open: string[] = [];
  let tags = 0;
  let elements = 0;
  for (const { name: tag, end, attributes } of readTags(html)) {
    if (++tags > htmlLimits.tags || attributes > htmlLimits.attributes) return true;
    if (foreign.has(tag)) {
      if (end) continue;
      return true;
    }
    // What is left open of these is made anew in every block that follows.
    elements += 1 + open.filter((one) => formatting.has(one)).length;
    if (elements > htmlLimits.elements) return true;
    // Each heading ends each other one.
    const name = /^h[1-6]$/.test(tag) ? 'h' : tag;
    if (empty.has(name) || uncounted.has(name)) continue;
    if (end) {
      // A form may stand open behind its end tag, so it is never taken away.
      if (name !== 'form') remove(name, open, stops(name));
      continue;
    }
    if (name === 'li') remove('li', open, stopsItem);
    else if (name === 'dd' || name === 'dt') remove(/^d[dt]$/, open, stopsItem);
    if (endsParagraph.has(name)) remove('p', open, stops('p'));
    open.push(name);
    if (open.length > htmlLimits.depth) return true;
  }
  return false;
}

type Stops = (above: string, distance: number) => boolean;

/** What keeps the end tag of `name` from reaching its element. */
function stops(name: string): Stops {
  if (name === 'p') return (above) => scopes.has(above) || above === 'button';
  if (name === 'li') return (above) => scopes.has(above) || above === 'ol' || above === 'ul';
  if (blocks.has(name)) return (above) => scopes.has(above);
  if (formatting.has(name)) return (above, distance) => scopes.has(above) || distance >= adoptions;
  return (above) => special.has(above);
}

const stopsItem: Stops = (above) => special.has(above) && above !== 'address' && above !== 'div' && above !== 'p';

/** Takes the last `name` away, and nothing that stands above it: a parser may or may not have it still. */
function remove(name: string | RegExp, open: string[], stop: Stops): void {
  for (let at = open.length - 1; at >= 0; at--) {
    const above = open[at]!;
    if (typeof name === 'string' ? above === name : name.test(above)) {
      open.splice(at, 1);
      return;
    }
    if (stop(above, open.length - 1 - at)) return;
  }
}
