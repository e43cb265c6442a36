/**
 * ward-gallery beside PhotoSwipe 5.4 and lightGallery 2.9 (with zoom and thumbnails), and a plain dialog as the floor of
 * the harness: the same links, pictures, server and real input, each with the motion it comes with.
 */
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import sharp from 'sharp';
import { findChromium } from '../support/browsers.mjs';
import { cpuOf, median, rendererOf, wait, watching } from './measure.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const at = (name) => path.join(root, name);

const link = (href) => `<link rel="stylesheet" href="${href}">`;
const script = (src) => `<script src="${src}"></script>`;
const columns = {
  plain: { head: '' },
  photoswipe: { head: link('/photoswipe/photoswipe.css') },
  lightgallery: {
    head: [
      ...['lightgallery', 'lg-zoom', 'lg-thumbnail'].map((name) => link(`/lightgallery/css/${name}.css`)),
      script('/lightgallery/lightgallery.min.js'),
      script('/lightgallery/plugins/zoom/lg-zoom.min.js'),
      script('/lightgallery/plugins/thumbnail/lg-thumbnail.min.js'),
    ].join(''),
  },
  ward: { head: '', body: '<ward-gallery hidden></ward-gallery>' },
};
const counts = [24, 200];
/** How long the mouse rests on a thumbnail before it is pressed, and how long it is held, in milliseconds. */
const rest = 100;
const hold = 60;
/** Which thumbnail is clicked, the first being 0. */
const clicked = 5;
const turns = 3;

const folders = {
  '/photoswipe/': 'node_modules/photoswipe/dist/',
  '/lightgallery/': 'node_modules/lightgallery/',
  '/cdn/': 'dist/cdn/',
  '/bench/': 'test/bench/gallery/',
  '/pictures/': 'demo/seed/pictures/',
};
const types = { '.js': 'text/javascript', '.css': 'text/css', '.webp': 'image/webp' };

const drawings = ['ba-song', 'cau-trong-suong', 'cho-phien', 'dua-thuyen', 'hoi-nghi', 'long-ho-binh-minh'];
/** Addresses of the nth picture; the same few files, but to a browser each is another one. */
const small = (n) => `/pictures/${drawings[n % drawings.length]}-480.webp?n=${n}`;
const large = (n) => `/pictures/${drawings[n % drawings.length]}-1600.webp?n=${n}`;

async function linksOf(count) {
  const sizes = await Promise.all(drawings.map((name) => sharp(at(`demo/seed/pictures/${name}-1600.webp`)).metadata()));
  return Array.from({ length: count }, (_, n) => {
    const { width, height } = sizes[n % sizes.length];
    const known = `data-pswp-width="${width}" data-pswp-height="${height}" data-lg-size="${width}-${height}"`;
    const thumb = `<img src="${small(n)}" width="${width}" height="${height}" alt="Ảnh ${n + 1}" loading="lazy">`;
    return `<a href="${large(n)}" ${known}>${thumb}</a>`;
  }).join('');
}

const style = `
  body { margin: 20px; font: 16px system-ui, sans-serif; }
  #place { max-width: 1000px; }
  #place > a { display: block; aspect-ratio: 4 / 3; overflow: hidden; border-radius: 6px; }
  #place > a > img { display: block; width: 100%; height: 100%; object-fit: cover; }
  #place:has(> a) { display: grid; gap: 8px; grid-template-columns: repeat(4, 1fr); }
  dialog { width: 100vw; height: 100vh; max-width: none; max-height: none; padding: 0; border: 0; background: #000; }
  dialog > img { width: 100%; height: 100%; object-fit: contain; }`;

const pageOf = (name, links) => `<!doctype html><html lang="vi"><head><meta charset="utf-8">
  <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
  <title>${name}</title><style>${style}</style>${columns[name].head}</head>
  <body>${columns[name].body ?? ''}<main id="place"></main><template>${links}</template>
  <script type="module">
    import { mount } from '/bench/${name}.js';
    window.mount = () => mount(document.querySelector('#place'), document.querySelector('template').innerHTML);
  </script></body></html>`;

