/**
 * The contract over HTTP: which request each method is, and which status each error code. Whoever asks
 * (`adapters/rest.ts`) and whoever answers (`backend/http.ts`) read this one table, and a test holds it against
 * `openapi.json`.
 */
import type { GroupName } from './adapter.js';
import { wardErrorCodes, type WardErrorCode } from './error.js';

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * `{name}` in a path is a field of the method's input; a read's other fields are its query (see {@link parameterOf}), a
 * write's are its JSON body. `value: null` of `ratings.rate` is `DELETE` on the same path.
 */
export const routes = {
  'articles.get': ['GET', '/articles/{id}'],
  'articles.list': ['GET', '/articles'],
  'articles.report': ['POST', '/articles/{id}/reports'],
  'related.list': ['GET', '/articles/{articleId}/related'],
  'gallery.photos': ['GET', '/gallery/photos'],
  'gallery.albums': ['GET', '/gallery/albums'],
  'ratings.get': ['GET', '/articles/{articleId}/rating'],
  'ratings.rate': ['PUT', '/articles/{articleId}/rating/mine'],
  'comments.policy': ['GET', '/articles/{articleId}/comments/policy'],
  'comments.list': ['GET', '/articles/{articleId}/comments'],
  'comments.post': ['POST', '/articles/{articleId}/comments'],
  'comments.update': ['PATCH', '/comments/{id}'],
  'comments.remove': ['DELETE', '/comments/{id}'],
  'comments.react': ['PUT', '/comments/{id}/reaction'],
  'comments.report': ['POST', '/comments/{id}/reports'],
  'captcha.issue': ['POST', '/captcha/challenges'],
  'visits.stats': ['GET', '/visits'],
  'visits.record': ['POST', '/visits'],
  'map.get': ['GET', '/map'],
  'music.tracks': ['GET', '/music/tracks'],
  'music.albums': ['GET', '/music/albums'],
  'links.list': ['GET', '/links'],
  'portal.info': ['GET', '/portal'],
  'portal.time': ['GET', '/time'],
} as const satisfies Readonly<Record<string, readonly [HttpMethod, string]>>;
export type RouteName = keyof typeof routes;

/** Both streams are one request: `GET /events?topics=visits,comments:<articleId>`, server-sent events by topic. */
export const livePath = '/events';
/** `POST`, `{ operations }` in, a line of JSON an operation out, as each is ready. */
export const batchPath = '/batch';
/** Operations in one batch. */
export const batchLimit = 20;

/** Answers that depend on who asks: they carry `Ward-Visitor` and are never shared. The others need no preflight. */
export const personalGroups: readonly GroupName[] = ['ratings', 'comments', 'visits'];
export const visitorHeader = 'Ward-Visitor';
export const idempotencyHeader = 'Idempotency-Key';

/** How a field of a read is called in the query: `parentId` is `parent`. */
export const parameterOf = (field: string): string => field.replace(/Id$/, '');

/** The status that says each code. */
export const statusOf: { readonly [Code in WardErrorCode]: number } = {
  network: 502,
  timeout: 504,
  offline: 503,
  'not-found': 404,
  invalid: 422,
  'captcha-incorrect': 422,
  'captcha-expired': 422,
  'rate-limited': 429,
  forbidden: 403,
  conflict: 409,
  unsupported: 501,
  server: 500,
};

const codeOf: Readonly<Record<number, WardErrorCode>> = {
  400: 'invalid',
  401: 'forbidden',
  403: 'forbidden',
  404: 'not-found',
  405: 'unsupported',
  408: 'timeout',
  409: 'conflict',
  410: 'not-found',
  413: 'invalid',
  422: 'invalid',
  429: 'rate-limited',
  501: 'unsupported',
  504: 'timeout',
};

/** What a status says where nothing better does; `server` for every other one. */
export const codeOfStatus = (status: number): WardErrorCode => codeOf[status] ?? 'server';

/** The code that a problem (RFC 9457) names: its `code`, else the last part of its `type`. */
export function codeOfProblem(problem: {
  readonly code?: unknown;
  readonly type?: unknown;
}): WardErrorCode | undefined {
  const last = typeof problem.type === 'string' ? problem.type.split(/[/:#]/).pop() : undefined;
  return wardErrorCodes.find((code) => code === problem.code) ?? wardErrorCodes.find((code) => code === last);
}
