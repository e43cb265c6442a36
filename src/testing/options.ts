import type { WardAdapter } from '../contract/adapter.js';
import type { CaptchaChallenge, Id } from '../contract/model.js';
import type { CheckGroup, CheckLevel } from './check.js';

/** What stands on the backend for the checks to use. */
export interface Fixtures {
  /** An article whose comments are open; the first of `articles.list` when left out. */
  readonly articleId?: Id;
  /** An article whose comments are closed. */
  readonly closedId?: Id;
  /** An album with pictures; all pictures are asked for when left out. */
  readonly albumId?: Id;
}

export interface ConformanceOptions {
  /** A fresh adapter for each check, always to the same backend. */
  readonly adapter: () => WardAdapter | Promise<WardAdapter>;
  readonly fixtures?: Fixtures;
  /**
   * The answer to a challenge; `undefined` where there is no telling. Without it, what needs a right answer is skipped.
   */
  readonly solve?: (
    challenge: CaptchaChallenge,
    how: 'right' | 'wrong',
  ) => string | undefined | Promise<string | undefined>;
  /** Reasons by check id; these checks are not made. */
  readonly skip?: Readonly<Record<string, string>>;
  /** Nothing is written: what needs a write is skipped. */
  readonly readOnly?: boolean;
  /** Seconds that one check may take, 15 when left out. */
  readonly timeout?: number;
}

export type Outcome = 'passed' | 'failed' | 'skipped' | 'absent';

export interface CheckResult {
  readonly id: string;
  readonly group: CheckGroup;
  readonly level: CheckLevel;
  readonly title: string;
  /** `absent`: the backend does not have what is asked about. */
  readonly outcome: Outcome;
  /** For every outcome but `passed`. */
  readonly reason?: string;
  readonly milliseconds: number;
}

export interface ConformanceReport {
  readonly results: readonly CheckResult[];
  readonly counts: Readonly<Record<Outcome, number>>;
  /** No `must` failed. */
  readonly ok: boolean;
}
