/**
 * ward-comments beside plain DOM, Waline and Artalk: the same thread from the same small server, each by the shapes of its
 * own. What is measured is the CPU of the page's main thread from mounting, code loaded, until its comments are painted,
 * and what the page still does in the second after it came to rest.
 */
import { createServer } from 'node:http';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import puppeteer from 'puppeteer-core';
import { findChromium } from '../support/browsers.mjs';
import { artalkOf, plainOf, seedOf, threadOf, walineOf } from './comments/thread.mjs';
import { cpuOf, median, ratio, rendererOf, wait, watching } from './measure.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const at = (name) => path.join(root, name);

const counts = [20, 100, 1000];
/** Beside nothing at all: how many comments there are must not matter. */
const most = 10_000;
/** Their pages hold 10 and 20 roots by default; the whole thread is asked of them as one page. */
const whole = 10_000;
const columns = {
  nothing: {},
  plain: {},
  ward: {},
  waline: { pageSize: whole },
  artalk: { pageSize: whole },
  'waline, page': { pageSize: undefined },
  'artalk, page': { pageSize: undefined },
};
const goals = {
  plain: { 20: 1.25, 100: 0.5, 1000: 0.2 },
  peers: { 20: 1.8, 100: 4, 1000: 10 },
  first: { cpu: 100, nodes: 3000 },
};

const style = `
  body { margin: 20px; font: 16px/1.65 system-ui, sans-serif; }
  main { max-width: 760px; }
  .plain ol { display: grid; gap: 24px; margin: 0; padding: 0; list-style: none; }
  .plain ol ol { gap: 20px; margin-top: 16px; padding-left: 16px; border-left: 1px solid #c8d0d8; }
  .plain article { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 12px; }
  .plain article > * { grid-column: 1 / -1; }
  .plain .initial { grid-area: 1 / 1; display: grid; place-items: center; width: 40px; height: 40px; border-radius: 50%; background: #eef3f8; }
  .plain header { grid-column: 2; display: flex; flex-wrap: wrap; gap: 0 8px; align-items: center; }
  .plain .author { font-weight: 650; }
  .plain .badge { padding: 1px 8px; border-radius: 1em; background: #1a56a7; color: #fff; font-size: 0.8125em; }
  .plain .muted { color: #545e68; }
  .plain .text { max-width: 70ch; margin: 8px 0 0; white-space: pre-wrap; overflow-wrap: anywhere; }
  .plain .acts { display: flex; flex-wrap: wrap; gap: 0 8px; }
  .plain button { min-height: 44px; padding: 0 12px; border: 0; background: none; font: inherit; }
  .plain svg { width: 20px; height: 20px; fill: none; stroke: currentColor; vertical-align: -4px; }
  .plain .down svg { transform: scaleY(-1); }
  .plain input, .plain textarea { display: block; width: 100%; min-height: 44px; box-sizing: border-box; }`;
const link = (href) => `<link rel="stylesheet" href="${href}">`;
/** What an endpoint loads when it is first asked; a page that names one may load it beforehand, too. */
const connection = readdirSync(at('dist/cdn')).filter((name) => /^ward-(endpoints|rest|fetch)-/.test(name));
const heads = {
  waline: link('/waline/waline.css'),
  artalk: link('/artalk/Artalk.css'),
  ward: connection.map((name) => `<link rel="modulepreload" href="/cdn/${name}">`).join(''),
};
const scriptOf = (column) => column.split(',')[0];

const pageOf = (column) => `<!doctype html><html lang="vi"><head><meta charset="utf-8">
  <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
  <title>${column}</title><style>${style}</style>${heads[scriptOf(column)] ?? ''}</head>
  <body>${column === 'ward' ? '<ward-portal hidden></ward-portal><ward-comments hidden></ward-comments>' : ''}<main></main>
  <script type="module">
    import { mount } from '/bench/${scriptOf(column)}.js';
    window.mount = (asked) => mount(document.querySelector('main'), asked);
  </script></body></html>`;

const folders = {
  '/cdn/': 'dist/cdn/',
  '/bench/': 'test/bench/comments/',
  '/waline/': 'node_modules/@waline/client/dist/',
  '/artalk/': 'node_modules/artalk/dist/',
};
const types = { '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css' };

