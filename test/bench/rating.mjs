/**
 * ward-rating beside plain DOM, 1, 100 and 1,000 of them on a page: CPU of the page's main thread from mounting until the
 * page is at rest, code loaded before. The least plain DOM (`plain`) is what the ratios are to; `radios` is plain DOM that
 * is as accessible as ours; `nothing` is the floor of the harness.
 */
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findChromium } from '../support/browsers.mjs';
import { cpuOf, median, rendererOf, wait, watching } from './measure.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const at = (name) => path.join(root, name);

const columns = ['nothing', 'plain', 'radios', 'ward'];
const counts = [1, 100, 1000];
/** How long the page is watched after the last star is painted, in milliseconds: what comes late counts too. */
const rest = 400;
/** Goals of the ratio to plain DOM. */
const goals = { 1: 1.5, 100: 4.5, 1000: 6 };

const style = `
  body { margin: 20px; font: 16px/1.65 system-ui, sans-serif; }
  section > * { margin: 0; }
  .stars { position: relative; display: inline-block; font-size: 2rem; line-height: 44px; }
  .stars > button { width: 44px; height: 44px; padding: 0; border: 0; background: none; font: inherit; }
  .stars > .full { position: absolute; left: 0; top: 0; color: #f0b429; pointer-events: none; letter-spacing: 17px; }
  .muted { min-height: 44px; color: #545e68; }
  fieldset { border: 0; padding: 0; display: flex; }
  label > input { position: absolute; opacity: 0; }
  label > svg { display: block; width: 2rem; height: 2rem; margin: 6px; fill: none; stroke: #545e68; }
  svg > .full { fill: #f0b429; }`;

const pageOf = (name) => `<!doctype html><html lang="vi"><head><meta charset="utf-8">
  <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
  <title>${name}</title><style>${style}</style></head>
  <body>${name === 'ward' ? '<ward-portal hidden><ward-rating></ward-rating></ward-portal>' : ''}<main></main>
  <script type="module">
    import { mount } from '/bench/${name}.js';
    window.mount = (count) => mount(document.querySelector('main'), count);
  </script></body></html>`;

async function serve() {
  const folders = { '/cdn/': 'dist/cdn/', '/bench/': 'test/bench/rating/' };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const answer = (type, body) =>
      response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=3600' }).end(body);
    if (columns.includes(pathname.slice(1))) return answer('text/html', pageOf(pathname.slice(1)));
    const folder = Object.keys(folders).find((one) => pathname.startsWith(one));
    try {
      answer('text/javascript', readFileSync(at(path.join(folders[folder], pathname.slice(folder.length)))));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${server.address().port}` };
}

async function visit(browser, origin, name, count) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(error));
  try {
    await page.setViewport({ width: 1280, height: 800 });
    await page.evaluateOnNewDocument(watching('rating'));
    await page.goto(`${origin}/${name}`);
    await page.waitForFunction(() => window.mount);
    await wait(300);
    const pid = await rendererOf(browser, page);
    const before = cpuOf(pid);
    await page.evaluate((many) => window.mount(many), count);
    await wait(rest);
    const cpu = cpuOf(pid) - before;
    if (problems.length > 0) throw problems[0];
    return cpu;
  } catch (error) {
    throw new Error(`${name}, ${count} ratings: ${error.message}`, { cause: error });
  } finally {
    await context.close();
  }
}

export async function measure({ runs, say }) {
  const { server, origin } = await serve();
  const browser = await puppeteer.launch({ ...(await findChromium()), protocolTimeout: 60_000 });
  const figures = Object.fromEntries(
    counts.map((count) => [count, Object.fromEntries(columns.map((name) => [name, []]))]),
  );
  try {
    // The first visit of a browser pays for what all others share.
    for (const name of columns) await visit(browser, origin, name, counts[0]);
    for (let round = 0; round < runs; round++) {
      for (const count of counts) {
        for (let turn = 0; turn < columns.length; turn++) {
          const name = columns[(turn + round) % columns.length];
          figures[count][name].push(await visit(browser, origin, name, count));
        }
      }
      say(`round ${round + 1} of ${runs}`);
    }
    return { browser: await browser.version(), runs, rest, figures };
  } finally {
    await browser.close();
    server.close();
  }
}

/** The median of the ratios to another column of the same round, and their middle half. */
function ratio(mine, theirs) {
  const ratios = mine.map((one, round) => one / theirs[round]).toSorted((a, b) => a - b);
  const quarter = (share) => ratios[Math.round((ratios.length - 1) * share)];
  return `${median(ratios).toFixed(2)} (${quarter(0.25).toFixed(2)}–${quarter(0.75).toFixed(2)})`;
}

export function report({ browser, runs, figures }) {
  const lines = [
    `${browser}, 1280 × 800, ${runs} interleaved rounds, medians: CPU of the page’s main thread, ms, from mounting until ${rest} ms after the last star is painted.`,
    'plain: letters in buttons, one string of markup. radios: native radios with SVG stars, one string. nothing: the same answers, nothing drawn.',
    '',
  ];
  const row = (cells) => cells.map((cell, index) => (index ? cell.padStart(20) : cell.padEnd(14))).join('');
  lines.push(row(['ratings', ...columns, 'ward ÷ plain', 'goal', 'ward ÷ radios']));
  for (const [count, byName] of Object.entries(figures)) {
    const times = columns.map((name) => median(byName[name]).toFixed(1));
    lines.push(
      row([count, ...times, ratio(byName.ward, byName.plain), `≤ ${goals[count]}`, ratio(byName.ward, byName.radios)]),
    );
  }
  return lines.join('\n');
}
