// The page dies while somebody writes and sends, at each point of it: nothing they wrote is lost, nothing is stored twice.
// `WARD_KILLS=600 node --test test/elements/ward-comments-kills.node.mjs`; without it, 24 deaths.
/* global AbortController */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { createPortal, memoryStore } from '../../dist/server.js';
import { findChromium } from '../support/browsers.mjs';
import { servePortal } from '../support/portal-server.mjs';

const deaths = Number(process.env.WARD_KILLS ?? 24);
/** Milliseconds after which what was typed is kept, and some more. */
const settled = 700;
const page = `<!doctype html><html lang="vi"><title>Cổng</title><script type="module" src="/ward-widgets.js"></script>
  <ward-portal endpoint="/ward/v1"><ward-comments article-id="1"></ward-comments></ward-portal>`;
const article = { id: '1', title: 'Bài', publishedAt: '2026-03-01T08:00:00+07:00', html: '<p>Nội dung</p>' };
const portal = createPortal({
  store: memoryStore(),
  seed: { info: { name: 'Phường Mường Lay', timeZone: 'Asia/Ho_Chi_Minh' }, articles: [article] },
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

async function openForm() {
  const tab = await browser.newPage();
  await tab.goto(site.origin);
  await tab.evaluate(() => customElements.whenDefined('ward-comments'));
  const form = await tab.waitForFunction(() => {
    const form = document.querySelector('ward-comments').shadowRoot?.querySelector('ward-comments-form')?.shadowRoot;
    return form?.querySelector('textarea') ? form : undefined;
  });
  return {
    tab,
    text: () => form.evaluate((root) => root.querySelector('textarea').value),
    focus: (name) => form.evaluate((root, id) => root.querySelector(`#${id}`).focus(), name),
    submit: () => form.evaluate((root) => root.querySelector('[type=submit]').click()),
    name: () => form.evaluate((root) => root.querySelector('#name').value),
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
  const { items } = await portal.comments.list(
    { articleId: '1', parentId: null, order: 'newest', limit: 100 },
    context,
  );
  return items.filter((item) => item.text === text).length;
};
const eventually = async (what, holds) => {
  for (const end = Date.now() + 15_000; !(await holds()); await wait(50)) if (Date.now() > end) assert.fail(what);
};

/** Where the page dies; each types, and answers what must be there afterwards. */
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
  async 'as it is sent'({ tab, submit }, words) {
    await tab.keyboard.type(words);
    const asked = new Promise((resolve) => {
      onPost = (at) => (at === 'before' ? (resolve(), new Promise(() => {})) : Promise.resolve());
    });
    await submit();
    await asked;
    return words;
  },
  async 'when it is stored and the answer is on its way'({ tab, submit }, words) {
    await tab.keyboard.type(words);
    const answered = new Promise((resolve) => {
      onPost = (at) => (at === 'after' ? (resolve(), new Promise(() => {})) : Promise.resolve());
    });
    await submit();
    await answered;
    return words;
  },
  async 'at any moment after the press'({ tab, submit }, words) {
    await tab.keyboard.type(words);
    await wait(settled);
    onPost = async () => {};
    await submit();
    await wait(Math.random() * 120);
    return undefined;
  },
};

for (const [where, die] of Object.entries(points)) {
  test(`dies ${where}`, async () => {
    for (let death = 0; death < Math.ceil(deaths / Object.keys(points).length); death++) {
      const words = `Lời ${where} ${death} ${Math.random().toString(36).slice(2)}`;
      onPost = async () => {};
      const form = await openForm();
      await form.focus('name');
      if ((await form.name()) === '') await form.tab.keyboard.type('Hồng');
      await form.focus('text');
      assert.equal(await form.text(), '', 'nothing of an accepted comment comes back');
      const must = await die(form, words);
      await kill(form.tab);
      onPost = async () => {};

      const again = await openForm();
      // Either it arrived, or it is still here to be sent.
      await eventually(`${words}: lost`, async () => {
        const text = await again.text();
        return must !== undefined ? text.startsWith(must) : text === words || (await stored(words)) === 1;
      });
      const text = await again.text();
      if (text !== '') {
        await again.submit();
        await eventually(`${words}: not taken`, async () => (await again.text()) === '');
        assert.equal(await stored(text), 1, `${text}: stored once`);
      }
      // What was accepted is forgotten here a moment later.
      await wait(settled);
      await again.tab.close();
    }
  });
}
