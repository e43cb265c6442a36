// The list of news in a real browser's history, by keys, on paper and under a strict policy; related news beside it.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openOwnPage, serveOwnPage } from '../support/own-page.mjs';
import { openSite } from '../support/site.mjs';

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** A backend in the page's own memory: 35 articles, each answer after 300 ms, reads of one moment in one batch. */
const backend = `
  const words = 'Phường Mường Lay họp bàn với bà con các bản về việc chung của năm mới';
  const shelf = Array.from({ length: 35 }, (_, at) => ({
    id: String(at + 1),
    title: 'Tin số ' + (at + 1) + ': ' + words,
    summary: words + '. ' + words + '. ' + words + '.',
    category: at % 2 ? 'Thông báo' : 'Tin hoạt động',
    publishedAt: new Date(1768900000000 - at * 86400000).toISOString(),
    url: '/own.html?bai=' + (at + 1),
  }));
  window.rounds = [];
  const fold = (text) => text.normalize('NFD').replace(/[\\u0300-\\u036f]/g, '').replace(/đ/gi, 'd').toLowerCase();
  const answers = {
    'articles.list': ({ limit = 20, cursor = '0', search = '' }) => {
      const found = shelf.filter(({ title }) => fold(title).includes(fold(search)));
      const end = Number(cursor) + limit;
      return { items: found.slice(Number(cursor), end), next: end < found.length ? String(end) : null, total: found.length };
    },
    'articles.get': ({ id }) => ({ ...shelf.find((one) => one.id === id), html: '<p>x</p>' }),
    'related.list': ({ limit }) => ({ items: shelf.slice(20, 20 + limit) }),
  };
  const wait = () => new Promise((resolve) => setTimeout(resolve, 300));
  const method = (name) => async (query) => {
    window.rounds.push(name);
    await wait();
    return answers[name](query);
  };
  const adapter = {
    contract: 1,
    name: 'page',
    articles: { get: method('articles.get'), list: method('articles.list') },
    related: { list: method('related.list') },
    async *batch(operations) {
      window.rounds.push('batch of ' + operations.length);
      await wait();
      for (const { key, group, method, query } of operations) yield { key, value: answers[group + '.' + method](query) };
    },
  };
  for (const tag of document.querySelectorAll('ward-news, ward-related')) tag.adapter = adapter;`;

// What a page's own style keeps of the room before the tags are defined is the page's affair.
const sheet =
  'ward-news:not(:defined) ~ * { display: none } body { margin: 16px; font: 18px/1.65 sans-serif } ward-news, ward-related { margin-bottom: 24px }';

const open = (body, options) => openOwnPage(site, { tag: 'ward-news', body, script: backend, sheet, ...options });

const list = '<ward-news limit="4" search></ward-news>';
const firstIs = (page, number) =>
  page.waitForFunction(
    (wanted) =>
      document
        .querySelector('ward-news')
        ?.shadowRoot?.querySelector('[part=link]')
        ?.textContent.startsWith(`Tin số ${wanted}:`),
    { timeout: 8000, polling: 50 },
    number,
  );
const press = async (page, selector) => (await page.waitForSelector(`ward-news >>> ${selector}`)).click();
const query = (page) => page.evaluate(() => location.search);

