// The page that runs the kit, in a browser.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { serve } from '@hono/node-server';
import { httpHandler } from '../../dist/server.js';
import { checks } from '../../dist/testing.js';
import { openSite } from '../support/site.mjs';
import { memoryPortal } from '../testing/runners/portal.mjs';

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

async function open(options) {
  const reader = await site.newReader(options);
  await reader.page.goto(`${site.origin}/conformance.html`);
  await reader.page.waitForSelector('#paragraphs h3');
  return reader;
}

/** Presses the button and waits for the verdict; all that was announced on the way. */
async function press(page) {
  await page.evaluate(() => {
    const status = document.querySelector('#status');
    window.announced = [];
    new window.MutationObserver(() => window.announced.push(status.textContent)).observe(status, { childList: true });
  });
  await page.click('form button');
  await page.waitForFunction(() => document.querySelector('#status').textContent.includes('giao ước'), {
    timeout: 60_000,
  });
  return page.evaluate(() => window.announced);
}

describe('the conformance page', () => {
  it('runs on the sample data, group by group, and says the verdict', async () => {
    const { page, problems, close } = await open();
    const announced = await press(page);
    assert.match(announced[0], /^Đang kiểm tra: Chung$/);
    assert.match(announced.at(-1), /^Giữ đúng giao ước\. Không đạt: 0 · Bỏ qua: \d+ · Không có: \d+ · Đạt: \d+$/);
    assert.ok(announced.length < 20, `${announced.length} announcements`);
    const shown = await page.$$eval('#results li a', (links) => links.map((link) => link.textContent));
    assert.deepEqual(shown.sort(), checks.map(({ id }) => id).sort());
    assert.deepEqual(problems, []);
    await close();
  });

  it('leads from each check to its paragraph', async () => {
    const { page, close } = await open();
    await press(page);
    const lost = await page.$$eval('#results li a', (links) =>
      links.filter((link) => !document.getElementById(link.hash.slice(1))).map((link) => link.textContent),
    );
    assert.deepEqual(lost, []);
    await close();
  });

  it('shows first what failed, with the reason', async () => {
    const { page, close } = await open();
    await page.evaluate(async () => {
      const { run, onTheMock } = await import('/assets/conformance.js');
      const options = onTheMock();
      const adapter = () => {
        const sound = options.adapter();
        const time = async () => ({ now: '2020-05-14T10:13:21+07:00' });
        return { contract: 1, name: 'late', links: sound.links, portal: { info: sound.portal.info, time } };
      };
      await run({ ...options, adapter });
    });
    const first = await page.$$eval('#results section', (sections) =>
      sections.map((section) => section.querySelector('li').textContent).find((text) => text.includes('static.')),
    );
    assert.match(first, /^Không đạt static\.clock .*portal\.time → now: expected about/);
    await close();
  });

  it('says in Vietnamese what is wrong with an address', async () => {
    const { page, close } = await open();
    for (const [address, words] of [
      ['ten-mien', '“ten-mien” không phải là địa chỉ http hoặc https.'],
      ['drupal:https://ten-mien', 'Không có loại “drupal”; các loại: rest, wordpress.'],
    ]) {
      await page.$eval('[name=endpoint]', (field, value) => (field.value = value), address);
      await page.click('form button');
      await page.waitForFunction((text) => document.querySelector('#problem').textContent === text, {}, words);
    }
    await close();
  });

  it('checks a backend whose address is typed in, and writes nothing to it', async () => {
    const portal = memoryPortal().adapter();
    const written = [];
    const adapter = {
      ...portal,
      ratings: { ...portal.ratings, rate: async () => written.push('rate') },
      comments: { ...portal.comments, post: async () => written.push('post') },
      visits: { ...portal.visits, record: async () => written.push('record') },
    };
    const server = serve({ fetch: httpHandler(adapter), port: 0, hostname: '127.0.0.1' });
    if (!server.listening) await new Promise((resolve) => server.once('listening', resolve));
    const { page, close } = await open();
    await page.type('[name=endpoint]', `http://127.0.0.1:${server.address().port}`);
    const announced = await press(page);
    assert.match(announced.at(-1), /^Giữ đúng giao ước\. Không đạt: 0 /);
    assert.deepEqual(written, []);
    await close();
    server.closeAllConnections();
    server.close();
  });

  it('fits 360 px, light and dark', async () => {
    for (const scheme of ['light', 'dark']) {
      const { page, close } = await open({ width: 360, height: 740 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await page.reload();
      await page.waitForSelector('#paragraphs h3');
      await press(page);
      await page.$$eval('#results details', (all) => all.forEach((details) => (details.open = true)));
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
      const small = await page.$$eval('form input, form button, summary', (all) =>
        all.filter((one) => one.type !== 'checkbox' && one.getBoundingClientRect().height < 44).map((one) => one.name),
      );
      assert.deepEqual(small, []);
      if (process.env.WARD_SHOTS) await page.screenshot({ path: `${process.env.WARD_SHOTS}/${scheme}.png` });
      await close();
    }
  });
});
