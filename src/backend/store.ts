/**
 * What the portal keeps, at the level of its needs. Each operation is atomic by itself and is one SQL statement in a
 * store that speaks SQL; none reads everything. Times are milliseconds since 1970. Rows that a store hands out are
 * copies.
 */
import type { CaptchaKind, Comment, CommentOrder, Id, Json } from '../contract/model.js';
import type { CaptchaPurpose } from './captcha/maker.js';

export interface CommentRow {
  readonly id: Id;
  readonly articleId: Id;
  readonly parentId: Id | null;
  /** 0 for a root. */
  readonly depth: number;
  readonly name: string;
  readonly official: boolean;
  readonly text: string;
  readonly createdAt: number;
  readonly editedAt?: number | undefined;
  readonly state: Comment['state'];
  /** True once everybody could see it; removing it then leaves a tombstone where it has replies. */
  readonly published: boolean;
  /** Who wrote it; `null` for nobody that could be known again. */
  readonly visitor: string | null;
  /** The idempotency key it came with, unique for its visitor. */
  readonly key: string;
  /** Never leave the store but by a clerk's hand. */
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly consent?: { readonly version: string; readonly at: string } | undefined;
  /** Likes and dislikes it came with, beside those in the store. */
  readonly liked?: number | undefined;
  readonly disliked?: number | undefined;
}

/** A comment as one visitor sees it. */
export interface CommentView extends CommentRow {
  /** Grows with each comment stored: the order of those that share a millisecond. */
  readonly seq: number;
  readonly likes: number;
  readonly dislikes: number;
  readonly mine: 1 | -1 | 0;
  /** Replies that this visitor can see. */
  readonly replyCount: number;
}

/** Where a page of comments ended: its last row's likes, time and seq. */
export type CommentPlace = readonly [likes: number, createdAt: number, seq: number];

export interface CommentQuery {
  readonly articleId: Id;
  readonly parentId: Id | null;
  readonly order: CommentOrder;
  readonly limit: number;
  readonly after: CommentPlace | null;
  readonly visitor: string | null;
  /** How many of its first replies, the oldest, come with each row. */
  readonly replies: number;
}

/** Visible ones and tombstones, and the visitor's own in every state. `total` is of all pages. */
export interface CommentRows<Row = CommentView> {
  readonly rows: readonly Row[];
  readonly more: boolean;
  readonly total: number;
}

/** A row of a list; `replies` where it has some and they were asked for. */
export interface ListedComment extends CommentView {
  readonly replies?: CommentRows;
}

/** Only a comment of this visitor that was written after `since`. */
export interface Owner {
  readonly visitor: string;
  readonly since: number;
}

export type CommentChange = Partial<Pick<CommentRow, 'text' | 'editedAt' | 'state'>>;

export interface CommentStore {
  /** Puts in the rows that are not there yet, and leaves those alone that are. */
  plant(rows: readonly CommentRow[]): Promise<void>;
  /** Once for a visitor and key: a second time it answers the first row. */
  insert(row: CommentRow): Promise<CommentView>;
  /** Any state; `visitor` only decides what is counted. */
  get(id: Id, visitor: string | null): Promise<CommentView | undefined>;
  list(query: CommentQuery): Promise<CommentRows<ListedComment>>;
  change(id: Id, change: CommentChange, owner?: Owner): Promise<CommentView | undefined>;
  /** Deletes it, or leaves a tombstone without name, text and writer where replies hang on it. */
  remove(id: Id, owner: Owner): Promise<CommentView | undefined>;
  /** Only on a comment that this visitor can see and that is not a tombstone. */
  react(id: Id, visitor: string, value: 1 | -1 | 0): Promise<CommentView | undefined>;
  /** Comments that wait for a clerk, oldest first. */
  pending(limit: number): Promise<CommentView[]>;
}

export interface VoteSummary {
  /** How many gave each value; values nobody gave are left out. */
  readonly counts: readonly (readonly [value: number, votes: number])[];
  readonly mine: number | null;
}

export interface VoteStore {
  summary(articleId: Id, visitor: string | null): Promise<VoteSummary>;
  /** Replaces the visitor's vote; `null` takes it back. */
  put(articleId: Id, visitor: string, value: number | null): Promise<VoteSummary>;
}

export interface Report {
  readonly id: Id;
  readonly about: 'article' | 'comment';
  readonly target: Id;
  readonly reason: string;
  readonly text: string;
  readonly quote?: string | undefined;
  readonly visitor: string | null;
  readonly at: number;
}

export interface ReportStore {
  add(report: Report): Promise<void>;
  /** Newest first. */
  list(limit: number): Promise<Report[]>;
}

export interface Challenge {
  readonly id: string;
  readonly kind: CaptchaKind;
  readonly purpose: CaptchaPurpose;
  readonly answer: string;
  readonly expiresAt: number;
}

export interface ChallengeStore {
  add(challenge: Challenge, now: number): Promise<void>;
  /** Takes it out: of many that ask at the same time, one gets it. */
  burn(id: string): Promise<Challenge | undefined>;
}

export type KeyState =
  | { readonly state: 'new' }
  /** Another try with this key is at work. */
  | { readonly state: 'busy' }
  /** The key was used for something else. */
  | { readonly state: 'other' }
  | { readonly state: 'done'; readonly answer: Json };

export interface KeyStore {
  /** Claims `key` for the action with this `print`; a claim that was never finished lapses after a minute. */
  begin(key: string, print: string, now: number): Promise<KeyState>;
  finish(key: string, answer: Json): Promise<void>;
  free(key: string): Promise<void>;
}

export interface RateStore {
  /** Counts one act in `bucket`; 0, or the milliseconds until the next one is allowed, which is then not counted. */
  hit(bucket: string, limit: number, milliseconds: number, now: number): Promise<number>;
  /** The acts counted in `bucket` now. */
  count(bucket: string, now: number): Promise<number>;
}

/** First days, as `2026-03-01`, of what is added up. */
export interface VisitDays {
  readonly today: string;
  readonly yesterday: string;
  readonly week: string;
  readonly month: string;
  readonly year: string;
}

export interface VisitStore {
  /** Counts a view of `path` on `day`, unless this visitor's last counted one is younger than `milliseconds`. */
  count(view: {
    visitor: string | null;
    path: string;
    day: string;
    now: number;
    milliseconds: number;
  }): Promise<boolean>;
  totals(days: VisitDays, path: string | null): Promise<Record<keyof VisitDays | 'total' | 'page', number>>;
  /** Views on each of these days, in their order. */
  views(days: readonly string[]): Promise<number[]>;
  /** Heard from this visitor. */
  touch(visitor: string, now: number): Promise<void>;
  leave(visitor: string): Promise<void>;
  /** Visitors heard from since then, without `except`. */
  online(since: number, now: number, except: string | null): Promise<number>;
}

export interface Store {
  readonly comments: CommentStore;
  readonly votes: VoteStore;
  readonly reports: ReportStore;
  readonly challenges: ChallengeStore;
  readonly keys: KeyStore;
  readonly rates: RateStore;
  readonly visits: VisitStore;
  /** Forgets everything but what was planted. */
  clear(): Promise<void>;
}
