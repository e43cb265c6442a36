import type { MiddlewareHandler } from 'hono';
import { WardError } from '../../contract/error.js';
import { batchPath, idempotencyHeader, visitorHeader } from '../../contract/rest.js';
import { problemResponse } from './problem.js';

const sent = ['Content-Type', 'Accept-Language', visitorHeader, idempotencyHeader, 'If-None-Match', 'X-CSRF-Token'];

/** Any page may read. A page may write from the server's own origin or one that is listed; who sends no origin is no page. */
export function allowOrigins(origins: readonly string[] | '*'): MiddlewareHandler {
  return async (c, next) => {
    const origin = c.req.header('Origin');
    const isPreflight = c.req.method === 'OPTIONS';
    const verb = isPreflight ? c.req.header('Access-Control-Request-Method') : c.req.method;
    const isRead = verb === 'GET' || verb === 'HEAD' || c.req.path.endsWith(batchPath);
    const isKnown = !origin || origins === '*' || origins.includes(origin) || origin === new URL(c.req.url).origin;
    if (isPreflight) c.res = new Response(null, { status: 204 });
    else if (isRead || isKnown) await next();
    else c.res = problemResponse(new WardError('forbidden', `no writes from ${origin}`));

    const { headers } = c.res;
    headers.set('X-Content-Type-Options', 'nosniff');
    if (!origin) return;
    headers.append('Vary', 'Origin');
    if (!isRead && !isKnown) return;
    headers.set('Access-Control-Allow-Origin', isRead ? '*' : origin);
    headers.set('Access-Control-Expose-Headers', 'ETag, Location, Retry-After');
    if (!isPreflight) return;
    headers.set('Access-Control-Allow-Methods', 'GET, POST, PUT, PATCH, DELETE');
    headers.set('Access-Control-Allow-Headers', sent.join(', '));
    headers.set('Access-Control-Max-Age', '86400');
  };
}
