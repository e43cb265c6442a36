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
/** A table whose old entries go once a minute, when something is put in, so that it does not grow for ever. */
interface Swept<Value> {
  readonly table: Table<Value>;
  swept: number;
}
export type ChallengesDocument = Swept<Challenge>;
export type KeysDocument = Swept<Key>;
export type RatesDocument = Swept<Rate>;

const keyLifetime = 24 * 60 * 60 * 1000;
const claimLifetime = 60_000;

const keyIsOld = (key: Key, now: number): boolean =>
  Math.abs(now - key.at) > (key.answer ? keyLifetime : claimLifetime);
// A window that starts in the future was opened before the clock was set back.
const rateIsOld = (rate: Rate, now: number): boolean => now >= rate.until || rate.since > now;

function sweep<Value>(state: Swept<Value>, now: number, isOld: (value: Value, now: number) => boolean): void {
  if (Math.abs(now - state.swept) < 60_000) return;
  state.swept = now;
  for (const key in state.table) if (isOld(state.table[key]!, now)) delete state.table[key];
}

export const challengeStore = (documents: Documents): ChallengeStore => ({
  add: (challenge, now) =>
    documents.change('challenges', (state) => {
      sweep(state, now, ({ expiresAt }) => expiresAt <= now);
      state.table[slot(challenge.id)] = challenge;
    }),
  burn: (id) =>
    documents.change('challenges', ({ table }) => {
      const challenge = table[slot(id)];
      delete table[slot(id)];
      return challenge;
    }),
});

export const keyStore = (documents: Documents): KeyStore => ({
  begin: (key, print, now) =>
    documents.change('keys', (state) => {
      sweep(state, now, keyIsOld);
      const known = state.table[slot(key)];
      if (!known || keyIsOld(known, now)) {
        state.table[slot(key)] = { print, at: now };
        return { state: 'new' };
      }
      if (known.print !== print) return { state: 'other' };
      return known.answer ? { state: 'done', answer: known.answer.json } : { state: 'busy' };
    }),
  finish: (key, json) =>
    documents.change('keys', ({ table }) => {
      const known = table[slot(key)];
      if (known) table[slot(key)] = { ...known, answer: { json } };
    }),
  free: (key) =>
    documents.change('keys', ({ table }) => {
      delete table[slot(key)];
    }),
});

export const rateStore = (documents: Documents): RateStore => ({
  hit: (bucket, limit, milliseconds, now) =>
    documents.change('rates', (state) => {
      sweep(state, now, rateIsOld);
      const known = state.table[slot(bucket)];
      const rate = known && !rateIsOld(known, now) ? known : { since: now, until: now + milliseconds, count: 0 };
      if (rate.count >= limit) return rate.until - now;
      state.table[slot(bucket)] = { ...rate, count: rate.count + 1 };
      return 0;
    }),
  count: (bucket, now) =>
    documents.read('rates', ({ table }) => {
      const known = table[slot(bucket)];
      return known && !rateIsOld(known, now) ? known.count : 0;
    }),
});
