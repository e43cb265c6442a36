/** Errors as RFC 9457 problems. */
import { toWardError, WardError, type WardErrorCode } from '../../contract/error.js';
import { challengeIn } from '../../contract/guards.js';
import { statusOf } from '../../contract/rest.js';

const titles: { readonly [Code in WardErrorCode]: string } = {
  network: 'The backend behind this one cannot be reached',
  timeout: 'The backend took too long',
  offline: 'The backend is offline',
  'not-found': 'There is no such thing here',
  invalid: 'The request is not valid',
  'captcha-incorrect': 'The captcha was not solved',
  'captcha-expired': 'The captcha is used up or too old',
  'rate-limited': 'Too many requests',
  forbidden: 'This is not allowed',
  conflict: 'The same request is at work',
  unsupported: 'This backend does not have this',
  server: 'The backend failed',
};

/** What the handler itself refuses, with a status of its own and words that may be shown to whoever asks. */
export class Refusal extends WardError {
  constructor(
    code: WardErrorCode,
    readonly status: number,
    readonly detail: string,
  ) {
    super(code, detail);
  }
}

/** The problem that says what was thrown. An adapter's own message never leaves the backend. */
export function problemOf(thrown: unknown): Record<string, unknown> & { readonly status: number } {
  const error = errorOf(thrown);
  const { code, fields } = error;
  const own = error instanceof Refusal ? error : undefined;
  const wait = Number.isFinite(error.retryAfter) ? Math.max(0, Math.ceil(error.retryAfter!)) : undefined;
  const retryAfter = wait ?? (code === 'conflict' ? 1 : undefined);
  const fresh = challengeIn(error.challenge);
  return {
    type: `urn:ward-widgets:problem:${code}`,
    title: titles[code],
    status: own?.status ?? statusOf[code],
    code,
    ...(own && { detail: own.detail }),
    ...(Array.isArray(fields) && {
      fields: fields.map(({ name, rule }) => ({ name: String(name), rule: String(rule) })),
    }),
    ...(retryAfter !== undefined && { retryAfter }),
    ...(fresh !== undefined && { challenge: fresh }),
  };
}

export function problemAnswer(thrown: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  const problem = problemOf(thrown);
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      ...('retryAfter' in problem && { 'Retry-After': String(problem.retryAfter) }),
      ...headers,
    },
  });
}

function errorOf(thrown: unknown): WardError {
  try {
    return toWardError(thrown);
  } catch {
    // Not everything that can be thrown has words.
    return new WardError('server');
  }
}
