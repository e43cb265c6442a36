import type {
  BatchOperation,
  BatchResult,
  Comments,
  GroupName,
  Groups,
  ReadContext,
  WardAdapter,
  WriteContext,
} from '../../src/contract/adapter.js';
import { isWardError, WardError } from '../../src/contract/error.js';
import type { CaptchaAnswer, Comment, CommentDraft, Page, PageQuery } from '../../src/contract/model.js';
import { fold } from '../../src/text/unicode.js';
import { stream, visitsEvent, type World } from './world.js';

export interface BrokenAdapter {
  /** What is wrong with it. */
  readonly fault: string;
  /** The check that names the fault. */
  readonly check: string;
  readonly make: (world: World) => WardAdapter;
}

/** A sound adapter with other methods in one group. */
function but<Group extends GroupName>(
  { sound }: World,
  group: Group,
  change: (methods: Required<Groups[Group]>) => object,
): WardAdapter {
  const methods = sound[group] as unknown as Required<Groups[Group]>;
  return { ...sound, [group]: { ...methods, ...change(methods) } };
}

const broken = <Group extends GroupName>(
  check: string,
  fault: string,
  group: Group,
  change: (methods: Required<Groups[Group]>, world: World) => object,
): BrokenAdapter => ({
  check,
  fault,
  make: (world) => but(world, group, (methods) => change(methods, world)),
});

/** What a method answers, changed. */
const answering =
  <Query, Context, Answer>(
    run: (query: Query, context: Context) => Promise<Answer>,
    change: (answer: Answer) => unknown,
  ) =>
  async (query: Query, context: Context) =>
    change(await run(query, context));

const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const forever = () => new Promise<never>(() => {});
const outside = (context: ReadContext): ReadContext => ({ ...context, signal: new AbortController().signal });
const renewed = (context: WriteContext): WriteContext => ({ ...context, idempotencyKey: crypto.randomUUID() });

/** Posts where `admit` lets it pass; what is wrong with the draft is still said by the portal. */
const posting =
  (admit: (answer: CaptchaAnswer | undefined, draft: CommentDraft) => void | Promise<void>) =>
  (_comments: Required<Comments>, { unguarded }: World): Partial<Comments> => ({
    async post(draft, context) {
      await admit(draft.captcha, draft);
      return unguarded.comments!.post(draft, context);
    },
  });

const incorrect = () => new WardError('captcha-incorrect');
const expired = () => new WardError('captcha-expired');

