/* global AbortController, TextDecoder */
// The handler behind a real port.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { serve } from '@hono/node-server';
import { createPortal, httpHandler, memoryStore } from '../../dist/server.js';

const article = (id) => ({ id, title: `Bài ${id}`, publishedAt: '2026-03-01T08:00:00+07:00', html: '<p>Nội dung</p>' });
const seed = { info: { name: 'Phường Mường Lay', timeZone: 'Asia/Ho_Chi_Minh' }, articles: [article('1')] };

describe('the handler on a port', () => {
  const portal = createPortal({ store: memoryStore(), seed, settings: { needsCaptcha: () => false } });
  let held;
  const adapter = {
    ...portal,
    links: { list: (_query, { signal }) => new Promise(() => held.resolve(signal)) },
  };
  let server;
  let url;
  before(async () => {
    server = serve({ fetch: httpHandler(adapter, { base: '/ward/v1' }), port: 0, hostname: '127.0.0.1' });
    await once(server, 'listening');
    url = `http://127.0.0.1:${server.address().port}/ward/v1`;
  });
  after(() => server.close());
  const holding = () => new Promise((resolve) => (held = { resolve }));
  const batch = (operations, signal) =>
    fetch(`${url}/batch`, {
      method: 'POST',
      body: JSON.stringify({ operations }),
      headers: { 'Content-Type': 'application/json' },
      signal,
    });
  const slow = { key: 'slow', group: 'links', method: 'list', query: {} };
  const quick = { key: 'quick', group: 'articles', method: 'get', query: { id: '1' } };

  it('carries a vote there and back', async () => {
    const headers = { 'Content-Type': 'application/json', 'Ward-Visitor': 'an', 'Idempotency-Key': 'k' };
    const voted = await fetch(`${url}/articles/1/rating/mine`, { method: 'PUT', body: '{"value":5}', headers });
    assert.equal(voted.status, 200);
    const rating = await (await fetch(`${url}/articles/1/rating`, { headers })).json();
    assert.deepEqual([rating.average, rating.mine], [5, 5]);
  });

  it('hands over a line of a batch before the next is ready, and ends the work of who leaves', async () => {
    const started = holding();
    const leaving = new AbortController();
    const answer = await batch([slow, quick], leaving.signal);
    const reader = answer.body.getReader();
    const line = JSON.parse(new TextDecoder().decode((await reader.read()).value));
    assert.equal(line.key, 'quick');
    const signal = await started;
    assert.equal(signal.aborted, false);
    const ended = once(signal, 'abort');
    leaving.abort();
    await ended;
    await reader.read().catch(() => {});
  });

  it('ends the work of a single call when its client is gone', async () => {
    const started = holding();
    const leaving = new AbortController();
    const answer = fetch(`${url}/links`, { signal: leaving.signal }).catch((error) => error.name);
    const signal = await started;
    const ended = signal.aborted ? undefined : once(signal, 'abort');
    leaving.abort();
    await ended;
    assert.equal(await answer, 'AbortError');
  });

  it('counts a body that says no length', async () => {
    const status = await new Promise((resolve, reject) => {
      const sent = request(`${url}/visits`, { method: 'POST', headers: { 'Content-Type': 'application/json' } });
      sent.on('response', (answer) => {
        answer.resume();
        resolve(answer.statusCode);
        sent.destroy();
      });
      sent.on('error', reject);
      for (let part = 0; part < 20; part++) sent.write('a'.repeat(10_000));
      sent.end();
    });
    assert.equal(status, 413);
    assert.equal((await fetch(`${url}/time`)).status, 200);
  });
});
