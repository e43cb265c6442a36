// The gallery's viewer under real fingers, mouse, wheel and keys, on the built demo.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openSite } from '../support/site.mjs';

const address = '/elements/ward-gallery.html?state=default';

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** A reader with a phone, or with `mouse`, whose gallery is there; what went wrong on the page fails the test. */
async function withReader(options, use) {
  const { page, problems, close } = await site.newReader({ width: 360, height: 740 });
  try {
    if (!options.mouse) await page.setViewport({ width: 360, height: 740, hasTouch: true, isMobile: true });
    const still = options.still ? 'reduce' : 'no-preference';
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: still }]);
    await page.goto(site.origin + (options.address ?? address));
    await use(await handsOf(page), page);
    assert.deepEqual(problems, []);
  } finally {
    await close();
  }
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function handsOf(page) {
  const client = await page.createCDPSession();
  const touch = (type, points) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  return {
    /** Fingers that go from one place to another, each its own way. */
    async move(ways, { steps = 8, ms = 12, rest = 0 } = {}) {
      const at = (part) => ways.map(([[x, y], [toX, toY]]) => [x + (toX - x) * part, y + (toY - y) * part]);
      await touch('touchStart', at(0));
      for (let step = 1; step <= steps; step++) {
        await touch('touchMove', at(step / steps));
        await pause(ms);
      }
      await pause(rest);
      await touch('touchEnd', []);
    },
    async tap(x, y) {
      await touch('touchStart', [[x, y]]);
      await touch('touchEnd', []);
    },
    touch,
  };
}

/** Opens the picture of this number by a tap on its thumbnail. */
async function open(page, number = 1) {
  await page.waitForSelector('ward-gallery >>> a.tile');
  const links = await page.$$('ward-gallery >>> a.tile');
  await links[number - 1].evaluate((link) => link.scrollIntoView({ block: 'center' }));
  await links[number - 1].tap();
  await until(page, ({ open, loaded }) => open && loaded);
  await pause(300);
}

/** What a reader sees of the viewer. */
const seen = (page) =>
  page.evaluate(() => {
    const gallery = document.querySelector('ward-gallery');
    const root = gallery.shadowRoot.querySelector('ward-gallery-viewer')?.shadowRoot;
    const dialog = root?.querySelector('dialog');
    const picture = root?.querySelector('ward-gallery-picture.now');
    const frame = picture?.shadowRoot.querySelector('.frame');
    const box = frame?.getBoundingClientRect();
    return {
      open: dialog?.open ?? false,
      loaded: Boolean(picture?.shadowRoot.querySelector('.loaded')),
      count: root?.querySelector('.count')?.textContent.trim(),
      scale: frame ? box.width / frame.offsetWidth : undefined,
      x: box && Math.round(box.x + box.width / 2),
      y: box && Math.round(box.y + box.height / 2),
      focused: gallery.shadowRoot.activeElement?.getAttribute('href'),
      bars: root?.querySelector('.tools') ? getComputedStyle(root.querySelector('.tools')).opacity : undefined,
    };
  });

async function until(page, check, what = check.toString()) {
  for (const end = Date.now() + 6000; ;) {
    const now = await seen(page);
    if (check(now)) return now;
    assert.ok(Date.now() < end, `${what}: ${JSON.stringify(now)}`);
    await pause(30);
  }
}

const middle = [180, 300];
const apart = (by) => [
  [
    [180, 300 - 30],
    [180, 300 - 30 * by],
  ],
  [
    [180, 300 + 30],
    [180, 300 + 30 * by],
  ],
];

