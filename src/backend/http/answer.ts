/** What a method answered, as status, headers and JSON. */
import type { Comment } from '../../contract/model.js';
import { routes, visitorHeader, type RouteName } from '../../contract/rest.js';

/** May be kept by everybody, fresh and stale seconds, or `personal`, or not at all. Each other read is personal. */
const kept: Partial<Record<RouteName, readonly [fresh: number, stale: number] | 'never'>> = {
  'articles.get': [60, 600],
  'articles.list': [60, 600],
  'related.list': [60, 600],
  'gallery.photos': [300, 3600],
  'gallery.albums': [300, 3600],
  // Only for those who send no visitor: nothing of their own is inside.
  'comments.policy': [10, 60],
  'comments.list': [10, 60],
  'visits.stats': 'never',
  'map.get': [3600, 86_400],
  'music.tracks': [300, 3600],
  'music.albums': [300, 3600],
  'links.list': [300, 3600],
  'portal.info': [300, 86_400],
  'portal.time': 'never',
};

function caching(name: RouteName, visitor: string | null): Record<string, string> {
  const rule = kept[name];
  if (routes[name][0] !== 'GET' || rule === 'never') return { 'Cache-Control': 'no-store' };
  const isPersonal = rule === undefined || name.startsWith('comments.');
  const isShared = rule !== undefined && !(isPersonal && visitor !== null);
  return {
    'Cache-Control': isShared ? `public, max-age=${rule[0]}, stale-while-revalidate=${rule[1]}` : 'private, no-cache',
    Vary: isPersonal ? `Accept-Language, ${visitorHeader}` : 'Accept-Language',
  };
}

export async function answerOf(name: RouteName, answer: unknown, request: Request, base: string): Promise<Response> {
  const headers = new Headers(caching(name, request.headers.get(visitorHeader)));
  if (name === 'articles.report' || name === 'comments.report') return new Response(null, { status: 202, headers });
  let status = 200;
  if (name === 'captcha.issue' && answer) status = 201;
  if (name === 'comments.post') {
    const { id, state } = answer as Comment;
    status = state === 'visible' ? 201 : 202;
    if (status === 201) headers.set('Location', `${base}/comments/${encodeURIComponent(id)}`);
  }
  return jsonAnswer(answer, request, headers, status);
}

/** With an `ETag`, and 304 for who has it already, where it may be kept. */
export async function jsonAnswer(
  answer: unknown,
  request: Request,
  headers: Headers,
  status = 200,
  type = 'application/json',
): Promise<Response> {
  const body = JSON.stringify(answer);
  if (body === undefined) throw new TypeError('the adapter answered nothing');
  headers.set('Content-Type', type);
  if (request.method === 'GET' && headers.get('Cache-Control') !== 'no-store') {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body)));
    const tag = `"${[...digest.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}"`;
    headers.set('ETag', tag);
    const known = request.headers.get('If-None-Match');
    if (known && (known.trim() === '*' || known.match(/"[^"]*"/g)?.includes(tag))) {
      headers.delete('Content-Type');
      return new Response(null, { status: 304, headers });
    }
  }
  return new Response(body, { status, headers });
}
