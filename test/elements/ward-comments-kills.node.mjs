// The page dies while somebody writes and sends, at each point of it: nothing they wrote is lost, nothing is stored twice.
// `WARD_KILLS=600 node --test test/elements/ward-comments-kills.node.mjs`; without it, 32 deaths.
/* global AbortController */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { createPortal, memoryStore } from '../../dist/server.js';
import { findChromium } from '../support/browsers.mjs';
import { servePortal } from '../support/portal-server.mjs';

const deaths = Number(process.env.WARD_KILLS ?? 32);
/** Milliseconds after which what was typed is kept, and some more. */
const settled = 700;
const page = `<!doctype html><html lang="vi"><title>Cổng</title><script type="module" src="/ward-widgets.js"></script>
  <ward-portal endpoint="/ward/v1"><ward-comments article-id="1" order="oldest"></ward-comments></ward-portal>`;
const article = { id: '1', title: 'Bài', publishedAt: '2026-03-01T08:00:00+07:00', html: '<p>Nội dung</p>' };
const first = {
  id: 'first',
  articleId: '1',
  author: { name: 'Minh' },
  text: 'Rõ.',
  createdAt: '2026-03-01T09:00:00+07:00',
};
const portal = createPortal({
  store: memoryStore(),
  seed: { info: { name: 'Phường Mường Lay', timeZone: 'Asia/Ho_Chi_Minh' }, articles: [article], comments: [first] },
  settings: { policy: { moderated: false }, needsCaptcha: () => false, writesPerMinute: 1e6 },
});
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What the server does with the next comment: `onPost` is called before it is stored, and before it is answered. */
let onPost = async () => {};
let browser;
let site;

before(async () => {
  site = await servePortal(portal, page, async (request, response) => {
    if (request.method !== 'POST' || !request.url.endsWith('/comments')) return;
    await onPost('before');
    const { end } = response;
    response.end = (...rest) => void onPost('after').then(() => end.apply(response, rest));
  });
  browser = await puppeteer.launch(await findChromium());
});

after(async () => {
  await browser?.close();
  site?.close();
});

/** The form of a comment, or of a reply to the first one. */
async function openForm(reply) {
  const tab = await browser.newPage();
  await tab.goto(site.origin);
  await tab.evaluate(() => customElements.whenDefined('ward-comments'));
  if (reply) {
    const button = await tab.waitForSelector('ward-comments >>> button[name=reply]');
    await button.evaluate((found) => found.click());
  }
  const form = await tab.waitForFunction(
    (place) => {
      const root = document.querySelector('ward-comments').shadowRoot;
      const form = root?.querySelector(`${place} ward-comments-form`)?.shadowRoot;
      return form?.querySelector('textarea') ? form : undefined;
    },
    {},
    reply ? '.answer' : '.writing',
  );
  // What was kept is in the fields a moment after they are there.
  await wait(150);
  return {
    tab,
    text: () => form.evaluate((root) => root.querySelector('textarea').value),
    focus: (name) => form.evaluate((root, id) => root.querySelector(`#${id}`).focus(), name),
    submit: () => form.evaluate((root) => root.querySelector('[type=submit]').click()),
    name: () => form.evaluate((root) => root.querySelector('#name').value),
    /** False once an accepted reply has closed its form. */
    open: () => form.evaluate((root) => root.host.isConnected),
  };
}

/** No word of farewell: no event, no timer, nothing more runs. */
async function kill(tab) {
  const session = await tab.createCDPSession();
  const gone = new Promise((resolve) => tab.once('error', resolve));
  session.send('Page.crash').catch(() => {});
  await Promise.race([gone, wait(3000)]);
  await tab.close().catch(() => {});
}

