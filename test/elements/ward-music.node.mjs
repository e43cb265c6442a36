// The music of the demo with its real files: by the keys alone, and by what a screen reader is told alone.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openSite } from '../support/site.mjs';

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** A page with two players on one backend. */
async function open({ width = 1280, prepare } = {}) {
  const reader = await site.newReader({ width });
  const { page } = reader;
  await prepare?.(page);
  await page.goto(`${site.origin}/elements/ward-music.html?state=default`);
  await page.waitForSelector('ward-music[state=ready]', { timeout: 10_000 });
  await page.evaluate(() => {
    const first = document.querySelector('ward-music');
    first.after(document.createElement('ward-music'));
  });
  await page.waitForFunction(() => document.querySelectorAll('ward-music[state=ready]').length === 2);
  return reader;
}

const sounds = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('ward-music')].map(({ shadowRoot }) => {
      const { paused, currentTime, playbackRate, volume, muted } = shadowRoot.querySelector('audio');
      return { paused, currentTime, playbackRate, volume, muted };
    }),
  );

/** Ends once this player has sounded for half a second more than it had. */
async function untilItSounds(page, index) {
  const [...before] = await sounds(page);
  await page.waitForFunction(
    (at, from) => document.querySelectorAll('ward-music')[at].shadowRoot.querySelector('audio').currentTime > from,
    { timeout: 10_000 },
    index,
    before[index].currentTime + 0.5,
  );
}

/** Name and state of what the keyboard is at, whatever shadow roots it is in. */
const focused = (page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const name = element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.innerText;
    return name?.trim().replace(/\s+/g, ' ') ?? '';
  });

async function tabTo(page, name, key = ['Tab']) {
  for (let count = 0; count < 60; count++) {
    for (const one of key.slice(0, -1)) await page.keyboard.down(one);
    await page.keyboard.press(key.at(-1));
    for (const one of key.slice(0, -1)) await page.keyboard.up(one);
    if ((await focused(page)).startsWith(name)) return;
  }
  assert.fail(`no way to "${name}" by Tab; the keyboard is at "${await focused(page)}"`);
}

const flat = (node) => [node, ...(node.children ?? []).flatMap(flat)];
const tree = async (page) => flat(await page.accessibility.snapshot({ interestingOnly: true }));

/** What the accessibility tree says of the n-th thing with this role and name. */
async function told(page, role, name, index = 0) {
  const found = (await tree(page)).filter((node) => node.role === role && node.name === name);
  assert.ok(found[index], `no ${role} "${name}"`);
  return found[index];
}

/** The words that a slider of this name is told with. */
const position = (page, name) =>
  page.$eval(`::-p-aria(${name}[role="slider"])`, (slider) => slider.getAttribute('aria-valuetext'));

/** Presses what has this role and name, as a screen reader does. */
async function act(page, role, name, index = 0) {
  const found = await page.$$(`::-p-aria(${name}[role="${role}"])`);
  assert.ok(found[index], `no ${role} "${name}"`);
  await found[index].click();
}

