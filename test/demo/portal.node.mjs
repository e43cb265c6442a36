import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { allInState, openSite, overflowOf, shownText } from '../support/site.mjs';

const address = '/bai-viet.html?id=1';
const wrongCode = 'Mã xác thực không đúng.';

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** A reader who has opened the article; what went wrong on the page fails the test at its end. */
async function withReader(options, use) {
  if (typeof options === 'function') [options, use] = [{}, options];
  const reader = await site.newReader(options);
  try {
    await reader.page.goto(site.origin + (options.address ?? address));
    await allInState(reader.page, options.state ?? 'ready');
    await use(reader.page, reader);
    assert.deepEqual(reader.problems, options.problems ?? []);
  } finally {
    await reader.close();
  }
}

const reload = async (page) => {
  await page.reload();
  await allInState(page, 'ready');
};

/** An element inside a tag, through the shadow roots below it. */
const inside = (page, tag, selector) => page.waitForSelector(`${tag} >>> ${selector}`, { timeout: 5000 });

/** Ends when a tag shows these words. */
async function waitForText(page, tag, words) {
  for (const end = Date.now() + 5000; ;) {
    const shown = await shownText(page, tag);
    if (shown.includes(words)) return;
    assert.ok(Date.now() < end, `"${words}" did not come in ${tag}: ${shown.slice(0, 1500)}`);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
}

/** The challenge that stands on the page; the field must hold something. */
const challengeId = async (page) =>
  (await inside(page, 'ward-comments', 'ward-captcha')).evaluate((captcha) => captcha.answer.challengeId);

/** What the mock knows and tells no reader. */
const solution = async (page) =>
  page.evaluate(
    async (id) => {
      const { adapter } = await import('/assets/portal.js');
      return adapter.switches.solution(id);
    },
    await challengeId(page),
  );

async function writeComment(page, { name, text, code }) {
  await (await inside(page, 'ward-comments', 'input[name=name]')).type(name);
  await (await inside(page, 'ward-comments', 'textarea')).type(text);
  await typeCode(page, code);
}

async function typeCode(page, code) {
  const field = await inside(page, 'ward-comments', 'ward-captcha >>> input');
  await field.type('x');
  const right = code ?? (await solution(page));
  await field.press('Backspace');
  await field.type(right);
}

const send = async (page) => (await inside(page, 'ward-comments', 'button[type=submit]')).click();

describe('the demo portal', () => {
  it('has every part of the seed page with its label', async () => {
    await withReader(async (page) => {
      const shown = await shownText(page, 'body');
      for (const label of [
        'Chào mừng quý bạn đọc đến với Trang thông tin điện tử tổng hợp Phường Mường Lay',
        'Một số hình ảnh tại Hội nghị:',
        'Đánh giá:',
        'lượt đánh giá: 12, trung bình: 4,5',
        'Tin liên quan',
        'Bình luận',
        'Bản đồ hành chính',
        'Thư viện nhạc',
        'Liên kết website',
        'Thống kê truy cập',
        'Thống kê: 1.621.644',
        'Online: 43',
      ]) {
        assert.ok(shown.includes(label), `"${label}" is missing in: ${shown.slice(0, 2000)}`);
      }
      assert.match(shown, /(Thứ [2-7]|Chủ nhật) Ngày \d{1,2}\/\d{1,2}\/\d{4}, \d{1,2}:\d\d:\d\d [AP]M/);
      assert.ok(!shown.includes(wrongCode), 'the sentence of a wrong code stands there before any code');
    });
  });

  it('says that a wrong code is wrong, keeps the text and brings a new code', async () => {
    await withReader(async (page) => {
      await writeComment(page, { name: 'Lò Thị Mai', text: 'Bài viết rất hay.', code: 'zzzzz' });
      const before = await challengeId(page);
      await send(page);
      await waitForText(page, 'ward-comments', wrongCode);
      const valueOf = async (selector) =>
        (await inside(page, 'ward-comments', selector)).evaluate(({ value }) => value);
      const captcha = await inside(page, 'ward-comments', 'ward-captcha');
      assert.ok(
        await captcha.evaluate(
          ({ shadowRoot }, sentence) =>
            [...shadowRoot.querySelectorAll('*')].some((one) => one.textContent === sentence),
          wrongCode,
        ),
        'the sentence stands alone, to the byte',
      );
      const now = {
        name: await valueOf('input[name=name]'),
        text: await valueOf('textarea'),
        code: await captcha.evaluate(({ shadowRoot }) => shadowRoot.querySelector('input').value),
        focused: await captcha.evaluate(({ shadowRoot }) => shadowRoot.activeElement?.localName),
      };
      assert.equal(now.name, 'Lò Thị Mai');
      assert.equal(now.text, 'Bài viết rất hay.');
      assert.equal(now.code, '');
      assert.equal(now.focused, 'input');
      await typeCode(page, 'x');
      assert.notEqual(await challengeId(page), before);
    });
  });

  it('stores a comment with the right code, marks it as waiting, and has it after a reload', async () => {
    await withReader(async (page) => {
      await writeComment(page, { name: 'Lò Thị Mai', text: 'Bà con bản tôi rất mừng <b>&amp;</b>.' });
      await send(page);
      await waitForText(page, 'ward-comments', 'Chờ kiểm duyệt');
      await waitForText(page, 'ward-comments', 'Gửi thành công. Bình luận của bạn sẽ hiển thị sau khi được kiểm duyệt');
      await reload(page);
      const shown = await shownText(page, 'ward-comments');
      assert.equal(shown.split('Bà con bản tôi rất mừng <b>&amp;</b>.').length, 2, 'the comment stands there once');
      assert.ok(shown.includes('Chờ kiểm duyệt'));
    });
  });

  it('keeps what was typed over a reload', async () => {
    await withReader(async (page) => {
      await (await inside(page, 'ward-comments', 'textarea')).type('Viết dở dang');
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 800)));
      await reload(page);
      const field = await inside(page, 'ward-comments', 'textarea');
      await page.waitForFunction(({ value }) => value === 'Viết dở dang', { timeout: 5000 }, field);
    });
  });

  it('takes a vote, keeps it over a reload, changes it and takes it back', async () => {
    await withReader(async (page) => {
      const vote = async (value) =>
        (await inside(page, 'ward-rating', `input[value="${value}"]`)).evaluate((star) => star.click());
      await vote(5);
      await waitForText(page, 'ward-rating', 'lượt đánh giá: 13, trung bình: 4,5');
      await waitForText(page, 'ward-rating', 'Đánh giá của bạn: 5 sao');
      await reload(page);
      await waitForText(page, 'ward-rating', 'Đánh giá của bạn: 5 sao');
      await vote(1);
      await waitForText(page, 'ward-rating', 'lượt đánh giá: 13, trung bình: 4,2');
      await (await inside(page, 'ward-rating', 'button')).click();
      await waitForText(page, 'ward-rating', 'lượt đánh giá: 12, trung bình: 4,5');
      await reload(page);
      assert.ok(!(await shownText(page, 'ward-rating')).includes('Đánh giá của bạn'));
    });
  });

  it('counts this visit once, and not again on a reload', async () => {
    await withReader(async (page) => {
      await waitForText(page, 'ward-visits', 'Thống kê: 1.621.644');
      await reload(page);
      await waitForText(page, 'ward-visits', 'Thống kê: 1.621.644');
      await waitForText(page, 'ward-visits', 'Online: 43');
    });
  });

  it('ticks in the zone of the ward, whatever the zone of the device', async () => {
    for (const timezone of ['America/Los_Angeles', 'Pacific/Kiritimati']) {
      await withReader({ timezone }, async (page) => {
        const clock = () => shownText(page, 'ward-clock');
        const expected = new Intl.DateTimeFormat('en-GB', {
          timeZone: 'Asia/Ho_Chi_Minh',
          day: 'numeric',
          hour: 'numeric',
          hour12: true,
          minute: '2-digit',
        });
        const first = await clock();
        const parts = Object.fromEntries(expected.formatToParts(new Date()).map(({ type, value }) => [type, value]));
        assert.ok(first.includes(`Ngày ${parts.day}/`), first);
        assert.ok(first.includes(` ${Number(parts.hour) || 12}:`), `${first} at ${JSON.stringify(parts)}`);
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1100)));
        assert.notEqual(await clock(), first);
      });
    }
  });

  it('changes its language at once, tags and page alike, and remembers it', async () => {
    await withReader(async (page) => {
      await page.click('[data-language=en]');
      await waitForText(page, 'ward-comments', 'Comments');
      await waitForText(page, 'ward-visits', 'Total: 1,621,644');
      assert.ok((await shownText(page, 'ward-article')).startsWith('Home'));
      await reload(page);
      assert.ok((await shownText(page, 'ward-related')).includes('Related news'));
      await page.click('[data-language=vi]');
      await waitForText(page, 'ward-related', 'Tin liên quan');
    });
  });

  it('shows what failed and a way to go on where the backend fails, and recovers without a reload', async () => {
    await withReader(async (page) => {
      await page.click('.panel-button');
      await page.click('[name=failing]');
      await waitForText(page, 'ward-article', 'Thử lại');
      await page.reload();
      await page.waitForFunction(() => document.querySelectorAll('[state=error]').length >= 9, { timeout: 10_000 });
      const shown = await shownText(page, 'main');
      assert.ok(shown.includes('Đã có lỗi xảy ra trong quá trình truy vấn.') && shown.includes('Thử lại'));
      await page.click('.panel-button');
      await page.click('[name=failing]');
      await allInState(page, 'ready');
    });
  });

  it('works where the browser blocks storage', async () => {
    const prepare = () => {
      Object.defineProperty(window, 'indexedDB', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    };
    await withReader({ prepare }, async (page) => {
      await writeComment(page, { name: 'Mai', text: 'Không có bộ nhớ.' });
      await send(page);
      await waitForText(page, 'ward-comments', 'Chờ kiểm duyệt');
    });
  });

  it('says that an article is not there, and keeps the rest of the portal', async () => {
    const reader = await site.newReader();
    await reader.page.goto(`${site.origin}/bai-viet.html?id=khong-co`);
    await waitForText(reader.page, 'ward-article', 'Không tìm thấy nội dung yêu cầu.');
    await waitForText(reader.page, 'ward-visits', 'Thống kê: 1.621.644');
    assert.deepEqual(reader.problems, []);
    await reader.close();
  });

  for (const width of [320, 360, 768]) {
    it(`fits ${width} px without running over`, async () => {
      await withReader({ width, height: 720 }, async (page) => {
        const { wide, culprits } = await overflowOf(page);
        assert.ok(wide <= 0, `${wide} px too wide: ${culprits}`);
      });
    });
  }

  it('does not move while it loads', async () => {
    await withReader(async (page) => {
      await page.evaluate(() => sessionStorage.clear());
      await page.evaluateOnNewDocument(() => {
        window.shifted = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            if (entry.hadRecentInput) continue;
            window.shifted.push({
              value: entry.value,
              nodes: entry.sources.map(({ node }) => `${node?.localName}#${node?.id}.${node?.className}`),
            });
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await reload(page);
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)));
      const shifted = await page.evaluate(() => window.shifted);
      const sum = shifted.reduce((total, { value }) => total + value, 0);
      assert.ok(sum < 0.01, `${sum}: ${JSON.stringify(shifted)}`);
    });
  });
});
