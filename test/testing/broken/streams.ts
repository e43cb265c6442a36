import type {
  BatchOperation,
  BatchResult,
  Groups,
  ReadContext,
  WardAdapter,
  WriteContext,
} from '../../../src/contract/adapter.js';
import { stream, visitsEvent, type World } from '../world.js';
import { answering, broken, forever, renewed, type BrokenAdapter } from './broken.js';

type Recorded = Parameters<NonNullable<Groups['visits']['record']>>[0];
export const visits: readonly BrokenAdapter[] = [
  broken('visits.numbers', 'a figure of −1', 'visits', ({ stats }) => ({
    stats: answering(stats, (figures) => ({ ...figures, online: -1 })),
  })),
  broken('visits.numbers', 'a figure with dots', 'visits', ({ stats }) => ({
    stats: answering(stats, (figures) => ({ ...figures, total: '1.621.644' })),
  })),
  broken('visits.view', 'each view counts', 'visits', ({ record }) => ({
    record: (input: Recorded, context: WriteContext) => record(input, { ...context, visitor: context.idempotencyKey }),
  })),
  broken('visits.once', 'does not know the key', 'visits', ({ record }) => ({
    record: (input: Recorded, context: WriteContext) =>
      record(input, { ...renewed(context), visitor: crypto.randomUUID() }),
  })),
  broken('visits.heartbeat', 'a heartbeat counts', 'visits', ({ record }) => ({
    record: (input: Recorded, context: WriteContext) => record({ ...input, kind: 'view' }, context),
  })),
];

export const streams: readonly BrokenAdapter[] = [
  broken('live.ends', 'never ends', 'visits', () => ({ live: forever })),
  broken('live.silent', 'goes on after the abort', 'visits', () => ({ live: stream(visitsEvent, () => false) })),
  broken('live.again', 'streams once only', 'visits', ({ live }) => {
    let opened = 0;
    return {
      live: (query: object, sink: (event: typeof visitsEvent) => void, context: ReadContext) =>
        opened++ > 0 ? Promise.resolve() : live(query, sink, context),
    };
  }),
];

const batching =
  (change: (batch: NonNullable<WardAdapter['batch']>) => WardAdapter['batch']) =>
  ({ sound }: World): WardAdapter => ({
    ...sound,
    batch: change(sound.batch!)!,
  });
export const batches: readonly BrokenAdapter[] = [
  {
    check: 'batch.every-key',
    fault: 'drops a key',
    make: batching((batch) => (operations, context) => batch(operations.slice(1), context)),
  },
  {
    check: 'batch.every-key',
    fault: 'answers a key twice',
    make: batching((batch) => (operations, context) => batch([...operations, operations[0]!], context)),
  },
  {
    check: 'batch.spares-others',
    fault: 'one error fails all',
    make: batching(
      (batch) =>
        async function* (operations: readonly BatchOperation[], context: ReadContext): AsyncGenerator<BatchResult> {
          for await (const result of batch(operations, context)) {
            if ('error' in result) throw result.error;
            yield result;
          }
        },
    ),
  },
];
