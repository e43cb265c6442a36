/** What search engines are told of the readers' rating, where no `ward-article` tells it with the article. */
import { aggregateOf, fillScript, makeScript, someScript } from '../../base/json-ld.js';
import type { WardElement } from '../../base/ward-element.js';
import type { Rating } from '../../contract/model.js';

export interface Told {
  readonly article: string;
  readonly rating: Rating;
}

/** The ratings on this page. */
const shown = new Map<WardElement, Told>();
let script: HTMLScriptElement | undefined;

/** Ratings came, changed or went. */
export function tell(changes: ReadonlyMap<WardElement, Told | undefined>): void {
  for (const [tag, told] of changes) {
    if (told) shown.set(tag, told);
    else shown.delete(tag);
  }
  // An article that comes later tells it better.
  if (shown.size > 0) document.addEventListener('ward-state', listen);
  else document.removeEventListener('ward-state', listen);
  write();
}

const listen = ({ target }: Event): void => {
  if ((target as Element).localName === 'ward-article') write();
};

function write(): void {
  script?.remove();
  script = undefined;
  const [first] = shown.values();
  const data = aggregateOf(first?.rating);
  if (!first || !data || isTold(first.article)) return;
  // Many articles are a list of them, and no page about one.
  if ([...shown.values()].some(({ article }) => article !== first.article)) return;
  script = makeScript();
  try {
    fillScript(script, { ...data, itemReviewed: { '@type': 'NewsArticle', headline: headline(), url: address() } });
  } catch {
    // The page's policy forbids it.
    return;
  }
  document.head.append(script);
}

/** True where the article's own tag tells it, or the page. */
function isTold(article: string): boolean {
  const tags = [...document.querySelectorAll<WardElement & { namedId?: string }>('ward-article:not([no-json-ld])')];
  return (
    tags.some(({ namedId }) => namedId === article) ||
    document.querySelector('[itemprop="aggregateRating"], [itemtype$="AggregateRating"]') !== null ||
    someScript((data) => rates(data, 0))
  );
}

function rates(data: unknown, depth: number): boolean {
  if (typeof data !== 'object' || data === null || depth > 4) return false;
  const { '@type': type, aggregateRating } = data as { '@type'?: unknown; aggregateRating?: unknown };
  if (type === 'AggregateRating' || aggregateRating !== undefined) return true;
  return Object.values(data).some((one) => rates(one, depth + 1));
}

const headline = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="og:title"]')?.content || document.title;

const address = (): string =>
  document.querySelector<HTMLLinkElement>('link[rel="canonical"]:not([href=""])')?.href ??
  location.href.replace(/#.*/s, '');
