/** A backend that speaks the contract over HTTP, as `openapi.json` describes it. */
import { send, sendForLines, retryAfterOf, type Reply } from './fetch.js';
import type { eventStream } from './rest/event-stream.js';
import type {
  BatchOperation,
  BatchResult,
  GroupName,
  ReadContext,
  WardAdapter,
  WriteContext,
} from '../contract/adapter.js';
import { WardError, type WardErrorDetails } from '../contract/error.js';
import { challengeIn } from '../contract/guards.js';
import {
  batchLimit,
  batchPath,
  codeOfProblem,
  codeOfStatus,
  idempotencyHeader,
  parameterOf,
  personalGroups,
  routes,
  visitorHeader,
  type RouteName,
} from '../contract/rest.js';

export interface RestOptions {
  /** The base of the backend, e.g. `https://host/ward/v1`; may be relative to the page. */
  readonly url: string;
  /** The groups that the backend has; all when left out, and those it lacks answer `unsupported`. */
  readonly groups?: readonly GroupName[];
  /** `omit` when left out: no cookie travels, so no other site can write in a reader's name. */
  readonly credentials?: RequestCredentials;
  /** Headers of each request, asked anew each time: a token of the site's own, `X-CSRF-Token`. */
  readonly headers?: () => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>;
  /** False where the backend has no `POST /batch`; else it is tried once. */
  readonly batch?: boolean;
  readonly fetch?: typeof fetch;
}

type Fields = Record<string, unknown>;
type Method = (input: Fields, context: ReadContext & Partial<WriteContext>) => Promise<unknown>;

/** @param options - the base address alone, or with what differs from the defaults. */
export function rest(options: RestOptions | string): WardAdapter {
  const { url, groups, credentials, headers, batch, fetch } = typeof options === 'string' ? { url: options } : options;
  const base = url.replace(/\/+$/, '');

  const common = async (context: ReadContext, personal: boolean): Promise<Record<string, string>> => ({
    'Accept-Language': context.locale,
    ...(personal && context.visitor !== null && { [visitorHeader]: context.visitor }),
    ...(await headers?.()),
  });
  const settings = {
    ...(credentials && { credentials }),
    ...(fetch && { fetch }),
  };

  const method =
    (name: RouteName): Method =>
    async (input, context) => {
      const [verb, path] = routes[name];
      const rest = { ...input };
      const filled = path.replace(/\{(\w+)\}/g, (_all, field: string) => {
        const value = String(rest[field]);
        delete rest[field];
        return encodeURIComponent(value);
      });
      const isRead = verb === 'GET';
      const group = name.split('.')[0] as GroupName;
      const withdraws = name === 'ratings.rate' && rest.value === null;
      const own = await common(context, !isRead || personalGroups.includes(group));
      if (!isRead) {
        own['Content-Type'] = 'application/json';
        if (context.idempotencyKey) own[idempotencyHeader] = context.idempotencyKey;
      }
      const reply = await send(`${base}${filled}${isRead ? queryOf(rest) : ''}`, {
        ...settings,
        // Browsers keep some failures too, and a reader who asks again wants the backend's word.
        ...(isRead && context.intent !== 'view' && { cache: 'no-cache' as const }),
        signal: context.signal,
        method: withdraws ? 'DELETE' : verb,
        headers: own,
        ...(!isRead && { body: JSON.stringify(rest) }),
        // What was sent is sent, also when the page is left.
        keepalive: name === 'visits.record',
      });
      return answerOf(reply);
    };

  const adapter: Record<string, unknown> = { contract: 1, name: `rest ${base}` };
  for (const name of Object.keys(routes) as RouteName[]) {
    const [group, word] = name.split('.') as [GroupName, string];
    if (groups && !groups.includes(group)) continue;
    adapter[group] = { ...(adapter[group] as object), [word]: method(name) };
  }
  let stream: Promise<ReturnType<typeof eventStream>> | undefined;
  const live = (group: 'comments' | 'visits') => async (query: never, sink: () => void, context: ReadContext) => {
    stream ??= import('./rest/event-stream.js').then((module) => module.eventStream(base));
    return (await stream)[group](query, sink, context);
  };
  for (const group of ['comments', 'visits'] as const) {
    if (adapter[group]) adapter[group] = { ...(adapter[group] as object), live: live(group) };
  }

  async function* inBatches(operations: readonly BatchOperation[], context: ReadContext): AsyncGenerator<BatchResult> {
    for (let start = 0; start < operations.length; start += batchLimit) {
      const lines = sendForLines(
        `${base}${batchPath}`,
        {
          ...settings,
          signal: context.signal,
          method: 'POST',
          headers: { ...(await common(context, true)), 'Content-Type': 'application/json' },
          body: JSON.stringify({ operations: operations.slice(start, start + batchLimit) }),
        },
        (reply) => {
          throw [404, 405, 501].includes(reply.status) || reply.ok
            ? new WardError('unsupported', `${base} has no batch`)
            : problemOf(reply);
        },
      );
      for await (const line of lines) {
        const { key, value, error } = line as Fields;
        if (typeof key !== 'string') continue;
        yield error ? { key, error: fromProblem(error as Fields) } : { key, value };
      }
    }
  }
  return { ...adapter, ...(batch !== false && { batch: inBatches }) } as WardAdapter;
}

function queryOf(fields: Fields): string {
  const query = new URLSearchParams();
  for (const [field, value] of Object.entries(fields)) {
    if (value === undefined || value === null) continue;
    for (const one of Array.isArray(value) ? value : [value]) query.append(parameterOf(field), String(one));
  }
  const text = query.toString();
  return text && `?${text}`;
}

function answerOf(reply: Reply): unknown {
  if (!reply.ok) throw problemOf(reply);
  // Only what answers nothing may be empty: the guards refuse it elsewhere.
  if (reply.text.trim() === '') return undefined;
  try {
    return reply.json();
  } catch (error) {
    // A café's sign-in page, or a login at the end of a redirect: somebody else answered.
    throw (error as WardError).code === 'unsupported'
      ? new WardError('network', `a web page from ${reply.url}`)
      : error;
  }
}

function problemOf(reply: Reply): WardError {
  const retryAfter = retryAfterOf(reply.headers);
  let body: unknown;
  try {
    body = reply.json();
  } catch {
    // A proxy's or a firewall's own page: the status is all that is known.
  }
  const fields = typeof body === 'object' && body !== null ? (body as Fields) : {};
  return fromProblem(fields, reply.status, retryAfter);
}

function fromProblem(problem: Fields, status = 500, retryAfter?: number): WardError {
  const said = Number.isFinite(problem.status) ? (problem.status as number) : status;
  const code = codeOfProblem(problem) ?? codeOfStatus(said);
  const seconds = Number.isFinite(problem.retryAfter) ? Math.max(0, problem.retryAfter as number) : retryAfter;
  const message =
    typeof problem.detail === 'string'
      ? problem.detail
      : typeof problem.title === 'string'
        ? problem.title
        : `HTTP ${said}`;
  return new WardError(code, message, {
    retryAfter: seconds,
    challenge: challengeIn(problem.challenge),
    fields: Array.isArray(problem.fields) ? fieldsOf(problem.fields) : undefined,
  });
}

const rules = ['required', 'too-long', 'too-short', 'format', 'range'] as const;
const fieldsOf = (given: readonly unknown[]): WardErrorDetails['fields'] =>
  given.flatMap((entry) => {
    const { name, rule } = (entry ?? {}) as Fields;
    const known = rules.find((one) => one === rule);
    return typeof name === 'string' && known ? [{ name, rule: known }] : [];
  });
