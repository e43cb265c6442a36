/**
 * How a tag finds its backend, in any order of scripts and with two copies of the package on a page: the tag asks with
 * an event that bubbles; the nearest `ward-portal` answers it, else what `configure()` left on the document, else the
 * page's `<meta name="ward-endpoint">`. Whoever begins to answer later says so with `ward-provider`, and all ask again.
 */
import { connectionTo, type Connection } from '../connection/coordinator.js';
import { combine, withPolicies } from '../connection/compose.js';
import { openEndpoint } from '../connection/endpoint.js';
import type { GroupName, ReadContext, WardAdapter } from '../contract/adapter.js';
import { mapMethods, methods } from '../contract/guards.js';

/** What a tag is given by whoever provides its backend. */
export interface Provision {
  readonly connection: Connection;
  /** False where the page keeps no visitor's id: `visitor="none"`. */
  readonly visitor: boolean;
}

/** Asks upwards for a backend. Answered by setting `provision`; `null` says: mine, but not yet. */
export class WardConnectEvent extends Event {
  provision: Provision | null | undefined;
  constructor() {
    super('ward-connect', { bubbles: true, composed: true, cancelable: true });
  }
}

/** On the document: a backend came, went or changed; tags ask again. */
export const providerEvent = 'ward-provider';
export function announceProvider(): void {
  if (announcing) {
    // Many portals on one page would dive into each other's announcements.
    again = true;
    return;
  }
  announcing = true;
  do {
    again = false;
    document.dispatchEvent(new Event(providerEvent));
  } while (again);
  announcing = false;
}
let announcing = false;
let again = false;

/** An adapter, or an endpoint that names one. */
type Source = WardAdapter | string;

export interface ConfigureOptions {
  /** The backend of every tag of this page that has no nearer one. */
  readonly adapter?: WardAdapter;
  /** The same, as it is written in a page: `[kind:]url`. */
  readonly endpoint?: string;
  /** Groups that have a backend of their own: an adapter, or an endpoint as in `{ comments: 'https://host/ward/v1' }`. */
  readonly groups?: { readonly [Group in GroupName]?: Source };
  /** `none` keeps no visitor's id in this browser: no "my vote", no "my comment". */
  readonly visitor?: 'none';
}

/** Where the nearest provider cannot be reached yet: `undefined` when there is none, `null` when it is on its way. */
export function findProvision(tag: Element): Provision | null | undefined {
  const event = new WardConnectEvent();
  tag.dispatchEvent(event);
  return event.provision === undefined ? metaProvider()?.provision : event.provision;
}

/** The backend that adapters or endpoints stand for; an endpoint's arrives later. */
export class Provider {
  provision: Provision | null = null;
  readonly #visitor: boolean;
  readonly #main: Source | undefined;
  readonly #groups: { readonly [Group in GroupName]?: Source };
  /** What each endpoint turned out to be. */
  readonly #opened = new Map<string, WardAdapter>();
  readonly #opening = new Map<string, Promise<unknown>>();
  // The same one each time, so that its tags do not read again by themselves, and again.
  readonly #standIns = new Map<string, WardAdapter>();

  /** @param changed - called when the provision arrived after all. */
  constructor(
    { adapter, endpoint, groups = {}, visitor }: ConfigureOptions,
    readonly changed: () => void,
  ) {
    this.#visitor = visitor !== 'none';
    this.#main = adapter ?? endpoint;
    this.#groups = groups;
    const endpoints = this.#sources.filter((source) => typeof source === 'string');
    if (endpoints.length === 0) this.#provide();
    else for (const one of new Set(endpoints)) void this.#open(one);
  }

  get #sources(): readonly Source[] {
    return [this.#main, ...Object.values(this.#groups)].filter((source) => source !== undefined);
  }

  #provide(): void {
    const opened = (source: Source | undefined) => (typeof source === 'string' ? this.#opened.get(source) : source);
    const main = opened(this.#main);
    const adapter = Object.keys(this.#groups).length > 0 ? this.#combined(opened) : main;
    if (adapter) this.provision = { connection: connectionTo(adapter), visitor: this.#visitor };
  }

  #combined(opened: (source: Source | undefined) => WardAdapter | undefined): WardAdapter {
    const parts = (Object.keys(methods) as GroupName[]).flatMap((group) => {
      const adapter = opened(this.#groups[group] ?? this.#main);
      return adapter ? [[group, adapter] as const] : [];
    });
    return combine(Object.fromEntries(parts));
  }

  /** Ends with why the endpoint did not open; `undefined` where it did. */
  async #open(endpoint: string): Promise<unknown> {
    let failure: unknown;
    let adapter: WardAdapter | undefined;
    try {
      adapter = await openEndpoint(endpoint);
    } catch (error) {
      console.error('ward-widgets:', error);
      failure = error;
      adapter = this.#standIns.get(endpoint) ?? standIn(endpoint, error, () => this.#openAgain(endpoint));
      this.#standIns.set(endpoint, adapter);
    }
    this.#opened.set(endpoint, adapter);
    this.#opening.delete(endpoint);
    if (this.#sources.every((source) => typeof source !== 'string' || this.#opened.has(source))) {
      this.#provide();
      this.changed();
    }
    return failure;
  }

  #openAgain(endpoint: string): Promise<unknown> {
    const opening = this.#opening.get(endpoint) ?? this.#open(endpoint);
    this.#opening.set(endpoint, opening);
    return opening;
  }

  readonly answer = (event: Event): void => {
    (event as WardConnectEvent).provision = this.provision;
    event.stopImmediatePropagation();
  };
}

// For an endpoint that did not open: every tag shows why, and "try again" opens it again for all of them.
function standIn(name: string, failure: unknown, openAgain: () => Promise<unknown>): WardAdapter {
  const groups = mapMethods(() => async (...input: unknown[]) => {
    const { intent } = input.at(-1) as ReadContext;
    throw (intent === 'refresh' ? await openAgain() : undefined) ?? failure;
  });
  return withPolicies({ contract: 1, name, ...groups }, { retries: 0 });
}

let configured: Provider | undefined;

/**
 * Says where the data of this page comes from. May be called before or after the tags are there, and again: the last
 * call counts, from whichever copy of the package it came.
 */
export function configure(options: ConfigureOptions): void {
  if (typeof document === 'undefined') return;
  document.dispatchEvent(new Event('ward-configure'));
  const provider = new Provider(options, announceProvider);
  configured = provider;
  document.addEventListener('ward-connect', provider.answer);
  document.addEventListener(
    'ward-configure',
    () => {
      document.removeEventListener('ward-connect', provider.answer);
      if (configured === provider) configured = undefined;
    },
    { once: true },
  );
  announceProvider();
}

let meta: { readonly endpoint: string; readonly provider: Provider } | undefined;

function metaProvider(): Provider | undefined {
  const endpoint = document.querySelector<HTMLMetaElement>('meta[name="ward-endpoint"]')?.content;
  if (endpoint === undefined) return undefined;
  if (meta?.endpoint !== endpoint) meta = { endpoint, provider: new Provider({ endpoint }, announceProvider) };
  return meta.provider;
}
