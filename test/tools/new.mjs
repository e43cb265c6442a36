/** `npm run new ward-poll`: the files of a new tag, and its place in the doors. `render` is yours to fill. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const [tag = '', root = fileURLToPath(new URL('../..', import.meta.url))] = process.argv.slice(2);
const word = /^ward-([a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/.exec(tag)?.[1];
if (!word) {
  console.error(
    `"${tag}" is no name of a tag of ours: it begins with ward- and has small letters, digits and single hyphens.`,
  );
  process.exit(1);
}
const at = (file) => path.join(root, file);
if (existsSync(at(`src/elements/${word}`))) {
  console.error(`<${tag}> is there already: src/elements/${word}/.`);
  process.exit(1);
}

const className = tag.replace(/(?:^|-)([a-z0-9])/g, (_, letter) => letter.toUpperCase());
const files = {
  [`src/elements/${word}/${tag}.ts`]: `import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { Loader } from '../../base/loader.js';
import { element } from '../../base/register.js';
import { WardElement } from '../../base/ward-element.js';
import { styles } from './${tag}.styles.js';

/**
 * What it is to a reader, in a sentence.
 *
 * @summary The same in a few words.
 * @csspart body - What is shown.
 * @uses portal.info
 */
@element('${tag}')
export class ${className} extends WardElement {
  static override styles: CSSResultGroup = [WardElement.styles, styles];

  #info = new Loader(
    this,
    () => ({}),
    (query, context) => this.backend.portal.info(query, context),
  );

  override render(): TemplateResult {
    return this.#info.render(({ name }) => html\`<p part="body">\${name}</p>\`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${className};
  }
}
`,
  [`src/elements/${word}/${tag}.styles.ts`]: `import { css } from 'lit';

export const styles = css\`
  [part='body'] {
    margin: 0;
  }
\`;
`,
  [`src/elements/${word}/register.ts`]: `import '../../endpoints.js';
import { register } from '../../base/register.js';
import { ${className} } from './${tag}.js';

register(${className});
export { ${className} };
`,
  [`test/elements/${tag}.test.ts`]: `import { expect } from '@open-wc/testing';
import { fakeAdapter } from '../support/fake-adapter.js';
import { mount, part, until } from '../support/mount.js';

describe('<${tag}>', () => {
  describe('shows', () => {
    it('what the backend answers', async () => {
      const info = async () => ({ name: 'Phường Mường Lay', timeZone: 'Asia/Ho_Chi_Minh' });
      const element = await mount('${tag}', { adapter: fakeAdapter({ portal: { info } }) });
      await until(element, 'ready');
      expect(part(element, 'body').textContent).to.equal('Phường Mường Lay');
    });
  });
});
`,
  [`demo/elements/${tag}.html`]: readFileSync(at('demo/elements/ward-rating.html'), 'utf8').replaceAll(
    'ward-rating',
    tag,
  ),
};
for (const [file, text] of Object.entries(files)) {
  mkdirSync(path.dirname(at(file)), { recursive: true });
  writeFileSync(at(file), text);
  console.log(file);
}

/** Adds a line to a door, in the order of the alphabet among the lines that look like it. */
function addTo(file, line, like) {
  const lines = readFileSync(at(file), 'utf8').split('\n');
  const first = lines.findIndex((one) => like.test(one));
  let place = first;
  while (like.test(lines[place] ?? '') && like.exec(lines[place])[1] < word) place++;
  lines.splice(place, 0, line);
  writeFileSync(at(file), lines.join('\n'));
  console.log(file);
}
addTo('src/all.ts', `export * from './elements/${word}/register.js';`, /elements\/([\w-]+)\/register/);
addTo('src/auto.ts', `  '${tag}': () => import('./elements/${word}/register.js'),`, /'ward-([\w-]+)': \(\) => import/);
addTo('src/index.ts', `export { ${className} } from './elements/${word}/${tag}.js';`, /from '.\/elements\/([\w-]+)\//);