describe('the music', () => {
  it('is played, sought, set and stopped by the keys alone', async () => {
    const { page, problems, close } = await open();
    await tabTo(page, 'Phát');
    await page.keyboard.press('Enter');
    await untilItSounds(page, 0);
    assert.equal(await focused(page), 'Tạm dừng');

    await tabTo(page, 'Tiến trình', ['Shift', 'Tab']);
    const [before] = await sounds(page);
    for (let count = 0; count < 20; count++) await page.keyboard.press('ArrowRight');
    await page.waitForFunction(
      (from) => document.querySelector('ward-music').shadowRoot.querySelector('audio').currentTime > from,
      {},
      before.currentTime + 15,
    );

    await tabTo(page, 'Tùy chọn phát');
    await page.keyboard.press('Enter');
    await page.waitForSelector('ward-music >>> ward-music-options >>> select');
    await tabTo(page, 'Phát ngẫu nhiên');
    await page.keyboard.press('Space');
    assert.equal(await page.evaluate(() => document.querySelector('ward-music').shuffle), true);
    await page.keyboard.press('Space');
    await tabTo(page, 'Tốc độ phát');
    await page.keyboard.press('ArrowDown');
    assert.equal((await sounds(page))[0].playbackRate, 1.25);
    await tabTo(page, 'Âm lượng');
    for (let count = 0; count < 4; count++) await page.keyboard.press('ArrowLeft');
    assert.equal((await sounds(page))[0].volume, 0.8);

    await tabTo(page, 'Chuông sớm');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      document.querySelector('ward-music').shadowRoot.querySelector('audio').currentSrc.includes('chuong-som'),
    );
    await untilItSounds(page, 0);

    // The second player of the page begins, and the first falls silent.
    await tabTo(page, 'Phát');
    await page.keyboard.press('Enter');
    await untilItSounds(page, 1);
    assert.deepEqual(
      (await sounds(page)).map(({ paused }) => paused),
      [true, false],
    );
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => document.querySelectorAll('ward-music')[1].shadowRoot.querySelector('audio').paused,
    );
    assert.deepEqual(problems, []);
    await close();
  });

  it('is played and stopped by roles and names alone, and each state is told', async () => {
    const { page, problems, close } = await open();
    assert.equal(await position(page, 'Tiến trình'), '0 giây trên 1 phút 4 giây');
    await act(page, 'button', 'Phát');
    await untilItSounds(page, 0);
    await told(page, 'button', 'Tạm dừng');
    await act(page, 'button', 'Tắt tiếng');
    await told(page, 'button', 'Bật âm thanh');

    await act(page, 'button', 'Tùy chọn phát');
    await page.waitForSelector('ward-music >>> ward-music-options >>> select');
    assert.equal((await told(page, 'button', 'Tùy chọn phát')).expanded, true);
    assert.equal((await told(page, 'button', 'Phát ngẫu nhiên')).pressed, false);
    await act(page, 'button', 'Phát ngẫu nhiên');
    assert.equal((await told(page, 'button', 'Phát ngẫu nhiên')).pressed, true);
    for (const [name, value] of Object.entries({
      'Lặp lại': 'Tắt',
      'Tốc độ phát': '1×',
      'Hẹn giờ tắt': 'Tắt',
      'Album nhạc': 'Tất cả bài',
    })) {
      assert.equal((await told(page, 'combobox', name)).value, value);
    }
    assert.equal(await position(page, 'Âm lượng'), '0 %');

    await act(page, 'button', 'Phát');
    await untilItSounds(page, 1);
    assert.deepEqual(
      (await sounds(page)).map(({ paused }) => paused),
      [true, false],
    );
    assert.deepEqual(problems, []);
    await close();
  });

  it('goes on at the next visit where it was left', async () => {
    const { page, close } = await open();
    await act(page, 'button', 'Chuông sớm Dự án ward-widgets 1:12');
    await untilItSounds(page, 0);
    const slider = await page.waitForSelector('ward-music >>> input');
    await slider.focus();
    for (let count = 0; count < 30; count++) await page.keyboard.press('ArrowRight');
    await act(page, 'button', 'Tạm dừng');
    await page.waitForFunction(() => document.querySelector('ward-music').shadowRoot.querySelector('audio').paused);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await page.reload();
    await page.waitForSelector('ward-music[state=ready]', { timeout: 10_000 });
    await page.waitForFunction(() =>
      / Chuông sớm/.test(document.querySelector('ward-music').shadowRoot.querySelector('[part=player]').textContent),
    );
    const reached = (await told(page, 'slider', 'Tiến trình')).value;
    assert.ok(reached > 25, `${reached}`);
    await act(page, 'button', 'Phát');
    await untilItSounds(page, 0);
    assert.ok((await sounds(page))[0].currentTime > 25);
    await close();
  });

  it('is its list of tracks on paper, without what is to be pressed', async () => {
    const { page, close } = await open();
    await page.emulateMediaType('print');
    const shown = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('ward-music');
      return ['[part=title]', '[part=item]', '[part=player]', 'ward-music-albums'].map(
        (selector) => shadowRoot.querySelector(selector).getClientRects().length > 0,
      );
    });
    assert.deepEqual(shown, [true, true, false, false]);
    await close();
  });

  for (const width of [1280, 360, 320]) {
    it(`moves nothing when it comes, nor runs over, ${width} px wide`, async () => {
      const { page, close } = await open({
        width,
        prepare: (page) =>
          page.evaluateOnNewDocument(() => {
            window.shifts = [];
            new PerformanceObserver((list) => window.shifts.push(...list.getEntries())).observe({
              type: 'layout-shift',
              buffered: true,
            });
          }),
      });
      await act(page, 'button', 'Tùy chọn phát');
      await page.waitForSelector('ward-music >>> ward-music-options >>> select');
      assert.deepEqual(
        await page.evaluate(() =>
          window.shifts.filter(({ hadRecentInput }) => !hadRecentInput).map(({ value }) => value),
        ),
        [],
      );
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      await close();
    });
  }
});
