/** The words and things of the contract, version 1: what a backend tells and a reader sends. Plain data only. */

/** An opaque identifier. Adapters turn numeric keys into strings. */
export type Id = string;

/** An opaque place in a list. Only the adapter that issued it reads it. */
export type Cursor = string;

/** ISO-8601 date-time with an offset, e.g. `2026-03-01T08:30:00+07:00`. */
export type IsoDate = string;

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface PageQuery {
  readonly limit?: number;
  readonly cursor?: Cursor;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** `null` on the last page. */
  readonly next: Cursor | null;
  readonly total?: number;
}

export interface Picture {
  readonly src: string;
  /** Empty only for a picture that says nothing. */
  readonly alt: string;
  /** Pixels. Unknown sizes are normal; the widgets measure the picture then. */
  readonly width?: number;
  readonly height?: number;
  readonly srcset?: string;
  /** A small version for lists and grids. */
  readonly thumb?: string;
  readonly caption?: string;
  readonly credit?: string;
}

export interface ArticleSummary {
  readonly id: Id;
  /** Plain text, entities decoded. */
  readonly title: string;
  readonly publishedAt: IsoDate;
  readonly url?: string;
  readonly summary?: string;
  readonly image?: Picture;
  readonly category?: string;
}

export interface Attachment {
  readonly name: string;
  readonly url: string;
  readonly bytes?: number;
  /** MIME type; PDF and pictures are previewed. */
  readonly type?: string;
}

export interface Recording {
  readonly src: string;
  readonly type?: string;
  /** Who reads, e.g. "Giọng nữ miền Bắc". */
  readonly voice?: string;
  readonly seconds?: number;
}

export interface Article extends ArticleSummary {
  /** HTML that nobody trusts: the widget sanitises it. */
  readonly html: string;
  readonly author?: string;
  readonly source?: { readonly name: string; readonly url?: string };
  readonly updatedAt?: IsoDate;
  readonly tags?: readonly string[];
  readonly attachments?: readonly Attachment[];
  /** Recorded readings, preferred to a synthetic voice. */
  readonly recordings?: readonly Recording[];
  readonly views?: number;
}

export interface RelatedNews {
  readonly items: readonly ArticleSummary[];
  /** Published after, and before, this article. */
  readonly newer?: readonly ArticleSummary[];
  readonly older?: readonly ArticleSummary[];
}

export interface Album {
  readonly id: Id;
  readonly title: string;
  readonly cover?: Picture;
  readonly count?: number;
}

export interface Photo extends Picture {
  readonly id: Id;
}

export interface Rating {
  /** `null` until somebody voted. */
  readonly average: number | null;
  readonly count: number;
  readonly max: number;
  readonly mine: number | null;
  /** Votes for 1, 2, … max. */
  readonly histogram?: readonly number[];
}

export interface Comment {
  readonly id: Id;
  readonly parentId: Id | null;
  readonly author: { readonly name: string; readonly official?: boolean };
  /** Plain text, never HTML. No e-mail or address exists in this type. */
  readonly text: string;
  readonly createdAt: IsoDate;
  readonly editedAt?: IsoDate;
  /** `removed` is a tombstone that keeps the thread together. */
  readonly state: 'visible' | 'pending' | 'rejected' | 'removed';
  readonly replyCount: number;
  /** An optional first page of the replies. */
  readonly replies?: Page<Comment>;
  readonly reactions?: { readonly likes: number; readonly dislikes?: number; readonly mine: 1 | -1 | 0 };
  /** True where this visitor wrote it and may still change it. */
  readonly own?: boolean;
}

export interface CommentPolicy {
  readonly open: boolean;
  readonly moderated: boolean;
  readonly captcha: boolean;
  readonly maxLength: number;
  readonly maxDepth: number;
  readonly email: 'hidden' | 'optional' | 'required';
  readonly phone?: 'hidden' | 'optional' | 'required';
  /** What the writer must agree to; never ticked beforehand. */
  readonly consent?: { readonly text: string; readonly version: string; readonly url?: string };
  /** Shown above the form. */
  readonly rules?: string;
  /** How long an own comment may be changed, in seconds. */
  readonly editWindow?: number;
}

export interface CommentDraft {
  readonly articleId: Id;
  readonly parentId: Id | null;
  readonly name: string;
  readonly text: string;
  readonly email?: string;
  readonly phone?: string;
  readonly consent?: { readonly version: string; readonly at: IsoDate };
  readonly captcha?: CaptchaAnswer;
}

export type CommentOrder = 'newest' | 'oldest' | 'liked';

export type CaptchaChallenge = { readonly id: string; readonly expiresAt: IsoDate } & (
  | {
      readonly kind: 'image';
      readonly image: { readonly src: string; readonly width: number; readonly height: number };
      readonly audio: { readonly src: string; readonly type: string } | null;
      readonly length?: number;
      readonly numeric?: boolean;
    }
  /** A question in plain words, for those who can use neither picture nor sound. */
  | { readonly kind: 'question'; readonly question: string }
  /** Proof of work: `scheme` is `altcha-v2`. */
  | { readonly kind: 'work'; readonly scheme: string; readonly params: Json }
  /** A third party's widget, e.g. `turnstile`. */
  | { readonly kind: 'token'; readonly provider: string; readonly siteKey: string }
);

export type CaptchaKind = CaptchaChallenge['kind'];

export interface CaptchaAnswer {
  readonly challengeId: string;
  readonly kind: CaptchaKind;
  readonly value: string;
}

export interface Visits {
  readonly total: number;
  readonly online: number;
  readonly asOf: IsoDate;
  /** `today`, `yesterday`, `week`, `month`, `year`, `page`, or a backend's own key with a label. */
  readonly breakdown: readonly { readonly key: string; readonly label?: string; readonly value: number }[];
}

export interface MapArea {
  readonly id: Id;
  readonly name: string;
  /** `ward`, `commune`, `village`, `office`, `school`, … */
  readonly kind: string;
  /** Degrees, WGS 84. */
  readonly center: readonly [longitude: number, latitude: number];
  readonly facts?: readonly { readonly label: string; readonly value: string }[];
  readonly url?: string;
}

export interface AdministrativeMap {
  readonly bbox: readonly [west: number, south: number, east: number, north: number];
  readonly areas: readonly MapArea[];
  /** GeoJSON; a feature's `properties.code` or `id` is an area's id. */
  readonly layers: readonly {
    readonly id: Id;
    readonly title: string;
    readonly url?: string;
    readonly geojson?: Json;
  }[];
  readonly attribution?: string;
}

export interface Track {
  readonly id: Id;
  readonly title: string;
  readonly src: string;
  readonly type?: string;
  readonly artist?: string;
  readonly seconds?: number;
  readonly cover?: Picture;
}

export interface LinkGroup {
  readonly title: string;
  readonly links: readonly { readonly title: string; readonly url: string; readonly image?: Picture }[];
}

export interface PortalInfo {
  readonly name: string;
  /** IANA, e.g. `Asia/Ho_Chi_Minh`. */
  readonly timeZone: string;
  readonly greeting?: string;
  readonly logo?: Picture;
  readonly banners?: readonly (Picture & { readonly url?: string })[];
  /** The lines that the law asks a site to show. */
  readonly managingBody?: string;
  readonly superiorBody?: string;
  readonly responsible?: string;
  readonly address?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly license?: string;
}
