import { expect } from '@open-wc/testing';
import { code, faults, onEachStore, open, reading, smallSeed, writing, type Open } from './calls.js';

const rate = (portal: Open, value: number | null, visitor: string | null = 'an', articleId = '1') =>
  portal.ratings.rate({ articleId, value }, writing(visitor));

onEachStore('ratings', (fresh) => {
  it('have no average until somebody votes', async () => {
    const portal = open(fresh());
    expect(await portal.ratings.get({ articleId: '1' }, reading())).to.deep.equal({
      average: null,
      count: 0,
      max: 5,
      mine: null,
      histogram: [0, 0, 0, 0, 0],
    });
  });

  it('take one vote a visitor, which replaces the last, and give it back', async () => {
    const portal = open(fresh());
    expect(await rate(portal, 4)).to.include({ average: 4, count: 1, mine: 4 });
    expect(await rate(portal, 1, 'binh')).to.include({ average: 2.5, count: 2, mine: 1 });
    expect(await rate(portal, 5)).to.deep.include({ average: 3, count: 2, mine: 5, histogram: [1, 0, 0, 0, 1] });
    expect(await portal.ratings.get({ articleId: '1' }, reading('binh'))).to.include({ mine: 1, count: 2 });
    expect(await portal.ratings.get({ articleId: '1' }, reading(null))).to.include({ mine: null, count: 2 });
    expect(await rate(portal, null)).to.include({ average: 1, count: 1, mine: null });
    expect(await rate(portal, null)).to.include({ count: 1 });
    expect(await portal.ratings.get({ articleId: '2' }, reading())).to.include({ count: 0 });
  });

  it('add to the votes of the seed, which also say how high one may vote', async () => {
    const portal = open(fresh(), { seed: { ...smallSeed, ratings: { 1: [0, 0, 1, 4, 7], 2: [1, 2, 3] } } });
    expect(await portal.ratings.get({ articleId: '1' }, reading())).to.include({ average: 4.5, count: 12, max: 5 });
    expect(await rate(portal, 5)).to.deep.include({ count: 13, histogram: [0, 0, 1, 4, 8] });
    expect(await rate(portal, 3, 'an', '2')).to.deep.include({ count: 7, max: 3, histogram: [1, 2, 4] });
    expect(await faults(rate(portal, 4, 'an', '2'))).to.deep.equal(['value range']);
  });

  it('refuse a value that is none, and tell the field', async () => {
    const portal = open(fresh());
    for (const value of [0, 6, -1, 2.5, NaN, Infinity, 1e9]) {
      expect(await faults(rate(portal, value)), String(value)).to.deep.equal(['value range']);
    }
    for (const value of ['5', undefined, [5], { valueOf: () => 5 }, true]) {
      expect(await faults(rate(portal, value as never)), String(value)).to.deep.equal(['value format']);
    }
    expect(await portal.ratings.get({ articleId: '1' }, reading())).to.include({ count: 0 });
  });

  it('need an article and a visitor', async () => {
    const portal = open(fresh());
    expect(await code(rate(portal, 5, null))).to.equal('forbidden');
    expect(await code(rate(portal, 5, 'an', 'x'))).to.equal('not-found');
    expect(await code(portal.ratings.get({ articleId: 'x' }, reading()))).to.equal('not-found');
    expect(await faults(portal.ratings.get({} as never, reading()))).to.deep.equal(['articleId required']);
  });

  it('leave out votes above a scale that became smaller', async () => {
    const store = fresh();
    await rate(open(store, { settings: { ratingMax: 10 } }), 9);
    const portal = open(store);
    expect(await portal.ratings.get({ articleId: '1' }, reading())).to.include({ count: 0, mine: null, average: null });
    expect(await rate(portal, 3)).to.include({ count: 1, mine: 3 });
  });

  it('are right when thirty vote three times each', async () => {
    const portal = open(fresh());
    const visitors = Array.from({ length: 30 }, (_, index) => `reader ${index}`);
    await Promise.all([1, 2, 4].flatMap((value) => visitors.map((visitor) => rate(portal, value, visitor))));
    expect(await portal.ratings.get({ articleId: '1' }, reading())).to.include({ count: 30, average: 4 });
  });
});
