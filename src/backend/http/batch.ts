import type { GroupName, WriteContext } from '../../contract/adapter.js';
import { WardError } from '../../contract/error.js';
import { methods } from '../../contract/guards.js';
import { batchLimit } from '../../contract/rest.js';
import { problemOf } from './problem.js';

type Method = (input: unknown, context: WriteContext) => Promise<unknown>;

/** A line of JSON for each operation, as soon as it is ready; one that fails spares the others. */
export function batchLines(given: unknown, context: WriteContext, find: (name: string) => Method): Response {
  const operations = checked(given);
  const encoder = new TextEncoder();
  const abort = new AbortController();
  context.signal.addEventListener('abort', () => abort.abort(context.signal.reason));
  const lines = new ReadableStream<Uint8Array>({
    async start(controller) {
      const answer = async ({ key, name, query }: Operation) => {
        let line: object;
        try {
          if (!isRead(name)) throw new WardError('invalid', `${name} is no read`);
          line = { key, value: await find(name)(query, { ...context, signal: abort.signal }) };
        } catch (error) {
          line = { key, error: problemOf(error) };
        }
        if (!abort.signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      await Promise.all(operations.map(answer));
      if (!abort.signal.aborted) controller.close();
    },
    cancel: (reason) => abort.abort(reason),
  });
  return new Response(lines, {
    headers: { 'Content-Type': 'application/x-ndjson', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' },
  });
}

interface Operation {
  readonly key: string;
  readonly name: string;
  readonly query: unknown;
}

/** @throws WardError `invalid` */
function checked(given: unknown): readonly Operation[] {
  if (!Array.isArray(given) || given.length === 0 || given.length > batchLimit) {
    throw new WardError('invalid', `operations: 1 to ${batchLimit}`);
  }
  const operations = given.map((one: unknown): Operation => {
    const { key, group, method, query } = (one ?? {}) as Record<string, unknown>;
    if (typeof key !== 'string' || typeof group !== 'string' || typeof method !== 'string') {
      throw new WardError('invalid', 'an operation has key, group, method, query');
    }
    return { key, name: `${group}.${method}`, query: query ?? {} };
  });
  if (new Set(operations.map(({ key }) => key)).size < operations.length) throw new WardError('invalid', 'a key twice');
  return operations;
}

function isRead(name: string): boolean {
  const [group, method] = name.split('.') as [GroupName, string];
  if (!Object.hasOwn(methods, group)) throw new WardError('unsupported', name);
  const rules = methods[group] as Record<string, { readonly kind: string }>;
  if (!Object.hasOwn(rules, method)) throw new WardError('unsupported', name);
  return rules[method]!.kind === 'read';
}
