import {
  afterEach,
  beforeEach,
  describe,
  expect,
  it,
  type MockInstance,
  onTestFinished,
  vi,
} from 'vitest';
import type { Clock } from '../../src/director/ports.ts';
import { defaultPreferences } from '../../src/director/preferences.ts';
import { emptyJournal, noteLine, noteVisit } from '../../src/playthrough/journal.ts';
import type { Bookmark } from '../../src/playthrough/log.ts';
import { emptyScene } from '../../src/scene/scene.ts';
import { memoryStore } from '../../src/shelf/open-store.ts';
import { Shelf } from '../../src/shelf/shelf.ts';
import type { Store } from '../../src/shelf/store.ts';

const bookmark: Bookmark = {
  log: { seed: 1, known: [], taken: [] },
  at: 3,
  road: 0,
  line: 'pit-3',
  story: 'abc',
};
const glimpse = { speaker: 'Ann', line: 'A line.', scene: { ...emptyScene, title: 'The Pit' } };
const autosave = (id: string, at = 3) => ({ id, bookmark: { ...bookmark, at }, glimpse });

/** Time that stands still until a test moves it. */
function handClock() {
  let waiting: (() => void)[] = [];
  const clock: Clock = {
    now: () => 0,
    after(_ms, then) {
      waiting.push(then);
      return () => {
        waiting = waiting.filter((other) => other !== then);
      };
    },
  };
  const runOut = () => {
    for (const then of waiting) then();
  };
  return { clock, runOut };
}

function openOn(store: Store, story = 'tale') {
  let today = 1000;
  return Shelf.open({
    story,
    clock: handClock().clock,
    today: () => (today += 1),
    open: async () => store,
  });
}

/** Everything in the store, by key. */
async function all(store: Store) {
  return Object.fromEntries(await store.read(''));
}

let warn: MockInstance<typeof console.warn>;
beforeEach(() => {
  warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  warn.mockRestore();
});

