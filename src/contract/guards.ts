/** What each method of the contract must answer, method by method, in the contract's order. */
import type { Groups, GroupName, Live, Read, Write } from './adapter.js';
import {
  boolean,
  id,
  isoDate,
  json,
  list,
  media,
  nothing,
  nullable,
  number,
  object,
  oneOf,
  optional,
  row,
  string,
  url,
  whole,
  wrong,
  type Guard,
} from './guard.js';
import type {
  AdministrativeMap,
  Album,
  Article,
  ArticleSummary,
  CaptchaChallenge,
  Comment,
  CommentPolicy,
  LinkGroup,
  Page,
  Photo,
  Picture,
  PortalInfo,
  Rating,
  RelatedNews,
  Track,
  Visits,
} from './model.js';

const page = <Item>(item: Guard<Item>): Guard<Page<Item>> =>
  object<Page<Item>>({ items: list(item), next: nullable(string), total: optional(whole) });

const pictureFields = {
  src: url,
  alt: string,
  width: optional(number),
  height: optional(number),
  srcset: optional(string),
  thumb: optional(url),
  caption: optional(string),
  credit: optional(string),
};
const picture = object<Picture>(pictureFields);

const summaryFields = {
  id,
  title: string,
  publishedAt: isoDate,
  url: optional(url),
  summary: optional(string),
  image: optional(picture),
  category: optional(string),
};
const summary = object<ArticleSummary>(summaryFields);

const article = object<Article>({
  ...summaryFields,
  html: string,
  author: optional(string),
  source: optional(object<NonNullable<Article['source']>>({ name: string, url: optional(url) })),
  updatedAt: optional(isoDate),
  tags: optional(list(string)),
  attachments: optional(list(object({ name: string, url, bytes: optional(whole), type: optional(string) }))),
  recordings: optional(
    list(object({ src: url, type: optional(string), voice: optional(string), seconds: optional(number) })),
  ),
  views: optional(whole),
});

const related = object<RelatedNews>({
  items: list(summary),
  newer: optional(list(summary)),
  older: optional(list(summary)),
});

const album = object<Album>({ id, title: string, cover: optional(picture), count: optional(whole) });
const photo = object<Photo>({ id, ...pictureFields });

const ratingFields = object<Rating>({
  average: nullable(number),
  count: whole,
  max: whole,
  mine: nullable(number),
  histogram: optional(row(whole)),
});
const rating: Guard<Rating> = (value, path, dropped) => {
  const checked = ratingFields(value, path, dropped);
  const inside = (vote: number | null) => vote === null || (vote >= 1 && vote <= checked.max);
  if (!inside(checked.average)) wrong(`${path}average`, `from 1 to ${checked.max}, or null`);
  if (!inside(checked.mine)) wrong(`${path}mine`, `from 1 to ${checked.max}, or null`);
  return checked;
};

const comment: Guard<Comment> = object<Comment>({
  id,
  parentId: nullable(id),
  author: object<Comment['author']>({ name: string, official: optional(boolean) }),
  text: string,
  createdAt: isoDate,
  editedAt: optional(isoDate),
  state: oneOf('visible', 'pending', 'rejected', 'removed'),
  replyCount: whole,
  replies: optional((value, path, dropped) => page(comment)(value, path, dropped)),
  reactions: optional(
    object<NonNullable<Comment['reactions']>>({ likes: whole, dislikes: optional(whole), mine: oneOf(1, -1, 0) }),
  ),
  own: optional(boolean),
});
const asking = oneOf('hidden', 'optional', 'required');
const commentPolicy = object<CommentPolicy>({
  open: boolean,
  moderated: boolean,
  captcha: boolean,
  maxLength: whole,
  maxDepth: whole,
  email: asking,
  phone: optional(asking),
  consent: optional(
    object<NonNullable<CommentPolicy['consent']>>({ text: string, version: string, url: optional(url) }),
  ),
  rules: optional(string),
  editWindow: optional(whole),
});

const challenges: { readonly [Kind in CaptchaChallenge['kind']]: Guard<CaptchaChallenge> } = {
  image: object<CaptchaChallenge & { kind: 'image' }>({
    id,
    expiresAt: isoDate,
    kind: oneOf('image'),
    image: object({ src: media, width: number, height: number }),
    audio: nullable(object({ src: media, type: string })),
    length: optional(whole),
    numeric: optional(boolean),
  }),
  question: object<CaptchaChallenge & { kind: 'question' }>({
    id,
    expiresAt: isoDate,
    kind: oneOf('question'),
    question: string,
  }),
  work: object<CaptchaChallenge & { kind: 'work' }>({
    id,
    expiresAt: isoDate,
    kind: oneOf('work'),
    scheme: string,
    params: json,
  }),
  token: object<CaptchaChallenge & { kind: 'token' }>({
    id,
    expiresAt: isoDate,
    kind: oneOf('token'),
    provider: string,
    siteKey: string,
  }),
};
/** A challenge also travels inside an error, so it is checked there too. */
export const challenge: Guard<CaptchaChallenge> = (value, path, dropped) => {
  const kind = object<{ kind: CaptchaChallenge['kind'] }>({ kind: oneOf('image', 'question', 'work', 'token') });
  return challenges[kind(value, path, dropped).kind](value, path, dropped);
};