async function serve() {
  const links = Object.fromEntries(await Promise.all(counts.map(async (count) => [count, await linksOf(count)])));
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    const answer = (type, body) =>
      response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=3600' }).end(body);
    if (pathname === '/blank') return answer('text/html', '<!doctype html><title>blank</title>');
    const name = pathname.slice(1);
    if (columns[name]) return answer('text/html', pageOf(name, links[searchParams.get('count')]));
    const folder = Object.keys(folders).find((one) => pathname.startsWith(one));
    try {
      answer(
        types[path.extname(pathname)] ?? 'application/octet-stream',
        readFileSync(at(path.join(folders[folder], pathname.slice(folder.length)))),
      );
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${server.address().port}` };
}

/** Sees what comes of an input; the page must listen before the input comes. */
async function follow(page, ending, type, input) {
  await page.evaluate((...asked) => void (window.following = window.bench.follow(...asked)), ending, type);
  await input();
  return page.evaluate(() => window.following);
}

/** Code that a page asked for, gzip. */
class Code {
  #asked = [];
  constructor(page, origin) {
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      const theirs = response.url().startsWith(origin) && /\.(js|css)$/.test(pathname);
      if (theirs && !pathname.startsWith('/bench/')) this.#asked.push(response.buffer());
    });
  }
  async weigh() {
    return (await Promise.all(this.#asked)).reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
  }
}

/** One reader: opens the page, clicks a thumbnail, turns to the next pictures. */
async function visit(browser, origin, name, count) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(error));
  try {
    await page.setViewport({ width: 1280, height: 800 });
    await page.evaluateOnNewDocument(watching('gallery'));
    await page.goto(`${origin}/blank`);
    const code = new Code(page, origin);
    await page.goto(`${origin}/${name}?count=${count}`);
    await page.waitForFunction(() => window.mount);
    await wait(300);
    const pid = await rendererOf(browser, page);
    const before = cpuOf(pid);
    await page.evaluate(() => {
      window.mount();
      return window.bench.painted('-480.webp');
    });
    const ready = cpuOf(pid) - before;
    const first = await code.weigh();
    await wait(300);

    const { x, y } = await page.evaluate((ending) => window.bench.middleOf(ending), small(clicked));
    await page.mouse.move(x - 30, y - 20);
    await page.mouse.move(x, y, { steps: 4 });
    await wait(rest);
    const open = await follow(page, large(clicked), 'click', () => page.mouse.click(x, y, { delay: hold }));
    await wait(600);

    const next = [];
    for (let turn = 1; turn <= turns; turn++) {
      const press = () => page.keyboard.press('ArrowRight', { delay: 20 });
      next.push(await follow(page, large(clicked + turn), 'keydown', press));
      await wait(400);
    }
    if (problems.length > 0) throw problems[0];
    return {
      ready,
      shown: open.shown,
      settled: open.settled,
      width: open.width,
      nextShown: median(next.map(({ shown }) => shown)),
      nextSettled: median(next.map(({ settled }) => settled)),
      bytesFirst: first,
      bytesAll: await code.weigh(),
    };
  } catch (error) {
    throw new Error(`${name}, ${count} pictures: ${error.message}`, { cause: error });
  } finally {
    await context.close();
  }
}

export async function measure({ runs, say }) {
  const { server, origin } = await serve();
  const browser = await puppeteer.launch({ ...(await findChromium()), protocolTimeout: 20_000 });
  const names = Object.keys(columns);
  const figures = Object.fromEntries(
    counts.map((count) => [count, Object.fromEntries(names.map((name) => [name, []]))]),
  );
  try {
    // The first visit of a browser pays for what all others share.
    for (const name of names) await visit(browser, origin, name, counts[0]);
    for (let round = 0; round < runs; round++) {
      for (const count of counts) {
        for (let turn = 0; turn < names.length; turn++) {
          const name = names[(turn + round) % names.length];
          figures[count][name].push(await visit(browser, origin, name, count));
        }
      }
      say(`round ${round + 1} of ${runs}`);
    }
    return { browser: await browser.version(), runs, rest, hold, figures };
  } finally {
    await browser.close();
    server.close();
  }
}

const shownColumns = [
  ['ready', 'ready, CPU ms'],
  ['shown', 'open: shown, ms'],
  ['settled', 'open: settled, ms'],
  ['nextShown', 'next: shown, ms'],
  ['nextSettled', 'next: settled, ms'],
];

/** The middle half of the ratios to another column of the same round. */
function ratio(mine, theirs, key) {
  const ratios = mine.map((one, round) => one[key] / theirs[round][key]).toSorted((a, b) => a - b);
  const quarter = (share) => ratios[Math.round((ratios.length - 1) * share)];
  return `${median(ratios).toFixed(2)} (${quarter(0.25).toFixed(2)}–${quarter(0.75).toFixed(2)})`;
}

export function report({ browser, runs, figures }) {
  const lines = [
    `${browser}, 1280 × 800, ${runs} interleaved rounds, medians; the mouse rests ${rest} ms on the thumbnail and is held ${hold} ms.`,
    'ready: CPU of the page’s main thread from mounting, code loaded, to the small pictures painted.',
    'shown: from the click (next: from the key) until the large file is loaded and on the screen, 95 % opaque, 95 % of its final width and at its place.',
    'settled: until its box does not change any more. plain is a dialog without motion: the floor of the harness.',
  ];
  const row = (cells) => cells.map((cell, index) => (index ? cell.padStart(20) : cell.padEnd(14))).join('');
  for (const [count, byName] of Object.entries(figures)) {
    lines.push('', row([`${count} pictures`, ...shownColumns.map(([, title]) => title)]));
    for (const [name, visits] of Object.entries(byName)) {
      lines.push(row([name, ...shownColumns.map(([key]) => median(visits.map((one) => one[key])).toFixed(0))]));
    }
    for (const other of ['photoswipe', 'lightgallery', 'plain']) {
      lines.push(row([`÷ ${other}`, ...shownColumns.map(([key]) => ratio(byName.ward, byName[other], key))]));
    }
  }
  lines.push('', row(['gzip, bytes', 'at first', 'with the viewer']));
  for (const [name, [visit]] of Object.entries(figures[counts[0]])) {
    lines.push(row([name, String(visit.bytesFirst), String(visit.bytesAll)]));
  }
  return lines.join('\n');
}
