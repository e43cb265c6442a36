import type { Trial } from './trial.js';

/** A backend that fails a `must` breaks what readers see; one that fails a `should` serves them less well. */
export type CheckLevel = 'must' | 'should';
export type CheckGroup =
  | 'core'
  | 'paging'
  | 'articles'
  | 'related'
  | 'gallery'
  | 'ratings'
  | 'comments'
  | 'captcha'
  | 'visits'
  | 'static'
  | 'live'
  | 'batch';

/** One promise of the contract, held against an adapter. */
export interface Check {
  /** Stable, e.g. `ratings.once`: documentation and `options.skip` name it. */
  readonly id: string;
  readonly group: CheckGroup;
  readonly level: CheckLevel;
  /** What holds, in a few words. */
  readonly title: string;
  readonly run: (trial: Trial) => Promise<void>;
}

type Run = Check['run'];

/** The checks of one group, each `word: [level, title, run]`. */
export const checksOf = (group: CheckGroup, checks: Readonly<Record<string, [CheckLevel, string, Run]>>): Check[] =>
  Object.entries(checks).map(([word, [level, title, run]]) => ({ id: `${group}.${word}`, group, level, title, run }));
