// `ward-widgets check`, as it is typed.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { httpHandler } from '../../dist/server.js';
import { checks } from '../../dist/testing.js';
import { memoryPortal } from './runners/portal.mjs';

const command = fileURLToPath(new URL('../../dist/command.js', import.meta.url));
const portal = new URL('./runners/portal.mjs', import.meta.url).href;

async function type(...given) {
  const child = spawn(process.execPath, [command, ...given], { stdio: ['ignore', 'pipe', 'pipe'], cwd: folder });
  let [out, error] = ['', ''];
  child.stdout.on('data', (data) => (out += data));
  child.stderr.on('data', (data) => (error += data));
  const code = await new Promise((resolve) => child.on('close', resolve));
  return { code, out, error };
}

let folder;
let server;
let origin;
before(async () => {
  // A folder whose name an address must escape.
  folder = mkdtempSync(path.join(tmpdir(), 'phường mới '));
  writeFileSync(
    path.join(folder, 'sound.mjs'),
    `import { memoryPortal } from '${portal}';\nexport default memoryPortal();\n`,
  );
  writeFileSync(
    path.join(folder, 'broken.mjs'),
    `import { runnerOptions } from '${portal}';
     process.env.WARD_BROKEN = '1';
     const options = runnerOptions();
     // A title with an entity breaks a must; the clock of a year ago a should.
     const adapter = () => {
       const sound = options.adapter();
       const get = async (...given) => ({ ...(await sound.articles.get(...given)), title: 'A &amp; B | C' });
       return { ...sound, articles: { ...sound.articles, get } };
     };
     export default { ...options, adapter };\n`,
  );
  writeFileSync(path.join(folder, 'empty.mjs'), 'export default {};\n');
  server = serve({
    fetch: httpHandler(memoryPortal().adapter(), { base: '/ward/v1' }),
    port: 0,
    hostname: '127.0.0.1',
  });
  if (!server.listening) await new Promise((resolve) => server.once('listening', resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

describe('ward-widgets', () => {
  it('says how it is used', async () => {
    const { code, out } = await type('--help');
    assert.equal(code, 0);
    assert.match(out, /^Usage: ward-widgets check <backend>/);
    for (const option of ['--format', '--article', '--closed', '--album', '--read-only', '--timeout']) {
      assert.ok(out.includes(option), option);
    }
    assert.equal((await type()).code, 2);
  });

  it('says in one line why there is no run', async () => {
    const closed = createServer();
    await new Promise((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const silent = `http://127.0.0.1:${closed.address().port}/ward/v1`;
    await new Promise((resolve) => closed.close(resolve));
    for (const [given, words] of [
      [['serve'], 'there is no command "serve"'],
      [['check'], 'check which backend?'],
      [['check', 'ten-mien'], '"ten-mien" is no http or https address'],
      [['check', 'ftp://ten-mien/'], '"ftp://ten-mien/" is no http or https address'],
      [['check', 'drupal:https://ten-mien/'], 'no kind "drupal" here; known: rest, wordpress'],
      [['check', silent], `${silent} does not answer: ECONNREFUSED`],
      [['check', './gone.mjs'], './gone.mjs could not be loaded'],
      [['check', './empty.mjs'], 'must export the options of the kit as default'],
      [['check', origin, '--colour'], 'there is no option --colour'],
      [['check', origin, '--format', 'xml'], '--format is text, tap, json or md, not "xml"'],
      [['check', origin, '--timeout', 'soon'], '--timeout is in seconds, not "soon"'],
      [['check', origin, '--article'], '--article needs a value'],
      [['check', origin, silent], 'one backend at a time'],
    ]) {
      const { code, out, error } = await type(...given);
      assert.equal(code, 2, given.join(' '));
      assert.equal(out, '');
      assert.ok(error.startsWith('ward-widgets: ') && error.includes(words), error);
      assert.equal(error.trim().split('\n').length, 1, error);
    }
  });

  it('ends with 0 for a sound adapter, in plain text without colours', async () => {
    const { code, out } = await type('check', './sound.mjs');
    assert.equal(code, 0, out);
    assert.match(out, /^Conformant: \d+ passed, 0 failed, 0 skipped, \d+ absent$/m);
    // eslint-disable-next-line no-control-regex
    assert.doesNotMatch(out, /\x1b/);
  });

  it('ends with 1 for a broken one, what failed first', async () => {
    const { code, out } = await type('check', './broken.mjs');
    assert.equal(code, 1);
    assert.match(out, /^FAILED \(must\) articles\.title – .*\n {4}articles .* → title: expected text without entities/);
    assert.match(out, /^FAILED \(should\) static\.clock/m);
    assert.match(out, /^Not conformant: \d+ passed, 3 failed/m);
  });

  it('writes TAP in which a should that fails breaks nothing', async () => {
    const { code, out } = await type('check', './broken.mjs', '--format', 'tap');
    assert.equal(code, 1);
    const lines = out.trimEnd().split('\n');
    assert.deepEqual(lines.slice(0, 2), ['TAP version 14', `1..${checks.length}`]);
    const numbers = lines.flatMap((line) => /^(?:not )?ok (\d+) - [\w.-]+: /.exec(line)?.[1] ?? []);
    assert.deepEqual(
      numbers,
      checks.map((_check, index) => String(index + 1)),
    );
    const bad = lines.filter((line) => line.startsWith('not ok'));
    assert.equal(bad.filter((line) => !line.endsWith('# TODO should')).length, 1);
    assert.match(out, /^not ok \d+ - articles\.title: .*\n {2}---\n {2}message: ".*"\n {2}level: must\n/m);
    assert.match(out, /^ok \d+ - [\w.-]+: .* # SKIP absent: /m);
  });

  it('writes JSON and Markdown', async () => {
    const json = await type('check', './broken.mjs', '--format=json');
    const report = JSON.parse(json.out);
    assert.equal(report.ok, false);
    assert.equal(report.results.length, checks.length);
    const md = await type('check', './broken.mjs', '--format', 'md');
    assert.match(md.out, /^\*\*Not conformant: /);
    assert.match(md.out, /^\| `articles\.title` \| must \| failed \|/m);
    // A stroke inside a reason would open a column.
    for (const row of md.out.split('\n').filter((line) => line.startsWith('|'))) {
      assert.equal(row.match(/(?<!\\)\|/g).length, 6, row);
    }
  });

  it('checks a backend at its address, reading only, on the articles that it is told', async () => {
    const { code, out } = await type(
      ...['check', `rest:${origin}/ward/v1`, '--format', 'json', '--read-only', '--article', '1', '--closed', '2'],
      ...['--timeout', '5'],
    );
    assert.equal(code, 0, out);
    const { results } = JSON.parse(out);
    const outcomes = Object.fromEntries(results.map(({ id, outcome, reason }) => [id, [outcome, reason]]));
    assert.deepEqual(outcomes['articles.id'], ['passed', undefined]);
    assert.deepEqual(outcomes['ratings.once'], ['skipped', 'ratings.rate is a write, and this run only reads']);
  });

  it('skips what needs an answer to a captcha, where it knows none', async () => {
    const { code, out } = await type('check', `${origin}/ward/v1`, '--article', '1', '--format', 'json');
    assert.equal(code, 0, out);
    const { results, counts } = JSON.parse(out);
    assert.equal(counts.failed, 0);
    const once = results.find(({ id }) => id === 'captcha.once');
    assert.equal(once.reason, 'a right answer to a captcha is needed: give options.solve');
  });
});
