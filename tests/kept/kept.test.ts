import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { migrateJournal as naming } from '../../src/game/migrate-journal.ts';
import { badgesOf } from '../../src/menus/play/choices.tsx';
import { indexRoads } from '../../src/menus/roads/road-index.ts';
import { roadTo } from '../../src/menus/roads/road-to.ts';
import { following, linkOf, readLink } from '../../src/playthrough/link.ts';
import { Playthrough } from '../../src/playthrough/playthrough.ts';
import { recalling } from '../../src/playthrough/recalling.ts';
import { restore, standingAt } from '../../src/playthrough/restore.ts';
import type { Kept } from '../../src/shelf/kept.ts';
import { memoryStore } from '../../src/shelf/open-store.ts';
import { readSaves } from '../../src/shelf/save-text.ts';
import { Shelf } from '../../src/shelf/shelf.ts';
import type { Pair } from '../../src/shelf/store.ts';
import type { Script } from '../../src/story/script.ts';
import { roadsOf } from '../../src/tools/roads/roads.ts';
import { ManualClock } from '../director/hand.ts';
import { plainJournal } from '../plain-journal.ts';
import { toChoice } from '../script.ts';
import { here, type KeptStory, keptScript } from './stories.ts';

/** Who asked, the words of the answer, and its number among the options. */
type Answer = readonly [asked: string, label: string, number: number];

interface Seen {
  readonly at: number;
  readonly line: string;
  readonly answers: readonly Answer[];
}

interface KeptOnce {
  readonly fingerprint: string;
  readonly saves: Readonly<Record<string, Seen>>;
  readonly autosaves: Readonly<Record<string, Seen>>;
  readonly links: readonly { readonly text: string; readonly seen: Seen }[];
  readonly taken: readonly { readonly answer: Answer; readonly endings: readonly string[] }[];
  readonly file: string;
  readonly text: string;
  readonly store: readonly Pair[];
}

const endings = ['done', 'lesson', 'stalemate'].map((id) => ({ id, title: id, line: '' }));

/** What is to be seen at a place now. */
function seenAt(playthrough: Playthrough): Seen {
  const answers = playthrough.frames.slice(0, playthrough.at).flatMap(({ beat }, at): Answer[] => {
    const taken = playthrough.takenAt(at);
    if (taken === null) return [];
    const number = beat.choices.findIndex(({ id }) => id === taken.id);
    return [[beat.line.text, taken.label, number]];
  });
  return { at: playthrough.at, line: playthrough.frame.beat.line.text, answers };
}

function done<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Today's ids of the options that were taken, with the endings each led to. */
function takenToday(script: Script, kept: KeptOnce): Record<string, string[]> {
  const taken: Record<string, string[]> = {};
  const roads = [...Object.values(kept.autosaves), ...Object.values(kept.saves)];
  for (const { answers } of roads) {
    const played = new Playthrough(script, { seed: 1, known: [], taken: [] });
    for (const answer of answers) {
      const { beat } = toChoice(played).frame;
      const id = beat.choices[answer[2]]?.id ?? '';
      const led = kept.taken.find((one) => one.answer.join() === answer.join())?.endings ?? [];
      taken[id] = [...new Set([...(taken[id] ?? []), ...led])].sort();
      played.choose(id);
    }
  }
  return taken;
}

async function shelfWith(name: KeptStory, pairs: readonly Pair[]) {
  const store = memoryStore();
  await store.write(pairs.map(([key, value]) => ({ kind: 'put', key, value })));
  const clock = new ManualClock();
  const open = () => Shelf.open({ story: name, clock, today: () => 5000, open: async () => store });
  const shelf = await open();
  /** Names anew what is dated, as the game does after it has started. */
  const nameAnew = async (on: Shelf) => {
    let going = true;
    const named = naming({ shelf: on, clock, script: () => keptScript(name) }).finally(() => {
      going = false;
    });
    while (going) await clock.turn(20);
    await named;
    await on.settled();
  };
  return { shelf, open, nameAnew };
}

