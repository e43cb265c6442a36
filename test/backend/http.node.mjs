// Any adapter over HTTP, without a port. Under Node, because a browser's Request takes no Origin header.
/* global Request, ReadableStream, TextDecoderStream */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createPortal, httpHandler, memoryStore, WardError } from '../../dist/server.js';

const at = 'https://phuong.example';
const base = '/ward/v1';
const article = (id) => ({ id, title: `Bài ${id}`, publishedAt: '2026-03-01T08:00:00+07:00', html: '<p>Nội dung</p>' });
const seed = {
  info: { name: 'Phường Mường Lay', timeZone: 'Asia/Ho_Chi_Minh' },
  articles: [article('1'), article('2'), article('/bai-viet?x=1&y=100%')],
};
const portal = (settings = {}) =>
  createPortal({
    store: memoryStore(),
    seed,
    settings: { policy: { moderated: false }, needsCaptcha: () => false, ...settings },
  });

/** Asks the handler as a page or a program would. */
const serve = (adapter = portal(), options = {}) => {
  const handler = httpHandler(adapter, { base, ...options });
  return async (verb, path, { body, headers = {}, ...more } = {}) => {
    const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
    const type = text === undefined ? {} : { 'Content-Type': 'application/json' };
    const init = { method: verb, headers: { ...type, ...headers }, ...more };
    if (text !== undefined) init.body = text;
    return handler(new Request(`${at}${base}${path}`, init));
  };
};
const an = { 'Ward-Visitor': 'an' };
const draft = { parentId: null, name: 'Lò Thị Minh', text: 'Hay quá' };
const broken = (throws) => ({
  contract: 1,
  name: 'broken',
  articles: {
    get: async () => {
      throw throws;
    },
  },
});
async function problem(answer, status, code) {
  assert.equal(answer.status, status);
  assert.equal(answer.headers.get('content-type'), 'application/problem+json');
  const body = await answer.json();
  assert.equal(body.code, code);
  assert.equal(body.type, `urn:ward-widgets:problem:${code}`);
  assert.equal(body.status, status);
  return body;
}

describe('the handler reads', () => {
  it('answers with a tag, and with nothing for who has it', async () => {
    const ask = serve();
    const first = await ask('GET', '/articles/1');
    assert.equal(first.status, 200);
    assert.equal((await first.json()).title, 'Bài 1');
    assert.equal(first.headers.get('cache-control'), 'public, max-age=60, stale-while-revalidate=600');
    assert.equal(first.headers.get('x-content-type-options'), 'nosniff');
    const tag = first.headers.get('etag');
    assert.match(tag, /^"[0-9a-f]{32}"$/);
    const again = await ask('GET', '/articles/1', { headers: { 'If-None-Match': `"x", ${tag}` } });
    assert.equal(again.status, 304);
    assert.equal(await again.text(), '');
    assert.equal(again.headers.get('etag'), tag);
    assert.equal((await ask('GET', '/articles/1', { headers: { 'If-None-Match': '"x"' } })).status, 200);
  });

  it('finds an id that looks like an address', async () => {
    const id = '/bai-viet?x=1&y=100%';
    const answer = await serve()('GET', `/articles/${encodeURIComponent(id)}`);
    assert.equal((await answer.json()).id, id);
  });

  it('reads numbers, lists and what is missing from the query', async () => {
    const ask = serve();
    const page = await (await ask('GET', '/articles?limit=2')).json();
    assert.equal(page.items.length, 2);
    const rest = await (await ask('GET', `/articles?limit=2&cursor=${encodeURIComponent(page.next)}`)).json();
    assert.equal(rest.items.length, 1);
    const related = await (await ask('GET', '/articles/1/related?exclude=2&exclude=9')).json();
    assert.deepEqual(
      related.items.map(({ id }) => id),
      ['/bai-viet?x=1&y=100%'],
    );
    const { fields } = await problem(await ask('GET', '/articles?limit=hai'), 422, 'invalid');
    assert.deepEqual(fields, [{ name: 'limit', rule: 'format' }]);
  });

  it('keeps what is personal out of shared caches', async () => {
    const ask = serve();
    const own = await ask('GET', '/articles/1/rating');
    assert.equal(own.headers.get('cache-control'), 'private, no-cache');
    assert.match(own.headers.get('vary'), /Ward-Visitor/);
    const nobody = await ask('GET', '/articles/1/comments');
    assert.equal(nobody.headers.get('cache-control'), 'public, max-age=10, stale-while-revalidate=60');
    assert.match(nobody.headers.get('vary'), /Ward-Visitor/);
    const reader = await ask('GET', '/articles/1/comments', { headers: an });
    assert.equal(reader.headers.get('cache-control'), 'private, no-cache');
    for (const path of ['/visits', '/time']) {
      assert.equal((await ask('GET', path)).headers.get('cache-control'), 'no-store');
    }
  });

  it('says what it has, and what it has not', async () => {
    const ask = serve();
    const index = await (await ask('GET', '')).json();
    assert.deepEqual(await (await ask('GET', '/')).json(), index);
    assert.deepEqual(index.groups.articles, ['get', 'list', 'report']);
    assert.equal(index.openapi, `${base}/openapi.json`);
    assert.deepEqual((await (await ask('GET', '/openapi.json')).json()).servers, [{ url: base }]);
    await problem(await ask('GET', '/map'), 501, 'unsupported');
    await problem(await serve(broken())('GET', '/events?topics=visits'), 501, 'unsupported');
    await problem(await ask('GET', '/nowhere'), 404, 'not-found');
    const refused = await ask('GET', '/comments/7');
    await problem(refused, 405, 'unsupported');
    assert.equal(refused.headers.get('allow'), 'PATCH, DELETE');
  });
});

