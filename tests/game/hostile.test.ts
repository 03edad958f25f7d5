import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { StoryInfo } from '../../src/catalogue/story-info.ts';
import { importSaves } from '../../src/game/import-saves.ts';
import { Saves, type SavesParts } from '../../src/game/saves.ts';
import { linkOf } from '../../src/playthrough/link.ts';
import type { Playthrough } from '../../src/playthrough/playthrough.ts';
import type { Save } from '../../src/shelf/kept.ts';
import { memoryStore } from '../../src/shelf/open-store.ts';
import { emptyPreview } from '../../src/shelf/preview.ts';
import { savesToFile, savesToText } from '../../src/shelf/save-text.ts';
import { Shelf } from '../../src/shelf/shelf.ts';
import { ManualClock } from '../director/hand.ts';
import { begin, scriptOf, toChoice } from '../script.ts';

vi.setConfig({ testTimeout: 120_000 });

const script = scriptOf(
  'VAR gold = 1\n~ gold = 2\nOne.\nTwo.\n+ [Left]\n  Left, gold {gold}.\n+ [Right]\n  Right.\n- End.\n-> END',
);

const played = toChoice(begin(script));
played.choose(played.frame.beat.choices[0]?.id ?? '');

const save: Save = {
  id: 'dear',
  when: 5,
  name: 'Dear to me',
  bookmark: played.bookmark(),
  foothold: played.snapshot() ?? undefined,
  glimpse: emptyPreview,
};

/** Saves while nobody plays, with one save that must stay. */
async function atDesk() {
  const clock = new ManualClock();
  const shelf = await Shelf.open({
    story: 'game',
    clock,
    today: () => 1,
    open: async () => memoryStore(),
  });
  shelf.keepSave(save);
  const plays: Playthrough[] = [];
  const said: string[] = [];
  const troubles: unknown[] = [];
  let ids = 0;
  const parts: SavesParts = {
    info: { id: 'game', endings: [{ id: 'lit' }] } as unknown as StoryInfo,
    shelf,
    clock,
    newId: () => {
      ids += 1;
      return `new-${ids}`;
    },
    alone: true,
    script: () => script,
    session: () => null,
    passes: () => false,
    tell: () => {},
    play: (_id, playthrough) => plays.push(playthrough),
    say: (text) => said.push(text),
    fail: (error) => troubles.push(error),
    seeProblem: () => {},
    seeProgress: () => {},
  };
  const saves = new Saves(parts);
  const takeIn = (text: string) => importSaves(parts, text, () => {});
  return { clock, saves, shelf, plays, said, troubles, takeIn };
}

/** Lets time pass until something is done. */
async function inTime<T>(doing: Promise<T>, clock: ManualClock): Promise<T> {
  let done = false;
  const finished = doing.finally(() => {
    done = true;
  });
  while (!done) {
    await clock.turn(20);
    // Code that is fetched comes when the machine has brought it, whatever the clock says.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return finished;
}

/** A good text with some of it cut out, doubled or written over. */
function spoilt(good: string): fc.Arbitrary<string> {
  const letters = [...new Set([...good, ...'{}[]",:0-9eE.\\\u0000é_'])];
  const wound = fc.record({
    at: fc.nat(good.length),
    length: fc.nat(12),
    put: fc.oneof(
      fc.string({ unit: fc.constantFrom(...letters), maxLength: 8 }),
      fc.constantFrom('null', '-1', '1e999', '{}', '[]', '"__proto__"', '9007199254740993'),
    ),
  });
  return fc
    .array(wound, { minLength: 1, maxLength: 3 })
    .map((wounds) =>
      wounds.reduce(
        (text, { at, length, put }) => text.slice(0, at) + put + text.slice(at + length),
        good,
      ),
    );
}

/** Values put in the place of others in a file of saves, whose form is right otherwise. */
function twisted(): fc.Arbitrary<string> {
  const good: unknown = JSON.parse(savesToFile('game', [save]));
  const paths: string[][] = [];
  const look = (value: unknown, path: string[]) => {
    if (path.length > 0) paths.push(path);
    if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) look(inner, [...path, key]);
    }
  };
  look(good, []);
  const put = (value: unknown, [key, ...rest]: readonly string[], instead: unknown): unknown => {
    if (key === undefined) return instead;
    const inner = Array.isArray(value) ? [...value] : { ...(value as object) };
    Reflect.set(inner, key, put(Reflect.get(inner, key), rest, instead));
    return inner;
  };
  return fc
    .tuple(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 2 }))
    .map(([path, instead]) => JSON.stringify(put(good, path, instead)));
}

