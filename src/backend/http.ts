/** Be a backend over HTTP: any adapter of the contract as `(request) => Promise<Response>`. */
import { Hono, type Context } from 'hono';
import type { WardAdapter } from '../contract/adapter.js';
import { isAbort, WardError } from '../contract/error.js';
import { mapMethods } from '../contract/guards.js';
import { batchLimit, batchPath, idempotencyHeader, livePath, routes, visitorHeader } from '../contract/rest.js';
import type { HttpMethod, RouteName } from '../contract/rest.js';
import { answerOf, jsonAnswer } from './http/answer.js';
import { methodOf } from './http/call.js';
import { bodyOf, contextOf, decoded, inputOf, pathFields, queryOf } from './http/input.js';
import { problemAnswer, Refusal } from './http/problem.js';
import { batchAnswer, eventsAnswer } from './http/stream.js';
import openapi from './openapi.json';
import { isRobot } from '../text/robot.js';

export interface HttpOptions {
  /** What stands before every path, e.g. `/ward/v1`; nothing when left out. */
  readonly base?: string;
  /**
   * Origins whose pages may write, e.g. `https://phuong.example`. When left out, only the origin of the request itself,
   * which a proxy that ends TLS hides: name them then. A request without `Origin` comes from no page and passes.
   */
  readonly origins?: readonly string[];
  /** Bytes of a body; 65536 when left out. */
  readonly maxBody?: number;
}

/** Answers requests by `adapter`; never rejects. */
export function httpHandler(adapter: WardAdapter, options: HttpOptions = {}): (request: Request) => Promise<Response> {
  const { origins, maxBody = 65_536 } = options;
  const base = (options.base ?? '').replace(/\/+$/, '');
  const app = new Hono({ strict: false });
  const allowed = new Map<string, string[]>();

  // The router takes the last slash of a request away.
  const patternOf = (path: string) => `${base}${path.replace(/\{(\w+)\}/g, ':$1')}`.replace(/(.)\/$/, '$1');
  const mayWrite = (request: Request): boolean => {
    const origin = request.headers.get('Origin');
    return origin === null || (origins ?? [new URL(request.url).origin]).includes(origin);
  };
  const route = (verb: HttpMethod, path: string, answer: (request: Request) => Response | Promise<Response>) => {
    allowed.set(path, [...(allowed.get(path) ?? []), ...(verb === 'GET' ? ['GET', 'HEAD'] : [verb])]);
    app.on(verb, patternOf(path), async (c: Context) => {
      const request = c.req.raw;
      try {
        if (isWrite(verb, path) && !mayWrite(request)) throw new Refusal('forbidden', 403, 'not from this origin');
        return await answer(request);
      } catch (thrown) {
        // Nobody waits for this answer.
        if (isAbort(thrown, request.signal)) return new Response(null, { status: 499 });
        return problemAnswer(thrown);
      }
    });
  };

  const call = (name: RouteName, withdraws = false) => {
    const [group, method] = name.split('.') as [string, string];
    return async (request: Request) => {
      const run = methodOf(adapter, group, method);
      const url = new URL(request.url);
      const [verb] = routes[name];
      let given: unknown = { value: null };
      if (verb === 'GET') given = queryOf(name, url.searchParams);
      else if (name === 'comments.remove') given = {};
      else if (!withdraws) given = await bodyOf(request, maxBody);
      if (typeof given === 'object' && given !== null && !Array.isArray(given)) {
        given = { ...given, ...pathFields(name, url.pathname, base) };
      }
      const input = inputOf(name, given);
      const isUncounted = name === 'visits.record' && isRobot(request.headers.get('User-Agent'));
      const answer = isUncounted
        ? await methodOf(adapter, 'visits', 'stats')({ path: input.path }, contextOf(request))
        : await run(input, contextOf(request));
      return answerOf(name, answer, request, base);
    };
  };

  for (const name of Object.keys(routes) as RouteName[]) route(routes[name][0], routes[name][1], call(name));
  route('DELETE', routes['ratings.rate'][1], call('ratings.rate', true));

  route('POST', batchPath, async (request) => batchAnswer(adapter, request, await bodyOf(request, maxBody)));
  route('GET', livePath, (request) => eventsAnswer(adapter, request));
  route('GET', '/map/{file}', async (request) => {
    const file = decoded(new URL(request.url).pathname.slice(`${base}/map/`.length));
    const map = await adapter.map?.get({}, contextOf(request));
    const layer = map?.layers.find(({ id, geojson }) => geojson && file === `${id}.geojson`);
    if (!layer) throw new WardError('not-found');
    return jsonAnswer(layer.geojson, request, shortly(), 200, 'application/geo+json');
  });
  route('GET', '/openapi.json', (request) =>
    jsonAnswer({ ...openapi, servers: [{ url: base || '/' }] }, request, shortly()),
  );
  route('GET', '/', (request) => {
    const index = {
      contract: adapter.contract,
      name: adapter.name,
      groups: groupsOf(adapter),
      limits: { body: maxBody, batch: batchLimit },
      openapi: `${base}/openapi.json`,
    };
    return jsonAnswer(index, request, shortly());
  });

  for (const [path, verbs] of allowed) {
    app.all(patternOf(path), () =>
      problemAnswer(new Refusal('unsupported', 405, 'no such method here'), { Allow: verbs.join(', ') }),
    );
  }
  app.notFound(() => problemAnswer(new WardError('not-found')));

  return async (request) => {
    const isPreflight = request.method === 'OPTIONS' && request.headers.has('Access-Control-Request-Method');
    let answer: Response;
    try {
      answer = isPreflight ? new Response(null, { status: 204 }) : await app.fetch(request);
    } catch (thrown) {
      answer = problemAnswer(thrown);
    }
    share(request, answer.headers, isPreflight);
    return answer;
  };

  function share(request: Request, headers: Headers, isPreflight: boolean) {
    headers.set('X-Content-Type-Options', 'nosniff');
    const verb = (isPreflight && request.headers.get('Access-Control-Request-Method')) || request.method;
    if (isWrite(verb, new URL(request.url).pathname.slice(base.length))) {
      headers.append('Vary', 'Origin');
      const origin = request.headers.get('Origin');
      if (origin === null || !mayWrite(request)) return;
      headers.set('Access-Control-Allow-Origin', origin);
    } else headers.set('Access-Control-Allow-Origin', '*');
    headers.set('Access-Control-Expose-Headers', 'ETag, Location, Retry-After');
    if (!isPreflight) return;
    headers.set('Access-Control-Allow-Methods', 'GET, HEAD, POST, PUT, PATCH, DELETE');
    headers.set('Access-Control-Allow-Headers', requestHeaders);
    headers.set('Access-Control-Max-Age', '86400');
  }
}

const requestHeaders = [
  visitorHeader,
  idempotencyHeader,
  'Content-Type',
  'Accept-Language',
  'If-None-Match',
  'X-CSRF-Token',
].join(', ');
const shortly = () => new Headers({ 'Cache-Control': 'public, max-age=300' });
const isWrite = (verb: string, path: string): boolean => !/^(GET|HEAD|OPTIONS)$/.test(verb) && path !== batchPath;

/** The methods that the adapter has now, by group. */
function groupsOf(adapter: WardAdapter): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  mapMethods((group, method) => {
    const given = adapter[group] as Record<string, unknown> | undefined;
    if (typeof given?.[method] === 'function') (found[group] ??= []).push(method);
  });
  return found;
}
