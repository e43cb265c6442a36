// What a reader sees when the network or a backend fails: real servers on loopback, real tags in a real browser. Each row
// must show its code in time, and be well again without a reload once the fault is gone.
import assert from 'node:assert/strict';
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findChromium } from '../support/browsers.mjs';

const cdn = fileURLToPath(new URL('../../dist/cdn/', import.meta.url));
const links = JSON.stringify([{ title: 'Trung ương', links: [{ title: 'Chính phủ', url: 'https://chinhphu.test/' }] }]);
const json = { 'content-type': 'application/json' };
const open = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'retry-after' };

const status =
  (code, headers = {}, body = '') =>
  (_request, response) =>
    response.writeHead(code, { ...open, ...headers }).end(body);
const ok =
  (body, headers = json) =>
  (_request, response) =>
    response.writeHead(200, { ...open, ...headers }).end(body);

const page = '<!doctype html><title>Đăng nhập</title><form>Mật khẩu</form>';
const later = (seconds) => new Date(Date.now() + seconds * 1000).toUTCString();

/** Each: what happens, the code that the tag says, milliseconds in which it says so. `ready` shows the links after all. */
const rows = [
  ['status 500', status(500), 'server'],
  ['status 502 with a proxy’s page', status(502, { 'content-type': 'text/html' }, page), 'server'],
  ['status 503', status(503), 'server'],
  ['status 504', status(504), 'timeout'],
  ['status 401', status(401), 'forbidden'],
  ['status 403', status(403), 'forbidden'],
  ['status 404', status(404), 'not-found'],
  ['status 409', status(409), 'conflict'],
  ['status 410', status(410), 'not-found'],
  ['status 413', status(413), 'invalid'],
  ['status 422', status(422), 'invalid'],
  ['429 without Retry-After', status(429), 'rate-limited'],
  ['429, Retry-After 999999', status(429, { 'retry-after': '999999' }), 'rate-limited'],
  [
    '429, Retry-After a date of tomorrow',
    (...at) => status(429, { 'retry-after': later(86_400) })(...at),
    'rate-limited',
  ],
  ['429, Retry-After negative', status(429, { 'retry-after': '-5' }), 'rate-limited'],
  ['no answer at all', () => {}, 'timeout', 11_500],
  [
    'a body that stalls',
    (_request, response) => response.writeHead(200, { ...open, ...json }).write('['),
    'timeout',
    11_500,
  ],
  [
    'ten bytes a second',
    (_request, response) => {
      response.writeHead(200, { ...open, ...json });
      let at = 0;
      const timer = setInterval(() => response.write(links.padEnd(1000).slice(at, (at += 10))), 1000);
      response.on('close', () => clearInterval(timer));
    },
    'timeout',
    11_500,
  ],
  ['a line that breaks at once', (request) => request.socket.destroy(), 'network'],
  [
    'a line that breaks amid the body',
    (request, response) => {
      response.writeHead(200, { ...open, ...json, 'content-length': '5000' });
      response.write('[{"title"', () => setTimeout(() => request.socket.destroy(), 50));
    },
    'network',
  ],
  ['truncated JSON', ok(links.slice(0, 40)), 'server'],
  ['UTF-16', ok(Buffer.from(`\ufeff${links}`, 'utf16le')), 'server'],
  ['another type', ok('"links"'), 'server'],
  ['an empty 200', ok(''), 'server'],
  ['204', status(204), 'server'],
  ['a sign-in page with 200', ok(page, { 'content-type': 'text/html' }), 'network'],
  [
    'a redirect to a login',
    (request, response) =>
      request.url === '/login'
        ? ok(page, { 'content-type': 'text/html' })(request, response)
        : status(302, { location: '/login' })(request, response),
    'network',
  ],
  ['no CORS', (_request, response) => response.writeHead(200, json).end(links), 'network'],
  [
    '50 MB',
    (_request, response) => {
      response.writeHead(200, { ...open, ...json });
      response.write('[');
      const blanks = Buffer.alloc(1_000_000, ' ');
      let sent = 0;
      const more = () => {
        while (sent++ < 50 && !response.destroyed) if (!response.write(blanks)) return response.once('drain', more);
        response.end(']');
      };
      more();
    },
    'server',
    9000,
  ],
  ['a byte order mark', ok(`\ufeff${links}`), 'ready'],
  [
    '__proto__ in the answer',
    ok(links.replace('{', '{"__proto__":{"polluted":1},"constructor":{"polluted":1},')),
    'ready',
  ],
  ['a type that says text', ok(links, { 'content-type': 'text/plain' }), 'ready'],
];

let browser;
let site;
const servers = [];
const listen = (handler) =>
  new Promise((resolve) => {
    const server = createServer(handler).listen(0, '127.0.0.1', () => resolve(server));
    servers.push(server);
  });
const addressOf = (server) => `http://127.0.0.1:${server.address().port}`;

