// Reads the tree for the house's checks: every source file, what it imports, and the words that stand in its code.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** Every file under `folder` whose name ends in one of `endings`, as paths from `root` with forward slashes. */
export function filesUnder(root, folder, endings) {
  const at = path.join(root, folder);
  if (!existsSync(at)) return [];
  return readdirSync(at, { recursive: true })
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
    .filter((file) => endings.some((ending) => file.endsWith(ending)) && statSync(path.join(root, file)).isFile())
    .sort();
}

export function parse(root, file) {
  return ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
}

/** Calls `visit` with each node of a file, comments apart. */
export function walk(source, visit) {
  const step = (node) => {
    visit(node);
    ts.forEachChild(node, step);
  };
  step(source);
}

export const lineOf = (source, node) => source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;

/**
 * What a file imports: `import`, `import type`, `export … from`, `import()`, `typeof import()`, `import x = require()`.
 * `specifier` is `undefined` where it is not written out; `typeOnly` leaves nothing to run, `later` runs when asked.
 */
export function importsOf(source) {
  const found = [];
  walk(source, (node) => {
    const named = specifierOf(node);
    if (!named) return;
    found.push({
      specifier: ts.isStringLiteralLike(named) ? named.text : undefined,
      line: lineOf(source, node),
      typeOnly: ts.isImportTypeNode(node) || Boolean(node.isTypeOnly || node.importClause?.isTypeOnly),
      later: ts.isCallExpression(node),
    });
  });
  return found;
}

function specifierOf(node) {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isExternalModuleReference(node)) return node.expression;
  if (ts.isImportTypeNode(node)) return node.argument.literal;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return node.arguments[0];
  return undefined;
}

/** The file that a relative import names, from `root`: `./loader.js` is `loader.ts`. `undefined` where none stands. */
export function resolveRelative(root, file, specifier) {
  const wanted = path.posix.join(path.posix.dirname(file), specifier);
  const candidates = [wanted.replace(/\.js$/, '.ts'), wanted.replace(/\.mjs$/, '.mts'), wanted];
  return candidates.find((candidate) => existsSync(path.join(root, candidate)));
}
