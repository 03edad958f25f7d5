import { type Change, isFull, type Pair, type Store } from './store.ts';

const table = 'kept';

/** Sorts after every key that begins with the same letters. */
const afterAll = '\uffff';

/** A database that the page begins to open while the code is on its way (`menus/title/waiting.ts`). */
export interface EarlyDatabase {
  readonly name: string;
  readonly request: IDBOpenDBRequest;
  /** Whether it was not there before. */
  isNew: boolean;
}

declare global {
  interface Window {
    earlyDatabase?: EarlyDatabase | undefined;
  }
}

/** What a request comes to, or has come to. */
function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const settle = () => (request.error ? reject(request.error) : resolve(request.result));
    if (request.readyState === 'done') settle();
    else request.onsuccess = request.onerror = settle;
  });
}

/** Resolves when all that a transaction did is kept. */
function doneOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(transaction.error ?? new DOMException('', 'AbortError'));
    transaction.oncomplete = () => resolve();
    transaction.onerror = fail;
    transaction.onabort = fail;
  });
}

/** What the page has opened early, once; null where it has not, or that came to nothing. */
async function openedEarly(name: string, onMade: () => void): Promise<IDBDatabase | null> {
  const early = window.earlyDatabase;
  if (early?.name !== name) return null;
  window.earlyDatabase = undefined;
  try {
    const database = await resultOf(early.request);
    if (early.isNew) onMade();
    return database;
  } catch {
    return null;
  }
}

async function openNow(name: string, onMade: () => void): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(table);
    onMade();
  };
  return resultOf(request);
}

async function open(name: string, onGone: () => void, onMade: () => void): Promise<IDBDatabase> {
  const database = (await openedEarly(name, onMade)) ?? (await openNow(name, onMade));
  database.onclose = database.onversionchange = onGone;
  return database;
}

/**
 * Keeps values in IndexedDB. A connection that the browser has dropped (some do while the page sleeps) is
 * opened again once before a read or write is given up. One that the browser says is gone is opened again at once; so is
 * one that is in somebody's way, who wants to delete all or brings a newer version, once they are through.
 * @param name of the database.
 * @param onEmptied told when it had to be made anew: somebody has deleted it meanwhile.
 * @throws {DOMException} when the browser refuses, now or at a read or write; some refuse with another {Error}.
 */
export async function openDatabaseStore(name: string, onEmptied = () => {}): Promise<Store> {
  let connection: Promise<IDBDatabase> | null = null;
  let opened = false;
  let isNew = false;
  const connect = () => {
    connection ??= open(name, onGone, () => {
      if (opened) onEmptied();
      else isNew = true;
    });
    return connection;
  };
  const drop = () => {
    connection?.then(
      (database) => database.close(),
      () => {},
    );
    connection = null;
  };
  const onGone = () => {
    drop();
    // What was kept is written anew before the page is left; where it cannot be, the next write says so. What is asked
    // for while a connection is being closed may be closed with it, and has to be asked for once more.
    withConnection(async () => {}).catch(() => {});
  };

  async function withConnection<T>(work: (database: IDBDatabase) => Promise<T>): Promise<T> {
    try {
      return await work(await connect());
    } catch (error) {
      if (isFull(error)) throw error;
      drop();
      return work(await connect());
    }
  }

  const read = (prefix: string) =>
    withConnection(async (connection): Promise<readonly Pair[]> => {
      const range = IDBKeyRange.bound(prefix, prefix + afterAll);
      const store = connection.transaction(table, 'readonly').objectStore(table);
      const [keys, values] = await Promise.all([
        resultOf(store.getAllKeys(range)),
        resultOf(store.getAll(range)),
      ]);
      return keys.map((key, index) => [String(key), values[index]] as const);
    });

  const write = (changes: readonly Change[]) =>
    withConnection(async (connection) => {
      const transaction = connection.transaction(table, 'readwrite');
      const store = transaction.objectStore(table);
      const done = doneOf(transaction);
      // Awaited below; until then an abort must not count as unhandled.
      done.catch(() => {});
      try {
        for (const change of changes) {
          if (change.kind === 'put') await resultOf(store.put(change.value, change.key));
          else await resultOf(store.delete(change.key));
        }
      } catch (error) {
        // Else what came before the refused change would be committed alone.
        if (transaction.error === null) transaction.abort();
        // Why it was aborted in the midst: of that the next change itself knows nothing.
        throw transaction.error ?? error;
      }
      await done;
    });

  await connect();
  opened = true;
  return { lasts: true, isNew, read, write, close: drop };
}