before(async () => {
  site = await listen((request, response) => {
    const file = `${cdn}${request.url.slice(1)}`;
    if (request.url === '/') return response.writeHead(200, { 'content-type': 'text/html' }).end(document_);
    if (!existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'text/javascript' });
    createReadStream(file).pipe(response);
  });
  browser = await puppeteer.launch(await findChromium());
});
after(async () => {
  await browser?.close();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

const document_ =
  '<!doctype html><html lang="vi"><title>Lỗi mạng</title><body><script type="module" src="/ward-widgets.js"></script>';

/** A page with one tag for each backend, and what each of them said. */
async function openPage(endpoints) {
  const tab = await browser.newPage();
  await tab.goto(addressOf(site));
  await tab.evaluate((addresses) => {
    window.errors = [];
    for (const [index, address] of addresses.entries()) {
      const portal = document.createElement('ward-portal');
      portal.setAttribute('endpoint', address);
      portal.innerHTML = '<ward-links layout="list"></ward-links>';
      const tag = portal.firstChild;
      const start = performance.now();
      window.errors[index] = [];
      tag.addEventListener('ward-error', ({ code }) =>
        window.errors[index].push({ code, after: performance.now() - start }),
      );
      document.body.append(portal);
    }
    return customElements.whenDefined('ward-links').then(() => undefined);
  }, endpoints);
  return tab;
}
const until = (tab, index, state, timeout) =>
  tab.waitForFunction(
    (at, wanted) => document.querySelectorAll('ward-links')[at].state === wanted,
    { timeout, polling: 50 },
    index,
    state,
  );
const seen = (tab, index) =>
  tab.evaluate((at) => {
    const { state, shadowRoot } = document.querySelectorAll('ward-links')[at];
    const problem = shadowRoot.querySelector('[part~="problem"] p')?.textContent ?? '';
    return { state, problem, shown: shadowRoot.textContent.includes('Chính phủ'), errors: window.errors[at] };
  }, index);

test('network faults', async (t) => {
  const faults = rows.map(() => ({ gone: false }));
  const endpoints = [];
  for (const [index, [, handler]] of rows.entries()) {
    const server = await listen((request, response) => (faults[index].gone ? ok(links) : handler)(request, response));
    endpoints.push(addressOf(server));
  }
  const tab = await openPage(endpoints);
  const uncaught = [];
  tab.on('pageerror', (error) => uncaught.push(error.message));

  for (const [index, [name, , code, within = 5000]] of rows.entries()) {
    await t.test(`${name}: ${code}`, async () => {
      await until(tab, index, code === 'ready' ? 'ready' : 'error', 15_000);
      const { problem, shown, errors } = await seen(tab, index);
      if (code === 'ready') {
        assert.deepEqual([shown, errors], [true, []]);
        return;
      }
      assert.equal(errors[0].code, code);
      assert.ok(errors[0].after < within, `told after ${Math.round(errors[0].after)} ms`);
      assert.match(problem, /\p{L}{2}/u);
      faults[index].gone = true;
      await tab.evaluate((at) => {
        const { shadowRoot } = document.querySelectorAll('ward-links')[at];
        [...shadowRoot.querySelectorAll('button')].find((one) => one.textContent.trim() === 'Thử lại').click();
      }, index);
      await until(tab, index, 'ready', 5000);
      assert.ok((await seen(tab, index)).shown);
    });
  }
  assert.equal(await tab.evaluate(() => ({}).polluted ?? null), null);
  assert.deepEqual(uncaught, []);
  await tab.close();
});

test('a Retry-After of two seconds, and of a date, is waited for without a word', async () => {
  for (const given of [() => '2', () => later(2.5)]) {
    const times = [];
    const server = await listen((request, response) => {
      times.push(Date.now());
      (times.length === 1 ? status(429, { 'retry-after': given() }) : ok(links))(request, response);
    });
    const tab = await openPage([addressOf(server)]);
    await until(tab, 0, 'ready', 8000);
    assert.deepEqual((await seen(tab, 0)).errors, []);
    assert.equal(times.length, 2);
    const waited = times[1] - times[0];
    assert.ok(waited >= 1400 && waited < 3600, `waited ${waited} ms`);
    await tab.close();
  }
});

test('offline is told, and back online each tag reads once, by itself', async () => {
  let asked = 0;
  const server = await listen((request, response) => {
    asked++;
    ok(links)(request, response);
  });
  // The tags' own code is there already: another backend brought it.
  const tab = await openPage([addressOf(await listen(ok(links)))]);
  await until(tab, 0, 'ready', 5000);
  await tab.setOfflineMode(true);
  await tab.evaluate((address) => {
    for (let count = 0; count < 8; count++) {
      const portal = document.createElement('ward-portal');
      portal.setAttribute('endpoint', address);
      portal.innerHTML = '<ward-links layout="list"></ward-links>';
      document.body.append(portal);
    }
    window.errors = [];
    addEventListener('ward-error', ({ code }) => window.errors.push(code));
  }, addressOf(server));
  for (let index = 1; index <= 8; index++) await until(tab, index, 'error', 5000);
  assert.deepEqual(new Set(await tab.evaluate(() => window.errors)), new Set(['offline']));
  await tab.setOfflineMode(false);
  for (let index = 1; index <= 8; index++) await until(tab, index, 'ready', 5000);
  assert.equal(asked, 1);
  await tab.close();
});
