// The map with one sense and no mouse: by keys alone, and by what the browser tells a screen reader alone.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openSite } from '../support/site.mjs';

describe('the map of the demo', () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());

  async function open() {
    const reader = await site.newReader();
    await reader.page.goto(`${site.origin}/elements/ward-map.html?state=default`);
    await reader.page.waitForFunction(
      () =>
        document
          .querySelector('ward-map')
          ?.shadowRoot.querySelector('ward-map-chart')
          ?.shadowRoot.querySelectorAll('text').length > 3,
    );
    return reader;
  }
  const flat = (node) => [node, ...(node.children ?? []).flatMap(flat)];
  const told = async (page) => flat(await page.accessibility.snapshot({ interestingOnly: false }));
  const chosen = (page) => page.evaluate(() => document.querySelector('ward-map').area);

  it('is walked, chosen and enlarged by keys alone', async () => {
    const { page, problems, close } = await open();
    const focused = async () => (await told(page)).find((node) => node.focused);
    for (let step = 0; step < 5 && (await focused())?.role !== 'option'; step++) await page.keyboard.press('Tab');
    const names = new Set();
    // The first key may be what brings the code for all others.
    await new Promise((resolve) => setTimeout(resolve, 500));
    for (let step = 0; step < 11; step++) {
      names.add((await focused()).name);
      await page.keyboard.press('ArrowDown');
    }
    assert.equal(names.size, 11, [...names].join(', '));
    const { name } = await focused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    assert.notEqual((await focused()).name, name);
    assert.notEqual(await chosen(page), '03151');
    assert.equal(
      (await told(page)).find(({ role, selected }) => role === 'option' && selected).name,
      (await focused()).name,
    );
    const view = () =>
      page.evaluate(() => {
        const chart = document.querySelector('ward-map').shadowRoot.querySelector('ward-map-chart').shadowRoot;
        return chart.querySelector('[role=listbox]').getAttribute('viewBox');
      });
    await page.keyboard.press('0');
    await new Promise((resolve) => setTimeout(resolve, 100));
    const whole = await view();
    await page.keyboard.press('+');
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.notEqual(await view(), whole);
    assert.deepEqual(problems, []);
    await close();
  });

  it('is found, searched and chosen by roles and names alone', async () => {
    const { page, problems, close } = await open();
    const nodes = await told(page);
    const listbox = nodes.find(({ role, name }) => role === 'listbox' && name === 'Bản đồ hành chính');
    assert.equal(flat(listbox).filter(({ role }) => role === 'option').length, 11);
    for (const name of ['Ranh giới', 'Trường học', 'Địa điểm']) {
      assert.ok(
        nodes.find((node) => node.role === 'checkbox' && node.name === name && node.checked),
        name,
      );
    }
    const field = await page.waitForSelector('::-p-aria([name="Tìm khu vực"][role="searchbox"])');
    await field.type('le loi');
    const row = await page.waitForSelector('::-p-aria([name="Xã Lê Lợi"][role="button"])');
    await row.click();
    assert.equal(await chosen(page), '03487');
    await page.waitForSelector('::-p-aria([name*="OpenStreetMap"][role="link"])', { timeout: 3000 }).catch(() => {});
    const texts = (await told(page)).map(({ name }) => name).join(' ');
    assert.match(texts, /288,36 km²/);
    assert.match(texts, /Giáp ranh/);
    assert.deepEqual(problems, []);
    await close();
  });
});
