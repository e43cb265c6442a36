/**
 * One key-value store in this browser, for drafts, preferences and the mock backend. It lives in IndexedDB under our
 * own database name, and in memory where IndexedDB is blocked, broken or full: nothing that uses it ever throws.
 * Keys start with the room that owns them: `draft:`, `preference:`, `visitor`, `mock:`.
 */
import { createStore, del, entries, get, set, update, type UseStore } from 'idb-keyval';

export const databaseName = 'ward-widgets';

export interface Storage {
  get<Value>(key: string): Promise<Value | undefined>;
  set(key: string, value: unknown): Promise<void>;
  /** Reads and writes in one transaction: two tabs that add 1,000 each make 2,000. `change` must not wait. */
  update<Value>(key: string, change: (old: Value | undefined) => Value): Promise<Value>;
  delete(key: string): Promise<void>;
  /** All pairs whose key starts with `prefix`. */
  list<Value>(prefix: string): Promise<[key: string, value: Value][]>;
  /** False once the store has fallen back to memory: what is kept dies with the page. */
  readonly persistent: boolean;
}

/** A store of this page alone. */
export function memoryStorage(): Storage {
  const map = new Map<string, unknown>();
  const clone = <Value>(value: Value): Value => (value === undefined ? value : JSON.parse(JSON.stringify(value)));
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
    list: async <Value>(prefix: string) =>
      [...map].filter(([key]) => key.startsWith(prefix)).map(([key, value]) => [key, clone(value as Value)]),
  };
}

/** IndexedDB, with memory behind it from the first failure on. `name` is the database's. */
export function browserStorage(name: string = databaseName): Storage {
  const memory = memoryStorage();
  let store: UseStore | undefined;
  let blocked = false;
  // A change that itself throws is the caller's error, not the database's.
  let thrownByChange: { error: unknown } | undefined;

  async function attempt<Result>(persist: (store: UseStore) => Promise<Result>, fallback: () => Promise<Result>) {
    if (blocked) return fallback();
    try {
      store ??= createStore(name, 'store');
      return await persist(store);
    } catch (error) {
      if (thrownByChange?.error === error) throw error;
      blocked = true;
      return fallback();
    }
  }

  return {
    get persistent() {
      return !blocked;
    },
    get: (key) =>
      attempt(
        (store) => get(key, store),
        () => memory.get(key),
      ),
    set: (key, value) =>
      attempt(
        (store) => set(key, value, store),
        () => memory.set(key, value),
      ),
    update: <Value>(key: string, change: (old: Value | undefined) => Value) =>
      attempt(
        async (store) => {
          let changed: Value;
          await update<Value>(
            key,
            (old) => {
              try {
                return (changed = change(old));
              } catch (error) {
                thrownByChange = { error };
                throw error;
              }
            },
            store,
          );
          return changed!;
        },
        () => memory.update(key, change),
      ),
    delete: (key) =>
      attempt(
        (store) => del(key, store),
        () => memory.delete(key),
      ),
    list: <Value>(prefix: string) =>
      attempt(
        async (store) =>
          (await entries<string, Value>(store)).filter(([key]) => String(key).startsWith(prefix)),
        () => memory.list<Value>(prefix),
      ),
  };
}

let shared: Storage | undefined;
/** The store that the whole page shares. */
export const storage = (): Storage => (shared ??= browserStorage());
