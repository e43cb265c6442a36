// Every state of ward-gallery's demo page under axe, on narrow and enlarged screens, in forced colours, and on paper.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { openSite } from '../support/site.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const states = [
  ...[
    'default',
    'long',
    'narrow',
    'dark',
    'contrast',
    'english',
    'rtl',
    'mosaic',
    'strip',
    'strip-dark',
    'albums',
    'own',
  ],
  ...['one', 'unmeasured', 'hard', 'hard-strip', 'films', 'many', 'waiting', 'empty', 'none', 'failing'],
];
const waited = { waiting: 'loading', empty: 'unsupported', none: 'empty', failing: 'error' };

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

async function withState(state, options, use) {
  const reader = await site.newReader(options);
  try {
    await reader.page.goto(`${site.origin}/elements/ward-gallery.html?state=${state}`);
    await reader.page.waitForSelector(`#${state} ward-gallery[state="${waited[state] ?? 'ready'}"]`);
    await use(reader.page);
    const missing = /khong-co|404/;
    assert.deepEqual(
      reader.problems.filter((problem) => !(state.startsWith('hard') && missing.test(problem))),
      [],
    );
  } finally {
    await reader.close();
  }
}

/** How far the page sticks out at the side. */
const overhang = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('ward-gallery’s states', () => {
  for (const state of states) {
    it(`${state}: axe has nothing to say, and nothing sticks out at 320 px and at 200 % of 1280`, async () => {
      await withState(state, { width: 320, height: 600 }, async (page) => {
        assert.equal(await overhang(page), 0);
        await page.setViewport({ width: 640, height: 400, deviceScaleFactor: 2 });
        assert.equal(await overhang(page), 0);
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => window.axe.run('section', { resultTypes: ['violations'] }));
        assert.deepEqual(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
          [],
        );
      });
    });
  }

  it('forced colours: each picture has a frame, and its caption a ground of its own', async () => {
    await withState('default', {}, async (page) => {
      const client = await page.createCDPSession();
      await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
      const tile = await page.waitForSelector('ward-gallery >>> .tile');
      const { border, ground, text } = await tile.evaluate((one) => {
        const caption = window.getComputedStyle(one.querySelector('.about'));
        return {
          border: window.getComputedStyle(one.querySelector('.frame')).borderTopWidth,
          ground: caption.backgroundImage + caption.backgroundColor,
          text: caption.color,
        };
      });
      assert.equal(border, '1px');
      assert.match(ground, /^nonergb/);
      assert.notEqual(ground.slice(4), text);
    });
  });

  it('right to left: the second picture stands left of the first', async () => {
    await withState('rtl', {}, async (page) => {
      await page.waitForSelector('ward-gallery >>> .tile');
      const [first, second] = await page.$$eval('ward-gallery >>> .tile', (tiles) =>
        tiles.slice(0, 2).map((tile) => tile.getBoundingClientRect().x),
      );
      assert.ok(second < first);
    });
  });

  it('a real reader scrolls through what 5,000 pictures a backend gives a page at a time', async () => {
    await withState('many', { width: 1000, height: 700 }, async (page) => {
      const count = (part) => page.$$eval(`ward-gallery >>> [part="${part}"]`, ({ length }) => length);
      await (await page.waitForSelector('ward-gallery >>> .more button')).click();
      await page.mouse.move(500, 300);
      let most = 0;
      for (const end = Date.now() + 15_000; (await count('item')) < 240 && Date.now() < end;) {
        await page.mouse.wheel({ deltaY: 800 });
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
        most = Math.max(most, await count('picture'));
      }
      assert.ok((await count('item')) >= 240);
      assert.ok(most > 100 && most <= 120, `${most} pictures at once`);
    });
  });
});