describe('the viewer under real fingers', () => {
  it('turns by a swipe, and the picture follows the finger meanwhile', () =>
    withReader({}, async ({ move, touch }, page) => {
      await open(page);
      const before = await seen(page);
      await touch('touchStart', [middle]);
      for (const x of [170, 150, 130, 110]) await touch('touchMove', [[x, 300]]);
      await pause(60);
      assert.equal((await seen(page)).x, before.x - 70);
      for (const x of [90, 60, 30]) await touch('touchMove', [[x, 300]]);
      await touch('touchEnd', []);
      await until(page, ({ count, x }) => count === 'Ảnh 2/12' && x === before.x);
      await move([
        [
          [100, 300],
          [280, 310],
        ],
      ]);
      await until(page, ({ count, x }) => count === 'Ảnh 1/12' && x === before.x);
      // There is nothing before the first, and a finger that comes back wants nothing.
      await move([
        [
          [100, 300],
          [280, 310],
        ],
      ]);
      await until(page, ({ count, x }) => count === 'Ảnh 1/12' && x === before.x);
    }));

  it('closes by a swipe down, and the focus is on the thumbnail that was seen last', () =>
    withReader({}, async ({ move }, page) => {
      await open(page);
      await move([
        [
          [280, 300],
          [80, 300],
        ],
      ]);
      await until(page, ({ count }) => count === 'Ảnh 2/12');
      await pause(300);
      await move([
        [
          [180, 250],
          [185, 480],
        ],
      ]);
      const { focused } = await until(page, ({ open }) => !open);
      const second = (await page.$$('ward-gallery >>> a.tile'))[1];
      assert.equal(focused, await second.evaluate((link) => link.getAttribute('href')));
    }));

  it('stays open when a finger goes down a little and rests', () =>
    withReader({}, async ({ move }, page) => {
      await open(page);
      const before = await seen(page);
      await move(
        [
          [
            [180, 250],
            [180, 300],
          ],
        ],
        { rest: 200 },
      );
      await until(page, ({ open, y }) => open && y === before.y);
    }));

  it('enlarges by two fingers, moves by one, and comes to rest at the edge', () =>
    withReader({}, async ({ move }, page) => {
      await open(page);
      await move(apart(2.5), { rest: 150 });
      const large = await until(page, ({ scale }) => scale > 2.2 && scale < 2.8);
      await move(
        [
          [
            [180, 300],
            [120, 300],
          ],
        ],
        { rest: 150 },
      );
      await until(page, ({ x }) => Math.abs(x - (large.x - 60)) <= 3, 'moved by sixty');
      // Far more than there is: the edge of the picture stops at the edge of the screen.
      for (let n = 0; n < 4; n++)
        await move(
          [
            [
              [60, 300],
              [340, 300],
            ],
          ],
          { rest: 150 },
        );
      await pause(600);
      const { x, scale, count } = await seen(page);
      assert.equal(count, 'Ảnh 1/12');
      assert.ok(Math.abs(x - (360 * scale) / 2) <= 2, `left edge: ${x - (360 * scale) / 2}`);
      await move(apart(0.3));
      await until(page, ({ scale }) => Math.abs(scale - 1) < 0.01);
    }));

  it('lets an enlarged picture glide on after the finger is gone', () =>
    withReader({}, async ({ move }, page) => {
      await open(page);
      await move(apart(2.8), { rest: 150 });
      await pause(400);
      const { x } = await seen(page);
      await move(
        [
          [
            [200, 300],
            [160, 300],
          ],
        ],
        { steps: 4, ms: 8 },
      );
      const { x: end } = await until(page, (now) => now.x < x - 60);
      assert.ok(end < x - 60);
    }));

  it('enlarges where it is tapped twice, and shows all at the next two taps', () =>
    withReader({}, async ({ tap }, page) => {
      await open(page);
      await tap(100, 300);
      await pause(80);
      await tap(100, 300);
      await until(page, ({ scale, x }) => scale > 2 && x > 200);
      await pause(300);
      await tap(100, 300);
      await pause(80);
      await tap(100, 300);
      await until(page, ({ scale }) => Math.abs(scale - 1) < 0.01);
    }));

  it('clears the screen at one tap, and brings everything back at the next', () =>
    withReader({}, async ({ tap }, page) => {
      await open(page);
      await tap(180, 300);
      await until(page, ({ bars }) => bars === '0');
      await tap(180, 300);
      await until(page, ({ bars }) => bars === '1');
    }));

  it('goes to the next picture from the edge of an enlarged one', () =>
    withReader({}, async ({ move }, page) => {
      await open(page);
      await move(apart(2), { rest: 150 });
      for (let n = 0; n < 2; n++)
        await move(
          [
            [
              [300, 300],
              [60, 300],
            ],
          ],
          { rest: 150 },
        );
      await pause(500);
      await move([
        [
          [300, 300],
          [60, 300],
        ],
      ]);
      await until(page, ({ count, scale }) => count === 'Ảnh 2/12' && Math.abs(scale - 1) < 0.01);
    }));

  it('closes at the phone’s Back, and leaves the page where it was', () =>
    withReader({}, async (_, page) => {
      const home = site.origin + address;
      await open(page);
      await page.waitForFunction(() => location.hash === '#anh-1');
      await page.goBack();
      await until(page, ({ open }) => !open);
      assert.equal(page.url(), home);
    }));
});

