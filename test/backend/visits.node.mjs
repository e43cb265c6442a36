// Who names itself a robot is answered and not counted: over HTTP, where it says who it is.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { createPortal, httpHandler, memoryStore } from '../../dist/server.js';

const seed = {
  info: { name: 'Phường Mường Lay', timeZone: 'Asia/Ho_Chi_Minh' },
  articles: [{ id: '1', title: 'Bài', publishedAt: '2026-03-01T08:00:00+07:00', html: '<p>Bài</p>' }],
};
const robots = [
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm) Chrome/130.0',
  'Mozilla/5.0 (compatible; coccocbot-web/1.0; +http://help.coccoc.com/searchengine)',
  'Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)',
  'Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)',
  'Mozilla/5.0 AppleWebKit/537.36 (compatible; GPTBot/1.2; +https://openai.com/gptbot)',
  'Mozilla/5.0 (Linux; Android 5.0) AppleWebKit/537.36 (compatible; Bytespider)',
  'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
  'Mediapartners-Google',
  'Mozilla/5.0 (compatible; Google-InspectionTool/1.0)',
];
const people = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/132.0 Chrome/126.0 Safari/537.36',
  'Mozilla/5.0 (Linux; Android 10; CUBOT_X30) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36',
  'Mozilla/5.0 (Linux; Android 9; CUBOT) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36',
  'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36 Zalo android/12080676',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 [FBAN/FBIOS;FBAV/443.0]',
  'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  undefined,
];

let handle;
before(() => (handle = httpHandler(createPortal({ store: memoryStore(), seed }), { base: '/ward/v1' })));

let readers = 0;
async function record(agent, kind = 'view') {
  const answer = await handle(
    new globalThis.Request('http://portal.test/ward/v1/visits', {
      method: 'POST',
      body: JSON.stringify({ kind, path: '/' }),
      headers: {
        'content-type': 'application/json',
        'ward-visitor': `reader ${++readers}`,
        ...(agent && { 'user-agent': agent }),
      },
    }),
  );
  assert.equal(answer.status, 200, agent);
  return answer.json();
}

describe('a robot', () => {
  for (const agent of robots) {
    it(`is answered and not counted: ${agent}`, async () => {
      const { total } = await record(people[0]);
      const seen = await record(agent);
      assert.equal(seen.total, total);
      assert.equal((await record(agent, 'heartbeat')).online, seen.online, 'it is not online either');
      assert.equal((await record(people[0])).total, total + 1);
    });
  }
});

describe('a reader', () => {
  for (const agent of people) {
    it(`is counted: ${agent ?? 'without a word about the browser'}`, async () => {
      const { total, online } = await record(people[0]);
      const after = await record(agent);
      assert.deepEqual([after.total, after.online], [total + 1, online + 1]);
    });
  }
});
