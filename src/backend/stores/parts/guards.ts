/** What keeps writes honest: challenges, idempotency keys, rates. */
import type { Json } from '../../../contract/model.js';
import type { Challenge, ChallengeStore, KeyStore, RateStore } from '../../store.js';
import type { Documents } from '../document.js';
import { slot, type Table } from '../slot.js';

interface Key {
  readonly print: string;
  readonly at: number;
  readonly answer?: { readonly json: Json };
}
interface Rate {
  readonly since: number;
  readonly until: number;
  readonly count: number;
}
export interface GuardsDocument {
  readonly challenges: Table<Challenge>;
  readonly keys: Table<Key>;
  readonly rates: Table<Rate>;
  swept: number;
}

const keyLifetime = 24 * 60 * 60 * 1000;
const claimLifetime = 60_000;

const keyIsOld = (key: Key, now: number): boolean =>
  Math.abs(now - key.at) > (key.answer ? keyLifetime : claimLifetime);
// A window that starts in the future was opened before the clock was set back.
const rateIsOld = (rate: Rate, now: number): boolean => now >= rate.until || rate.since > now;

// Once a minute what is old goes, so that the document does not grow for ever.
function sweep(state: GuardsDocument, now: number): void {
  if (Math.abs(now - state.swept) < 60_000) return;
  state.swept = now;
  drop(state.challenges, (challenge) => challenge.expiresAt <= now);
  drop(state.keys, (key) => keyIsOld(key, now));
  drop(state.rates, (rate) => rateIsOld(rate, now));
}
function drop<Value>(table: Table<Value>, isOld: (value: Value) => boolean): void {
  for (const key in table) if (isOld(table[key]!)) delete table[key];
}

export const challengeStore = (documents: Documents): ChallengeStore => ({
  add: (challenge, now) =>
    documents.change('guards', (state) => {
      sweep(state, now);
      state.challenges[slot(challenge.id)] = challenge;
    }),
  burn: (id) =>
    documents.change('guards', ({ challenges }) => {
      const challenge = challenges[slot(id)];
      delete challenges[slot(id)];
      return challenge;
    }),
});

export const keyStore = (documents: Documents): KeyStore => ({
  begin: (key, print, now) =>
    documents.change('guards', (state) => {
      sweep(state, now);
      const known = state.keys[slot(key)];
      if (!known || keyIsOld(known, now)) {
        state.keys[slot(key)] = { print, at: now };
        return { state: 'new' };
      }
      if (known.print !== print) return { state: 'other' };
      return known.answer ? { state: 'done', answer: known.answer.json } : { state: 'busy' };
    }),
  finish: (key, json) =>
    documents.change('guards', ({ keys }) => {
      const known = keys[slot(key)];
      if (known) keys[slot(key)] = { ...known, answer: { json } };
    }),
  free: (key) =>
    documents.change('guards', ({ keys }) => {
      delete keys[slot(key)];
    }),
});

export const rateStore = (documents: Documents): RateStore => ({
  hit: (bucket, limit, milliseconds, now) =>
    documents.change('guards', (state) => {
      sweep(state, now);
      const known = state.rates[slot(bucket)];
      const rate = known && !rateIsOld(known, now) ? known : { since: now, until: now + milliseconds, count: 0 };
      if (rate.count >= limit) return rate.until - now;
      state.rates[slot(bucket)] = { ...rate, count: rate.count + 1 };
      return 0;
    }),
});