describe('a list of news', () => {
  it('turns and is searched under a strict policy, through Back, Forward and reload', async () => {
    const { page, problems, close } = await open(list, { search: '?muc=a%20b' });
    await press(page, 'a[rel=next]');
    await firstIs(page, 5);
    await press(page, 'a[rel=next]');
    await firstIs(page, 9);
    assert.equal(await query(page), '?muc=a+b&trang=3');
    await page.reload();
    await firstIs(page, 9);
    assert.deepEqual(await page.evaluate(() => window.rounds), ['articles.list'], 'no walk after a reload');
    await page.goBack();
    await firstIs(page, 5);
    await page.goForward();
    await firstIs(page, 9);
    await (await page.waitForSelector('ward-news >>> input')).type('TIN SO 12');
    await page.keyboard.press('Enter');
    await firstIs(page, 12);
    assert.equal(await query(page), '?muc=a+b&tim=TIN+SO+12');
    await page.reload();
    await firstIs(page, 12);
    assert.equal(await page.$eval('ward-news >>> mark', (mark) => mark.textContent), 'Tin số 12');
    await page.goBack();
    await firstIs(page, 9);
    assert.deepEqual(problems, []);
    await close();
  });

  it('is turned and searched by keys alone', async () => {
    const { page, close } = await open(list);
    const focused = () =>
      page.evaluate(() => {
        const one = document.querySelector('ward-news').shadowRoot.activeElement;
        return one?.getAttribute('rel') ?? one?.getAttribute('part') ?? '';
      });
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'field');
    for (let tabs = 0; tabs < 12 && (await focused()) !== 'next'; tabs++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await firstIs(page, 5);
    await page.waitForFunction(() => document.querySelector('ward-news').shadowRoot.activeElement?.localName === 'h2');
    await page.keyboard.press('Tab');
    await page.keyboard.type('tin so 3');
    await page.keyboard.press('Enter');
    await firstIs(page, 3);
    assert.equal(await focused(), 'field', 'the reader stays in the field');
    await close();
  });

  it('opens a page in a new tab, which shows that page', async () => {
    const { page, close } = await open(list);
    const address = await page.$eval('ward-news >>> a[rel=next]', (link) => link.href);
    const tab = await page.browserContext().newPage();
    await serveOwnPage(tab, { body: list, script: backend, sheet });
    await tab.goto(address);
    await firstIs(tab, 5);
    await close();
  });

  for (const width of [320, 1280]) {
    it(`moves nothing that stands below it as it comes, ${width} px wide`, async () => {
      const { page, close } = await open('<ward-news limit="4" layout="cards" no-pages></ward-news>', { width });
      await new Promise((resolve) => setTimeout(resolve, 500));
      const shift = await page.evaluate(() => window.shifts.reduce((sum, { value }) => sum + value, 0));
      assert.equal(shift, 0);
      await close();
    });
  }

  it('fits 320 px, also with letters twice as large', async () => {
    for (const size of ['18px', '36px']) {
      const { page, close } = await open(list, { width: 320 });
      await page.evaluate((wanted) => document.body.style.setProperty('font-size', wanted), size);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), size);
      await close();
    }
  });

  it('can be told from its ground in forced colours, the hits too', async () => {
    const { page, close } = await open(list, {
      search: '?tim=so 1',
      prepare: (page) => page.emulateMediaFeatures([{ name: 'forced-colors', value: 'active' }]),
    });
    const [mark, ground] = await page.$eval('ward-news >>> mark', (one) => [
      getComputedStyle(one).backgroundColor,
      getComputedStyle(document.body).backgroundColor,
    ]);
    assert.notEqual(mark, ground);
    await close();
  });

  it('prints the news without what only a screen can use', async () => {
    const { page, close } = await open(list);
    await page.emulateMediaType('print');
    for (const selector of ['form', 'nav']) {
      const shown = await page.$eval(`ward-news >>> ${selector}`, (one) => one.checkVisibility());
      assert.equal(shown, false, selector);
    }
    assert.equal(await page.$eval('ward-news >>> [part=link]', (one) => one.checkVisibility()), true);
    await close();
  });
});

describe('a page of news and related news', () => {
  it('asks once for all of it, and shows nothing twice', async () => {
    const { page, problems, close } = await open(
      `<ward-related article-id="1" limit="3"></ward-related>
       <ward-news category="Thông báo" limit="3" no-pages></ward-news>
       <ward-news limit="3" no-pages></ward-news>`,
    );
    await page.waitForSelector('ward-related[state=ready]');
    assert.deepEqual(await page.evaluate(() => window.rounds), ['batch of 3']);
    const ids = await page.evaluate(() =>
      [...document.querySelector('ward-related').shadowRoot.querySelectorAll('[part=link]')].map((one) => one.href),
    );
    assert.equal(new Set(ids).size, 3);
    assert.deepEqual(problems, []);
    await close();
  });
});
