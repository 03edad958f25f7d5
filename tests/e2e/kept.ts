import { expect } from 'vitest';
import type { Visitor } from '../../src/tools/play/visitor.ts';

/** The lines of the places that the browser keeps at this moment. */
export const autosaves = (visit: Visitor) =>
  visit.tab.evaluate(async () => {
    const done = (asked: IDBRequest) =>
      new Promise((resolve) => {
        asked.onsuccess = resolve;
      });
    const [known] = await indexedDB.databases();
    const opening = indexedDB.open(known?.name ?? '');
    await done(opening);
    const database = opening.result;
    const [name = ''] = database.objectStoreNames;
    const store = database.transaction(name).objectStore(name);
    const [keys, values] = [store.getAllKeys(), store.getAll()];
    await Promise.all([done(keys), done(values)]);
    database.close();
    return keys.result.flatMap((key, at) =>
      String(key).includes('/autosave/') ? [String(values.result[at]?.glimpse.line)] : [],
    );
  });

/** Waits until the present line is kept: that is a moment after it is there. */
export async function keptNow(visit: Visitor): Promise<void> {
  const text = await visit.tab.evaluate(() => window.gameProbe?.view()?.frame.beat.line.text);
  await expect.poll(() => autosaves(visit)).toContain(text);
}
