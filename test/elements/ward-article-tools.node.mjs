// The reader's tools in a real browser on the built portal: what is printed, saved, selected, loaded, and when.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { openSite } from '../support/site.mjs';

const bar = 'ward-article >>> ward-article-tools >>> ';
let site;
let folder;
before(async () => {
  site = await openSite();
  folder = mkdtempSync(path.join(tmpdir(), 'ward-'));
});
after(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

const strict =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types ward-lit ward-html";

/** A page that makes printing hard: a fixed width, one screen of height, and print rules that show everything. */
const hardStyle = `
  * { box-sizing: content-box !important; letter-spacing: 1px; }
  body { display: flex; width: 1500px; height: 100vh; overflow: hidden; margin: 40px; background: #223; color: #eee; }
  main { overflow: auto; height: 100vh; }
  p { color: #999; font-size: 13px; line-height: 15px; }
  .later { display: none; }
  @media print { body > * { display: block !important; } body::after { content: 'Trang in riêng'; display: block; } }`;
const hardPage = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trang khác</title>
  <meta property="og:site_name" content="Cổng của phường"><link rel="stylesheet" href="/hard.css">
  <link rel="icon" href="/seed/pictures/favicon.svg"><script type="module" src="/cdn/ward-widgets.js"></script></head>
  <body><nav>Danh mục của trang</nav><main><ward-article><div>
  <h1>Chợ phiên “họp sớm” &amp; đông vui</h1><time datetime="2026-02-20T08:30:00+07:00">20/2/2026</time>
  ${'<p>Bà con các bản xuống chợ từ sáng sớm. Hàng hóa phong phú.</p>'.repeat(20)}
  <p class="later">Chữ giấu</p><form><input value="ô"><button>Nút của trang</button></form>
  <figure><img src="/seed/pictures/nha-san-480.webp" alt="Nhà sàn" loading="lazy"><figcaption>Minh họa</figcaption></figure>
  <p><a href="/bai-viet.html?id=2">Tin khác</a><a href="javascript:harm()">Liên kết xấu</a></p>
  </div></ward-article></main><aside>Quảng cáo của trang</aside></body></html>`;

/** A reader on the hard page, under the strictest policy; what it forbids is noted down as a problem. */
async function onHardPage(use, { width = 1280 } = {}) {
  const reader = await site.newReader({
    width,
    prepare: () => {
      window.print = () => (window.printed = (window.printed ?? 0) + 1);
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        console.error(`violation: ${violatedDirective} ${blockedURI}`),
      );
    },
  });
  const { page, problems } = reader;
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname === '/hard.html') {
      request.respond({ contentType: 'text/html', headers: { 'content-security-policy': strict }, body: hardPage });
    } else if (pathname === '/hard.css') request.respond({ contentType: 'text/css', body: hardStyle });
    else request.continue();
  });
  try {
    await page.goto(`${site.origin}/hard.html`);
    await press(page, null);
    await use(page, reader);
    assert.deepEqual(problems, []);
  } finally {
    await reader.close();
  }
}

/** A reader of the demo's article. */
async function onPortal(use, options) {
  const reader = await site.newReader(options);
  try {
    await reader.page.goto(`${site.origin}/bai-viet.html?id=1`);
    await press(reader.page, null);
    await use(reader.page, reader);
    assert.deepEqual(reader.problems, []);
  } finally {
    await reader.close();
  }
}

/** Presses a tool's button with the mouse; without an id it only waits for the bar. */
async function press(page, id) {
  const button = await page.waitForSelector(`${bar}#${id ?? 'share'}`, { timeout: 10_000 });
  if (!id) return;
  await button.scrollIntoView();
  await button.click();
}

const settle = (page, ms = 300) => page.evaluate((wait) => new Promise((resolve) => setTimeout(resolve, wait)), ms);

