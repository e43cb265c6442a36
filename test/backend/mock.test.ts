import { expect } from '@open-wc/testing';
import { checkAnswer } from '../../src/contract/guards.js';
import { wardErrorCodes, type WardError } from '../../src/contract/error.js';
import { mock, type MockAdapter, type MockOptions } from '../../src/backend/mock.js';
import type { SeedComment } from '../../src/backend/seed.js';
import type { MockEvent } from '../../src/backend/switches.js';
import { browserStorage, memoryStorage } from '../../src/storage/storage.js';
import { article, code, database, reading, refusal, smallSeed, unique, writing } from './calls.js';

const made: MockAdapter[] = [];
const open = (options: MockOptions = {}): MockAdapter => {
  const adapter = mock({ storage: memoryStorage(), latency: 0, ...options });
  made.push(adapter);
  return adapter;
};
afterEach(() => {
  for (const adapter of made.splice(0)) adapter.dispose();
});

const draft = { articleId: '1', parentId: null, name: 'An', text: 'Hay quá' };
async function post(portal: MockAdapter, visitor = 'an') {
  const challenge = await portal.captcha!.issue({ purpose: 'comment', accept: ['question'] }, writing(visitor));
  const captcha = challenge && {
    challengeId: challenge.id,
    kind: challenge.kind,
    value: portal.switches.solution(challenge.id)!,
  };
  return portal.comments!.post({ ...draft, ...(captcha && { captcha }) }, writing(visitor));
}
const list = async (portal: MockAdapter, visitor = 'an') =>
  (await portal.comments!.list({ articleId: '1', parentId: null, order: 'newest' }, reading(visitor))).items;
const rating = (portal: MockAdapter) => portal.ratings!.get({ articleId: '1' }, reading());
const next = (portal: MockAdapter, type: MockEvent['type']) =>
  new Promise<void>((resolve) => {
    const stop = portal.switches.subscribe((event) => {
      if (event.type !== type) return;
      stop();
      resolve();
    });
  });

describe('mock()', () => {
  it('answers every group of its small seed', async () => {
    const portal = open();
    expect((await portal.articles!.get({ id: '1' }, reading())).title).to.contain('Dữ liệu minh họa');
    expect((await rating(portal)).count).to.equal(12);
    expect((await list(portal)).map(({ id }) => id)).to.deep.equal(['s3', 's1']);
    expect((await portal.visits!.record!({ kind: 'view', path: '/' }, writing())).total).to.equal(1201);
    expect(await portal.links!.list({}, reading())).to.have.length(2);
    expect((await portal.portal!.info({}, reading())).timeZone).to.equal('Asia/Ho_Chi_Minh');
    expect((await portal.related!.list({ articleId: '1', limit: 5 }, reading())).items).to.deep.equal([]);
  });

  it('draws a picture, and takes its code', async () => {
    const portal = open();
    const challenge = (await portal.captcha!.issue({ purpose: 'comment', accept: ['image', 'question'] }, writing()))!;
    expect(challenge.kind).to.equal('image');
    const value = portal.switches.solution(challenge.id)!.toLowerCase();
    const captcha = { challengeId: challenge.id, kind: challenge.kind, value };
    expect(await portal.comments!.post({ ...draft, captcha }, writing())).to.include({ state: 'pending', own: true });
  });

  it('takes ratings and comments of a page it does not know, unless a seed of one’s own says what there is', async () => {
    expect((await open().ratings!.get({ articleId: '/trang.aspx' }, reading())).count).to.equal(0);
    const seeded = open({ seed: smallSeed });
    expect(await code(seeded.ratings!.get({ articleId: '/trang.aspx' }, reading()))).to.equal('not-found');
    const both = open({ seed: smallSeed, settings: { anyArticle: true } });
    expect((await both.ratings!.get({ articleId: '/trang.aspx' }, reading())).count).to.equal(0);
  });

  it('keeps what readers do, in this browser, under its name', async () => {
    const name = unique();
    await post(open({ name, storage: database }));
    expect(await list(open({ name, storage: database }))).to.have.length(3);
    expect(await list(open({ name: unique(), storage: database }))).to.have.length(2);
  });

  it('is the same for the same clock and the same random numbers', async () => {
    const run = async () => {
      let state = 7;
      const random = () => (state = (state * 16807) % 2147483647) / 2147483647;
      const portal = open({ now: () => Date.parse('2026-03-04T10:00:00+07:00'), random });
      return [await post(portal), await list(portal), await portal.visits!.stats({}, reading())];
    };
    expect(await run()).to.deep.equal(await run());
  });

  it('has no answer to a captcha in anything it answers', async () => {
    const portal = open({
      makers: { question: { make: async () => ({ face: { question: '?' }, answer: 'BÍ-MẬT' }), matches: () => false } },
    });
    const challenge = (await portal.captcha!.issue({ purpose: 'comment', accept: ['question'] }, writing()))!;
    expect(portal.switches.solution(challenge.id)).to.equal('BÍ-MẬT');
    const captcha = { challengeId: challenge.id, kind: challenge.kind, value: 'x' };
    const error = await refusal(portal.comments!.post({ ...draft, captcha }, writing()));
    expect(JSON.stringify([challenge, error, error.challenge])).not.to.contain('MẬT');
    expect(portal.switches.solution('nobody')).to.equal(undefined);
  });

  it('can be copied group by group, as `combine` does', async () => {
    const { articles, comments } = { ...open() };
    expect((await articles!.get({ id: '1' }, reading())).id).to.equal('1');
    const { list } = comments!;
    expect((await list({ articleId: '1', parentId: null, order: 'newest' }, reading())).items).to.have.length(2);
  });
});

