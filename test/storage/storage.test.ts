import { expect } from '@open-wc/testing';
import { browserStorage, databaseName, memoryStorage, storage, type Storage } from '../../src/storage/storage.js';

const names: string[] = [];
/** A database name of this test alone; deleted after it. */
function freshName(): string {
  const name = `ward-test-${Date.now()}-${names.length}`;
  names.push(name);
  return name;
}

const undo: (() => void)[] = [];
/** Puts `stub` in the place of `target[key]` until the test ends. */
function replace<Target extends object>(target: Target, key: keyof Target, stub: PropertyDescriptor): void {
  const before = Object.getOwnPropertyDescriptor(target, key);
  Object.defineProperty(target, key, { configurable: true, ...stub });
  undo.push(() => {
    if (before) Object.defineProperty(target, key, before);
    else delete target[key];
  });
}
const restore = () =>
  undo
    .splice(0)
    .reverse()
    .forEach((step) => step());

/** What an `IDBRequest` ends with; `blocked` fails. */
const settled = <Result>(request: IDBRequest<Result> | IDBOpenDBRequest): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as Result);
    request.onerror = () => reject(request.error);
    (request as IDBOpenDBRequest).onblocked = () => reject(new Error('blocked by an open connection'));
  });

const openElsewhere = (name: string, version?: number, upgrade?: (db: IDBDatabase) => void): Promise<IDBDatabase> => {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => upgrade?.(request.result);
  return settled<IDBDatabase>(request);
};

afterEach(async () => {
  restore();
  await Promise.all(
    names.splice(0).map(
      (name) =>
        new Promise((done) => {
          const request = indexedDB.deleteDatabase(name);
          request.onsuccess = request.onerror = request.onblocked = done;
        }),
    ),
  );
});

const stores: [string, () => Storage][] = [
  ['memoryStorage', memoryStorage],
  ['browserStorage', () => browserStorage(freshName())],
  [
    'browserStorage without IndexedDB',
    () => {
      replace(window, 'indexedDB', { value: undefined });
      return browserStorage(freshName());
    },
  ],
];

for (const [title, create] of stores) {
  describe(title, () => {
    it('gives back what was kept, and nothing for what was not', async () => {
      const store = create();
      await store.set('draft:1', { text: 'Mường Lay', marks: [1, null, false] });
      expect(await store.get('draft:1')).to.deep.equal({ text: 'Mường Lay', marks: [1, null, false] });
      expect(await store.get('draft:2')).to.equal(undefined);
      expect(await store.get('constructor')).to.equal(undefined);
    });

    it('replaces and deletes', async () => {
      const store = create();
      await store.set('a', 1);
      await store.set('a', 2);
      expect(await store.get('a')).to.equal(2);
      await store.delete('a');
      await store.delete('never');
      expect(await store.get('a')).to.equal(undefined);
      expect(await store.list('')).to.deep.equal([]);
    });

    it('lists what starts with a prefix, in the order of keys', async () => {
      const store = create();
      for (const key of ['draft:2', 'draft;', 'mock:1', 'draft:10', 'draft', 'draft:Đ']) await store.set(key, key);
      const keys = async (prefix: string) => (await store.list(prefix)).map(([key]) => key);
      expect(await keys('draft:')).to.deep.equal(['draft:10', 'draft:2', 'draft:Đ']);
      expect(await keys('')).to.deep.equal(['draft', 'draft:10', 'draft:2', 'draft:Đ', 'draft;', 'mock:1']);
      expect(await keys('visitor')).to.deep.equal([]);
      expect(await store.list('mock:')).to.deep.equal([['mock:1', 'mock:1']]);
    });

    it('updates from the old value, or from nothing', async () => {
      const store = create();
      const add = (old: number | undefined) => (old ?? 0) + 1;
      expect(await store.update('n', add)).to.equal(1);
      expect(await store.update('n', add)).to.equal(2);
      expect(await store.get('n')).to.equal(2);
    });

    it('does what is asked in the order it is asked', async () => {
      const store = create();
      const results = await Promise.all([
        store.set('a', 1),
        store.get('a'),
        store.update<number>('a', (old) => old! + 1),
        store.delete('a'),
        store.get('a'),
        store.set('a', 5),
        store.list('a'),
      ]);
      expect(results).to.deep.equal([undefined, 1, 2, undefined, undefined, undefined, [['a', 5]]]);
    });

    it('keeps a copy, and gives copies', async () => {
      const store = create();
      const draft = { text: 'first', tags: ['x'] };
      const kept = store.set('draft', draft);
      draft.tags.push('later');
      await kept;
      const read = (await store.get<typeof draft>('draft'))!;
      expect(read).to.deep.equal({ text: 'first', tags: ['x'] });
      read.tags.push('mine');
      (await store.list<typeof draft>('draft'))[0]![1].tags.push('mine');
      const updated = await store.update<typeof draft>('draft', (old) => old!);
      updated.tags.push('mine');
      expect(await store.get('draft')).to.deep.equal({ text: 'first', tags: ['x'] });
    });

    it('hands the error of a change to its caller, and is none the worse', async () => {
      const store = create();
      await store.set('a', 1);
      for (const error of [new Error('mine'), new DOMException('mine', 'InvalidStateError'), undefined]) {
        const caught = await store
          .update<number>('a', (old) => {
            if (old === 1) throw error;
            return 0;
          })
          .then(
            () => 'done',
            (thrown: unknown) => [thrown],
          );
        expect(caught).to.deep.equal([error]);
      }
      expect(await store.get('a')).to.equal(1);
      expect(await store.update<number>('a', (old) => old! + 1)).to.equal(2);
    });

    it('refuses what cannot be copied', async () => {
      const store = create();
      await store.set('a', 1);
      for (const act of [() => store.set('a', () => 1), () => store.update<unknown>('a', () => () => 1)]) {
        const name = await act().then(
          () => 'done',
          (error: DOMException) => error.name,
        );
        expect(name).to.equal('DataCloneError');
      }
      expect(await store.get('a')).to.equal(1);
    });
  });
}

