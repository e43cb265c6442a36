import type { CaptchaChallenge } from './model.js';

/** Closed: a widget has one Vietnamese sentence for each, and never prints an error's own message. */
export const wardErrorCodes = [
  'network',
  'timeout',
  'offline',
  'not-found',
  'invalid',
  'captcha-incorrect',
  'captcha-expired',
  'rate-limited',
  'forbidden',
  'conflict',
  'unsupported',
  'server',
] as const;
export type WardErrorCode = (typeof wardErrorCodes)[number];
export type FieldRule = 'required' | 'too-long' | 'too-short' | 'format' | 'range';
export interface WardErrorDetails {
  readonly cause?: unknown;
  /** Seconds. */
  readonly retryAfter?: number | undefined;
  /** A fresh challenge that spares a round trip. */
  readonly challenge?: CaptchaChallenge | undefined;
  /** The fields of the input that broke a rule, by their name in the contract. */
  readonly fields?: readonly { readonly name: string; readonly rule: FieldRule }[] | undefined;
}

const brand = Symbol.for('ward-widgets/error');

/** The one error of the contract. An abort is not an error: it rejects with `signal.reason`. */
export class WardError extends Error {
  override readonly name = 'WardError';
  readonly [brand] = true;
  readonly retryAfter: number | undefined;
  readonly challenge: CaptchaChallenge | undefined;
  readonly fields: WardErrorDetails['fields'];
  constructor(
    readonly code: WardErrorCode,
    message: string = code,
    details: WardErrorDetails = {},
  ) {
    super(message, { cause: details.cause });
    this.retryAfter = details.retryAfter;
    this.challenge = details.challenge;
    this.fields = details.fields;
  }
}

/** True across two copies of the package, where `instanceof` is not. */
export const isWardError = (value: unknown): value is WardError =>
  typeof value === 'object' && value !== null && brand in value;

/** True when `thrown` is what an aborted `signal` rejects with: not an error, and never shown as one. */
export const isAbort = (thrown: unknown, signal: AbortSignal): boolean =>
  signal.aborted &&
  (thrown === signal.reason || (thrown as { name?: unknown } | null | undefined)?.name === 'AbortError');

/** What an aborted signal rejects with; older browsers keep no reason. */
export const reasonOf = (signal: AbortSignal): unknown =>
  signal.reason ?? new DOMException('The call was aborted.', 'AbortError');

/**
 * Anything an adapter may throw, as the one error of the contract: a `fetch` that failed is `offline` or
 * `network`, a time-out is `timeout`, a `WardError` stays itself, the rest is `server`. Ask {@link isAbort} first.
 */
export function toWardError(thrown: unknown): WardError {
  if (isWardError(thrown) && wardErrorCodes.includes(thrown.code)) return thrown;
  const name = (thrown as { name?: unknown } | null | undefined)?.name;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  if (name === 'TimeoutError') return new WardError('timeout', message, { cause: thrown });
  if (isFetchFailure(thrown)) {
    return new WardError(globalThis.navigator?.onLine === false ? 'offline' : 'network', message, { cause: thrown });
  }
  return new WardError('server', message, { cause: thrown });
}

// The browsers word a failed fetch differently, and a bug in an adapter is a TypeError too.
const isFetchFailure = (thrown: unknown): boolean =>
  thrown instanceof TypeError && /fetch|network|load failed|internet/i.test(thrown.message);
