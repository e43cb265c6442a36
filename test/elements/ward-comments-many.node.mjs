// What a thread costs a reader, counted and not timed: nodes, memory, forced layouts, what goes on when nobody does anything.
/* global MutationObserver, NodeFilter, scrollTo */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { createPortal, memoryStore } from '../../dist/server.js';
import { findChromium } from '../support/browsers.mjs';
import { servePortal } from '../support/portal-server.mjs';

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const article = (id) => ({ id, title: id, publishedAt: '2026-03-01T08:00:00+07:00', html: '<p>Nội dung</p>' });
const thread = (articleId, count) =>
  Array.from({ length: count }, (_, at) => ({
    id: `${articleId}-${at}`,
    articleId,
    parentId: at % 5 === 4 ? `${articleId}-${at - 1}` : null,
    author: { name: 'Lò Thị Minh', ...(at % 20 === 4 && { official: true }) },
    text: `Ý kiến thứ ${at}: đường vào bản đã sạt lở hai chỗ sau trận mưa đêm qua.`,
    createdAt: new Date(Date.UTC(2026, 0, 1) + at * 60_000).toISOString(),
    reactions: { likes: at % 4, dislikes: at % 3 },
  }));
const portal = createPortal({
  store: memoryStore(),
  seed: {
    info: { name: 'Phường Mường Lay', timeZone: 'Asia/Ho_Chi_Minh' },
    articles: ['20', '1000', '10000'].map(article),
    comments: [20, 1000, 10_000].flatMap((count) => thread(String(count), count)),
  },
  settings: { needsCaptcha: () => false },
});
// The page brings the tag when it is told to, so that all of its work can be watched.
const page = `<!doctype html><html lang="vi"><title>Cổng</title><script type="module" src="/ward-widgets.js"></script>
  <ward-portal endpoint="/ward/v1"></ward-portal><ward-comments hidden></ward-comments>`;

let browser;
let site;
before(async () => {
  site = await servePortal(portal, page, async () => {});
  browser = await puppeteer.launch(await findChromium());
});
after(async () => {
  await browser?.close();
  site?.close();
});

async function open(count, { size = 20, prepare, begin } = {}) {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  await tab.setViewport({ width: 1280, height: 800 });
  if (prepare) await tab.evaluateOnNewDocument(prepare);
  await tab.goto(site.origin);
  await tab.evaluate(() => customElements.whenDefined('ward-comments'));
  await begin?.(tab);
  await tab.evaluate(
    (id, pageSize) => {
      document.querySelector('ward-portal').innerHTML =
        `<ward-comments article-id="${id}" page-size="${pageSize}"></ward-comments>`;
    },
    String(count),
    size,
  );
  await tab.waitForSelector('ward-portal ward-comments >>> ward-comments-form >>> textarea', { timeout: 15_000 });
  await tab.waitForSelector('ward-portal ward-comments >>> article');
  return { tab, close: () => context.close() };
}

/** Nodes of the tag, its forms' included, and of its list alone. */
const nodesOf = (tab) =>
  tab.evaluate(() => {
    const count = (root) => {
      let sum = 0;
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
      while (walker.nextNode()) {
        sum++;
        if (walker.currentNode.shadowRoot) sum += count(walker.currentNode.shadowRoot);
      }
      return sum;
    };
    const root = document.querySelector('ward-portal ward-comments').shadowRoot;
    const list = root.querySelector('.list');
    return { all: count(root), list: count(list), comments: root.querySelectorAll('article').length };
  });

async function more(tab) {
  const before = await tab.evaluate(
    () => document.querySelector('ward-portal ward-comments').shadowRoot.querySelectorAll('article').length,
  );
  const button = await tab.waitForSelector('ward-portal ward-comments >>> .more:not([aria-disabled=true])');
  await button.evaluate((found) => found.click());
  await tab.waitForFunction(
    (known) =>
      document.querySelector('ward-portal ward-comments').shadowRoot.querySelectorAll('article').length > known,
    { timeout: 15_000 },
    before,
  );
}

/** Layouts that a script forced, and all that were done, while `act` went on. */
async function layouts(tab, act) {
  const session = await tab.createCDPSession();
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  const done = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  const categories = 'devtools.timeline,disabled-by-default-devtools.timeline.stack';
  await session.send('Tracing.start', { categories, transferMode: 'ReportEvents' });
  await act();
  await session.send('Tracing.end');
  await done;
  const found = events.filter(({ name, ph }) => name === 'Layout' && (ph === 'X' || ph === 'B'));
  return {
    forced: found.filter(({ args }) => args.beginData?.stackTrace?.length > 0).length,
    dirty: Math.max(0, ...found.map(({ args }) => args.beginData?.dirtyObjects ?? 0)),
    all: found.length,
  };
}

