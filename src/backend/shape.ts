import { WardError, type FieldRule } from '../contract/error.js';
import type { Id } from '../contract/model.js';
import { cleanName, graphemeCount, limitMarks, nfc } from '../text/unicode.js';

const longestId = 500;

/** Reads the fields of one input as they must be, and gathers what is wrong with them. */
export class Shape {
  readonly #faults: { name: string; rule: FieldRule }[] = [];

  fault(name: string, rule: FieldRule): void {
    this.#faults.push({ name, rule });
  }

  id(name: string, value: unknown): Id {
    if (typeof value !== 'string') this.fault(name, value === undefined || value === null ? 'required' : 'format');
    else if (value === '') this.fault(name, 'required');
    else if (value.length > longestId) this.fault(name, 'too-long');
    else return nfc(value);
    return '';
  }

  /** What readers wrote: NFC, without control characters and stacks of marks, never empty, at most `most` graphemes. */
  text(name: string, value: unknown, most: number): string {
    return this.#words(name, value, most, visible, (text) => limitMarks(nfc(plain(text))).trim());
  }

  name(name: string, value: unknown, most: number): string {
    return this.#words(name, value, most, /[\p{L}\p{N}]/u, cleanName);
  }

  /** @throws WardError `invalid` with the faults. */
  done(): void {
    if (this.#faults.length) throw new WardError('invalid', undefined, { fields: this.#faults });
  }

  #words(name: string, value: unknown, most: number, needed: RegExp, clean: (text: string) => string): string {
    const given = value === undefined || value === null ? '' : value;
    if (typeof given !== 'string') this.fault(name, 'format');
    // Nobody needs that many code units a grapheme, and counting them would take long.
    else if (given.length > most * 50) this.fault(name, 'too-long');
    else {
      const text = clean(given);
      if (!needed.test(text)) this.fault(name, 'required');
      else if (graphemeCount(text) > most) this.fault(name, 'too-long');
      else return text;
    }
    return '';
  }
}

/** Something that a reader can see: not only spaces, marks, and characters without a width. */
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

// Half a surrogate pair and NUL are no text, and some databases refuse them.
const plain = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/\p{Cs}|(?![\n\t])\p{Cc}/gu, '');

/** @throws WardError `invalid` */
export function idOf(name: string, value: unknown): Id {
  const shape = new Shape();
  const id = shape.id(name, value);
  shape.done();
  return id;
}