describe('the handler writes', () => {
  it('posts a comment: 201 with its place when visible, 202 while it waits', async () => {
    const answer = await serve()('POST', '/articles/1/comments', { body: draft, headers: an });
    assert.equal(answer.status, 201);
    const { id } = await answer.json();
    assert.equal(answer.headers.get('location'), `${base}/comments/${id}`);
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    const waits = await serve(portal({ moderated: true }))('POST', '/articles/1/comments', {
      body: draft,
      headers: an,
    });
    assert.equal(waits.status, 202);
    assert.equal(waits.headers.get('location'), null);
  });

  it('answers a repeated key as it did the first time', async () => {
    const ask = serve();
    const headers = { ...an, 'Idempotency-Key': 'k1' };
    const ids = [];
    for (let time = 0; time < 2; time++) {
      ids.push((await (await ask('POST', '/articles/1/comments', { body: draft, headers })).json()).id);
    }
    assert.equal(ids[0], ids[1]);
    assert.equal((await (await ask('GET', '/articles/1/comments')).json()).total, 1);
    const other = { ...draft, text: 'Khác' };
    await problem(await ask('POST', '/articles/1/comments', { body: other, headers }), 422, 'invalid');
  });

  it('takes a vote and takes it back', async () => {
    const ask = serve();
    const voted = await ask('PUT', '/articles/1/rating/mine', { body: { value: 4 }, headers: an });
    assert.equal((await voted.json()).mine, 4);
    const withdrawn = await ask('DELETE', '/articles/1/rating/mine', { headers: an });
    assert.equal((await withdrawn.json()).mine, null);
  });

  it('issues a challenge, and a new one with the problem of a wrong answer', async () => {
    const ask = serve(portal({ needsCaptcha: () => true }));
    const wanted = { purpose: 'comment', accept: ['question'] };
    const issued = await ask('POST', '/captcha/challenges', { body: wanted, headers: an });
    assert.equal(issued.status, 201);
    const challenge = await issued.json();
    const captcha = { challengeId: challenge.id, kind: 'question', value: 'sai' };
    const refused = await ask('POST', '/articles/1/comments', { body: { ...draft, captcha }, headers: an });
    const { challenge: fresh } = await problem(refused, 422, 'captcha-incorrect');
    assert.equal(fresh.kind, 'question');
    assert.notEqual(fresh.id, challenge.id);
    const none = await serve()('POST', '/captcha/challenges', { body: wanted });
    assert.equal(none.status, 200);
    assert.equal(await none.json(), null);
  });

  it('names each field that is missing or of a wrong type', async () => {
    const answer = await serve()('POST', '/articles/1/comments', { body: { name: 7 }, headers: an });
    const { fields } = await problem(answer, 422, 'invalid');
    assert.deepEqual(fields, [
      { name: 'name', rule: 'format' },
      { name: 'text', rule: 'required' },
    ]);
  });

  it('never lets a body name the article or a prototype', async () => {
    let input;
    const adapter = { contract: 1, name: 'spy', articles: { report: async (given) => void (input = given) } };
    const body = '{"id":"2","text":"x","__proto__":{"a":1},"constructor":{"b":1},"more":1}';
    assert.equal((await serve(adapter)('POST', '/articles/1/reports', { body })).status, 202);
    assert.deepEqual(Object.keys(input).sort(), ['id', 'text']);
    assert.equal(input.id, '1');
    assert.equal(Object.getPrototypeOf(input), Object.prototype);
    assert.equal(input.a, undefined);
  });
});

