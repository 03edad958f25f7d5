import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { worldClock } from '../../src/director/clock.ts';
import { defaultPreferences } from '../../src/director/preferences.ts';
import { emptyJournal, noteLine } from '../../src/playthrough/journal.ts';
import { emptyScene } from '../../src/scene/scene.ts';
import { homeOf } from '../../src/shelf/home.ts';
import { memoryStore } from '../../src/shelf/open-store.ts';
import { Shelf } from '../../src/shelf/shelf.ts';
import type { Store } from '../../src/shelf/store.ts';

const site = (path: string) => homeOf('tale', new URL(path, 'https://example.org'));
const file = (path: string) => homeOf('tale', new URL(`file://${path}`));
const [a, b, c] = [site('/games/a/'), site('/games/b/'), site('/games/c/')];

/** A place in the story of some edition. */
const place = (id: string, edition: string) => ({
  id,
  bookmark: { log: { seed: 1, known: [], taken: [] }, at: 2, road: 0, line: 'x', story: edition },
  glimpse: { speaker: null, line: 'A line.', scene: emptyScene },
});

let today = 1000;

/** Opens what is kept at an address. Without one, it is a game of an earlier version, which knew none. */
function openOn(store: Store, home: string | null, edition = 'first edition') {
  return Shelf.open({
    story: 'tale',
    ...(home === null ? {} : { home }),
    edition,
    clock: worldClock,
    today: () => (today += 1),
    open: async () => store,
  });
}

/** Plays a little, sets something, and saves. */
async function play(store: Store, home: string | null, name: string, edition = 'first edition') {
  const shelf = await openOn(store, home, edition);
  shelf.keepAutosave(place(`auto ${name}`, edition));
  shelf.keepSave({ ...place(`save ${name}`, edition), name });
  shelf.keepJournal(noteLine(shelf.journal, `line ${name}`));
  shelf.keepPreferences({ ...defaultPreferences, muted: true });
  await shelf.settled();
}

const ids = (kept: readonly { readonly id: string }[]) => kept.map(({ id }) => id);

const all = async (store: Store) => Object.fromEntries(await store.read(''));

let warn: MockInstance<typeof console.warn>;
beforeEach(() => {
  warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  expect(warn).not.toHaveBeenCalled();
  warn.mockRestore();
});

describe('two works of the same id on one site', () => {
  it('have places, saves, journals and settings of their own', async () => {
    const store = memoryStore();
    await play(store, a, 'one');
    const there = await openOn(store, b);
    expect(there.autosaves).toEqual([]);
    expect(await there.saves()).toEqual([]);
    expect(there.journal).toEqual(emptyJournal);
    expect(there.preferences).toEqual(defaultPreferences);
    await play(store, b, 'two');
    expect(ids((await openOn(store, a)).autosaves)).toEqual(['auto one']);
    expect(ids((await openOn(store, b)).autosaves)).toEqual(['auto two']);
  });

  it('throw out none of each other’s, however much is played', async () => {
    const store = memoryStore();
    await play(store, a, 'one');
    for (const name of ['k', 'l', 'm', 'n']) await play(store, b, name);
    expect(ids((await openOn(store, a)).autosaves)).toEqual(['auto one']);
  });
});

