// Comments as they come, over a real port: one line for all topics of a page, and none for a page that is left.
/* global AbortController */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { getRequestListener } from '@hono/node-server';
import puppeteer from 'puppeteer-core';
import { createPortal, httpHandler, memoryStore } from '../../dist/server.js';
import { findChromium } from '../support/browsers.mjs';

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
let server;
let origin;
const lines = [];
let open = 0;

before(async () => {
  const backend = getRequestListener(httpHandler(portal, { base: '/ward/v1' }));
  server = createServer((request, response) => {
    if (request.url.startsWith('/ward/v1/events')) {
      lines.push(new URL(request.url, origin).searchParams.get('topics'));
      open++;
      response.on('close', () => open--);
    }
    if (request.url.startsWith('/ward/v1')) return backend(request, response);
    if (request.url === '/') return response.writeHead(200, { 'content-type': 'text/html' }).end(page);
    try {
      const file = readFileSync(new URL(`../../dist/cdn${request.url}`, import.meta.url));
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(file);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
  browser = await puppeteer.launch(await findChromium());
});

after(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

const until = async (what, holds) => {
  for (const end = Date.now() + 8000; !(await holds());) {
    if (Date.now() > end) assert.fail(`${what} did not come`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

test('two threads of a page share one line, and each hears of its own', async () => {
  const tab = await browser.newPage();
  await tab.goto(origin);
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
