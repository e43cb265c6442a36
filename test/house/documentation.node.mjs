// The pages for those who write adapters name all that the contract has, and their links lead somewhere.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { wardErrorCodes } from '../../dist/server.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = new URL('../../demo/adapters/', import.meta.url);
const read = (name) => readFileSync(new URL(name, folder), 'utf8');
const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));
const slugOf = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
const headings = (name) => [...read(name).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => slugOf(heading));

const source = (name) => readFileSync(new URL(`../../src/contract/${name}`, import.meta.url), 'utf8');
const groups = [...source('adapter.ts').matchAll(/export interface Groups \{([^}]*)\}/g)]
  .flatMap(([, body]) => [...body.matchAll(/(\w+):/g)])
  .map(([, group]) => group);
const routes = [...source('rest.ts').matchAll(/'(\w+\.\w+)': \['(\w+)', '([^']+)'\]/g)].map((found) => found.slice(1));

test('each group of the contract has its page, and the index leads to it', () => {
  assert.equal(groups.length, 11);
  for (const group of groups) {
    assert.ok(pages.includes(`${group}.md`), group);
    assert.ok(read('README.md').includes(`(${group}.md)`), group);
  }
});

test("each method is named in its group's page, with its request", () => {
  assert.ok(routes.length > 20);
  for (const [name, verb, path] of routes) {
    const page = read(`${name.split('.')[0]}.md`);
    const row = page.split('\n').find((line) => line.startsWith(`| \`${name}\``)) ?? '';
    assert.ok(row.includes(`\`${verb} ${path}\``), name);
  }
});

test('each error code has its row, with its status and the sentences that readers see', () => {
  const sentences = /'(\S+)': '([^']*)'/g;
  const [statuses] = /statusOf: [\s\S]*?\};/.exec(source('rest.ts'));
  const keys = readFileSync(`${root}src/locale/errors.ts`, 'utf8');
  const locales = ['vi/common', 'en'].map((name) => readFileSync(`${root}src/locale/${name}.ts`, 'utf8'));
  for (const code of wardErrorCodes) {
    const row = read('errors.md')
      .split('\n')
      .find((line) => line.startsWith(`| \`${code}\` `));
    assert.ok(row, code);
    assert.ok(row.includes(`| ${new RegExp(`\\W${code}'?: (\\d+)`).exec(statuses)[1]} `), code);
    const key = new RegExp(`\\W${code}'?: '(.+)'`).exec(keys)[1];
    for (const locale of locales) {
      const [, , sentence] = [...locale.matchAll(sentences)].find(([, name]) => name === key);
      assert.ok(row.includes(sentence), `${code}: ${sentence}`);
    }
  }
});

test('each relative link leads to a file, and to a heading in it', () => {
  for (const name of pages) {
    for (const [, target, anchor] of read(name).matchAll(/\]\((?![a-z]+:)([^)#]*)(?:#([^)]*))?\)/g)) {
      const file = target || name;
      assert.ok(existsSync(new URL(file, folder)), `${name}: ${file}`);
      if (anchor !== undefined) assert.ok(headings(file).includes(anchor), `${name}: ${file}#${anchor}`);
    }
  }
});

test('a link that is named after a check leads to that check', () => {
  const ids = [...read('conformance.md').matchAll(/^### (.+)$/gm)].map(([, id]) => id.replaceAll('`', ''));
  for (const name of pages) {
    for (const [, id] of read(name).matchAll(/\[([^\]]+)\]\(conformance\.md#[^)]*\)/g)) {
      assert.ok(ids.includes(id.replaceAll('`', '')), `${name}: ${id}`);
    }
  }
});

test('the code in the pages is of the types that the package has', () => {
  const config = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile).config;
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [], include: [] }, ts.sys, root);
  const blocks = new Map(
    pages.flatMap((name) =>
      [...read(name).matchAll(/^```ts\n(import [\s\S]*?)^```/gm)].map(([, code], index) => [
        `${root}demo/adapters/${name}.${index + 1}.ts`,
        code,
      ]),
    ),
  );
  assert.ok(blocks.size > 9);
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => blocks.has(name) || fileExists(name);
  host.readFile = (name) => blocks.get(name) ?? readFile(name);
  host.getSourceFile = (name, ...rest) =>
    blocks.has(name) ? ts.createSourceFile(name, blocks.get(name), ...rest) : getSourceFile(name, ...rest);
  const program = ts.createProgram([...blocks.keys()], options, host);
  const faults = [...blocks.keys()].flatMap((name) => {
    const file = program.getSourceFile(name);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  });
  assert.equal(ts.formatDiagnostics(faults, { ...host, getNewLine: () => '\n' }), '');
});
