// The rating under real fingers and keys, on pages as sites have them: strict policies, forced colours, zoom, paper.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import sharp from 'sharp';
import { openOwnPage } from '../support/own-page.mjs';
import { openSite } from '../support/site.mjs';

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** As the documentation of the tag says, for the time before its script is there. */
const room = `ward-rating:not(:defined) { display: block; height: calc(1.75em + 148px) }
  @media (max-width: 420px) { ward-rating:not(:defined) { height: calc(1.75em + 176px) } }`;

/** A backend in the page's own memory that keeps one vote, and wants a code where the page says so. */
const backend = `
  const votes = [0, 1, 0, 4, 7];
  window.sent = [];
  window.events = [];
  let mine = null;
  const wanted = location.search.includes('code');
  const summary = () => {
    const histogram = votes.map((count, at) => count + (mine === at + 1));
    const count = histogram.reduce((sum, one) => sum + one, 0);
    return { average: histogram.reduce((sum, one, at) => sum + one * (at + 1), 0) / count, count, max: 5, mine, histogram };
  };
  const adapter = {
    contract: 1,
    name: 'page',
    ratings: {
      get: () => new Promise((resolve) => setTimeout(() => resolve(summary()), 300)),
      rate: async (vote) => {
        window.sent.push(vote);
        const refusal = Object.assign(new Error(), { name: 'WardError', code: 'captcha-incorrect', [Symbol.for('ward-widgets/error')]: true });
        if (wanted && vote.captcha?.value !== '2') throw refusal;
        mine = vote.value;
        return summary();
      },
    },
    captcha: {
      issue: async () => ({ id: String(Math.random()), kind: 'question', question: 'Một cộng một bằng mấy?', expiresAt: '2099-01-01T00:00:00Z' }),
    },
  };
  for (const name of ['ward-before-rate', 'ward-rated']) addEventListener(name, ({ value }) => window.events.push([name, value]));
  for (const tag of document.querySelectorAll('ward-rating')) tag.adapter = adapter;`;

const open = (body, options) =>
  openOwnPage(site, { tag: 'ward-rating', body, script: backend, sheet: room, ...options });

const one = '<ward-rating article-id="1"></ward-rating>';
const text = (page) => page.evaluate(() => document.querySelector('ward-rating').shadowRoot.textContent);
const shows = (page, words) =>
  page.waitForFunction(
    (wanted) => document.querySelector('ward-rating').shadowRoot.textContent.includes(wanted),
    { timeout: 5000 },
    words,
  );