describe('the shelf', () => {
  it('gives back what was put on it', async () => {
    const store = memoryStore();
    const before = await openOn(store);
    before.keepPreferences({ ...defaultPreferences, textSpeed: 0, muted: true });
    before.keepJournal(noteLine(emptyJournal, 'pit-3'));
    before.keepAutosave(autosave('first'));
    before.keepSave({ ...autosave('slot-1'), name: 'Before the choice' });
    await before.settled();

    const after = await openOn(store);
    expect(after.preferences).toEqual({ ...defaultPreferences, textSpeed: 0, muted: true });
    expect([...after.journal.read.keys()]).toEqual(['pit-3']);
    expect(after.autosaves).toEqual(before.autosaves);
    expect(after.autosaves[0]).toMatchObject(autosave('first'));
    expect(await after.saves()).toMatchObject([{ id: 'slot-1', name: 'Before the choice' }]);
  });

  it("begins every key with the story's id, and leaves another story's alone", async () => {
    const store = memoryStore();
    const other = await openOn(store, 'other');
    other.keepAutosave(autosave('theirs'));
    other.keepPreferences({ ...defaultPreferences, muted: true });
    await other.settled();
    const shelf = await openOn(store, 'tale');
    expect(shelf.autosaves).toEqual([]);
    expect(shelf.preferences).toEqual(defaultPreferences);
    shelf.keepJournal(noteLine(emptyJournal, 'x'));
    await shelf.settled();
    for (const key of Object.keys(await all(store))) expect(key).toMatch(/^(tale|other)\//);
  });

  it('keeps one place for a playthrough and the last three playthroughs', async () => {
    const store = memoryStore();
    const shelf = await openOn(store);
    for (const id of ['a', 'b', 'c', 'b', 'd']) shelf.keepAutosave(autosave(id));
    shelf.keepAutosave(autosave('d', 9));
    await shelf.settled();
    const again = await openOn(store);
    expect(again.autosaves.map(({ id }) => id)).toEqual(['d', 'b', 'c']);
    expect(again.autosaves[0]?.bookmark.at).toBe(9);
  });

  it('lists saves newest first and forgets only the one that is dropped', async () => {
    const shelf = await openOn(memoryStore());
    for (const id of ['one', 'two', 'three']) shelf.keepSave({ ...autosave(id), name: null });
    shelf.dropSave('two');
    expect((await shelf.saves()).map(({ id }) => id)).toEqual(['three', 'one']);
  });
});

describe('what does not fit', () => {
  it('is set aside whole under another key, named in a warning, and never deleted', async () => {
    const store = memoryStore();
    const torn = { id: 'torn', when: 'yesterday', bookmark: null };
    await store.write([
      { kind: 'put', key: 'tale/autosave/torn', value: torn },
      { kind: 'put', key: 'tale/autosave/good', value: { ...autosave('good'), when: 5 } },
    ]);
    const shelf = await openOn(store);
    await shelf.settled();
    expect(shelf.autosaves.map(({ id }) => id)).toEqual(['good']);
    const kept = await all(store);
    const aside = Object.keys(kept).filter((key) => key.startsWith('tale/aside/'));
    expect(aside).toHaveLength(1);
    expect(aside[0]).toMatch(/autosave\/torn$/);
    expect(kept[aside[0] ?? '']).toEqual(torn);
    expect(kept).not.toHaveProperty('tale/autosave/torn');
    expect(String(warn.mock.calls[0]?.[0])).toContain('tale/autosave/torn');
    // The next visit finds nothing left to set aside.
    warn.mockClear();
    await (await openOn(store)).settled();
    expect(warn).not.toHaveBeenCalled();
  });

  it('among the preferences takes no other preference with it', async () => {
    const store = memoryStore();
    const value = { ...defaultPreferences, textSpeed: 'fast', master: 0.2, motion: 'reduced' };
    await store.write([{ kind: 'put', key: 'tale/preferences', value }]);
    const shelf = await openOn(store);
    expect(shelf.preferences).toEqual({ ...defaultPreferences, master: 0.2, motion: 'reduced' });
    await shelf.settled();
    expect((await openOn(store)).preferences).toEqual(shelf.preferences);
  });

  it('of an earlier version, or keys that cannot be read, leave what is new as it is at first', async () => {
    const { bindings: _, holdToSkip: __, scan: ___, ...earlier } = defaultPreferences;
    for (const value of [
      { ...earlier, muted: true },
      { ...earlier, muted: true, bindings: { hide: 'j' }, holdToSkip: 1, scan: -5 },
    ]) {
      const store = memoryStore();
      await store.write([{ kind: 'put', key: 'tale/preferences', value }]);
      expect((await openOn(store)).preferences).toEqual({ ...defaultPreferences, muted: true });
    }
  });

  it.each([null, 7, 'text', [], { textSpeed: -1 }, new Map()])(
    'never keeps the game from opening: preferences %j',
    async (value) => {
      const store = memoryStore();
      await store.write([{ kind: 'put', key: 'tale/preferences', value }]);
      const { preferences } = await openOn(store);
      expect(preferences).toEqual(defaultPreferences);
    },
  );

  it('about a picture leaves the place itself', async () => {
    const store = memoryStore();
    const value = { ...autosave('a'), when: 5, glimpse: { line: 7 } };
    await store.write([{ kind: 'put', key: 'tale/autosave/a', value }]);
    const shelf = await openOn(store);
    expect(shelf.autosaves[0]?.bookmark).toEqual(bookmark);
  });
});

describe('a browser that keeps nothing', () => {
  const refusals: readonly [string, () => Promise<Store>][] = [
    ['rejects', () => Promise.reject(new Error('denied'))],
    [
      'throws',
      () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    ],
  ];

  it.each(refusals)('is played from memory when it %s', async (_name, open) => {
    const shelf = await Shelf.open({
      story: 'tale',
      clock: handClock().clock,
      today: () => 1,
      open,
    });
    expect(shelf.storageState).toBe('refused');
    shelf.keepAutosave(autosave('a'));
    shelf.keepSave({ ...autosave('s'), name: null });
    expect(shelf.autosaves).toHaveLength(1);
    expect(await shelf.saves()).toHaveLength(1);
    expect(shelf.storageState).toBe('refused');
  });

  it('is not waited for when it never answers', async () => {
    const { clock, runOut } = handClock();
    const opening = Shelf.open({
      story: 'tale',
      clock,
      today: () => 1,
      open: () => new Promise(() => {}),
    });
    runOut();
    expect((await opening).storageState).toBe('refused');
  });

  it('is waited for no longer than it takes itself: the code that reads it back has its own time', async () => {
    const { clock, runOut } = handClock();
    const store = memoryStore();
    const before = await openOn(store);
    before.keepAutosave(autosave('a'));
    await before.settled();
    let come = () => {};
    const late = new Promise<void>((resolve) => {
      come = resolve;
    });
    const wanted = vi.fn();
    vi.resetModules();
    vi.doMock('../../src/shelf/kept-reading.ts', async (original) => {
      wanted();
      await late;
      return original();
    });
    onTestFinished(() => {
      vi.doUnmock('../../src/shelf/kept-reading.ts');
      vi.resetModules();
    });
    const opening = Shelf.open({ story: 'tale', clock, today: () => 1, open: async () => store });
    await vi.waitFor(() => expect(wanted).toHaveBeenCalled());
    runOut();
    come();
    expect((await opening).autosaves).toHaveLength(1);
  });

  it('is not waited for when it opens and is never to be read', async () => {
    const { clock, runOut } = handClock();
    const store = memoryStore();
    const asked = vi.fn(() => new Promise<never>(() => {}));
    const opening = Shelf.open({
      story: 'tale',
      clock,
      today: () => 1,
      open: async () => ({ ...store, read: asked }),
    });
    await vi.waitFor(() => expect(asked).toHaveBeenCalled());
    runOut();
    expect((await opening).storageState).toBe('refused');
    expect(warn.mock.lastCall?.[0]).toMatch(/could not be read now/);
  });
});

describe('a shelf that two tabs have', () => {
  it('loses no place of either, however many playthroughs the second begins', async () => {
    const store = memoryStore();
    const first = await openOn(store);
    for (const id of ['a', 'b', 'c']) first.keepAutosave(autosave(id));
    await first.settled();
    const second = await openOn(store);
    second.share();
    for (const id of ['k', 'l', 'm', 'n']) second.keepAutosave(autosave(id));
    await second.settled();
    first.keepAutosave(autosave('a', 9));
    await first.settled();
    const kept = Object.keys(await all(store)).map((key) => key.split('/').at(-1));
    expect(kept).toEqual(['a', 'b', 'c', 'l', 'm', 'n']);
  });
});

it('what somebody deletes under an open shelf is written again, with all that comes after', async () => {
  const store = memoryStore();
  let emptied = () => {};
  const openHere = () =>
    Shelf.open({
      story: 'tale',
      clock: handClock().clock,
      today: () => 1,
      open: async (_, onEmptied) => {
        emptied = onEmptied;
        return store;
      },
    });
  const shelf = await openHere();
  const known = noteVisit(shelf.journal, 'one', bookmark);
  shelf.keepJournal(known);
  shelf.keepAutosave(autosave('a'));
  await shelf.settled();
  for (const [key] of await store.read('')) await store.write([{ kind: 'drop', key }]);
  emptied();
  shelf.keepJournal(noteVisit(known, 'two', bookmark));
  await shelf.settled();
  const again = await openHere();
  expect([...again.journal.visited.keys()]).toEqual(['one', 'two']);
  expect(again.autosaves.map(({ id }) => id)).toEqual(['a']);
});
