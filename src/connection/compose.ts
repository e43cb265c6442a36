/** Adapters made of adapters. Each keeps its own coordinator, and with it what is kept, shared and batched. */
import type { GroupName, Groups, WardAdapter } from '../contract/adapter.js';
import { mapMethods, methods } from '../contract/guards.js';
import { connectionTo, connectVia, coordinate, type Backend } from './coordinator.js';
import type { Policies } from './policies.js';

type SourceOf = (group: GroupName, method: string) => WardAdapter | undefined;
/** Where a composed adapter gets each method from. */
const compositions = new WeakMap<
  WardAdapter,
  { readonly sourceOf: SourceOf; readonly parts: readonly WardAdapter[] }
>();

/** Whole groups, each from a backend of its own: `combine({ articles: dom(), comments: rest('https://…') })`. */
export function combine(sources: { readonly [Group in GroupName]?: WardAdapter }): WardAdapter {
  const parts = [...new Set(Object.values(sources))];
  return compose(parts.map(({ name }) => name).join(' + '), parts, (group) => sources[group]);
}

/** `adapter`, with some methods of one's own; they replace its methods one by one, and may add groups. */
export function override(
  adapter: WardAdapter,
  own: { readonly [Group in GroupName]?: Partial<Groups[Group]> },
): WardAdapter {
  const other = { contract: 1, name: adapter.name, ...own } as WardAdapter;
  return compose(adapter.name, [adapter, other], (group, method) => (has(other, group, method) ? other : adapter));
}

/**
 * `adapter` with other policies than the defaults; the rest of them stay. Tags apply the defaults to every adapter by
 * themselves.
 */
export function withPolicies(adapter: WardAdapter, policies: Policies): WardAdapter {
  const composed = compositions.get(adapter);
  if (composed) {
    const wrapped = new Map(composed.parts.map((part) => [part, withPolicies(part, policies)]));
    const parts = [...wrapped.values()];
    return compose(adapter.name, parts, (group, method) => wrapped.get(composed.sourceOf(group, method)!));
  }
  const facade = shaped(
    adapter.name,
    [adapter],
    () => adapter,
    () => connection.backend,
  );
  const connection = coordinate(adapter, policies, facade);
  connectVia(facade, connection);
  return facade;
}

function compose(name: string, parts: readonly WardAdapter[], sourceOf: SourceOf): WardAdapter {
  const forget = (group: GroupName) => {
    for (const part of parts) connectionTo(part).forget(group);
  };
  const backend = mapMethods((group, method, kind) => async (...input: unknown[]) => {
    const source = sourceOf(group, method) ?? nothingOf(name);
    const call = connectionTo(source).backend[group] as unknown as Record<string, (...input: unknown[]) => unknown>;
    try {
      return await call[method]!(...input);
    } finally {
      // A write to one part may change what another one reads.
      if (kind === 'write') forget(group);
    }
  }) as Backend;
  const composed = shaped(name, parts, sourceOf, () => backend);
  compositions.set(composed, { sourceOf, parts });
  connectVia(composed, { adapter: composed, backend, forget });
  return composed;
}

const nothingOf = (name: string): WardAdapter => ({ contract: 1, name });

const has = (adapter: WardAdapter, group: GroupName, method: string): boolean =>
  typeof (adapter[group] as Record<string, unknown> | undefined)?.[method] === 'function';

/** An adapter with just the groups and methods that its sources have, asked anew each time. */
function shaped(name: string, parts: readonly WardAdapter[], sourceOf: SourceOf, backend: () => Backend): WardAdapter {
  const adapter = {
    contract: 1,
    name,
    dispose() {
      for (const part of parts) part.dispose?.();
    },
  } as const satisfies WardAdapter;
  for (const group of Object.keys(methods) as GroupName[]) {
    Object.defineProperty(adapter, group, {
      enumerable: true,
      get() {
        const present = Object.entries(backend()[group]).filter(([method]) => {
          const source = sourceOf(group, method);
          return source && has(source, group, method);
        });
        return present.length > 0 ? Object.fromEntries(present) : undefined;
      },
    });
  }
  return adapter;
}
