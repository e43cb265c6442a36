/**
 * What stands between the tags and an adapter: one coordinator each. A read passes, in this order: what is kept (also
 * while offline) → reads on their way → retry → time limit → batch → guard. A batch stands below retry and time limit, so
 * that of its reads only those are asked for again that failed, together. Whatever an adapter throws becomes a
 * `WardError`.
 */
import type { GroupName, Groups, ReadContext, WardAdapter, WriteContext } from '../contract/adapter.js';
import { isAbort, toWardError, WardError } from '../contract/error.js';
import { checkAnswer, mapMethods } from '../contract/guards.js';
import { Batches } from './batches.js';
import { Cache } from './cache.js';
import { call } from './call.js';
import { canonical } from './canonical.js';
import { settle, type Policies } from './policies.js';
import { afterConflict, withRetries } from './retry.js';
import { SharedReads } from './shared-reads.js';

/** Every group and method of the contract; one that the adapter lacks rejects with `unsupported`. */
export type Backend = {
  readonly [Group in GroupName]: {
    readonly [Method in keyof Groups[Group]]-?: NonNullable<Groups[Group][Method]>;
  };
};

export interface Connection {
  readonly adapter: WardAdapter;
  readonly backend: Backend;
  /** Forgets what was read of a group, since somebody changed it. */
  forget(group: GroupName): void;
}

export interface Origin {
  readonly group: GroupName;
  readonly method: string;
}

type AnyMethod = (input: unknown, ...rest: unknown[]) => Promise<unknown>;

const connections = new WeakMap<WardAdapter, Connection>();
const dropped = new WeakMap<object, WardError>();
const origins = new WeakMap<object, Origin>();
const renewals = new WeakMap<object, Promise<unknown>>();

/** The one coordinator of an adapter on this page. */
export function connectionTo(adapter: WardAdapter): Connection {
  let connection = connections.get(adapter);
  if (!connection) connections.set(adapter, (connection = coordinate(adapter, {}, adapter)));
  return connection;
}

/** From now on `adapter` is reached so. */
export const connectVia = (adapter: WardAdapter, connection: Connection): void =>
  void connections.set(adapter, connection);

/** What the guards left out of this answer's lists, a line each; told once. */
export function takeDropped(answer: unknown): WardError | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined;
  const error = dropped.get(answer);
  dropped.delete(answer);
  return error;
}

/** Which call an error came from. */
export const originOf = (error: WardError): Origin | undefined => origins.get(error);

/** The newer answer that is on its way, where this one was kept from before. It never rejects: then the old one stays. */
export const renewalOf = (answer: unknown): Promise<unknown> | undefined =>
  typeof answer === 'object' && answer !== null ? renewals.get(answer) : undefined;

/** @param facade - the adapter that tags hold, where it is not the one that is called. */
export function coordinate(adapter: WardAdapter, policies: Policies, facade: WardAdapter): Connection {
  const settings = settle(policies);
  const reads = new SharedReads();
  const cache = new Cache();
  const batches = new Batches(adapter, settings.batch);

  const checked = (group: GroupName, method: string, answer: unknown): unknown => {
    const { value, dropped: left } = checkAnswer(group, method, answer);
    if (left.length > 0 && typeof value === 'object' && value !== null) {
      const error = new WardError('server', left.join('\n'));
      origins.set(error, { group, method });
      dropped.set(value, error);
    }
    return value;
  };

  const find = (group: GroupName, method: string): AnyMethod => {
    const found = (adapter[group] as Record<string, AnyMethod | undefined> | undefined)?.[method];
    if (typeof found !== 'function') throw new WardError('unsupported', `${adapter.name} has no ${group}.${method}`);
    return found.bind(adapter[group]);
  };

  const read = (group: GroupName, method: string, found: AnyMethod, query: unknown, context: ReadContext) => {
    const key = `${group}.${method}:${context.locale}:${canonical(query)}:${context.visitor ?? ''}`;
    const fetch = (signal: AbortSignal) =>
      // Who asks anew does not want what may be failing just now.
      reads.get(context.intent === 'refresh' ? `${key}:refresh` : key, signal, async (shared) => {
        const { moment } = cache;
        const once = () =>
          call(
            (signal) => {
              const own = { ...context, signal };
              return batches.read(group, method, query, own, () => found(query, own));
            },
            shared,
            settings.timeout.read,
          );
        const answer = checked(group, method, await withRetries(settings.retries, shared, once));
        if (settings.cache[group]) cache.put(key, answer, moment);
        return answer;
      });

    const kept = context.intent === 'view' || context.intent === 'prefetch' ? cache.get(key) : undefined;
    const [fresh, stale] = settings.cache[group] ?? [0, 0];
    if (!kept || (kept.age > stale && !isOffline())) return fetch(context.signal);
    if (kept.age > fresh && typeof kept.value === 'object' && kept.value !== null) {
      const renewal = fetch(new AbortController().signal).catch(() => kept.value);
      renewals.set(kept.value, renewal);
    }
    return Promise.resolve(kept.value);
  };

  const write = async (group: GroupName, method: string, found: AnyMethod, input: unknown, context: WriteContext) => {
    const { signal } = context;
    try {
      const once = () => call((signal) => found(input, { ...context, signal }), signal, settings.timeout.write);
      return checked(group, method, await afterConflict(signal, once));
    } finally {
      forget(group);
    }
  };

  const live = (group: GroupName, method: string, found: AnyMethod, ...rest: LiveArguments) => {
    const [query, sink, context] = rest;
    const guarded = (event: unknown) => {
      if (context.signal.aborted) return;
      let value: unknown;
      try {
        value = checked(group, method, event);
      } catch {
        // One wrong event spares the stream, and is not thrown into the adapter's own code.
        return;
      }
      forget(group);
      sink(value);
    };
    return call((signal) => found(query, guarded, { ...context, signal }), context.signal, forever);
  };

  const forget = (group: GroupName): void => {
    reads.forget(`${group}.`);
    cache.forget(`${group}.`);
  };

  const kinds = { read, write, live };
  const method =
    (group: GroupName, name: string, kind: keyof typeof kinds) =>
    async (...input: unknown[]) => {
      const { signal } = input.at(-1) as ReadContext;
      try {
        return await (kinds[kind] as AnyKind)(group, name, find(group, name), ...input);
      } catch (thrown) {
        if (isAbort(thrown, signal)) throw thrown;
        const error = toWardError(thrown);
        origins.set(error, { group, method: name });
        throw error;
      }
    };

  return { adapter: facade, backend: mapMethods(method) as Backend, forget };
}

const isOffline = (): boolean => globalThis.navigator?.onLine === false;

type LiveArguments = [query: unknown, sink: (event: unknown) => void, context: ReadContext];
type AnyKind = (group: GroupName, method: string, found: AnyMethod, ...input: unknown[]) => Promise<unknown>;
// The longest that a timer can wait, 24 days: a stream ends when its signal aborts.
const forever = 2 ** 31 - 1;
