// What a real browser does with a page must not be counted twice: reload, Back, a page rendered beforehand, moved tags.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { createPortal, memoryStore } from '../../dist/server.js';
import { findChromium } from '../support/browsers.mjs';
import { servePortal } from '../support/portal-server.mjs';

const seed = {
  info: { name: 'Phường Mường Lay', timeZone: 'Asia/Ho_Chi_Minh' },
  articles: [{ id: '1', title: 'Bài', publishedAt: '2026-03-01T08:00:00+07:00', html: '<p>Bài</p>' }],
};
const tag = '<ward-visits show="total online page"></ward-visits>';
const page = `<!doctype html><html lang="vi"><title>Cổng</title><script type="module" src="/ward-widgets.js"></script>
  <body><ward-portal endpoint="/ward/v1">${tag}<main></main></ward-portal>`;

let browser;
before(async () => (browser = await puppeteer.launch(await findChromium())));
after(() => browser.close());

let portal;
let server;
let calls;
/** Milliseconds that the backend's clock is ahead: a reader who waits for a minute waits here. */
let ahead;
beforeEach(async () => {
  ahead = 0;
  calls = [];
  portal = createPortal({ store: memoryStore(), seed, now: () => Date.now() + ahead });
  server = await servePortal(portal, page, (request) => void calls.push(`${request.method} ${request.url}`));
});
afterEach(() => server.close());

const figures = async () => {
  const context = { signal: AbortSignal.timeout(5000), locale: 'vi-VN', intent: 'view', visitor: null };
  const { total, online } = await portal.visits.stats({}, context);
  // Whoever asks is here, and nobody asks here.
  return { total, online: online - 1 };
};
/** Ends when so many are online. */
async function online(count) {
  for (const end = Date.now() + 5000; (await figures()).online !== count;) {
    assert.ok(Date.now() < end, `online: ${(await figures()).online}, not ${count}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
const shown = (reader, words) =>
  reader.waitForFunction(
    (wanted) => document.querySelector('ward-visits')?.shadowRoot?.textContent.replace(/\s+/g, ' ').includes(wanted),
    { timeout: 10_000 },
    words,
  );

/** A browser that was never here. */
async function newReader() {
  const context = await browser.createBrowserContext();
  const reader = await context.newPage();
  return { reader, leave: () => context.close() };
}
async function withReader(use) {
  const { reader, leave } = await newReader();
  try {
    await reader.goto(`${server.origin}/`);
    await shown(reader, 'Thống kê: 1 ');
    await use(reader);
  } finally {
    await leave();
  }
}

describe('one reader of one page', () => {
  it('is one view, however often they reload', async () => {
    await withReader(async (reader) => {
      for (let n = 0; n < 3; n++) {
        await reader.reload();
        await shown(reader, 'Thống kê: 1 ');
      }
      assert.deepEqual(await figures(), { total: 1, online: 1 });
    });
  });

  it('is one view when they go on and come back', async () => {
    await withReader(async (reader) => {
      await reader.goto(`${server.origin}/khong-co`);
      await reader.goBack();
      await shown(reader, 'Thống kê: 1 ');
      assert.equal((await figures()).total, 1);
    });
  });

  it('is one view where the page was rendered before they came', async () => {
    await withReader(async (reader) => {
      const before = calls.filter((call) => call === 'POST /ward/v1/visits').length;
      // As a browser has it that prepares a page: it runs, and nobody sees it.
      await reader.evaluateOnNewDocument(() => {
        let prerendering = true;
        Object.defineProperty(globalThis.Document.prototype, 'prerendering', {
          configurable: true,
          get: () => prerendering,
        });
        globalThis.activate = () => {
          prerendering = false;
          document.dispatchEvent(new globalThis.Event('prerenderingchange'));
        };
      });
      await reader.reload();
      await reader.waitForFunction(() => document.querySelector('ward-visits')?.state === 'loading');
      await new Promise((resolve) => setTimeout(resolve, 300));
      const posts = () => calls.filter((call) => call === 'POST /ward/v1/visits').length;
      // Only the word that the first page was left.
      assert.ok(posts() <= before + 1);
      await reader.evaluate(() => globalThis.activate());
      await shown(reader, 'Thống kê: 1 ');
      assert.deepEqual(await figures(), { total: 1, online: 1 });
    });
  });

  it('is one view with the tag moved, doubled, taken out and put back', async () => {
    await withReader(async (reader) => {
      await reader.evaluate(async () => {
        const main = document.querySelector('main');
        const first = document.querySelector('ward-visits');
        for (let n = 0; n < 5; n++) {
          main.append(first);
          main.before(first);
        }
        for (let n = 0; n < 5; n++) main.append(first.cloneNode());
        await new Promise((resolve) => setTimeout(resolve, 300));
        first.remove();
        await new Promise((resolve) => setTimeout(resolve, 100));
        main.append(first);
      });
      await reader.waitForFunction(() =>
        [...document.querySelectorAll('ward-visits')].every(({ state }) => state === 'ready'),
      );
      assert.equal(calls.filter((call) => call === 'POST /ward/v1/visits').length, 1);
      assert.deepEqual(await figures(), { total: 1, online: 1 });
    });
  });

  it('is a second view after half an hour', async () => {
    await withReader(async (reader) => {
      ahead = 30 * 60_000;
      await reader.reload();
      await shown(reader, 'Thống kê: 2 ');
    });
  });
});

describe('the online count', () => {
  it('rises with each reader, and falls when one closes the page or is not heard of any more', async () => {
    await withReader(async (first) => {
      const { reader: second, leave } = await newReader();
      await second.goto(`${server.origin}/`);
      await shown(second, 'Online: 2');
      await online(2);
      await second.close({ runBeforeUnload: true });
      for (const end = Date.now() + 5000; (await figures()).online !== 1;) {
        assert.ok(Date.now() < end, 'the reader who closed the page is still counted');
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      await leave();

      // The browser is gone without a word.
      ahead = 90_000;
      await online(0);
      // Somebody who sees the page again is heard of at the next look: the page's own clock goes on by a minute.
      await first.evaluate(() => {
        const { now } = Date;
        Date.now = () => now() + 60_000;
        document.dispatchEvent(new globalThis.Event('visibilitychange'));
      });
      await shown(first, 'Online: 1');
      for (const end = Date.now() + 5000; (await figures()).online !== 1;) {
        assert.ok(Date.now() < end, 'the reader who is back is not counted');
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      assert.equal((await figures()).total, 2);
    });
  });
});
