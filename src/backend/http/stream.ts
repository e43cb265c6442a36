/** The answers that come bit by bit: a batch's lines, and live events. */
import type { WardAdapter } from '../../contract/adapter.js';
import { toWardError } from '../../contract/error.js';
import { batchLimit, type RouteName } from '../../contract/rest.js';
import { kindOf, methodOf } from './call.js';
import { contextOf, inputOf } from './input.js';
import { problemOf, Refusal } from './problem.js';

type Write = (text: string) => void;

/** A stream that `run` writes; who goes away, or what ends, aborts the signal that `run` was given. */
function streamed(request: Request, type: string, run: (write: Write, signal: AbortSignal) => Promise<unknown>) {
  const leaving = new AbortController();
  const leave = () => leaving.abort(request.signal.reason);
  request.signal.addEventListener('abort', leave, { signal: leaving.signal });
  if (request.signal.aborted) leave();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const { signal } = leaving;
      const end = () => {
        if (!signal.aborted) leaving.abort();
      };
      // Closed by whichever comes first: a reader that left, or the last line.
      signal.addEventListener('abort', () => {
        try {
          controller.close();
        } catch {
          // The reader closed it.
        }
      });
      const write: Write = (text) => {
        if (!signal.aborted) controller.enqueue(encoder.encode(text));
      };
      void run(write, signal).then(end, end);
    },
    cancel: (reason) => leaving.abort(reason),
  });
  // A proxy that gathers an answer would hold the lines back.
  return new Response(body, {
    headers: { 'Content-Type': type, 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' },
  });
}

/** Each operation's line as soon as it is ready; one that fails spares the others. */
export function batchAnswer(adapter: WardAdapter, request: Request, body: unknown): Response {
  const operations = operationsOf(body);
  const context = contextOf(request);
  return streamed(request, 'application/x-ndjson', (write, leaving) => {
    // A signal each: what an adapter listens to must not pile up on the one of the request.
    const aborts = operations.map(() => new AbortController());
    leaving.addEventListener('abort', () => aborts.forEach((abort) => abort.abort(leaving.reason)));
    return Promise.all(
      operations.map(async ({ key, group, method, query }, index) => {
        const { signal } = aborts[index]!;
        let line: string;
        try {
          const kind = kindOf(group, method);
          if (kind === 'write' || kind === 'live') throw new Refusal('invalid', 422, 'a batch only reads');
          const run = methodOf(adapter, group, method);
          const value = await run(inputOf(`${group}.${method}` as RouteName, query), { ...context, signal });
          line = JSON.stringify({ key, value });
        } catch (thrown) {
          line = JSON.stringify({ key, error: problemOf(thrown) });
        }
        write(`${line}\n`);
      }),
    );
  });
}

interface Operation {
  readonly key: string;
  readonly group: string;
  readonly method: string;
  readonly query: unknown;
}

function operationsOf(body: unknown): readonly Operation[] {
  const operations = (body as { operations?: unknown } | null)?.operations;
  if (!Array.isArray(operations)) throw new Refusal('invalid', 422, 'operations: a list is wanted');
  if (operations.length > batchLimit) throw new Refusal('invalid', 413, `at most ${batchLimit} operations`);
  const keys = new Set<string>();
  return operations.map((operation: Partial<Operation> | null) => {
    const { key, group, method, query } = operation ?? {};
    if (typeof key !== 'string' || typeof group !== 'string' || typeof method !== 'string') {
      throw new Refusal('invalid', 422, 'an operation has a key, a group and a method');
    }
    if (keys.has(key)) throw new Refusal('invalid', 422, 'two operations have the same key');
    keys.add(key);
    return { key, group, method, query };
  });
}

/** Between two of these comments no proxy takes the line for dead. */
const heartbeat = 25_000;

/**
 * `topics=visits,comments:<articleId>`: an event's name is its topic's first word. A topic that there is not, or whose
 * stream breaks, is told by an event `refused` with its error's code; the others go on.
 */
export function eventsAnswer(adapter: WardAdapter, request: Request): Response {
  const topics = topicsOf(new URL(request.url).searchParams.get('topics') ?? '');
  const context = contextOf(request);
  if (topics.every(({ group }) => typeof adapter[group]?.live !== 'function')) {
    throw new Refusal('unsupported', 501, 'no live events here');
  }
  return streamed(request, 'text/event-stream', (write, signal) => {
    write(': open\n\n');
    const beat = setInterval(() => write(': \n\n'), heartbeat);
    signal.addEventListener('abort', () => clearInterval(beat));
    const send = (event: string, data: object) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    return Promise.all(
      topics.map(async ({ topic, group, query }) => {
        try {
          const run = methodOf(adapter, group, 'live');
          await run(query, (event: unknown) => send(group, { ...query, ...(event as object) }), { ...context, signal });
        } catch (thrown) {
          if (!signal.aborted) send('refused', { topic, code: toWardError(thrown).code });
        }
      }),
    );
  });
}

function topicsOf(text: string) {
  // An id may hold a comma; a comma before a known word is between two topics.
  return text.split(/,(?=(?:visits|comments:))/).map((topic) => {
    if (topic === 'visits') return { topic, group: 'visits', query: {} } as const;
    const articleId = /^comments:(.+)$/s.exec(topic)?.[1];
    if (articleId === undefined) throw new Refusal('invalid', 422, 'topics: visits, comments:<articleId>');
    return { topic, group: 'comments', query: { articleId } } as const;
  });
}
