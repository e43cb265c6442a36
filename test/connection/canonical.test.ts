import { expect } from '@open-wc/testing';
import { canonical } from '../../src/connection/canonical.js';

describe('canonical', () => {
  it('is the same for equal queries, whoever wrote them', () => {
    const one = { articleId: '1', limit: 20, filter: { b: 1, a: [2, 1] }, cursor: undefined };
    const other = { filter: { a: [2, 1], b: 1 }, limit: 20, articleId: '1' };
    expect(canonical(one)).to.equal(canonical(other));
    expect(canonical(one)).to.equal('{"articleId":"1","filter":{"a":[2,1],"b":1},"limit":20}');
  });

  it('is another for another query', () => {
    const texts = [
      { id: '1' },
      { id: 1 },
      { id: null },
      {},
      { id: ['1'] },
      [{ id: '1' }],
      { id: '1', x: 0 },
      null,
      undefined,
      '',
      0,
    ];
    expect(new Set(texts.map(canonical)).size).to.equal(texts.length);
    expect(canonical([2, 1])).not.to.equal(canonical([1, 2]));
  });

  it('keeps keys that an object has from birth, and texts as they are', () => {
    expect(canonical(JSON.parse('{"__proto__":1,"constructor":2}'))).to.equal('{"__proto__":1,"constructor":2}');
    expect(canonical({ a: '"},{"b":"' })).to.equal('{"a":"\\"},{\\"b\\":\\""}');
  });
});
