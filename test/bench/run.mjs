/**
 * Sets ours beside others on the same work in one interleaved run: `npm run bench -- gallery`.
 *   --runs N    rounds, 9 by default; each column has its turn in each round, in an order that goes round
 *   --json      the figures of every round instead of the table
 *   --no-build  measures what stands in dist/ already
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = new URL('.', import.meta.url);
const { values, positionals } = (await import('node:util')).parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '9' },
    json: { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
  },
});
const benches = readdirSync(here)
  .filter((name) => name.endsWith('.mjs') && name !== 'run.mjs')
  .map((name) => name.slice(0, -4));
const [name] = positionals;
const runs = Number(values.runs);

if (!benches.includes(name) || !(runs >= 1)) {
  console.error(`npm run bench -- <${benches.join('|')}> [--runs N] [--json] [--no-build]`);
  process.exit(1);
}
if (!values['no-build']) {
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: fileURLToPath(new URL('../..', here)),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) process.exit(1);
}
const { measure, report } = await import(`./${name}.mjs`);
const figures = await measure({ runs, say: values.json ? () => {} : (line) => console.error(line) });
console.log(values.json ? JSON.stringify(figures, null, 2) : report(figures));