const kinds = {
  link: fc.oneof(
    spoilt(linkOf(played)),
    fc.string({ unit: fc.constantFrom(...'AZaz09-_'), maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 30 }),
  ),
  file: fc.oneof(spoilt(savesToFile('game', [save])), twisted(), fc.json()),
  text: fc.oneof(
    spoilt(savesToText('game', [save])),
    fc.string({ maxLength: 40 }).map((text) => `saves:${text}`),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
  ),
} as const;

test('none of 10,000 links, files and texts throws, plays anything, or changes a kept save', async () => {
  const { clock, saves, shelf, plays, said, troubles, takeIn } = await atDesk();
  const before = (await shelf.saves()).find(({ id }) => id === save.id);
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(kinds.link, async (link) => {
      const restored = await inTime(saves.follow(link), clock);
      if (restored === null) answered += 1;
      // What it leads to is a place of the story, reached by the story's own options.
      else expect(restored.playthrough.script).toBe(script);
    }),
    { numRuns: 5000 },
  );
  expect(said).toHaveLength(answered);
  await fc.assert(
    fc.asyncProperty(fc.oneof(kinds.file, kinds.text), async (text) => {
      expect(await takeIn(text)).toMatch(/\.$/);
      for (const { id } of await shelf.saves()) if (id !== save.id) shelf.dropSave(id);
    }),
    { numRuns: 5000 },
  );
  expect((await shelf.saves()).find(({ id }) => id === save.id)).toEqual(before);
  expect([plays, troubles]).toEqual([[], []]);
});

test('a hostile save, whose state says other than its log, leads where its log leads', async () => {
  const { clock, saves, shelf, plays, takeIn } = await atDesk();
  const value = JSON.parse(savesToFile('game', [{ ...save, id: 'hostile', name: 'Rich' }]));
  const ink = save.foothold?.state.ink.replace('"gold":2', '"gold":1000000');
  expect(ink).not.toBe(save.foothold?.state.ink);
  value.saves[0].foothold = { ...save.foothold, state: { ...save.foothold?.state, ink } };
  expect(await takeIn(JSON.stringify(value))).toBe('1 save was taken in.');
  const hostile = (await shelf.saves()).find(({ id }) => id === 'hostile');
  if (hostile === undefined) throw new Error('it was not taken in');
  await inTime(saves.load(hostile), clock);
  expect(plays[0]?.first).toBe(0);
  expect(plays[0]?.frame.beat.line.text).toBe('Left, gold 2.');
});

test('of two loads the one asked for last is played', async () => {
  const { clock, saves, plays } = await atDesk();
  const { foothold: _none, ...imported } = save;
  const first = saves.load({ ...imported, bookmark: { ...save.bookmark, at: 0, road: 0 } });
  const second = saves.load(imported);
  await clock.turn(1000);
  await Promise.all([first, second]);
  expect(plays.map((playthrough) => playthrough.at)).toEqual([save.bookmark.at]);
});

test('a way that is walked is given up when the player begins something else', async () => {
  const { clock, saves, plays } = await atDesk();
  const { foothold: _none, ...imported } = save;
  const loading = saves.load(imported);
  saves.stay();
  await clock.turn(1000);
  await loading;
  expect(plays).toEqual([]);
});
