// The browser tests. BROWSERS=chromium,firefox,webkit chooses; `-- <word>` after `npm run test:one` chooses files.
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import * as puppeteer from 'puppeteer-core';
import { findChromium, findFirefox, findWebKit } from './support/browsers.mjs';
import { closingLine } from './support/closing-line.mjs';
import { webkitLauncher } from './support/webkit-launcher.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const wanted = (process.env.BROWSERS ?? 'chromium').split(',');
const word = process.env.WARD_TEST;

const launchers = {
  chromium: async () => chromeLauncher({ puppeteer, launchOptions: await findChromium() }),
  firefox: async () =>
    chromeLauncher({
      puppeteer,
      launchOptions: { browser: 'firefox', executablePath: findFirefox(), args: ['--headless'] },
      createBrowserContext: ({ browser }) => browser.defaultBrowserContext(),
    }),
  webkit: async () => webkitLauncher({ driver: findWebKit() }),
};

export default {
  rootDir: root,
  files: word ? [`${root}test/**/*${word}*.test.ts`] : [`${root}test/**/*.test.ts`],
  nodeResolve: { exportConditions: ['production', 'default'] },
  plugins: [
    esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig: `${root}tsconfig.json` }),
    a11ySnapshotPlugin(),
  ],
  browsers: await Promise.all(wanted.map((name) => launchers[name]())),
  // One tab at a time: a second one is hidden, and its frames and transitions stall.
  concurrency: 1,
  concurrentBrowsers: 1,
  browserStartTimeout: 90_000,
  testsStartTimeout: 90_000,
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 20_000, forbidOnly: true } },
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), closingLine()],
};
