/** The languages of the interface: Vietnamese is always there, English is loaded when asked for, others are defined. */
import { common } from './vi/common.js';
import type { Dictionary, MessageKey } from './vi.js';

/** Vietnamese, as far as the tags on this page say it. */
let vietnamese: Partial<Dictionary> = common;
let english: Dictionary | undefined;
/** English lines that are others where `{n}` is 1. */
let singular: ReadonlyMap<string, string> | undefined;
let loading: Promise<void> | undefined;
const defined = new Map<string, Partial<Dictionary>>();
const merged = new Map<string, Dictionary>();
const changes = new EventTarget();

/**
 * Adds a language, or overrides single lines of one: `defineLocale('vi', { 'rating.title': 'Bình chọn' })`. What is
 * missing comes from the same language without its region, then from English, then from Vietnamese.
 * @param language BCP 47, any case: `km`, `en-GB`.
 */
export function defineLocale(language: string, messages: Partial<Dictionary>): void {
  const lines = Object.entries(messages).filter(([, line]) => typeof line === 'string');
  const tag = canonical(language);
  defined.set(tag, { ...defined.get(tag), ...Object.fromEntries(lines.map(([key, line]) => [key, line.normalize()])) });
  changed();
}

/** Brings the Vietnamese lines of a tag, before it says any. */
export function addLines(lines: Partial<Dictionary>): void {
  if (Object.keys(lines).every((key) => key in vietnamese)) return;
  vietnamese = { ...vietnamese, ...lines };
  merged.clear();
}

/** The lines of a language, complete for the tags that are there: the same object until {@link onLocaleChange} tells of a change. */
export function dictionary(language: string): Dictionary {
  const tag = canonical(language);
  let found = merged.get(tag);
  if (!found) {
    const lent = isVietnamese(tag) ? {} : { ...own('vi'), ...english, ...own('en') };
    merged.set(tag, (found = { ...vietnamese, ...lent, ...own(tag) } as Dictionary));
  }
  return found;
}

/**
 * Loads what `language` needs and is not there yet. `undefined`: nothing to load. Never rejects: where English cannot
 * be loaded the interface stays Vietnamese, and the next call tries again.
 */
export function loadDictionary(language: string): Promise<void> | undefined {
  const tag = canonical(language);
  const words = own(tag);
  if (english || isVietnamese(tag) || Object.keys(vietnamese).every((key) => key in words)) return undefined;
  return (loading ??= import('./en.js')
    .then((module) => {
      english = module.en;
      singular = module.singular;
      changed();
    })
    .catch(() => undefined)
    .finally(() => (loading = undefined)));
}

/** Calls `listener` after each `defineLocale` and each late load. Returns what ends it. */
export function onLocaleChange(listener: () => void): () => void {
  const handler = () => listener();
  changes.addEventListener('change', handler);
  return () => changes.removeEventListener('change', handler);
}

/** One line, its `{name}`s filled in literally: nothing inside a parameter is filled again. */
export function message(
  dictionary: Dictionary,
  key: MessageKey,
  parameters: Readonly<Record<string, string | number>> = {},
): string {
  const line = dictionary[key];
  const one = String(parameters.n) === '1' ? singular?.get(line) : undefined;
  return (one ?? line).replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    Object.prototype.hasOwnProperty.call(parameters, name) ? String(parameters[name]) : placeholder,
  );
}

// What was defined for `zh-hant-tw`, over `zh-hant`, over `zh`.
function own(tag: string): Partial<Dictionary> {
  const dash = tag.lastIndexOf('-');
  const below = dash > 0 ? own(tag.slice(0, dash)) : {};
  return { ...below, ...defined.get(tag) };
}

const isVietnamese = (tag: string): boolean => tag === '' || tag === 'vi' || tag.startsWith('vi-');

// A page without a language is taken for Vietnamese.
const canonical = (language: string): string => language.trim().replace(/_/g, '-').toLowerCase();

function changed(): void {
  merged.clear();
  changes.dispatchEvent(new Event('change'));
}
