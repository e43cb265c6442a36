/**
 * Endpoints as they are written in a page: `[kind:]url`. The doors say which kinds there are and how each is loaded,
 * so that an adapter costs nothing until an endpoint names it.
 */
import type { WardAdapter } from '../contract/adapter.js';
import { readEndpoint } from '../contract/endpoint.js';
import { WardError } from '../contract/error.js';

/** Makes an adapter of what follows the kind: `https://host/wp-json` in `wordpress:https://host/wp-json`. */
export type OpenEndpoint = (address: string) => Promise<WardAdapter>;

const kinds = new Map<string, OpenEndpoint>();
const opened = new Map<string, Promise<WardAdapter>>();

export const provideEndpoint = (kind: string, open: OpenEndpoint): void => void kinds.set(kind, open);

/**
 * The adapter that an endpoint names; the same one each time it is asked for on this page.
 *
 * @throws WardError `unsupported` when no loaded door knows the kind.
 */
export function openEndpoint(endpoint: string): Promise<WardAdapter> {
  let adapter = opened.get(endpoint);
  if (!adapter) {
    adapter = open(endpoint);
    opened.set(endpoint, adapter);
    // A chunk that failed to load may come the next time.
    adapter.catch(() => opened.delete(endpoint));
  }
  return adapter;
}

async function open(endpoint: string): Promise<WardAdapter> {
  const [name, rest] = readEndpoint(endpoint);
  const load = kinds.get(name);
  if (!load) {
    throw new WardError(
      'unsupported',
      `endpoint "${endpoint}": no kind "${name}"; known: ${[...kinds.keys()].join(', ')}`,
    );
  }
  return load(rest);
}
