/**
 * The small words that the guards are built from. A guard takes anything and returns a clean copy: known keys only,
 * so `__proto__` and `constructor` are never copied. A wrong single value throws a `server` error that names the path.
 * A wrong item of a list is left out and noted in `dropped`.
 */
import { WardError } from './error.js';
import { isSafeMedia, isSafeUrl } from './url.js';

/** Returns a clean copy of `value`, or throws. `dropped` collects what was left out of lists, path and rule. */
export type Guard<Value> = (value: unknown, path: string, dropped: string[]) => Value;

export function wrong(path: string, rule: string): never {
  // The answer itself is wrong, and nothing inside it: `links.list: a list`.
  throw new WardError('server', `${path.replace(/ → $/, '')}: ${rule}`);
}

const only =
  <Value>(rule: string, is: (value: unknown) => boolean): Guard<Value> =>
  (value, path) =>
    is(value) ? (value as Value) : wrong(path, rule);

const isString = (value: unknown): value is string => typeof value === 'string';
const dateWithOffset = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

export const string = only<string>('a string', isString);
export const boolean = only<boolean>('true or false', (value) => typeof value === 'boolean');
export const number = only<number>('a finite number', Number.isFinite);
export const whole = only<number>(
  'a whole number of 0 or more',
  (value) => Number.isSafeInteger(value) && (value as number) >= 0,
);
export const id = only<string>('an id: a string that is not empty', (value) => isString(value) && value !== '');
export const isoDate = only<string>(
  'ISO-8601 with offset',
  (value) => isString(value) && dateWithOffset.test(value) && !Number.isNaN(Date.parse(value)),
);
export const url = only<string>('an http, https, mailto, tel or relative address', (v) => isString(v) && isSafeUrl(v));
export const media = only<string>('an address, or data: of a picture or sound', (v) => isString(v) && isSafeMedia(v));
/** An object or array taken as it is: GeoJSON, parameters of a captcha. */
export const json = only<never>('an object', (value) => typeof value === 'object' && value !== null);
/** The answer of a method that answers nothing; whatever came is not looked at. */
export const nothing: Guard<void> = () => undefined;

export const oneOf = <Word extends string | number>(...words: readonly Word[]): Guard<Word> =>
  only(words.join(', '), (value) => words.includes(value as Word));

export const nullable =
  <Value>(guard: Guard<Value>): Guard<Value | null> =>
  (value, path, dropped) =>
    value === null ? null : guard(value, path, dropped);

/** Missing, or `null` as many backends write what they lack. */
export const optional =
  <Value>(guard: Guard<Value>): Guard<Value | undefined> =>
  (value, path, dropped) =>
    value === undefined || value === null ? undefined : guard(value, path, dropped);

export const object =
  <Value extends object>(fields: { readonly [Key in keyof Value]-?: Guard<Value[Key]> }): Guard<Value> =>
  (value, path, dropped) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) wrong(path, 'an object');
    // The path grows with each level, so a cyclic answer ends here and not in the stack.
    if (path.length > 500) wrong(path.slice(0, 60), 'nested too deeply');
    const copy: Partial<Value> = {};
    for (const key of Object.keys(fields) as (keyof Value & string)[]) {
      const given = Object.hasOwn(value, key) ? (value as Value)[key] : undefined;
      const checked = fields[key](given, `${path}${/[\w\]]$/.test(path) ? '.' : ''}${key}`, dropped);
      if (checked !== undefined) copy[key] = checked;
    }
    return copy as Value;
  };

/** A list whose wrong items are left out, one by one. */
export const list =
  <Item>(item: Guard<Item>): Guard<readonly Item[]> =>
  (value, path, dropped) => {
    if (!Array.isArray(value)) wrong(path, 'a list');
    const items: Item[] = [];
    for (const [index, entry] of value.entries()) {
      const own: string[] = [];
      try {
        items.push(item(entry, `${path}[${index}]`, own));
        // One by one: as arguments of `push` a hundred thousand would not fit on the stack.
        for (const line of own) dropped.push(line);
      } catch (error) {
        dropped.push((error as Error).message);
      }
    }
    return items;
  };

/** A list in which each place means something: one wrong entry makes all of it wrong. */
export const row =
  <Entry>(entry: Guard<Entry>, length?: number): Guard<readonly Entry[]> =>
  (value, path, dropped) => {
    if (!Array.isArray(value) || (length !== undefined && value.length !== length)) {
      wrong(path, length === undefined ? 'a list' : `a list of ${length}`);
    }
    return value.map((one, index) => entry(one, `${path}[${index}]`, dropped));
  };
