import type { Captcha, ReadContext } from '../contract/adapter.js';
import { WardError } from '../contract/error.js';
import type { CaptchaAnswer, CaptchaChallenge, CaptchaKind } from '../contract/model.js';
import { hasAllowance, useAllowance } from './captcha-allowance.js';
import type { CaptchaMaker, CaptchaPurpose } from './captcha/maker.js';
import { method } from './call.js';
import { isoDate, newId, type Office } from './office.js';

const lifetime = 300;
const longestAnswer = 10_000;
const purposes: readonly CaptchaPurpose[] = ['comment', 'rating', 'report'];

const offered = ({ makers, settings }: Office): readonly CaptchaKind[] => {
  const { captchaKinds } = settings();
  return (Object.keys(makers) as CaptchaKind[]).filter(
    (kind) => makers[kind] && (captchaKinds?.includes(kind) ?? true),
  );
};

/** Whether this reader must answer now. */
export async function needsCaptcha(office: Office, purpose: CaptchaPurpose, context: ReadContext): Promise<boolean> {
  return (await wantsCaptcha(office, purpose, context)) && !(await hasAllowance(office, context.visitor));
}

/** Whether this reader must answer once no writes without a code are left to them. */
async function wantsCaptcha(office: Office, purpose: CaptchaPurpose, context: ReadContext): Promise<boolean> {
  return offered(office).length > 0 && (await office.settings().needsCaptcha(purpose, context));
}

/** Milliseconds that the writer took since a challenge was shown; `Infinity` where there was none to read. */
export async function passCaptcha(
  office: Office,
  purpose: CaptchaPurpose,
  answer: CaptchaAnswer | undefined,
  context: ReadContext,
): Promise<number> {
  if (!(await wantsCaptcha(office, purpose, context))) return Infinity;
  if (!answer && (await useAllowance(office, context.visitor))) return Infinity;
  return checkCaptcha(office, purpose, answer, context);
}

/**
 * Burns the challenge of `answer`, then compares.
 *
 * @throws WardError `captcha-expired` for one that is unknown, used or too old, `captcha-incorrect` for a wrong or
 * missing answer; with a fresh challenge of the same kind where there was one.
 */
async function checkCaptcha(
  office: Office,
  purpose: CaptchaPurpose,
  answer: CaptchaAnswer | undefined,
  context: ReadContext,
): Promise<number> {
  if (typeof answer?.challengeId !== 'string') throw new WardError('captcha-incorrect', 'an answer is needed');
  const store = await office.store();
  const challenge = await store.challenges.burn(answer.challengeId.slice(0, 200));
  if (!challenge || challenge.purpose !== purpose || challenge.expiresAt <= office.now()) {
    throw new WardError('captcha-expired', undefined, await fresh(office, purpose, answer.kind, context));
  }
  const maker = office.makers[challenge.kind];
  const { kind, value } = answer;
  const isRight =
    kind === challenge.kind &&
    typeof value === 'string' &&
    (await maker?.matches(challenge.answer, value.slice(0, longestAnswer)));
  if (!isRight) {
    throw new WardError('captcha-incorrect', undefined, await fresh(office, purpose, challenge.kind, context));
  }
  // A device needs no time to read.
  if (kind !== 'image' && kind !== 'question') return Infinity;
  return office.now() - (challenge.expiresAt - lifetimeOf(maker));
}

async function fresh(office: Office, purpose: CaptchaPurpose, kind: CaptchaKind, context: ReadContext) {
  if (!offered(office).includes(kind)) return {};
  // The write has failed already; that no new picture could be drawn is not what it failed of.
  return { challenge: await make(office, purpose, kind, context).catch(() => undefined) };
}

const lifetimeOf = (maker: CaptchaMaker | undefined): number => (maker?.lifetime ?? lifetime) * 1000;

async function make(
  office: Office,
  purpose: CaptchaPurpose,
  kind: CaptchaKind,
  { locale }: ReadContext,
): Promise<CaptchaChallenge> {
  const { random, now } = office;
  const maker = office.makers[kind] as CaptchaMaker;
  const id = newId(random);
  const expiresAt = now() + lifetimeOf(maker);
  const { face, answer } = await maker.make({ id, locale, random, expiresAt });
  const store = await office.store();
  await store.challenges.add({ id, kind, purpose, answer, expiresAt }, now());
  return { ...face, id, kind, expiresAt: isoDate(expiresAt) } as CaptchaChallenge;
}

export const captcha = (office: Office): Captcha => ({
  issue: method(async ({ purpose, accept }, context) => {
    if (!purposes.includes(purpose)) {
      throw new WardError('invalid', undefined, { fields: [{ name: 'purpose', rule: 'format' }] });
    }
    if (!(await needsCaptcha(office, purpose, context))) return null;
    const store = await office.store();
    if (context.visitor !== null) {
      // Three pictures for each write that is allowed.
      const limit = office.settings().writesPerMinute * 3;
      const wait = await store.rates.hit(`captcha:${context.visitor}`, limit, 60_000, office.now());
      if (wait > 0) throw new WardError('rate-limited', undefined, { retryAfter: Math.ceil(wait / 1000) });
    }
    const kinds = offered(office);
    let failed: unknown;
    for (const kind of Array.isArray(accept) ? accept : []) {
      if (!kinds.includes(kind)) continue;
      try {
        return await make(office, purpose, kind, context);
      } catch (error) {
        // A canvas may be blocked; the next kind may do.
        failed = error;
      }
    }
    if (failed !== undefined) throw new WardError('server', 'no challenge could be made', { cause: failed });
    throw new WardError('unsupported', `captcha kinds here: ${kinds.join(', ')}`);
  }),
});
