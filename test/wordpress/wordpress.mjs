// The adapter against a real WordPress: what it reads and writes, the conformance kit, and the tags in a browser.
// Runs over dist/, through run.mjs.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { serveFolder } from '../../demo/serve.mjs';
import { findChromium } from '../support/browsers.mjs';
import { shownText } from '../support/site.mjs';
import { startWordpress } from './server.mjs';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const { wordpress } = await import(`${dist}/adapters/wordpress.js`);
const hasKit = existsSync(`${dist}/testing.js`);

let site;
let ids;
let count = 0;
before(async () => {
  site = await startWordpress();
  ids = Object.fromEntries(
    Object.entries(site.ids).map(([name, id]) => [name, Array.isArray(id) ? id.map(String) : String(id)]),
  );
});
after(() => site?.stop());

const open = (more = {}) => wordpress({ url: `${site.origin}/wp-json`, canPost: true, ...more });
const context = (more = {}) => ({
  signal: new globalThis.AbortController().signal,
  locale: 'vi-VN',
  intent: 'view',
  visitor: 'ban-doc-1',
  idempotencyKey: `khoa-${++count}`,
  ...more,
});
const draft = (more = {}) => ({
  articleId: ids.article,
  parentId: null,
  name: 'Cô Hạnh',
  text: `Ý kiến ${++count}`,
  email: 'hanh@example.com',
  ...more,
});
const codeOf = (promise) =>
  promise.then(
    () => 'no error',
    (error) => error.code,
  );
const idsOf = ({ items }) => items.map(({ id }) => id);