describe('the handler and other origins', () => {
  const vote = (ask, origin) =>
    ask('PUT', '/articles/1/rating/mine', {
      body: { value: 4 },
      headers: { ...an, ...(origin && { Origin: origin }) },
    });

  it('lets every page read', async () => {
    const answer = await serve()('GET', '/articles/1', { headers: { Origin: 'https://elsewhere.example' } });
    assert.equal(answer.headers.get('access-control-allow-origin'), '*');
    assert.match(answer.headers.get('access-control-expose-headers'), /ETag, Location, Retry-After/);
  });

  it('lets its own pages write, and programs, and nobody else', async () => {
    let calls = 0;
    const rating = { average: null, count: 0, max: 5, mine: null };
    const adapter = { contract: 1, name: 'spy', ratings: { rate: async () => (calls++, rating) } };
    const ask = serve(adapter);
    assert.equal((await vote(ask, at)).status, 200);
    assert.equal((await vote(ask)).status, 200);
    for (const origin of ['https://elsewhere.example', 'null', `${at}.evil.example`]) {
      const answer = await vote(ask, origin);
      await problem(answer, 403, 'forbidden');
      assert.equal(answer.headers.get('access-control-allow-origin'), null);
    }
    assert.equal(calls, 2);
  });

  it('lets those write that are listed, instead of its own', async () => {
    const ask = serve(portal(), { origins: ['https://other.example'] });
    const answer = await vote(ask, 'https://other.example');
    assert.equal(answer.headers.get('access-control-allow-origin'), 'https://other.example');
    assert.match(answer.headers.get('vary'), /Origin/);
    await problem(await vote(ask, at), 403, 'forbidden');
  });

  it('tells a browser before it asks', async () => {
    const ask = serve();
    const before = (verb, origin, path = '/articles/1/rating/mine') =>
      ask('OPTIONS', path, { headers: { Origin: origin, 'Access-Control-Request-Method': verb } });
    const own = await before('PUT', at);
    assert.equal(own.status, 204);
    assert.equal(own.headers.get('access-control-max-age'), '86400');
    assert.match(own.headers.get('access-control-allow-headers'), /Ward-Visitor, Idempotency-Key, Content-Type/);
    assert.equal((await before('PUT', 'https://x.example')).headers.get('access-control-allow-origin'), null);
    assert.equal((await before('GET', 'https://x.example')).headers.get('access-control-allow-origin'), '*');
    const batch = await before('POST', 'https://x.example', '/batch');
    assert.equal(batch.headers.get('access-control-allow-origin'), '*');
  });
});

describe('the handler and bad input', () => {
  it('counts a body, whatever it says of its length', async () => {
    const ask = serve(portal(), { maxBody: 100 });
    const body = JSON.stringify({ ...draft, text: 'a'.repeat(200) });
    await problem(await ask('POST', '/articles/1/comments', { body }), 413, 'invalid');
    const lying = { 'Content-Length': '5' };
    await problem(await ask('POST', '/articles/1/comments', { body, headers: lying }), 413, 'invalid');
    let pulled = 0;
    const endless = new ReadableStream({
      pull: (controller) => (pulled++, controller.enqueue(new Uint8Array(64))),
    });
    const sent = await httpHandler(portal(), { maxBody: 100 })(
      new Request(`${at}/articles/1/comments`, {
        method: 'POST',
        body: endless,
        duplex: 'half',
        headers: { 'Content-Type': 'application/json' },
      }),
    );
    await problem(sent, 413, 'invalid');
    assert.ok(pulled < 10, `${pulled} pieces were read`);
  });

  it('never calls the fault of a client its own', async () => {
    const ask = serve();
    const bodies = ['', '{', 'null', '[]', '7', '"x"', '{"__proto__":null}', '['.repeat(60_000), '\u0000'];
    const odd = [{}, [], null, 7, true, { toString: 1 }, 'x'];
    for (const value of odd)
      bodies.push(JSON.stringify({ name: value, text: value, value, captcha: value, id: value }));
    const targets = [
      ['POST', '/articles/1/comments'],
      ['POST', '/articles/1/reports'],
      ['PUT', '/articles/1/rating/mine'],
      ['PATCH', '/comments/7'],
      ['PUT', '/comments/7/reaction'],
      ['POST', '/comments/7/reports'],
      ['POST', '/captcha/challenges'],
      ['POST', '/visits'],
      ['POST', '/batch'],
    ];
    for (const [verb, path] of targets) {
      for (const body of bodies) {
        const { status } = await ask(verb, path, { body, headers: an });
        assert.ok(status < 500, `${verb} ${path} ${body.slice(0, 60)}: ${status}`);
      }
    }
    await problem(await ask('GET', '/articles/%E0%A4%A'), 400, 'invalid');
    await problem(await ask('GET', '/articles/%FF/rating'), 400, 'invalid');
    const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
    await problem(await ask('POST', '/visits', { body: 'a=1', headers: form }), 415, 'invalid');
    await problem(await ask('GET', '/articles/1', { headers: { 'Ward-Visitor': 'x'.repeat(201) } }), 400, 'invalid');
  });
});

