/**
 * One key-value store in this browser, for drafts, preferences and the mock backend. It lives in IndexedDB under our
 * own database name, and in memory where IndexedDB is blocked, broken or full: it never fails for that.
 * Values are plain data; one that cannot be cloned is the caller's error, as is a `change` that throws.
 * Keys start with the room that owns them: `draft:`, `preference:`, `visitor`, `mock:`.
 */
import { createStore, del, get, promisifyRequest, set, update, type UseStore } from 'idb-keyval';

export const databaseName = 'ward-widgets';

export interface Storage {
  get<Value>(key: string): Promise<Value | undefined>;
  set(key: string, value: unknown): Promise<void>;
  /** Reads and writes in one transaction: two tabs that add 1,000 each make 2,000. `change` must not wait, and may be
   *  called again where the database was closed meanwhile. */
  update<Value>(key: string, change: (old: Value | undefined) => Value): Promise<Value>;
  delete(key: string): Promise<void>;
  /** All pairs whose key starts with `prefix`, in the order of their keys. */
  list<Value>(prefix: string): Promise<[key: string, value: Value][]>;
  /** False while something is kept in memory only, and dies with the page. */
  readonly persistent: boolean;
}

/** A store of this page alone. */
export function memoryStorage(): Storage {
  const map = new Map<string, unknown>();
  return {
    persistent: false,
    get: async <Value>(key: string) => clone(map.get(key) as Value | undefined),
    set: async (key, value) => void map.set(key, clone(value)),
    update: async <Value>(key: string, change: (old: Value | undefined) => Value) => {
      const value = change(clone(map.get(key) as Value | undefined));
      map.set(key, clone(value));
      return value;
    },
    delete: async (key) => void map.delete(key),
    list: async <Value>(prefix: string) => pairs<Value>(kept(map, prefix)),
  };
}

/** IndexedDB, with memory over it for what it does not take. `name` is the database's. */
export function browserStorage(name: string = databaseName): Storage {
  // What the database refused to write, and `undefined` for what it refused to delete. Stands before what is stored.
  const refused = new Map<string, unknown>();
  let opening: Promise<UseStore | undefined> | undefined;
  let blocked = false;

  /** What `work` made of the database, tried once more where that was closed meanwhile. `undefined`: it failed. */
  async function attempt<Result>(work: (store: UseStore) => Promise<Result>): Promise<{ result: Result } | undefined> {
    for (let turn = 0; turn < 2; turn++) {
      const used = (opening ??= open(name));
      const store = await used;
      blocked = !store;
      if (!store) return undefined;
      try {
        return { result: await work(store) };
      } catch (error) {
        if (!isClosed(error)) return undefined;
        if (opening === used) opening = undefined;
      }
    }
    return undefined;
  }

  async function write(key: string, work: (store: UseStore) => Promise<void>, otherwise: () => unknown): Promise<void> {
    if (await attempt(work)) refused.delete(key);
    else refused.set(key, otherwise());
  }

  /** `stored`, or what is kept over it. */
  const over = <Value>(key: string, stored: Value | undefined): Value | undefined =>
    refused.has(key) ? clone(refused.get(key) as Value | undefined) : stored;

  return {
    get persistent() {
      return !blocked && refused.size === 0;
    },
    get: async <Value>(key: string) => over(key, (await attempt((store) => get<Value>(key, store)))?.result),
    set: async (key, value) => {
      const copy = clone(value);
      await write(
        key,
        (store) => set(key, copy, store),
        () => copy,
      );
    },
    update: async <Value>(key: string, change: (old: Value | undefined) => Value) => {
      let changed: { value: Value } | undefined;
      let thrown: { error: unknown } | undefined;
      const next = (stored: Value | undefined): Value => {
        try {
          changed = { value: change(over(key, stored)) };
          return clone(changed.value);
        } catch (error) {
          thrown = { error };
          throw error;
        }
      };
      await write(
        key,
        (store) => update(key, next, store),
        () => {
          if (thrown) throw thrown.error;
          return changed ? clone(changed.value) : next(undefined);
        },
      );
      return changed!.value;
    },
    delete: (key) =>
      write(
        key,
        (store) => del(key, store),
        () => undefined,
      ),
    list: async <Value>(prefix: string) => {
      const stored = await attempt((store) => readAll(store, prefix));
      return pairs<Value>([...(stored?.result ?? []), ...kept(refused, prefix)]);
    },
  };
}

let shared: Storage | undefined;
/** The store that the whole page shares. */
export const storage = (): Storage => (shared ??= browserStorage());

const patience = 3_000;

/** The database, or `undefined` where it is missing, blocked, broken, or does not answer in time. */
async function open(name: string): Promise<UseStore | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // In two halves: a page that is busy for seconds is not yet a database that does not answer.
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => (timer = setTimeout(reject, patience / 2)), patience / 2);
  });
  try {
    const store = createStore(name, 'store');
    // Another tab may upgrade or delete the database; `attempt` then opens it again, so idb-keyval need not.
    const ready = store('readonly', ({ transaction: { db } }) => {
      db.onversionchange = () => db.close();
      db.onclose = null;
    });
    await Promise.race([ready, late]);
    return store;
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

// The connection was closed by another tab or by the browser; Safari says "connection lost" by UnknownError.
const isClosed = (error: unknown): boolean =>
  ['InvalidStateError', 'AbortError', 'UnknownError'].includes((error as { name: string } | null)?.name ?? '');

async function readAll(store: UseStore, prefix: string): Promise<[string, unknown][]> {
  const end = prefix.slice(0, -1) + String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1);
  const range = prefix ? IDBKeyRange.bound(prefix, end, false, true) : undefined;
  const keysOf = (all: IDBObjectStore) => promisifyRequest(all.getAllKeys(range));
  try {
    const [keys, values] = await store('readonly', (all) =>
      Promise.all([keysOf(all), promisifyRequest<unknown[]>(all.getAll(range))]),
    );
    return keys.map((key, index) => [String(key), values[index]]);
  } catch {
    // One value that cannot be read spoils `getAll` for the rest.
    const keys = await store('readonly', keysOf);
    return Promise.all(
      keys.map(
        async (key) => [String(key), await get<unknown>(key, store).catch(() => undefined)] as [string, unknown],
      ),
    );
  }
}

/** Copies of what `map` keeps under keys that start with `prefix`. */
const kept = (map: ReadonlyMap<string, unknown>, prefix: string): [string, unknown][] =>
  [...map].filter(([key]) => key.startsWith(prefix)).map(([key, value]) => [key, clone(value)]);

/** Sorted by key; of two values for one key the later counts, and `undefined` is not there. */
const pairs = <Value>(entries: Iterable<[string, unknown]>): [string, Value][] =>
  [...(new Map(entries) as Map<string, Value>)]
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));

/** A copy, so that what is kept does not change with the caller's object. JSON for browsers before 2022. */
function clone<Value>(value: Value): Value {
  if (typeof structuredClone === 'function') return structuredClone(value);
  return value === undefined ? value : JSON.parse(JSON.stringify(value));
}
