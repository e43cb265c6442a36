import { expect } from '@open-wc/testing';
import { findArticleId, pageKey } from '../../src/base/article-id.js';
import { isWardError } from '../../src/contract/error.js';
import { eventually, fixtureCleanup, mount, part, until } from '../support/mount.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { rating } from '../support/test-tags.js';

interface Page {
  /** The attribute of the tag, of its parent, and of the host of the shadow root that both are in. */
  readonly own?: string;
  readonly property?: string;
  readonly parent?: string;
  readonly host?: string;
  readonly meta?: string;
  readonly canonical?: string;
}
const added: Element[] = [];

function tagOf({ own, parent, host, meta, canonical }: Page): Element {
  const add = (where: Element, tag: string, attributes: Record<string, string>) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    where.append(element);
    added.push(element);
    return element;
  };
  if (meta !== undefined) add(document.head, 'meta', { name: 'ward-article-id', content: meta });
  if (canonical !== undefined) add(document.head, 'link', { rel: 'canonical', href: canonical });
  const id = (value: string | undefined): Record<string, string> =>
    value === undefined ? {} : { 'article-id': value };
  const outer = add(document.body, 'div', id(host));
  const inner = document.createElement('section');
  outer.attachShadow({ mode: 'open' }).append(inner);
  for (const [name, value] of Object.entries(id(parent))) inner.setAttribute(name, value);
  return add(inner, 'test-tag', id(own));
}

describe('the article of a tag', () => {
  afterEach(() => {
    added.splice(0).forEach((element) => element.remove());
    fixtureCleanup();
  });

  const all: Page = { own: '1', parent: '2', host: '3', meta: '4', canonical: 'https://a.vn/5' };
  const { own: _1, ...noOwn } = all;
  const { parent: _2, ...noParent } = noOwn;
  const { host: _3, ...noHost } = noParent;
  const { meta: _4, ...noMeta } = noHost;
  const table: [where: string, page: Page, id: string][] = [
    ['its own attribute', all, '1'],
    ['its property, before all', { ...all, property: '0' }, '0'],
    ['the nearest ancestor’s', noOwn, '2'],
    ['an ancestor’s outside of its shadow root', noParent, '3'],
    ['the page’s <meta>', noHost, '4'],
    ['the path of the canonical address', noMeta, '/5'],
    [
      'the canonical path without query and host',
      { canonical: 'https://a.vn/bai/ho-so.aspx?utm_source=zalo#x' },
      '/bai/ho-so.aspx',
    ],
    ['a relative canonical address', { canonical: '/bai/7' }, '/bai/7'],
    ['the canonical path as it is read', { canonical: `/m${encodeURIComponent('ườ'.normalize('NFD'))}ng` }, '/mường'],
    ['a canonical path that decodes to nothing', { canonical: '/a%ff' }, '/a%ff'],
    ['composed, however it was typed', { own: 'mường-lay'.normalize('NFD') }, 'mường-lay'],
    ['past an empty attribute', { own: '', meta: '4' }, '4'],
    ['a word that looks like a path', { own: '/portal/pages/2026-01-20/a.aspx' }, '/portal/pages/2026-01-20/a.aspx'],
  ];
  for (const [where, page, id] of table) {
    it(`is ${where}`, () => expect(findArticleId(tagOf(page), page.property)).to.equal(id));
  }

  for (const page of [{ own: 'auto' }, { parent: 'auto' }, { meta: 'auto' }] as Page[]) {
    it(`is the page itself for ${JSON.stringify(page)}`, () => {
      expect(findArticleId(tagOf(page))).to.equal(pageKey());
    });
  }

  for (const page of [{}, { own: '', meta: '' }, { canonical: '' }, { canonical: 'http://' }] as Page[]) {
    it(`is an error that names tag and attribute for ${JSON.stringify(page)}`, () => {
      try {
        findArticleId(tagOf(page));
        expect.fail('an article was found');
      } catch (error) {
        expect(isWardError(error) && error.code).to.equal('invalid');
        expect((error as Error).message)
          .to.include('<test-tag>')
          .and.include('article-id');
      }
    });
  }

  it('changes with the attribute of an ancestor, live', async () => {
    const read: string[] = [];
    const get = async ({ articleId }: { articleId: string }) => (read.push(articleId), rating(1, { mine: null }));
    const element = await mount('ward-rating', {
      adapter: fakeAdapter({ ratings: { get, rate: async () => rating(1) } }),
    });
    await until(element, 'error');
    element.parentElement!.setAttribute('article-id', '1');
    await until(element, 'ready');
    element.parentElement!.setAttribute('article-id', '2');
    await eventually(() => expect(read).to.deep.equal(['1', '2']));
    element.articleId = '3';
    await eventually(() => expect(read).to.deep.equal(['1', '2', '3']));
    await eventually(() => expect(part(element, 'summary')).to.be.ok);
  });

  it('is what a script told the portal around it', async () => {
    const read: string[] = [];
    const portal = document.createElement('ward-portal');
    portal.adapter = fakeAdapter({
      ratings: { get: async ({ articleId }) => (read.push(articleId), rating(1)), rate: async () => rating(1) },
    });
    portal.articleId = '7';
    const element = document.createElement('ward-rating');
    portal.append(element);
    document.body.append(portal);
    added.push(portal);
    await until(element, 'ready');
    expect(read.at(-1)).to.equal('7');
    portal.articleId = '8';
    await eventually(() => expect(read.at(-1)).to.equal('8'));
  });
});

describe('a page as an id', () => {
  const table: [address: string, id: string][] = [
    ['https://a.vn/', '/'],
    ['https://a.vn/bai?b=2&a=1#dau', '/bai?a=1&b=2'],
    ['http://b.vn:8080/bai?a=1&b=2', '/bai?a=1&b=2'],
    ['https://a.vn/bai?utm_source=zalo&UTM_campaign=x&fbclid=1&zarsrc=30&gclid=2&mc_cid=3&_ga=4&id=7', '/bai?id=7'],
    ['https://a.vn/bai?a=2&a=1', '/bai?a=2&a=1'],
    [`https://a.vn/${encodeURIComponent('Mường'.normalize('NFD'))}`, '/Mường'],
    [`https://a.vn/?q=${encodeURIComponent('ờ'.normalize('NFD'))}`, `/?q=${encodeURIComponent('ờ')}`],
    ['https://a.vn/a%ff?x=%ff', '/a%ff?x=%EF%BF%BD'],
  ];
  for (const [address, id] of table) it(`${address} is ${id}`, () => expect(pageKey(address)).to.equal(id));
});
