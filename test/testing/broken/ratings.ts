import type { Groups, WriteContext } from '../../../src/contract/adapter.js';
import { answering, broken, renewed, type BrokenAdapter } from './broken.js';

type Rate = Parameters<Groups['ratings']['rate']>[0];
export const ratings: readonly BrokenAdapter[] = [
  broken('ratings.null-average', 'average 0 without votes', 'ratings', ({ get }) => ({
    get: answering(get, (rating) => ({ ...rating, average: rating.average ?? 0 })),
  })),
  broken('ratings.range', 'a count of −1', 'ratings', ({ get }) => ({
    get: answering(get, (rating) => ({ ...rating, count: -1 })),
  })),
  broken('ratings.range', 'an average of ten out of five', 'ratings', ({ get }) => ({
    get: answering(get, (rating) => ({ ...rating, average: 10 })),
  })),
  broken('ratings.summary', 'answers with the summary before the vote', 'ratings', ({ get, rate }) => ({
    async rate(input: Rate, context: WriteContext) {
      const before = await get(input, context);
      await rate(input, context);
      return before;
    },
  })),
  broken('ratings.out-of-range', 'takes any number of stars', 'ratings', ({ rate }) => ({
    rate: (input: Rate, context: WriteContext) =>
      rate({ ...input, value: input.value && Math.min(5, Math.max(1, input.value)) }, context),
  })),
  broken('ratings.once', 'does not know the key', 'ratings', ({ rate }) => ({
    rate: (input: Rate, context: WriteContext) => rate(input, { ...renewed(context), visitor: crypto.randomUUID() }),
  })),
  broken('ratings.replace', 'a second vote adds', 'ratings', ({ rate }) => ({
    rate: (input: Rate, context: WriteContext) => rate(input, { ...context, visitor: context.idempotencyKey }),
  })),
  broken('ratings.replace', 'the first vote stays', 'ratings', ({ get, rate }) => ({
    rate: async (input: Rate, context: WriteContext) =>
      (await get(input, context)).mine === null ? rate(input, context) : get(input, context),
  })),
  broken('ratings.withdraw', 'a vote cannot be taken back', 'ratings', ({ get, rate }) => ({
    rate: (input: Rate, context: WriteContext) => (input.value === null ? get(input, context) : rate(input, context)),
  })),
];
