// The page of an ASP.NET portal with its own text as one backend, and comments, rating and visits from a server of another
// origin, which lets this site write.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import puppeteer from 'puppeteer-core';
import { serveFolder } from '../../demo/serve.mjs';
import { httpHandler } from '../../dist/server.js';
import { findChromium } from '../support/browsers.mjs';
import { memoryPortal } from '../testing/runners/portal.mjs';

const folder = fileURLToPath(new URL('../../site', import.meta.url));
const listen = (server) => new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
const addressOf = (server) => `http://127.0.0.1:${server.address().port}`;

let files;
let site;
let backend;
let browser;
before(async () => {
  files = await listen(serveFolder(folder));
  let handler;
  backend = await listen(createServer((...exchange) => getRequestListener((request) => handler(request))(...exchange)));
  const endpoint = `${addressOf(backend)}/ward/v1`;
  const page = readFileSync(`${folder}/sites/aspnet.html`, 'utf8').replaceAll('="mock:"', `="${endpoint}"`);
  site = await listen(
    createServer(async (request, response) => {
      if (request.url === '/sites/aspnet.html') {
        return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
      }
      const answer = await fetch(addressOf(files) + request.url);
      const type = answer.headers.get('content-type') ?? 'application/octet-stream';
      response.writeHead(answer.status, { 'content-type': type }).end(Buffer.from(await answer.arrayBuffer()));
    }),
  );
  handler = httpHandler(memoryPortal().adapter(), { base: '/ward/v1', origins: [addressOf(site)] });
  browser = await puppeteer.launch(await findChromium());
});
after(async () => {
  await browser?.close();
  for (const server of [site, files, backend]) {
    server?.closeAllConnections();
    server?.close();
  }
});

test('every tag of the ASP.NET page works on its own text and a REST backend', async () => {
  const page = await browser.newPage();
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  const problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(`${addressOf(site)}/sites/aspnet.html`);
  await page.waitForFunction(
    () => {
      const tags = [...document.querySelectorAll('ward-portal *')].filter(({ localName }) => /^ward-/.test(localName));
      return tags.length > 10 && tags.every((tag) => tag.getAttribute('state') === 'ready');
    },
    { timeout: 20_000 },
  );
  const rating = async () => (await fetch(`${addressOf(backend)}/ward/v1/articles/1/rating`)).json();
  const before = await rating();
  const star = await page.waitForSelector('ward-rating >>> input[value="5"]');
  await star.evaluate((input) => input.click());
  await page.waitForFunction(
    (count) => document.querySelector('ward-rating').shadowRoot.textContent.includes(`lượt đánh giá: ${count}`),
    { timeout: 5000 },
    before.count + 1,
  );
  assert.equal((await rating()).count, before.count + 1);
  assert.deepEqual(problems, []);
});
