/**
 * A store over a few plain documents. The operations in `parts/` are pure JavaScript over one document each, so whoever
 * can change a document atomically has a store: a variable, or one key of a database in the browser.
 */
import type { Store } from '../store.js';
import { commentStore, type CommentsDocument } from './parts/comments.js';
import {
  challengeStore,
  keyStore,
  rateStore,
  type ChallengesDocument,
  type KeysDocument,
  type RatesDocument,
} from './parts/guards.js';
import { visitStore, type VisitsDocument } from './parts/visits.js';
import { reportStore, voteStore, type ReportsDocument, type VotesDocument } from './parts/votes.js';

export interface DocumentTypes {
  comments: CommentsDocument;
  votes: VotesDocument;
  reports: ReportsDocument;
  challenges: ChallengesDocument;
  keys: KeysDocument;
  rates: RatesDocument;
  visits: VisitsDocument;
}
export type DocumentName = keyof DocumentTypes;

export interface Documents {
  /** `look` must change nothing. */
  read<Name extends DocumentName, Result>(name: Name, look: (state: DocumentTypes[Name]) => Result): Promise<Result>;
  /** `act` changes the document in place and must not wait. */
  change<Name extends DocumentName, Result>(name: Name, act: (state: DocumentTypes[Name]) => Result): Promise<Result>;
  clear(): Promise<void>;
}

export const emptyDocuments: { readonly [Name in DocumentName]: () => DocumentTypes[Name] } = {
  comments: () => ({ seq: firstSeq, rows: {}, threads: {}, ids: {}, reactions: {} }),
  votes: () => ({ articles: {} }),
  reports: () => ({ reports: [] }),
  challenges: () => ({ table: {}, swept: 0 }),
  keys: () => ({ table: {}, swept: 0 }),
  rates: () => ({ table: {}, swept: 0 }),
  visits: () => ({ total: 0, days: {}, paths: {}, seen: {}, heard: {}, swept: 0 }),
};

/** `kept`, or an empty document where that is none: the database of another version, or spoilt. */
export function soundDocument<Name extends DocumentName>(name: Name, kept: unknown): DocumentTypes[Name] {
  const empty = emptyDocuments[name]();
  const isSound = Object.entries(empty).every(([key, value]) => {
    const found = (kept as Record<string, unknown> | null | undefined)?.[key];
    return typeof found === typeof value && found !== null && Array.isArray(found) === Array.isArray(value);
  });
  return isSound ? (kept as DocumentTypes[Name]) : empty;
}

// Above every planted row, so that a longer seed never overtakes what readers wrote.
const firstSeq = 1_000_000;

export const documentStore = (documents: Documents): Store => ({
  comments: commentStore(documents),
  votes: voteStore(documents),
  reports: reportStore(documents),
  challenges: challengeStore(documents),
  keys: keyStore(documents),
  rates: rateStore(documents),
  visits: visitStore(documents),
  clear: () => documents.clear(),
});
