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

interface NumberWriter {
  readonly format: Intl.NumberFormat;
  readonly vietnamese: boolean;
}
const writers = new Map<string, NumberWriter>();

/**
 * `1.621.644` and `4,5` in Vietnamese, in another language as `Intl` has it. Three digits after the comma at most,
 * unless `options` says otherwise. A language that is malformed or unknown to the browser is written as Vietnamese.
 */
export function formatNumber(value: number, language: string, options: FractionDigits = {}): string {
  const key = [language, options.minimumFractionDigits, options.maximumFractionDigits].join();
  let writer = writers.get(key);
  if (!writer) writers.set(key, (writer = writerOf(language, options)));
  if (!writer.vietnamese) return writer.format.format(value);
  const signs: Record<string, string> = { group: '.', decimal: ',' };
  return writer.format
    .formatToParts(value)
    .map((part) => signs[part.type] ?? part.value)
    .join('');
}

// Vietnamese is English with point and comma changed over, so that it is right where a browser has no Vietnamese.
function writerOf(language: string, options: FractionDigits): NumberWriter {
  const tag = language.replace(/_/g, '-');
  const vietnamese = /^vi(-|$)/i.test(tag) || !isKnown(tag);
  return { format: new Intl.NumberFormat(vietnamese ? 'en-US' : tag, options), vietnamese };
}

function isKnown(tag: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}
