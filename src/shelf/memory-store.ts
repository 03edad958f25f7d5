import type { Store } from './store.ts';

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
