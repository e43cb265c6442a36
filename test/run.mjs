/**
 * Runs the tests and ends with `N passed, N failed, N skipped`.
 *   node test/run.mjs                 all: the house and the demo under Node, the rest in Chromium
 *   node test/run.mjs --one rating    only files whose name has that word
 *   node test/run.mjs --browsers      the browser tests in Chromium, Firefox and WebKit, where they are installed
 */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';
import { findFirefox, findWebKit } from './support/browsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [mode, word] = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };

const command = (name, args, env = {}) =>
  new Promise((resolve) => {
    const child = spawn(name, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
      process.stdout.write(data);
    });
    child.on('close', (code) => resolve({ code, output }));
  });

/** Files under test/ that end so, and have the word in their name where one is asked for. */
const files = (ending) =>
  readdirSync(path.join(root, 'test'), { recursive: true })
    .filter((name) => name.endsWith(ending) && (mode !== '--one' || path.basename(name).includes(word)))
    .map((name) => path.join(root, 'test', name))
    .sort();

async function underNode() {
  const found = files('.node.mjs');
  if (found.length === 0) return;
  await new Promise((resolve) => {
    const stream = run({ files: found, concurrency: 1 });
    stream.on('test:pass', ({ skip, details }) => {
      if (details?.type !== 'suite') total[skip === undefined ? 'passed' : 'skipped']++;
    });
    stream.on('test:fail', ({ details }) => {
      if (details?.type !== 'suite') total.failed++;
    });
    stream.on('end', resolve);
    stream.compose(new spec()).pipe(process.stdout);
  });
}

async function inBrowsers(browsers) {
  if (files('.test.ts').length === 0) return;
  const { code, output } = await command('npx', ['wtr', '--config', 'test/wtr.config.mjs'], {
    BROWSERS: browsers.join(),
    ...(mode === '--one' && { WARD_TEST: word }),
  });
  const [, passed, failed, skipped] = /(\d+) passed, (\d+) failed, (\d+) skipped\s*$/.exec(output) ?? [0, 0, 1, 0];
  total.passed += Number(passed);
  total.failed += Number(failed);
  total.skipped += Number(skipped);
  // A run that ended badly without a failed test has failed all the same.
  if (code !== 0 && Number(failed) === 0) total.failed++;
}

if (mode === '--browsers') {
  const installed = ['chromium', ...(findFirefox() ? ['firefox'] : []), ...(findWebKit() ? ['webkit'] : [])];
  console.log(`Browsers: ${installed.join(', ')}`);
  await inBrowsers(installed);
} else {
  const { code } = await command('npm', ['run', '--silent', 'build']);
  if (code !== 0) total.failed++;
  else {
    await underNode();
    await inBrowsers(['chromium']);
  }
}

if (total.passed === 0 && total.failed === 0) total.failed++;
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
