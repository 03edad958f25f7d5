import { afterEach, describe, expect, it, vi } from 'vitest';
import { worldClock } from '../../src/director/clock.ts';
import { defaultPreferences } from '../../src/director/preferences.ts';
import { emptyScene } from '../../src/scene/scene.ts';
import { openDatabaseStore } from '../../src/shelf/database-store.ts';
import { Shelf } from '../../src/shelf/shelf.ts';
import type { Store } from '../../src/shelf/store.ts';

const name = 'shelf-test';
const open: (Store | Shelf)[] = [];

async function openStore(): Promise<Store> {
  const store = await openDatabaseStore(name);
  open.push(store);
  return store;
}

/** Deletes everything, as somebody else does. @param onBlocked told where it has to wait for whom it is in use by. */
function deleteAll(onBlocked = () => {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = reject;
    request.onblocked = onBlocked;
  });
}

async function openShelf(): Promise<Shelf> {
  const shelf = await Shelf.open({ story: name, clock: worldClock, today: () => Date.now() });
  open.push(shelf);
  return shelf;
}

afterEach(async () => {
  for (const opened of open.splice(0)) opened.close();
  vi.restoreAllMocks();
  await deleteAll();
});

describe('the database', () => {
  it('still has after a new visit what was put into it, in order of the keys', async () => {
    const before = await openStore();
    await before.write([
      { kind: 'put', key: 'tale/b', value: { at: 2 } },
      { kind: 'put', key: 'tale/a', value: [1, 'two', null] },
      { kind: 'put', key: 'tales', value: 'another' },
    ]);
    before.close();
    const after = await openStore();
    expect(await after.read('tale/')).toEqual([
      ['tale/a', [1, 'two', null]],
      ['tale/b', { at: 2 }],
    ]);
    await after.write([{ kind: 'drop', key: 'tale/a' }]);
    expect(await after.read('tale/')).toEqual([['tale/b', { at: 2 }]]);
  });

  describe('that the page has begun to open', () => {
    /** Begins to open a database as the page does, or another one. */
    function openEarly(version = 1, called = name): IDBOpenDBRequest {
      const request = indexedDB.open(called, version);
      const early = { name: called, request, isNew: false };
      request.onupgradeneeded = () => {
        request.result.createObjectStore('kept');
        early.isNew = true;
      };
      window.earlyDatabase = early;
      return request;
    }
    const settled = (request: IDBOpenDBRequest) =>
      new Promise((resolve) => {
        request.onsuccess = request.onerror = resolve;
      });

    it.each(['is opening', 'is open'])('serves while it %s', async (when) => {
      const request = openEarly();
      if (when === 'is open') await settled(request);
      const opened = vi.spyOn(indexedDB, 'open');
      const store = await openStore();
      expect(store.isNew).toBe(true);
      await store.write([{ kind: 'put', key: 'a', value: 1 }]);
      expect(opened).not.toHaveBeenCalled();
      store.close();
      // It is taken once, and what it has is read from then on.
      const again = await openStore();
      expect(again.isNew).toBe(false);
      expect(await again.read('')).toEqual([['a', 1]]);
      expect(opened).toHaveBeenCalledTimes(1);
    });

    it('is opened anew where that came to nothing', async () => {
      (await openStore()).close();
      const request = openEarly(1);
      await settled(request);
      const { result } = request;
      result.close();
      vi.spyOn(request, 'error', 'get').mockReturnValue(new DOMException('', 'UnknownError'));
      const store = await openStore();
      await store.write([{ kind: 'put', key: 'a', value: 1 }]);
      expect(await store.read('')).toEqual([['a', 1]]);
    });

    it('is left alone where it is another one', async () => {
      const request = openEarly(1, `${name}-other`);
      await settled(request);
      await openStore();
      expect(window.earlyDatabase?.request).toBe(request);
      window.earlyDatabase = undefined;
      request.result.close();
      indexedDB.deleteDatabase(`${name}-other`);
    });
  });

  it('makes all the changes of a write or none', async () => {
    const store = await openStore();
    await store.write([{ kind: 'put', key: 'a', value: 'before' }]);
    const unkeepable = () => {};
    await expect(
      store.write([
        { kind: 'put', key: 'a', value: 'after' },
        { kind: 'put', key: 'b', value: unkeepable },
      ]),
    ).rejects.toThrow();
    expect(await store.read('')).toEqual([['a', 'before']]);
  });

  it('is opened again when the browser has dropped the connection', async () => {
    const store = await openStore();
    await store.write([{ kind: 'put', key: 'a', value: 1 }]);
    store.close();
    await store.write([{ kind: 'put', key: 'b', value: 2 }]);
    expect(await store.read('')).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });
});