describe('the handler and a failing adapter', () => {
  it('says what a WardError says', async () => {
    const ask = serve(broken(new WardError('rate-limited', 'secret', { retryAfter: 7.2 })));
    const answer = await ask('GET', '/articles/1');
    assert.equal(answer.headers.get('retry-after'), '8');
    const body = await problem(answer, 429, 'rate-limited');
    assert.equal(body.retryAfter, 8);
    const conflict = await serve(broken(new WardError('conflict')))('GET', '/articles/1');
    assert.equal(conflict.headers.get('retry-after'), '1');
    assert.equal(conflict.status, 409);
  });

  it('leaks no word of anything else', async () => {
    const odd = [
      new Error('secret'),
      'secret',
      undefined,
      null,
      7,
      Object.create(null),
      { secret: 1 },
      Symbol('secret'),
    ];
    for (const thrown of odd) {
      const answer = await serve(broken(thrown))('GET', '/articles/1');
      assert.doesNotMatch(JSON.stringify(await problem(answer, 500, 'server')), /secret|stack/);
    }
    const cyclic = {};
    cyclic.self = cyclic;
    for (const value of [cyclic, 1n, undefined]) {
      const adapter = { contract: 1, name: 'odd', articles: { get: async () => value } };
      await problem(await serve(adapter)('GET', '/articles/1'), 500, 'server');
    }
  });
});

describe('the handler in batches', () => {
  const operation = (key, method = 'get', query = { id: key }) => ({ key, group: 'articles', method, query });

  it('writes each line as it is ready, and one failure spares the others', async () => {
    let release;
    const slow = new Promise((resolve) => (release = resolve));
    const adapter = {
      contract: 1,
      name: 'slow',
      articles: {
        get: async ({ id }) => {
          if (id === 'slow') await slow;
          if (id === 'bad') throw new Error('secret');
          return article(id);
        },
      },
    };
    const operations = ['slow', 'quick', 'bad'].map((id) => operation(id));
    operations.push(
      { ...operation('w', 'report'), query: {} },
      { key: 'u', group: 'toString', method: 'x', query: {} },
    );
    const answer = await serve(adapter)('POST', '/batch', { body: { operations } });
    assert.equal(answer.headers.get('content-type'), 'application/x-ndjson');
    const lines = [];
    for await (const piece of answer.body.pipeThrough(new TextDecoderStream())) {
      lines.push(
        ...piece
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line)),
      );
      if (lines.length === 4) release();
    }
    assert.equal(lines.at(-1).key, 'slow');
    const byKey = Object.fromEntries(lines.map((line) => [line.key, line]));
    assert.equal(byKey.quick.value.id, 'quick');
    assert.equal(byKey.bad.error.code, 'server');
    assert.equal(byKey.w.error.code, 'invalid');
    assert.equal(byKey.u.error.code, 'unsupported');
    assert.doesNotMatch(JSON.stringify(lines), /secret/);
  });

  it('refuses too many, and two of one key', async () => {
    const ask = serve();
    const many = Array.from({ length: 21 }, (_none, index) => operation(String(index)));
    await problem(await ask('POST', '/batch', { body: { operations: many } }), 413, 'invalid');
    const twice = [operation('1'), operation('1')];
    await problem(await ask('POST', '/batch', { body: { operations: twice } }), 422, 'invalid');
  });

  it('stops its work when the reader leaves', async () => {
    let signal;
    const get = (_query, context) => new Promise(() => (signal = context.signal));
    const adapter = { contract: 1, name: 'waits', articles: { get } };
    const answer = await serve(adapter)('POST', '/batch', { body: { operations: [operation('1')] } });
    assert.equal(signal.aborted, false);
    await answer.body.cancel();
    assert.equal(signal.aborted, true);
  });
});

describe('the handler and live events', () => {
  it('streams each topic until the reader leaves', async () => {
    let signal;
    const live = (query, sink, context) => {
      signal = context.signal;
      sink({ type: 'added', comment: { id: query.articleId } });
      return new Promise(() => {});
    };
    const ask = serve({ contract: 1, name: 'live', comments: { live } });
    const answer = await ask('GET', `/events?topics=${encodeURIComponent('visits,comments:a,b')}`);
    assert.equal(answer.headers.get('content-type'), 'text/event-stream');
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (text.split('data:').length < 3) text += (await reader.read()).value;
    assert.match(text, /event: comments\ndata: \{"articleId":"a,b","type":"added"/);
    // The other topic, which this backend does not have.
    assert.match(text, /event: refused\ndata: \{"topic":"visits","code":"unsupported"\}/);
    await reader.cancel();
    assert.equal(signal.aborted, true);
    await problem(await ask('GET', '/events?topics=weather'), 422, 'invalid');
  });
});
