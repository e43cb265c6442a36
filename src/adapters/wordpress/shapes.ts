/** What the REST API of WordPress answers, in the contract's shapes. `undefined` where a row has not what it must have. */
import type { Article, ArticleSummary, Comment, Photo, Picture, PortalInfo, Track } from '../../contract/model.js';
import { homeZone, parseVietnameseDate } from '../../text/dates.js';
import { plainText } from '../../text/entities.js';
import { nfc } from '../../text/unicode.js';

export type Row = Readonly<Record<string, unknown>>;

/** The fields that each shape is made from: nothing else is asked for. */
export const fields = {
  summary: 'id,date,date_gmt,link,title,excerpt,_links.wp:featuredmedia,_links.wp:term,_embedded',
  article:
    'id,date,date_gmt,modified_gmt,link,title,excerpt,content,_links.author,_links.wp:featuredmedia,_links.wp:term,_embedded',
  photo: 'id,title,alt_text,caption,source_url,media_details',
  track: 'id,title,source_url,mime_type,media_details',
  comment: 'id,parent,author_name,date,date_gmt,content,status',
  info: 'name,description,timezone_string,gmt_offset',
} as const;
export const embeds = { summary: 'wp:featuredmedia,wp:term', article: 'author,wp:featuredmedia,wp:term' } as const;

export const rowOf = (value: unknown): Row => (typeof value === 'object' && value !== null ? (value as Row) : {});
export const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? value.map(rowOf) : []);
export const idOf = (value: unknown): string | undefined => (Number.isSafeInteger(value) ? String(value) : undefined);

/** Plain text of a field, which is a string or `{ rendered }`; `undefined` where it is empty. */
export function textOf(value: unknown): string | undefined {
  const html = typeof value === 'string' ? value : rowOf(value).rendered;
  return typeof html === 'string' ? nfc(plainText(html)) || undefined : undefined;
}
const lineOf = (value: unknown): string | undefined => textOf(value)?.replace(/\s+/g, ' ');
const stringOf = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);
const positive = (value: unknown): number | undefined => (typeof value === 'number' && value > 0 ? value : undefined);

// `date_gmt` is UTC without saying so; where it is missing, the site's own clock is Vietnam's.
function dateOf(row: Row): string | undefined {
  const utc = utcOf(row.date_gmt);
  return utc ?? parseVietnameseDate(stringOf(row.date) ?? '') ?? undefined;
}
const utcOf = (value: unknown): string | undefined => parseVietnameseDate(`${stringOf(value) ?? ''}Z`) ?? undefined;

export function toSummary(row: Row): ArticleSummary | undefined {
  const id = idOf(row.id);
  const publishedAt = dateOf(row);
  if (!id || !publishedAt) return undefined;
  const embedded = rowOf(row._embedded);
  return {
    id,
    title: lineOf(row.title) ?? '',
    publishedAt,
    url: stringOf(row.link),
    summary: lineOf(row.excerpt)?.replace(/ ?\[…\]$/, '…'),
    image: toPicture(rowsOf(embedded['wp:featuredmedia'])[0] ?? {}),
    category: terms(embedded, 'category')[0],
  };
}

export function toArticle(row: Row): Article | undefined {
  const summary = toSummary(row);
  const html = rowOf(row.content).rendered;
  if (!summary || typeof html !== 'string') return undefined;
  const embedded = rowOf(row._embedded);
  return {
    ...summary,
    html,
    // Where a site hides its users, an error stands here, which has no name.
    author: lineOf(rowsOf(embedded.author)[0]?.name),
    updatedAt: utcOf(row.modified_gmt),
    tags: terms(embedded, 'post_tag'),
  };
}

const terms = (embedded: Row, taxonomy: string): string[] =>
  (Array.isArray(embedded['wp:term']) ? embedded['wp:term'] : [])
    .flatMap(rowsOf)
    .filter((term) => term.taxonomy === taxonomy)
    .flatMap((term) => lineOf(term.name) ?? []);

function toPicture(row: Row): Picture | undefined {
  const src = stringOf(row.source_url);
  if (!src) return undefined;
  const details = rowOf(row.media_details);
  const [width, height] = [positive(details.width), positive(details.height)];
  const caption = textOf(row.caption);
  const sizes = Object.values(rowOf(details.sizes)).map((size) => sizeOf(rowOf(size)));
  // Cut sizes show another picture, so they serve as a small version only where there is nothing else.
  const whole = sizes.filter((size) => size.width && size.src && isSameShape(size, { width, height }));
  const small = whole.filter((size) => size.width! >= 200).sort((a, b) => a.width! - b.width!)[0];
  return {
    src,
    alt: lineOf(row.alt_text) ?? caption ?? '',
    width,
    height,
    srcset: srcsetOf(whole),
    thumb: small?.src ?? sizes[0]?.src,
    caption,
  };
}

interface Size {
  readonly src?: string | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}
const sizeOf = (row: Row): Size => ({
  src: stringOf(row.source_url),
  width: positive(row.width),
  height: positive(row.height),
});
const isSameShape = (a: Size, b: Size): boolean =>
  !a.width || !a.height || !b.width || !b.height || Math.abs(a.width / a.height - b.width / b.height) < 0.05;

function srcsetOf(sizes: readonly Size[]): string | undefined {
  // A space or comma in an address would end it.
  const usable = sizes.filter(({ src }) => !/[\s,]/.test(src!)).sort((a, b) => a.width! - b.width!);
  const widths = new Map(usable.map(({ src, width }) => [width, `${src} ${width}w`]));
  return widths.size > 1 ? [...widths.values()].join(', ') : undefined;
}

export function toPhoto(row: Row): Photo | undefined {
  const id = idOf(row.id);
  const picture = toPicture(row);
  return id && picture ? { id, ...picture } : undefined;
}

export function toTrack(row: Row): Track | undefined {
  const id = idOf(row.id);
  const src = stringOf(row.source_url);
  if (!id || !src) return undefined;
  const details = rowOf(row.media_details);
  return {
    id,
    title: lineOf(row.title) ?? '',
    src,
    type: stringOf(row.mime_type),
    artist: lineOf(details.artist),
    seconds: positive(details.length),
  };
}

export function toComment(row: Row): Comment | undefined {
  const id = idOf(row.id);
  const createdAt = dateOf(row);
  if (!id || !createdAt) return undefined;
  const isVisible = row.status === undefined || row.status === 'approved';
  return {
    id,
    parentId: row.parent ? (idOf(row.parent) ?? null) : null,
    author: { name: lineOf(row.author_name) ?? '' },
    text: textOf(row.content) ?? '',
    createdAt,
    // Also what the site took for spam: nobody but a clerk decides that.
    state: isVisible ? 'visible' : 'pending',
    replyCount: 0,
  };
}

export const toInfo = (row: Row): PortalInfo => ({
  name: lineOf(row.name) ?? '',
  timeZone: stringOf(row.timezone_string) ?? zoneOf(Number(row.gmt_offset)),
  greeting: lineOf(row.description),
});

// A site set to "UTC+7" names no zone. In the names of `Etc` the sign is turned round.
function zoneOf(offset: number): string {
  if (!Number.isInteger(offset) || offset === 7 || Math.abs(offset) > 12) return homeZone;
  return offset === 0 ? 'Etc/UTC' : `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`;
}
