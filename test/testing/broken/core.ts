import type { Groups, ReadContext, WardAdapter } from '../../../src/contract/adapter.js';
import { WardError } from '../../../src/contract/error.js';
import { broken, later, outside, type BrokenAdapter } from './broken.js';

let sharedInfo: ReturnType<Groups['portal']['info']> | undefined;
export const core: readonly BrokenAdapter[] = [
  { check: 'core.shape', fault: 'contract 2', make: ({ sound }) => ({ ...sound, contract: 2 as never }) },
  broken('core.shape', 'comments without a list', 'comments', () => ({ list: undefined })),
  {
    check: 'core.answers',
    fault: 'nobody is at the address',
    make: ({ sound }) =>
      Object.fromEntries(
        Object.entries(sound).map(([name, group]: [string, unknown]) => [
          name,
          typeof group === 'object' && group !== null
            ? Object.fromEntries(
                Object.keys(group).map((method) => [method, () => Promise.reject(new WardError('network'))]),
              )
            : group,
        ]),
      ) as unknown as WardAdapter,
  },
  broken('core.plain-data', 'a Date for a string', 'portal', () => ({ time: async () => ({ now: new Date() }) })),
  broken('core.input-untouched', 'sets its own limit in the query', 'articles', ({ list }) => ({
    list: (query: { limit: number }, context: ReadContext) => ((query.limit = 10), list(query, context)),
  })),
  {
    check: 'core.detached',
    fault: 'needs `this`',
    make: ({ sound }) => ({
      ...sound,
      links: {
        answer: sound.links!.list,
        list(this: { answer: Groups['links']['list'] }, query: { group?: string }, context: ReadContext) {
          return this.answer(query, context);
        },
      } as unknown as Groups['links'],
    }),
  },
  broken('core.not-found', 'an unknown article is a "server" error', 'articles', ({ get }) => ({
    get: (query: { id: string }, context: ReadContext) =>
      get(query, context).catch((error: WardError) => {
        throw error.code === 'not-found' ? new WardError('server') : error;
      }),
  })),
  broken('core.abort-before', 'does not look at the signal', 'portal', ({ info }) => ({
    info: (_query: object, context: ReadContext) => info({}, outside(context)),
  })),
  broken('core.abort-during', 'an abort is not heard', 'portal', ({ info }) => ({
    async info(_query: object, context: ReadContext) {
      context.signal.throwIfAborted();
      await later(400);
      return info({}, outside(context));
    },
  })),
  broken('core.abort-during', 'an abort becomes a network error', 'portal', () => ({
    info: (_query: object, { signal }: ReadContext) =>
      new Promise((_resolve, reject) =>
        signal.addEventListener('abort', () => reject(new WardError('network', 'the request failed'))),
      ),
  })),
  broken('core.errors', 'throws a plain Error', 'articles', ({ get }) => ({
    get: (query: { id: string }, context: ReadContext) =>
      get(query, context).catch(() => Promise.reject(new Error('HTTP 404'))),
  })),
  broken('core.errors', 'a code of its own', 'articles', ({ get }) => ({
    get: (query: { id: string }, context: ReadContext) =>
      get(query, context).catch(() => Promise.reject(new WardError('gone' as never))),
  })),
  broken('core.isolated', 'instances share the objects they answer', 'portal', ({ info }) => ({
    info: (_query: object, context: ReadContext) => (sharedInfo ??= info({}, outside(context))),
  })),
];