describe('memoryStorage', () => {
  it('keeps plain data in a browser without structuredClone', async () => {
    replace(window, 'structuredClone', { value: undefined });
    const store = memoryStorage();
    const draft = { text: 'Mường Lay' };
    await store.set('draft', draft);
    draft.text = 'later';
    expect(await store.get('draft')).to.deep.equal({ text: 'Mường Lay' });
    await store.set('nothing', undefined);
    expect(await store.get('nothing')).to.equal(undefined);
  });

  it('is not persistent', () => {
    expect(memoryStorage().persistent).to.equal(false);
  });
});

describe('browserStorage', () => {
  it('keeps for the next page what this one wrote', async () => {
    const name = freshName();
    const store = browserStorage(name);
    await store.set('draft', 'Mường Lay');
    expect(store.persistent).to.equal(true);
    expect(await browserStorage(name).get('draft')).to.equal('Mường Lay');
  });

  it('has two tabs add 1,000 each and makes 2,000', async () => {
    const name = freshName();
    const tabs = [browserStorage(name), browserStorage(name)];
    const add = (old: number | undefined) => (old ?? 0) + 1;
    await Promise.all(tabs.flatMap((tab) => Array.from({ length: 1_000 }, () => tab.update('n', add))));
    expect(await tabs[0]!.get('n')).to.equal(2_000);
    expect(await tabs[1]!.get('n')).to.equal(2_000);
  }).timeout(120_000);

  it('is one for the whole page, under our own name', () => {
    expect(storage()).to.equal(storage());
    expect(databaseName).to.equal('ward-widgets');
  });
});

