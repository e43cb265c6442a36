// The article on pages as sites have them: nothing moves, strict policies hold, real keys and real paper.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openSite } from '../support/site.mjs';

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const script = '<script type="module" src="/cdn/ward-widgets.js"></script>';
const filler = `<p>${'Bà con trong bản cùng nhau dọn đường, khơi mương, trồng thêm hoa ban hai bên lối đi. '.repeat(12)}</p>`;
const own = `<h1>Bến thuyền mở lại từ tháng ba</h1><p>Lời mở đầu của bài.</p>`;

/** A reader on a page of ours that the site does not have; `head` comes before the script. */
async function open(body, { head = '', policy, ...options } = {}) {
  const reader = await site.newReader(options);
  const { page } = reader;
  await page.setRequestInterception(true);
  const asked = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.pathname === '/own.html') {
      return request.respond({
        contentType: 'text/html; charset=utf-8',
        headers: policy ? { 'content-security-policy': policy } : {},
        body: `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Trang</title>${head}${script}<body>${body}`,
      });
    }
    if (url.origin !== site.origin && url.protocol.startsWith('http')) {
      asked.push({ url: url.href, headers: request.headers() });
      return request.respond({ contentType: 'text/html', body: '<title>Phim</title>' });
    }
    // The page is seen before our script, as on a first visit.
    if (url.pathname === '/cdn/ward-widgets.js') return void setTimeout(() => request.continue(), 400);
    return request.continue();
  });
  await page.evaluateOnNewDocument(() => {
    window.shifts = [];
    new PerformanceObserver((list) => window.shifts.push(...list.getEntries())).observe({
      type: 'layout-shift',
      buffered: true,
    });
  });
  await page.goto(`${site.origin}/own.html`);
  await page.waitForSelector('ward-article[state=ready]', { timeout: 10_000 });
  return { ...reader, asked };
}

/** What moved on the screen after the first paint, and where. */
async function shifted(page) {
  await new Promise((resolve) => setTimeout(resolve, 700));
  return page.evaluate(() =>
    window.shifts.map(
      ({ value, sources }) => `${value.toFixed(4)} ${sources.map(({ node }) => node?.nodeName).join()}`,
    ),
  );
}

const toolsTop = (page) =>
  page.evaluate(() => {
    const article = document.querySelector('ward-article');
    const tools = article.shadowRoot.querySelector('ward-article-tools');
    return tools.compareDocumentPosition(article.shadowRoot.querySelector('slot')) & 4 ? 'above' : 'below';
  });

describe('a page’s own article', () => {
  for (const width of [1280, 360]) {
    it(`stands still when the script comes after the first paint, ${width} px wide`, async () => {
      const { page, close } = await open(`<ward-article>${own}${filler.repeat(8)}</ward-article><p>Sau bài</p>`, {
        width,
      });
      assert.deepEqual(await shifted(page), []);
      assert.equal(await toolsTop(page), 'below');
      await close();
    });

    it(`stands still with a contents list, a wide table and films, ${width} px wide`, async () => {
      const cells = Array.from({ length: 14 }, (_, at) => `<td>Cột số ${at}</td>`).join('');
      const sections = ['Một', 'Hai', 'Ba', 'Bốn'].map((name) => `<h2>${name}</h2>${filler}`).join('');
      const { page, close } = await open(
        `<ward-article>${own}<p><a href="https://youtu.be/dQw4w9WgXcQ">Phim</a></p>${sections}<div><table><tr>${cells}</tr></table></div></ward-article>`,
        { width },
      );
      assert.deepEqual(await shifted(page), []);
      await close();
    });

    it(`has its tools above and stands still where the page keeps their room, ${width} px wide`, async () => {
      const head = `<style>ward-article:not(:defined) { display: block; padding-top: 136px }</style>`;
      const { page, close } = await open(`<ward-article>${own}${filler.repeat(8)}</ward-article>`, { width, head });
      assert.equal(await toolsTop(page), 'above');
      assert.deepEqual(await shifted(page), []);
      await close();
    });
  }

  it('is read without script, and printed without the tools', async () => {
    const { page, close } = await open(`<ward-article>${own}${filler}</ward-article>`);
    await page.emulateMediaType('print');
    const seen = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('ward-article');
      const height = (selector) => shadowRoot.querySelector(selector)?.getBoundingClientRect().height ?? 0;
      return { tools: height('ward-article-tools'), words: document.querySelector('p').getBoundingClientRect().height };
    });
    assert.ok(seen.words > 0);
    assert.equal(seen.tools, 0);
    await close();
  });
});

