import { storage } from '../storage/storage.js';

/** Milliseconds that a draft is kept after its last change: 7 days. */
const lifetime = 7 * 24 * 60 * 60 * 1000;

interface Kept<Value> {
  readonly value: Value;
  readonly at: number;
}

/** What a reader typed, kept in this browser until it was accepted or is a week old. */
export class Draft<Value> {
  readonly #key: string;

  /** @param name - one a form and article: `comment:12:reply:7`. */
  constructor(name: string) {
    this.#key = `draft:${name}`;
  }

  async load(): Promise<Value | undefined> {
    const kept = await storage().get<Kept<Value>>(this.#key);
    if (!kept || typeof kept.at !== 'number') return undefined;
    if (Date.now() - kept.at <= lifetime) return kept.value;
    await this.clear();
    return undefined;
  }

  save(value: Value): Promise<void> {
    return storage().set(this.#key, { value, at: Date.now() } satisfies Kept<Value>);
  }

  /** Changes what is kept in one step, also between two tabs. Answers what is kept then. */
  async update(change: (old: Value | undefined) => Value): Promise<Value> {
    const kept = await storage().update<Kept<Value>>(this.#key, (old) => ({
      value: change(old && Date.now() - old.at <= lifetime ? old.value : undefined),
      at: Date.now(),
    }));
    return kept.value;
  }

  clear(): Promise<void> {
    return storage().delete(this.#key);
  }
}
