/** Answers kept: the oldest go first. */
const most = 200;

interface Kept {
  readonly value: unknown;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What was answered on this page, by key. Only good answers come here, and what a write changed leaves. */
export class Cache {
  readonly #kept = new Map<string, Kept>();
  /** When answers were forgotten, by the beginning of their keys; counted, not timed. */
  readonly #forgotten = new Map<string, number>();
  #count = 0;

  /** Seconds since it came, and the answer. */
  get(key: string): { readonly value: unknown; readonly age: number } | undefined {
    const kept = this.#kept.get(key);
    // A clock that was set back makes everything old.
    return kept && { value: kept.value, age: Math.abs(Date.now() - kept.at) / 1000 };
  }

  /** Taken before a read: with it {@link put} knows whether a write came in between. */
  get moment(): number {
    return this.#count;
  }

  put(key: string, value: unknown, moment: number): void {
    for (const [prefix, at] of this.#forgotten) if (at > moment && key.startsWith(prefix)) return;
    this.#kept.delete(key);
    this.#kept.set(key, { value, at: Date.now() });
    if (this.#kept.size > most) this.#kept.delete(this.#kept.keys().next().value!);
  }

  /** Whatever begins with `prefix`. */
  forget(prefix: string): void {
    this.#forgotten.set(prefix, ++this.#count);
    for (const key of [...this.#kept.keys()]) if (key.startsWith(prefix)) this.#kept.delete(key);
  }
}