describe('a thread', () => {
  it('of ten thousand comments opens with one page of them, in 3,000 nodes at most', async () => {
    const { tab, close } = await open(10_000);
    const { all, comments } = await nodesOf(tab);
    assert.ok(comments >= 20 && comments <= 30, `${comments} comments`);
    assert.ok(all <= 3000, `${all} nodes`);
    const few = await open(20);
    const small = await nodesOf(few.tab);
    // Nothing but the comments of the page and the way to more of them.
    assert.ok(all - small.all <= (comments - small.comments) * 30 + 20, `${all} beside ${small.all} nodes`);
    await Promise.all([close(), few.close()]);
  });

  it('costs 30 nodes and 3 kB of heap a comment at most', async () => {
    // So many that what a page brings but once, its compiled code above all, is no part of the figure.
    const { tab, close } = await open(10_000, { size: 100 });
    const session = await tab.createCDPSession();
    const heap = async () => {
      await session.send('HeapProfiler.collectGarbage');
      return (await session.send('Runtime.getHeapUsage')).usedSize;
    };
    await more(tab);
    const [before, heapBefore] = [await nodesOf(tab), await heap()];
    for (let page = 0; page < 16; page++) await more(tab);
    const [now, heapNow] = [await nodesOf(tab), await heap()];
    const drawn = now.comments - before.comments;
    assert.ok(drawn >= 1600, `${drawn} more`);
    const [nodes, bytes] = [(now.list - before.list) / drawn, (heapNow - heapBefore) / drawn];
    assert.ok(nodes <= 30, `${nodes} nodes a comment`);
    assert.ok(bytes <= 3000, `${bytes} bytes a comment`);
    await close();
  });

  for (const count of [20, 10_000]) {
    it(`of ${count} comments forces two layouts at most`, async () => {
      let end;
      let seen;
      const begin = (tab) =>
        new Promise((begun) => {
          seen = layouts(tab, () => new Promise((resolve) => ((end = resolve), begun())));
        });
      const { close } = await open(count, { begin });
      await wait(300);
      end();
      const { forced, all } = await seen;
      assert.ok(all > 0, 'layouts are seen');
      assert.ok(forced <= 2, `${forced} forced layouts`);
      await close();
    });
  }

  it('does nothing while nobody does anything', async () => {
    const prepare = () => {
      window.calls = [];
      for (const name of ['requestAnimationFrame', 'setTimeout', 'setInterval', 'requestIdleCallback', 'fetch']) {
        const real = window[name];
        window[name] = (...rest) => {
          window.calls.push(name);
          return real.apply(window, rest);
        };
      }
    };
    const { tab, close } = await open(1000, { prepare });
    await wait(1500);
    const calls = await tab.evaluate(async () => {
      const began = window.calls.length;
      window.calls.length = 0;
      const root = document.querySelector('ward-portal ward-comments').shadowRoot;
      let changes = 0;
      new MutationObserver((records) => (changes += records.length)).observe(root, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      await new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        const end = performance.now() + 2000;
        port2.onmessage = () => (performance.now() > end ? resolve() : port1.postMessage(undefined));
        port1.postMessage(undefined);
      });
      return { began, calls: window.calls, changes, animations: document.getAnimations().length };
    });
    assert.ok(calls.began > 0, 'calls are seen');
    assert.deepEqual([calls.calls, calls.changes, calls.animations], [[], 0, 0]);
    await close();
  });

  it('of a thousand open comments stays out of the way of who writes', async () => {
    const { tab, close } = await open(1000, { size: 100 });
    for (let page = 0; page < 7; page++) await more(tab);
    const { comments } = await nodesOf(tab);
    assert.equal(comments, 1000);
    await tab.evaluate(() => {
      const root = document.querySelector('ward-portal ward-comments').shadowRoot;
      window.changes = 0;
      new MutationObserver((records) => (window.changes += records.length)).observe(root.querySelector('.thread'), {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      root.querySelector('ward-comments-form').shadowRoot.querySelector('textarea').focus();
      scrollTo(0, 0);
    });
    await wait(500);
    const { forced, dirty } = await layouts(tab, async () => {
      // Several lines too: the field grows, and the thread below it moves.
      await tab.keyboard.type('Đường vào bản đã sạt lở');
      for (let line = 0; line < 8; line++) await tab.keyboard.press('Enter');
      await tab.keyboard.type('hai chỗ');
      await wait(700);
    });
    assert.equal(await tab.evaluate(() => window.changes), 0, 'nothing of the thread is drawn again');
    assert.equal(forced, 0, 'no layout is forced');
    // Of some 25,000 boxes.
    assert.ok(dirty < 500, `${dirty} boxes measured again at once`);
    await close();
  });
});