async function serve() {
  const { createPortal, httpHandler, memoryStore } = await import('../../dist/server.js');
  const threads = new Map([...counts, most].map((count) => [String(count), threadOf(count)]));
  const article = (id) => ({ id, title: id, publishedAt: '2026-01-05T07:00:00+07:00', html: '<p>Nội dung</p>' });
  const portal = createPortal({
    store: memoryStore(),
    seed: {
      info: { name: 'Phường Mường Lay', timeZone: 'Asia/Ho_Chi_Minh' },
      articles: [...threads.keys()].map(article),
      comments: [...threads].flatMap(([id, thread]) => seedOf(id, thread)),
    },
    settings: { needsCaptcha: () => false },
  });
  const backend = getRequestListener(httpHandler(portal, { base: '/ward/v1' }));
  const kept = new Map();
  const jsons = {
    '/plain': (asked) => plainOf(threads.get(asked.get('article'))),
    '/api/comment': (asked) =>
      walineOf(threads.get(asked.get('path')), Number(asked.get('page')), Number(asked.get('pageSize'))),
    '/api/v2/comments': (asked) =>
      artalkOf(
        threads.get(asked.get('page_key')),
        asked.get('page_key'),
        Number(asked.get('offset')),
        Number(asked.get('limit')),
      ),
    '/api/v2/conf': () => ({ frontend_conf: {}, version: { app: 'artalk', version: '2.9.1', commit_hash: '' } }),
    '/api/v2/pages/pv': () => ({ pv: 1 }),
  };
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    const answer = (type, body) =>
      response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=3600' }).end(body);
    if (pathname.startsWith('/ward/v1')) return backend(request, response);
    if (jsons[pathname]) {
      if (!kept.has(request.url)) kept.set(request.url, JSON.stringify(jsons[pathname](searchParams)));
      return answer('application/json', kept.get(request.url));
    }
    if (pathname === '/avatar.svg') return answer('image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>');
    if (pathname === '/') return answer('text/html; charset=utf-8', pageOf(searchParams.get('column')));
    const folder = Object.keys(folders).find((one) => pathname.startsWith(one));
    try {
      answer(
        types[path.extname(pathname)],
        readFileSync(at(path.join(folders[folder], pathname.slice(folder.length)))),
      );
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

  /** How many comments a column draws of a thread. */
  async function drawnOf(column, count) {
    const thread = threads.get(String(count));
    if (column === 'waline, page')
      return walineOf(thread, 1, 10).data.data.reduce((sum, one) => sum + 1 + one.children.length, 0);
    if (column === 'artalk, page') return artalkOf(thread, '', 0, 20).comments.length;
    if (column !== 'ward') return count;
    const context = { signal: AbortSignal.timeout(10_000), locale: 'vi-VN', intent: 'view', visitor: null };
    const query = { articleId: String(count), parentId: null, order: 'newest', limit: 20 };
    const { items } = await portal.comments.list(query, context);
    return items.reduce((sum, { replies }) => sum + 1 + (replies?.items.length ?? 0), 0);
  }
  return { server, origin: `http://127.0.0.1:${server.address().port}`, drawnOf };
}

async function visit(browser, { origin, drawnOf }, column, count) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(error));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) problems.push(request.url());
  });
  try {
    await page.setViewport({ width: 1280, height: 800 });
    await page.evaluateOnNewDocument(watching('comments'));
    await page.goto(`${origin}/?column=${encodeURIComponent(column)}`);
    await page.waitForFunction(() => window.mount);
    await wait(300);
    const pid = await rendererOf(browser, page);
    const drawn = await drawnOf(column, count);
    const asked = { article: String(count), drawn, pageSize: columns[column].pageSize };
    const before = cpuOf(pid);
    await page.evaluate((one) => window.mount(one), asked);
    const cpu = cpuOf(pid) - before;
    const nodes = await page.evaluate(() => window.bench.nodes());
    await wait(700);
    const rested = cpuOf(pid);
    await wait(1000);
    const idle = cpuOf(pid) - rested;
    if (problems.length > 0) throw problems[0];
    return { cpu, idle, nodes, drawn };
  } catch (error) {
    throw new Error(`${column}, ${count} comments: ${error.message ?? error}`, { cause: error });
  } finally {
    await context.close();
  }
}

