import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const house = fileURLToPath(new URL('../..', import.meta.url));
const tool = path.join(house, 'test/tools/new.mjs');
let root;

before(() => {
  root = mkdtempSync(path.join(tmpdir(), 'ward-new-'));
  for (const part of ['src', 'demo/elements', 'test/support', 'test/elements', 'tsconfig.json', 'package.json']) {
    cpSync(path.join(house, part), path.join(root, part), { recursive: true });
  }
  symlinkSync(path.join(house, 'node_modules'), path.join(root, 'node_modules'));
});
after(() => rmSync(root, { recursive: true, force: true }));

const make = (name) => spawnSync(process.execPath, [tool, name, root], { encoding: 'utf8' });
const read = (file) => readFileSync(path.join(root, file), 'utf8');

describe('npm run new', () => {
  for (const name of ['poll', 'ward-', 'ward-Poll', 'ward-a--b', 'ward-../x', '']) {
    it(`refuses "${name}" with a sentence`, () => {
      const { status, stderr } = make(name);
      assert.equal(status, 1);
      assert.match(stderr, /no name of a tag/);
    });
  }

  it('refuses a tag that is there', () => {
    const { status, stderr } = make('ward-rating');
    assert.equal(status, 1);
    assert.match(stderr, /there already/);
  });

  it('makes a tag that type-checks, stands in the doors and has test and demo page', () => {
    assert.equal(make('ward-poll').status, 0);
    assert.match(read('src/elements/poll/ward-poll.ts'), /@element\('ward-poll'\)\nexport class WardPoll /);
    assert.match(
      read('src/all.ts'),
      /elements\/music\/register.js';\nexport \* from '.\/elements\/poll\/register.js';/,
    );
    assert.match(read('src/auto.ts'), /'ward-music'[^\n]+\n {2}'ward-poll': \(\) => import/);
    assert.match(read('src/index.ts'), /export \{ WardPoll \} from '.\/elements\/poll\/ward-poll.js';/);
    assert.match(read('demo/elements/ward-poll.html'), /<ward-poll><\/ward-poll>/);
    const types = spawnSync(
      process.execPath,
      [path.join(house, 'node_modules/typescript/bin/tsc'), '-p', path.join(root, 'tsconfig.json')],
      { encoding: 'utf8' },
    );
    // The demo's own seed is not in the copy; what is new has no fault.
    const faults = types.stdout.split('\n').filter((line) => /poll|src\/(all|auto|index)\.ts/.test(line));
    assert.deepEqual(faults, []);
  });
});
