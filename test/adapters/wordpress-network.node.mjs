// Faults of the network between the adapter and a site, each through a real port: the right code at once, and the next
// answer is read as if nothing had been.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { wordpress } from '../../dist/adapters/wordpress.js';

const post = {
  id: 27,
  date_gmt: '2026-01-12T08:04:05',
  title: { rendered: 'Mường Lay' },
  content: { rendered: '<p>Chào bà con.</p>' },
};
const json = JSON.stringify(post);
const isJson = { 'content-type': 'application/json; charset=UTF-8' };
const isPage = { 'content-type': 'text/html; charset=UTF-8' };
const answer = (status, headers, body) => (_request, response) => response.writeHead(status, headers).end(body);
const page = (status, headers = {}) => answer(status, { ...isPage, ...headers }, '<!doctype html><title>Cổng</title>');
const fault = (status, code) => answer(status, isJson, JSON.stringify({ code, message: 'Lỗi', data: { status } }));

const redirect = (request, response) =>
  request.url.startsWith('/dang-nhap')
    ? page(200)(request, response)
    : response.writeHead(302, { location: '/dang-nhap' }).end();
const cut = (_request, response) => {
  response.writeHead(200, { ...isJson, 'content-length': json.length + 100 });
  response.write(json.slice(0, 20), () => response.destroy());
};
const huge = (_request, response) => {
  response.writeHead(200, isJson);
  const more = () => {
    while (!response.destroyed && response.write(' '.repeat(65_536)));
  };
  response.on('drain', more);
  more();
};

const rows = [
  ['500 with a page', page(500), 'server'],
  ['502', page(502), 'server'],
  ['503 for maintenance', page(503, { 'retry-after': '30' }), 'server', 30],
  ['504', page(504), 'server'],
  ['500 of a plugin', fault(500, 'internal_server_error'), 'server'],
  ['429 in seconds', page(429, { 'retry-after': '7' }), 'rate-limited', 7],
  ['429 without a time', page(429), 'rate-limited', undefined],
  ['429 with a time that was', page(429, { 'retry-after': '-5' }), 'rate-limited', 0],
  ['401', page(401), 'unsupported'],
  ['403', page(403), 'unsupported'],
  ['404 without the REST API', page(404), 'unsupported'],
  ['404 of a post', fault(404, 'rest_post_invalid_id'), 'not-found'],
  ['410', page(410), 'unsupported'],
  ['413', page(413), 'invalid'],
  ['422', page(422), 'invalid'],
  ['409', page(409), 'conflict'],
  ['a captive portal', page(200), 'unsupported'],
  ['a redirect to a login', redirect, 'unsupported'],
  ['an empty 200', answer(200, isJson, ''), 'server'],
  ['204', answer(204, {}), 'server'],
  ['half of the JSON', answer(200, isJson, json.slice(0, 40)), 'server'],
  ['UTF-16', answer(200, isJson, Buffer.from(json, 'utf16le')), 'server'],
  ['a list instead of a post', answer(200, isJson, `[${json}]`), 'server'],
  ['more than 5 MB', huge, 'server'],
  ['a line that breaks in the answer', cut, 'network'],
  ['a line that breaks before it', (request) => request.socket.destroy(), 'network'],
];

describe('wordpress over a bad network', () => {
  const server = createServer((request, response) => now(request, response));
  let now;
  let adapter;
  before(async () => {
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    adapter = wordpress(`http://127.0.0.1:${server.address().port}/wp-json`);
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  const get = (signal = AbortSignal.timeout(10_000)) =>
    adapter.articles.get({ id: '27' }, { signal, locale: 'vi-VN', intent: 'view', visitor: null });

  for (const [name, handler, code, retryAfter] of rows) {
    it(`${name} is "${code}"`, async () => {
      now = handler;
      const start = Date.now();
      await assert.rejects(get(), (error) => {
        assert.deepEqual([error.name, error.code, error.retryAfter], ['WardError', code, retryAfter]);
        return true;
      });
      assert.ok(Date.now() - start < 3000);
      now = answer(200, isJson, json);
      assert.equal((await get()).title, 'Mường Lay');
    });
  }

  it('a byte order mark is no fault', async () => {
    now = answer(200, isJson, `\ufeff${json}`);
    assert.equal((await get()).title, 'Mường Lay');
  });

  for (const [name, begin] of [
    ['no header', () => {}],
    ['half a body', (_request, response) => response.writeHead(200, isJson).write(json.slice(0, 9))],
  ]) {
    it(`waits no longer than it is let where ${name} comes`, async () => {
      now = begin;
      const start = Date.now();
      await assert.rejects(get(AbortSignal.timeout(200)), { name: 'TimeoutError' });
      assert.ok(Date.now() - start < 1000);
    });
  }

  it('no server at all is "network"', async () => {
    const nobody = wordpress('http://127.0.0.1:1/wp-json');
    const context = { signal: AbortSignal.timeout(5000), locale: 'vi-VN', intent: 'view', visitor: null };
    await assert.rejects(nobody.portal.info({}, context), { name: 'WardError', code: 'network' });
  });
});
