import type { GroupName } from '../contract/adapter.js';

/** How calls to a backend are shared, kept, gathered, tried again and ended. What is left out stays as it is by default. */
export interface Policies {
  /** Seconds that an answer is fresh, and then may be shown once more while a newer one is read; `false` keeps none. */
  readonly cache?: false | { readonly [Group in GroupName]?: readonly [fresh: number, stale: number] };
  /** Distinct reads of one moment that go out as one batch, where the adapter has it; 3. `false` never. */
  readonly batch?: number | false;
  /** How often a read that failed is tried again; 2. A write never is, unless its first try is still at work. */
  readonly retries?: number;
  /** Milliseconds of one try; 10 000 for a read, 20 000 for a write. */
  readonly timeout?: { readonly read?: number; readonly write?: number };
}

/** Milliseconds: what a reader waits before they are told. */
export const readTimeout = 10_000;
const writeTimeout = 20_000;

export interface Settings {
  readonly cache: { readonly [Group in GroupName]?: readonly [fresh: number, stale: number] };
  readonly batch: number;
  readonly retries: number;
  readonly timeout: { readonly read: number; readonly write: number };
}

const hour = 3600;
const day = 24 * hour;
const lifetimes: Settings['cache'] = {
  portal: [300, day],
  map: [hour, day],
  articles: [60, 600],
  related: [300, hour],
  gallery: [300, hour],
  music: [300, hour],
  links: [300, hour],
  comments: [10, 60],
  ratings: [10, 60],
};

export const settle = ({ cache, batch, retries = 2, timeout }: Policies): Settings => ({
  cache: cache === false ? {} : { ...lifetimes, ...cache },
  batch: batch === false ? Infinity : (batch ?? 3),
  retries,
  timeout: { read: readTimeout, write: writeTimeout, ...timeout },
});
