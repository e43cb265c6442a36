// The portal around the article: every page by a real address, so that Back, reload and sharing work.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { allInState, openSite, overflowOf, shownText } from '../support/site.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pages = {
  '/': 'Trang thông tin điện tử tổng hợp Phường Mường Lay',
  '/tin-tuc.html': 'Tin tức',
  '/tin-tuc.html?chuyen-muc=lich-su-van-hoa': 'Lịch sử – Văn hóa',
  '/tim-kiem.html?tim=muong+lay': 'Tìm kiếm',
  '/hinh-anh.html': 'Hình ảnh',
  '/hinh-anh.html?album=le-hoi': 'Hình ảnh',
  '/ban-do.html': 'Bản đồ hành chính Phường Mường Lay',
  '/am-nhac.html': 'Thư viện nhạc',
};

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** A reader at an address, once everything there is read; what went wrong on the way fails the test at its end. */
async function withReader(address, use, options = {}) {
  const reader = await site.newReader(options);
  try {
    await reader.page.goto(site.origin + address);
    await allInState(reader.page, 'ready');
    await use(reader.page, reader);
    assert.deepEqual(reader.problems, []);
  } finally {
    await reader.close();
  }
}

const heading = (page) => page.$eval('h1', ({ textContent }) => textContent);
const place = (page) => page.evaluate(() => location.pathname + location.search);

/** Presses a link, and waits for the page behind it. */
async function follow(page, link) {
  await Promise.all([page.waitForNavigation(), link.click()]);
  await allInState(page, 'ready');
}

describe('the pages of the demo portal', () => {
  for (const [address, title] of Object.entries(pages)) {
    it(`have ${address}, which is called “${title}” and is clean for axe`, async () => {
      await withReader(address, async (page) => {
        assert.equal(await heading(page), title);
        assert.ok((await page.title()).includes(title));
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => window.axe.run());
        assert.deepEqual(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`),
          [],
        );
      });
    });
  }

  it('lead from the menu to each other and back, and a reload stays', async () => {
    await withReader('/', async (page) => {
      const links = await page.$$eval('#menu a', (all) => all.map((link) => link.getAttribute('href')));
      assert.equal(links.length, 9);
      for (const [at, address] of links.entries()) {
        await follow(page, (await page.$$('#menu a'))[at]);
        assert.equal(await place(page), address);
        const current = await page.$$eval('#menu [aria-current=page]', (all) =>
          all.map((link) => link.getAttribute('href')),
        );
        assert.deepEqual(current, [address]);
      }
      await page.goBack();
      await page.goBack();
      assert.equal(await place(page), links.at(-3));
      await page.reload();
      await allInState(page, 'ready');
      assert.equal(await place(page), links.at(-3));
    });
  });

  it('begin with the newest article and have news of each category', async () => {
    await withReader('/', async (page) => {
      const shown = await shownText(page, 'main');
      for (const words of ['Tin mới', 'Tin hoạt động', 'Lịch sử – Văn hóa', 'Du lịch', 'Cải cách hành chính']) {
        assert.ok(shown.includes(words), `"${words}" is missing in ${shown}`);
      }
      const newest = await page.evaluate(async () => {
        const { adapter } = await import('/assets/portal.js');
        const signal = new window.AbortController().signal;
        const { items } = await adapter.articles.list({ limit: 1 }, { signal, lang: 'vi', visitorId: null });
        return items[0].title;
      });
      assert.ok((await shownText(page, '.newest')).includes(newest), newest);
      const link = await page.waitForSelector('.newest >>> [part=link]');
      await Promise.all([page.waitForNavigation(), link.click()]);
      await page.waitForSelector('ward-article[state=ready]');
      assert.ok((await shownText(page, 'ward-article')).includes(newest));
    });
  });

  it('find news from the top of every page, without marks and in any case', async () => {
    await withReader('/ban-do.html', async (page) => {
      await page.type('.search input', 'HOA BAN');
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      await allInState(page, 'ready');
      assert.equal(await place(page), '/tim-kiem.html?tim=HOA+BAN');
      assert.equal(await page.$eval('.search input', ({ value }) => value), 'HOA BAN');
      assert.ok((await shownText(page, 'main ward-news')).includes('Hoa ban sắp nở'));
    });
  });

  it('say that there is no such page, and offer a way on', async () => {
    const reader = await site.newReader();
    const answer = await reader.page.goto(`${site.origin}/khong/co`);
    assert.equal(answer.status(), 404);
    await allInState(reader.page, 'ready');
    assert.equal(await heading(reader.page), 'Không tìm thấy nội dung yêu cầu.');
    await reader.close();
    const picture = await fetch(`${site.origin}/khong-co.webp`, { headers: { accept: 'image/webp' } });
    assert.equal(picture.headers.get('content-type'), 'text/plain; charset=utf-8');
  });

  for (const width of [320, 360, 768]) {
    it(`fit ${width} px without running over`, async () => {
      for (const address of Object.keys(pages)) {
        await withReader(
          address,
          async (page) => {
            const { wide, culprits } = await overflowOf(page);
            assert.ok(wide <= 0, `${address} is ${wide} px too wide: ${culprits}`);
          },
          { width, height: 720 },
        );
      }
    });
  }

  it('do not move while they load', async () => {
    const prepare = () => {
      window.shifted = [];
      new PerformanceObserver((list) => {
        for (const { hadRecentInput, value, sources } of list.getEntries()) {
          if (hadRecentInput) continue;
          window.shifted.push({ value, nodes: sources.map(({ node }) => `${node?.localName}#${node?.id}`) });
        }
      }).observe({ type: 'layout-shift', buffered: true });
    };
    for (const width of [360, 1280]) {
      for (const address of Object.keys(pages)) {
        await withReader(
          address,
          async (page) => {
            await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
            const shifted = await page.evaluate(() => window.shifted);
            const sum = shifted.reduce((total, { value }) => total + value, 0);
            assert.ok(sum < 0.01, `${address} at ${width} px: ${sum}: ${JSON.stringify(shifted)}`);
          },
          { width, prepare },
        );
      }
    }
  });

  it('speak English all the way', async () => {
    await withReader('/tin-tuc.html', async (page) => {
      await page.click('[data-language=en]');
      await page.waitForFunction(() => document.querySelector('h1').textContent === 'News');
      await page.goto(`${site.origin}/am-nhac.html`);
      await allInState(page, 'ready');
      assert.equal(await heading(page), 'Music library');
      assert.equal(await page.$eval('.search input', ({ placeholder }) => placeholder), 'Search the news');
    });
  });
});