describe('the mock’s switches', () => {
  it('stand as they were made, and can be read and turned', async () => {
    const { switches } = mock({ storage: memoryStorage() });
    expect({ ...switches }).to.deep.include({
      latency: 120,
      fail: {},
      offline: false,
      moderated: null,
      captcha: true,
      captchaKinds: null,
      clock: 0,
      without: [],
    });
    switches.latency = 5;
    switches.without = ['music'];
    expect(switches).to.deep.include({ latency: 5, without: ['music'] });
    const done = switches.set({ latency: 7, offline: true });
    expect(switches).to.include({ latency: 7, offline: true });
    await done;
    expect(switches).to.deep.include({ latency: 7, offline: true, without: ['music'] });
  });

  it('delay each answer, and let go at once of one that nobody waits for', async () => {
    const portal = open({ latency: 60 });
    const began = performance.now();
    await rating(portal);
    expect(performance.now() - began).to.be.at.least(59);
    portal.switches.latency = 60_000;
    const abort = new AbortController();
    const reason = new Error('left');
    const vote = portal.ratings!.rate({ articleId: '1', value: 1 }, writing('an', { signal: abort.signal }));
    setTimeout(() => abort.abort(reason), 10);
    expect(await vote.catch((error: unknown) => error)).to.equal(reason);
    portal.switches.latency = 0;
    expect((await rating(portal)).count).to.equal(12);
  });

  it('do nothing of a write that was aborted while it waited', async () => {
    const portal = open({ latency: 20 });
    const abort = new AbortController();
    const vote = portal.ratings!.rate({ articleId: '1', value: 1 }, writing('an', { signal: abort.signal }));
    abort.abort();
    await vote.catch(() => {});
    expect((await rating(portal)).count).to.equal(12);
    expect((await rating(portal)).count).to.equal(12);
  });

  it('fail with each code of the contract: a method, a group, or everything', async () => {
    const portal = open();
    for (const wanted of wardErrorCodes) {
      portal.switches.fail = { 'ratings.get': wanted };
      expect(await code(rating(portal))).to.equal(wanted);
      expect((await portal.ratings!.rate({ articleId: '1', value: 5 }, writing(wanted))).mine).to.equal(5);
    }
    portal.switches.fail = { ratings: 'server', 'ratings.get': 'timeout', '*': 'forbidden' };
    expect(await code(rating(portal))).to.equal('timeout');
    expect(await code(portal.ratings!.rate({ articleId: '1', value: 5 }, writing()))).to.equal('server');
    expect(await code(portal.portal!.info({}, reading()))).to.equal('forbidden');
    portal.switches.fail = { ratings: 'rate-limited' };
    expect((await refusal(rating(portal))).retryAfter).to.equal(30);
    portal.switches.fail = {};
    await rating(portal);
  });

  it('throw, answer nonsense, or never answer', async () => {
    const portal = open({ fail: { 'portal.info': 'throw', 'ratings.get': 'garbage', links: 'never' } });
    const thrown = await portal.portal!.info({}, reading()).catch((error: unknown) => error);
    expect(thrown).to.be.an.instanceOf(Error);
    expect((thrown as WardError).name).to.equal('Error');
    const answer = await rating(portal);
    expect(() => checkAnswer('ratings', 'get', answer)).to.throw();
    const abort = new AbortController();
    const silent = portal.links!.list({}, reading('an', { signal: abort.signal }));
    const first = await Promise.race([silent, new Promise((resolve) => setTimeout(resolve, 50, 'silence'))]);
    expect(first).to.equal('silence');
    abort.abort('tired');
    expect(await silent.catch((error: unknown) => error)).to.equal('tired');
  });

  it('lose an answer: the retry under the same key brings it', async () => {
    const portal = open({ fail: { 'comments.post': 'lost' } });
    const challenge = (await portal.captcha!.issue({ purpose: 'comment', accept: ['question'] }, writing()))!;
    const captcha = { challengeId: challenge.id, kind: challenge.kind, value: portal.switches.solution(challenge.id)! };
    const action = writing();
    expect(await code(portal.comments!.post({ ...draft, captcha }, action))).to.equal('network');
    portal.switches.fail = {};
    expect((await portal.comments!.post({ ...draft, captcha }, action)).text).to.equal('Hay quá');
    expect(await list(portal)).to.have.length(3);
  });

  it('go offline', async () => {
    const portal = open({ offline: true });
    expect(await code(rating(portal))).to.equal('offline');
    portal.switches.offline = false;
    await rating(portal);
  });

  it('moderate or not, over every policy', async () => {
    const portal = open({ moderated: false });
    expect((await post(portal)).state).to.equal('visible');
    portal.switches.moderated = true;
    expect((await post(portal)).state).to.equal('pending');
    const open_ = open({ seed: { ...smallSeed, policies: { 1: { moderated: false } } } });
    expect((await post(open_)).state).to.equal('visible');
    open_.switches.moderated = true;
    expect((await open_.comments!.policy({ articleId: '1' }, reading())).moderated).to.equal(true);
    open_.switches.moderated = null;
    expect((await open_.comments!.policy({ articleId: '1' }, reading())).moderated).to.equal(false);
  });

  it('choose the kinds of captcha, or none', async () => {
    const portal = open({ captchaKinds: ['question'] });
    const issue = () => portal.captcha!.issue({ purpose: 'comment', accept: ['image', 'question'] }, writing());
    expect((await issue())!.kind).to.equal('question');
    portal.switches.captchaKinds = null;
    expect((await issue())!.kind).to.equal('image');
    for (const off of [{ captchaKinds: [] }, { captchaKinds: null, captcha: false }]) {
      await portal.switches.set(off);
      expect(await issue()).to.equal(null);
      expect((await portal.comments!.policy({ articleId: '1' }, reading())).captcha).to.equal(false);
      expect((await portal.comments!.post(draft, writing())).state).to.equal('pending');
    }
  });

  it('move the clock, or stop it', async () => {
    const portal = open({ now: () => Date.parse('2026-03-04T10:00:00+07:00') });
    const time = async () => (await portal.portal!.time!({}, reading())).now;
    portal.switches.clock = 60_000;
    expect(await time()).to.equal('2026-03-04T03:01:00.000Z');
    portal.switches.clock = '2020-05-14T10:13:21+07:00';
    expect(await time()).to.equal('2020-05-14T03:13:21.000Z');
    portal.switches.clock = 'not a time';
    expect(await time()).to.equal('2026-03-04T03:00:00.000Z');
  });

  it('expire a captcha by moving the clock', async () => {
    const portal = open();
    const challenge = (await portal.captcha!.issue({ purpose: 'comment', accept: ['question'] }, writing()))!;
    portal.switches.clock = 5 * 60_000 + 1000;
    const captcha = { challengeId: challenge.id, kind: challenge.kind, value: portal.switches.solution(challenge.id)! };
    expect(await code(portal.comments!.post({ ...draft, captcha }, writing()))).to.equal('captcha-expired');
  });

  it('take a group away and bring it back', async () => {
    const portal = open({ without: ['comments'] });
    expect(portal.comments).to.equal(undefined);
    expect(portal.ratings).to.be.an('object');
    portal.switches.without = ['ratings'];
    expect(portal.ratings).to.equal(undefined);
    expect(await list(portal)).to.have.length(2);
  });

  it('give the clerk a desk: what waits, what was reported, yes and no', async () => {
    const portal = open({
      seed: {
        ...smallSeed,
        comments: [
          { ...draft, id: 's', author: { name: 'Bình' }, createdAt: '2026-01-01T00:00:00Z', state: 'pending' },
        ],
      },
    });
    const posted = await post(portal);
    const queue = await portal.switches.pending();
    expect(queue.map(({ id }) => id)).to.deep.equal(['s', posted.id]);
    expect(queue[1]).to.deep.equal({ id: posted.id, articleId: '1', name: 'An', text: 'Hay quá' });
    await portal.switches.approve('s');
    expect((await list(portal, 'chi')).map(({ id }) => id)).to.deep.equal(['s']);
    await portal.switches.reject(posted.id);
    expect((await list(portal))[0]).to.include({ id: posted.id, state: 'rejected' });
    expect(await portal.switches.pending()).to.deep.equal([]);
    expect(await code(portal.switches.approve('nobody'))).to.equal('not-found');
    await portal.comments!.report!({ id: 's', reason: 'spam' }, writing());
    expect((await portal.switches.reports())[0]).to.include({ target: 's', reason: 'spam' });
  });

  it('let a clerk decide before anybody has read', async () => {
    const waiting = {
      ...draft,
      id: 's',
      author: { name: 'Bình' },
      createdAt: '2026-01-01T00:00:00Z',
      state: 'pending',
    };
    const portal = open({ seed: { ...smallSeed, comments: [waiting as SeedComment] } });
    await portal.switches.approve('s');
    expect((await list(portal, 'chi')).map(({ id }) => id)).to.deep.equal(['s']);
  });

  it('tell listeners what happened, until they stop listening', async () => {
    const portal = open();
    const heard: string[] = [];
    const stop = portal.switches.subscribe(({ type }) => heard.push(type));
    portal.switches.latency = 1;
    const { id } = await post(portal);
    await portal.switches.approve(id);
    await portal.ratings!.rate({ articleId: '1', value: 5 }, writing());
    await rating(portal);
    expect(heard).to.deep.equal(['switches', 'data', 'data', 'data']);
    await portal.switches.reset();
    expect(heard.at(-1)).to.equal('reset');
    stop();
    portal.switches.latency = 2;
    expect(heard).to.have.length(5);
  });

  it('outlive a listener that throws', async () => {
    const portal = open();
    const heard: string[] = [];
    const error = new Error('a bad panel');
    portal.switches.subscribe(() => {
      throw error;
    });
    portal.switches.subscribe(({ type }) => heard.push(type));
    const said: unknown[] = [];
    const { error: say } = console;
    console.error = (what: unknown) => said.push(what);
    try {
      expect((await portal.ratings!.rate({ articleId: '1', value: 5 }, writing())).mine).to.equal(5);
    } finally {
      console.error = say;
    }
    expect(heard).to.deep.equal(['data']);
    expect(said).to.deep.equal([error]);
  });

  it('go back to the seed and to where they stood first', async () => {
    const portal = open({ moderated: false });
    await post(portal);
    await portal.comments!.react!({ id: 's1', value: 1 }, writing());
    await portal.ratings!.rate({ articleId: '1', value: 1 }, writing());
    await portal.visits!.record!({ kind: 'view', path: '/' }, writing());
    await portal.switches.set({ moderated: true, offline: true, fail: { '*': 'server' } });
    await portal.switches.reset();
    expect(portal.switches).to.deep.include({ moderated: false, offline: false, fail: {} });
    expect((await list(portal)).map(({ id, reactions }) => `${id} ${reactions!.likes}`)).to.deep.equal([
      's3 0',
      's1 3',
    ]);
    expect(await rating(portal)).to.include({ count: 12, mine: null });
    expect((await portal.visits!.stats({}, reading())).total).to.equal(1200);
  });
});

