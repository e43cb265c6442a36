import { expect } from '@open-wc/testing';
import { combine, override, withPolicies } from '../../src/connection/compose.js';
import { connectionTo, renewalOf } from '../../src/connection/coordinator.js';
import type { BatchOperation, ReadContext, WardAdapter } from '../../src/contract/adapter.js';
import { WardError } from '../../src/contract/error.js';
import type { LinkGroup, Rating } from '../../src/contract/model.js';
import { heldMethod } from '../support/fake-adapter.js';
import { fakeClock, type FakeClock } from '../support/fake-clock.js';
import { context, rating, toWrite } from './context.js';

const adapterOf = (groups: object): WardAdapter => ({ contract: 1, name: 'raw', ...groups }) as WardAdapter;
const outcome = (promise: Promise<unknown>) =>
  promise.then(
    (value) => ({ value }),
    (error: WardError) => ({ error: error.code }),
  );

describe('policies', () => {
  let clock: FakeClock;
  beforeEach(() => (clock = fakeClock()));
  afterEach(() => clock.restore());

  /** Ratings that count how often they are asked. */
  function counted(answer: (calls: number) => unknown = (calls) => rating({ count: calls })) {
    let calls = 0;
    const ratings = {
      get: async () => answer(++calls),
      rate: async () => rating({ mine: 5 }),
    };
    return { adapter: adapterOf({ ratings }), calls: () => calls };
  }

  describe('keep an answer', () => {
    const read = (adapter: WardAdapter, intent: ReadContext['intent'] = 'view') =>
      connectionTo(adapter).backend.ratings.get({ articleId: '1' }, context({ intent })) as Promise<Rating>;

    it('for ten seconds of ratings, and ask nobody', async () => {
      const { adapter, calls } = counted();
      await read(adapter);
      await clock.advance(9_000);
      expect((await read(adapter)).count).to.equal(1);
      expect(calls()).to.equal(1);
    });

    it('and show it once more when it is older, while a newer one is read', async () => {
      const { adapter, calls } = counted();
      await read(adapter);
      await clock.advance(30_000);
      const old = await read(adapter);
      expect(old.count).to.equal(1);
      expect(await renewalOf(old)).to.have.property('count', 2);
      expect((await read(adapter)).count).to.equal(2);
      expect(calls()).to.equal(2);
    });

    it('and keep showing it where the newer one does not come', async () => {
      const { adapter } = counted((calls) => {
        if (calls > 1) throw new WardError('forbidden');
        return rating();
      });
      await read(adapter);
      await clock.advance(30_000);
      const old = await read(adapter);
      expect(await renewalOf(old)).to.equal(old);
    });

    it('but not when it is too old', async () => {
      const { adapter, calls } = counted();
      await read(adapter);
      await clock.advance(61_000);
      expect((await read(adapter)).count).to.equal(2);
      expect(calls()).to.equal(2);
    });

    it('and not for one who asks anew', async () => {
      const { adapter } = counted();
      await read(adapter);
      expect((await read(adapter, 'refresh')).count).to.equal(2);
      expect((await read(adapter, 'poll')).count).to.equal(3);
      expect((await read(adapter)).count).to.equal(3);
    });

    it('and not for one who asks anew while an older read is on its way', async () => {
      const get = heldMethod<unknown, ReadContext, Rating>();
      const adapter = adapterOf({ ratings: { get: get.method } });
      void read(adapter);
      const anew = [read(adapter, 'refresh'), read(adapter, 'refresh')];
      await get.called(2);
      get.calls[1]!.resolve(rating({ count: 2 }));
      expect((await Promise.all(anew)).map(({ count }) => count)).to.deep.equal([2, 2]);
      expect(get.calls).to.have.length(2);
    });

    it('and not after a write, nor where the read began before it', async () => {
      const get = heldMethod<unknown, ReadContext, Rating>();
      const adapter = adapterOf({ ratings: { get: get.method, rate: async () => rating() } });
      const before = read(adapter);
      await get.called();
      await connectionTo(adapter).backend.ratings.rate({ articleId: '1', value: 5 }, toWrite());
      get.calls[0]!.resolve(rating({ count: 1 }));
      await before;
      const after = read(adapter);
      await get.called(2);
      get.calls[1]!.resolve(rating({ count: 2 }));
      expect((await after).count).to.equal(2);
    });

    it('and after a write to another group, which came in between', async () => {
      const get = heldMethod<unknown, ReadContext, Rating>();
      const react = async () => ({ id: 'c', articleId: '1' }) as never;
      const adapter = adapterOf({ ratings: { get: get.method }, comments: { react } as never });
      const before = read(adapter);
      await get.called();
      await connectionTo(adapter)
        .backend.comments.react({ id: 'c', value: 1 }, toWrite())
        .catch(() => undefined);
      get.calls[0]!.resolve(rating({ count: 1 }));
      await before;
      expect((await read(adapter)).count).to.equal(1);
      expect(get.calls).to.have.length(1);
    });

    it('and never a failure', async () => {
      const { adapter, calls } = counted((calls) => {
        if (calls === 1) throw new WardError('forbidden');
        return rating();
      });
      expect(await outcome(read(adapter))).to.deep.equal({ error: 'forbidden' });
      expect((await read(adapter)).count).to.equal(1);
      expect(calls()).to.equal(2);
    });

    it('and not at all where the page says so', async () => {
      const { adapter, calls } = counted();
      const bare = withPolicies(adapter, { cache: false });
      await read(bare);
      await read(bare);
      expect(calls()).to.equal(2);
    });
  });

  describe('try again', () => {
    const read = (adapter: WardAdapter) =>
      outcome(connectionTo(adapter).backend.ratings.get({ articleId: '1' }, context()));
    /** Fails so many times first. */
    const failing = (times: number, error: () => unknown) =>
      counted((calls) => {
        if (calls <= times) throw error();
        return rating();
      });

    for (const code of ['network', 'server'] as const) {
      it(`a read that failed with ${code}, twice`, async () => {
        const { adapter, calls } = failing(2, () => new WardError(code));
        const ended = read(adapter);
        await clock.advance(4000);
        expect(await ended).to.have.nested.property('value.average', 4);
        expect(calls()).to.equal(3);
      });
    }

    it('not a third time', async () => {
      const { adapter, calls } = failing(9, () => new WardError('network'));
      const ended = read(adapter);
      await clock.advance(9000);
      expect(await ended).to.deep.equal({ error: 'network' });
      expect(calls()).to.equal(3);
    });

    it('not what no time heals, nor an answer that is wrong', async () => {
      for (const code of ['not-found', 'forbidden', 'invalid', 'unsupported', 'timeout', 'offline'] as const) {
        const { adapter, calls } = failing(9, () => new WardError(code));
        expect(await read(adapter)).to.deep.equal({ error: code });
        expect(calls(), code).to.equal(1);
      }
      const { adapter, calls } = counted(() => ({ average: 'four' }));
      expect(await read(adapter)).to.deep.equal({ error: 'server' });
      expect(calls()).to.equal(1);
    });

    it('when a short Retry-After says so, and tell of a long one at once', async () => {
      const short = failing(1, () => new WardError('rate-limited', 'slow', { retryAfter: 2 }));
      const ended = read(short.adapter);
      await clock.advance(1900);
      expect(short.calls()).to.equal(1);
      await clock.advance(200);
      expect(await ended).to.have.property('value');
      const long = failing(1, () => new WardError('rate-limited', 'slow', { retryAfter: 30 }));
      expect(await read(long.adapter)).to.deep.equal({ error: 'rate-limited' });
    });

    it('no write, but one whose first try is still at work', async () => {
      let calls = 0;
      const rate = async () => {
        calls++;
        if (calls === 1) throw new WardError('network');
        if (calls === 2) throw new WardError('conflict', 'at work', { retryAfter: 1 });
        return rating({ mine: 5 });
      };
      const { ratings } = connectionTo(adapterOf({ ratings: { rate } })).backend;
      expect(await outcome(ratings.rate({ articleId: '1', value: 5 }, toWrite()))).to.deep.equal({ error: 'network' });
      const again = outcome(ratings.rate({ articleId: '1', value: 5 }, toWrite()));
      await clock.advance(1100);
      expect(await again).to.have.nested.property('value.mine', 5);
      expect(calls).to.equal(3);
    });
  });

  describe('gather reads', () => {
    const links: LinkGroup[] = [];
    /** A backend whose batch is watched. */
    function batching(answer: (operation: BatchOperation) => object | undefined = () => ({ value: links })) {
      const batches: BatchOperation[][] = [];
      const alone: string[] = [];
      const adapter = adapterOf({
        links: { list: async ({ group }: { group: string }) => (alone.push(group), links) },
        async *batch(operations: readonly BatchOperation[]) {
          batches.push([...operations]);
          for (const operation of operations) {
            const result = answer(operation);
            if (result) yield { key: operation.key, ...result };
          }
        },
      });
      const read = (group: string, over: Partial<ReadContext> = {}) =>
        outcome(connectionTo(adapter).backend.links.list({ group }, context(over)));
      return { adapter, batches, alone, read };
    }

    it('of one moment: three distinct ones go out as one call', async () => {
      const { read, batches, alone } = batching();
      const answers = Promise.all([read('a'), read('b'), read('c'), read('a')]);
      await clock.advance(1);
      expect(await answers).to.deep.equal(Array(4).fill({ value: [] }));
      expect(batches.map((batch) => batch.map(({ query }) => query))).to.deep.equal([
        [{ group: 'a' }, { group: 'b' }, { group: 'c' }],
      ]);
      expect(alone).to.deep.equal([]);
    });

    it('but two go alone', async () => {
      const { read, batches, alone } = batching();
      const answers = Promise.all([read('a'), read('b')]);
      await clock.advance(1);
      await answers;
      expect([batches.length, alone]).to.deep.equal([0, ['a', 'b']]);
    });

    it('and one failure spares the others, one that is missing too', async () => {
      const { adapter } = batching(({ query }) => {
        const { group } = query as { group: string };
        if (group === 'a') return { error: new WardError('not-found') };
        return group === 'b' ? undefined : { value: links };
      });
      const calm = withPolicies(adapter, { retries: 0 });
      const { list } = connectionTo(calm).backend.links;
      const answers = Promise.all(['a', 'b', 'c'].map((group) => outcome(list({ group }, context()))));
      await clock.advance(1);
      expect(await answers).to.deep.equal([{ error: 'not-found' }, { error: 'server' }, { value: [] }]);
    });

    it('again together, where the batch itself failed', async () => {
      let asked = 0;
      const adapter = adapterOf({
        links: { list: async () => Promise.reject(new WardError('server')) },
        async *batch(operations: readonly BatchOperation[]) {
          if (++asked === 1) throw new WardError('network');
          for (const { key } of operations) yield { key, value: links };
        },
      });
      const { list } = connectionTo(adapter).backend.links;
      const answers = Promise.all(['a', 'b', 'c'].map((group) => outcome(list({ group }, context()))));
      await clock.advance(2000);
      expect(await answers).to.deep.equal(Array(3).fill({ value: [] }));
      expect(asked).to.equal(2);
    });

    it('not for two languages at once', async () => {
      const { read, batches } = batching();
      const answers = Promise.all([read('a'), read('b'), read('c', { locale: 'en' })]);
      await clock.advance(1);
      await answers;
      expect(batches).to.deep.equal([]);
    });

    it('and go alone, now and from then on, where the backend has no batch after all', async () => {
      let asked = 0;
      const adapter = adapterOf({
        links: { list: async () => links },
        // eslint-disable-next-line require-yield
        async *batch() {
          asked++;
          throw new WardError('unsupported');
        },
      });
      const { list } = connectionTo(adapter).backend.links;
      for (const set of ['abc', 'def']) {
        const answers = Promise.all([...set].map((group) => outcome(list({ group }, context()))));
        await clock.advance(1);
        expect(await answers).to.deep.equal(Array(3).fill({ value: [] }));
      }
      expect(asked).to.equal(1);
    });
  });

  describe('of adapters made of adapters', () => {
    const links = (title: string) => adapterOf({ links: { list: async () => [{ title, links: [] }] } });

    it('combine takes whole groups, and has no others', async () => {
      const { adapter } = counted();
      const both = combine({ ratings: adapter, links: links('một') });
      expect(Object.keys(both.ratings!)).to.deep.equal(['get', 'rate']);
      expect(both.comments).to.equal(undefined);
      const { backend } = connectionTo(both);
      expect(await backend.ratings.get({ articleId: '1' }, context())).to.have.property('count', 1);
      expect(await backend.links.list({}, context())).to.deep.equal([{ title: 'một', links: [] }]);
      expect(await outcome(backend.map.get({}, context()))).to.deep.equal({ error: 'unsupported' });
    });

    it('override replaces a method, and a write through it makes the rest read anew', async () => {
      const { adapter, calls } = counted();
      const own = override(adapter, { ratings: { rate: async () => rating({ mine: 1 }) } });
      const { ratings } = connectionTo(own).backend;
      await ratings.get({ articleId: '1' }, context());
      expect(await ratings.rate({ articleId: '1', value: 1 }, toWrite())).to.have.property('mine', 1);
      await ratings.get({ articleId: '1' }, context());
      expect(calls()).to.equal(2);
    });

    it('withPolicies reaches through them', async () => {
      const { adapter, calls } = counted();
      const bare = withPolicies(combine({ ratings: adapter, links: links('một') }), { cache: false });
      const { ratings } = connectionTo(bare).backend;
      await ratings.get({ articleId: '1' }, context());
      await ratings.get({ articleId: '1' }, context());
      expect(calls()).to.equal(2);
    });

    it('each keeps its own batches', async () => {
      const batches: string[] = [];
      const batched = (name: string) =>
        adapterOf({
          links: { list: async () => [] },
          music: { tracks: async () => ({ items: [], next: null }) },
          async *batch(operations: readonly BatchOperation[]) {
            batches.push(`${name}: ${operations.length}`);
            for (const { key, group } of operations)
              yield { key, value: group === 'links' ? [] : { items: [], next: null } };
          },
        });
      const { backend } = connectionTo(combine({ links: batched('một'), music: batched('hai') }));
      const answers = Promise.all(
        ['a', 'b', 'c'].flatMap((name) => [
          outcome(backend.links.list({ group: name }, context())),
          outcome(backend.music.tracks({ albumId: name }, context())),
        ]),
      );
      await clock.advance(1);
      await answers;
      expect(batches).to.deep.equal(['một: 3', 'hai: 3']);
    });

    it('are adapters themselves: called without a tag, they answer the same', async () => {
      const { adapter } = counted();
      const own = withPolicies(adapter, { retries: 0 });
      expect(await own.ratings!.get({ articleId: '1' }, context())).to.have.property('count', 1);
    });
  });
});
