import { expect } from '@open-wc/testing';
import { browserStore } from '../../src/backend/stores/browser.js';
import { database, onEachStore, open, start, unique, writing } from './calls.js';

const seconds = 1000;

onEachStore('a store', (fresh) => {
  const list = {
    articleId: '1',
    parentId: null,
    order: 'oldest',
    limit: 9,
    after: null,
    visitor: null,
    replies: 0,
  } as const;

  it('lets a claim on a key lapse after a minute, to the millisecond', async () => {
    const { keys } = fresh();
    await keys.begin('other', 'x', start);
    await keys.begin('mine', 'x', start + 1);
    // Whatever others do meanwhile.
    await keys.begin('third', 'x', start + 60 * seconds);
    expect(await keys.begin('mine', 'x', start + 1 + 60 * seconds)).to.deep.equal({ state: 'busy' });
    expect(await keys.begin('mine', 'x', start + 2 + 60 * seconds)).to.deep.equal({ state: 'new' });
  });

  it('plants the same rows again without harm', async () => {
    const { comments } = fresh();
    const row = {
      id: 's',
      articleId: '1',
      parentId: null,
      depth: 0,
      name: 'An',
      official: false,
      text: 'một',
      createdAt: start,
      state: 'visible',
      published: true,
      visitor: null,
      key: 's',
    } as const;
    await comments.plant([row]);
    await comments.plant([
      { ...row, text: 'hai' },
      { ...row, id: 't' },
    ]);
    const { rows, total } = await comments.list(list);
    expect([rows.map(({ id, text }) => `${id} ${text}`), total]).to.deep.equal([['s một', 't một'], 2]);
  });

  it('lists each comment with as many of its first replies as are asked for', async () => {
    const store = fresh();
    const portal = open(store, { settings: { policy: { moderated: false } } });
    const root = await portal.post({ text: 'gốc' });
    const alone = await portal.post({ text: 'một mình' });
    for (const text of ['một', 'hai', 'ba']) await portal.post({ text, parentId: root.id });
    const read = async (replies: number) =>
      (await store.comments.list({ ...list, replies })).rows.map(({ id, replies: branch }) => [
        id,
        branch && { texts: branch.rows.map(({ text }) => text), more: branch.more, total: branch.total },
      ]);
    const two = { texts: ['một', 'hai'], more: true, total: 3 };
    expect(await read(2)).to.deep.equal([
      [root.id, two],
      [alone.id, undefined],
    ]);
    expect(await read(0)).to.deep.equal([
      [root.id, undefined],
      [alone.id, undefined],
    ]);
  });

  it('changes and removes for the owner alone', async () => {
    const store = fresh();
    const portal = open(store);
    const { id } = await portal.post();
    const strangers = [
      { visitor: 'binh', since: 0 },
      { visitor: 'an', since: start },
    ];
    for (const owner of strangers) {
      expect(await store.comments.change(id, { text: 'x' }, owner)).to.equal(undefined);
      expect(await store.comments.remove(id, owner)).to.equal(undefined);
    }
    expect(await store.comments.change(id, { text: 'x' }, { visitor: 'an', since: start - 1 })).to.include({
      text: 'x',
    });
  });

  it('forgets everything but what was planted', async () => {
    const store = fresh();
    const portal = open(store, { settings: { policy: { moderated: false } } });
    await portal.post();
    await portal.ratings.rate({ articleId: '1', value: 5 }, writing());
    await store.clear();
    expect(await portal.list()).to.deep.equal([]);
    expect(await store.votes.summary('1', 'an')).to.deep.equal({ counts: [], mine: null });
  });
});

describe('the documents of a browser’s store', () => {
  it('do not grow with what has passed', async () => {
    const prefix = `mock:test-${unique()}:`;
    const portal = open(browserStore(database, prefix));
    const size = async () => {
      const documents = await Promise.all(
        ['challenges', 'keys', 'rates', 'visits'].map((name) => database.get<object>(prefix + name)),
      );
      return JSON.stringify(documents).length;
    };
    const anHourOfWrites = async (reader: string) => {
      await portal.post({}, writing(reader));
      await portal.challenge(reader);
      await portal.visits.record({ kind: 'view', path: '/' }, writing(reader));
      portal.wait(25 * 3600 * seconds);
    };
    await anHourOfWrites('reader 1');
    await anHourOfWrites('reader 2');
    const before = await size();
    for (let index = 3; index < 9; index++) await anHourOfWrites(`reader ${index}`);
    // Only the views of each day stay.
    expect(await size()).to.be.below(before + 6 * 30);
  });

  it('keep no trace of a comment that was taken away', async () => {
    const prefix = `mock:test-${unique()}:`;
    const portal = open(browserStore(database, prefix));
    const { id } = await portal.post({ name: 'Tên Riêng' }, writing('writer'));
    await portal.comments.react({ id, value: 1 }, writing('writer'));
    expect(JSON.stringify(await database.get(`${prefix}comments`))).to.contain(id);
    await portal.comments.remove({ id }, writing('writer'));
    const kept = JSON.stringify(await database.get(`${prefix}comments`));
    expect(kept).not.to.contain(id);
    expect(kept).not.to.contain('writer');
    expect(kept).not.to.contain('Riêng');
  });
});
