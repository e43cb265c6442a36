import type { GroupName } from '../contract/adapter.js';
import type { WardErrorCode } from '../contract/error.js';
import type { CaptchaKind } from '../contract/model.js';
import type { Storage } from '../storage/storage.js';
import type { News } from './wire.js';

/**
 * How a call fails: with an error of the contract; `never` answers; `throw` throws a plain `Error`; `garbage` answers
 * something of a wrong shape; `lost` does what was asked, and then the network breaks.
 */
export type MockFault = WardErrorCode | 'never' | 'throw' | 'garbage' | 'lost';

export interface MockState {
  /** Milliseconds that each answer takes. */
  readonly latency: number;
  /** By `group.method`, `group`, or `*`; the most exact one counts. */
  readonly fail: Readonly<Record<string, MockFault>>;
  readonly offline: boolean;
  /** `null`: as the seed and the portal's policy say. */
  readonly moderated: boolean | null;
  readonly captcha: boolean;
  /** The kinds offered; `null`: all that can be made here. None: no captcha is needed. */
  readonly captchaKinds: readonly CaptchaKind[] | null;
  /** Milliseconds to add to the clock, or the ISO date-time at which it stands still. */
  readonly clock: number | string;
  /** Groups that this backend does not have. */
  readonly without: readonly GroupName[];
}

export const defaultState: MockState = {
  latency: 120,
  fail: {},
  offline: false,
  moderated: null,
  captcha: true,
  captchaKinds: null,
  clock: 0,
  without: [],
};

/** The switches in `kept` that are what they should be. */
export function soundState(kept: unknown): Partial<MockState> {
  if (typeof kept !== 'object' || kept === null) return {};
  const kindOf = (value: unknown) => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);
  const kinds: { readonly [Key in keyof MockState]: readonly string[] } = {
    latency: ['number'],
    fail: ['object'],
    offline: ['boolean'],
    moderated: ['boolean', 'null'],
    captcha: ['boolean'],
    captchaKinds: ['array', 'null'],
    clock: ['number', 'string'],
    without: ['array'],
  };
  return Object.fromEntries(
    Object.entries(kept).filter(
      ([key, value]) => Object.hasOwn(kinds, key) && kinds[key as keyof MockState].includes(kindOf(value)),
    ),
  );
}

/** What happened: a switch was turned, the data changed, or everything was set back to the seed; here or in another tab. */
export type MockEvent = { readonly type: 'switches' | 'data' | 'reset' };

/** The switches' state, kept in `storage` and in step with the other tabs. */
export class SwitchBoard {
  /** Settles when what was kept is known. */
  readonly ready: Promise<void>;
  #state: MockState;
  /** Turned here and not kept yet: newer than what a read finds. */
  #unsaved: Partial<MockState> = {};
  readonly #initial: MockState;
  readonly #key: string;
  readonly #storage: Storage;
  #channel: BroadcastChannel | undefined;
  readonly #listeners = new Set<(event: MockEvent) => void>();
  /** Hears what streams are told in other tabs. */
  onNews: ((news: News) => void) | undefined;

  constructor(storage: Storage, name: string, initial: Partial<MockState>) {
    this.#storage = storage;
    this.#key = `mock:${name}:switches`;
    this.#state = this.#initial = { ...defaultState, ...initial };
    if (storage.persistent && typeof BroadcastChannel === 'function') {
      this.#channel = new BroadcastChannel(`ward-widgets mock ${name}`);
      this.#channel.onmessage = ({ data }: MessageEvent<MockEvent | { readonly news: News }>) =>
        'news' in data ? this.onNews?.(data.news) : void this.#hear(data);
      // In Node an open channel would keep the process alive.
      (this.#channel as { unref?: () => void }).unref?.();
    }
    this.ready = this.#load().then((found) => {
      if (found) this.#tell({ type: 'switches' });
    });
  }

  get state(): MockState {
    return this.#state;
  }

  async set(change: Partial<MockState>): Promise<void> {
    this.#state = { ...this.#state, ...change };
    this.#unsaved = { ...this.#unsaved, ...change };
    this.#tell({ type: 'switches' });
    await this.#storage.update<Partial<MockState>>(this.#key, (old) => ({ ...soundState(old), ...change }));
    const stillUnsaved = Object.entries(this.#unsaved).filter(
      ([key, value]) => change[key as keyof MockState] !== value,
    );
    this.#unsaved = Object.fromEntries(stillUnsaved);
    this.#channel?.postMessage({ type: 'switches' });
  }

  /** All switches as they were first. */
  async clear(): Promise<void> {
    this.#state = this.#initial;
    await this.#storage.delete(this.#key);
    this.announce('reset');
  }

  /** Tells this tab and the others. */
  announce(type: MockEvent['type']): void {
    this.#tell({ type });
    this.#channel?.postMessage({ type });
  }

  /** Tells the other tabs. */
  post(news: News): void {
    this.#channel?.postMessage({ news });
  }

  subscribe(listener: (event: MockEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  close(): void {
    this.#channel?.close();
    this.#channel = undefined;
    this.#listeners.clear();
  }

  /** True when something was kept. */
  async #load(): Promise<boolean> {
    const kept = soundState(await this.#storage.get<unknown>(this.#key));
    this.#state = { ...this.#initial, ...kept, ...this.#unsaved };
    return Object.keys(kept).length > 0;
  }

  async #hear({ type }: MockEvent): Promise<void> {
    if (type !== 'data') await this.#load();
    this.#tell({ type });
  }

  #tell(event: MockEvent): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener(event);
      } catch (error) {
        // Its own fault, not that of the call that is told about.
        console.error(error);
      }
    }
  }
}
