import { type IDBPDatabase, openDB } from 'idb';
import { type Change, isFull, type Pair, type Store } from './store.ts';

const table = 'kept';

/** Sorts after every key that begins with the same letters. */
const afterAll = '\uffff';

function open(name: string, onClosed: () => void, onMade: () => void): Promise<IDBPDatabase> {
  return openDB(name, 1, {
    upgrade(database) {
      database.createObjectStore(table);
      onMade();
    },
    terminated: onClosed,
  });
}

/**
 * Keeps values in IndexedDB. A connection that the browser has dropped (some do while the page sleeps) is
 * opened again once before a read or write is given up.
 * @param name of the database.
 * @param onEmptied told when it had to be made anew: somebody has deleted it meanwhile.
 * @throws {DOMException} when the browser refuses, now or at a read or write; some refuse with another {Error}.
 */
export async function openDatabaseStore(name: string, onEmptied = () => {}): Promise<Store> {
  let database: IDBPDatabase | null = null;
  let opened = false;
  const forget = () => {
    database = null;
  };
  const connect = async () => {
    database ??= await open(name, forget, () => {
      if (opened) onEmptied();
    });
    opened = true;
    return database;
  };

  async function withConnection<T>(work: (database: IDBPDatabase) => Promise<T>): Promise<T> {
    try {
      return await work(await connect());
    } catch (error) {
      if (isFull(error)) throw error;
      database?.close();
      forget();
      return work(await connect());
    }
  }

  const read = (prefix: string) =>
    withConnection(async (connection): Promise<readonly Pair[]> => {
      const range = IDBKeyRange.bound(prefix, prefix + afterAll);
      const transaction = connection.transaction(table, 'readonly');
      const [keys, values] = await Promise.all([
        transaction.store.getAllKeys(range),
        transaction.store.getAll(range),
      ]);
      return keys.map((key, index) => [String(key), values[index]] as const);
    });

  const write = (changes: readonly Change[]) =>
    withConnection(async (connection) => {
      const transaction = connection.transaction(table, 'readwrite');
      const { store, done } = transaction;
      // Awaited below; until then an abort must not count as unhandled.
      done.catch(() => {});
      try {
        for (const change of changes) {
          if (change.kind === 'put') await store.put(change.value, change.key);
          else await store.delete(change.key);
        }
      } catch (error) {
        // Else what came before the refused change would be committed alone.
        if (transaction.error === null) transaction.abort();
        throw error;
      }
      await done;
    });

  await connect();
  return { lasts: true, read, write, close: () => database?.close() };
}
