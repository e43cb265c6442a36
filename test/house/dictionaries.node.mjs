// The languages of the interface have the same lines, with the same blanks to fill, and the code asks for no other.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { filesUnder, lineOf, parse, walk } from './source.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Key and line of a file of words, in its order. */
function linesIn(file) {
  const lines = [];
  walk(parse(root, file), (node) => {
    if (!ts.isPropertyAssignment(node) || !ts.isStringLiteral(node.name)) return;
    assert.ok(ts.isStringLiteralLike(node.initializer), `${file}: ${node.name.text} is no plain text`);
    lines.push([node.name.text, node.initializer.text]);
  });
  return lines;
}

/** The files that `src/locale/vi.ts` puts together, in its order. */
const parts = readFileSync(`${root}src/locale/vi.ts`, 'utf8')
  .match(/\.\.\.\w+/g)
  .map((name) => name.slice(3).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
const vi = parts.flatMap((part) => linesIn(`src/locale/vi/${part}.ts`));
const en = linesIn('src/locale/en.ts');
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

  it('leave out no file of words', () => {
    assert.deepEqual(parts.map((part) => `${part}.ts`).sort(), readdirSync(`${root}src/locale/vi`).sort());
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

  it('have the lines that a tag says in the files that it brings', () => {
    for (const word of readdirSync(`${root}src/elements`)) {
      const files = filesUnder(root, `src/elements/${word}`, ['.ts']);
      const text = files.map((file) => readFileSync(`${root}${file}`, 'utf8')).join('\n');
      const brought = [...text.matchAll(/locale\/vi\/([\w-]+)\.js'/g)].map(([, part]) => part);
      const known = new Set(
        ['common', ...brought].flatMap((part) => linesIn(`src/locale/vi/${part}.ts`)).map(([key]) => key),
      );
      const said = [...text.matchAll(/['`]([a-z]+\.[a-zA-Z0-9.]+)['`]/g)]
        .map(([, key]) => key)
        .filter((key) => keys.has(key));
      assert.deepEqual(
        said.filter((key) => !known.has(key)),
        [],
        `${word}: static lines lacks`,
      );
    }
  });
});
