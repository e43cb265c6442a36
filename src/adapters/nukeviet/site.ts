/** A NukeViet site: its addresses, its pages, and which of them is the one that the reader sees. */
import type { ReadContext } from '../../contract/adapter.js';
import { WardError } from '../../contract/error.js';
import type { Id } from '../../contract/model.js';
import { retryAfterOf, send, type Reply } from '../fetch.js';
import { parsed, thisPage } from '../dom/page.js';
import type { PageSource } from '../dom/places.js';
import { idOfAddress } from '../dom/related.js';

export interface SiteOptions {
  /** Where `index.php` is, e.g. `https://host/`. */
  readonly url: string;
  /** The page that the reader sees; this document when left out. */
  readonly root?: Document;
  /** The module of the news. */
  readonly module: string;
  readonly language: string;
  readonly fetch?: typeof fetch;
}

export class Site {
  readonly base: string;
  /** Reader's cookies reach the site, and its answers reach us. */
  readonly isHere: boolean;

  constructor(readonly options: SiteOptions) {
    const { location } = globalThis;
    this.base = new URL(options.url.replace(/\/*$/, '/'), location?.href).href;
    this.isHere = location !== undefined && new URL(this.base).origin === location.origin;
  }

  /** `index.php?language=vi&nv=…&op=…`. */
  address(module: string, query: Readonly<Record<string, string>>): string {
    const { language } = this.options;
    return `${this.base}index.php?${new URLSearchParams({ language, nv: module, ...query })}`;
  }

  /** One request; only an answer that is well is returned. */
  async ask(address: string, { signal }: ReadContext, form?: Readonly<Record<string, string>>): Promise<Reply> {
    const reply = await send(address, {
      signal,
      ...(this.options.fetch && { fetch: this.options.fetch }),
      ...(this.isHere && { credentials: 'same-origin' as const, headers: { 'X-Requested-With': 'XMLHttpRequest' } }),
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    if (reply.ok) return reply;
    const code = { 403: 'forbidden', 404: 'not-found', 410: 'not-found', 429: 'rate-limited' } as const;
    throw new WardError(code[reply.status as keyof typeof code] ?? 'server', `HTTP ${reply.status} of ${address}`, {
      retryAfter: retryAfterOf(reply.headers),
    });
  }

  /** The page of an article: the one that the reader sees, or another one of this site. */
  async page(id: Id, context: ReadContext): Promise<PageSource> {
    const shown = await this.shown(context);
    if (shown && context.intent !== 'refresh' && this.isShown(id)) return shown;
    const address = new URL(id, this.base);
    // An id such as `news_12` names no page, and an address of elsewhere is none of ours.
    if (!/\.html$|[?&]nv=/.test(id) || address.origin !== new URL(this.base).origin) {
      throw new WardError('not-found', `no article of ${this.base}: ${id}`);
    }
    const { text, url } = await this.ask(address.href, context);
    return { root: parse(text, 'text/html'), base: url, address: url };
  }

  /** The page that the reader sees, when it is all there; only where it belongs to the site. */
  async shown({ signal }: ReadContext): Promise<PageSource | undefined> {
    if (!this.isHere) return undefined;
    await parsed(thisPage(this.options.root), signal);
    return thisPage(this.options.root);
  }

  isShown(id: Id): boolean {
    if (!this.isHere) return false;
    const { root, base, address } = thisPage(this.options.root);
    const here = [address, (root as Document).URL].map((one) => idOfAddress(one, base));
    return here.includes(id) || (numberOf(id) !== undefined && here.some((one) => numberOf(one) === numberOf(id)));
  }
}

/** The site's own number of an article: of `<category>/<alias>-<number>.html`, `news_12`, `12`. */
export const numberOf = (id: Id): string | undefined =>
  /-(\d+)(?:\.html)?(?:[?#].*)?$/.exec(id)?.[1] ?? /^(?:\w+_)?(\d+)$/.exec(id)?.[1];

/** @throws WardError `forbidden` where this page's policy forbids us to parse anything. */
export function parse(text: string, type: 'text/html' | 'text/xml'): Document {
  try {
    return new DOMParser().parseFromString(text, type);
  } catch (cause) {
    throw new WardError('forbidden', 'the policy of this page (trusted types) forbids parsing', { cause });
  }
}

/** Ten digits, which NukeViet wants on whatever a script asks for. */
export const nocache = (): string => String(Math.floor(Date.now() / 1000));