describe('the viewer under mouse, wheel and keys', () => {
  it('enlarges by the wheel where the mouse is, and is moved by the mouse', () =>
    withReader({ mouse: true }, async (_, page) => {
      await open(page);
      await page.mouse.move(100, 300);
      for (let n = 0; n < 5; n++) await page.mouse.wheel({ deltaY: -100 });
      const { x } = await until(page, ({ scale, x }) => scale > 2 && x > 200);
      await page.mouse.down();
      await page.mouse.move(60, 300, { steps: 4 });
      await pause(200);
      await page.mouse.up();
      await until(page, (now) => Math.abs(now.x - (x - 40)) <= 3, 'moved by forty');
      for (let n = 0; n < 9; n++) await page.mouse.wheel({ deltaY: 100 });
      await until(page, ({ scale, open }) => open && Math.abs(scale - 1) < 0.01);
    }));

  it('is led by keys: arrows, Home, End, +, −, 0, Escape', () =>
    withReader({ mouse: true }, async (_, page) => {
      await open(page);
      const press = async (key, check) => {
        await page.keyboard.press(key);
        await until(page, check, key);
      };
      await press('ArrowRight', ({ count }) => count === 'Ảnh 2/12');
      await press('End', ({ count }) => count === 'Ảnh 12/12');
      await press('Home', ({ count }) => count === 'Ảnh 1/12');
      await press('+', ({ scale }) => Math.abs(scale - 1.6) < 0.01);
      await press('+', ({ scale }) => Math.abs(scale - 2.56) < 0.01);
      const { x } = await seen(page);
      await press('ArrowRight', (now) => now.x < x && now.count === 'Ảnh 1/12');
      await press('-', ({ scale }) => Math.abs(scale - 1.6) < 0.01);
      await press('0', ({ scale }) => Math.abs(scale - 1) < 0.01);
      await press('ArrowRight', ({ count }) => count === 'Ảnh 2/12');
      await press('Escape', ({ open }) => !open);
    }));

  it('fills the screen at F, and gives it back', () =>
    withReader({ mouse: true }, async (_, page) => {
      await open(page);
      const filled = (wanted) =>
        page.waitForFunction((is) => Boolean(document.fullscreenElement) === is, { timeout: 4000 }, wanted);
      await page.keyboard.press('f');
      await filled(true);
      await page.keyboard.press('f');
      await filled(false);
      assert.equal((await seen(page)).open, true);
    }));

  it('has an edge around each button in forced colours', () =>
    withReader({ mouse: true }, async (_, page) => {
      const client = await page.createCDPSession();
      await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
      await open(page);
      const edges = await page.evaluate(() => {
        const { shadowRoot } = document.querySelector('ward-gallery').shadowRoot.querySelector('ward-gallery-viewer');
        return [...shadowRoot.querySelectorAll('.icon-button, .step > span')].map(
          (one) => getComputedStyle(one).borderTopStyle,
        );
      });
      assert.equal(edges.length, 9);
      assert.deepEqual(new Set(edges), new Set(['solid']));
    }));
});
