/** Text out of the HTML that backends wrap it in, without a DOM. */

const latin1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
const named = new Map<string, string>([
  ...latin1.split(' ').map((name, index): [string, string] => [name, String.fromCharCode(160 + index)]),
  ...Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", hellip: '…', ndash: '–', mdash: '—' }),
  ...Object.entries({ lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', prime: '′', Prime: '″' }),
  ...Object.entries({ bull: '•', rarr: '→', larr: '←', minus: '−', euro: '€', trade: '™', thinsp: '\u2009' }),
]);

/** `&amp;`, `&#8211;`, `&#x2013;` and names become what they stand for, once: `&amp;lt;` is `&lt;`. Unknown names stay. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}\d{0,2}));/g, (all, decimal, hex, name) => {
    if (name) return named.get(name as string) ?? all;
    const code = decimal ? Number(decimal) : parseInt(hex as string, 16);
    const isLetter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isLetter ? String.fromCodePoint(code) : '\ufffd';
  });

/** The text of a piece of HTML: a line for each `<br>`, an empty one between paragraphs, a picture's `alt` in its place. */
export const plainText = (html: string): string =>
  decodeEntities(
    html
      .replace(/[\r\n]+/g, ' ')
      .replace(/<br\b[^<>]*>/gi, '\n')
      .replace(/<li\b[^<>]*>/gi, '\n')
      .replace(/<\/(?:p|div|h[1-6]|blockquote|pre|ul|ol|table)\s*>/gi, '\n\n')
      .replace(/<img\b[^<>]*>/gi, altOf)
      .replace(/<[^<>]*>/g, '')
      // Line by line: an expression that looks for blanks at both ends takes minutes on a megabyte of them.
      .split('\n')
      .map((line) => line.trim())
      .join('\n')
      .replace(/\n{3,}/g, '\n\n'),
  ).trim();

function altOf(tag: string): string {
  const [, double, single] = /\balt=(?:"([^"]*)"|'([^']*)')/i.exec(tag) ?? [];
  return double ?? single ?? '';
}
