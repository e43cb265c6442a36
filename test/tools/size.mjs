/**
 * The bytes that a reader loads, gzip -9, from the one-script form: `npm run size` compares them with
 * test/tools/sizes.json and with the budgets, `npm run size -- --write` writes the file anew.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { rollup } from 'rollup';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';

const root = fileURLToPath(new URL('../..', import.meta.url));
const stored = path.join(root, 'test/tools/sizes.json');
const elements = path.join(root, 'build/src/elements');

/** Bytes, gzip: `first` is what must be there to draw, `all` is with everything that is loaded later. */
async function measure(entry) {
  const bundle = await rollup({
    input: { entry },
    context: 'globalThis',
    plugins: [virtual(entry), resolve({ exportConditions: ['production', 'browser'] })],
    onwarn() {},
  });
  const { output } = await bundle.generate({
    format: 'es',
    plugins: [terser({ ecma: 2020, module: true, format: { comments: false } })],
  });
  const chunks = new Map(output.filter(({ type }) => type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
  const first = new Set();
  const walk = (name) => {
    if (first.has(name) || !chunks.has(name)) return;
    first.add(name);
    chunks.get(name).imports.forEach(walk);
  };
  walk(output[0].fileName);
  const bytes = (names) =>
    [...names].reduce((sum, name) => sum + gzipSync(chunks.get(name).code, { level: 9 }).length, 0);
  return { first: bytes(first), all: bytes(chunks.keys()) };
}

/** `a + b` is a module that imports both. */
const virtual = (entry) => ({
  name: 'virtual',
  resolveId: (id) => (id === entry ? entry : null),
  load: (id) =>
    id === entry
      ? id
          .split(' + ')
          .map((file) => `export * from ${JSON.stringify(path.join(root, 'build/src', file))};`)
          .join('\n')
      : null,
});

const register = (word) => `elements/${word}/register.js`;
const core = ['article', 'gallery', 'rating', 'related', 'comments', 'visits'];
const words = readdirSync(elements).sort();
const entries = {
  kit: 'base/ward-element.js + base/loader.js + base/action.js + base/register.js + base/connect.js',
  ...Object.fromEntries(words.map((word) => [word, register(word)])),
  'article page, six core tags': core.map(register).join(' + '),
  'every tag': words.map(register).join(' + '),
};

const sizes = {};
for (const [name, entry] of Object.entries(entries)) sizes[name] = await measure(entry);
const kB = (bytes) => (bytes / 1000).toFixed(1).padStart(6);
console.log('gzip, kB'.padEnd(30), ' first', '   all', ' first above the kit');
for (const [name, { first, all }] of Object.entries(sizes)) {
  console.log(name.padEnd(30), kB(first), kB(all), kB(first - sizes.kit.first));
}

if (process.argv.includes('--write')) {
  writeFileSync(stored, `${JSON.stringify(sizes, null, 2)}\n`);
} else {
  const before = readFileSync(stored, 'utf8');
  if (before !== `${JSON.stringify(sizes, null, 2)}\n`) {
    console.error('\nThe sizes differ from test/tools/sizes.json: write them anew with npm run size -- --write.');
    process.exitCode = 1;
  }
}
