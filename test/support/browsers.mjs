// Where the browsers come from: nothing is downloaded but npm packages.
import { accessSync, constants, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The first of `names` that stands on PATH and may be run, or `undefined`. */
export function which(...names) {
  for (const directory of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const name of names) {
      const candidate = path.join(directory, name);
      try {
        accessSync(candidate, constants.X_OK);
        return candidate;
      } catch {
        // not here; the next one
      }
    }
  }
  return undefined;
}

export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--autoplay-policy=no-user-gesture-required',
];

/**
 * Launch options for puppeteer: CHROME_PATH, else a Chrome or Chromium on PATH, else the one inside the npm package
 * @sparticuz/chromium (Linux x64). WARD_CHROMIUM=npm asks for the last one outright.
 */
export async function findChromium() {
  const args = chromiumArguments;
  if (process.env.CHROME_PATH) return { executablePath: process.env.CHROME_PATH, headless: true, args };
  const installed =
    process.env.WARD_CHROMIUM === 'npm'
      ? undefined
      : which('chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser');
  if (installed) return { executablePath: installed, headless: true, args };
  return { executablePath: await unpackedChromium(), headless: 'shell', args };
}

// The package unpacks into the temporary folder, reuses any old file there, and brings its NSS libraries only where it
// believes to be on Lambda; so both are set around the call.
async function unpackedChromium() {
  const cache = path.join(root, 'node_modules/.cache/chromium');
  mkdirSync(cache, { recursive: true });
  const before = { ...process.env };
  process.env.TMPDIR = cache;
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    return await chromium.executablePath();
  } finally {
    for (const name of ['TMPDIR', 'AWS_EXECUTION_ENV', 'FONTCONFIG_PATH']) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}

export const findFirefox = () => process.env.FIREFOX_PATH ?? which('firefox-esr', 'firefox');
export const findWebKit = () => (process.env.DISPLAY || which('Xvfb') ? which('WebKitWebDriver') : undefined);
