import path from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { serveFolder } from '../../demo/serve.mjs';
import { findChromium } from './browsers.mjs';

const site = fileURLToPath(new URL('../../site', import.meta.url));

/** The built portal on a server of its own, and a browser to look at it. */
export async function openSite() {
  const server = serveFolder(path.resolve(site));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const browser = await puppeteer.launch(await findChromium());
  return {
    origin,
    /** A page of a reader who was never here: nothing stored, and everything that goes wrong noted down. */
    async newReader({ width = 1280, height = 900, timezone = 'America/New_York', prepare } = {}) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      const problems = [];
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => problems.push(`uncaught: ${error}`));
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(origin) && !/^(data|blob|about):/.test(url)) problems.push(`request: ${url}`);
      });
      page.on('response', (response) => {
        if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
      });
      await page.setViewport({ width, height });
      await page.emulateTimezone(timezone);
      // A click would land beside what is still scrolling smoothly into view.
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
      if (prepare) await page.evaluateOnNewDocument(prepare);
      return { page, problems, close: () => context.close() };
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** Ends when every tag of the page has this state. */
export const allInState = (page, state) =>
  page.waitForFunction(
    (wanted) => {
      const tags = [...document.querySelectorAll('*')].filter(
        ({ localName }) => localName.startsWith('ward-') && localName !== 'ward-portal',
      );
      return tags.length > 0 && tags.every((tag) => tag.getAttribute('state') === wanted);
    },
    { timeout: 20_000 },
    state,
  );

/** By how many pixels a page is wider than the screen, and what stands out of it. */
export const overflowOf = (page) =>
  page.evaluate(() => ({
    wide: document.documentElement.scrollWidth - innerWidth,
    culprits: [...document.querySelectorAll('ward-portal *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map(({ localName, className }) => `${localName}.${className}`)
      .slice(0, 5),
  }));

/** What a reader sees of a tag, its shadow roots included, white space folded. */
export const shownText = (page, selector) =>
  page.evaluate((wanted) => {
    const read = (node) => {
      if (node.nodeType === 3) return node.nodeValue;
      if (node.localName === 'style' || node.localName === 'script') return '';
      const children =
        node.localName === 'slot' && node.assignedNodes().length > 0 ? node.assignedNodes() : node.childNodes;
      return [...(node.shadowRoot ? node.shadowRoot.childNodes : children)].map(read).join(' ');
    };
    const text = [...document.querySelectorAll(wanted)].map(read).join(' ');
    // A word and the colon behind it may be two nodes.
    return text
      .replace(/\s+/g, ' ')
      .replace(/ ([:,])/g, '$1')
      .trim();
  }, selector);
