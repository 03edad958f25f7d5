import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { worldClock } from '../../src/director/clock.ts';
import { emptyScene } from '../../src/scene/scene.ts';
import type { Save } from '../../src/shelf/kept.ts';
import { memoryStore } from '../../src/shelf/open-store.ts';
import { readSaves, savesToFile } from '../../src/shelf/save-text.ts';
import { keptPlaythroughs, Shelf } from '../../src/shelf/shelf.ts';
import type { Store } from '../../src/shelf/store.ts';

const place = {
  bookmark: { log: { seed: 1, known: [], taken: [] }, at: 2, road: 0, line: 'x', story: 'y' },
  glimpse: { speaker: null, line: 'A line.', scene: emptyScene },
};

/** A clock that a test sets, in ms since 1970. */
function wallClock(start: number) {
  let now = start;
  return {
    today: () => now,
    set: (to: number) => {
      now = to;
    },
  };
}

const openOn = (store: Store, today: () => number) =>
  Shelf.open({ story: 'tale', clock: worldClock, today, open: async () => store });

const ids = (kept: readonly { readonly id: string }[]) => kept.map(({ id }) => id);

const some = 1_790_000_000_000;
const year = 365 * 24 * 3600 * 1000;

/** What a player, or their clock, does. */
const deed = fc.oneof(
  fc.record({ kind: fc.constant('clock' as const), to: fc.integer({ min: 0, max: 2 * some }) }),
  fc.record({ kind: fc.constant('play' as const), id: fc.constantFrom('a', 'b', 'c', 'd') }),
  fc.record({ kind: fc.constant('save' as const), id: fc.constantFrom('s', 't', 'u', 'v') }),
  fc.record({ kind: fc.constant('take in' as const), when: fc.integer({ min: 0, max: 2 * some }) }),
  fc.record({ kind: fc.constant('close' as const) }),
);

/** The list with one thing at its beginning, and nowhere else. */
const first = (id: string, list: readonly string[]) => [id, ...list.filter((one) => one !== id)];

it('what was kept last is the newest, however the clock is set in between', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 30 }), async (deeds) => {
      const store = memoryStore();
      const { today, set } = wallClock(some);
      let shelf = await openOn(store, today);
      let played: string[] = [];
      let saved: string[] = [];
      let taken = 0;
      for (const one of deeds) {
        switch (one.kind) {
          case 'clock':
            set(one.to);
            break;
          case 'play':
            shelf.keepAutosave({ id: one.id, ...place });
            played = first(one.id, played).slice(0, keptPlaythroughs);
            break;
          case 'save':
            // Nobody saves before a line has been read, and every line is kept.
            shelf.keepAutosave({ id: 'a', ...place });
            played = first('a', played).slice(0, keptPlaythroughs);
            shelf.keepSave({ id: one.id, name: null, ...place });
            saved = first(one.id, saved);
            break;
          case 'take in':
            taken += 1;
            shelf.keepSave({ id: `foreign ${taken}`, name: null, when: one.when, ...place });
            break;
          case 'close':
            await shelf.settled();
            shelf = await openOn(store, today);
        }
        expect(ids(shelf.autosaves)).toEqual(played);
      }
      const list = ids(await shelf.saves());
      expect(list.filter((id) => !id.startsWith('foreign'))).toEqual(saved);
    }),
  );
});

it('two tabs agree on it as long as the clock is right', async () => {
  const deeds = fc.array(fc.record({ tab: fc.nat(1), id: fc.constantFrom('a', 'b', 'c') }), {
    minLength: 1,
    maxLength: 20,
  });
  await fc.assert(
    fc.asyncProperty(deeds, async (list) => {
      const store = memoryStore();
      const { today, set } = wallClock(some);
      const tabs = [await openOn(store, today), await openOn(store, today)] as const;
      tabs[1].share();
      for (const [step, { tab, id }] of list.entries()) {
        set(some + step * 1000);
        tabs[tab === 0 ? 0 : 1].keepAutosave({ id: `${id}${tab}`, ...place });
      }
      for (const tab of tabs) await tab.settled();
      const last = list.at(-1);
      const [newest] = (await openOn(store, today)).autosaves;
      expect(newest?.id).toBe(`${last?.id}${last?.tab}`);
    }),
  );
});

describe('places kept before there was an order', () => {
  const old = (id: string, when: number) =>
    ({ kind: 'put', key: `tale/autosave/${id}`, value: { id, when, ...place } }) as const;

  it('go by their time, and behind all that is kept now', async () => {
    const store = memoryStore();
    await store.write([old('a', some), old('b', some + 5)]);
    // The clock has been set back by a year since.
    const { today } = wallClock(some - year);
    const shelf = await openOn(store, today);
    expect(ids(shelf.autosaves)).toEqual(['b', 'a']);
    shelf.keepAutosave({ id: 'c', ...place });
    await shelf.settled();
    expect(ids((await openOn(store, today)).autosaves)).toEqual(['c', 'b', 'a']);
  });
});

describe('a save from a browser whose clock was ahead', () => {
  const foreign = (id: string): Save => ({ id, name: null, when: some + year, ...place });

  it('stands first until something is saved after it, and shows the time that it brought', async () => {
    const { today, set } = wallClock(some);
    const shelf = await openOn(memoryStore(), today);
    const { saves } = readSaves('tale', savesToFile('tale', [foreign('theirs')]));
    for (const save of saves) shelf.keepSave(save);
    set(some + 1);
    shelf.keepSave({ id: 'mine', name: null, ...place });
    const list = await shelf.saves();
    expect(ids(list)).toEqual(['mine', 'theirs']);
    expect(list.map(({ when }) => when)).toEqual([some + 1, some + year]);
  });

  it('keeps its place when it is named, or taken out and put back', async () => {
    const { today } = wallClock(some);
    const shelf = await openOn(memoryStore(), today);
    for (const id of ['one', 'two', 'three']) shelf.keepSave({ id, name: null, ...place });
    const [, two] = await shelf.saves();
    if (two === undefined) throw new Error('nothing was kept');
    shelf.keepSave({ ...two, name: 'A name' });
    shelf.dropSave(two.id);
    shelf.keepSave(two);
    expect(ids(await shelf.saves())).toEqual(['three', 'two', 'one']);
  });

  it('takes no order along to another browser: there it has another', () => {
    const file = savesToFile('tale', [{ ...foreign('mine'), order: 7 }]);
    expect(file).not.toContain('order');
    const brought = file.replace('"when"', '"order": 9007199254740991, "when"');
    expect(readSaves('tale', brought).saves[0]).not.toHaveProperty('order');
  });
});
