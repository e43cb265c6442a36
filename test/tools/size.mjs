/**
 * The bytes that a reader loads, gzip -9: the files of the one-script form (dist/cdn) that a page with these tags asks
 * for. `npm run size` compares them with test/tools/sizes.json; `npm run size -- --write` writes that file and the README's
 * table anew.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { format, resolveConfig } from 'prettier';
import { rollup } from 'rollup';
import configurations from '../../rollup.config.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const stored = path.join(root, 'test/tools/sizes.json');
const words = readdirSync(path.join(root, 'build/src/elements')).sort();

const configuration = configurations.find(({ output }) => output.dir === 'dist/cdn');
const bundle = await rollup(configuration);
const { output } = await bundle.generate(configuration.output);
const chunks = new Map(output.filter(({ type }) => type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
const holds = (ending) => output.find(({ moduleIds }) => moduleIds?.some((id) => id.endsWith(ending))).fileName;
const door = output.find(({ isEntry }) => isEntry);

/** The files that come with these, and with `later` also those that they load on intent. */
function closure(names, later = false, seen = new Set()) {
  for (const name of names) {
    if (seen.has(name) || !chunks.has(name)) continue;
    seen.add(name);
    const { imports, dynamicImports } = chunks.get(name);
    closure(imports, later, seen);
    if (later && name !== door.fileName && !endpoints.has(name)) closure(dynamicImports, later, seen);
  }
  return seen;
}

/** Which adapter is loaded is the page's affair: each is counted alone. */
const endpoints = new Set([holds('/src/endpoints.js')]);
const bytes = (names) =>
  [...names].reduce((sum, name) => sum + gzipSync(chunks.get(name).code, { level: 9 }).length, 0);
const page = (tags) => {
  const names = [door.fileName, ...tags.map((word) => holds(`/src/elements/${word}/register.js`))];
  return { first: bytes(closure(names)), all: bytes(closure(names, true)) };
};
const adapter = (file) => {
  const came = closure([door.fileName]);
  return bytes([...closure([holds(file)])].filter((name) => !came.has(name)));
};

const sizes = {
  kit: page([]),
  ...Object.fromEntries(words.map((word) => [word, page([word])])),
  'article page, six core tags': page(['article', 'gallery', 'rating', 'related', 'comments', 'visits']),
  'every tag': page(words),
};
for (const kind of ['rest', 'wordpress', 'nukeviet', 'dom']) {
  const all = adapter(`/src/adapters/${kind}.js`);
  sizes[`adapter ${kind}`] = { first: sizes.kit.first + all, all: sizes.kit.first + all };
}
const kB = (bytes) => (bytes / 1000).toFixed(1).padStart(6);
console.log('gzip, kB'.padEnd(30), ' first', '   all', ' first above the kit');
for (const [name, { first, all }] of Object.entries(sizes)) {
  console.log(name.padEnd(30), kB(first), kB(all), kB(first - sizes.kit.first));
}

/** The peers' own figures: their npm packages, gzip -9, JavaScript and CSS. */
const peers = {
  captcha: 'ALTCHA 36.2',
  comments: 'Waline 99.7; Artalk 54.0',
  gallery: 'PhotoSwipe 22.0; lightGallery 23.0',
  map: 'Leaflet 45.6',
  music: 'media-chrome 36.1',
  rating: 'Web Awesome 37.8; Shoelace 18.4',
  'article page, six core tags': '195.7 of four peers together',
  'every tag': '277.4 of six',
};
const rows = Object.entries(sizes).map(([name, { first, all }]) => [name, kB(first), kB(all), peers[name] ?? '']);
const head = ['gzip, kB, everything inside', 'first paint', 'with all that is loaded later', 'peers'];
const table = [head, ['---', '--:', '--:', '---'], ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const readme = path.join(root, 'README.md');

if (process.argv.includes('--write')) {
  writeFileSync(stored, `${JSON.stringify(sizes, null, 2)}\n`);
  const text = readFileSync(readme, 'utf8').replace(
    /(<!-- sizes -->\n)[^]*?(\n<!-- \/sizes -->)/,
    (_, start, end) => `${start}\n${table}\n${end}`,
  );
  writeFileSync(readme, await format(text, { ...(await resolveConfig(readme)), filepath: readme }));
} else {
  const before = readFileSync(stored, 'utf8');
  if (before !== `${JSON.stringify(sizes, null, 2)}\n`) {
    console.error('\nThe sizes differ from test/tools/sizes.json: write them anew with npm run size -- --write.');
    process.exitCode = 1;
  }
}
