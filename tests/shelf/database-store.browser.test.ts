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
