/** Whole numbers as portals print them, and numbers as Vietnamese readers expect them. */

const grouped = /^[1-9]\d{0,2}(?:([.,\s])\d{3})(?:\1\d{3})*$/;

/**
 * A count as a page or a backend gives it: `1.621.644`, `1,621,644`, `1 621 644`, `1621644`, or a number. `null` for
 * anything else: a sign, a fraction, two kinds of separator, words, what is too large to be exact.
 */
export function parseCount(value: unknown): number | null {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  if (!/^\d+$/.test(text) && !grouped.test(text)) return null;
  const count = Number(text.replace(/\D/g, ''));
  return Number.isSafeInteger(count) ? count : null;
}

export interface FractionDigits {
  readonly minimumFractionDigits?: number;
  readonly maximumFractionDigits?: number;
}

const formats = new Map<string, Intl.NumberFormat>();

/**
 * `1.621.644` and `4,5` in Vietnamese, in another language as `Intl` has it. Three digits after the comma at most,
 * unless `options` says otherwise. A language that is malformed or unknown to the browser is written as Vietnamese.
 */
export function formatNumber(value: number, language: string, options: FractionDigits = {}): string {
  const tag = language.replace(/_/g, '-');
  if (/^vi(-|$)/i.test(tag)) return vietnamese(value, options);
  const key = [tag, options.minimumFractionDigits, options.maximumFractionDigits].join();
  let format = formats.get(key);
  if (!format) {
    if (!isKnown(tag)) return vietnamese(value, options);
    formats.set(key, (format = new Intl.NumberFormat(tag, options)));
  }
  return format.format(value);
}

// As `Intl` rounds, by the digits that a number is written with. Its first number costs a page some 20 ms, and not every
// browser has Vietnamese.
function vietnamese(value: number, options: FractionDigits): string {
  const { minimumFractionDigits: least = 0, maximumFractionDigits: most = Math.max(3, least) } = options;
  const size = Math.abs(value);
  const exact = Number.isInteger(size) ? size < 1e15 : size >= 1e-6 && size * 10 ** most < 1e12;
  if (!exact) return changeSigns(new Intl.NumberFormat('en-US', options), value);
  const rounded = Number(`${Math.round(Number(`${size}e${most}`))}e-${most}`);
  const [whole, fraction = ''] = String(rounded).split('.') as [string, string?];
  const digits = fraction.padEnd(least, '0');
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  return sign + whole.replace(/\B(?=(\d{3})+$)/g, '.') + (digits && `,${digits}`);
}

function changeSigns(english: Intl.NumberFormat, value: number): string {
  const signs: Record<string, string> = { group: '.', decimal: ',' };
  return english
    .formatToParts(value)
    .map((part) => signs[part.type] ?? part.value)
    .join('');
}

function isKnown(tag: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}
