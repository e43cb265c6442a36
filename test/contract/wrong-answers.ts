import type { MethodName } from './answers.js';

/** Where in the answer (`''` is all of it), what stands there, and the rule that is told. */
export type WrongShape = readonly [path: string, value: unknown, rule: string];

/** A copy of `answer` with `value` at `path`, e.g. `author.name` or `bbox[1]`; `undefined` leaves the key out. */
export function setAt(answer: unknown, path: string, value: unknown): unknown {
  if (path === '') return value;
  const copy = structuredClone(answer) as Record<string, unknown>;
  const steps = path.split(/[.[\]]+/).filter(Boolean);
  const last = steps.pop()!;
  const parent = steps.reduce((at, step) => at[step] as Record<string, unknown>, copy);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

const anObject = 'an object';
const aString = 'a string';
const aList = 'a list';
const anId = 'an id: a string that is not empty';
const aDate = 'ISO-8601 with offset';
const aWhole = 'a whole number of 0 or more';
const aNumber = 'a finite number';
const trueOrFalse = 'true or false';
const anAddress = 'an http, https, mailto, tel or relative address';

const page: readonly WrongShape[] = [
  ['', [], anObject],
  ['', undefined, anObject],
  ['', '<!doctype html>', anObject],
  ['items', {}, aList],
  ['items', undefined, aList],
  ['next', undefined, aString],
  ['next', 2, aString],
  ['total', -1, aWhole],
  ['total', '20', aWhole],
];
const rating: readonly WrongShape[] = [
  ['', null, anObject],
  ['average', 5.5, 'from 1 to 5, or null'],
  ['average', 0, 'from 1 to 5, or null'],
  ['average', NaN, aNumber],
  ['average', undefined, aNumber],
  ['count', 1.5, aWhole],
  ['count', '12', aWhole],
  ['max', Infinity, aWhole],
  ['mine', 6, 'from 1 to 5, or null'],
  ['histogram', { 1: 0 }, aList],
  ['histogram[2]', -1, aWhole],
];
const comment: readonly WrongShape[] = [
  ['', 'ok', anObject],
  ['id', '', anId],
  ['parentId', undefined, anId],
  ['author', 'Minh', anObject],
  ['author.name', null, aString],
  ['author.official', 'true', trueOrFalse],
  ['text', 5, aString],
  ['createdAt', '2026-01-20', aDate],
  ['state', 'spam', 'visible, pending, rejected, removed'],
  ['replyCount', undefined, aWhole],
  ['replies', [], anObject],
  ['replies.next', 0, aString],
  ['reactions.mine', 2, '1, -1, 0'],
  ['own', 1, trueOrFalse],
];
const visits: readonly WrongShape[] = [
  ['', 1_621_644, anObject],
  ['total', '1.621.644', aWhole],
  ['online', -1, aWhole],
  ['asOf', 1_768_878_300, aDate],
  ['breakdown', { today: 24 }, aList],
];

export const wrongAnswers: Record<MethodName, readonly WrongShape[]> = {
  'articles.get': [
    ['', [{}], anObject],
    ['id', 1, anId],
    ['title', undefined, aString],
    ['publishedAt', '20/01/2026 08:30', aDate],
    ['url', 'javascript:alert(1)', anAddress],
    ['image', 'a.jpg', anObject],
    ['image.alt', undefined, aString],
    ['image.width', '1200', aNumber],
    ['html', null, aString],
    ['source.url', 'javascript:alert(1)', anAddress],
    ['tags', 'hội nghị', aList],
    ['attachments', {}, aList],
    ['views', 1.5, aWhole],
  ],
  'articles.list': page,
  'articles.report': [],
  'related.list': [
    ['', [], anObject],
    ['items', undefined, aList],
    ['newer', {}, aList],
    ['older', 'x', aList],
  ],
  'gallery.photos': page,
  'gallery.albums': page,
  'ratings.get': rating,
  'ratings.rate': [
    ['', undefined, anObject],
    ['average', 6, 'from 1 to 5, or null'],
    ['mine', 0, 'from 1 to 5, or null'],
    ['count', null, aWhole],
  ],
  'comments.policy': [
    ['', null, anObject],
    ['open', 1, trueOrFalse],
    ['moderated', undefined, trueOrFalse],
    ['captcha', 'yes', trueOrFalse],
    ['maxLength', -1, aWhole],
    ['maxDepth', 2.5, aWhole],
    ['email', true, 'hidden, optional, required'],
    ['phone', 'never', 'hidden, optional, required'],
    ['consent', 'Tôi đồng ý', anObject],
    ['consent.version', 1, aString],
    ['editWindow', '900', aWhole],
  ],
  'comments.list': page,
  'comments.post': comment,
  'comments.update': comment,
  'comments.remove': comment,
  'comments.react': comment,
  'comments.report': [],
  'comments.live': [
    ['', 'ping', anObject],
    ['type', 'removed', 'added, changed'],
    ['comment', undefined, anObject],
    ['comment.text', null, aString],
  ],
  'captcha.issue': [
    ['', undefined, anObject],
    ['kind', 'puzzle', 'image, question, work, token'],
    ['expiresAt', 300, aDate],
    ['image', null, anObject],
    ['image.height', NaN, aNumber],
    ['audio', undefined, anObject],
    ['length', '5', aWhole],
  ],
  'visits.stats': visits,
  'visits.record': visits,
  'visits.live': visits,
  'map.get': [
    ['', [], anObject],
    ['bbox', [103, 21.9, 103.4], 'a list of 4'],
    ['bbox[3]', 'x', aNumber],
    ['areas', {}, aList],
    ['layers', undefined, aList],
    ['attribution', {}, aString],
  ],
  'music.tracks': page,
  'music.albums': page,
  'links.list': [
    ['', {}, aList],
    ['', null, aList],
    ['', 'x', aList],
  ],
  'portal.info': [
    ['', null, anObject],
    ['name', 5, aString],
    ['timeZone', undefined, aString],
    ['logo.src', 'data:image/svg+xml,x', anAddress],
    ['banners', {}, aList],
    ['email', ['a@b.vn'], aString],
  ],
  'portal.time': [
    ['', '2026-01-20T10:05:00+07:00', anObject],
    ['now', undefined, aDate],
    ['now', 1_768_878_300_000, aDate],
  ],
};