/** The challenge inside an error; `undefined` where it is none: the tag asks for another one then. */
export function challengeIn(given: unknown): CaptchaChallenge | undefined {
  try {
    return given ? challenge(given, 'challenge', []) : undefined;
  } catch {
    return undefined;
  }
}

const visits = object<Visits>({
  total: whole,
  online: whole,
  asOf: isoDate,
  breakdown: list(object({ key: string, label: optional(string), value: whole })),
});

const map = object<AdministrativeMap>({
  bbox: row(number, 4) as Guard<AdministrativeMap['bbox']>,
  areas: list(
    object<AdministrativeMap['areas'][number]>({
      id,
      name: string,
      kind: string,
      center: row(number, 2) as Guard<readonly [number, number]>,
      facts: optional(list(object({ label: string, value: string }))),
      url: optional(url),
    }),
  ),
  layers: list(
    object<AdministrativeMap['layers'][number]>({ id, title: string, url: optional(url), geojson: optional(json) }),
  ),
  attribution: optional(string),
});

const track = object<Track>({
  id,
  title: string,
  src: url,
  type: optional(string),
  artist: optional(string),
  seconds: optional(number),
  cover: optional(picture),
});

const links = list(
  object<LinkGroup>({ title: string, links: list(object({ title: string, url, image: optional(picture) })) }),
);

const info = object<PortalInfo>({
  name: string,
  timeZone: string,
  greeting: optional(string),
  logo: optional(picture),
  banners: optional(list(object<NonNullable<PortalInfo['banners']>[number]>({ ...pictureFields, url: optional(url) }))),
  managingBody: optional(string),
  superiorBody: optional(string),
  responsible: optional(string),
  address: optional(string),
  phone: optional(string),
  email: optional(string),
  license: optional(string),
});

type Method<Kind extends 'read' | 'write' | 'live', Answer> = { readonly kind: Kind; readonly guard: Guard<Answer> };
const read = <Answer>(guard: Guard<Answer>): Method<'read', Answer> => ({ kind: 'read', guard });
const write = <Answer>(guard: Guard<Answer>): Method<'write', Answer> => ({ kind: 'write', guard });
const live = <Event>(guard: Guard<Event>): Method<'live', Event> => ({ kind: 'live', guard });

// A read and a write look alike to the compiler, so the kind is left open and only the answer is tied.
type Rule<Function> =
  Function extends Live<infer _Query, infer Event>
    ? Parameters<Function>['length'] extends 3
      ? Method<'live', Event>
      : Answering<Function>
    : Answering<Function>;
type Answering<Function> = Function extends Read<infer _Query, infer Answer> | Write<infer _Input, infer Answer>
  ? Method<'read' | 'write', Answer>
  : never;
type Rules = {
  readonly [Group in GroupName]: { readonly [Name in keyof Groups[Group]]-?: Rule<NonNullable<Groups[Group][Name]>> };
};

/** Every method of the contract: whether it reads, writes or streams, and the guard of its answer. */
export const methods = {
  articles: { get: read(article), list: read(page(summary)), report: write(nothing) },
  related: { list: read(related) },
  gallery: { photos: read(page(photo)), albums: read(page(album)) },
  ratings: { get: read(rating), rate: write(rating) },
  comments: {
    policy: read(commentPolicy),
    list: read(page(comment)),
    post: write(comment),
    update: write(comment),
    remove: write(comment),
    react: write(comment),
    report: write(nothing),
    live: live(object<{ type: 'added' | 'changed'; comment: Comment }>({ type: oneOf('added', 'changed'), comment })),
  },
  captcha: { issue: write(nullable(challenge)) },
  visits: { stats: read(visits), record: write(visits), live: live(visits) },
  map: { get: read(map) },
  music: { tracks: read(page(track)), albums: read(page(album)) },
  links: { list: read(links) },
  portal: { info: read(info), time: read(object<{ now: string }>({ now: isoDate })) },
} satisfies Rules;

/**
 * A clean copy of what `group.method` answered, and what was left out of its lists.
 *
 * @throws WardError `server` whose message names the path: `comments.list → items[3].createdAt: ISO-8601 with offset`.
 */
export function checkAnswer(group: GroupName, method: string, answer: unknown): { value: unknown; dropped: string[] } {
  const rules: Record<string, Method<'read' | 'write' | 'live', unknown>> = methods[group];
  const dropped: string[] = [];
  return { value: rules[method]!.guard(answer, `${group}.${method} → `, dropped), dropped };
}

/** An object of the contract's shape, each method made by `make`: whole groups without naming them one by one. */
export const mapMethods = (
  make: (group: GroupName, method: string, kind: 'read' | 'write' | 'live') => unknown,
): object =>
  Object.fromEntries(
    Object.entries(methods).map(([group, rules]) => [
      group,
      Object.fromEntries(
        Object.entries<{ kind: 'read' | 'write' | 'live' }>(rules).map(([method, { kind }]) => [
          method,
          make(group as GroupName, method, kind),
        ]),
      ),
    ]),
  );