describe('an article that is printed', () => {
  it('is a clean sheet of it alone, from a page that makes it hard', async () => {
    await onHardPage(async (page) => {
      await press(page, 'print');
      await page.waitForFunction(() => window.printed === 1, { timeout: 10_000 });
      assert.equal(await page.title(), 'Chợ phiên “họp sớm” & đông vui');
      await page.emulateMediaType('print');
      const seen = await page.evaluate(() => {
        const shown = [...document.body.children].filter((one) => getComputedStyle(one).display !== 'none');
        const sheet = shown[0].shadowRoot;
        const picture = sheet.querySelector('img');
        return {
          shown: shown.length,
          text: sheet.querySelector('.sheet').innerText,
          colour: getComputedStyle(sheet.querySelector('p:not([class])')).color,
          picture: picture.naturalWidth,
          links: [...sheet.querySelectorAll('a')].map((link) => link.getAttribute('href')),
          controls: sheet.querySelectorAll('input, button, script, form').length,
          code: sheet.querySelectorAll('.end svg').length,
          headlines: sheet.querySelectorAll('h1').length,
          after: getComputedStyle(document.body, '::after').display,
        };
      });
      assert.equal(seen.shown, 1);
      for (const words of [
        'Cổng của phường – 127.0.0.1',
        'Chợ phiên “họp sớm” & đông vui',
        'Thời gian đăng',
        'Thứ sáu, 20/2/2026, 08:30',
        'Địa chỉ bài viết',
        '/hard.html',
        'Minh họa',
      ]) {
        assert.ok(seen.text.includes(words), `"${words}" is missing in: ${seen.text}`);
      }
      assert.doesNotMatch(seen.text, /Danh mục|Quảng cáo|Nút của trang|Chữ giấu|Chia sẻ/);
      assert.equal(seen.colour, 'rgb(17, 17, 17)');
      assert.equal(seen.picture, 480);
      assert.equal(seen.controls, 0);
      assert.equal(seen.code, 1);
      assert.equal(seen.headlines, 1);
      assert.equal(seen.after, 'none');
      assert.deepEqual(seen.links, [`${site.origin}/bai-viet.html?id=2`, null, `${site.origin}/hard.html`]);
      const pdf = Buffer.from(await page.pdf({ format: 'A4' })).toString('latin1');
      assert.equal(pdf.match(/\/Type \/Page\b/g).length, 2, 'pages');
    });
  });

  it('leaves the page as it was', async () => {
    await onHardPage(async (page) => {
      const state = () =>
        page.evaluate(() => ({
          title: document.title,
          sheets: document.adoptedStyleSheets.length,
          children: [...document.body.children].map(({ localName }) => localName),
          added: Object.keys(document.body.attributes).length,
        }));
      const before = await state();
      await press(page, 'print');
      await page.waitForFunction(() => window.printed === 1, { timeout: 10_000 });
      assert.notDeepEqual(await state(), before);
      await page.evaluate(() => window.dispatchEvent(new window.Event('afterprint')));
      await settle(page, 1300);
      assert.deepEqual(await state(), before);
    });
  });

  it('stays as the page prints it by itself, without our bar', async () => {
    await onHardPage(async (page) => {
      await page.emulateMediaType('print');
      const shown = await page.evaluate(() => ({
        bar: document.querySelector('ward-article').shadowRoot.querySelector('ward-article-tools').offsetHeight,
        words: document.querySelector('main h1').offsetHeight,
      }));
      assert.equal(shown.bar, 0);
      assert.ok(shown.words > 0);
    });
  });
});