let sharedInfo: ReturnType<Groups['portal']['info']> | undefined;
const core: readonly BrokenAdapter[] = [
  { check: 'core.shape', fault: 'contract 2', make: ({ sound }) => ({ ...sound, contract: 2 as never }) },
  broken('core.shape', 'comments without a list', 'comments', () => ({ list: undefined })),
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

const pages =
  (change: (page: Page<Comment>, query: PageQuery) => unknown) =>
  ({ list }: Required<Comments>): object => ({
    list: async (query: Parameters<Comments['list']>[0], context: ReadContext) =>
      change(await list(query, context), query),
  });

const paging: readonly BrokenAdapter[] = [
  broken(
    'paging.comments.list.first-page',
    'no next at all',
    'comments',
    pages(({ items }) => ({ items })),
  ),
  broken('paging.comments.list.limit', 'does not know of a limit', 'comments', ({ list }) => ({
    list: ({ limit: _limit, ...query }: Parameters<Comments['list']>[0], context: ReadContext) => list(query, context),
  })),
  broken('paging.comments.list.end', 'the same page again and again', 'comments', ({ list }) => ({
    list: async ({ cursor: _cursor, ...query }: Parameters<Comments['list']>[0], context: ReadContext) => ({
      ...(await list(query, context)),
      next: String(Math.random()),
    }),
  })),
  broken(
    'paging.comments.list.end',
    'a cursor that never ends',
    'comments',
    pages((page) => ({
      ...page,
      next: page.next ?? 'on',
      items: page.next ? page.items : [],
    })),
  ),
  broken('paging.comments.list.garbage-cursor', 'hangs on a garbage cursor', 'comments', ({ list }) => ({
    list: (query: Parameters<Comments['list']>[0], context: ReadContext) =>
      query.cursor?.startsWith('ward-check') ? forever() : list(query, context),
  })),
  broken(
    'paging.comments.list.garbage-cursor',
    'a garbage cursor is an empty page',
    'comments',
    pages((page, { cursor }) => (cursor?.startsWith('ward-check') ? { items: [], next: null } : page)),
  ),
  broken(
    'paging.comments.list.total',
    'a total below the items',
    'comments',
    pages((page) => ({ ...page, total: 1 })),
  ),
];

const content: readonly BrokenAdapter[] = [
  broken('articles.id', 'a numeric id', 'articles', ({ get }) => ({
    get: answering(get, (article) => ({ ...article, id: Number(article.id) })),
  })),
  broken('articles.dates', 'a date without an offset', 'articles', ({ get }) => ({
    get: answering(get, (article) => ({ ...article, publishedAt: article.publishedAt.slice(0, 19) })),
  })),
  broken('articles.title', 'entities in titles', 'articles', ({ get }) => ({
    get: answering(get, (article) => ({ ...article, title: `${article.title} &#8211; H&ocirc;m nay` })),
  })),
  broken('articles.list-equals-get', 'a list with titles of its own', 'articles', ({ get }) => ({
    get: answering(get, (article) => ({ ...article, title: `${article.title} | Phường` })),
  })),
  broken('articles.newest-first', 'oldest first', 'articles', ({ list }) => ({
    list: answering(list, (page) => ({ ...page, items: [...page.items].reverse() })),
  })),
  broken('articles.search', 'a search that needs the marks', 'articles', ({ list }) => ({
    list: async (query: { search?: string }, context: ReadContext) =>
      query.search !== undefined && fold(query.search) === query.search
        ? { items: [], next: null }
        : list(query, context),
  })),
  broken('related.not-itself', 'an article is related to itself', 'related', (_related, { sound }) => ({
    list: async (query: { articleId: string }, context: ReadContext) => {
      const { html: _html, ...itself } = await sound.articles!.get({ id: query.articleId }, context);
      return { items: [itself] };
    },
  })),
  broken('related.excluded', 'shows what is excluded', 'related', ({ list }) => ({
    list: ({ exclude: _exclude, ...query }: Parameters<typeof list>[0], context: ReadContext) => list(query, context),
  })),
  broken('related.limit', 'more than asked for', 'related', ({ list }) => ({
    list: (query: Parameters<typeof list>[0], context: ReadContext) => list({ ...query, limit: 20 }, context),
  })),
  broken('gallery.src', 'an address that is no picture’s', 'gallery', ({ photos }) => ({
    photos: answering(photos, (page) => ({ ...page, items: page.items.map((one) => ({ ...one, src: 'tel:113' })) })),
  })),
  broken('gallery.alt', 'no alt', 'gallery', ({ photos }) => ({
    photos: answering(photos, (page) => ({ ...page, items: page.items.map(({ alt: _alt, ...one }) => one) })),
  })),
  broken('static.bbox', 'latitude first', 'map', ({ get }) => ({
    get: answering(get, ({ bbox: [west, south, east, north], ...map }) => ({
      ...map,
      bbox: [south, west, north, east],
    })),
  })),
  broken('static.layers', 'a layer of nothing', 'map', ({ get }) => ({
    get: answering(get, (map) => ({ ...map, layers: [{ id: 'x', title: 'Ranh giới' }] })),
  })),
  broken('static.tracks', 'a track without a file', 'music', ({ tracks }) => ({
    tracks: answering(tracks, (page) => ({ ...page, items: page.items.map((track) => ({ ...track, src: '' })) })),
  })),
  broken('static.links', 'a javascript link', 'links', ({ list }) => ({
    list: answering(list, (groups) => [
      ...groups,
      { title: 'Khác', links: [{ title: 'x', url: 'javascript:alert(1)' }] },
    ]),
  })),
  broken('static.time-zone', 'an unknown zone', 'portal', ({ info }) => ({
    info: answering(info, (portal) => ({ ...portal, timeZone: 'Asia/Muong_Lay' })),
  })),
  broken('static.clock', 'a clock of last year', 'portal', () => ({
    time: async () => ({ now: '2025-01-01T00:00:00+07:00' }),
  })),
];

type Rate = Parameters<Groups['ratings']['rate']>[0];
const ratings: readonly BrokenAdapter[] = [
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

type List = Parameters<Comments['list']>[0];
const everybody = (comments: Page<Comment>, change: (comment: Comment) => unknown) => ({
  ...comments,
  items: comments.items.map(change),
});
const comments: readonly BrokenAdapter[] = [
  broken(
    'comments.roots',
    'replies among the roots',
    'comments',
    pages((page) => ({
      ...page,
      items: page.items.flatMap((one) => [one, { ...one, id: `${one.id}-reply`, parentId: one.id }]),
    })),
  ),
  broken('comments.replies', 'roots for every parent', 'comments', ({ list }) => ({
    list: (query: List, context: ReadContext) => list({ ...query, parentId: null }, context),
  })),
  broken(
    'comments.reply-count',
    'counts the comment itself',
    'comments',
    pages((page) => everybody(page, (one) => ({ ...one, replyCount: one.replyCount + 1 }))),
  ),
  broken('comments.order', 'one order for all', 'comments', ({ list }) => ({
    list: (query: List, context: ReadContext) => list({ ...query, order: 'oldest' }, context),
  })),
  broken('comments.verbatim', 'entities in texts', 'comments', ({ post }) => ({
    post: answering(post, (one) => ({ ...one, text: one.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;') })),
  })),
  broken(
    'comments.verbatim',
    'markup added to texts',
    'comments',
    pages((page) => everybody(page, (one) => ({ ...one, text: `<p>${one.text}</p>` }))),
  ),
  broken('comments.posted', 'rejected at once', 'comments', ({ post }) => ({
    post: answering(post, (one) => ({ ...one, state: 'rejected' })),
  })),
  {
    check: 'comments.pending',
    fault: 'pending comments are shown to all',
    make: (world) => {
      const writers = new Set<string | null>();
      return but(world, 'comments', ({ list, post }) => ({
        post: (draft: CommentDraft, context: WriteContext) => (writers.add(context.visitor), post(draft, context)),
        list: (query: List, context: ReadContext) =>
          list(query, { ...context, visitor: [...writers].at(-1) ?? context.visitor }),
      }));
    },
  },
  broken('comments.pending', 'hides a pending comment from its writer', 'comments', ({ list }) => ({
    list: (query: List, context: ReadContext) => list(query, { ...context, visitor: null }),
  })),
  broken('comments.invalid', 'does not say which field', 'comments', ({ post }) => ({
    post: (draft: CommentDraft, context: WriteContext) =>
      post(draft, context).catch((error: WardError) => Promise.reject(new WardError(error.code))),
  })),
  broken('comments.invalid', 'cuts what is too long', 'comments', ({ post }) => ({
    post: (draft: CommentDraft, context: WriteContext) => post({ ...draft, text: draft.text.slice(0, 2000) }, context),
  })),
  broken('comments.closed', 'takes comments on a closed article', 'comments', ({ post }) => ({
    post: (draft: CommentDraft, context: WriteContext) => post({ ...draft, articleId: '1' }, context),
  })),
  broken('comments.once', 'stores twice under one key', 'comments', (_comments, { unguarded }) => ({
    post: (draft: CommentDraft, context: WriteContext) => unguarded.comments!.post(draft, renewed(context)),
  })),
  broken('comments.private', 'the writer’s e-mail in the answer', 'comments', ({ post }) => ({
    post: async (draft: CommentDraft, context: WriteContext) => ({
      ...(await post(draft, context)),
      contact: draft.email,
    }),
  })),
  broken(
    'comments.private',
    'the writer’s address in the list',
    'comments',
    pages((page) => everybody(page, (one) => ({ ...one, author: { ...one.author, host: '113.160.4.21' } }))),
  ),
  broken('comments.owner', 'anybody may change a comment', 'comments', ({ post, update }) => {
    const writers = new Map<string, string | null>();
    return {
      async post(draft: CommentDraft, context: WriteContext) {
        const posted = await post(draft, context);
        writers.set(posted.id, context.visitor);
        return posted;
      },
      update: (input: { id: string; text: string }, context: WriteContext) =>
        update(input, { ...context, visitor: writers.get(input.id) ?? context.visitor }),
    };
  }),
];

type Issue = Groups['captcha']['issue'];
const captcha: readonly BrokenAdapter[] = [
  broken('captcha.fresh-ids', 'one id for all', 'captcha', ({ issue }) => ({
    issue: answering(issue, (challenge) => challenge && { ...challenge, id: 'captcha' }),
  })),
  broken('captcha.expiry', 'expired when issued', 'captcha', ({ issue }) => ({
    issue: answering(issue, (challenge) => challenge && { ...challenge, expiresAt: '2020-05-14T10:13:21+07:00' }),
  })),
  broken('captcha.kinds', 'does not ask which kinds are accepted', 'captcha', ({ issue }) => ({
    issue: (input: Parameters<Issue>[0], context: WriteContext) => issue({ ...input, accept: ['question'] }, context),
  })),
  broken('captcha.readable', 'an empty question', 'captcha', ({ issue }) => ({
    issue: answering(issue, (challenge) => challenge && { ...challenge, question: '' }),
  })),
  broken('captcha.wrong', 'a captcha as a bare 403', 'comments', ({ post }) => ({
    post: (draft: CommentDraft, context: WriteContext) =>
      post(draft, context).catch((error: unknown) => {
        throw isWardError(error) && error.code.startsWith('captcha') ? new WardError('forbidden') : error;
      }),
  })),
  broken(
    'captcha.missing',
    'looks at a captcha only where one comes',
    'comments',
    posting(() => {}),
  ),
  broken('captcha.once', 'a captcha can be replayed', 'comments', (_comments, world) =>
    posting((answer) => {
      if (!world.isRight(answer)) throw incorrect();
    })(_comments, world),
  ),
  broken('captcha.burnt', 'a wrong answer can be tried again', 'comments', (_comments, world) => {
    const used = new Set<string>();
    return posting((answer) => {
      if (!world.isRight(answer)) throw incorrect();
      if (used.has(answer!.challengeId)) throw expired();
      used.add(answer!.challengeId);
    })(_comments, world);
  }),
  broken('captcha.race', 'reads whether it is used, and writes it later', 'comments', (_comments, world) => {
    const used = new Set<string>();
    return posting(async (answer) => {
      const key = answer?.challengeId ?? '';
      if (used.has(key)) throw expired();
      await later(5);
      used.add(key);
      if (!world.isRight(answer)) throw incorrect();
    })(_comments, world);
  }),
  broken('captcha.spared-by-invalid', 'burns before it reads the draft', 'comments', (_comments, world) => {
    const used = new Set<string>();
    return posting((answer) => {
      const key = answer?.challengeId ?? '';
      if (used.has(key)) throw expired();
      used.add(key);
      if (!world.isRight(answer)) throw incorrect();
    })(_comments, world);
  }),
];

type Recorded = Parameters<NonNullable<Groups['visits']['record']>>[0];
const visits: readonly BrokenAdapter[] = [
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

const streams: readonly BrokenAdapter[] = [
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
const batches: readonly BrokenAdapter[] = [
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

/** Each a small change of a sound adapter, with the check that must name it. */
export const brokenAdapters: readonly BrokenAdapter[] = [
  ...core,
  ...paging,
  ...content,
  ...ratings,
  ...comments,
  ...captcha,
  ...visits,
  ...streams,
  ...batches,
];
