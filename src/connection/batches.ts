import type { BatchOperation, GroupName, ReadContext, WardAdapter } from '../contract/adapter.js';
import { isWardError, reasonOf, WardError } from '../contract/error.js';
import type { Json } from '../contract/model.js';

interface Waiting {
  readonly operation: Omit<BatchOperation, 'key'>;
  readonly context: ReadContext;
  readonly alone: () => Promise<unknown>;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Gathers the reads of one task; enough of them go to the adapter's `batch` in one call. */
export class Batches {
  #waiting: Waiting[] = [];
  #refused = false;

  constructor(
    private readonly adapter: WardAdapter,
    /** Fewer reads than these go alone. */
    private readonly least: number,
  ) {}

  /** @param alone - the same read without a batch. */
  read(
    group: GroupName,
    method: string,
    query: unknown,
    context: ReadContext,
    alone: () => Promise<unknown>,
  ): Promise<unknown> {
    if (this.#refused || this.least === Infinity || typeof this.adapter.batch !== 'function') return alone();
    return new Promise((resolve, reject) => {
      if (this.#waiting.length === 0) setTimeout(() => this.#send());
      const operation = { group, method, query: query as Json };
      this.#waiting.push({ operation, context, alone, resolve, reject });
    });
  }

  #send(): void {
    const sets = new Map<string, Waiting[]>();
    for (const one of this.#waiting) {
      if (one.context.signal.aborted) continue;
      const { locale, visitor } = one.context;
      const name = `${locale}:${visitor}`;
      sets.set(name, [...(sets.get(name) ?? []), one]);
    }
    this.#waiting = [];
    for (const set of sets.values()) {
      if (set.length < this.least || this.#refused) goAlone(set);
      else void this.#together(set);
    }
  }

  async #together(set: readonly Waiting[]): Promise<void> {
    const open = new Map(set.map((one, index) => [String(index), one]));
    const controller = new AbortController();
    for (const [key, { context, reject }] of open) {
      context.signal.addEventListener('abort', () => {
        reject(reasonOf(context.signal));
        open.delete(key);
        if (open.size === 0) controller.abort(reasonOf(context.signal));
      });
    }
    const operations = set.map(({ operation }, index) => ({ key: String(index), ...operation }));
    let problem: unknown = new WardError('server', 'the batch ended without this answer');
    try {
      for await (const result of this.adapter.batch!(operations, { ...set[0]!.context, signal: controller.signal })) {
        const one = open.get(result.key);
        open.delete(result.key);
        if ('error' in result) one?.reject(result.error);
        else one?.resolve(result.value);
      }
    } catch (thrown) {
      problem = thrown;
    }
    if (isWardError(problem) && problem.code === 'unsupported') {
      // It has no batch after all; it is not asked again.
      this.#refused = true;
      goAlone([...open.values()]);
    } else for (const { reject } of open.values()) reject(problem);
  }
}

function goAlone(set: readonly Waiting[]): void {
  for (const { alone, resolve, reject } of set) alone().then(resolve, reject);
}