describe('what an earlier version kept under the id alone', () => {
  it('is found again, all of it, and stays where it was', async () => {
    const store = memoryStore();
    await play(store, null, 'old');
    const before = await all(store);
    const shelf = await openOn(store, a, 'second edition');
    expect(ids(shelf.autosaves)).toEqual(['auto old']);
    expect(ids(await shelf.saves())).toEqual(['save old']);
    expect(shelf.journal.read).toEqual(new Set(['line old']));
    expect(shelf.preferences.muted).toBe(true);
    expect(shelf.hasNeighbours).toBe(false);
    for (const name of ['k', 'l', 'm', 'n']) await play(store, a, name, 'second edition');
    expect(await all(store)).toMatchObject(before);
  });

  it('is found once: what was thrown out since does not come again', async () => {
    const store = memoryStore();
    await play(store, null, 'old');
    const shelf = await openOn(store, a);
    shelf.dropSave('save old');
    await shelf.settled();
    const again = await openOn(store, a);
    expect(await again.saves()).toEqual([]);
    expect(await (await again.neighbours()).list()).toEqual([]);
  });

  it('is not taken from the second work to come, if it was in its story', async () => {
    const store = memoryStore();
    await play(store, null, 'of b', 'story of b');
    await openOn(store, a, 'story of a');
    expect(ids((await openOn(store, b, 'story of b')).autosaves)).toEqual(['auto of b']);
  });

  it('is offered to the second work to come otherwise, and comes when it is wanted', async () => {
    const store = memoryStore();
    await play(store, null, 'old');
    await openOn(store, a, 'second edition');
    const shelf = await openOn(store, b, 'third edition');
    expect(shelf.autosaves).toEqual([]);
    expect(shelf.hasNeighbours).toBe(true);
    const neighbours = await shelf.neighbours();
    expect((await neighbours.list()).map(({ path }) => path)).toContain(null);
    await neighbours.bring('tale');
    expect(ids((await openOn(store, b)).autosaves)).toEqual(['auto old']);
  });

  it('by another story in the same database is left alone', async () => {
    const store = memoryStore();
    await store.write([
      { kind: 'put', key: 'tale-2/autosave/x', value: { ...place('x', 'y'), when: 5 } },
      { kind: 'put', key: 'tale-2<>/autosave/x', value: { ...place('x', 'y'), when: 5 } },
    ]);
    const shelf = await openOn(store, a);
    expect(shelf.autosaves).toEqual([]);
    expect(shelf.hasNeighbours).toBe(false);
  });
});

describe('a work that was moved on its site', () => {
  it('is told of its places, and brings them when the player says so', async () => {
    const store = memoryStore();
    await play(store, a, 'one');
    await play(store, b, 'two');
    const before = await all(store);
    const shelf = await openOn(store, c);
    expect(shelf.hasNeighbours).toBe(true);
    const neighbours = await shelf.neighbours();
    const list = await neighbours.list();
    expect(list.map(({ path, places }) => [path, ids(places)])).toEqual([
      ['/games/b/', ['save two', 'auto two']],
      ['/games/a/', ['save one', 'auto one']],
    ]);
    await neighbours.bring(a);
    expect((await neighbours.list()).map(({ path }) => path)).toEqual(['/games/b/']);
    expect(await all(store)).toMatchObject(before);
    const moved = await openOn(store, c);
    expect(ids(moved.autosaves)).toEqual(['auto one']);
    expect(moved.journal.read).toEqual(new Set(['line one']));
    // What is played there later is told of again.
    await play(store, a, 'later');
    expect((await neighbours.list()).map(({ path }) => path)).toContain('/games/a/');
  });

  it('writes over nothing that it has at its new address', async () => {
    const store = memoryStore();
    await play(store, a, 'same');
    await play(store, b, 'same', 'another edition');
    const shelf = await openOn(store, b);
    await (await shelf.neighbours()).bring(a);
    const [kept] = (await openOn(store, b)).autosaves;
    expect(kept?.bookmark.story).toBe('another edition');
  });
});

describe('a file that was put elsewhere', () => {
  it('finds its places by itself when it has the same story', async () => {
    const store = memoryStore();
    await play(store, file('/home/ann/tale.html'), 'one');
    const moved = await openOn(store, file('/home/ann/games/tale.html'));
    expect(ids(moved.autosaves)).toEqual(['auto one']);
  });

  it('is only told of those of a file with another story', async () => {
    const store = memoryStore();
    await play(store, file('/home/ann/tale.html'), 'one');
    const other = await openOn(store, file('/home/ann/other.html'), 'another story');
    expect(other.autosaves).toEqual([]);
    expect(other.hasNeighbours).toBe(true);
  });
});

it('a browser that cannot fetch what looks for neighbours lets the game open with what is here', async () => {
  const store = memoryStore();
  await play(store, null, 'old');
  const reading = vi.spyOn(Shelf.prototype, 'neighbours').mockRejectedValue(new TypeError('no'));
  const shelf = await openOn(store, a);
  reading.mockRestore();
  expect(shelf.autosaves).toEqual([]);
  expect(warn).toHaveBeenCalledOnce();
  warn.mockClear();
});
