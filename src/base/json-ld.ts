/** What search engines are told, as data in the page: schema.org in JSON. */
import type { Rating } from '../contract/model.js';
import { trustedPolicy } from './policy.js';

export type Json = Readonly<Record<string, unknown>>;

export function makeScript(): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  return script;
}

/** @throws where the page's policy forbids it. */
export function fillScript(script: HTMLScriptElement, data: Json): void {
  // `<` is written as a reference of JSON's own: nothing in it can end the script.
  const json = JSON.stringify({ '@context': 'https://schema.org', ...data }).replace(/</g, '\\u003c');
  // Data too is a script to trusted types.
  script.textContent = trustedPolicy()?.createScript(json) ?? json;
}

/** `undefined` where nobody voted: search engines take no such rating. */
export const aggregateOf = (rating: Rating | undefined): Json | undefined =>
  rating && rating.average !== null && rating.count > 0
    ? {
        '@type': 'AggregateRating',
        ratingValue: rating.average,
        ratingCount: rating.count,
        bestRating: rating.max,
        worstRating: 1,
      }
    : undefined;

/** True where a script of the page holds data that `is` what is looked for; what is no JSON tells nothing. */
export const someScript = (is: (data: unknown) => boolean): boolean =>
  [...document.querySelectorAll('script[type="application/ld+json"]')].some((script) => {
    try {
      return is(JSON.parse(script.textContent));
    } catch {
      return false;
    }
  });