const middle = (page, n) =>
  page.evaluate((value) => {
    const stars = document.querySelector('ward-rating').shadowRoot.querySelectorAll('[part=star]');
    const { left, top, width, height } = stars[value - 1].getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, n);

async function tap(page, n) {
  const session = await page.createCDPSession();
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [await middle(page, n)] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}

describe('a rating', () => {
  it('takes a finger’s vote, changes it and gives it back, under a strict policy', async () => {
    const { page, problems, close } = await open(one, { width: 360 });
    await tap(page, 4);
    await shows(page, 'Đánh giá của bạn: 4 sao, Bài viết tốt');
    await shows(page, 'lượt đánh giá: 13');
    await tap(page, 2);
    await shows(page, 'Đánh giá của bạn: 2 sao, Bài viết kém');
    await (await page.waitForSelector('ward-rating >>> .ask button')).tap();
    await shows(page, 'lượt đánh giá: 12, trung bình: 4,4');
    assert.deepEqual(await page.evaluate(() => window.sent.map(({ value }) => value)), [4, 2, null]);
    assert.deepEqual(problems, []);
    await close();
  });

  for (const lock of ['readonly', 'disabled']) {
    it(`is deaf to a finger when ${lock}`, async () => {
      const { page, close } = await open(`<ward-rating article-id="1" ${lock}></ward-rating>`, { width: 360 });
      await tap(page, 4);
      await new Promise((resolve) => setTimeout(resolve, 300));
      assert.deepEqual(await page.evaluate(() => [window.sent, window.events]), [[], []]);
      await close();
    });
  }

  it('asks for a code where the backend wants one, and all of it goes by keys alone', async () => {
    const { page, problems, close } = await open(one, { search: '?code' });
    for (const key of ['Tab', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
    await page.waitForFunction(
      () => document.querySelector('ward-rating').shadowRoot.activeElement?.localName === 'ward-captcha',
      { timeout: 8000 },
    );
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () =>
        document
          .querySelector('ward-rating')
          .shadowRoot.querySelector('ward-captcha')
          ?.shadowRoot.textContent.includes('Mã xác thực không đúng.'),
      { timeout: 8000 },
    );
    // The new question has taken the place of the old one.
    await page.waitForFunction(
      () =>
        document
          .querySelector('ward-rating')
          .shadowRoot.querySelector('ward-captcha')
          .shadowRoot.querySelector('[part~=base]')
          .getAttribute('aria-busy') === 'false',
      { timeout: 8000 },
    );
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    await shows(page, 'Đánh giá của bạn: 4 sao, Bài viết tốt');
    assert.deepEqual(await page.evaluate(() => window.events.filter(([name]) => name === 'ward-rated')), [
      ['ward-rated', 4],
    ]);
    assert.equal(await page.evaluate(() => document.querySelector('ward-rating').shadowRoot.activeElement?.value), '4');
    assert.deepEqual(problems, []);
    await close();
  });

  for (const width of [1280, 360, 320]) {
    it(`moves nothing when it comes, nor runs over, ${width} px wide`, async () => {
      const { page, close } = await open(one, { width });
      await new Promise((resolve) => setTimeout(resolve, 500));
      assert.deepEqual(await page.evaluate(() => window.shifts.map(({ value }) => value)), []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      await close();
    });
  }

  it('keeps a vote: the stars, the average and the count are the same when the reader comes again', async () => {
    const { page, problems, close } = await site.newReader();
    const tag = () => page.waitForSelector('ward-rating[state=ready]', { timeout: 10_000 });
    const summary = () =>
      page.evaluate(() =>
        document.querySelector('ward-rating').shadowRoot.querySelector('[part=summary]').textContent.trim(),
      );
    await page.goto(`${site.origin}/elements/ward-rating.html?state=default`);
    await tag();
    const before = await summary();
    const { x, y } = await middle(page, 4);
    await page.mouse.click(x, y);
    await shows(page, 'Cảm ơn bạn đã đánh giá.');
    const voted = await summary();
    assert.notEqual(voted, before);
    await page.reload();
    await tag();
    await shows(page, 'Đánh giá của bạn: 4 sao, Bài viết tốt');
    assert.equal(await summary(), voted);
    assert.match(voted, /^lượt đánh giá: [\d.]+, trung bình: \d(,\d)?$/);
    await (await page.waitForSelector('ward-rating >>> .ask button')).click();
    await shows(page, 'Đã rút lại đánh giá.');
    await page.reload();
    await tag();
    assert.equal(await summary(), before);
    assert.deepEqual(problems, []);
    await close();
  });

  for (const direction of ['ltr', 'rtl']) {
    it(`draws half a star for half a point, on the side where the reader begins (${direction})`, async () => {
      const { page, close } = await open(
        `<div dir="${direction}"><ward-rating article-id="1" readonly></ward-rating></div>`,
      );
      await page.evaluate(() => {
        const rating = { average: 4.5, count: 2, max: 5, mine: null };
        document.querySelector('ward-rating').adapter = { contract: 1, ratings: { get: async () => rating } };
      });
      await shows(page, 'lượt đánh giá: 2, trung bình: 4,5');
      /** The colours a little left and right of the middle of a star. */
      const halves = async (n) => {
        const { x, y } = await middle(page, n);
        const picture = await page.screenshot({ clip: { x: x - 6, y: y - 1, width: 12, height: 2 } });
        const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
        const at = (column) => [...data.subarray(column * info.channels, column * info.channels + 3)].join();
        return [at(1), at(10)];
      };
      const [full, alsoFull] = await halves(4);
      const last = await halves(5);
      if (direction === 'rtl') last.reverse();
      assert.equal(full, alsoFull);
      assert.equal(last[0], full);
      assert.notEqual(last[1], full);
      await close();
    });
  }

  it('tells filled stars from empty ones in forced colours', async () => {
    const colours = () => {
      const stars = [...document.querySelector('ward-rating').shadowRoot.querySelectorAll('[part=star]')];
      return stars.map((star) => getComputedStyle(star, '::before').backgroundColor);
    };
    const { page, close } = await open(one, {
      prepare: async (page) => {
        const session = await page.createCDPSession();
        await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
      },
    });
    const [first, , , , last] = await page.evaluate(colours);
    assert.notEqual(first, last);
    await close();
  });

  it('shows its stars and figures on paper, and nothing to press', async () => {
    const { page, close } = await open(one);
    await page.emulateMediaType('print');
    const shown = await page.evaluate(() =>
      ['.stars', '[part=summary]', '.ask', '[part=more]'].map(
        (part) => document.querySelector('ward-rating').shadowRoot.querySelector(part).getClientRects().length > 0,
      ),
    );
    assert.deepEqual(shown, [true, true, false, false]);
    await close();
  });

  it('is told to a screen reader as five radios and their group, with the summary to the byte', async () => {
    const { page, close } = await open(one);
    const tree = await page.accessibility.snapshot({ includeIframes: false });
    const radios = tree.children
      .flatMap((node) => [node, ...(node.children ?? [])])
      .filter(({ role }) => role === 'radio');
    assert.deepEqual(
      radios.map(({ name }) => name),
      [
        '1 trên 5 sao, Bài viết rất kém',
        '2 trên 5 sao, Bài viết kém',
        '3 trên 5 sao, Bài viết đạt',
        '4 trên 5 sao, Bài viết tốt',
        '5 trên 5 sao, Bài viết rất tốt',
      ],
    );
    assert.match(await text(page), /lượt đánh giá: 12, trung bình: 4,4/);
    await close();
  });
});
