// Comments as they come, over a real port: one line for all topics of a page, and none for a page that is left.
/* global AbortController */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { createPortal, memoryStore } from '../../dist/server.js';
import { findChromium } from '../support/browsers.mjs';
import { servePortal } from '../support/portal-server.mjs';

const article = (id) => ({ id, title: `Bài ${id}`, publishedAt: '2026-03-01T08:00:00+07:00', html: '<p>Nội dung</p>' });
const portal = createPortal({
  store: memoryStore(),
  seed: { info: { name: 'Phường Mường Lay', timeZone: 'Asia/Ho_Chi_Minh' }, articles: [article('1'), article('2')] },
  settings: { policy: { moderated: false }, needsCaptcha: () => false },
});
const page = `<!doctype html><html lang="vi"><title>Cổng</title><script type="module" src="/ward-widgets.js"></script>
  <ward-portal endpoint="/ward/v1">
    <ward-comments live article-id="1"></ward-comments><ward-comments live article-id="2"></ward-comments>
  </ward-portal>`;
const shown = (tab, id) =>
  tab.$eval(`[article-id="${id}"]`, (tag) =>
    tag.shadowRoot.querySelector('[role="status"] button')?.textContent.trim(),
  );
const post = (articleId, text) =>
  portal.comments.post(
    { articleId, parentId: null, name: 'Lò Thị Minh', text },
    { signal: new AbortController().signal, locale: 'vi-VN', intent: 'view', visitor: text, idempotencyKey: text },
  );

let browser;
let site;
const lines = [];
let open = 0;

before(async () => {
  site = await servePortal(portal, page, (request, response) => {
    if (!request.url.startsWith('/ward/v1/events')) return;
    lines.push(new URL(request.url, site.origin).searchParams.get('topics'));
    open++;
    response.on('close', () => open--);
  });
  browser = await puppeteer.launch(await findChromium());
});

after(async () => {
  await browser?.close();
  site?.close();
});

const until = async (what, holds) => {
  for (const end = Date.now() + 8000; !(await holds());) {
    if (Date.now() > end) assert.fail(`${what} did not come`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

test('two threads of a page share one line, and each hears of its own', async () => {
  const tab = await browser.newPage();
  await tab.goto(site.origin);
  await until('the line', () => open === 1 && lines.at(-1) === 'comments:1,comments:2');
  await post('2', 'Chào');
  await until('the news', async () => (await shown(tab, '2')) === 'Có 1 bình luận mới');
  assert.equal(await shown(tab, '1'), undefined);
  await post('1', 'Chào nữa');
  await until('the other news', async () => (await shown(tab, '1')) === 'Có 1 bình luận mới');
  await tab.$eval('[article-id="1"]', (tag) => tag.remove());
  await until('the narrower line', () => open === 1 && lines.at(-1) === 'comments:2');
  await tab.close();
  await until('the end of the line', () => open === 0);
});
