// Each feature of test/features.md has the test that it names.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (file) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const rows = read('features.md')
  .split('\n')
  .filter((line) => /^\| (?!feature |-)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, feature, shown]) => ({ feature, ...(/^(?<file>\S+): (?<title>.+)$/.exec(shown)?.groups ?? {}) }));

/** What is wrong with a row. */
function faultOf({ feature, file, title }) {
  if (!file || !existsSync(new URL(`../${file}`, import.meta.url))) return `${feature}: no file ${file}`;
  return read(file).includes(title) ? undefined : `${feature}: ${file} has no test "${title}"`;
}

test('each feature has the test that it names', () => {
  assert.ok(rows.length > 70, `${rows.length} rows`);
  assert.deepEqual(rows.map(faultOf).filter(Boolean), []);
});

test('a test that there is not is noticed', () => {
  const file = 'house/features.node.mjs';
  assert.match(faultOf({ feature: 'X', file: 'nowhere.ts', title: 'x' }), /no file/);
  assert.match(faultOf({ feature: 'X', file, title: ['nobody', 'wrote this'].join(' ') }), /has no test/);
});