const stored = async (text) => {
  const context = { signal: new AbortController().signal, locale: 'vi-VN', intent: 'view', visitor: null };
  const lists = await Promise.all(
    [null, first.id].map((parentId) =>
      portal.comments.list({ articleId: '1', parentId, order: 'newest', limit: 100 }, context),
    ),
  );
  return lists.flatMap(({ items }) => items).filter((item) => item.text === text).length;
};
/** True as soon as it holds; false where it does not within fifteen seconds. */
const eventually = async (holds) => {
  for (const end = Date.now() + 15_000; Date.now() < end; await wait(50)) if (await holds()) return true;
  return false;
};

/** Presses, and ends when the server has the comment and has (`after`) or has not (`before`) stored it; it never answers. */
async function sendUntil(point, { tab, submit }, words) {
  await tab.keyboard.type(words);
  const reached = new Promise((resolve) => {
    onPost = (at) => (at === point ? (resolve(), new Promise(() => {})) : Promise.resolve());
  });
  await submit();
  await reached;
  return words;
}

/** Where the page dies; each types, and answers what must be there afterwards where that is known. */
const points = {
  async 'in a pause of the typing'({ tab, text }, words) {
    await tab.keyboard.type(words);
    await wait(settled);
    assert.equal(await text(), words);
    return words;
  },
  async 'in the middle of a word'({ tab }, words) {
    await tab.keyboard.type(words);
    await wait(settled);
    await tab.keyboard.type(' và nữ');
    return words;
  },
  async 'at any moment of the typing, also as it is kept'({ tab }, words) {
    await tab.keyboard.type(words);
    await wait(settled);
    await tab.keyboard.type(' và');
    await wait(380 + Math.random() * 60);
    return words;
  },
  'as it is sent': (form, words) => sendUntil('before', form, words),
  'when it is stored and the answer is on its way': (form, words) => sendUntil('after', form, words),
  'when a reply is stored and the answer is on its way': (form, words) => sendUntil('after', form, words),
  async 'as the answer comes'({ tab, submit }, words) {
    await tab.keyboard.type(words);
    const kept = new Promise((resolve) => {
      onPost = async (at) => void (at === 'after' && resolve());
    });
    await submit();
    await kept;
    await wait(Math.random() * 40);
    return undefined;
  },
  async 'at any moment after the press'({ tab, submit }, words) {
    await tab.keyboard.type(words);
    await wait(settled);
    await submit();
    await wait(Math.random() * 120);
    return undefined;
  },
};

const each = Math.ceil(deaths / Object.keys(points).length);
for (const [where, die] of Object.entries(points)) {
  test(`dies ${where}`, async (context) => {
    const reply = where.includes('reply');
    const seen = { kept: 0, arrived: 0, lost: 0, twice: 0 };
    for (let death = 0; death < each; death++) {
      const words = `Lời ${where} ${death} ${Math.random().toString(36).slice(2)}`;
      onPost = async () => {};
      const form = await openForm(reply);
      await form.focus('name');
      if ((await form.name()) === '') await form.tab.keyboard.type('Hồng');
      await form.focus('text');
      assert.equal(await form.text(), '', 'nothing of an accepted comment comes back');
      const must = await die(form, words);
      await kill(form.tab);
      onPost = async () => {};

      const again = await openForm(reply);
      // Either it arrived, or it is still here to be sent.
      const safe = await eventually(async () => {
        const text = await again.text();
        return must !== undefined ? text.startsWith(must) : text === words || (await stored(words)) === 1;
      });
      if (!safe) seen.lost++;
      const text = await again.text();
      seen[text === '' ? 'arrived' : 'kept']++;
      if (text !== '') {
        await again.submit();
        const taken = await eventually(async () => !(await again.open()) || (await again.text()) === '');
        assert.ok(taken, `${text}: not taken`);
      }
      if ((await stored(text || words)) > 1) seen.twice++;
      // What was accepted is forgotten here a moment later.
      await wait(settled);
      await again.tab.close();
    }
    context.diagnostic(`${each} deaths: ${JSON.stringify(seen)}`);
    assert.deepEqual([seen.lost, seen.twice], [0, 0], 'lost, stored twice');
  });
}
