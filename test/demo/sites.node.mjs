// The tags inside pages that were written for nothing of ours: they work, and the page stays what it was.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openSite, shownText } from '../support/site.mjs';

const sites = {
  aspnet: { tags: 11, article: 'Hội nghị nhìn lại năm 2025', visits: 'Thống kê: 1.201' },
  nukeviet: { tags: 6, article: undefined, visits: 'Thống kê: 1.621.644' },
  wordpress: { tags: 7, article: 'Đua thuyền đầu xuân', visits: 'Thống kê: 1.201' },
};

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const ready = (page) =>
  page.waitForFunction(
    () => {
      const tags = [...document.querySelectorAll('*')].filter(
        ({ localName }) => localName.startsWith('ward-') && localName !== 'ward-portal',
      );
      const waiting = tags.filter((tag) => tag.getAttribute('state') !== 'ready');
      window.waiting = waiting.map((tag) => `${tag.localName} ${tag.getAttribute('state')}`).join();
      return waiting.length === 0;
    },
    { timeout: 20_000 },
  );

async function open(name, options = {}) {
  const reader = await site.newReader(options);
  await reader.page.goto(`${site.origin}/sites/${name}.html`);
  try {
    await ready(reader.page);
  } catch (error) {
    const waiting = await reader.page.evaluate(() => window.waiting);
    throw new Error(`${name}: ${waiting}; ${reader.problems.join('; ')}`, { cause: error });
  }
  return reader;
}

/** How the page's own elements look and what the page tells of itself; nothing in it depends on our tags. */
const ownLook = (page) =>
  page.evaluate(() => {
    const own = [...document.querySelectorAll('body, body *')].filter(
      (element) => !element.closest('ward-portal *[state]'),
    );
    const outside = own.filter(({ localName }) => !localName.startsWith('ward-'));
    return {
      title: document.title,
      mode: document.compatMode,
      styles: document.head.querySelectorAll('style, link').length,
      look: outside.map((element) => {
        const { color, backgroundColor, font, padding, float } = window.getComputedStyle(element);
        const { width } = element.getBoundingClientRect();
        return [element.localName, element.id, color, backgroundColor, font, padding, float, Math.round(width)].join(
          ' ',
        );
      }),
      globals: Object.keys(window).filter((name) => name !== 'waiting'),
    };
  });

for (const [name, { tags, article, visits }] of Object.entries(sites)) {
  describe(`a page of ${name}`, () => {
    it('has every tag ready, and nothing on the console', async () => {
      const { page, problems, close } = await open(name);
      const found = await page.evaluate(() => document.querySelectorAll('ward-portal [state=ready]').length);
      assert.ok(found >= tags, `${found} tags`);
      if (article) {
        const text = await shownText(page, 'ward-article');
        assert.ok(text.includes(article) && text.includes('Dữ liệu minh họa'), text);
      }
      assert.ok((await shownText(page, 'ward-visits')).includes(visits), await shownText(page, 'ward-visits'));
      assert.ok((await shownText(page, 'ward-related')).length > 40, await shownText(page, 'ward-related'));
      assert.deepEqual(problems, []);
      await close();
    });

    it('keeps the look, the title and the globals of the page', async () => {
      const plain = await site.newReader();
      await plain.page.setRequestInterception(true);
      plain.page.on('request', (request) =>
        request.url().includes('/cdn/')
          ? request.respond({ body: '', contentType: 'text/javascript' })
          : request.continue(),
      );
      await plain.page.goto(`${site.origin}/sites/${name}.html`);
      // The same elements are looked at on both pages: those outside our tags.
      await plain.page.evaluate(() => {
        for (const tag of document.querySelectorAll('ward-portal *')) {
          if (tag.localName.startsWith('ward-')) tag.setAttribute('state', 'none');
        }
      });
      const before = await ownLook(plain.page);
      const { page, close } = await open(name);
      const now = await ownLook(page);
      assert.ok(before.look.length > 5);
      assert.deepEqual(now.look, before.look);
      assert.deepEqual([now.title, now.mode, now.styles], [before.title, before.mode, before.styles]);
      // Lit counts its copies there, and the browser's driver keeps what it looks with.
      const known = /^(lit|reactiveElement|_*aria|_*puppeteer)/i;
      assert.deepEqual(
        now.globals.filter((one) => !before.globals.includes(one) && !known.test(one)),
        [],
      );
      await Promise.all([close(), plain.close()]);
    });

    for (const width of [320, 360]) {
      it(`fits ${width} px without running over`, async () => {
        const { page, close } = await open(name, { width, height: 720 });
        const over = await page.evaluate(() => ({
          wide: document.documentElement.scrollWidth - window.innerWidth,
          culprits: [...document.querySelectorAll('ward-portal *')]
            .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
            .map(({ localName, className }) => `${localName}.${className}`)
            .slice(0, 5),
        }));
        assert.ok(over.wide <= 0, `${over.wide} px too wide: ${over.culprits}`);
        await close();
      });
    }
  });
}

describe('the page of the vendor’s portal', () => {
  it('is in quirks mode, and its gallery opens', async () => {
    const { page, problems, close } = await open('aspnet');
    assert.equal(await page.evaluate(() => document.compatMode), 'BackCompat');
    await (await page.waitForSelector('ward-gallery >>> a.tile')).click();
    await page.waitForSelector('ward-gallery >>> dialog[open]', { timeout: 5000 });
    assert.deepEqual(problems, []);
    await close();
  });

  it('takes a vote inside its one large form, without sending that form', async () => {
    const { page, problems, close } = await open('aspnet');
    const star = await page.waitForSelector('ward-rating >>> input[value="5"]');
    await star.evaluate((input) => input.click());
    await page.waitForFunction(
      () => document.querySelector('ward-rating').shadowRoot.textContent.includes('Đánh giá của bạn: 5 sao'),
      { timeout: 5000 },
    );
    assert.ok(page.url().endsWith('/sites/aspnet.html'));
    assert.deepEqual(problems, []);
    await close();
  });
});