describe('a real WordPress, read', () => {
  it('gives the article as text and dates', async () => {
    const { html, image, ...article } = await open().articles.get({ id: ids.article }, context());
    assert.match(html, /<strong>bà con<\/strong>/);
    assert.match(image.srcset, /-300x169\.jpg 300w, .* 1600w$/);
    assert.deepEqual([image.alt, image.width, image.height], ['Hội trường & bà con', 1600, 900]);
    assert.deepEqual(JSON.parse(JSON.stringify(article)), {
      id: ids.article,
      title: 'Hội nghị “Đoàn kết” & phát triển — phường Mẫu…',
      publishedAt: '2026-01-12T08:04:05Z',
      updatedAt: '2026-01-12T08:04:05Z',
      url: `${site.origin}/hoi-nghi-doan-ket-phat-trien-phuong-mau/`,
      summary: 'Bà con dự hội nghị & bàn việc chung.',
      category: 'Tin tức & Sự kiện',
      author: 'Ban biên tập',
      tags: ['Đoàn kết', 'Hội nghị'],
    });
  });

  it('says the same where addresses are plain', async () => {
    const plain = open({ url: `${site.origin}/?rest_route=/` });
    const expected = await open().articles.get({ id: ids.article }, context());
    assert.deepEqual(await plain.articles.get({ id: ids.article }, context()), expected);
    assert.equal((await plain.portal.info({}, context())).name, 'Phường Mẫu & bà con');
  });

  it('has no article that is missing or not published', async () => {
    assert.equal(await codeOf(open().articles.get({ id: '999999' }, context())), 'not-found');
    assert.equal(await codeOf(open().articles.get({ id: ids.draft }, context())), 'unsupported');
    assert.equal(await codeOf(open().articles.get({ id: 'khong-co' }, context())), 'not-found');
  });

  it('lists to the last page, and nothing after it', async () => {
    const seen = [];
    let cursor;
    do {
      const page = await open().articles.list({ limit: 10, cursor }, context());
      assert.equal(page.total, 25);
      seen.push(...idsOf(page));
      cursor = page.next ?? undefined;
    } while (cursor);
    assert.equal(new Set(seen).size, 25);
    assert.deepEqual(await open().articles.list({ limit: 10, cursor: '9' }, context()), { items: [], next: null });
  });

  it('finds categories by id, slug and name, and words without marks', async () => {
    for (const category of [ids.news, 'tin-tuc-su-kien', 'Tin tức & Sự kiện', 'tin tuc & su kien']) {
      assert.equal((await open().articles.list({ category }, context())).total, 24, category);
    }
    assert.equal((await open().articles.list({ category: 'không có' }, context())).total, 0);
    for (const search of ['Đoàn kết', 'doan ket', 'ĐOÀN KẾT'.normalize('NFD')]) {
      assert.deepEqual(idsOf(await open().articles.list({ search }, context())), [ids.article], search);
    }
  });

  it('tells related, newer and older news, the nearest', async () => {
    const query = { articleId: ids.article, limit: 2 };
    const { items, newer, older } = await open().related.list(query, context());
    const titles = (news) => news.map(({ title }) => title);
    assert.deepEqual(titles(items), ['Tin ngày 23/01', 'Tin ngày 22/01']);
    assert.deepEqual(titles(newer), ['Tin ngày 14/01', 'Tin ngày 13/01']);
    assert.deepEqual(titles(older), ['Tin ngày 12/01', 'Tin ngày 11/01']);
    const exclude = [items[0].id, newer[0].id, older[0].id];
    const without = await open().related.list({ ...query, exclude }, context());
    for (const news of Object.values(without)) for (const { id } of news) assert.ok(!exclude.includes(id));
  });

  it('has the pictures of the article in order, and the sound', async () => {
    const { items } = await open().gallery.photos({ articleId: ids.article }, context());
    assert.deepEqual(idsOf({ items }), ids.photos);
    assert.equal(items[2].caption, 'Trao quà cho “gia đình tiêu biểu”');
    for (const { src, thumb } of items) for (const url of [src, thumb]) assert.equal((await fetch(url)).status, 200);
    const { items: tracks } = await open().music.tracks({}, context());
    const { title, type } = tracks.find(({ id }) => id === ids.track);
    assert.deepEqual([title, type, tracks.length], ['Điệu xòe & tiếng khèn', 'audio/wav', 2]);
  });

  it('has comments as they were typed, in order, with replies in replies', async () => {
    const query = { articleId: ids.article, parentId: null, order: 'oldest', limit: 5 };
    const { items, total } = await open().comments.list(query, context());
    assert.equal(total, 14);
    assert.equal(items[0].text, 'Tôi sẽ đến.\nCả nhà tôi nữa.\n\nCảm ơn phường.');
    assert.equal(items[0].createdAt, '2026-01-13T02:00:00Z');
    assert.equal(items[0].replyCount, 2);
    assert.deepEqual(
      [items[1].author.name, items[1].text],
      ['Anh Páo & chị Mỷ', 'Viết <b>&amp; thì hiện đúng như vậy'],
    );
    const replies = await open().comments.list({ ...query, parentId: ids.first }, context());
    assert.deepEqual(
      replies.items.map(({ replyCount }) => replyCount),
      [1, 0],
    );
    const deep = await open().comments.list({ ...query, parentId: ids.reply }, context());
    assert.deepEqual(idsOf(deep), [ids.deep]);
    const newest = await open().comments.list({ ...query, order: 'newest' }, context());
    assert.equal(newest.items[0].text, 'Ý kiến số 12');
  });
});

describe('a real WordPress, written to', () => {
  it('takes a comment to its clerk, and keeps each sign', async () => {
    const adapter = open();
    const text = `<b>&amp; "nói" 'vậy' 5 < 6 & 7 > 6\nhttps://a.example/?a=1&b=2`;
    const posted = await adapter.comments.post(draft({ text }), context());
    assert.deepEqual([posted.text, posted.state], [text, 'pending']);
    const query = { articleId: ids.article, parentId: null, order: 'newest' };
    assert.equal((await adapter.comments.list(query, context())).items[0].text, text);
    const others = await adapter.comments.list(query, context({ visitor: 'ban-doc-2' }));
    assert.ok(!idsOf(others).includes(posted.id));
  });

  it('refuses by name', async () => {
    const post = (more) => codeOf(open().comments.post(draft(more), context()));
    assert.equal(await post({ articleId: ids.closed }), 'forbidden');
    assert.equal(await post({ articleId: '999999' }), 'not-found');
    assert.equal(await post({ email: 'sai' }), 'invalid');
    const same = draft();
    assert.equal(await post(same), 'no error');
    assert.equal(await post(same), 'conflict');
    assert.equal(await post({ name: 'Người vội' }), 'rate-limited');
  });
});

