import type { ReactiveController } from 'lit';
import { parseVietnameseDate } from '../../text/dates.js';
import { sectionsOf, type Section } from './headings.js';
import { addressOf, languageOf, type ReadableArticle } from './readable.js';
import type { WardArticle } from './ward-article.js';

/** What there is to gain from the part of our code that makes tables scroll and films play. */
const worthwhile =
  'table, ' +
  ['youtu', 'vimeo', '.mp', '.m4', '.og', '.webm', '.wav', '.opus', '.aac', '.flac', '.mov']
    .map((piece) => `a[href*="${piece}" i]`)
    .join();

/** The article that the page itself wrote, inside the tag or where `for` points. Nothing of it is moved. */
export class OwnArticle implements ReactiveController {
  sections: readonly Section[] = [];
  #readable: ReadableArticle | undefined;
  #observer: MutationObserver | undefined;
  #observed: Node | undefined;
  #enhanced: HTMLElement | undefined;
  #restore: (() => void) | undefined;

  constructor(private readonly host: WardArticle) {
    host.addController(this);
  }

  /** The element that holds it: the tag itself, or the page's own. */
  get region(): HTMLElement | undefined {
    const { host } = this;
    if (!host.for) return host.hasOwnContent ? host : undefined;
    try {
      const found = (host.getRootNode() as ParentNode).querySelector?.(host.for);
      return found instanceof HTMLElement ? found : undefined;
    } catch {
      return undefined;
    }
  }

  /** The same object as long as nothing of it changed. */
  get readable(): ReadableArticle | undefined {
    const { region } = this;
    if (!region) return (this.#readable = undefined);
    const read = this.#read(region);
    const old = this.#readable;
    const same =
      old && (Object.keys({ ...old, ...read }) as (keyof ReadableArticle)[]).every((key) => old[key] === read[key]);
    return same ? old : (this.#readable = read);
  }

  /** Where `for` points may come or change later than this tag. */
  hostUpdate(): void {
    if (!this.host.for || !this.host.isConnected) return;
    const watched = this.region ?? this.host.getRootNode();
    if (watched === this.#observed) return;
    this.#observed = watched;
    this.#observer?.disconnect();
    this.#observer = new MutationObserver(() => {
      if (this.region !== this.#observed || watched !== this.host.getRootNode()) this.host.requestUpdate();
    });
    this.#observer.observe(watched, { childList: true, subtree: true, characterData: true });
  }

  hostUpdated(): void {
    const { region } = this;
    if (region === this.#enhanced || !this.host.isConnected) return;
    this.#restore?.();
    this.#restore = undefined;
    this.#enhanced = region;
    if (region?.querySelector(worthwhile)) void this.#enhance(region);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observed = this.#enhanced = undefined;
    this.#restore?.();
    this.#restore = undefined;
  }

  async #enhance(region: HTMLElement): Promise<void> {
    const { enhance } = await import('./page-body.js');
    if (this.#enhanced === region) this.#restore = enhance(region, this.host);
  }

  #read(region: HTMLElement): ReadableArticle {
    const only = region === this.host ? [...region.children].filter(({ slot }) => !slot) : [];
    const body = only.length === 1 && only[0] instanceof HTMLElement ? only[0] : region;
    const headline = headlineOf(region);
    this.sections = sectionsOf(region, headline);
    const author = textOf(region.querySelector('[rel~="author"], [itemprop="author"]')) || metaOf('author');
    const published =
      region.querySelector('time[datetime]')?.getAttribute('datetime') ?? metaOf('article:published_time');
    const publishedAt = parseVietnameseDate(published ?? '');
    const id = this.host.namedId;
    return {
      title: textOf(headline) || document.title,
      url: addressOf(),
      language: body.lang || languageOf(body, this.host.language),
      body,
      ...(id && { id }),
      ...(author && { author }),
      ...(publishedAt && { publishedAt }),
    };
  }
}

/** Its first-level heading; else a second-level one that it begins with; else the nearest first-level one above it. */
function headlineOf(region: HTMLElement): Element | undefined {
  const own = region.querySelector('h1');
  if (own) return own;
  const [first] = region.querySelectorAll('h2, p');
  if (first?.localName === 'h2') return first;
  return [...document.querySelectorAll('h1')]
    .filter((one) => one.compareDocumentPosition(region) & Node.DOCUMENT_POSITION_FOLLOWING)
    .pop();
}

const textOf = (element: Element | null | undefined): string => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

const metaOf = (name: string): string | undefined =>
  document.querySelector<HTMLMetaElement>(`meta[name="${name}"], meta[property="${name}"]`)?.content;
