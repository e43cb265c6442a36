/** What a page says of its article for machines: JSON-LD and `<meta>`. Microdata stands with the selectors. */
import { decodeEntities } from '../../text/entities.js';
import { nfc } from '../../text/unicode.js';

type Fields = { readonly [key: string]: unknown };

/** What JSON-LD may tell; each is missing where the page does not say it. */
export interface Metadata {
  readonly title?: string | undefined;
  readonly summary?: string | undefined;
  readonly published?: string | undefined;
  readonly updated?: string | undefined;
  readonly author?: string | undefined;
  readonly category?: string | undefined;
  readonly image?: string | undefined;
  readonly site?: string | undefined;
}

const articleTypes = /^(https?:\/\/schema\.org\/)?(\w*Article|BlogPosting|Report)$/;

/** The first article in the JSON-LD of a page, also inside `@graph`. A script that is no JSON is passed over. */
export function readJsonLd(root: ParentNode): Metadata {
  for (const script of root.querySelectorAll('script[type="application/ld+json"]')) {
    const found = articleIn(parse(script.textContent ?? ''), 0);
    if (found) return metadataOf(found);
  }
  return {};
}

/** The `content` of the first `<meta>` that has one of these names. */
export function readMeta(root: ParentNode, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const meta = root.querySelector<HTMLMetaElement>(`meta[property="${name}"], meta[name="${name}"]`);
    const content = plain(meta?.getAttribute('content'));
    if (content) return content;
  }
  return undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function articleIn(node: unknown, depth: number): Fields | undefined {
  if (typeof node !== 'object' || node === null || depth > 6) return undefined;
  const fields = node as Fields;
  if (!Array.isArray(node) && [fields['@type']].flat().some((type) => articleTypes.test(String(type)))) return fields;
  const deeper = Array.isArray(node) ? node : [fields['@graph'], fields.mainEntity].flat();
  for (const one of deeper) {
    const found = articleIn(one, depth + 1);
    if (found) return found;
  }
  return undefined;
}

const metadataOf = (fields: Fields): Metadata => ({
  title: plain(fields.headline) ?? plain(fields.name),
  summary: plain(fields.description),
  published: plain(fields.datePublished),
  updated: plain(fields.dateModified),
  author: named(fields.author),
  category: plain([fields.articleSection].flat()[0]),
  image: addressed(fields.image),
  site: named(fields.publisher),
});

/** `"Mai"`, `{ name: "Mai" }`, or a list of such. */
function named(value: unknown): string | undefined {
  const names = [value].flat().map((one) => plain(typeof one === 'object' ? (one as Fields | null)?.name : one));
  return names.filter(Boolean).join(', ') || undefined;
}

function addressed(value: unknown): string | undefined {
  const [first] = [value].flat();
  return plain(typeof first === 'object' ? (first as Fields | null)?.url : first);
}

// Plugins write entities into JSON, where they mean nothing.
const plain = (value: unknown): string | undefined =>
  typeof value === 'string' ? nfc(decodeEntities(value)).replace(/\s+/g, ' ').trim() || undefined : undefined;
