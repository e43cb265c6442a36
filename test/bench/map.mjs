/**
 * How smoothly a map of 3,600 points follows a hand on a slow device: frames while it is dragged, CPU four times slower,
 * beside the same page without a hand on it, the floor of the harness.
 */
import puppeteer from 'puppeteer-core';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveFolder } from '../../demo/serve.mjs';
import { findChromium } from '../support/browsers.mjs';
import { median, wait } from './measure.mjs';

const site = fileURLToPath(new URL('../../site', import.meta.url));
const slower = 4;
const side = 6;
const points = 100;

/** 36 areas of 100 points, side by side. */
function map() {
  const areas = [];
  const features = [];
  for (let n = 0; n < side * side; n++) {
    const [x, y] = [103 + (n % side) * 0.1, 21 + Math.floor(n / side) * 0.1];
    const ring = Array.from({ length: points }, (_, index) => {
      const turn = (index / points) * 2 * Math.PI;
      const far = 0.045 + 0.005 * Math.sin(turn * 9);
      return [x + 0.05 + Math.cos(turn) * far, y + 0.05 + Math.sin(turn) * far];
    });
    areas.push({ id: `v${n}`, name: `Khu vực ${n}`, kind: 'village', center: [x + 0.05, y + 0.05] });
    const geometry = { type: 'Polygon', coordinates: [[...ring, ring[0]]] };
    features.push({ type: 'Feature', properties: { code: `v${n}`, name: `Khu vực ${n}` }, geometry });
  }
  const layers = [{ id: 'l', title: 'Ranh giới', geojson: { type: 'FeatureCollection', features } }];
  return { bbox: [103, 21, 103.6, 21.6], areas, layers };
}

async function visit(browser, origin) {
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(`${origin}/elements/ward-map.html?state=default`);
    await page.waitForFunction(() => document.querySelector('ward-map')?.getAttribute('state') === 'ready');
    await page.evaluate((answer) => {
      document.querySelector('ward-map').area = undefined;
      document.querySelector('ward-map').adapter = { contract: 1, name: 'bench', map: { get: async () => answer } };
    }, map());
    await page.waitForFunction(
      () =>
        document
          .querySelector('ward-map')
          .shadowRoot.querySelector('ward-map-chart')
          ?.shadowRoot.querySelectorAll('[data-area]').length === 36,
    );
    const { x, y } = await page.evaluate(async () => {
      const chart = document.querySelector('ward-map').shadowRoot.querySelector('ward-map-chart');
      chart.scrollIntoView({ block: 'center' });
      chart.shadowRoot.querySelector('button').click();
      await new Promise((resolve) => setTimeout(resolve, 800));
      const box = chart.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    const session = await page.createCDPSession();
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    const count = async (act) => {
      await page.evaluate(() => {
        const frames = (window.frames60 = []);
        const tick = (now) => {
          frames.push(now);
          window.request60 = requestAnimationFrame(tick);
        };
        window.request60 = requestAnimationFrame(tick);
      });
      await act();
      const frames = await page.evaluate(() => (window.cancelAnimationFrame(window.request60), window.frames60));
      const gaps = frames.slice(1).map((now, index) => now - frames[index]);
      return {
        fps: (1000 * gaps.length) / (frames[frames.length - 1] - frames[0]),
        late: gaps.filter((gap) => gap > 25).length / gaps.length,
        longest: Math.max(...gaps),
      };
    };
    const rest = await count(() => wait(2000));
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 10, y);
    await wait(200);
    const drag = await count(async () => {
      for (let step = 0; step < 120; step++) {
        await page.mouse.move(x + 150 * Math.sin(step / 12), y + 80 * Math.sin(step / 20));
        await wait(10);
      }
    });
    await page.mouse.up();
    return { rest, drag };
  } finally {
    await page.close();
  }
}

export async function measure({ runs, say }) {
  const server = serveFolder(path.resolve(site));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await puppeteer.launch(await findChromium());
  const figures = [];
  try {
    for (let round = 0; round < runs; round++) {
      figures.push(await visit(browser, `http://127.0.0.1:${server.address().port}`));
      say(`round ${round + 1} of ${runs}`);
    }
    return { browser: await browser.version(), runs, figures };
  } finally {
    await browser.close();
    server.close();
  }
}

export function report({ browser, runs, figures }) {
  const of = (column, key) => median(figures.map((one) => one[column][key]));
  const row = (title, column) =>
    `${title.padEnd(28)}${of(column, 'fps').toFixed(1).padStart(12)}${(of(column, 'late') * 100).toFixed(1).padStart(16)}${of(column, 'longest').toFixed(0).padStart(14)}`;
  return [
    `${browser}, 1280 × 900, CPU ${slower} times slower, ${side * side * points} points, ${runs} rounds, medians.`,
    `${''.padEnd(28)}${'frames a s'.padStart(12)}${'over 25 ms, %'.padStart(16)}${'longest, ms'.padStart(14)}`,
    row('dragged', 'drag'),
    row('at rest, the harness alone', 'rest'),
  ].join('\n');
}
