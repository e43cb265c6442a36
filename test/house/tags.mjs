// What the sources say of each tag: its files, events, documented names. Read from the code, not run.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { filesUnder, parse, walk } from './source.mjs';

const read = (root, file) => readFileSync(path.join(root, file), 'utf8');

/** The folders of src/elements, each the word of a tag. */
export const wordsOf = (root) =>
  readdirSync(path.join(root, 'src/elements'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** All that is told and done in one tag's folder. */
export function readTag(root, word) {
  const folder = `src/elements/${word}`;
  const files = filesUnder(root, folder, ['.ts']);
  const sources = files.map((file) => parse(root, file));
  const text = files.map((file) => read(root, file)).join('\n');
  const main = `${folder}/ward-${word}.ts`;
  const documented = files.includes(main) ? docOf(parse(root, main)) : '';
  return {
    word,
    files,
    main,
    text,
    /** Tag by class: what `@element` names in this folder. */
    elements: new Map(sources.flatMap(elementsOf)),
    /** Event name by class. */
    events: new Map(sources.flatMap(eventsOf)),
    dispatched: new Set(sources.flatMap(dispatchedIn)),
    /** What a page may write into the tag besides what every tag has, in the class's order. */
    attributes: files.includes(main) ? attributesOf(parse(root, main)) : [],
    documented: {
      fires: tagsIn(documented, 'fires', /^\{(\w+)\} ([\w-]+)/),
      parts: tagsIn(documented, 'csspart', /^([\w-]+)/).map(([part]) => part),
      properties: tagsIn(documented, 'cssprop', /^(--[\w-]+)/).map(([property]) => property),
      slots: tagsIn(documented, 'slot', /^(\w[\w-]*|-)/).flatMap(([slot]) => (slot === '-' ? [] : [slot])),
      uses: (tagsIn(documented, 'uses', /^(.*)$/)[0]?.[0] ?? '')
        .split(/,\s*/)
        .flatMap((one) => one.replace(/ \(optional\)$/, '') || []),
      /** As written, with what is optional. */
      needs: tagsIn(documented, 'uses', /^(.*)$/)[0]?.[0] ?? '',
      summary: tagsIn(documented, 'summary', /^(.+)$/)[0]?.[0],
    },
  };
}

function tagsIn(doc, name, shape) {
  return [...doc.matchAll(new RegExp(`@${name} +(.*)`, 'g'))].map(([, rest]) => {
    const found = shape.exec(rest.trim());
    if (!found) throw new Error(`@${name} ${rest}: not of the form ${shape}`);
    return found.slice(1);
  });
}

const decoratorsOf = (node) => (ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : []);

function elementsOf(source) {
  const found = [];
  walk(source, (node) => {
    if (!ts.isClassDeclaration(node)) return;
    for (const { expression } of decoratorsOf(node)) {
      if (ts.isCallExpression(expression) && expression.expression.getText() === 'element') {
        found.push([node.name.text, expression.arguments[0].text]);
      }
    }
  });
  return found;
}

/** The attributes of each `@property` that is one. */
function attributesOf(source) {
  const found = [];
  walk(source, (node) => {
    if (!ts.isPropertyDeclaration(node) && !ts.isAccessor(node)) return;
    for (const { expression } of decoratorsOf(node)) {
      if (!ts.isCallExpression(expression) || expression.expression.getText() !== 'property') continue;
      const options = expression.arguments[0];
      const given = options?.properties.find((one) => one.name?.getText() === 'attribute')?.initializer;
      if (given?.kind === ts.SyntaxKind.FalseKeyword) continue;
      found.push(given && ts.isStringLiteral(given) ? given.text : node.name.getText().toLowerCase());
    }
  });
  return found;
}

/** The doc comment of the class whose tag the file is named after. */
function docOf(source) {
  let doc = '';
  walk(source, (node) => {
    if (!ts.isClassDeclaration(node) || decoratorsOf(node).length === 0) return;
    const [first] = ts.getLeadingCommentRanges(source.text, node.getFullStart())?.slice(-1) ?? [];
    if (first) doc = source.text.slice(first.pos, first.end);
  });
  return doc;
}

/** Classes that extend Event, and the `ward-` name that they give it. */
function eventsOf(source) {
  const found = [];
  walk(source, (node) => {
    if (!ts.isClassDeclaration(node) || node.heritageClauses?.[0]?.types[0]?.getText() !== 'Event') return;
    walk(node, (inner) => {
      if (!ts.isCallExpression(inner) || inner.expression.kind !== ts.SyntaxKind.SuperKeyword) return;
      const [name] = inner.arguments;
      if (name && ts.isStringLiteral(name) && name.text.startsWith('ward-')) found.push([node.name.text, name.text]);
    });
  });
  return found;
}

function dispatchedIn(source) {
  const found = [];
  walk(source, (node) => {
    if (!ts.isCallExpression(node) || !/(^|\.)dispatchEvent$/.test(node.expression.getText())) return;
    const [event] = node.arguments;
    if (event && ts.isNewExpression(event)) found.push(event.expression.getText());
  });
  return found;
}

/** The names that a declaration `interface <name> { 'key': … }` of the files lists. */
export function declaredIn(root, files, name) {
  const found = new Set();
  for (const file of files) {
    walk(parse(root, file), (node) => {
      if (!ts.isInterfaceDeclaration(node) || node.name.text !== name) return;
      for (const member of node.members) found.add(member.name.text);
    });
  }
  return found;
}