describe('browserStorage where it is blocked', () => {
  /** Works for this page, and owns up that nothing stays. */
  async function worksInMemory(store: Storage): Promise<void> {
    expect(await store.get('a')).to.equal(undefined);
    expect(store.persistent).to.equal(false);
    await store.set('a', { n: 1 });
    expect(await store.get('a')).to.deep.equal({ n: 1 });
    expect(await store.update<{ n: number }>('a', (old) => ({ n: old!.n + 1 }))).to.deep.equal({ n: 2 });
    expect(await store.list('')).to.deep.equal([['a', { n: 2 }]]);
    await store.delete('a');
    expect(await store.get('a')).to.equal(undefined);
    expect(store.persistent).to.equal(false);
  }
  const failing = (open: () => unknown) => replace(window, 'indexedDB', { value: { open } });

  it('works in memory where a sandboxed frame may not even look', async () => {
    replace(window, 'indexedDB', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    await worksInMemory(browserStorage(freshName()));
  });

  it('works in memory where opening throws, and where it fails later', async () => {
    failing(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    await worksInMemory(browserStorage(freshName()));
    failing(() => {
      const request = { error: new DOMException('broken', 'UnknownError'), onerror: () => {} };
      queueMicrotask(() => request.onerror());
      return request;
    });
    await worksInMemory(browserStorage(freshName()));
  });

  it('does not wait longer than three seconds for a database that never answers, and only once', async () => {
    let opened = 0;
    failing(() => (opened++, {}));
    const store = browserStorage(freshName());
    const before = performance.now();
    await Promise.all([store.set('a', 1), store.get('b'), store.list('c')]);
    const waited = performance.now() - before;
    expect(waited).to.be.within(2_900, 5_000);
    expect(await store.get('a')).to.equal(1);
    expect(performance.now() - before - waited).to.be.below(500);
    expect(opened).to.equal(1);
    expect(store.persistent).to.equal(false);
  });

  it('does not take a page that was busy for seconds for a database that does not answer', async () => {
    const name = freshName();
    const db = await openElsewhere(name, 1, (db) => void db.createObjectStore('store'));
    const request = { result: db, onsuccess: () => {} };
    failing(() => request);
    const store = browserStorage(name);
    const written = store.set('a', 1);
    for (const start = performance.now(); performance.now() - start < 3_100;);
    setTimeout(() => request.onsuccess(), 50);
    await written;
    expect(store.persistent).to.equal(true);
    db.close();
  });

  it('works in memory where the database is another’s', async () => {
    const name = freshName();
    (await openElsewhere(name, 3, (db) => void db.createObjectStore('other'))).close();
    await worksInMemory(browserStorage(name));
  });
});

describe('browserStorage where it is full or read-only', () => {
  const refuse = (put: IDBObjectStore['put']) => replace(IDBObjectStore.prototype, 'put', { value: put });
  const full = () =>
    refuse(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });

  it('keeps this value in memory over what is stored, and the rest stays readable', async () => {
    const name = freshName();
    const store = browserStorage(name);
    await store.set('draft:1', 'old');
    await store.set('draft:2', 'stays');
    full();
    await store.set('draft:1', 'new');
    await store.set('draft:3', 'added');
    expect(await store.get('draft:1')).to.equal('new');
    expect(await store.get('draft:2')).to.equal('stays');
    expect(await store.list('draft:')).to.deep.equal([
      ['draft:1', 'new'],
      ['draft:2', 'stays'],
      ['draft:3', 'added'],
    ]);
    expect(store.persistent).to.equal(false);
    expect(await browserStorage(name).get('draft:1')).to.equal('old');
  });

  it('stores again as soon as there is room', async () => {
    const name = freshName();
    const store = browserStorage(name);
    await store.set('a', 1);
    full();
    await store.set('a', 2);
    restore();
    expect(await store.update<number>('a', (old) => old! + 1)).to.equal(3);
    expect(store.persistent).to.equal(true);
    expect(await browserStorage(name).get('a')).to.equal(3);
  });

  it('updates from what is stored, once, then from what it kept', async () => {
    const store = browserStorage(freshName());
    await store.set('n', 10);
    full();
    let calls = 0;
    const add = (old: number | undefined) => (calls++, (old ?? 0) + 1);
    expect(await Promise.all([store.update('n', add), store.update('n', add), store.update('n', add)])).to.deep.equal([
      11, 12, 13,
    ]);
    expect(calls).to.equal(3);
    expect(await store.get('n')).to.equal(13);
  });

  it('keeps a copy then too', async () => {
    const store = browserStorage(freshName());
    full();
    (await store.update<string[]>('a', () => ['kept'])).push('mine');
    expect(await store.get('a')).to.deep.equal(['kept']);
  });

  it('does so too where the refusal comes late and without a reason', async () => {
    const store = browserStorage(freshName());
    await store.set('a', 1);
    refuse(function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
      return this.add(value, key);
    });
    await store.set('a', 2);
    expect(await store.get('a')).to.equal(2);
    expect(await store.update<number>('a', (old) => old! + 1)).to.equal(3);
  });

  it('forgets what it may not delete', async () => {
    const store = browserStorage(freshName());
    await store.set('draft:1', 'gone');
    await store.set('draft:2', 'stays');
    replace(IDBObjectStore.prototype, 'delete', {
      value() {
        throw new DOMException('no', 'ReadOnlyError');
      },
    });
    await store.delete('draft:1');
    expect(await store.get('draft:1')).to.equal(undefined);
    expect(await store.list('draft:')).to.deep.equal([['draft:2', 'stays']]);
  });
});

