import { expect } from '@open-wc/testing';
import { browserStore } from '../../src/backend/stores/browser.js';
import { browserStorage } from '../../src/storage/storage.js';
import { open, reading, unique, writing } from './calls.js';

/** Two pages on one database, each with a connection of its own. */
function twoPages() {
  const prefix = `mock:test-${unique()}:`;
  const settings = { policy: { moderated: false } };
  return ['one', 'other'].map(() => open(browserStore(browserStorage('ward-widgets-test'), prefix), { settings })) as [
    ReturnType<typeof open>,
    ReturnType<typeof open>,
  ];
}
const readers = Array.from({ length: 100 }, (_, index) => `reader ${index}`);

describe('two pages on one database', function () {
  // Thousands of transactions, on a machine that may have other work.
  this.timeout(60_000);

  it('count two hundred views and votes that come at once, each once', async () => {
    const [one, other] = twoPages();
    await Promise.all(
      readers
        .slice(0, 50)
        .flatMap((reader, index) => [
          one.visits.record({ kind: 'view', path: '/' }, writing(reader)),
          other.visits.record({ kind: 'view', path: '/' }, writing(reader)),
          one.ratings.rate({ articleId: '1', value: 1 + (index % 5) }, writing(reader)),
          other.ratings.rate({ articleId: '1', value: 1 + (index % 5) }, writing(reader)),
        ]),
    );
    for (const page of [one, other]) {
      expect(await page.visits.stats({ path: '/' }, reading('reader 1'))).to.include({ total: 50, online: 50 });
      expect(await page.ratings.get({ articleId: '1' }, reading('reader 7'))).to.deep.include({
        count: 50,
        average: 3,
        mine: 3,
        histogram: [10, 10, 10, 10, 10],
      });
    }
  });

  it('let one captcha through once between them', async () => {
    const [one, other] = twoPages();
    const captcha = one.solve(await one.challenge());
    const draft = { articleId: '1', parentId: null, name: 'An', text: 'Chào', captcha };
    const tries = readers
      .slice(0, 50)
      .flatMap((reader) => [one.comments.post(draft, writing(reader)), other.comments.post(draft, writing(reader))]);
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).to.have.length(1);
    expect(await other.list()).to.have.length(1);
  });

  it('store one action once, in whichever it is tried again', async () => {
    const [one, other] = twoPages();
    const action = writing();
    const draft = { articleId: '1', parentId: null, name: 'An', text: 'Chào' };
    const captchas = [one.solve(await one.challenge()), one.solve(await one.challenge())];
    const tries = [one, other].map((page, index) =>
      page.comments.post({ ...draft, captcha: captchas[index]! }, action),
    );
    const outcomes = await Promise.allSettled(tries);
    const codes = outcomes.map((outcome) => (outcome.status === 'rejected' ? outcome.reason.code : 'stored'));
    expect(
      codes.filter((outcome) => outcome === 'stored'),
      codes.join(),
    ).to.have.length.at.least(1);
    expect(await other.list()).to.have.length(1);
    expect((await other.comments.post(draft, action)).text).to.equal('Chào');
  });

  it('lose no comment and no like of many', async () => {
    const [one, other] = twoPages();
    const posted = await Promise.all(
      readers.slice(0, 40).map((reader, index) => (index % 2 ? one : other).post({ text: reader }, writing(reader))),
    );
    await Promise.all(
      readers
        .slice(0, 40)
        .flatMap((reader, index) =>
          [one, other].map((page) =>
            page.comments.react({ id: posted[0]!.id, value: index % 4 ? 1 : -1 }, writing(reader)),
          ),
        ),
    );
    const page = await one.comments.list({ articleId: '1', parentId: null, order: 'liked', limit: 100 }, reading());
    expect(page.total).to.equal(40);
    expect(new Set(page.items.map(({ id }) => id)).size).to.equal(40);
    expect(page.items[0]!.reactions).to.include({ likes: 30, dislikes: 10 });
  });

  it('hold the limit of a visitor together', async () => {
    const [one, other] = twoPages();
    const votes = Array.from({ length: 40 }, (_, index) =>
      (index % 2 ? one : other).ratings.rate({ articleId: '1', value: 5 }, writing('an')),
    );
    const outcomes = await Promise.allSettled(votes);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).to.have.length(20);
  });
});

describe('edit against delete, in any order', () => {
  it('ends with a comment that is gone or changed, never both', async () => {
    for (let round = 0; round < 30; round++) {
      const [one, other] = twoPages();
      const { id } = await one.post({ text: 'đầu' });
      const acts = [
        () => one.comments.update({ id, text: 'sau' }, writing()),
        () => other.comments.remove({ id }, writing()),
      ];
      if (round % 2) acts.reverse();
      const outcomes = await Promise.allSettled(acts.map((act) => act()));
      for (const outcome of outcomes) {
        if (outcome.status === 'rejected') expect(['not-found', 'forbidden']).to.include(outcome.reason.code);
      }
      expect(await one.list('binh')).to.deep.equal([]);
    }
  });
});
