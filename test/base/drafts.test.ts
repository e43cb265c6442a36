import { expect } from '@open-wc/testing';
import { Draft } from '../../src/base/drafts.js';
import { storage } from '../../src/storage/storage.js';

const day = 24 * 60 * 60 * 1000;

describe('a draft', () => {
  const { now } = Date;
  const later = (milliseconds: number) => {
    const then = now() + milliseconds;
    Date.now = () => then;
  };
  afterEach(async () => {
    Date.now = now;
    for (const [key] of await storage().list('draft:')) await storage().delete(key);
  });

  it('is there again, whole, for the next one who asks by its name', async () => {
    const value = { name: 'Lò Thị Minh', text: '<b>Chữ</b> &amp; 🌸', nested: [1, null] };
    await new Draft('comment:12').save(value);
    expect(await new Draft('comment:12').load()).to.deep.equal(value);
  });

  it('belongs to one form and article', async () => {
    await new Draft('comment:1').save('một');
    await new Draft('comment:12').save('mười hai');
    expect(await new Draft('comment:1').load()).to.equal('một');
    expect(await new Draft('comment:2').load()).to.equal(undefined);
  });

  it('is kept for seven days after its last change, and then taken away', async () => {
    const draft = new Draft('comment:1');
    await draft.save('cũ');
    later(7 * day - 1000);
    expect(await draft.load()).to.equal('cũ');
    await draft.save('mới');
    later(14 * day - 2000);
    expect(await draft.load()).to.equal('mới');
    later(14 * day + 1000);
    expect(await draft.load()).to.equal(undefined);
    expect(await storage().list('draft:')).to.deep.equal([]);
  });

  it('is gone when it is cleared', async () => {
    const draft = new Draft('comment:1');
    await draft.save('x');
    await draft.clear();
    expect(await draft.load()).to.equal(undefined);
  });

  it('survives a clock that was set back', async () => {
    const draft = new Draft('comment:1');
    later(day);
    await draft.save('x');
    Date.now = now;
    expect(await draft.load()).to.equal('x');
  });

  for (const kept of ['text', 7, null, {}, { value: 'x', at: 'today' }, { at: 1 }]) {
    it(`is none where ${JSON.stringify(kept)} is kept under its name`, async () => {
      await storage().set('draft:comment:1', kept);
      expect(await new Draft('comment:1').load()).to.equal(undefined);
    });
  }

  it('keeps to its own corner of the database', async () => {
    await new Draft('comment:1').save('x');
    expect((await storage().list('draft:')).map(([key]) => key)).to.deep.equal(['draft:comment:1']);
  });
});
