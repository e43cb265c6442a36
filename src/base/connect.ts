/**
 * How a tag finds its backend, in any order of scripts and with two copies of the package on a page: the tag asks with
 * an event that bubbles; the nearest `ward-portal` answers it, else what `configure()` left on the document, else the
 * page's `<meta name="ward-endpoint">`. Whoever begins to answer later says so with `ward-provider`, and all ask again.
 */
import { connectionTo, type Connection } from '../connection/coordinator.js';
import { openEndpoint } from '../connection/endpoint.js';
import type { ReadContext, WardAdapter } from '../contract/adapter.js';
import { mapMethods } from '../contract/guards.js';

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
export const announceProvider = (): void => void document.dispatchEvent(new Event(providerEvent));

export interface ConfigureOptions {
  /** The backend of every tag of this page that has no nearer one. */
  readonly adapter?: WardAdapter;
  /** The same, as it is written in a page: `[kind:]url`. */
  readonly endpoint?: string;
  /** `none` keeps no visitor's id in this browser: no "my vote", no "my comment". */
  readonly visitor?: 'none';
}

/** Where the nearest provider cannot be reached yet: `undefined` when there is none, `null` when it is on its way. */
export function findProvision(tag: Element): Provision | null | undefined {
  const event = new WardConnectEvent();
  tag.dispatchEvent(event);
  return event.provision === undefined ? metaProvider()?.provision : event.provision;
}

/** The backend that an adapter or an endpoint stands for; an endpoint's arrives later. */
export class Provider {
  provision: Provision | null = null;
  readonly #visitor: boolean;
  #opening: Promise<unknown> | undefined;
  #standIn: WardAdapter | undefined;

  /** @param changed - called when the provision arrived after all. */
  constructor(
    { adapter, endpoint, visitor }: ConfigureOptions,
    readonly changed: () => void,
  ) {
    this.#visitor = visitor !== 'none';
    if (adapter) this.#provide(adapter);
    else if (endpoint !== undefined) void this.#open(endpoint);
  }

  #provide(adapter: WardAdapter): void {
    this.provision = { connection: connectionTo(adapter), visitor: this.#visitor };
  }

  /** Ends with why the endpoint did not open; `undefined` where it did. */
  async #open(endpoint: string): Promise<unknown> {
    let failure: unknown;
    try {
      this.#provide(await openEndpoint(endpoint));
    } catch (error) {
      console.error('ward-widgets:', error);
      failure = error;
      // The same one each time, so that its tags do not read again by themselves, and again.
      this.#standIn ??= standIn(endpoint, error, () => (this.#opening ??= this.#open(endpoint)));
      this.#provide(this.#standIn);
    }
    this.#opening = undefined;
    this.changed();
    return failure;
  }

  readonly answer = (event: Event): void => {
    (event as WardConnectEvent).provision = this.provision;
    event.stopImmediatePropagation();
  };
}

// For an endpoint that did not open: every tag shows why, and "try again" opens it again for all of them.
const standIn = (name: string, failure: unknown, openAgain: () => Promise<unknown>): WardAdapter => ({
  contract: 1,
  name,
  ...mapMethods(() => async (...input: unknown[]) => {
    const { intent } = input.at(-1) as ReadContext;
    throw (intent === 'refresh' ? await openAgain() : undefined) ?? failure;
  }),
});

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
