// `npm run test:wordpress`: builds, starts a real WordPress, and ends with `N passed, N failed, N skipped`. Takes a few
// minutes where Debian's packages are not there yet. `--built` takes dist/ as it is.
import { spawnSync } from 'node:child_process';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const total = { passed: 0, failed: 0, skipped: 0 };
const isBuilt =
  process.argv.includes('--built') ||
  spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' }).status === 0;
if (!isBuilt) total.failed++;
else {
  await new Promise((resolve) => {
    const stream = run({ files: [fileURLToPath(new URL('wordpress.mjs', import.meta.url))] });
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
if (total.passed === 0 && total.failed === 0) total.failed++;
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
