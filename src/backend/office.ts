import type { ReadContext } from '../contract/adapter.js';
import { WardError } from '../contract/error.js';
import type { CaptchaKind, CommentPolicy, Id, IsoDate } from '../contract/model.js';
import type { CaptchaMakers, CaptchaPurpose } from './captcha/maker.js';
import type { Seed } from './seed.js';
import type { Store } from './store.js';
import type { Wire } from './wire.js';

/** How a portal behaves. */
export interface PortalSettings {
  /** For articles whose seed says nothing else. `captcha` is overwritten by `needsCaptcha`. */
  readonly policy: CommentPolicy;
  /** Stands above every article's policy. */
  readonly moderated?: boolean | undefined;
  /** Whether this reader must solve a captcha for this now. */
  readonly needsCaptcha: (purpose: CaptchaPurpose, context: ReadContext) => boolean | Promise<boolean>;
  /**
   * Writes in an hour that one visitor may send before a code is asked of them. Of all visitors together ten times as
   * many, so that a new name each time leads no further; a visitor who is `null` has none. 0: a code from the first.
   */
  readonly writesBeforeCaptcha: number;
  /** Seconds after a code was shown in which nobody has read it, typed it and written: such a comment waits for a clerk. */
  readonly leastSeconds: number;
  /** Of the kinds that can be made, those that are offered; all when left out. None: no captcha at all. */
  readonly captchaKinds?: readonly CaptchaKind[] | undefined;
  readonly ratingMax: number;
  /** Of one visitor. A visitor who is `null` cannot be told from others and is not limited here. */
  readonly writesPerMinute: number;
  /** Ratings and comments also for articles that the seed does not know: they live on another site. */
  readonly anyArticle: boolean;
}

export const defaultSettings: PortalSettings = {
  policy: {
    open: true,
    moderated: true,
    captcha: true,
    maxLength: 2000,
    maxDepth: 3,
    email: 'hidden',
    phone: 'hidden',
    rules: 'Vui lòng viết tiếng Việt có dấu, lời lẽ lịch sự.',
    editWindow: 900,
  },
  needsCaptcha: (purpose) => purpose === 'comment',
  writesBeforeCaptcha: 0,
  leastSeconds: 2,
  ratingMax: 5,
  writesPerMinute: 20,
  anyArticle: false,
};

/** What all groups of one portal work with. */
export interface Office {
  /** The store, once the seed's rows are in it. */
  readonly store: () => Promise<Store>;
  readonly seed: Seed;
  readonly settings: () => PortalSettings;
  readonly makers: CaptchaMakers;
  readonly wire: Wire;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From 0 to below 1. */
  readonly random: () => number;
  readonly knowsArticle: (id: Id) => boolean;
}

/** @throws WardError `not-found` */
export function needArticle(office: Office, id: Id): void {
  if (!office.settings().anyArticle && !office.knowsArticle(id)) throw new WardError('not-found', `article ${id}`);
}

export const isoDate = (milliseconds: number): IsoDate => new Date(milliseconds).toISOString();

/** 128 random bits. */
export const newId = (random: () => number): string =>
  Array.from({ length: 4 }, () =>
    Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  ).join('');

/** Its own property of `record`, never one that all objects have. */
export const own = <Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined =>
  record && Object.hasOwn(record, key) ? record[key] : undefined;
