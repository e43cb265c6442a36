// How often a page asks its backend: a whole portal page, the CDN's script, a real server that counts.
import assert from 'node:assert/strict';
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import puppeteer from 'puppeteer-core';
import { createPortal, httpHandler, memoryStore } from '../../dist/server.js';
import { findChromium } from '../support/browsers.mjs';

const cdn = fileURLToPath(new URL('../../dist/cdn/', import.meta.url));
const tags = 'welcome article gallery rating related comments map music links visits site-info';
/** Each tag twice, but for related news: a second list has to find other articles than the first. */
const words = [...tags.split(' '), ...tags.split(' ').filter((word) => word !== 'related')];
const seed = {
  info: { name: 'Phường Mường Lay', timeZone: 'Asia/Ho_Chi_Minh', managingBody: 'UBND phường Mường Lay' },
  // So many that related news need no others.
  articles: Array.from({ length: 9 }, (_, at) => String(at + 1)).map((id) => ({
    id,
    title: `Bài ${id}`,
    publishedAt: `2026-03-0${id}T08:00:00+07:00`,
    html: `<p>Nội dung ${id}</p>`,
  })),
  photos: [{ id: 'a', src: '/a.png', alt: 'Hội nghị', articleId: '1' }],
  tracks: [{ id: 't', title: 'Bài hát', src: '/t.mp3' }],
  links: [{ title: 'Trung ương', links: [{ title: 'Chính phủ', url: 'https://chinhphu.test/' }] }],
  map: {
    bbox: [103, 22, 104, 23],
    areas: [{ id: 'w', name: 'Mường Lay', kind: 'ward', center: [103.5, 22.5] }],
    layers: [],
  },
};

let browser;
let server;
let origin;
let asked = [];
let hasBatch = true;

before(async () => {
  const portal = createPortal({ store: memoryStore(), seed, settings: { needsCaptcha: () => false } });
  const backend = getRequestListener(httpHandler(portal, { base: '/ward/v1' }));
  server = createServer((request, response) => {
    if (request.url.startsWith('/ward/v1')) {
      asked.push(`${request.method} ${request.url.slice('/ward/v1'.length)}`);
      if (!hasBatch && request.url.endsWith('/batch')) return response.writeHead(404).end();
      return backend(request, response);
    }
    if (request.url === '/') {
      const body = words.map((word) => `<ward-${word}></ward-${word}>`);
      return response.writeHead(200, { 'content-type': 'text/html' }).end(
        `<!doctype html><html lang="vi"><title>Cổng</title><script type="module" src="/ward-widgets.js"></script>
         <body><ward-portal endpoint="/ward/v1" article-id="1">${body.join('')}</ward-portal>`,
      );
    }
    const file = `${cdn}${request.url.slice(1)}`;
    if (!existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'text/javascript' });
    createReadStream(file).pipe(response);
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

/** What a page with its tags asked its backend, once all of them are ready or empty. */
async function askedByPage() {
  asked = [];
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  await tab.goto(origin);
  await tab.waitForFunction(
    (count) => {
      const all = [...document.querySelectorAll('ward-portal > *')];
      return all.length === count && all.every(({ state }) => state === 'ready' || state === 'empty');
    },
    { timeout: 15_000 },
    words.length,
  );
  // Closing the page tells the backend that the reader left.
  const lines = [...asked];
  await context.close();
  return lines;
}

test('a whole portal page makes one round trip: its reads in one batch, and the visit beside it', async () => {
  const lines = await askedByPage();
  assert.deepEqual(lines.toSorted(), ['POST /batch', 'POST /visits']);
});

test('without a batch each distinct read is asked for once', async () => {
  hasBatch = false;
  const lines = (await askedByPage()).filter((line) => line !== 'POST /batch');
  assert.equal(new Set(lines).size, lines.length, lines.join('\n'));
  assert.ok(lines.length >= 9);
  hasBatch = true;
});