const strict =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types ward-lit ward-html";

describe('a page with a strict policy', () => {
  it('tells search engines of the article and breaks nothing', async () => {
    const { page, close, problems } = await open(`<ward-article>${own}${filler}</ward-article>`, { policy: strict });
    await page.waitForFunction(() => document.querySelector('script[type="application/ld+json"]'), { timeout: 5000 });
    const told = await page.evaluate(() =>
      JSON.parse(document.querySelector('script[type="application/ld+json"]').textContent),
    );
    assert.equal(told.headline, 'Bến thuyền mở lại từ tháng ba');
    assert.deepEqual(
      problems.filter((one) => !one.includes('favicon')),
      [],
    );
    await close();
  });

  it('says where it allows no film, and leaves the way to it', async () => {
    const { page, close } = await open(
      `<ward-article>${own}<p><a href="https://youtu.be/dQw4w9WgXcQ">Phim</a></p></ward-article>`,
      { policy: strict },
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    await page.click('ward-article a');
    const told = await page.waitForSelector('ward-article p + div >>> .stage p', { timeout: 5000 });
    assert.match(await told.evaluate(({ textContent }) => textContent), /không cho hiển thị nội dung từ YouTube/);
    await page.waitForSelector('ward-article p + div >>> figcaption a');
    await close();
  });

  it('shows the mock’s article whole, its contents and its films', async () => {
    const { page, close, problems } = await open(
      '<ward-portal endpoint="mock:" article-id="1"><ward-article></ward-article></ward-portal>',
      {
        policy: strict,
      },
    );
    const words = await page.evaluate(() => document.querySelector('ward-article').shadowRoot.textContent);
    assert.ok(words.includes('Thời gian đăng'), words);
    assert.deepEqual(
      problems.filter((one) => !one.includes('favicon')),
      [],
    );
    await close();
  });
});

describe('a part of the article that did not come', () => {
  it('comes when the reader tries again', async () => {
    const reader = await site.newReader();
    const { page } = reader;
    await page.setRequestInterception(true);
    const asked = [];
    page.on('request', (request) => {
      if (!/\/view-[\w-]+\.js/.test(request.url())) return request.continue();
      asked.push(request.url());
      return asked.length === 1 ? request.abort() : request.continue();
    });
    await page.goto(`${site.origin}/elements/ward-article.html?state=default`);
    await page.waitForSelector('ward-article[state=error]', { timeout: 10_000 });
    const button = await page.waitForSelector('ward-article >>> [part=problem] button');
    assert.equal(await button.evaluate(({ textContent }) => textContent), 'Thử lại');
    await button.click();
    await page.waitForSelector('ward-article[state=ready]', { timeout: 5000 });
    // Under another address: Firefox would not ask for the first again.
    assert.equal(asked.length, 2);
    assert.equal(asked[1], `${asked[0]}?1`);
    await reader.close();
  });
});

describe('the portal', () => {
  it('tells search engines what the stars on the page have read', async () => {
    const { page, close } = await site.newReader();
    await page.goto(`${site.origin}/bai-viet.html?id=1`);
    await page.waitForSelector('ward-rating[state=ready]', { timeout: 10_000 });
    const rating = await page.waitForFunction(
      () => {
        const script = document.querySelector('script[type="application/ld+json"]');
        return script && JSON.parse(script.textContent).aggregateRating;
      },
      { timeout: 5000 },
    );
    const { ratingCount, ratingValue } = await rating.jsonValue();
    assert.deepEqual([ratingCount, ratingValue], [12, 4.5]);
    await close();
  });
});

describe('films and the keyboard', () => {
  const address = '/elements/ward-article.html?state=full';

  async function openFull(options) {
    const reader = await site.newReader(options);
    await reader.page.goto(site.origin + address);
    await reader.page.waitForSelector('ward-article[state=ready]', { timeout: 10_000 });
    return reader;
  }

  it('asks another site only after a press, and tells it no page', async () => {
    const reader = await openFull();
    const { page } = reader;
    await page.setRequestInterception(true);
    const asked = [];
    page.on('request', (request) => {
      // A picture that is written in the page asks nobody.
      if (request.url().startsWith(site.origin) || request.url().startsWith('data:')) return request.continue();
      asked.push(`${new URL(request.url()).host} ${request.headers().referer ?? ''}`);
      return request.respond({ contentType: 'text/html', body: '<title>Phim</title>' });
    });
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    assert.deepEqual(asked, []);
    const button = await page.waitForSelector('ward-article >>> .stage button');
    await button.click();
    await page.waitForSelector('ward-article >>> .stage iframe');
    for (const end = Date.now() + 3000; asked.length === 0 && Date.now() < end;) {
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    }
    assert.deepEqual(asked, [`www.youtube-nocookie.com ${site.origin}/`]);
    await reader.close();
  });

  it('leads to a section by keys alone, and back again', async () => {
    const { page, close } = await openFull();
    const link = await page.waitForSelector('ward-article >>> nav[part=contents] li:nth-child(4) a');
    await link.focus();
    const before = await page.evaluate(() => window.scrollY);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash === '#muc-so-lieu-cac-khu-dan-cu');
    const there = await page.evaluate(() => ({
      focus: document.querySelector('ward-article').shadowRoot.activeElement.textContent,
      y: window.scrollY,
    }));
    assert.equal(there.focus, 'Số liệu các khu dân cư');
    assert.ok(there.y > before + 300);
    await page.goBack();
    await page.waitForFunction((y) => Math.abs(window.scrollY - y) < 5, { timeout: 3000 }, before);
    assert.equal(await page.evaluate(() => location.hash), '');
    await close();
  });

  it('fits 320 px and 200 % of the text without running over', async () => {
    for (const size of ['100%', '200%']) {
      const { page, close } = await openFull({ width: 320, height: 640 });
      await page.evaluate((font) => document.documentElement.style.setProperty('font-size', font), size);
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(over <= 0, `${over} px at ${size}`);
      await close();
    }
  });

  it('is printed whole: words, pictures and addresses, no buttons and no tools', async () => {
    const { page, close } = await openFull();
    await page.emulateMediaType('print');
    const seen = await page.evaluate(() => {
      const root = document.querySelector('ward-article').shadowRoot;
      const shown = (selector) => [...root.querySelectorAll(selector)].filter((one) => one.offsetHeight > 0).length;
      return [shown('.stage'), shown('audio'), shown('[part=preview]'), shown('[part=contents]'), shown('.body p') > 3];
    });
    assert.deepEqual(seen, [0, 0, 0, 0, true]);
    // The width of a sheet between its margins.
    await page.setViewport({ width: 680, height: 900 });
    const over = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('ward-article');
      const ends = [...shadowRoot.querySelectorAll('.body *')].map((one) => one.getBoundingClientRect().right);
      return Math.max(...ends) - document.querySelector('ward-article').getBoundingClientRect().right;
    });
    assert.ok(over <= 1, `${over} px are beside the sheet`);
    assert.ok((await page.pdf({ format: 'A4' })).length > 20_000);
    await close();
  });
});
