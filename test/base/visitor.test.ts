import { expect } from '@open-wc/testing';
import { uuid, visitorId } from '../../src/base/visitor.js';
import { storage } from '../../src/storage/storage.js';

// The same module again, as another page of this site would run it.
const nextPage = (n: number) =>
  import(`../../src/base/visitor.ts?page=${n}`) as Promise<typeof import('../../src/base/visitor.js')>;

describe('a UUID', () => {
  it('is of version 4, and another each time', () => {
    const made = Array.from({ length: 1000 }, uuid);
    for (const one of made) expect(one).to.match(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(new Set(made).size).to.equal(1000);
  });

  it('is made on plain http too, where crypto.randomUUID is missing', () => {
    const { randomUUID } = crypto;
    Object.defineProperty(crypto, 'randomUUID', { configurable: true, value: undefined });
    expect(uuid()).to.have.length(36);
    Object.defineProperty(crypto, 'randomUUID', { configurable: true, value: randomUUID });
  });
});

describe('the visitor’s id', () => {
  it('is one for this page, and kept for the next', async () => {
    const id = await visitorId();
    expect(id).to.match(/^[\da-f-]{36}$/);
    expect(await visitorId()).to.equal(id);
    expect(await (await nextPage(1)).visitorId()).to.equal(id);
  });

  it('is made once by two pages that open together', async () => {
    await storage().delete('visitor');
    const [one, two] = await Promise.all([nextPage(2), nextPage(3)]);
    expect(await one.visitorId()).to.equal(await two.visitorId());
  });

  for (const kept of [undefined, '', 7, { id: 'x' }, null]) {
    it(`is a new one where ${JSON.stringify(kept)} was kept`, async () => {
      await storage().set('visitor', kept);
      const id = await (await nextPage(Math.random())).visitorId();
      expect(id).to.match(/^[\da-f-]{36}$/);
      expect(await storage().get('visitor')).to.equal(id);
    });
  }

  it('is one of this page alone where the database does not answer', async () => {
    const { update } = storage();
    storage().update = () => new Promise(() => {});
    const page = await nextPage(4);
    const id = await page.visitorId();
    expect(id).to.match(/^[\da-f-]{36}$/);
    expect(await page.visitorId()).to.equal(id);
    storage().update = update;
  });
});
