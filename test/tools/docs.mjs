// The README's table of tags, made from the comments and decorators of their classes: `npm run docs`.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { readTag } from '../house/tags.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readme = fileURLToPath(new URL('../../README.md', import.meta.url));
/** As a page meets them. */
const order =
  'portal article gallery rating related news comments captcha visits clock welcome map music links site-info'.split(
    ' ',
  );

/** The README with the table of the tags that there are now. */
export async function withTable(text) {
  const code = (names) => names.map((name) => `\`${name}\``).join(' ');
  const rows = order
    .map((word) => readTag(root, word))
    .filter(({ files }) => files.length > 0)
    .map(({ word, attributes, documented }) => [
      `\`ward-${word}\``,
      documented.summary,
      code(attributes),
      code(documented.fires.map(([, name]) => name)),
      documented.needs,
    ]);
  const head = ['tag', 'what', 'attributes of its own', 'events', 'backend'];
  const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const changed = text.replace(
    /(<!-- tags -->\n)[^]*?(\n<!-- \/tags -->)/,
    (_, start, end) => `${start}\n${table}\n${end}`,
  );
  return format(changed, { ...(await resolveConfig(readme)), filepath: readme });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(readme, await withTable(readFileSync(readme, 'utf8')));
}
