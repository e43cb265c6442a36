// The languages of the interface have the same lines, with the same blanks to fill, and the code asks for no other.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { filesUnder, lineOf, parse, walk } from './source.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Key and line of a dictionary, in its order. */
function linesOf(language) {
  const lines = [];
  walk(parse(root, `src/locale/${language}.ts`), (node) => {
    if (!ts.isPropertyAssignment(node) || !ts.isStringLiteral(node.name)) return;
    assert.ok(ts.isStringLiteralLike(node.initializer), `${language}: ${node.name.text} is no plain text`);
    lines.push([node.name.text, node.initializer.text]);
  });
  return lines;
}

const vi = linesOf('vi');
const en = linesOf('en');
const keys = new Set(vi.map(([key]) => key));
const blanks = (line) => [...new Set(line.match(/\{\w+\}/g))].sort();

describe('the dictionaries', () => {
  it('have the same lines in the same order, each once', () => {
    assert.ok(vi.length > 100);
    assert.equal(keys.size, vi.length);
    assert.deepEqual(
      en.map(([key]) => key),
      vi.map(([key]) => key),
    );
  });

  it('have the same blanks in each line', () => {
    const english = new Map(en);
    for (const [key, line] of vi) assert.deepEqual(blanks(english.get(key)), blanks(line), key);
  });

  it('are composed, without a space at an end, and no line is empty', () => {
    for (const [key, line] of [...vi, ...en]) {
      assert.equal(line, line.normalize('NFC').trim(), key);
      assert.notEqual(line, '', key);
    }
  });

  it('are in their own languages', () => {
    for (const [key, line] of en) assert.doesNotMatch(line.normalize('NFD'), /[\u0300-\u036f]|[đĐ]/u, key);
  });

  it('have each key that the code asks for by name', () => {
    for (const file of filesUnder(root, 'src', ['.ts'])) {
      const source = parse(root, file);
      walk(source, (node) => {
        if (!ts.isCallExpression(node) || !/(^|\.)text$/.test(node.expression.getText())) return;
        walk(node.arguments[0] ?? node.expression, (inner) => {
          if (ts.isStringLiteralLike(inner) && /^[a-z]+\.[a-zA-Z]/.test(inner.text)) {
            assert.ok(keys.has(inner.text), `${file}:${lineOf(source, inner)}: ${inner.text}`);
          }
        });
      });
    }
  });
});
