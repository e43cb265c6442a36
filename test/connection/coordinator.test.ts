import { expect } from '@open-wc/testing';
import { connectionTo, originOf, takeDropped } from '../../src/connection/coordinator.js';
import type { ReadContext, WardAdapter, WriteContext } from '../../src/contract/adapter.js';
import { isWardError, WardError } from '../../src/contract/error.js';
import { methods } from '../../src/contract/guards.js';
import type { Comment, Rating } from '../../src/contract/model.js';
import { fakeAdapter, heldMethod } from '../support/fake-adapter.js';
import { fakeClock, type FakeClock } from '../support/fake-clock.js';
import { context, rating, toWrite } from './context.js';

/** A backend whose ratings are answered by hand. */
function heldRatings() {
  const get = heldMethod<{ articleId: string }, ReadContext, Rating>();
  const rate = heldMethod<{ articleId: string; value: number | null }, WriteContext, Rating>();
  const { backend } = connectionTo(fakeAdapter({ ratings: { get: get.method, rate: rate.method } }));
  return { get, rate, ratings: backend.ratings };
}
/** Someone who reads and may leave. */
function reader(ratings: ReturnType<typeof heldRatings>['ratings'], articleId = '1') {
  const controller = new AbortController();
  const answer = ratings.get({ articleId }, context({ signal: controller.signal }));
  const ended = answer.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  return { answer, ended, leave: (reason?: unknown) => controller.abort(reason) };
}
const failure = async (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('the coordinator', () => {
  let clock: FakeClock | undefined;
  const useClock = () => (clock = fakeClock());
  const unhandled: unknown[] = [];
  const listen = (event: PromiseRejectionEvent) => {
    event.preventDefault();
    unhandled.push(event.reason);
  };
  before(() => window.addEventListener('unhandledrejection', listen));
  after(() => window.removeEventListener('unhandledrejection', listen));
  afterEach(async () => {
    clock?.restore();
    clock = undefined;
    await new Promise((resolve) => setTimeout(resolve));
    expect(unhandled.splice(0)).to.deep.equal([]);
  });

  it('is one an adapter, and another for another', () => {
    const adapter = fakeAdapter({});
    expect(connectionTo(adapter)).to.equal(connectionTo(adapter));
    expect(connectionTo(adapter)).not.to.equal(connectionTo(fakeAdapter({})));
    expect(connectionTo(adapter).adapter).to.equal(adapter);
  });

  describe('shares reads', () => {
    it('so that eight tags that ask for one thing make one call', async () => {
      const { get, ratings } = heldRatings();
      const readers = Array.from({ length: 8 }, () => reader(ratings));
      await get.called();
      get.calls[0]!.resolve(rating());
      const answers = await Promise.all(readers.map(({ answer }) => answer));
      expect(get.calls).to.have.length(1);
      expect(new Set(answers).size).to.equal(1);
    });

    it('but not those of another query, language or visitor', async () => {
      const { get, ratings } = heldRatings();
      void ratings.get({ articleId: '1' }, context());
      void ratings.get({ articleId: '2' }, context());
      void ratings.get({ articleId: '1' }, context({ locale: 'en' }));
      void ratings.get({ articleId: '1' }, context({ visitor: 'v' }));
      void ratings.get({ articleId: '1' }, context({ intent: 'poll' }));
      await get.called(4);
      expect(
        get.calls.map(({ input, context: { locale, visitor } }) => [input.articleId, locale, visitor]),
      ).to.deep.equal([
        ['1', 'vi-VN', null],
        ['2', 'vi-VN', null],
        ['1', 'en', null],
        ['1', 'vi-VN', 'v'],
      ]);
    });

    it('only while they are on their way: the next one asks anew', async () => {
      const { get, ratings } = heldRatings();
      const first = reader(ratings);
      await get.called();
      get.calls[0]!.resolve(rating());
      await first.answer;
      void reader(ratings);
      await get.called(2);
    });

    it('and tells each of a failure, which is not kept', async () => {
      const { get, ratings } = heldRatings();
      const [one, two] = [reader(ratings), reader(ratings)];
      await get.called();
      get.calls[0]!.reject(new WardError('rate-limited', 'slow', { retryAfter: 3 }));
      expect(await one.ended).to.deep.equal(await two.ended);
      expect(await one.ended).to.have.nested.property('error.retryAfter', 3);
      void reader(ratings);
      await get.called(2);
    });

    it('and one that leaves cancels nothing for the others', async () => {
      useClock();
      const { get, ratings } = heldRatings();
      const [one, two] = [reader(ratings), reader(ratings)];
      await get.called();
      one.leave('left');
      expect(await one.ended).to.deep.equal({ error: 'left' });
      await clock!.advance(1000);
      expect(get.calls[0]!.context.signal.aborted).to.equal(false);
      get.calls[0]!.resolve(rating());
      expect(await two.ended).to.deep.equal({ value: rating() });
    });

    it('and aborts the call 50 ms after the last has left', async () => {
      useClock();
      const { get, ratings } = heldRatings();
      const [one, two] = [reader(ratings), reader(ratings)];
      await get.called();
      one.leave();
      await clock!.advance(20);
      two.leave();
      await clock!.advance(49);
      expect(get.calls[0]!.context.signal.aborted).to.equal(false);
      await clock!.advance(1);
      expect(get.calls[0]!.context.signal.aborted).to.equal(true);
    });

    it('and goes on where somebody comes within those 50 ms, counted from the last who left', async () => {
      useClock();
      const { get, ratings } = heldRatings();
      const one = reader(ratings);
      await get.called();
      one.leave();
      await clock!.advance(30);
      const two = reader(ratings);
      await clock!.advance(10);
      two.leave();
      await clock!.advance(40);
      const three = reader(ratings);
      await clock!.advance(1000);
      expect(get.calls).to.have.length(1);
      get.calls[0]!.resolve(rating());
      expect(await three.ended).to.deep.equal({ value: rating() });
    });

    it('and asks anew after an abort, whatever the aborted call answers late', async () => {
      useClock();
      let late!: (value: Rating) => void;
      let calls = 0;
      const deaf = () =>
        ++calls === 1 ? new Promise<Rating>((resolve) => (late = resolve)) : Promise.resolve(rating({ count: 2 }));
      const { ratings } = connectionTo(fakeAdapter({ ratings: { get: deaf } })).backend;
      const one = reader(ratings);
      await clock!.advance(0);
      one.leave();
      await clock!.advance(50);
      const two = reader(ratings);
      late(rating({ count: 1 }));
      expect(await two.ended).to.have.nested.property('value.count', 2);
      expect(calls).to.equal(2);
    });

    it('and does not call for a reader who has left already', async () => {
      const { get, ratings } = heldRatings();
      const signal = AbortSignal.abort('gone');
      expect(await failure(ratings.get({ articleId: '1' }, context({ signal })))).to.equal('gone');
      expect(get.calls).to.have.length(0);
    });

    it('but a write separates them: who reads after it gets what came after it', async () => {
      const { get, rate, ratings } = heldRatings();
      const before = reader(ratings);
      await get.called();
      const write = ratings.rate({ articleId: '1', value: 5 }, toWrite());
      await rate.called();
      rate.calls[0]!.resolve(rating({ mine: 5 }));
      await write;
      const after = reader(ratings);
      await get.called(2);
      get.calls[1]!.resolve(rating({ count: 2 }));
      get.calls[0]!.resolve(rating({ count: 1 }));
      expect(await after.ended).to.have.nested.property('value.count', 2);
      expect(await before.ended).to.have.nested.property('value.count', 1);
    });

    it('and a write that failed may have been stored, so it separates too', async () => {
      const { get, rate, ratings } = heldRatings();
      void reader(ratings);
      await get.called();
      const write = failure(ratings.rate({ articleId: '1', value: 5 }, toWrite()));
      await rate.called();
      rate.calls[0]!.reject(new WardError('network'));
      await write;
      void reader(ratings);
      await get.called(2);
    });
  });

  describe('gives a write', () => {
    it('to the adapter each time, with its key', async () => {
      const { rate, ratings } = heldRatings();
      void ratings.rate({ articleId: '1', value: 5 }, toWrite({ idempotencyKey: 'one' }));
      void ratings.rate({ articleId: '1', value: 5 }, toWrite({ idempotencyKey: 'two' }));
      await rate.called(2);
      expect(rate.calls.map((call) => call.context.idempotencyKey)).to.deep.equal(['one', 'two']);
    });
  });

  describe('ends', () => {
    for (const [kind, milliseconds] of [
      ['get', 10_000],
      ['rate', 20_000],
    ] as const) {
      it(`ratings.${kind} that nobody answers after ${milliseconds / 1000} s, with time-out`, async () => {
        useClock();
        const { ratings } = heldRatings();
        const ended = failure(
          kind === 'get'
            ? ratings.get({ articleId: '1' }, context())
            : ratings.rate({ articleId: '1', value: 1 }, toWrite()),
        );
        let settled = false;
        void ended.then(() => (settled = true));
        await clock!.advance(milliseconds - 1);
        expect(settled).to.equal(false);
        await clock!.advance(1);
        expect(await ended).to.have.property('code', 'timeout');
      });
    }
  });

  describe('turns into an error of the contract, and says from which call,', () => {
    const anything: [what: string, get: () => unknown, code: string][] = [
      [
        'what an adapter throws at once',
        () => {
          throw new Error('x');
        },
        'server',
      ],
      ['a rejection with nothing', () => Promise.reject(undefined), 'server'],
      ['a rejection with a word', () => Promise.reject('x'), 'server'],
      ['an abort that nobody asked for', () => Promise.reject(new DOMException('', 'AbortError')), 'server'],
      ['a fetch that failed', () => Promise.reject(new TypeError('Failed to fetch')), 'network'],
      [
        'an error of another copy of the package',
        () => Promise.reject({ [Symbol.for('ward-widgets/error')]: true, code: 'forbidden' }),
        'forbidden',
      ],
      [
        'an error with a code that is none',
        () => Promise.reject({ [Symbol.for('ward-widgets/error')]: true, code: 'teapot' }),
        'server',
      ],
      ['another type', () => 'ok', 'server'],
      ['nothing', () => undefined, 'server'],
      [
        'an answer that throws when it is read',
        () => ({
          get average() {
            throw new RangeError('x');
          },
        }),
        'server',
      ],
    ];
    for (const [what, get, code] of anything) {
      it(what, async () => {
        const connection = connectionTo(fakeAdapter({ ratings: { get: get as never } }));
        const error = await failure(connection.backend.ratings.get({ articleId: '1' }, context()));
        expect(isWardError(error) && error.code).to.equal(code);
        expect(originOf(error as WardError)).to.deep.equal({ group: 'ratings', method: 'get' });
      });
    }

    it('a group whose very mention throws', async () => {
      const adapter = {
        contract: 1,
        name: 'x',
        get ratings(): never {
          throw new Error('x');
        },
      } as unknown as WardAdapter;
      expect(await failure(connectionTo(adapter).backend.ratings.get({ articleId: '1' }, context()))).to.have.property(
        'code',
        'server',
      );
    });
  });

  describe('knows every method of the contract', () => {
    for (const [group, rules] of Object.entries(methods)) {
      for (const method of Object.keys(rules)) {
        it(`and says that ${group}.${method} is unsupported where it is missing`, async () => {
          for (const missing of [{}, { [group]: {} }, { [group]: { [method]: 'no function' } }]) {
            const backend = connectionTo(fakeAdapter(missing as never)).backend as unknown as Record<
              string,
              Record<string, (...rest: unknown[]) => Promise<unknown>>
            >;
            const rest = method === 'live' ? [() => {}, context()] : [toWrite()];
            const error = await failure(backend[group]![method]!({}, ...rest));
            expect(error).to.have.property('code', 'unsupported');
            expect((error as Error).message).to.equal(`fake has no ${group}.${method}`);
          }
        });
      }
    }
  });

  describe('calls methods', () => {
    it('with their own group as this, as classes need it', async () => {
      class Ratings {
        #count = 7;
        async get() {
          return rating({ count: this.#count });
        }
        async rate() {
          return rating();
        }
      }
      const { backend } = connectionTo({ contract: 1, name: 'class', ratings: new Ratings() });
      expect(await backend.ratings.get({ articleId: '1' }, context())).to.have.property('count', 7);
    });

    it('that are taken off their group', async () => {
      const { get } = connectionTo(fakeAdapter({ ratings: { get: async () => rating() } })).backend.ratings;
      expect(await get({ articleId: '1' }, context())).to.deep.equal(rating());
    });

    it('with what the tag said, and a signal of the call alone', async () => {
      const { get, ratings } = heldRatings();
      const given = context({ locale: 'en', intent: 'poll', visitor: 'v' });
      void ratings.get({ articleId: '1' }, given);
      await get.called();
      const { signal, ...rest } = get.calls[0]!.context;
      expect(rest).to.deep.equal({ locale: 'en', intent: 'poll', visitor: 'v' });
      expect(signal).not.to.equal(given.signal);
    });
  });

  describe('tells what the guards left out', () => {
    it('once, with path and call', async () => {
      const links = [{ title: 'Trung ương', links: [{ title: 'x', url: 'javascript:1' }] }];
      const connection = connectionTo(fakeAdapter({ links: { list: async () => links } }));
      const answer = await connection.backend.links.list({}, context());
      const error = takeDropped(answer)!;
      expect(error.message).to.equal('links.list → [0].links[0].url: an http, https, mailto, tel or relative address');
      expect(originOf(error)).to.deep.equal({ group: 'links', method: 'list' });
      expect(takeDropped(answer)).to.equal(undefined);
    });

    it('and nothing where nothing was', async () => {
      const connection = connectionTo(fakeAdapter({ links: { list: async () => [] } }));
      expect(takeDropped(await connection.backend.links.list({}, context()))).to.equal(undefined);
      expect(takeDropped(undefined)).to.equal(undefined);
    });
  });

  describe('streams events', () => {
    const comment = (id: string): Comment => ({
      id,
      parentId: null,
      author: { name: 'Minh' },
      text: 'x',
      createdAt: '2026-01-20T08:30:00+07:00',
      state: 'visible',
      replyCount: 0,
    });
    function liveComments() {
      let sink!: (event: never) => void;
      let signal!: AbortSignal;
      const live = (_query: unknown, given: typeof sink, own: ReadContext) =>
        new Promise<void>((_resolve, reject) => {
          [sink, signal] = [given, own.signal];
          own.signal.addEventListener('abort', () => reject(own.signal.reason));
        });
      const { comments } = connectionTo(fakeAdapter({ comments: { live } })).backend;
      const controller = new AbortController();
      const heard: string[] = [];
      const ended = failure(
        comments.live(
          { articleId: '1' },
          ({ comment }) => heard.push(comment.id),
          context({ signal: controller.signal }),
        ),
      );
      return {
        controller,
        heard,
        ended,
        emit: (event: unknown) => sink(event as never),
        aborted: () => signal.aborted,
      };
    }
    const settled = () => new Promise((resolve) => setTimeout(resolve));

    it('until the reader leaves, and none after', async () => {
      const { controller, heard, ended, emit, aborted } = liveComments();
      await settled();
      emit({ type: 'added', comment: comment('a') });
      controller.abort('left');
      emit({ type: 'added', comment: comment('b') });
      expect(await ended).to.equal('left');
      expect(heard).to.deep.equal(['a']);
      expect(aborted()).to.equal(true);
    });

    it('past one that is wrong, without throwing into the adapter', async () => {
      const { controller, heard, ended, emit } = liveComments();
      await settled();
      for (const wrong of [undefined, {}, { type: 'added' }, { type: 'gone', comment: comment('x') }]) emit(wrong);
      emit({ type: 'changed', comment: { ...comment('a'), secret: 'x' } });
      expect(heard).to.deep.equal(['a']);
      controller.abort();
      await ended;
    });

    it('for longer than any read may last', async () => {
      useClock();
      const { controller, heard, ended, emit } = liveComments();
      await clock!.advance(24 * 3600 * 1000);
      emit({ type: 'added', comment: comment('a') });
      expect(heard).to.deep.equal(['a']);
      controller.abort();
      await ended;
    });

    it('and says why a stream failed', async () => {
      const { comments } = connectionTo(
        fakeAdapter({ comments: { live: () => Promise.reject(new TypeError('Failed to fetch')) } }),
      ).backend;
      expect(await failure(comments.live({ articleId: '1' }, () => {}, context()))).to.have.property('code', 'network');
    });
  });
});
