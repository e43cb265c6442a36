// The floors of the house: who may import whom, and what no file may say. `node test/house/floors.mjs [root]` prints a
// line for each violation and ends with 1 where there is one.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { forbiddenWords } from './forbidden.mjs';
import { filesUnder, importsOf, parse, resolveRelative } from './source.mjs';

const ground = ['contract', 'locale', 'text', 'storage'];
const firstFloor = ['connection', 'adapters', 'backend', 'testing'];

/** The rooms that each room may see besides itself. */
const sees = {
  contract: [],
  ...Object.fromEntries(ground.slice(1).map((room) => [room, ground])),
  ...Object.fromEntries(firstFloor.map((room) => [room, ground])),
  base: ['connection', ...ground],
  elements: ['base', 'connection', ...ground],
  doors: ['elements', 'base', ...firstFloor, ...ground],
};

/** Packages that have one home, and the rooms or the file that is it. */
const homes = {
  'idb-keyval': ['storage'],
  dompurify: ['src/base/sanitize.ts'],
  lit: ['base', 'elements', 'doors'],
};

const room = (file) => {
  const parts = file.split('/');
  return parts.length === 2 || isRegister(parts) ? 'doors' : parts[1];
};
const isRegister = (parts) => parts[1] === 'elements' && parts[3] === 'register.ts';
const packageOf = (specifier) => specifier.match(/^(?:@[^/]+\/)?[^/]+/)?.[0] ?? specifier;

/** All violations under `root`: `{ file, line, rule, text }`. */
export function checkFloors(root) {
  const violations = [];
  const say = (file, line, rule, text) => violations.push({ file, line, rule, text });
  const { dependencies = {}, peerDependencies = {}, optionalDependencies = {} } = manifest(root);
  const shipped = { ...dependencies, ...peerDependencies, ...optionalDependencies };

  for (const file of filesUnder(root, 'src', ['.ts', '.js', '.mjs'])) {
    const source = parse(root, file);
    if (!(room(file) in sees)) say(file, 1, 'rooms', `"${room(file)}" is no room of the house`);
    for (const { line, word } of forbiddenWords(source)) say(file, line, 'forbidden', word);
    for (const { specifier, line } of importsOf(source)) {
      const tell = (rule, text) => say(file, line, rule, text);
      if (specifier === undefined) {
        // The command loads a module of the one who runs it; a view that did not come is asked for under another address.
        if (!['src/command.ts', 'src/elements/article/load-view.ts'].includes(file))
          tell('named', 'an import whose file is not written out');
      } else if (specifier.startsWith('.')) checkRelative(root, file, specifier, tell);
      else checkPackage(file, specifier, shipped, tell);
    }
  }

  for (const file of filesUnder(root, 'demo', ['.ts', '.js', '.mjs'])) {
    for (const { specifier, line } of importsOf(parse(root, file))) {
      if (specifier !== undefined) checkDemo(root, file, specifier, (text) => say(file, line, 'demo', text));
    }
  }
  for (const file of filesUnder(root, 'demo', ['.html'])) {
    const lines = readFileSync(path.join(root, file), 'utf8').split('\n');
    lines.forEach((text, index) => {
      const outside = /["'](?:[./]*\/)?(src\/[^"']+|test\/[^"']+)["']/.exec(text);
      if (outside) say(file, index + 1, 'demo', `a page names ${outside[1]}, which is no door`);
    });
  }
  return violations;
}

function checkRelative(root, file, specifier, tell) {
  const wanted = path.posix.join(path.posix.dirname(file), specifier);
  if (!wanted.startsWith('src/')) return tell('floors', `${wanted} is outside src`);
  const target = resolveRelative(root, file, specifier);
  if (!target) return tell('named', `${specifier} names no file`);
  const [from, to] = [room(file), room(target)];
  if (from === 'doors') {
    if (file === 'src/adapter.ts' && to !== 'contract')
      tell('contract alone', `the door of the contract imports ${target}`);
    return;
  }
  if (from === to) {
    const [own, other] = [file, target].map((name) => name.split('/')[2]);
    if (from === 'elements' && own !== other) tell('elements', `another tag's file: ${target}`);
    return;
  }
  if (!(sees[from] ?? []).includes(to)) tell(ruleOf(from, to), `${from} may not see ${to}: ${target}`);
}

function ruleOf(from, to) {
  if (from === 'contract') return 'contract alone';
  if (firstFloor.includes(from) && firstFloor.includes(to)) return 'rooms apart';
  if (from === 'elements' && firstFloor.includes(to)) return 'elements';
  return 'floors';
}

function checkPackage(file, specifier, shipped, tell) {
  const name = packageOf(specifier);
  const home = homes[name];
  if (room(file) === 'contract') tell('contract alone', `contract imports ${name}`);
  else if (home && !home.includes(room(file)) && !home.includes(file))
    tell('homes', `${name} lives in ${home.join(', ')}`);
  else if (!specifier.startsWith('node:') && !(name in shipped))
    tell('homes', `${name} is no dependency of the package`);
}

function checkDemo(root, file, specifier, tell) {
  if (specifier.startsWith('.')) {
    const target = path.posix.join(path.posix.dirname(file), specifier);
    if (!target.startsWith('demo/')) tell(`${target} is outside the demo: a customer imports doors`);
    return;
  }
  if (packageOf(specifier) === 'ward-widgets') {
    if (!isDoor(root, specifier)) tell(`${specifier} is no door`);
    return;
  }
  // The scripts that draw the demo's pictures run in Node, not in the page.
  if (!file.endsWith('.mjs')) tell(`${specifier} is no door`);
}

/** The file behind a door of the package, as its exports name it. */
export function doorFile(specifier) {
  const door = specifier.replace(/^ward-widgets\/?/, '').replace(/\.js$/, '') || 'index';
  if (door === 'adapters/mock') return 'src/backend/mock.ts';
  const [kind, name, ...deeper] = door.split('/');
  if (name === undefined) return `src/${kind}.ts`;
  if (deeper.length > 0) return undefined;
  const files = { elements: `src/elements/${name}/register.ts`, locale: `src/locale/${name}.ts` };
  return kind === 'adapters' ? `src/adapters/${name}.ts` : files[kind];
}

function isDoor(root, specifier) {
  const file = doorFile(specifier);
  return (
    file !== undefined &&
    (existsSync(path.join(root, file)) || existsSync(path.join(root, file.replace(/\.ts$/, '/index.ts'))))
  );
}

function manifest(root) {
  const file = path.join(root, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = path.resolve(process.argv[2] ?? fileURLToPath(new URL('../..', import.meta.url)));
  const violations = checkFloors(root);
  for (const { file, line, rule, text } of violations) console.error(`${file}:${line}: [${rule}] ${text}`);
  console.log(violations.length === 0 ? 'Floors: every import goes down.' : `Floors: ${violations.length} violations.`);
  process.exitCode = violations.length === 0 ? 0 : 1;
}
