import type { ReadContext, WriteContext } from '../../src/contract/adapter.js';

let keys = 0;
/** The context of a read as `visitor`, `an` when left out. */
export const reading = (visitor: string | null = 'an', more: Partial<ReadContext> = {}): ReadContext => ({
  signal: new AbortController().signal,
  locale: 'vi-VN',
  intent: 'view',
  visitor,
  ...more,
});
/** The context of a write, with a new key each time. */
export const writing = (visitor: string | null = 'an', more: Partial<WriteContext> = {}): WriteContext => ({
  ...reading(visitor),
  idempotencyKey: `key-${++keys}`,
  ...more,
});
