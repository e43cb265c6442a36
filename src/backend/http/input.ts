/** What a request says, read into the contract's inputs: known fields only, each of its type. */
import type { WriteContext } from '../../contract/adapter.js';
import { WardError, type WardErrorDetails } from '../../contract/error.js';
import {
  id,
  list,
  nullable,
  number,
  object,
  oneOf,
  optional,
  string,
  whole,
  type Guard,
} from '../../contract/guard.js';
import { idempotencyHeader, parameterOf, routes, visitorHeader, type RouteName } from '../../contract/rest.js';
import { Refusal } from './problem.js';

type Fields = Readonly<Record<string, Guard<unknown>>>;
const orElse =
  <Value>(guard: Guard<Value>, fallback: Value): Guard<Value> =>
  (value, path, dropped) =>
    value === undefined || value === null ? fallback : guard(value, path, dropped);

const captchaKind = oneOf('image', 'question', 'work', 'token');
const captcha = optional(object<object>({ challengeId: string, kind: captchaKind, value: string } as object));
const paging: Fields = { limit: optional(whole), cursor: optional(string) };

/** The fields of each method's input. What a text may hold, and how long it may be, is the adapter's to say. */
export const inputs: { readonly [Name in RouteName]: Fields } = {
  'articles.get': { id },
  'articles.list': { ...paging, category: optional(string), search: optional(string) },
  'articles.report': { id, text: string, quote: optional(string), captcha },
  'related.list': { articleId: id, limit: orElse(whole, 5), exclude: optional(list(string)) },
  'gallery.photos': { ...paging, albumId: optional(id), articleId: optional(id) },
  'gallery.albums': paging,
  'ratings.get': { articleId: id },
  'ratings.rate': { articleId: id, value: nullable(number), captcha },
  'comments.policy': { articleId: id },
  'comments.list': {
    ...paging,
    articleId: id,
    parentId: orElse(nullable(id), null),
    order: orElse(oneOf('newest', 'oldest', 'liked'), 'newest'),
  },
  'comments.post': {
    articleId: id,
    parentId: orElse(nullable(id), null),
    name: string,
    text: string,
    email: optional(string),
    phone: optional(string),
    consent: optional(object<object>({ version: string, at: string } as object)),
    captcha,
  },
  'comments.update': { id, text: string },
  'comments.remove': { id },
  'comments.react': { id, value: oneOf(1, -1, 0) },
  'comments.report': { id, reason: oneOf('spam', 'abuse', 'wrong', 'privacy', 'other'), text: optional(string) },
  'captcha.issue': { purpose: oneOf('comment', 'rating', 'report'), accept: list(string) },
  'visits.stats': { path: optional(string) },
  'visits.record': { kind: oneOf('view', 'heartbeat', 'leave'), path: string },
  'map.get': {},
  'music.tracks': { ...paging, albumId: optional(id) },
  'music.albums': paging,
  'links.list': { group: optional(string) },
  'portal.info': {},
  'portal.time': {},
};

/** @throws WardError `invalid` that names every field of a wrong type, and each that is missing. */
export function inputOf(name: RouteName, given: unknown): Record<string, unknown> {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new Refusal('invalid', 422, 'an object is wanted');
  }
  const input: Record<string, unknown> = {};
  const faults: NonNullable<WardErrorDetails['fields']>[number][] = [];
  for (const [field, guard] of Object.entries(inputs[name])) {
    const value = Object.hasOwn(given, field) ? (given as Record<string, unknown>)[field] : undefined;
    const dropped: string[] = [];
    try {
      const checked = guard(value, field, dropped);
      if (checked !== undefined) input[field] = checked;
    } catch {
      dropped.push(field);
    }
    if (dropped.length)
      faults.push({ name: field, rule: value === undefined || value === null ? 'required' : 'format' });
  }
  if (faults.length) throw new WardError('invalid', undefined, { fields: faults });
  return input;
}

/** A read's fields as its query has them; of a parameter that came twice the first counts. */
export function queryOf(name: RouteName, query: URLSearchParams): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  for (const field of Object.keys(inputs[name])) {
    if (routes[name][1].includes(`{${field}}`)) continue;
    const values = query.getAll(parameterOf(field));
    if (values.length === 0) continue;
    const [first] = values;
    if (field === 'exclude') given[field] = values;
    else given[field] = field === 'limit' && /^\d{1,9}$/.test(first!) ? Number(first) : first;
  }
  return given;
}

/** The decoded fields of the path. The router's own decoding lets bad encodings pass. */
export function pathFields(name: RouteName, rawPath: string, base: string): Record<string, string> {
  const given = rawPath.slice(base.length).split('/');
  const fields: Record<string, string> = {};
  routes[name][1].split('/').forEach((part, index) => {
    const field = /^\{(\w+)\}$/.exec(part)?.[1];
    if (field !== undefined) fields[field] = decoded(given[index] ?? '');
  });
  return fields;
}

export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Refusal('invalid', 400, 'a wrong percent-encoding in the path');
  }
}

const longestHeader = 200;

/** Who asks, in which language, under which key. */
export function contextOf({ headers, signal }: Request): WriteContext {
  const short = (name: string): string | null => {
    const value = headers.get(name) || null;
    if (value !== null && value.length > longestHeader) throw new Refusal('invalid', 400, `${name} is too long`);
    return value;
  };
  const language = /^\s*([a-z]{2,3}(-[a-z0-9]{1,8})*)\s*(?:[,;]|$)/i.exec(headers.get('Accept-Language') ?? '')?.[1];
  return {
    signal,
    locale: language ?? 'vi-VN',
    intent: 'view',
    visitor: short(visitorHeader),
    idempotencyKey: short(idempotencyHeader) ?? crypto.randomUUID(),
  };
}

/**
 * The JSON of a body, at most `most` bytes, counted as they come: `Content-Length` may be missing, or lie. A beacon's
 * plain text counts as JSON.
 */
export async function bodyOf(request: Request, most: number): Promise<unknown> {
  const type = request.headers.get('Content-Type')?.split(';')[0]!.trim().toLowerCase();
  if (type && type !== 'application/json' && type !== 'text/plain') {
    throw new Refusal('invalid', 415, 'only application/json is understood');
  }
  const bytes = await read(request, most);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refusal('invalid', 400, 'the body is no JSON');
  }
}

async function read({ headers, body }: Request, most: number): Promise<Uint8Array> {
  const tooLarge = () => new Refusal('invalid', 413, `at most ${most} bytes`);
  if (Number(headers.get('Content-Length')) > most) throw tooLarge();
  const bytes = new Uint8Array(most);
  let length = 0;
  const reader = body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    if (length + part.value.byteLength > most) {
      // Not waited for: the sender may never end.
      void reader?.cancel().catch(() => {});
      throw tooLarge();
    }
    bytes.set(part.value, length);
    length += part.value.byteLength;
  }
  return bytes.subarray(0, length);
}
