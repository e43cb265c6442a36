import { expect } from '@open-wc/testing';
import { findLinks } from '../../src/elements/comments/links.js';

const hrefs = (text: string) =>
  findLinks(text).flatMap((stretch) => (typeof stretch === 'string' ? [] : [stretch.href]));
const whole = (text: string) =>
  findLinks(text).map((stretch) => (typeof stretch === 'string' ? stretch : stretch.text));

describe('addresses in a comment', () => {
  for (const [text, ...expected] of [
    ['Xem https://dienbien.gov.vn.', 'https://dienbien.gov.vn/'],
    ['(xem http://a.vn/b)', 'http://a.vn/b'],
    ['https://vi.wikipedia.org/wiki/Mường_(họ)', 'https://vi.wikipedia.org/wiki/M%C6%B0%E1%BB%9Dng_(h%E1%BB%8D)'],
    ['HTTPS://A.VN, http://b.vn; rồi http://c.vn/?x=1&y=2!', 'https://a.vn/', 'http://b.vn/', 'http://c.vn/?x=1&y=2'],
    ['“https://a.vn”', 'https://a.vn/'],
    ['https://a.vn/\u202egnp.exe', 'https://a.vn/'],
    ['javascript:alert(1) data:text/html,x ftp://a.vn www.a.vn'],
    ['https:// http://'],
    ['https://chinhphu.vn@evil.example/ http://a:b@c.vn'],
    ['https://[::bad'],
    [''],
  ] as const) {
    it(`of "${text}"`, () => {
      expect(hrefs(text)).to.deep.equal(expected);
      expect(whole(text).join(''), 'every letter stays').to.equal(text);
    });
  }

  it('found in a long text at once', () => {
    const long = `${'https://a.vn/'.repeat(5000)} ${'('.repeat(50_000)} ${'http://'.repeat(10_000)}${')'.repeat(10_000)}`;
    const before = performance.now();
    expect(whole(long).join('')).to.equal(long);
    expect(performance.now() - before).to.be.below(300);
  });
});
