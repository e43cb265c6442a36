/* global AbortController, AudioBufferSourceNode, CSSStyleSheet, crypto, isSecureContext, queueMicrotask */
// What only a real browser tells: a page without a secure context, a page with a strict policy, the keyboard, and the
// tree that a screen reader reads.
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { serveFolder } from '../../demo/serve.mjs';
import { work } from '../../dist/server.js';
import { findChromium } from '../support/browsers.mjs';

const strict = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "media-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
].join('; ');

let browser;
let server;
let port;
/** The policy of the next page. */
let policy;
before(async () => {
  server = serveFolder(path.resolve(fileURLToPath(new URL('../../site', import.meta.url))));
  server.prependListener('request', (_request, response) => {
    if (policy) response.setHeader('content-security-policy', policy);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address());
  const options = await findChromium();
  browser = await puppeteer.launch({
    ...options,
    args: [
      ...options.args,
      '--host-resolver-rules=MAP phuong.example 127.0.0.1',
      '--autoplay-policy=user-gesture-required',
      '--disable-features=BackForwardCache',
    ],
  });
});
after(async () => {
  await browser.close();
  server.close();
});

/** One state of the tag's page, and what went wrong on it. */
async function withPage({ state = 'default', host = 'localhost', csp, prepare, forbidden = [] }, use) {
  policy = csp;
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const problems = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(String(error)));
  await page.evaluateOnNewDocument(() => {
    window.broken = [];
    document.addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective }) =>
      window.broken.push(`${violatedDirective} ${blockedURI}`),
    );
  });
  if (prepare) await page.evaluateOnNewDocument(prepare);
  try {
    await page.goto(`http://${host}:${port}/elements/ward-captcha.html?state=${state}`);
    await page.waitForSelector('ward-captcha', { timeout: 20_000 });
    const secure = await page.evaluate(() => [isSecureContext, Boolean(crypto.subtle)]);
    assert.deepEqual(secure, host === 'localhost' ? [true, true] : [false, false]);
    await use(page);
    assert.deepEqual(await page.evaluate(() => window.broken.map((one) => one.split(' ')[0])), forbidden);
    // The browser itself writes down what a policy forbids.
    if (forbidden.length === 0) assert.deepEqual(problems, []);
  } finally {
    await context.close();
  }
}

/** All that a screen reader finds on the page, in its order. */
async function tree(page) {
  const client = await page.createCDPSession();
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  await client.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, description, properties = [] }) => ({
      role: role?.value,
      name: name?.value ?? '',
      description: description?.value ?? '',
      focused: properties.some((one) => one.name === 'focused' && one.value.value),
    }));
}

