// What no file of src may say: the ways by which a string becomes markup or code. Comments may.
import ts from 'typescript';
import { lineOf, walk } from './source.mjs';

// Also inside strings and templates: Lit writes `.innerHTML=${…}` there, and `element['innerHTML']` is a string.
const markup =
  /\b(innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|unsafe-html|unsafeSVG|unsafe-svg|unsafeMathML|unsafeStatic|setHTMLUnsafe|createContextualFragment|srcdoc)\b/;

/** Each forbidden word of a file: `{ line, word }`. */
export function forbiddenWords(source) {
  const found = [];
  walk(source, (node) => {
    const word = wordOf(node);
    if (word) found.push({ line: lineOf(source, node), word });
  });
  return found;
}

function wordOf(node) {
  if (
    ts.isIdentifier(node) ||
    ts.isStringLiteralLike(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node)
  ) {
    return markup.exec(node.text)?.[1];
  }
  if (
    ts.isPropertyAccessExpression(node) &&
    /^write(ln)?$/.test(node.name.text) &&
    /\bdocument$/.test(node.expression.getText())
  ) {
    return `document.${node.name.text}`;
  }
  if (
    (ts.isCallExpression(node) || ts.isNewExpression(node)) &&
    /^(globalThis\.|window\.)?(eval|Function)$/.test(node.expression.getText())
  ) {
    return `${ts.isNewExpression(node) ? 'new ' : ''}${node.expression.getText()}`;
  }
  return undefined;
}
