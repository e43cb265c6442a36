/** The methods of the contract, version 1: everything a page may ask of a backend. Only optional parts may be added. */
import type {
  Id,
  IsoDate,
  Json,
  PageQuery,
  Page,
  ArticleSummary,
  Article,
  RelatedNews,
  Album,
  Photo,
  Rating,
  Comment,
  CommentPolicy,
  CommentDraft,
  CommentOrder,
  CaptchaChallenge,
  CaptchaKind,
  CaptchaAnswer,
  Visits,
  AdministrativeMap,
  Track,
  LinkGroup,
  PortalInfo,
} from './model.js';

export interface ReadContext {
  /** Always given. A method that is aborted rejects with `signal.reason`. */
  readonly signal: AbortSignal;
  /** BCP 47, e.g. `vi-VN`. */
  readonly locale: string;
  readonly intent: 'view' | 'refresh' | 'poll' | 'prefetch';
  /** A random UUID kept in this browser for this portal; only for "my vote", "my comment" and counting
   *  a visit once. `null` where the page switched it off. Never a fingerprint. */
  readonly visitor: string | null;
}

export interface WriteContext extends ReadContext {
  /** One UUID per user action, the same on every retry of it. */
  readonly idempotencyKey: string;
}

/** Changes nothing: may be deduplicated, cached, batched and retried. */
export type Read<Query, Result> = (query: Query, context: ReadContext) => Promise<Result>;

/** Changes something: never deduplicated or cached, retried only with the same key. */
export type Write<Input, Result> = (input: Input, context: WriteContext) => Promise<Result>;

/** Streams events into `sink` until `context.signal` aborts. */
export type Live<Query, Event> = (query: Query, sink: (event: Event) => void, context: ReadContext) => Promise<void>;

export interface Articles {
  get: Read<{ id: Id }, Article>;
  /** Newest first. `search` ignores case and Vietnamese marks. */
  list?: Read<PageQuery & { category?: string; search?: string }, Page<ArticleSummary>>;
  /** A reader reports a mistake in an article. */
  report?: Write<{ id: Id; text: string; quote?: string; captcha?: CaptchaAnswer }, void>;
}

export interface Related {
  /** Never holds the article itself, nor an id in `exclude`. */
  list: Read<{ articleId: Id; limit: number; exclude?: readonly Id[] }, RelatedNews>;
}

export interface Gallery {
  photos: Read<PageQuery & { albumId?: Id; articleId?: Id }, Page<Photo>>;
  albums?: Read<PageQuery, Page<Album>>;
}

export interface Ratings {
  get: Read<{ articleId: Id }, Rating>;
  /** One vote a visitor; a second one replaces the first, and `value: null` withdraws it. */
  rate: Write<{ articleId: Id; value: number | null; captcha?: CaptchaAnswer }, Rating>;
}

export interface Comments {
  policy: Read<{ articleId: Id }, CommentPolicy>;
  /** Roots for `parentId: null`, else the replies. A visitor also sees their own pending ones. */
  list: Read<PageQuery & { articleId: Id; parentId: Id | null; order: CommentOrder }, Page<Comment>>;
  post: Write<CommentDraft, Comment>;
  update?: Write<{ id: Id; text: string }, Comment>;
  remove?: Write<{ id: Id }, Comment>;
  react?: Write<{ id: Id; value: 1 | -1 | 0 }, Comment>;
  report?: Write<{ id: Id; reason: 'spam' | 'abuse' | 'wrong' | 'privacy' | 'other'; text?: string }, void>;
  live?: Live<{ articleId: Id }, { readonly type: 'added' | 'changed'; readonly comment: Comment }>;
}

export interface Captcha {
  /** The widget lists what it can show, best first; the backend picks one, or `null`: none needed now.
   *  A write on purpose, so that nothing ever caches or prefetches it. */
  issue: Write<{ purpose: 'comment' | 'rating' | 'report'; accept: readonly CaptchaKind[] }, CaptchaChallenge | null>;
}

export interface VisitCounter {
  stats: Read<{ path?: string }, Visits>;
  /** `view` counts at most once a visitor and window; `heartbeat` only keeps them online. */
  record?: Write<{ kind: 'view' | 'heartbeat' | 'leave'; path: string }, Visits>;
  live?: Live<{ path?: string }, Visits>;
}

export interface Maps {
  get: Read<Record<string, never>, AdministrativeMap>;
}

export interface Music {
  tracks: Read<PageQuery & { albumId?: Id }, Page<Track>>;
  albums?: Read<PageQuery, Page<Album>>;
}

export interface Links {
  list: Read<{ group?: string }, readonly LinkGroup[]>;
}

export interface Portal {
  info: Read<Record<string, never>, PortalInfo>;
  time?: Read<Record<string, never>, { readonly now: IsoDate }>;
}

export interface Groups {
  articles: Articles;
  related: Related;
  gallery: Gallery;
  ratings: Ratings;
  comments: Comments;
  captcha: Captcha;
  visits: VisitCounter;
  map: Maps;
  music: Music;
  links: Links;
  portal: Portal;
}

export type GroupName = keyof Groups;

export interface BatchOperation {
  readonly key: string;
  readonly group: GroupName;
  readonly method: string;
  readonly query: Json;
}

export type BatchResult = { readonly key: string } & ({ readonly value: unknown } | { readonly error: unknown });

/** A backend. A group that is present is the capability; there are no flags to keep true. */
export interface WardAdapter extends Partial<Groups> {
  readonly contract: 1;
  readonly name: string;
  /** Reads only. Results in any order, each as soon as it is ready. */
  batch?(operations: readonly BatchOperation[], context: ReadContext): AsyncIterable<BatchResult>;
  dispose?(): void;
}

/** Names the adapter's own type, so that editors complete it. */
export const defineAdapter = <Adapter extends WardAdapter>(adapter: Adapter): Adapter => adapter;