/** Ends when the tree has such a node. */
async function node(page, role, name) {
  for (const end = Date.now() + 10_000; ;) {
    const nodes = await tree(page);
    const found = nodes.find((one) => one.role === role && one.name === name);
    if (found) return found;
    assert.ok(Date.now() < end, `no ${role} "${name}" in ${JSON.stringify(nodes.map((one) => [one.role, one.name]))}`);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
}

/** Ends when the tree has a node of this role with such a description. */
async function described(page, role, words) {
  for (const end = Date.now() + 20_000; ;) {
    const found = (await tree(page)).find((one) => one.role === role && one.description === words);
    if (found) return found;
    assert.ok(Date.now() < end, `no ${role} with "${words}"`);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
}

/** Tab until the focus is where a screen reader says so; no eye helps. */
async function tabTo(page, role, name) {
  for (let step = 0; step < 20; step++) {
    const nodes = await tree(page);
    const at = nodes.filter(({ focused }) => focused).at(-1);
    if (at?.role === role && at.name === name) return at;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${role} "${name}"`);
}

const answer = (page) => page.evaluate(() => document.querySelector('ward-captcha').answer);
const answered = (page, kind) =>
  page.waitForFunction(
    (wanted) => document.querySelector('ward-captcha').answer?.kind === wanted,
    { timeout: 20_000 },
    kind,
  );
/** What the backend says to a comment with the answer. */
const posted = (page) =>
  page.evaluate(async () => {
    const captcha = document.querySelector('ward-captcha').answer;
    const { adapter } = document.querySelector('ward-portal');
    const draft = { articleId: '1', parentId: null, name: 'Lò Thị Mai', text: 'Bài viết rất hay.', captcha };
    const context = { signal: new AbortController().signal, locale: 'vi-VN', intent: 'view', visitor: 'mai' };
    return (
      await adapter.comments.post(draft, {
        ...context,
        idempotencyKey: crypto.getRandomValues(new Uint32Array(4)).join(),
      })
    ).state;
  });

const numbers = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
/** As a person answers the question that is read to them. */
function solved(question) {
  const said = question.toLowerCase().replace(/[,?]/g, '').split(' ');
  const known = said.map((word) => numbers.indexOf(word)).filter((number) => number >= 0);
  if (said.includes('cộng')) return known[0] + known[1];
  if (said.includes('trừ')) return known[0] - known[1];
  if (said.includes('nhất')) return Math.max(...known.slice(1));
  return Number(/\d+/.exec(question)[0]) + 1;
}

/** Counts the page's workers, and what they tell. */
const watchWorkers = () => {
  const progress = (window.progress = []);
  const Native = window.Worker;
  window.workers = 0;
  window.Worker = class extends Native {
    constructor(...input) {
      super(...input);
      window.workers++;
      this.addEventListener('message', ({ data }) => progress.push(Object.keys(data)[0]));
      this.addEventListener('error', () => progress.push('failed'));
    }
  };
};

const hidePictures = () => {
  const style = new CSSStyleSheet();
  style.replaceSync('canvas, img { visibility: hidden }');
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, options);
    queueMicrotask(() => (root.adoptedStyleSheets = [...root.adoptedStyleSheets, style]));
    return root;
  };
};

for (const host of ['localhost', 'phuong.example']) {
  const secure = host === 'localhost' ? 'a secure context' : 'no secure context';
  describe(`the captcha on http://${host}, ${secure}, by keyboard and the screen reader's tree alone`, () => {
    it('is solved by ear, with the picture hidden', async () => {
      await withPage({ host, prepare: hidePictures }, async (page) => {
        await page.evaluate(() => {
          window.heard = 0;
          const start = AudioBufferSourceNode.prototype.start;
          AudioBufferSourceNode.prototype.start = function (...when) {
            window.heard += this.buffer.duration;
            return start.apply(this, when);
          };
        });
        await node(page, 'button', 'Nghe mã xác thực');
        const field = await tabTo(page, 'textbox', 'Mã xác thực');
        assert.equal(field.description, 'Nhập các chữ số bạn thấy trong hình.');
        await tabTo(page, 'button', 'Nghe mã xác thực');
        await page.keyboard.press('Enter');
        await page.waitForFunction(() => window.heard > 2, { timeout: 10_000 });
        await page.keyboard.down('Shift');
        await page.keyboard.press('Tab');
        await page.keyboard.up('Shift');
        // A first digit brings the id of the challenge; the mock's desk knows what was spoken.
        await page.keyboard.type('2');
        const { challengeId } = await answer(page);
        const spoken = await page.evaluate(
          (id) => document.querySelector('ward-portal').adapter.switches.solution(id),
          challengeId,
        );
        await page.keyboard.press('Backspace');
        await page.keyboard.type(spoken);
        assert.deepEqual(await answer(page), { challengeId, kind: 'image', value: spoken });
        assert.equal(await posted(page), 'pending');
      });
    });

    it('is solved by a question, whose words are read with the field, and left for the picture again', async () => {
      await withPage({ host, prepare: hidePictures }, async (page) => {
        await node(page, 'button', 'Dùng câu hỏi thay cho hình');
        await tabTo(page, 'button', 'Dùng câu hỏi thay cho hình');
        await page.keyboard.press('Space');
        await node(page, 'button', 'Dùng hình thay cho câu hỏi');
        const field = (await tree(page)).find(({ role }) => role === 'textbox');
        assert.match(field.description, /\?$/);
        assert.equal(field.focused, true, 'the focus is where the answer goes');
        await page.keyboard.type(String(solved(field.description)));
        assert.equal((await answer(page)).kind, 'question');
        assert.equal(await posted(page), 'pending');
        await tabTo(page, 'button', 'Dùng hình thay cho câu hỏi');
        await page.keyboard.press('Enter');
        await node(page, 'button', 'Nghe mã xác thực');
      });
    });

    it('is solved by silent work, which is told of, and left by Tab, in a worker and under a strict policy', async () => {
      const random = () => Math.random();
      const expiresAt = Date.now() + 600_000;
      const made = await work.make({ id: 'w', locale: 'vi', random, expiresAt });
      await withPage({ host, csp: strict, prepare: watchWorkers }, async (page) => {
        await page.evaluate(
          (face, ends) => {
            const own = document.querySelector('ward-captcha');
            const { adapter } = document.querySelector('ward-portal');
            const issue = async (wish, context) =>
              wish.accept[0] === 'work'
                ? { id: 'w', kind: 'work', expiresAt: ends, ...face }
                : adapter.captcha.issue(wish, context);
            own.adapter = { contract: 1, captcha: { issue } };
          },
          made.face,
          new Date(expiresAt).toISOString(),
        );
        await node(page, 'button', 'Để thiết bị tự xác minh');
        await tabTo(page, 'button', 'Để thiết bị tự xác minh');
        await page.keyboard.press('Enter');
        await node(page, 'progressbar', 'Xác minh bạn không phải là Robot');
        const group = await described(page, 'group', 'Đã xác minh.');
        assert.equal(group.name, 'Xác minh bạn không phải là Robot');
        assert.equal(group.focused, true);
        const { kind, value } = await answer(page);
        assert.equal(kind, 'work');
        assert.equal(await work.matches(made.answer, value), true);
        const told = await page.evaluate(() => window.progress);
        assert.deepEqual([told.at(-1), told.includes('failed')], ['answer', false]);
        await tabTo(page, 'button', 'Dùng hình ảnh');
        await page.keyboard.press('Enter');
        await node(page, 'textbox', 'Mã xác thực');
      });
    });

    it('is solved by a third party’s widget, which comes when asked for', async () => {
      await withPage({ host }, async (page) => {
        await page.evaluate(() => {
          const captcha = document.createElement('ward-captcha');
          captcha.kinds = 'token question';
          const expiresAt = new Date(Date.now() + 300_000).toISOString();
          const challenge = { id: 't', kind: 'token', expiresAt, provider: 'Turnstile', siteKey: 'key' };
          captcha.adapter = { contract: 1, captcha: { issue: async () => challenge } };
          // As a page of the third party's customer does it.
          captcha.addEventListener('ward-captcha-opened', ({ siteKey }) => {
            const widget = document.createElement('button');
            widget.slot = 'token';
            widget.textContent = 'I am human';
            widget.onclick = () => captcha.provide(`token for ${siteKey}`);
            captcha.append(widget);
          });
          document.querySelector('ward-captcha').replaceWith(captcha);
        });
        await node(page, 'button', 'Mở phần xác minh của Turnstile');
        await tabTo(page, 'button', 'Mở phần xác minh của Turnstile');
        await page.keyboard.press('Enter');
        await node(page, 'button', 'I am human');
        await tabTo(page, 'button', 'I am human');
        await page.keyboard.press('Enter');
        assert.equal((await answer(page)).value, 'token for key');
        assert.ok((await tree(page)).some(({ name }) => name.includes('Đã xác minh.')));
      });
    });
  });
}

describe('silent work', () => {
  it('is done in a worker, whose progress is shown, under a strict policy', async () => {
    await withPage({ state: 'work', csp: strict, prepare: watchWorkers }, async (page) => {
      await answered(page, 'work');
      assert.equal(await page.evaluate(() => window.workers), 1);
      const told = await page.evaluate(() => window.progress);
      assert.equal(told.at(-1), 'answer');
      assert.ok(!told.includes('failed'));
    });
  });

  it('is done on the page where its policy forbids workers', async () => {
    const csp = strict.replace("worker-src 'self'", "worker-src 'none'");
    await withPage({ state: 'work', csp, forbidden: ['worker-src'] }, (page) => answered(page, 'work'));
  });

  it('is done on the page that loads us from another origin, whose scripts make no worker', async () => {
    await withPage(
      {
        state: 'work',
        prepare: () =>
          (window.Worker = class {
            constructor() {
              throw new DOMException('no', 'SecurityError');
            }
          }),
      },
      (page) => answered(page, 'work'),
    );
  });

  it('is taken by the backend', async () => {
    await withPage({ state: 'work' }, async (page) => {
      await answered(page, 'work');
      assert.equal(await posted(page), 'pending');
    });
  });
});

describe('a page with a strict policy', () => {
  it('shows and plays a code that lies in its own address', async () => {
    const prepare = () => {
      window.heard = 0;
      const start = AudioBufferSourceNode.prototype.start;
      AudioBufferSourceNode.prototype.start = function (...when) {
        window.heard += this.buffer.duration;
        return start.apply(this, when);
      };
    };
    await withPage({ csp: strict, prepare }, async (page) => {
      const listen = await page.waitForSelector('ward-captcha >>> button[aria-pressed]');
      await listen.click();
      await page.waitForFunction(() => window.heard > 2, { timeout: 10_000 });
      const ink = await page.evaluate(() => {
        const canvas = document.querySelector('ward-captcha').shadowRoot.querySelector('canvas');
        return new Set(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data).size;
      });
      assert.ok(ink > 10, `${ink} shades`);
    });
  });
});

describe('a captcha that waits for the reader', () => {
  it('asks nobody before somebody comes to the form, and moves nothing then', async () => {
    const prepare = () => {
      window.asked = 0;
      window.shifted = 0;
      addEventListener('ward-state', ({ target, state }) => {
        if (target.localName === 'ward-captcha' && state === 'ready') window.asked++;
      });
      new PerformanceObserver((list) => {
        for (const { value } of list.getEntries()) window.shifted += value;
      }).observe({ type: 'layout-shift', buffered: true });
    };
    await withPage({ state: 'lazy', prepare }, async (page) => {
      await page.waitForFunction(() => document.querySelector('ward-captcha').getBoundingClientRect().height > 100);
      await new Promise((resolve) => setTimeout(resolve, 700));
      assert.equal(await page.evaluate(() => window.asked), 0);
      const height = () => page.evaluate(() => document.querySelector('ward-captcha').getBoundingClientRect().height);
      const before = await height();
      await page.evaluate(() => (window.shifted = 0));
      await page.keyboard.press('Tab');
      await node(page, 'textbox', 'Mã xác thực');
      assert.ok(Math.abs((await height()) - before) < 8, `${before} before, ${await height()} after`);
      assert.ok((await page.evaluate(() => window.shifted)) < 0.02);
    });
  });
});

describe('a captcha of a page that one comes back to', () => {
  it('is the same, with what was typed, also where the browser kept no picture of the page', async () => {
    const page = await browser.newPage();
    policy = undefined;
    await page.setRequestInterception(true);
    const pages = {
      '/form.html':
        '<ward-portal endpoint="mock:"><form><ward-captcha name="code"></ward-captcha></form></ward-portal>' +
        '<script type="module" src="/cdn/ward-widgets.js"></script>',
      '/other.html': 'Trang khác',
    };
    page.on('request', (request) => {
      const body = pages[new URL(request.url()).pathname];
      if (body) request.respond({ contentType: 'text/html', body: `<!doctype html><html lang="vi">${body}` });
      else request.continue();
    });
    await page.goto(`http://localhost:${port}/form.html`);
    const field = await page.waitForSelector('ward-captcha >>> input', { timeout: 20_000 });
    await field.type('347');
    const before = await answer(page);
    await page.goto(`http://localhost:${port}/other.html`);
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('ward-captcha')?.answer, { timeout: 20_000 });
    assert.equal(await page.evaluate(() => window.performance.getEntriesByType('navigation')[0].type), 'back_forward');
    assert.deepEqual(await answer(page), before);
    assert.equal(before.value, '347');
    await page.close();
  });
});
