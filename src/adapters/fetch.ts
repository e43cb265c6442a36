/** One request over the network, and what may come back. All that an adapter needs of `fetch`, with its faults named. */
import { isAbort, toWardError, WardError } from '../contract/error.js';

/** Bytes of an answer that are read at most. */
export const maximumBytes = 5_000_000;

export interface SendOptions {
  readonly signal: AbortSignal;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: BodyInit;
  readonly credentials?: RequestCredentials;
  /** `no-cache` asks past what the browser keeps. */
  readonly cache?: RequestCache;
  /** Lets a write outlive the page. */
  readonly keepalive?: boolean;
  /** Instead of the global one. */
  readonly fetch?: typeof fetch;
}

export interface Reply {
  readonly ok: boolean;
  readonly status: number;
  /** Where the answer came from in the end. */
  readonly url: string;
  readonly redirected: boolean;
  readonly headers: Headers;
  readonly text: string;
  /** @throws WardError `unsupported` for a web page instead of JSON, `server` for anything else that is none. */
  json(): unknown;
}

/**
 * Sends one request and reads its whole answer, whatever its status.
 *
 * @throws WardError `offline`, `network`, or `server` for more than {@link maximumBytes}; the reason of an abort.
 */
export async function send(url: string, options: SendOptions): Promise<Reply> {
  const { signal } = options;
  try {
    const response = await open(url, options);
    const text = await readText(response);
    const { ok, status, headers, redirected } = response;
    return { ok, status, url: response.url || url, redirected, headers, text, json: () => parse(text, headers) };
  } catch (thrown) {
    throw named(thrown, signal);
  }
}

/**
 * Sends one request whose answer is a line of JSON after another, and hands each on as it comes. `refused` gets the
 * whole of an answer that is something else.
 *
 * @throws as {@link send}
 */
export async function* sendForLines(
  url: string,
  options: SendOptions,
  refused: (reply: Reply) => never,
): AsyncGenerator<unknown> {
  try {
    const response = await open(url, options);
    const { ok, status, headers, redirected } = response;
    if (!ok || !headers.get('content-type')?.includes('ndjson')) {
      const text = await readText(response);
      refused({ ok, status, url: response.url || url, redirected, headers, text, json: () => parse(text, headers) });
    }
    let rest = '';
    for await (const piece of pieces(response)) {
      const lines = (rest + piece).split('\n');
      rest = lines.pop()!;
      for (const line of lines) if (line.trim()) yield parse(line, headers);
    }
    if (rest.trim()) yield parse(rest, headers);
  } catch (thrown) {
    throw named(thrown, options.signal);
  }
}

/** Seconds of a `Retry-After`, which may be a date; `undefined` where there is none that can be read. */
export function retryAfterOf(headers: Headers): number | undefined {
  const given = headers.get('retry-after')?.trim();
  if (!given) return undefined;
  const seconds = /^-?\d+$/.test(given) ? Number(given) : (Date.parse(given) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}

function open(url: string, { fetch: own, ...init }: SendOptions): Promise<Response> {
  // `fetch` must be called on nothing, or browsers refuse it.
  const call = own ?? globalThis.fetch.bind(globalThis);
  return call(url, { credentials: 'omit', ...init });
}

const named = (thrown: unknown, signal: AbortSignal): unknown => (isAbort(thrown, signal) ? thrown : lost(thrown));

// Whatever `fetch` and its stream throw, in the words of many browsers, is one thing: the line broke.
const lost = (thrown: unknown): WardError => {
  const error = toWardError(thrown);
  if (error.code !== 'server' || error === thrown) return error;
  return toWardError(new TypeError(`fetch: ${error.message}`));
};

async function readText(response: Response): Promise<string> {
  let text = '';
  for await (const piece of pieces(response)) text += piece;
  return text;
}

async function* pieces(response: Response): AsyncGenerator<string> {
  const reader = response.body?.getReader();
  if (!reader) return;
  let bytes = 0;
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      bytes += value.byteLength;
      if (bytes > maximumBytes) throw new WardError('server', `more than ${maximumBytes} bytes`);
      yield decoder.decode(value, { stream: true });
    }
    yield decoder.decode();
  } finally {
    // Whoever stops early, or has had enough, lets the rest of the answer go.
    reader.cancel().catch(() => {});
  }
}

function parse(text: string, headers: Headers): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const isPage = /html/i.test(headers.get('content-type') ?? '') || /^\s*<(!doctype|html)/i.test(text);
    throw new WardError(isPage ? 'unsupported' : 'server', `no JSON: ${text.slice(0, 60)}`, { cause });
  }
}
