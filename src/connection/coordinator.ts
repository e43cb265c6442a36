/**
 * What stands between the tags and an adapter: one coordinator each. It shares reads, ends every call in time, checks
 * every answer, and turns whatever an adapter throws into a `WardError`.
 */
import type { GroupName, Groups, ReadContext, WardAdapter, WriteContext } from '../contract/adapter.js';
import { isAbort, toWardError, WardError } from '../contract/error.js';
import { checkAnswer, mapMethods } from '../contract/guards.js';
import { call, readTimeout, writeTimeout } from './call.js';
import { canonical } from './canonical.js';
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
  /** What the guards left out of this answer's lists, a line each; told once. */
  takeDropped(answer: unknown): WardError | undefined;
  /** Which call an error came from. */
  originOf(error: WardError): Origin | undefined;
}

export interface Origin {
  readonly group: GroupName;
  readonly method: string;
}

type AnyMethod = (input: unknown, ...rest: unknown[]) => Promise<unknown>;

const connections = new WeakMap<WardAdapter, Connection>();

/** The one coordinator of an adapter on this page. */
export function connectionTo(adapter: WardAdapter): Connection {
  let connection = connections.get(adapter);
  if (!connection) connections.set(adapter, (connection = coordinate(adapter)));
  return connection;
}

function coordinate(adapter: WardAdapter): Connection {
  const reads = new SharedReads();
  const dropped = new WeakMap<object, WardError>();
  const origins = new WeakMap<object, Origin>();

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
    return reads.get(key, context.signal, async (shared) =>
      checked(group, method, await call((signal) => found(query, { ...context, signal }), shared, readTimeout)),
    );
  };

  const write = async (group: GroupName, method: string, found: AnyMethod, input: unknown, context: WriteContext) => {
    try {
      const answer = await call((signal) => found(input, { ...context, signal }), context.signal, writeTimeout);
      return checked(group, method, answer);
    } finally {
      reads.forgetAll();
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
      sink(value);
    };
    return call((signal) => found(query, guarded, { ...context, signal }), context.signal, forever);
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

  return {
    adapter,
    backend: mapMethods(method) as Backend,
    takeDropped(answer) {
      if (typeof answer !== 'object' || answer === null) return undefined;
      const error = dropped.get(answer);
      dropped.delete(answer);
      return error;
    },
    originOf: (error) => origins.get(error),
  };
}

type LiveArguments = [query: unknown, sink: (event: unknown) => void, context: ReadContext];
type AnyKind = (group: GroupName, method: string, found: AnyMethod, ...input: unknown[]) => Promise<unknown>;
// The longest that a timer can wait, 24 days: a stream ends when its signal aborts.
const forever = 2 ** 31 - 1;