/** What WordPress itself does not have; any other check that is not made fails. */
const lacks = [
  [/^paging\.(gallery|music)\.albums\./, 'WordPress has no albums'],
  [/^ratings\./, 'WordPress takes votes only with a plugin'],
  [/^visits\./, 'WordPress counts visits only with a plugin'],
  [/^captcha\./, 'WordPress asks for a captcha only with a plugin'],
  [/^comments\.owner$/, 'guests of WordPress cannot change what they wrote'],
  [/^static\.(bbox|layers|links)$/, 'WordPress has no map and no links'],
  [/^static\.clock$/, 'WordPress tells no time'],
  [/^live\./, 'WordPress sends no events'],
  [/^batch\./, 'WordPress batches no reads'],
];

describe('the conformance kit', { skip: hasKit ? false : 'dist/testing.js is not there' }, () => {
  test('holds', async (t) => {
    const { runConformance } = await import(`${dist}/testing.js`);
    const fixtures = { articleId: ids.article, closedId: ids.closed };
    const { results } = await runConformance({ adapter: () => open(), fixtures });
    for (const { id, outcome, reason, milliseconds } of results) {
      const why = lacks.find(([pattern]) => pattern.test(id))?.[1];
      await t.test(`${id} (${milliseconds} ms)`, { skip: outcome === 'absent' && why }, () =>
        assert.equal(outcome, 'passed', reason),
      );
    }
  });
});

describe('the tags in a browser, on a page of another site', () => {
  let folder;
  let server;
  let browser;
  let page;
  const problems = [];
  const tags = ['ward-article', 'ward-gallery', 'ward-related', 'ward-comments', 'ward-music', 'ward-welcome'];

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'ward-page-'));
    cpSync(path.join(dist, 'cdn'), path.join(folder, 'cdn'), { recursive: true });
    writeFileSync(
      path.join(folder, 'index.html'),
      `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Trang</title><link rel="icon" href="data:,">
      <ward-portal endpoint="wordpress:${site.origin}/wp-json" article-id="${ids.article}">
      ${[...tags, 'ward-rating'].map((tag) => `<${tag}></${tag}>`).join('')}
      </ward-portal><script type="module" src="cdn/ward-widgets.js"></script>`,
    );
    server = serveFolder(folder);
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await puppeteer.launch(await findChromium());
    page = await browser.newPage();
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('response', (response) => response.status() >= 400 && problems.push(response.url()));
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
  });
  after(async () => {
    await browser?.close();
    server?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  for (const tag of tags) {
    it(`${tag} is ready`, async () => {
      await page.waitForSelector(`${tag}[state=ready]`, { timeout: 20_000 });
    });
  }

  it('a tag without a backend hides', async () => {
    await page.waitForSelector('ward-rating[state=unsupported]', { timeout: 20_000 });
  });

  it('readers see what the clerks and others wrote, and nothing went wrong', async () => {
    assert.match(await shownText(page, 'ward-article'), /Hội nghị “Đoàn kết” & phát triển — phường Mẫu….*sạch & đẹp/);
    assert.match(await shownText(page, 'ward-related'), /Tin ngày 23\/01/);
    assert.match(await shownText(page, 'ward-comments'), /Bạn đọc 12 /);
    const width = await page.evaluate(async () => {
      const find = (node) =>
        [...(node.shadowRoot ?? node).querySelectorAll('*')].flatMap((one) =>
          one.localName === 'img' ? [one] : one.shadowRoot ? find(one) : [],
        );
      const [image] = find(globalThis.document.querySelector('ward-gallery'));
      await image.decode();
      return image.naturalWidth;
    });
    assert.ok(width >= 200, `${width} px`);
    assert.deepEqual(problems, []);
  });
});
