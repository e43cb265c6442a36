// Each check has its paragraph, and each paragraph its check.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { checks } from '../../dist/testing.js';

const text = readFileSync(new URL('../../demo/adapters/conformance.md', import.meta.url), 'utf8');
const paragraphs = new Map(
  text
    .split(/^### /m)
    .slice(1)
    .map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n')).split(/^## /m)[0].trim()]),
);
/** Paged lists share their paragraphs. */
const headingOf = (id) => id.replace(/^paging\.\w+\.\w+\./, 'paging.<method>.');

describe('the documentation of the checks', () => {
  it('has a heading for each check, and a check for each heading', () => {
    assert.deepEqual([...paragraphs.keys()].sort(), [...new Set(checks.map(({ id }) => headingOf(id)))].sort());
  });

  it('says in one short paragraph what is asked, why, and how to mend it', () => {
    for (const [heading, paragraph] of paragraphs) {
      const sentences = paragraph.split(/[.:;!?]\s/).length;
      assert.ok(sentences >= 3 && paragraph.length < 600, `${heading}: ${paragraph}`);
      assert.ok(!paragraph.includes('\n\n'), `${heading} has several paragraphs`);
    }
  });
});