describe('an article that is saved', () => {
  it('is one file that reads without the site: its words, its pictures, no script', async () => {
    await onHardPage(async (page) => {
      const client = await page.createCDPSession();
      await client.send('Browser.setDownloadBehavior', {
        behavior: 'allow',
        downloadPath: folder,
        browserContextId: page.browserContext().id,
        eventsEnabled: true,
      });
      const done = new Promise((resolve) =>
        client.on('Browser.downloadProgress', ({ state }) => state === 'completed' && resolve()),
      );
      await press(page, 'save');
      await done;
    });
    const [name] = readdirSync(folder);
    assert.equal(name, 'Chợ phiên “họp sớm” & đông vui.html');
    const file = readFileSync(path.join(folder, name), 'utf8');
    assert.doesNotMatch(file, /<script|javascript:|\son\w+=|<form|<input|Nút của trang/);
    assert.match(file, /<img[^>]*src="data:image\/webp;base64,/);
    assert.match(file, /<meta http-equiv="Content-Security-Policy" content="default-src 'none'/);
    const reader = await site.newReader({ width: 360 });
    const requests = [];
    reader.page.on('request', (request) => requests.push(request.url()));
    await reader.page.goto(pathToFileURL(path.join(folder, name)).href);
    const seen = await reader.page.evaluate(() => ({
      title: document.title,
      language: document.documentElement.lang,
      text: document.body.innerText,
      picture: document.querySelector('img').naturalWidth,
      code: document.querySelectorAll('svg').length,
      wide: document.documentElement.scrollWidth - innerWidth,
    }));
    await reader.close();
    assert.deepEqual(
      requests.filter((url) => url.startsWith('http')),
      [],
    );
    assert.equal(seen.title, 'Chợ phiên “họp sớm” & đông vui');
    assert.equal(seen.language, 'vi');
    assert.ok(seen.text.includes('Bà con các bản xuống chợ') && seen.text.includes(`${site.origin}/hard.html`));
    assert.equal(seen.picture, 480);
    assert.equal(seen.code, 1);
    assert.ok(seen.wide <= 0);
  });
});

describe('the bar of the tools', () => {
  it('brings what a tool does only when somebody comes near its button', async () => {
    await onHardPage(async (page) => {
      const loaded = () =>
        page.evaluate(() =>
          performance
            .getEntriesByType('resource')
            .map(({ name }) => /\/ward-(?:ward-article-)?(share|listen|report|print|save|qr|contrast)-/.exec(name)?.[1])
            .filter(Boolean)
            .sort(),
        );
      assert.deepEqual(await loaded(), []);
      await (await page.waitForSelector(`${bar}#share`)).hover();
      await settle(page);
      assert.deepEqual(await loaded(), ['qr', 'share']);
    });
  });

  it('moves nothing of an article that was read before it came, and is at the edge of the window', async () => {
    const reader = await site.newReader();
    const { page } = reader;
    await page.setRequestInterception(true);
    let letGo;
    const seen = new Promise((resolve) => (letGo = resolve));
    page.on('request', async (request) => {
      const { pathname } = new URL(request.url());
      if (pathname === '/late.html') {
        const body = hardPage.replace('<link rel="stylesheet" href="/hard.css">', '');
        return request.respond({ contentType: 'text/html', body });
      }
      if (pathname === '/cdn/ward-widgets.js') await seen;
      return request.continue();
    });
    await page.evaluateOnNewDocument(() => {
      window.shifted = 0;
      new PerformanceObserver((list) => {
        for (const { value } of list.getEntries()) window.shifted += value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${site.origin}/late.html`, { waitUntil: 'domcontentloaded' }).catch(() => undefined);
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    await settle(page, 200);
    letGo();
    await press(page, null);
    await settle(page, 500);
    const { bottom, shifted } = await page.evaluate(() => ({
      bottom: document
        .querySelector('ward-article')
        .shadowRoot.querySelector('ward-article-tools')
        .getBoundingClientRect().bottom,
      shifted: window.shifted,
    }));
    await reader.close();
    assert.equal(shifted, 0);
    assert.equal(Math.round(bottom), 900);
  });

  for (const width of [1280, 320]) {
    it(`is reached by the keyboard, button by button, and opens with Enter: ${width} px`, async () => {
      await onPortal(
        async (page) => {
          await (await page.waitForSelector(`${bar}button`)).focus();
          const focused = () =>
            page.evaluate(() => {
              let active = document.activeElement;
              while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
              return active.getAttribute('aria-label') ?? active.textContent.trim();
            });
          const names = [await focused()];
          for (let step = 0; step < 7; step++) {
            await page.keyboard.press('Tab');
            names.push(await focused());
          }
          assert.deepEqual(names, [
            'Xem với cỡ chữ nhỏ hơn',
            '100% – Cỡ chữ mặc định',
            'Xem với cỡ chữ to hơn',
            'Tương phản',
            'In bài viết này',
            'Lưu bài viết này',
            'Chia sẻ',
            'Báo lỗi bài viết',
          ]);
          await page.keyboard.down('Shift');
          await page.keyboard.press('Tab');
          await page.keyboard.up('Shift');
          await page.keyboard.press('Enter');
          const panel = await page.waitForSelector(`${bar}ward-article-share >>> .panel`);
          const box = await panel.boundingBox();
          assert.ok(box.x >= 0 && box.x + box.width <= width, JSON.stringify(box));
          assert.equal(await focused(), 'Sao chép liên kết');
          await page.keyboard.press('Escape');
          assert.equal(await focused(), 'Chia sẻ');
        },
        { width },
      );
    });
  }
});

describe('a report', () => {
  it('quotes what the reader selected with the mouse, in our article, and is stored once', async () => {
    await onPortal(async (page) => {
      const paragraph = await page.waitForSelector('ward-article >>> .body p');
      const words = (await paragraph.evaluate(({ textContent }) => textContent)).replace(/\s+/g, ' ').trim();
      await paragraph.scrollIntoView();
      await paragraph.click({ count: 3 });
      await press(page, 'report');
      const form = `${bar}ward-article-report >>> `;
      const quote = await page.waitForSelector(`${form}blockquote`);
      assert.equal(await quote.evaluate(({ textContent }) => textContent.trim()), words);
      await page.keyboard.type('Sai số liệu ở câu đầu.');
      await (await page.waitForSelector(`${form}button[type=submit]`)).click();
      await page.waitForSelector(`${form}.thanks`);
      const reports = await page.evaluate(async () => {
        const { adapter } = await import('/assets/portal.js');
        return adapter.switches.reports();
      });
      assert.deepEqual(
        reports.map(({ text, quote, target }) => ({ text, quote, target })),
        [{ text: 'Sai số liệu ở câu đầu.', quote: words, target: '1' }],
      );
    });
  });

  it('is still there after a reload in the middle of it', async () => {
    await onPortal(async (page) => {
      await press(page, 'report');
      await page.waitForSelector(`${bar}ward-article-report >>> textarea`);
      await page.keyboard.type('Viết dở');
      await settle(page, 700);
      await page.reload();
      await press(page, 'report');
      const field = await page.waitForSelector(`${bar}ward-article-report >>> textarea`);
      await page.waitForFunction(({ value }) => value === 'Viết dở', { timeout: 5000 }, field);
    });
  });
});
