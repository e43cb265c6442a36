import type { ReadContext, WriteContext } from '../../src/contract/adapter.js';
import type { Rating } from '../../src/contract/model.js';

export const rating = (over: Partial<Rating> = {}): Rating => ({ average: 4, count: 1, max: 5, mine: null, ...over });

/** What a tag says with a read, and with a write. */
export const context = (over: Partial<ReadContext> = {}): ReadContext => ({
  signal: new AbortController().signal,
  locale: 'vi-VN',
  intent: 'view',
  visitor: null,
  ...over,
});
export const toWrite = (over: Partial<WriteContext> = {}): WriteContext => ({
  ...context(),
  idempotencyKey: 'k',
  ...over,
});