describe('the shelf in a browser', () => {
  const autosave = {
    id: 'first',
    bookmark: { log: { seed: 1, known: [], taken: [] }, at: 2, road: 0, line: 'x', story: 'y' },
    glimpse: { speaker: null, line: 'A line.', scene: emptyScene },
  };

  it('finds on the next visit what was kept on this one', async () => {
    const before = await openShelf();
    expect(before.storageState).toBe('kept');
    before.keepAutosave(autosave);
    before.keepPreferences({ ...defaultPreferences, textSize: 1.4 });
    await before.settled();
    before.close();
    const after = await openShelf();
    expect(after.autosaves).toMatchObject([autosave]);
    expect(after.preferences.textSize).toBe(1.4);
  });

  it('is not read where it was made just now', async () => {
    const reads = vi.spyOn(IDBObjectStore.prototype, 'getAllKeys');
    await openShelf();
    expect(reads).not.toHaveBeenCalled();
    await openShelf();
    expect(reads).toHaveBeenCalled();
  });

  it('plays from memory where reading `indexedDB` alone throws', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    vi.spyOn(globalThis, 'indexedDB', 'get').mockImplementation(() => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    });
    const shelf = await openShelf();
    expect(shelf.storageState).toBe('refused');
    shelf.keepAutosave(autosave);
    await shelf.settled();
    expect(shelf.autosaves).toHaveLength(1);
    expect(warn).toHaveBeenCalledTimes(1);
  });

  it('says that it is full, plays on, and keeps what was kept', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const shelf = await openShelf();
    shelf.keepAutosave(autosave);
    await shelf.settled();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('No room.', 'QuotaExceededError');
    });
    shelf.keepAutosave({ ...autosave, bookmark: { ...autosave.bookmark, at: 3 } });
    await shelf.settled();
    expect(shelf.storageState).toBe('full');
    expect(shelf.autosaves[0]?.bookmark.at).toBe(3);
    vi.restoreAllMocks();
    expect((await openShelf()).autosaves[0]?.bookmark.at).toBe(2);
  });

  it('says that it is full where the browser finds out in the midst of several changes', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const shelf = await openShelf();
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...given
    ) {
      const request = put.apply(this, given);
      const { transaction } = this;
      const problem = new DOMException('No room.', 'QuotaExceededError');
      Object.defineProperty(transaction, 'error', { get: () => problem });
      request.addEventListener('success', () => transaction.abort());
      return request;
    });
    shelf.keepAutosave(autosave);
    shelf.keepPreferences({ ...defaultPreferences, textSpeed: 99 });
    await shelf.settled();
    expect(shelf.storageState).toBe('full');
  });

  it.each(['at once', 'when it was too early once'])(
    'writes anew %s what somebody else has deleted, whom it keeps waiting no longer',
    async (when) => {
      const shelf = await openShelf();
      shelf.keepAutosave(autosave);
      shelf.keepPreferences({ ...defaultPreferences, textSpeed: 99 });
      await shelf.settled();
      if (when !== 'at once') {
        vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
          throw new DOMException('The connection was closed.', 'AbortError');
        });
      }
      await new Promise<void>((resolve, reject) => {
        deleteAll(() => reject(new Error('it waits'))).then(resolve, reject);
      });
      await expect.poll(async () => (await openShelf()).preferences.textSpeed).toBe(99);
      expect((await openShelf()).autosaves).toHaveLength(1);
    },
  );

  it('stands in the way of no newer version, and does not write over it', async () => {
    const shelf = await openShelf();
    vi.spyOn(console, 'warn').mockReturnValue();
    const newer = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name, 2);
      request.onsuccess = () => resolve(request.result);
      request.onerror = request.onblocked = reject;
    });
    shelf.keepAutosave(autosave);
    await shelf.settled();
    expect(shelf.storageState).toBe('refused');
    newer.close();
  });
});
