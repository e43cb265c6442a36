// The conformance kit on the package's own backends, over what was built: `npm run check`. With an argument it is the
// command: `npm run check -- https://host/ward/v1 --format md`.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const given = process.argv.slice(2);

if (!['dist/testing.js', 'dist/server.js', 'site/conformance.html'].every((file) => existsSync(at(file)))) {
  spawnSync('npm', ['run', '--silent', 'build'], { cwd: at(''), stdio: 'inherit' });
}
if (given.length > 0) {
  process.exit(
    spawnSync(process.execPath, [at('dist/command.js'), 'check', ...given], { stdio: 'inherit' }).status ?? 2,
  );
}

const { runConformance } = await import('../../dist/testing.js');
const { httpHandler } = await import('../../dist/server.js');
const { rest } = await import('../../dist/adapters/rest.js');
const { memoryPortal } = await import('../testing/runners/portal.mjs');
const { openSite } = await import('../support/site.mjs');
const { fetchFrom } = await import('../support/fetch-from.mjs');

const base = '/ward/v1';
const overHttp = () => {
  const options = memoryPortal();
  return { options, handler: httpHandler(options.adapter(), { base }) };
};

const backends = {
  'createPortal over memory': () => runConformance(memoryPortal()),

  async 'mock over IndexedDB, in Chromium'() {
    const site = await openSite();
    try {
      const { page } = await site.newReader();
      await page.goto(`${site.origin}/conformance.html`);
      return await page.evaluate(async () => {
        const { run, onTheMock } = await import('/assets/conformance.js');
        return run(onTheMock());
      });
    } finally {
      await site.close();
    }
  },

  'REST over the handler, without a network'() {
    const { options, handler } = overHttp();
    return runConformance({
      ...options,
      adapter: () => rest({ url: `http://portal.example${base}`, fetch: fetchFrom(handler) }),
    });
  },

  async 'REST over a real HTTP port'() {
    const { options, handler } = overHttp();
    const server = serve({ fetch: handler, port: 0, hostname: '127.0.0.1' });
    if (!server.listening) await once(server, 'listening');
    try {
      const url = `http://127.0.0.1:${server.address().port}${base}`;
      return await runConformance({ ...options, adapter: () => rest(url) });
    } finally {
      server.closeAllConnections();
      server.close();
    }
  },
};

const rows = [];
let failed = false;
for (const [name, run] of Object.entries(backends)) {
  const { results, counts, ok } = await run();
  failed ||= !ok;
  rows.push({ backend: name, ...counts });
  for (const { id, level, outcome, reason } of results) {
    if (outcome !== 'passed') console.log(`${name}: ${id} (${level}) ${outcome}: ${reason}`);
  }
}

const columns = ['backend', 'passed', 'failed', 'skipped', 'absent'];
const widths = columns.map((column) =>
  Math.max(...[column, ...rows.map((row) => String(row[column]))].map((text) => text.length)),
);
const line = (cells) =>
  cells.map((cell, index) => String(cell)[index ? 'padStart' : 'padEnd'](widths[index])).join('  ');
console.log(`\n${[line(columns), ...rows.map((row) => line(columns.map((column) => row[column])))].join('\n')}`);
process.exitCode = failed ? 1 : 0;
