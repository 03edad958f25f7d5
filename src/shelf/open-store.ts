import type { Clock } from '../director/ports.ts';
import { openDatabaseStore } from './database-store.ts';
import type { Store } from './store.ts';

/** Ms that the browser has to open its storage; some never answer. */
const openTimeout = 3000;

/**
 * What some work comes to.
 * @param ms after which it is waited for no longer.
 * @throws {Error} when it takes longer, or whatever it throws.
 */
export async function inTime<T>(clock: Clock, ms: number, work: Promise<T>): Promise<T> {
  let callOff = () => {};
  const tooLate = new Promise<never>((_, reject) => {
    callOff = clock.after(ms, () => reject(new Error('the storage does not answer')));
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    callOff();
  }
}

/** Keeps values until the page is left: what is played from where the browser keeps nothing. */
export function memoryStore(): Store {
  const values = new Map<string, unknown>();
  return {
    lasts: false,
    async read(prefix) {
      return [...values]
        .filter(([key]) => key.startsWith(prefix))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, value]) => [key, structuredClone(value)] as const);
    },
    async write(changes) {
      // Copied before anything is set, so that a value that cannot be copied changes nothing.
      const copies = structuredClone(changes);
      for (const change of copies) {
        if (change.kind === 'put') values.set(change.key, change.value);
        else values.delete(change.key);
      }
    },
    close() {},
  };
}

/**
 * Opens what keeps: the browser's database, or memory where there is none to be had. Never rejects.
 * @param name of the database.
 * @param open how the database is opened; may reject or never answer.
 * @param onEmptied told when what was kept has been deleted by somebody else.
 */
export async function openStore(
  name: string,
  clock: Clock,
  open: (name: string, onEmptied: () => void) => Promise<Store> = openDatabaseStore,
  onEmptied = () => {},
): Promise<Store> {
  try {
    return await inTime(clock, openTimeout, open(name, onEmptied));
  } catch (error) {
    console.warn('This browser keeps nothing here; the game is played from memory:', error);
    return memoryStore();
  }
}
