import { afterAll, expect, it, vi } from 'vitest';
import { defaultPreferences } from '../../src/director/preferences.ts';
import { memoryStore } from '../../src/shelf/open-store.ts';
import { Shelf } from '../../src/shelf/shelf.ts';
import type { Store } from '../../src/shelf/store.ts';

// What reads it back is fetched, and a network may be gone by then.
vi.mock('../../src/shelf/kept-reading.ts', () => {
  throw new TypeError('Failed to fetch dynamically imported module');
});
afterAll(() => vi.doUnmock('../../src/shelf/kept-reading.ts'));

const openOn = (store: Store) =>
  Shelf.open({
    story: 'tale',
    clock: { now: () => 0, after: () => () => {} },
    today: () => 1000,
    open: async () => store,
  });

it('what cannot be read back now is not written over: the game is played from memory', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const store = memoryStore();
  await store.write([{ kind: 'put', key: 'tale/preferences', value: { textSpeed: 7 } }]);
  const shelf = await openOn(store);
  expect(shelf.storageState).toBe('refused');
  shelf.keepPreferences(defaultPreferences);
  await shelf.settled();
  expect(await store.read('')).toEqual([['tale/preferences', { textSpeed: 7 }]]);
  expect(warn).toHaveBeenCalledOnce();
  warn.mockRestore();
});

it('what the store does not hand out now is not written over either', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const store = memoryStore();
  await store.write([{ kind: 'put', key: 'tale/preferences', value: { textSpeed: 7 } }]);
  const shelf = await openOn({ ...store, read: () => Promise.reject(new Error('a broken disk')) });
  expect(shelf.storageState).toBe('refused');
  shelf.keepPreferences(defaultPreferences);
  await shelf.settled();
  expect(await store.read('')).toEqual([['tale/preferences', { textSpeed: 7 }]]);
  warn.mockRestore();
});

it('who has nothing kept needs nothing to read it back', async () => {
  const store = memoryStore();
  const shelf = await openOn(store);
  shelf.keepPreferences({ ...defaultPreferences, textSpeed: 7 });
  await shelf.settled();
  expect(await store.read('')).toEqual([
    ['tale/preferences', { ...defaultPreferences, textSpeed: 7 }],
  ]);
});
