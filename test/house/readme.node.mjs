// What the README shows of the code is the code.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { withTable } from '../tools/docs.mjs';

const read = (name) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

test('the adapter in the README is the one that is tested', () => {
  const [, shown] = /```ts\n(\/\*\* An adapter for [\s\S]*?)```/.exec(read('README.md')) ?? [];
  assert.equal(shown, read('demo/adapters/phuong.ts'));
});

test('the table of tags in the README is what the classes say', async () => {
  assert.equal(await withTable(read('README.md')), read('README.md'), 'run npm run docs');
});