export async function measure({ runs, say }) {
  const site = await serve();
  const browser = await puppeteer.launch({ ...(await findChromium()), protocolTimeout: 90_000 });
  const names = Object.keys(columns);
  const works = [...counts.map((count) => [count, names]), [most, ['nothing', 'ward']]];
  const figures = Object.fromEntries(
    works.map(([count, all]) => [count, Object.fromEntries(all.map((name) => [name, []]))]),
  );
  try {
    // The first visit of a browser pays for what all others share.
    for (const name of names) await visit(browser, site, name, counts[0]);
    for (let round = 0; round < runs; round++) {
      for (const [count, all] of works) {
        for (let turn = 0; turn < all.length; turn++) {
          const name = all[(turn + round) % all.length];
          figures[count][name].push(await visit(browser, site, name, count));
        }
      }
      say(`round ${round + 1} of ${runs}`);
    }
    return { browser: await browser.version(), runs, figures };
  } finally {
    await browser.close();
    site.server.closeAllConnections();
    site.server.close();
  }
}

const all = (visits, key) => visits.map((one) => one[key]);
const show = ({ middle, from, to }) => `${middle.toFixed(2)} (${from.toFixed(2)}–${to.toFixed(2)})`;
const met = (is) => (is ? 'met' : 'NOT MET');

export function report({ browser, runs, figures }) {
  const lines = [
    `${browser}, 1280 × 800, ${runs} interleaved rounds, medians (in brackets the middle half).`,
    'CPU of the page’s main thread, ms, from mounting, code loaded, until the comments are painted; idle: in a second at rest.',
    'plain: the whole thread, one string of markup. ward: its first page. waline, artalk: the whole thread;',
    '“page”: their own first page, 10 and 20 roots. nothing: our answers fetched and parsed, nothing drawn.',
  ];
  const row = (cells) => cells.map((cell, index) => (index ? String(cell).padStart(21) : cell.padEnd(16))).join('');
  for (const count of counts) {
    const byName = figures[count];
    const cpu = (name) => all(byName[name], 'cpu');
    lines.push('', row([`${count} comments`, 'CPU, ms', 'spread', 'idle, ms', 'drawn', 'nodes', '÷ ward']));
    for (const [name, visits] of Object.entries(byName)) {
      const times = cpu(name).toSorted((a, b) => a - b);
      lines.push(
        row([
          name,
          median(times).toFixed(1),
          `${times[0].toFixed(1)}–${times.at(-1).toFixed(1)}`,
          median(all(visits, 'idle')).toFixed(1),
          visits[0].drawn,
          visits[0].nodes,
          name === 'ward' ? '' : show(ratio(cpu(name), cpu('ward'))),
        ]),
      );
    }
    const toPlain = ratio(cpu('ward'), cpu('plain'));
    lines.push(
      `ward ÷ plain ${show(toPlain)}, goal ≤ ${goals.plain[count]}: ${met(toPlain.middle <= goals.plain[count])}`,
    );
    for (const peer of ['waline', 'artalk']) {
      const ahead = ratio(cpu(peer), cpu('ward'));
      lines.push(
        `${peer} ÷ ward ${show(ahead)}, goal ≥ ${goals.peers[count]}: ${met(ahead.middle >= goals.peers[count])}`,
      );
    }
  }
  const { ward, nothing } = figures[most];
  const cpu = median(all(ward, 'cpu'));
  const { nodes, drawn } = ward[0];
  lines.push(
    '',
    `${most} comments, first page of ${drawn}: ${cpu.toFixed(1)} ms of CPU (nothing: ${median(all(nothing, 'cpu')).toFixed(1)}), goal ≤ ${goals.first.cpu}: ${met(cpu <= goals.first.cpu)}`,
    `nodes of the page ${nodes}, goal ≤ ${goals.first.nodes}: ${met(nodes <= goals.first.nodes)}; idle ${median(all(ward, 'idle')).toFixed(1)} ms a second`,
  );
  return lines.join('\n');
}
