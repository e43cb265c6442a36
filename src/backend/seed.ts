import type {
  AdministrativeMap,
  Album,
  Article,
  Comment,
  CommentPolicy,
  Id,
  LinkGroup,
  Photo,
  PortalInfo,
  Track,
  Visits,
} from '../contract/model.js';

/** A comment that was there before all readers. `state` is `visible` when left out. */
export type SeedComment = Pick<Comment, 'id' | 'parentId' | 'author' | 'text' | 'createdAt'> &
  Partial<Pick<Comment, 'state' | 'editedAt'>> & {
    readonly articleId: Id;
    readonly likes?: number;
    readonly dislikes?: number;
  };

/** What a portal starts with. It is read, never written: what readers change lies in the store, on top of this. */
export interface Seed {
  readonly info: PortalInfo;
  /** In any order. */
  readonly articles: readonly Article[];
  /** Article ids by article id, best first; after them tags in common, the category and the date decide. */
  readonly related?: Readonly<Record<Id, readonly Id[]>>;
  readonly photos?: readonly (Photo & { readonly articleId?: Id; readonly albumId?: Id })[];
  /** `count` and `cover` are filled in from the photos where they are left out. */
  readonly albums?: readonly Album[];
  /** Votes for 1, 2, … by article id. The length is the highest vote. */
  readonly ratings?: Readonly<Record<Id, readonly number[]>>;
  readonly comments?: readonly SeedComment[];
  /** What differs from the portal's own policy, by article id. */
  readonly policies?: Readonly<Record<Id, Partial<CommentPolicy>>>;
  /** Added to what is counted. */
  readonly visits?: {
    readonly total: number;
    readonly online?: number;
    readonly breakdown?: Visits['breakdown'];
  };
  readonly map?: AdministrativeMap;
  readonly tracks?: readonly (Track & { readonly albumId?: Id })[];
  readonly musicAlbums?: readonly Album[];
  readonly links?: readonly LinkGroup[];
}
