import type { WriteContext } from '../contract/adapter.js';
import { WardError } from '../contract/error.js';
import type { CaptchaAnswer, Json } from '../contract/model.js';
import { passCaptcha } from './captcha.js';
import type { CaptchaPurpose } from './captcha/maker.js';
import { newId, type Office } from './office.js';
import { fingerprint } from './fingerprint.js';
import type { Store } from './store.js';

export interface Admission<Answer> {
  /** `group.method` and the cleaned input, without the captcha: a retry may bring a new one. */
  readonly print: Json;
  /** What only a first try must pass: a replay has passed it. */
  readonly check?: (store: Store) => Promise<void>;
  readonly captcha?: { readonly purpose: CaptchaPurpose; readonly answer: CaptchaAnswer | undefined };
  readonly limited?: false;
  /** `key` is unique for this visitor and action; `hasty`: sooner after the code was shown than anybody can write. */
  readonly act: (store: Store, key: string, hasty: boolean) => Promise<Answer>;
}

/**
 * The way of each write, in this order: idempotency key → check → rate limit → burn the captcha → compare → act. Shape
 * and "is it open" come before. A finished key answers again as it did; a try that failed frees its key.
 */
export async function admit<Answer>(
  office: Office,
  context: WriteContext,
  { print, check, captcha, limited, act }: Admission<Answer>,
): Promise<Answer> {
  const store = await office.store();
  const { visitor } = context;
  const key = context.idempotencyKey || newId(office.random);
  const claim = JSON.stringify([visitor, key]);
  const claimed = await store.keys.begin(claim, fingerprint(print), office.now());
  if (claimed.state === 'done') return (structuredClone(claimed.answer) ?? undefined) as Answer;
  if (claimed.state === 'busy') throw new WardError('conflict', 'this write is at work', { retryAfter: 1 });
  if (claimed.state === 'other') throw new WardError('invalid', 'this idempotency key was used for something else');
  try {
    await check?.(store);
    if (visitor !== null && limited !== false) {
      const { writesPerMinute } = office.settings();
      const wait = await store.rates.hit(`write:${visitor}`, writesPerMinute, 60_000, office.now());
      if (wait > 0) throw new WardError('rate-limited', undefined, { retryAfter: Math.ceil(wait / 1000) });
    }
    const took = captcha ? await passCaptcha(office, captcha.purpose, captcha.answer, context) : Infinity;
    const answer = await act(store, key, took < office.settings().leastSeconds * 1000);
    await store.keys.finish(claim, (structuredClone(answer) ?? null) as Json);
    return answer;
  } catch (error) {
    await store.keys.free(claim);
    throw error;
  }
}
