// `npm run new` in a copy of the tree: what it makes is right by every check that the house has.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('npm run new', () => {
  const copy = mkdtempSync(path.join(tmpdir(), 'ward-new-'));
  after(() => rmSync(copy, { recursive: true }));
  for (const name of [
    'src',
    'test',
    'demo',
    ...readdirSync(root).filter((file) => /\.(json|mjs)$|^\.prettier/.test(file)),
  ]) {
    cpSync(path.join(root, name), path.join(copy, name), {
      recursive: true,
      filter: (file) => !/\.(webp|jpg|avif|mp3|opus|wav)$/.test(file),
    });
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));

  const node = (...words) => spawnSync(process.execPath, words, { cwd: copy, encoding: 'utf8' });
  const make = (...names) => node('test/tools/new.mjs', ...names);
  const read = (file) => readFileSync(path.join(copy, file), 'utf8');
  const tool = (name) => path.join(copy, 'node_modules', name);

  describe('refuses, and changes nothing,', () => {
    const refused = [
      [[], /Say the name/],
      [['poll'], /"poll" is no name for a tag/],
      [['ward-'], /no name for a tag/],
      [['ward-Poll'], /no name for a tag/],
      [['ward-poll2'], /no name for a tag/],
      [['ward-../../x'], /no name for a tag/],
      [['ward-rating'], /"ward-rating" is taken: see src\/elements\/rating\/ward-rating\.ts/],
      [['ward-map-chart'], /"ward-map-chart" is taken/],
      [['ward-element'], /"ward-element" is taken: see src\/base\/ward-element\.ts/],
      [['ward-adapter'], /"ward-adapter" is taken/],
    ];
    for (const [names, sentence] of refused) {
      it(names.join(' ') || 'no name', () => {
        const doors = read('src/all.ts');
        const { status, stderr, stdout } = make(...names);
        assert.equal(status, 1);
        assert.match(stderr.trim(), sentence);
        assert.equal(stderr.trim().split('\n').length, 1);
        assert.equal(stdout, '');
        assert.equal(read('src/all.ts'), doors);
      });
    }

    it('a name whose demo page is there already', () => {
      mkdirSync(path.join(copy, 'demo/elements'), { recursive: true });
      writeFileSync(path.join(copy, 'demo/elements/ward-there.html'), 'x');
      const { status, stderr } = make('ward-there');
      assert.equal(status, 1);
      assert.match(stderr, /demo\/elements\/ward-there\.html is there already/);
      assert.ok(!existsSync(path.join(copy, 'src/elements/there')));
      rmSync(path.join(copy, 'demo/elements/ward-there.html'));
    });
  });

  describe('makes tags', () => {
    // First, last and in the middle of the doors; of several words.
    const names = ['ward-poll', 'ward-aaa', 'ward-zzz', 'ward-site-notice'];
    before(() => {
      for (const name of names) {
        const { status, stdout, stderr } = make(name);
        assert.equal(status, 0, stderr);
        assert.match(stdout, new RegExp(`test/elements/${name}\\.test\\.ts\\n[^]*<${name}> is there`));
      }
    });

    it('in the order of the words in every door', () => {
      for (const door of ['src/all.ts', 'src/auto.ts', 'src/index.ts']) {
        const words = [...read(door).matchAll(/\.\/elements\/([\w-]+)\//g)].map(([, word]) => word);
        assert.deepEqual(words, [...words].sort(), door);
        for (const name of names) assert.ok(words.includes(name.slice(5)), `${name} in ${door}`);
      }
    });

    it('that pass the type check', () => {
      const { status, stdout } = node(tool('typescript/bin/tsc'), '-p', 'tsconfig.json');
      const own = stdout
        .split('\n')
        .filter((line) => names.some((name) => line.includes(name.slice(5))) || /src\/(all|auto|index)/.test(line));
      assert.deepEqual(own, []);
      assert.equal(status, 0, stdout);
    });

    it('that are formatted and linted as the rest is', () => {
      const files = [
        ...names.flatMap((name) => [
          `src/elements/${name.slice(5)}`,
          `test/elements/${name}.test.ts`,
          `demo/elements/${name}.html`,
        ]),
        ...['src/all.ts', 'src/auto.ts', 'src/index.ts'],
      ];
      const formatted = node(tool('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', ...files);
      assert.equal(formatted.status, 0, formatted.stderr);
      const linted = node(tool('eslint/bin/eslint.js'), ...files.filter((file) => !file.endsWith('.html')));
      assert.equal(linted.status, 0, linted.stdout);
    });

    it('that stand on the right floor and are complete', () => {
      assert.equal(node('test/house/floors.mjs').status, 0);
      const { status, stdout } = node('--test', 'test/house/tags.node.mjs');
      assert.equal(
        status,
        0,
        stdout
          .split('\n')
          .filter((line) => /not ok|error:/.test(line))
          .join('\n'),
      );
    });

    it('whose own test passes', () => {
      const { stdout } = spawnSync(process.execPath, [tool('.bin/wtr'), '--config', 'test/wtr.config.mjs'], {
        cwd: copy,
        encoding: 'utf8',
        env: { ...process.env, WARD_TEST: 'ward-poll', BROWSERS: 'chromium' },
      });
      assert.match(stdout, /^3 passed, 0 failed, 0 skipped$/m, stdout);
    });

    it('once: a second time the name is taken', () => {
      assert.equal(make('ward-poll').status, 1);
    });
  });
});
