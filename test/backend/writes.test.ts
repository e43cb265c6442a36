import { expect } from '@open-wc/testing';
import type { CommentRow } from '../../src/backend/store.js';
import { code, onEachStore, open, reading, refusal, start, writing } from './calls.js';

const unmoderated = { settings: { policy: { moderated: false } } };

onEachStore('a write', (fresh) => {
  it('answers a retry as it answered first, without a captcha and without storing again', async () => {
    const portal = open(fresh(), unmoderated);
    const action = writing();
    const first = await portal.post({ text: 'một lần' }, action);
    const draft = { articleId: '1', parentId: null, name: 'Lò Thị Minh', text: 'một lần' };
    expect(await portal.comments.post(draft, action)).to.deep.equal(first);
    // The widget renews a stale captcha by itself: the same action, another code.
    const captcha = portal.solve(await portal.challenge());
    expect(await portal.comments.post({ ...draft, captcha }, action)).to.deep.equal(first);
    expect(await portal.list()).to.have.length(1);
    portal.wait(23 * 3_600_000);
    expect((await portal.comments.post(draft, action)).id).to.equal(first.id);
    portal.wait(2 * 3_600_000);
    expect(await code(portal.comments.post(draft, action))).to.equal('captcha-incorrect');
  });

  it('is refused under a key that was used for something else', async () => {
    const portal = open(fresh(), unmoderated);
    const action = writing();
    await portal.post({ text: 'một' }, action);
    expect(await code(portal.post({ text: 'hai' }, action))).to.equal('invalid');
    expect(await code(portal.ratings.rate({ articleId: '1', value: 5 }, action))).to.equal('invalid');
    expect(await portal.list()).to.have.length(1);
  });

  it('keeps the keys of two visitors apart', async () => {
    const portal = open(fresh(), unmoderated);
    const idempotencyKey = 'the same';
    await portal.post({ text: 'của An' }, writing('an', { idempotencyKey }));
    await portal.post({ text: 'của Bình' }, writing('binh', { idempotencyKey }));
    expect((await portal.list()).map(({ text }) => text)).to.deep.equal(['của An', 'của Bình']);
    // Nor can two of them be glued into one.
    await portal.post({ text: 'c' }, writing('a"', { idempotencyKey: 'b' }));
    await portal.post({ text: 'd' }, writing('a', { idempotencyKey: '"b' }));
    expect(await portal.list()).to.have.length(4);
  });

  it('frees its key when it fails', async () => {
    const portal = open(fresh(), unmoderated);
    const action = writing();
    const draft = { articleId: '1', parentId: null, name: 'An', text: 'Chào' };
    expect(await code(portal.comments.post(draft, action))).to.equal('captcha-incorrect');
    expect(await code(portal.comments.post({ ...draft, text: '' }, action))).to.equal('invalid');
    const captcha = portal.solve(await portal.challenge());
    expect((await portal.comments.post({ ...draft, text: 'Chào bạn', captcha }, action)).text).to.equal('Chào bạn');
  });

  it('is stored once when the same action comes ten times at once', async () => {
    const portal = open(fresh(), unmoderated);
    const captcha = portal.solve(await portal.challenge());
    const draft = { articleId: '1', parentId: null, name: 'An', text: 'Chào', captcha };
    const action = writing();
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => portal.comments.post(draft, action)));
    const ids = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value.id] : []));
    expect(new Set(ids).size).to.equal(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).to.include({ code: 'conflict', retryAfter: 1 });
    }
    expect(await portal.list()).to.have.length(1);
  });

  it('is stored once though the process died between storing and answering', async () => {
    const store = fresh();
    const portal = open(store, unmoderated);
    const action = writing();
    let written: CommentRow | undefined;
    const dying = {
      ...store,
      comments: {
        ...store.comments,
        insert: async (row: CommentRow) => {
          written = await store.comments.insert(row);
          return new Promise<never>(() => {});
        },
      },
    };
    const abort = new AbortController();
    const draft = { articleId: '1', parentId: null, name: 'An', text: 'Chào' };
    const first = open(dying, unmoderated);
    const captcha = first.solve(await first.challenge());
    const dead = first.comments.post({ ...draft, captcha }, { ...action, signal: abort.signal });
    while (!written) await store.comments.get('x', null);
    abort.abort(new Error('the page is gone'));
    await dead.catch(() => {});

    const again = async () =>
      portal.comments.post({ ...draft, captcha: portal.solve(await portal.challenge()) }, action);
    expect(await code(again())).to.equal('conflict');
    portal.wait(61_000);
    expect((await again()).id).to.equal(written.id);
    expect(await portal.list()).to.have.length(1);
  });

  it('is allowed twenty times a minute, and says when the next may come', async () => {
    const portal = open(fresh(), { settings: { needsCaptcha: () => false } });
    const write = (visitor: string | null = 'an') =>
      portal.ratings.rate({ articleId: '1', value: 5 }, writing(visitor));
    for (let index = 0; index < 20; index++) {
      await write();
      portal.wait(1000);
    }
    const draft = { articleId: '1', parentId: null, name: 'An', text: 'Chào' };
    for (const refused of [write(), portal.comments.post(draft, writing())]) {
      expect(await refusal(refused)).to.include({ code: 'rate-limited', retryAfter: 40 });
    }
    await write('binh');
    portal.wait(39_999);
    expect(await refusal(write())).to.include({ code: 'rate-limited', retryAfter: 1 });
    portal.wait(1);
    await write();
    portal.wait(-3_600_000);
    for (let index = 0; index < 20; index++) await write();
    expect(await code(write())).to.equal('rate-limited');
    portal.wait(-10_000);
    await write();
  });

  it('does not count a retry, nor reading, nor being here', async () => {
    const portal = open(fresh(), { settings: { writesPerMinute: 1 } });
    const action = writing();
    const vote = { articleId: '1', value: 5 };
    await portal.ratings.rate(vote, action);
    await portal.ratings.rate(vote, action);
    for (let index = 0; index < 5; index++) {
      await portal.visits.record({ kind: 'view', path: `/${index}` }, writing());
      await portal.list();
    }
    expect(await code(portal.ratings.rate(vote, writing()))).to.equal('rate-limited');
  });

  it('has no effect when it was aborted before', async () => {
    const portal = open(fresh(), unmoderated);
    const reason = new Error('left the page');
    const signal = AbortSignal.abort(reason);
    const captcha = portal.solve(await portal.challenge());
    const calls = [
      portal.comments.post(
        { articleId: '1', parentId: null, name: 'An', text: 'x', captcha },
        writing('an', { signal }),
      ),
      portal.ratings.rate({ articleId: '1', value: 5 }, writing('an', { signal })),
      portal.visits.record({ kind: 'view', path: '/' }, writing('an', { signal })),
      portal.articles.get({ id: '1' }, reading('an', { signal })),
      portal.portal.info({}, reading('an', { signal })),
    ];
    for (const call of calls) expect(await call.catch((error: unknown) => error)).to.equal(reason);
    expect(await portal.list()).to.deep.equal([]);
    expect((await portal.ratings.get({ articleId: '1' }, reading())).count).to.equal(0);
    expect((await portal.visits.stats({}, reading())).total).to.equal(0);
    const whole = { articleId: '1', parentId: null, name: 'An', text: 'x', captcha };
    expect((await portal.comments.post(whole, writing())).text, 'the captcha is not spent').to.equal('x');
  });

  it('ends at once when it is aborted meanwhile', async () => {
    const store = fresh();
    const stuck = { ...store, votes: { ...store.votes, put: () => new Promise<never>(() => {}) } };
    const portal = open(stuck);
    const abort = new AbortController();
    const vote = portal.ratings.rate({ articleId: '1', value: 5 }, writing('an', { signal: abort.signal }));
    abort.abort('gone');
    expect(await vote.catch((error: unknown) => error)).to.equal('gone');
  });

  it('leaves its input alone, and gives nobody a hold on what is kept', async () => {
    const portal = open(fresh(), unmoderated);
    const captcha = Object.freeze(portal.solve(await portal.challenge()));
    const draft = Object.freeze({ articleId: '1', parentId: null, name: ' An ', text: ' Chào ', captcha });
    const action = Object.freeze(writing());
    const posted = await portal.comments.post(draft, action);
    expect(draft).to.include({ name: ' An ', text: ' Chào ' });
    const spoil = (value: object) => Object.assign(value, { text: 'hỏng', author: { name: 'hỏng' }, state: 'removed' });
    spoil(posted);
    spoil((await portal.list())[0]!);
    spoil((await portal.store.comments.get(posted.id, null)) ?? {});
    expect((await portal.list())[0]).to.deep.include({ text: 'Chào', author: { name: 'An' }, state: 'visible' });
    spoil(await portal.comments.post(draft, action));
    expect((await portal.comments.post(draft, action)).text).to.equal('Chào');
  });

  it('that answers nothing does so again, and is stored once', async () => {
    const portal = open(fresh());
    const action = writing();
    const report = { id: '1', text: 'Sai ngày' };
    expect(await portal.articles.report(report, action)).to.equal(undefined);
    expect(await portal.articles.report(report, action)).to.equal(undefined);
    expect(await portal.store.reports.list(9)).to.have.length(1);
  });

  it('comes from methods that work detached', async () => {
    const { post } = open(fresh()).comments;
    expect(await code(post({ articleId: '1', parentId: null, name: 'An', text: 'x' }, writing()))).to.equal(
      'captcha-incorrect',
    );
  });

  it('tells the clock of the portal', async () => {
    const portal = open(fresh());
    expect(await portal.portal.time({}, reading())).to.deep.equal({ now: new Date(start).toISOString() });
  });

  it('asks a store again that was away', async () => {
    const store = fresh();
    let away = true;
    const plant: typeof store.comments.plant = (rows) =>
      away ? Promise.reject(new Error('no connection')) : store.comments.plant(rows);
    const portal = open({ ...store, comments: { ...store.comments, plant } });
    await portal.list().then(
      () => expect.fail(),
      () => {},
    );
    away = false;
    expect(await portal.list()).to.deep.equal([]);
  });
});