describe('two tabs with a mock of one name', () => {
  const tabs = () => {
    const name = unique();
    return ['one', 'other'].map(() => open({ name, storage: browserStorage('ward-widgets-test') })) as [
      MockAdapter,
      MockAdapter,
    ];
  };

  it('see each other’s comments and votes, and hear of them', async () => {
    const [one, other] = tabs();
    const heard = next(other, 'data');
    const posted = await post(one);
    await heard;
    expect((await list(other))[0]!.id).to.equal(posted.id);
  });

  it('turn their switches together', async () => {
    const [one, other] = tabs();
    await Promise.all([rating(one), rating(other)]);
    const heard = next(other, 'switches');
    one.switches.fail = { ratings: 'forbidden' };
    await heard;
    expect(await code(rating(other))).to.equal('forbidden');
    const back = next(one, 'switches');
    other.switches.fail = {};
    await back;
    expect((await rating(one)).count).to.equal(12);
  });

  it('keep what both turned at the same time', async () => {
    const [one, other] = tabs();
    await Promise.all([one.switches.set({ latency: 3 }), other.switches.set({ moderated: true })]);
    const { name } = one;
    const third = open({ name, storage: database });
    await rating(third);
    expect(third.switches).to.include({ latency: 3, moderated: true });
    expect(one.switches.latency).to.equal(3);
    expect(other.switches.moderated).to.equal(true);
  });

  it('go back together', async () => {
    const [one, other] = tabs();
    await post(one);
    await other.switches.set({ latency: 1, without: ['map'] });
    const heard = next(other, 'reset');
    await one.switches.reset();
    await heard;
    expect(other.switches).to.deep.include({ latency: 0, without: [] });
    expect(await list(other)).to.have.length(2);
  });

  it('open again with the switches as they were left', async () => {
    const [one] = tabs();
    await one.switches.set({ offline: true, clock: 5000 });
    const again = open({ name: one.name, storage: database });
    expect(await code(rating(again)), 'the very first call').to.equal('offline');
    const panel = open({ name: one.name, storage: database });
    await next(panel, 'switches');
    expect(panel.switches.clock).to.equal(5000);
    expect(again.switches.offline, 'a panel hears what was kept').to.equal(true);
    expect(await code(rating(again))).to.equal('offline');
    expect(again.switches.clock).to.equal(5000);
  });

  it('fall silent when disposed', async () => {
    const [one, other] = tabs();
    const heard: string[] = [];
    other.switches.subscribe(({ type }) => heard.push(type));
    other.dispose();
    other.switches.latency = 0;
    await one.switches.set({ latency: 1 });
    const third = open({ name: one.name, storage: browserStorage('ward-widgets-test') });
    const told = next(third, 'switches');
    one.switches.latency = 0;
    await told;
    expect(heard).to.deep.equal([]);
    one.dispose();
    one.switches.latency = 1;
    await one.switches.set({ latency: 2 });
    expect(one.switches.latency, 'a switch still turns for this page').to.equal(2);
  });

  it('take no harm from switches that were spoilt', async () => {
    const spoilt = [
      null,
      'x',
      7,
      [],
      { latency: 'x', fail: null, without: 'all', captchaKinds: 7, clock: {}, unknown: 1 },
    ];
    for (const value of spoilt) {
      const name = unique();
      await database.set(`mock:${name}:switches`, value);
      const portal = open({ name, storage: database });
      expect((await rating(portal)).count).to.equal(12);
      expect(portal.switches).to.deep.include({ latency: 0, fail: {}, without: [], clock: 0 });
      await portal.switches.set({ moderated: false });
      expect((await post(portal)).state).to.equal('visible');
    }
  });

  it('hear nothing from a mock of another name, nor from one in memory', async () => {
    const name = unique();
    const silent = open({ name });
    const heard: string[] = [];
    silent.switches.subscribe(({ type }) => heard.push(type));
    const [loud, witness] = ['a', 'b'].map(() => open({ name, storage: browserStorage('ward-widgets-test') }));
    const told = next(witness!, 'switches');
    loud!.switches.latency = 1;
    await told;
    expect(heard).to.deep.equal([]);
    expect(silent.switches.latency).to.equal(0);
  });
});

describe('a mock with a big seed of one’s own', () => {
  it('reads content from the seed, so that a newer seed shows at once', async () => {
    const name = unique();
    const before = open({ name, storage: database, seed: smallSeed });
    await before.ratings!.rate({ articleId: '1', value: 5 }, writing());
    const after = open({ name, storage: database, seed: { ...smallSeed, articles: [article('1', { title: 'Mới' })] } });
    expect((await after.articles!.get({ id: '1' }, reading())).title).to.equal('Mới');
    expect((await rating(after)).mine).to.equal(5);
  });
});
