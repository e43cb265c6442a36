// `npm run new ward-poll` makes a new tag: its element, styles, register, test and demo page, and puts it into every
// door. What it makes is small and complete; `npm run verify` is green with it.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));
const at = (file) => path.join(root, file);
const read = (file) => readFileSync(at(file), 'utf8');

/** The tag that a name asks for, or a sentence that says why there can be none. */
function nameOf(name) {
  if (name === undefined) return { refusal: 'Say the name of the new tag: npm run new ward-poll' };
  if (!/^ward-[a-z]+(-[a-z]+)*$/.test(name)) {
    return {
      refusal: `"${name}" is no name for a tag: it is "ward-" and one or more words of a to z, such as ward-poll.`,
    };
  }
  const word = name.slice('ward-'.length);
  const className = name.replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase());
  const taken = new RegExp(
    `^@element\\('${name}'\\)|^export (abstract )?(class|interface|type|const|function) ${className}\\b`,
    'm',
  );
  const where = readdirSync(at('src'), { recursive: true })
    .filter((file) => file.endsWith('.ts'))
    .find((file) => taken.test(read(`src/${file}`)));
  if (where) return { refusal: `"${name}" is taken: see src/${where}.` };
  return { name, word, className };
}

const filesOf = ({ name, word, className }) => ({
  [`src/elements/${word}/${name}.ts`]: `import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { element } from '../../base/register.js';
import { WardElement } from '../../base/ward-element.js';
import { styles } from './${name}.styles.js';

/**
 * What a reader has of it, in one sentence.
 *
 * @summary What it is, in one line for the table of tags.
 * @slot - What the page wrote inside, read without script.
 * @csspart base - All of it.
 */
@element('${name}')
export class ${className} extends WardElement {
  static override styles: CSSResultGroup = [WardElement.styles, styles];

  override render(): TemplateResult {
    return html\`<div part="base"><slot></slot></div>\`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    '${name}': ${className};
  }
}
`,
  [`src/elements/${word}/${name}.styles.ts`]: `import { css } from 'lit';

export const styles = css\`
  [part='base'] {
    display: block;
  }
\`;
`,
  [`src/elements/${word}/register.ts`]: `import '../../endpoints.js';
import { register } from '../../base/register.js';
import { ${className} } from './${name}.js';

register(${className});
export { ${className} };
`,
  [`test/elements/${name}.test.ts`]: `import { expect } from '@open-wc/testing';
import '../../src/elements/${word}/register.js';
import { mount, part } from '../support/mount.js';

describe('<${name}>', () => {
  describe('says', () => {
    it('what the page wrote inside', async () => {
      const element = await mount('${name}', { content: '<p>Nội dung</p>' });
      expect(part(element, 'base').checkVisibility()).to.equal(true);
      expect(element.firstElementChild!.checkVisibility()).to.equal(true);
    });
  });

  describe('fits', () => {
    it('is free of what axe finds', async () => {
      const element = await mount('${name}', { content: '<p>Nội dung</p>' });
      await expect(element).to.be.accessible();
    });

    it('a column of 200 px without running over', async () => {
      const element = await mount('${name}', { content: \`<p>\${'Nghiêng '.repeat(40)}\${'x'.repeat(80)}</p>\` });
      element.parentElement!.style.width = '200px';
      expect(element.scrollWidth).to.be.at.most(200);
    });
  });
});
`,
  [`demo/elements/${name}.html`]: read('demo/elements/ward-rating.html').replaceAll('ward-rating', name),
});

/** The doors with the tag in them, in the order of the words. */
const doorsOf = ({ name, word, className }) => ({
  'src/all.ts': withLine('src/all.ts', word, `export * from './elements/${word}/register.js';`),
  'src/auto.ts': withLine('src/auto.ts', word, `'${name}': () => import('./elements/${word}/register.js'),`),
  'src/index.ts': withLine('src/index.ts', word, `export { ${className} } from './elements/${word}/${name}.js';`),
});

/** A file with one more export, or property of an object, before the first that names a later tag. */
function withLine(file, word, line) {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
  const places = [];
  const look = (node) => {
    const [, named] = /\.\/elements\/([\w-]+)\//.exec(node.getText()) ?? [];
    if (named && (ts.isExportDeclaration(node) || ts.isPropertyAssignment(node))) places.push({ named, node });
    else ts.forEachChild(node, look);
  };
  look(source);
  const text = source.text;
  const later = places.find(({ named }) => named > word);
  const last = places.at(-1).node;
  const place = later ? later.node.getStart() : text.indexOf('\n', last.end) + 1;
  const indent = ' '.repeat(source.getLineAndCharacterOfPosition(last.getStart()).character);
  return later
    ? `${text.slice(0, place)}${line}\n${indent}${text.slice(place)}`
    : `${text.slice(0, place)}${indent}${line}\n${text.slice(place)}`;
}

const tag = nameOf(process.argv[2]);
if (tag.refusal) {
  console.error(tag.refusal);
  process.exitCode = 1;
} else {
  const made = filesOf(tag);
  const there = Object.keys(made).find((file) => existsSync(at(file)));
  if (there) {
    console.error(`"${tag.name}" is taken: ${there} is there already.`);
    process.exitCode = 1;
  } else {
    for (const [file, text] of Object.entries({ ...made, ...doorsOf(tag) })) {
      mkdirSync(path.dirname(at(file)), { recursive: true });
      writeFileSync(at(file), text);
      console.log(file);
    }
    console.log(`<${tag.name}> is there. Fill its render(), then: npm run test:one -- ${tag.name}`);
  }
}
