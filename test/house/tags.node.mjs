// Each tag is complete: code, test, demo page, doors, and words in the documentation that are words in the code.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { importsOf, parse, resolveRelative } from './source.mjs';
import { declaredIn, readTag, wordsOf } from './tags.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file) => readFileSync(path.join(root, file), 'utf8');
const tags = wordsOf(root).map((word) => readTag(root, word));
const base = ['ward-element', 'loader', 'article-item'].map((name) => read(`src/base/${name}.ts`)).join('\n');

describe('every tag', () => {
  for (const tag of tags) {
    const { word, main, files, text, elements, events, dispatched, documented } = tag;

    describe(`<ward-${word}>`, () => {
      it('has its code, its test and its demo page, by name alone', () => {
        for (const file of [
          main,
          `src/elements/${word}/ward-${word}.styles.ts`,
          `src/elements/${word}/register.ts`,
          `test/elements/ward-${word}.test.ts`,
          `demo/elements/ward-${word}.html`,
        ]) {
          assert.ok(existsSync(path.join(root, file)), `${file} is missing`);
        }
        assert.match(read(`demo/elements/ward-${word}.html`), new RegExp(`ward-${word}\\b`));
      });

      it('is in every door', () => {
        const [className] = [...elements].find(([, name]) => name === `ward-${word}`) ?? [];
        assert.ok(className, `${main} has no @element('ward-${word}')`);
        assert.match(read('src/all.ts'), new RegExp(`'\\./elements/${word}/register\\.js'`));
        assert.match(
          read('src/auto.ts'),
          new RegExp(`'ward-${word}': \\(\\) => import\\('\\./elements/${word}/register\\.js'\\)`),
        );
        for (const name of [className, ...events.keys()]) {
          assert.match(read('src/index.ts'), new RegExp(`\\b${name}\\b`), `src/index.ts does not export ${name}`);
        }
      });

      it('registers, and declares for TypeScript, all of its elements, which have its name', () => {
        const declared = declaredIn(root, files, 'HTMLElementTagNameMap');
        for (const [className, name] of elements) {
          assert.match(name, new RegExp(`^ward-${word}(-|$)`));
          assert.ok(text.includes(`register(${className})`), `${className} is not registered`);
        }
        assert.ok(declared.has(`ward-${word}`));
      });

      it('dispatches each event that its documentation names, and documents each that it dispatches', () => {
        const fired = [...events].filter(([className]) => dispatched.has(className));
        assert.deepEqual(documented.fires.map(([className, name]) => [className, name]).sort(), fired.sort());
        assert.deepEqual(
          [...events.keys()].filter((className) => !dispatched.has(className)),
          [],
        );
      });

      it('declares its events for addEventListener', () => {
        const declared = declaredIn(root, files, 'GlobalEventHandlersEventMap');
        assert.deepEqual(
          [...events.values()].filter((name) => !declared.has(name)),
          [],
        );
      });

      it('says in one line what it is', () => {
        assert.match(documented.summary ?? '', /^\p{Lu}.{10,110}\.$/u);
      });

      it('has each part, slot and property that its documentation names', () => {
        const has = (pattern, what) => assert.ok(new RegExp(pattern).test(text + base), `no ${what}`);
        for (const part of documented.parts) has(`part(="[^"]*\\b|', '|: '|\\.add\\(')${part}\\b`, `part ${part}`);
        for (const slot of documented.slots) has(`<slot name="${slot}"`, `slot ${slot}`);
        for (const property of documented.properties) assert.ok(text.includes(`var(${property}`), property);
      });

      it('documents each property of its own that a page may set', () => {
        const own = new Set(
          [...text.matchAll(new RegExp(`var\\((--ward-${word}-[\\w-]+)`, 'g'))].map(([, name]) => name),
        );
        assert.deepEqual(
          [...own].filter((name) => !documented.properties.includes(name)),
          [],
        );
      });

      it('uses the methods of the backend that its documentation names, and no others', () => {
        const used = new Set(
          [...text.matchAll(/\bbackend\.(\w+)\.(\w+)/g)].map(([, group, method]) => `${group}.${method}`),
        );
        assert.deepEqual(
          [...used].sort(),
          [...documented.uses].filter((one) => used.has(one)).sort(),
          'not documented',
        );
        const missing = documented.uses.filter((one) => !used.has(one) && !text.includes(one.split('.')[1]));
        assert.deepEqual(missing, [], 'documented only');
      });
    });
  }

  it('has event names that no other tag has', () => {
    const owners = new Map();
    for (const { word, events } of tags) {
      for (const name of events.values()) owners.set(name, [...(owners.get(name) ?? []), word]);
    }
    assert.deepEqual(
      [...owners].filter(([, words]) => words.length > 1),
      [],
    );
  });
});

describe('the doors', () => {
  /** What a file runs when it is imported, itself included; what it loads later is not in it. */
  function reached(file, seen = new Set()) {
    if (seen.has(file)) return seen;
    seen.add(file);
    for (const { specifier, typeOnly, later } of importsOf(parse(root, file))) {
      if (typeOnly || later || !specifier?.startsWith('.')) continue;
      reached(resolveRelative(root, file, specifier), seen);
    }
    return seen;
  }

  for (const door of ['src/index.ts', 'src/adapter.ts']) {
    it(`${door} registers nothing`, () => {
      assert.deepEqual(
        [...reached(door)].filter((file) => /elements\/.*\/register\.ts$/.test(file)),
        [],
      );
    });
  }

  it('src/auto.ts brings no tag with it: each is its own chunk', () => {
    assert.deepEqual(
      [...reached('src/auto.ts')].filter((file) => file.startsWith('src/elements/')),
      [],
    );
  });

  it('none brings the sanitiser or a backend with it', () => {
    for (const door of ['src/index.ts', 'src/all.ts', 'src/auto.ts']) {
      const heavy = [...reached(door)].filter((file) => /\/(sanitize|en)\.ts$|src\/backend\//.test(file));
      assert.deepEqual(heavy, [], door);
    }
  });
});
