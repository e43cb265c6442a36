// The floors hold, and each rule is seen to fail on a violation planted in a copy of the tree.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkFloors } from './floors.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const checker = fileURLToPath(new URL('floors.mjs', import.meta.url));

describe('the floors of the house', () => {
  it('hold', () => {
    assert.deepEqual(checkFloors(root), []);
  });
});

/** Rule, file, and the code that is planted there. */
const planted = [
  ['contract alone', 'src/contract/model.ts', `import { fold } from '../text/unicode.js';`],
  ['contract alone', 'src/contract/error.ts', `import { html } from 'lit';`],
  ['contract alone', 'src/adapter.ts', `export { fold } from './text/unicode.js';`],
  ['floors', 'src/text/dates.ts', `import { call } from '../connection/call.js';`],
  ['floors', 'src/locale/vi.ts', `import type { WardElement } from '../base/ward-element.js';`],
  ['floors', 'src/storage/storage.ts', `export * from '../backend/mock.js';`],
  ['floors', 'src/connection/call.ts', `import '../base/loader.js';`],
  ['floors', 'src/backend/mock.ts', `export type Tag = import('../elements/rating/ward-rating.js').WardRating;`],
  ['floors', 'src/base/loader.ts', `import { mock } from '../backend/mock.js';`],
  ['floors', 'src/base/loader.ts', `const rating = () => import('../elements/rating/ward-rating.js');`],
  ['floors', 'src/base/connect.ts', `import '../endpoints.js';`],
  ['floors', 'src/elements/rating/ward-rating.ts', `import '../../index.js';`],
  ['floors', 'src/elements/rating/ward-rating.ts', `import './register.js';`],
  ['floors', 'src/base/action.ts', `import { mount } from '../../test/support/mount.js';`],
  ['rooms apart', 'src/connection/coordinator.ts', `import type { Portal } from '../backend/portal.js';`],
  ['rooms apart', 'src/backend/mock.ts', `import { canonical } from '../connection/canonical.js';`],
  ['rooms apart', 'src/adapters/rest.ts', `import { call } from '../connection/call.js';`],
  ['elements', 'src/elements/rating/ward-rating.ts', `import { WardPortal } from '../portal/ward-portal.js';`],
  ['elements', 'src/elements/rating/ward-rating.ts', `import { mock } from '../../backend/mock.js';`],
  ['rooms', 'src/helpers/join.ts', `export {};`],
  ['homes', 'src/base/drafts.ts', `import { get } from 'idb-keyval';`],
  ['homes', 'src/elements/rating/ward-rating.ts', `import purify from 'dompurify';`],
  ['homes', 'src/text/unicode.ts', `import { html } from 'lit';`],
  ['homes', 'src/backend/mock.ts', `import { css } from 'lit/decorators.js';`],
  ['homes', 'src/base/loader.ts', `import { merge } from 'lodash';`],
  ['named', 'src/base/loader.ts', `const load = (name: string) => import(name);`],
  ['named', 'src/base/loader.ts', `import './gone.js';`],
  ['forbidden', 'src/base/loader.ts', `document.body.innerHTML = '';`],
  ['forbidden', 'src/base/loader.ts', `document.body['outerHTML'] = '';`],
  ['forbidden', 'src/base/loader.ts', `document.body?.insertAdjacentHTML('beforeend', '');`],
  ['forbidden', 'src/base/loader.ts', 'const t = html`<p .innerHTML=${document.title}></p>`;'],
  ['forbidden', 'src/base/loader.ts', `import { unsafeHTML as raw } from 'lit/directives/unsafe-html.js';`],
  ['forbidden', 'src/base/loader.ts', `window.document.write('');`],
  ['forbidden', 'src/base/loader.ts', `eval('1');`],
  ['forbidden', 'src/base/loader.ts', `const f = new Function('return 1');`],
  ['forbidden', 'src/base/loader.ts', `const f = globalThis.Function('return 1');`],
  ['demo', 'demo/planted.ts', `import { Loader } from '../src/base/loader.js';`],
  ['demo', 'demo/planted.ts', `import { Loader } from 'ward-widgets/base/loader.js';`],
  ['demo', 'demo/planted.ts', `import { html } from 'lit';`],
  ['demo', 'demo/planted.html', `<script type="module" src="../src/all.js"></script>`],
];

describe('a planted violation', () => {
  const copy = mkdtempSync(path.join(tmpdir(), 'ward-floors-'));
  after(() => rmSync(copy, { recursive: true }));
  cpSync(path.join(root, 'src'), path.join(copy, 'src'), { recursive: true });
  cpSync(path.join(root, 'package.json'), path.join(copy, 'package.json'));

  function plant(file, code, check) {
    const at = path.join(copy, file);
    const before = existsSync(at) ? readFileSync(at, 'utf8') : undefined;
    mkdirSync(path.dirname(at), { recursive: true });
    writeFileSync(at, `${before ?? ''}\n${code}\n`);
    try {
      check();
    } finally {
      if (before === undefined) rmSync(at);
      else writeFileSync(at, before);
    }
  }

  for (const [rule, file, code] of planted) {
    it(`is told by file and rule: ${file} [${rule}] ${code}`, () => {
      plant(file, code, () => {
        assert.deepEqual([...new Set(checkFloors(copy).map((one) => `${one.file} ${one.rule}`))], [`${file} ${rule}`]);
      });
    });
  }

  it('is no violation in a comment, in a door, or in the demo through a door', () => {
    plant('src/base/loader.ts', '// innerHTML and eval() are not for us', () => {
      plant('src/all.ts', `import './backend/mock.js';`, () => {
        plant(
          'demo/fine.ts',
          `import { configure } from 'ward-widgets';\nimport 'ward-widgets/elements/rating.js';`,
          () => {
            assert.deepEqual(checkFloors(copy), []);
          },
        );
      });
    });
  });

  it('ends the command with 1 and a line that a reader can click, a clean tree with 0', () => {
    const run = () => spawnSync(process.execPath, [checker, copy], { encoding: 'utf8' });
    assert.equal(run().status, 0);
    plant('src/text/planted.ts', `\nimport '../base/loader.js';`, () => {
      const { status, stderr } = run();
      assert.equal(status, 1);
      assert.equal(stderr, 'src/text/planted.ts:3: [floors] text may not see base: src/base/loader.ts\n');
    });
  });
});
