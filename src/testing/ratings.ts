import type { WriteContext } from '../contract/adapter.js';
import type { Id, Rating } from '../contract/model.js';
import { checksOf } from './check.js';
import { captchaFor } from './posting.js';
import { randomUuid } from './random.js';
import type { Trial } from './trial.js';
import { expect, same, skip } from './verdict.js';

async function summary(trial: Trial, articleId?: Id): Promise<Rating> {
  trial.method('ratings', 'get');
  return trial.call('ratings', 'get', { articleId: articleId ?? (await trial.articleId()) });
}

async function rate(trial: Trial, value: number | null, more: Partial<WriteContext> = {}): Promise<Rating> {
  trial.method('ratings', 'rate');
  const articleId = await trial.articleId();
  return trial.call('ratings', 'rate', { articleId, value, ...(await captchaFor(trial, 'rating')) }, more);
}

export const ratings = checksOf('ratings', {
  'null-average': [
    'must',
    'without votes the average is null',
    async (trial) => {
      trial.method('ratings', 'get');
      const listed = trial.has('articles', 'list') ? (await trial.call('articles', 'list', { limit: 10 })).items : [];
      let seen = false;
      for (const id of new Set([await trial.articleId(), ...listed.map((article) => article.id)])) {
        const { average, count } = await summary(trial, id);
        seen ||= count === 0;
        const expected = count === 0 ? 'null, as there is no vote' : `a number, as there are ${count} votes`;
        expect((average === null) === (count === 0), `ratings.get ${id} → average`, expected, average);
      }
      if (!seen) skip('every article that was asked has votes');
    },
  ],
  range: [
    'must',
    'the average lies from 1 to max',
    async (trial) => {
      const { average, max, count, histogram } = await summary(trial);
      expect(max >= 1, 'ratings.get → max', '1 or more', max);
      if (average !== null)
        expect(average >= 1 && average <= max, 'ratings.get → average', `from 1 to ${max}`, average);
      if (!histogram) return;
      expect(histogram.length === max, 'ratings.get → histogram', `${max} entries, for 1 to ${max}`, histogram);
      const sum = histogram.reduce((all, votes) => all + votes, 0);
      expect(sum === count, 'ratings.get → histogram', `${count} votes in all, as count says`, sum);
    },
  ],
  summary: [
    'must',
    'a vote answers with the new summary and mine',
    async (trial) => {
      const before = await summary(trial);
      const after = await rate(trial, before.max);
      expect(after.mine === before.max, 'ratings.rate → mine', `${before.max}, the vote just given`, after.mine);
      expect(after.count === before.count + 1, 'ratings.rate → count', `${before.count + 1}, one more`, after.count);
      const read = await summary(trial);
      expect(same(read, after), 'ratings.get after the vote', JSON.stringify(after), read);
    },
  ],
  'out-of-range': [
    'must',
    'a vote below 1 or above max is "invalid"',
    async (trial) => {
      trial.method('ratings', 'rate');
      const articleId = await trial.articleId();
      const before = await summary(trial);
      for (const value of [0, -1, before.max + 1]) {
        await trial.refusal(['invalid'], 'ratings', 'rate', {
          articleId,
          value,
          ...(await captchaFor(trial, 'rating')),
        });
      }
      const { count } = await summary(trial);
      expect(count === before.count, 'ratings.get → count', `${before.count} still`, count);
    },
  ],
  once: [
    'must',
    'the same key counts once',
    async (trial) => {
      const { count } = await summary(trial);
      const idempotencyKey = randomUuid();
      const first = await rate(trial, 1, { idempotencyKey });
      const again = await rate(trial, 1, { idempotencyKey });
      expect(first.count === count + 1, 'ratings.rate → count', String(count + 1), first.count);
      expect(again.count === count + 1, 'ratings.rate again with the same key → count', String(count + 1), again.count);
    },
  ],
  replace: [
    'must',
    'a second vote replaces the first',
    async (trial) => {
      const { count, max } = await summary(trial);
      await rate(trial, max);
      const second = await rate(trial, 1);
      expect(second.mine === 1, 'ratings.rate, second vote → mine', '1', second.mine);
      expect(
        second.count === count + 1,
        'ratings.rate, second vote → count',
        `${count + 1}, one vote a reader`,
        second.count,
      );
    },
  ],
  withdraw: [
    'must',
    'null withdraws the vote',
    async (trial) => {
      const { count } = await summary(trial);
      await rate(trial, 1);
      const after = await rate(trial, null);
      expect(after.mine === null, 'ratings.rate with null → mine', 'null', after.mine);
      expect(after.count === count, 'ratings.rate with null → count', `${count}, as before the vote`, after.count);
    },
  ],
});