describe('browserStorage where the database goes away', () => {
  /** Closes the connection of the next transaction, as a browser does that clears its data. */
  const closeNext = (times = 1) => {
    const { transaction } = IDBDatabase.prototype;
    replace(IDBDatabase.prototype, 'transaction', {
      value(this: IDBDatabase, ...parameters: Parameters<IDBDatabase['transaction']>) {
        if (times-- > 0) this.close();
        return transaction.apply(this, parameters);
      },
    });
  };

  it('opens it again, once, for all who asked', async () => {
    const store = browserStorage(freshName());
    await store.set('a', 1);
    closeNext();
    const opened: unknown[] = [];
    const { open } = IDBFactory.prototype;
    replace(IDBFactory.prototype, 'open', {
      value(this: IDBFactory, ...parameters: Parameters<IDBFactory['open']>) {
        opened.push(parameters);
        return open.apply(this, parameters);
      },
    });
    const add = (old: number | undefined) => (old ?? 0) + 1;
    const results = await Promise.all([
      store.get('a'),
      store.update('a', add),
      store.update('a', add),
      store.set('b', 2),
      store.list(''),
    ]);
    expect(results).to.deep.equal([
      1,
      2,
      3,
      undefined,
      [
        ['a', 3],
        ['b', 2],
      ],
    ]);
    expect(opened).to.have.lengthOf(1);
    expect(store.persistent).to.equal(true);
  });

  it('tries once more in the words of each browser for a lost connection', async () => {
    for (const lost of ['InvalidStateError', 'AbortError', 'UnknownError']) {
      const store = browserStorage(freshName());
      await store.set('a', 1);
      const { transaction } = IDBDatabase.prototype;
      let times = 1;
      replace(IDBDatabase.prototype, 'transaction', {
        value(this: IDBDatabase, ...parameters: Parameters<IDBDatabase['transaction']>) {
          if (times-- > 0) throw new DOMException('connection lost', lost);
          return transaction.apply(this, parameters);
        },
      });
      await store.set('a', 2);
      expect(store.persistent, lost).to.equal(true);
      expect(await store.get('a'), lost).to.equal(2);
      restore();
    }
  });

  it('still makes way for another tab after the browser itself had closed it', async () => {
    const name = freshName();
    const store = browserStorage(name);
    const { transaction } = IDBDatabase.prototype;
    const used = new Set<IDBDatabase>();
    replace(IDBDatabase.prototype, 'transaction', {
      value(this: IDBDatabase, ...parameters: Parameters<IDBDatabase['transaction']>) {
        used.add(this);
        return transaction.apply(this, parameters);
      },
    });
    await store.set('a', 1);
    const [db] = used;
    db!.close();
    db!.dispatchEvent(new Event('close'));
    expect(await store.get('a')).to.equal(1);
    await settled(indexedDB.deleteDatabase(name));
    expect(await store.get('a')).to.equal(undefined);
  });

  it('is not lost where that happens again and again', async () => {
    const store = browserStorage(freshName());
    await store.set('a', 1);
    closeNext(99);
    await store.set('a', 2);
    expect(await store.get('a')).to.equal(2);
    restore();
    await store.set('b', 3);
    expect(await store.list('')).to.deep.equal([
      ['a', 2],
      ['b', 3],
    ]);
  });

  it('lets another tab upgrade, and goes on reading', async () => {
    const name = freshName();
    const store = browserStorage(name);
    await store.set('a', 1);
    const other = await openElsewhere(name, 2);
    expect(await store.get('a')).to.equal(1);
    await store.set('b', 2);
    expect(store.persistent).to.equal(true);
    other.close();
  });

  it('lets another tab delete everything, and starts anew', async () => {
    const name = freshName();
    const store = browserStorage(name);
    await store.set('a', 1);
    await settled(indexedDB.deleteDatabase(name));
    expect(await store.get('a')).to.equal(undefined);
    await store.set('b', 2);
    expect(await browserStorage(name).list('')).to.deep.equal([['b', 2]]);
    expect(store.persistent).to.equal(true);
  });

  it('goes on in memory where another tab took the store away', async () => {
    const name = freshName();
    const store = browserStorage(name);
    await store.set('a', 1);
    const other = await openElsewhere(name, 2, (db) => db.deleteObjectStore('store'));
    await store.set('b', 2);
    expect(await store.list('')).to.deep.equal([['b', 2]]);
    expect(store.persistent).to.equal(false);
    other.close();
  });
});

describe('browserStorage with a value that cannot be read', () => {
  it('has nothing there, and all the rest', async () => {
    const store = browserStorage(freshName());
    for (const key of ['draft:1', 'draft:2', 'draft:3']) await store.set(key, key);
    const spoilt = () => {
      throw new DOMException('cannot read', 'DataError');
    };
    replace(IDBObjectStore.prototype, 'getAll', { value: spoilt });
    const { get } = IDBObjectStore.prototype;
    replace(IDBObjectStore.prototype, 'get', {
      value(this: IDBObjectStore, key: string) {
        return key === 'draft:2' ? spoilt() : get.call(this, key);
      },
    });
    expect(await store.get('draft:2')).to.equal(undefined);
    expect((await store.list('draft:')).map(([key]) => key)).to.deep.equal(['draft:1', 'draft:3']);
    expect(await store.update('draft:2', (old) => [old])).to.deep.equal([undefined]);
    expect(await store.get('draft:2')).to.deep.equal([undefined]);
  });
});
