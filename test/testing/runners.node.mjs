// The kit under the runners that integrators have, each started as they start it.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checks, runConformance } from '../../dist/testing.js';
import { memoryPortal } from './runners/portal.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Each runner's command, and how its report is read. */
const runners = {
  'node:test': {
    command: [process.execPath, '--test', '--test-reporter=tap', 'test/testing/runners/node-test.mjs'],
    counts: (output) => ({ passed: tap(output, 'pass'), failed: tap(output, 'fail'), skipped: tap(output, 'skipped') }),
  },
  Vitest: {
    command: ['npx', 'vitest', 'run', '--reporter=json', '--root', 'test/testing/runners'],
    counts: (output) => {
      const report = JSON.parse(output);
      return {
        passed: report.numPassedTests,
        failed: report.numFailedTests,
        skipped: report.numPendingTests,
      };
    },
  },
  Mocha: {
    command: ['npx', 'mocha', '--reporter', 'json', 'test/testing/runners/mocha.mjs'],
    counts: (output) => {
      const { stats } = JSON.parse(output);
      return { passed: stats.passes, failed: stats.failures, skipped: stats.pending };
    },
  },
};
const tap = (output, word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(output)?.[1]);

/** What the runner says of the sound portal, or of the broken one. */
async function start({ command: [name, ...given], counts }, broken) {
  const env = { ...process.env, ...(broken && { WARD_BROKEN: '1' }) };
  // Under node:test a child would report to this one.
  delete env.NODE_TEST_CONTEXT;
  const child = spawn(name, given, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', all: '' };
  child.stdout.on('data', (data) => ((said.out += data), (said.all += data)));
  child.stderr.on('data', (data) => (said.all += data));
  const code = await new Promise((resolve) => child.on('close', resolve));
  return { code, output: said.all, ...counts(said.out) };
}

describe('the conformance kit, built', () => {
  let expected;
  before(async () => {
    expected = await runConformance(memoryPortal());
  });

  it('passes where there is no window', () => {
    assert.equal(expected.ok, true);
    assert.equal(expected.counts.failed, 0);
    assert.equal(expected.results.find(({ id }) => id === 'core.no-window').outcome, 'passed');
    assert.ok(expected.counts.passed > 80, `${expected.counts.passed} passed`);
  });

  for (const [name, runner] of Object.entries(runners)) {
    it(`passes under ${name}, and what could not be checked is skipped`, { timeout: 90_000 }, async () => {
      const { code, passed, failed, skipped, output } = await start(runner, false);
      assert.deepEqual(
        { passed, failed, skipped },
        { passed: expected.counts.passed, failed: 0, skipped: checks.length - expected.counts.passed },
        output.slice(-3000),
      );
      assert.equal(code, 0);
    });

    it(`fails under ${name} for a broken adapter, by the name of its fault`, { timeout: 90_000 }, async () => {
      const { code, failed, passed, output } = await start(runner, true);
      assert.deepEqual({ failed, passed }, { failed: 1, passed: expected.counts.passed - 1 }, output.slice(-3000));
      assert.match(output, /static\.clock: portal\.time → now: expected about/);
      assert.notEqual(code, 0);
    });
  }
});
