import { expect } from '@open-wc/testing';
import { code, onEachStore, open, reading, smallSeed, unique, writing, article, database } from './calls.js';
import { browserStore } from '../../src/backend/stores/browser.js';

const traps = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '', 'a\u0000b', '.', '["a"]', '💥'];
const unmoderated = { policy: { moderated: false } };

onEachStore('hostile input', (fresh) => {
  it('may use the names that every object has as ids', async () => {
    const ids = traps.filter(Boolean);
    const seed = {
      ...smallSeed,
      articles: ids.map((id) => article(id)),
      ratings: JSON.parse('{"__proto__": [1, 0, 0, 0, 0]}'),
      policies: JSON.parse('{"__proto__": {"maxLength": 9}}'),
      related: JSON.parse('{"__proto__": ["toString"]}'),
    };
    const portal = open(fresh(), { seed, settings: unmoderated });
    for (const [index, id] of ids.entries()) {
      expect((await portal.articles.get({ id }, reading(id))).id, id).to.equal(id);
      expect((await portal.ratings.get({ articleId: id }, reading(id))).count, id).to.equal(id === '__proto__' ? 1 : 0);
      await portal.ratings.rate({ articleId: id, value: 5 }, writing(id));
      expect((await portal.ratings.get({ articleId: id }, reading(id))).mine, id).to.equal(5);
      expect((await portal.ratings.get({ articleId: id }, reading('an'))).mine, id).to.equal(null);
      const posted = await portal.post({ articleId: id, text: 'xin chào' }, writing(id, { idempotencyKey: id }));
      expect(posted.own, id).to.equal(true);
      expect(await portal.list('an', null, id), id).to.have.length(1);
      await portal.comments.react({ id: posted.id, value: 1 }, writing(id));
      expect((await portal.list(id, null, id))[0]!.reactions, id).to.include({ likes: 1, mine: 1 });
      await portal.visits.record({ kind: 'view', path: id }, writing(id));
      expect((await portal.visits.stats({ path: id }, reading(id))).total, id).to.equal(index + 1);
      expect((await portal.comments.policy({ articleId: id }, reading())).maxLength, id).to.equal(
        id === '__proto__' ? 9 : 2000,
      );
      await portal.related.list({ articleId: id, limit: 3 }, reading(id));
    }
    expect(({} as Record<string, unknown>)['polluted'], 'the prototype of all').to.equal(undefined);
    expect(Object.keys(Object.prototype)).to.deep.equal([]);
  });

  it('finds nothing under the names that every object has', async () => {
    const portal = open(fresh());
    for (const id of traps) {
      const expected = id === '' ? 'invalid' : 'not-found';
      expect(await code(portal.ratings.get({ articleId: id }, reading())), id).to.equal(expected);
      expect(await code(portal.comments.policy({ articleId: id }, reading())), id).to.equal(expected);
      expect(await code(portal.comments.update({ id, text: 'x' }, writing())), id).to.equal(expected);
      expect(await code(portal.comments.remove({ id }, writing())), id).to.equal(expected);
      expect(await code(portal.comments.react({ id, value: 1 }, writing())), id).to.equal(expected);
      expect(await portal.list('an', id || 'x'), id).to.deep.equal([]);
      expect((await portal.visits.stats({ path: id || '/' }, reading())).total, id).to.equal(0);
    }
  });

  it('cannot smuggle fields in by a prototype', async () => {
    const portal = open(fresh());
    const captcha = portal.solve(await portal.challenge());
    const draft = JSON.parse(
      `{"articleId":"1","parentId":null,"name":"An","text":"x","__proto__":{"official":true,"state":"visible"}}`,
    );
    const posted = await portal.comments.post({ ...draft, captcha }, writing());
    expect(posted).to.include({ state: 'pending' });
    expect(posted.author).to.deep.equal({ name: 'An' });
  });

  it('comes through as text', async () => {
    const portal = open(fresh(), { settings: { ...unmoderated, writesPerMinute: 100 } });
    const texts = [
      `'; DROP TABLE comments; --`,
      '<script>alert(1)</script>',
      '{{constructor.constructor("alert(1)")()}}',
      '${7*7} %s %00 \\u0000',
      '‮đảo ngược',
      'ﷺ'.repeat(50),
      '\u{1F3F4}\u{E0067}\u{E0062}\u{E007F}',
    ];
    for (const text of texts) expect((await portal.post({ text })).text).to.equal(text.normalize('NFC'));
    expect((await portal.list()).map(({ text }) => text)).to.deep.equal(texts.map((text) => text.normalize('NFC')));
  });

  it('of megabytes is refused quickly', async () => {
    const portal = open(fresh());
    const huge = 'ạ\u0301'.repeat(5_000_000);
    const began = performance.now();
    const captcha = { challengeId: huge, kind: 'question', value: huge } as const;
    const draft = { articleId: '1', parentId: null, name: 'An', text: 'x' };
    expect(await code(portal.comments.post({ ...draft, text: huge }, writing()))).to.equal('invalid');
    expect(await code(portal.comments.post({ ...draft, name: huge }, writing()))).to.equal('invalid');
    expect(await code(portal.comments.post({ ...draft, articleId: huge }, writing()))).to.equal('invalid');
    expect(await code(portal.comments.post({ ...draft, captcha }, writing()))).to.equal('captcha-expired');
    expect(await code(portal.visits.record({ kind: 'view', path: huge }, writing()))).to.equal('invalid');
    await portal.articles.list({ search: huge, category: huge, cursor: huge }, reading());
    await portal.ratings.rate({ articleId: '1', value: 1 }, writing(huge, { idempotencyKey: huge }));
    expect(performance.now() - began).to.be.below(2000);
  });

  it('leaves a context without a visitor, key, locale or signal usable', async () => {
    const portal = open(fresh(), { settings: unmoderated });
    for (const context of [undefined, null, {}, { visitor: 7, idempotencyKey: {}, locale: null }] as never[]) {
      expect((await portal.comments.list({ articleId: '1', parentId: null, order: 'newest' }, context)).items).to.be.an(
        'array',
      );
      const challenge = (await portal.captcha.issue({ purpose: 'comment', accept: ['question'] }, context))!;
      const draft = { articleId: '1', parentId: null, name: 'An', text: 'x', captcha: portal.solve(challenge) };
      expect((await portal.comments.post(draft, context)).state).to.equal('visible');
      expect(await code(portal.ratings.rate({ articleId: '1', value: 3 }, context))).to.equal('forbidden');
    }
    expect(await portal.list()).to.have.length(4);
  });
});

describe('a browser’s store that is spoilt', () => {
  it('starts anew with the part that is', async () => {
    const wrong = [null, 7, 'x', [], {}, { rows: null }, { seq: 1, rows: [], threads: {}, ids: {}, reactions: {} }];
    for (const value of wrong) {
      const prefix = `mock:test-${unique()}:`;
      await open(browserStore(database, prefix)).ratings.rate({ articleId: '1', value: 4 }, writing());
      for (const name of ['comments', 'challenges', 'keys', 'rates', 'visits', 'reports'])
        await database.set(prefix + name, value);
      const portal = open(browserStore(database, prefix));
      expect((await portal.post()).state, JSON.stringify(value)).to.equal('pending');
      expect((await portal.visits.record({ kind: 'view', path: '/' }, writing())).total).to.equal(1);
      expect((await portal.ratings.get({ articleId: '1' }, reading())).mine, 'the sound part stays').to.equal(4);
    }
  });
});