describe.each(['answers', 'own', 'second'] as const)('what was kept of the story "%s"', (name) => {
  const script = keptScript(name);
  const kept: KeptOnce = JSON.parse(readFileSync(join(here, name, 'kept.json'), 'utf8'));

  test('is of the very same story', () => {
    expect(script.fingerprint).toBe(kept.fingerprint);
  });

  test.each(['file', 'text'] as const)('saves in a %s lead to the same places', (form) => {
    const { saves, refused } = readSaves(name, kept[form]);
    expect([saves.length, refused]).toEqual([Object.keys(kept.saves).length, 0]);
    for (const { id, bookmark } of saves) {
      const { playthrough, lost } = restore(script, bookmark);
      expect(lost).toBeNull();
      expect(seenAt(playthrough)).toEqual(kept.saves[id]);
    }
  });

  test('saves are shown where they are on the map', () => {
    const { compiled, people } = script;
    const index = indexRoads(roadsOf({ compiled, people, endings }));
    for (const { bookmark } of readSaves(name, kept.file).saves) {
      const now = restore(script, bookmark).playthrough.bookmark();
      expect(roadTo(index, bookmark, null)).toEqual(roadTo(index, now, null));
    }
  });

  test('places are stood on at once, and their past leads there', async () => {
    const { shelf } = await shelfWith(name, kept.store);
    const places: Kept[] = [...shelf.autosaves, ...(await shelf.saves())];
    expect(places.filter(({ foothold }) => foothold !== undefined).length).toBeGreaterThan(2);
    for (const { id, bookmark, foothold } of places) {
      const standing = standingAt(script, bookmark, foothold);
      if (standing === null) continue;
      const seen = kept.saves[id] ?? kept.autosaves[id];
      expect(standing.frame.beat.line.text).toBe(seen?.line);
      const [option] = standing.frame.beat.choices;
      if (option !== undefined) standing.choose(option.id);
      expect(done(recalling(standing))).toBe(true);
      if (option !== undefined) standing.back();
      expect(seenAt(standing)).toEqual(seen);
      const walked = restore(script, standing.bookmark()).playthrough;
      expect(walked.log.taken).toEqual(standing.log.taken);
    }
  });

  test('links lead to the same places, and are made as they were', () => {
    for (const { text, seen } of kept.links) {
      const ids = endings.map(({ id }) => id);
      const { playthrough, lost } = done(following(script, readLink(text), ids));
      expect(lost).toBeNull();
      expect(seenAt(playthrough)).toEqual(seen);
      const { known: _inAnyOrder, ...link } = readLink(text);
      expect(readLink(linkOf(playthrough))).toMatchObject(link);
    }
  });

  test('every option taken is marked at once, and after a moment none but those', async () => {
    const { shelf, open, nameAnew } = await shelfWith(name, kept.store);
    const taken = takenToday(script, kept);
    const marked = (on: Shelf, ids: readonly string[]) => {
      const choices = ids.map((id) => ({ id, enabled: true }));
      return badgesOf(choices, on.journal.taken, { endings });
    };
    expect(Object.keys(marked(shelf, Object.keys(taken)))).toEqual(Object.keys(taken));

    await nameAnew(shelf);
    const told = (on: Shelf) =>
      Object.fromEntries(
        [...on.journal.taken.entries()].map(([id, record]) => [id, record.endings.toSorted()]),
      );
    expect(told(shelf)).toEqual(taken);
    for (const [id, { bookmark }] of shelf.journal.taken.entries()) {
      const { playthrough, lost } = restore(script, bookmark);
      expect(lost).toBeNull();
      expect(playthrough.takenAt(playthrough.at - 1)?.id).toBe(id);
    }

    const again = await open();
    expect(plainJournal(again.journal)).toEqual(plainJournal(shelf.journal));
    await nameAnew(again);
    expect(plainJournal(again.journal)).toEqual(plainJournal(shelf.journal));
  });
});
