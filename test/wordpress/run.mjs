// `npm run test:wordpress`: starts a real WordPress over what was built, and ends with `N passed, N failed, N skipped`.
// Takes half a minute, and two more where Debian's packages are not there yet.
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';

const total = { passed: 0, failed: 0, skipped: 0 };
const stream = run({ files: [fileURLToPath(new URL('wordpress.mjs', import.meta.url))] });
stream.on('test:pass', ({ skip, details }) => {
  if (details?.type !== 'suite') total[skip === undefined ? 'passed' : 'skipped']++;
});
stream.on('test:fail', ({ details }) => {
  if (details?.type !== 'suite') total.failed++;
});
// The last line is the count, so all that the reporter has to say comes first.
for await (const text of stream.compose(new spec())) process.stdout.write(text);

if (total.passed === 0 && total.failed === 0) total.failed++;
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
