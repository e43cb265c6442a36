import type { GroupName, WardAdapter } from '../../contract/adapter.js';
import { WardError } from '../../contract/error.js';
import { methods } from '../../contract/guards.js';

type Method = (input: unknown, ...more: unknown[]) => Promise<unknown>;

/** @throws WardError `unsupported` for what the adapter, or the contract, does not have. */
export function methodOf(adapter: WardAdapter, group: string, method: string): Method {
  const kind = kindOf(group, method);
  const found = kind && (adapter[group as GroupName] as Record<string, Method> | undefined);
  if (typeof found?.[method] !== 'function') throw new WardError('unsupported', `${group}.${method}`);
  return (...input) => found[method]!(...input);
}

/** `undefined` for what the contract does not have. */
export function kindOf(group: string, method: string): 'read' | 'write' | 'live' | undefined {
  const rules: Record<string, Record<string, { kind: 'read' | 'write' | 'live' }>> = methods;
  const words = Object.hasOwn(rules, group) ? rules[group]! : {};
  return Object.hasOwn(words, method) ? words[method]!.kind : undefined;
}
