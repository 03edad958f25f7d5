import { expect, test } from 'vitest';
import type { FirstInfo } from '../../src/catalogue/story-info.ts';
import { type SeenParts, seenOf } from '../../src/game/seen.ts';
import {
  emptyJournal,
  type Journal,
  noteEnding,
  noteLine,
  noteVisit,
} from '../../src/playthrough/journal.ts';
import type { Playthrough } from '../../src/playthrough/playthrough.ts';
import { restore } from '../../src/playthrough/restore.ts';
import { ManualClock } from '../director/hand.ts';
import { begin, ownStory } from '../script.ts';

const script = ownStory();
const endings = [
  { id: 'lesson', title: 'One', line: '' },
  { id: 'stalemate', title: 'Other', line: '' },
];

/** Reads on to the end, noting what is read as a session does. */
function readToEnd(playthrough: Playthrough, option: number): Journal {
  let journal = emptyJournal;
  for (;;) {
    const { beat } = playthrough.frame;
    const bookmark = playthrough.bookmark();
    journal = noteVisit(noteLine(journal, beat.id), beat.place, bookmark);
    if (beat.ending !== null) journal = noteEnding(journal, beat.ending, bookmark);
    const choice = beat.choices[option];
    if (choice !== undefined) playthrough.choose(choice.id);
    else if (!playthrough.forward()) return journal;
  }
}

async function seenBy(journal: Journal, playing: Playthrough | null = null) {
  const clock = new ManualClock();
  const parts: SeenParts = {
    info: { endings } as Partial<FirstInfo> as FirstInfo,
    journal,
    clock,
    script,
    playing,
  };
  const seen = seenOf(parts, { duel: 'The Duel' });
  await clock.turn(1);
  return seen;
}

test('nothing is met before anything is read, and all there is can be counted', async () => {
  const { endings: ends, pictures, music } = await seenBy(emptyJournal);
  expect([ends.met, pictures.met, music?.met]).toEqual([[], [], []]);
  expect(ends.all).toBe(2);
  expect(pictures.all).toBeGreaterThan(10);
  expect(music?.all).toBeGreaterThan(3);
});

test('one road shows its pictures and its music, and none of the other', async () => {
  const { endings: ends, pictures, music } = await seenBy(readToEnd(begin(script), 0));
  expect(ends.met.map(({ key }) => key)).toEqual(['stalemate']);
  expect(pictures.met.length).toBeGreaterThan(5);
  expect(pictures.met.length).toBeLessThan(pictures.all ?? 0);
  expect(pictures.met.map(({ title }) => title)).not.toContain('Peace');
  expect(music?.met).toContainEqual({ piece: 'duel', title: 'The Duel' });
  expect(music?.met.map(({ piece }) => piece)).not.toContain('elegy');
});

test('a picture leads to the line it was met at', async () => {
  const journal = readToEnd(begin(script), 1);
  const { pictures } = await seenBy(journal);
  expect(pictures.met.length).toBeGreaterThan(5);
  for (const { scene, destination } of pictures.met) {
    if (destination?.kind !== 'bookmark') throw new Error('nothing leads there');
    const { playthrough, lost } = restore(script, destination.bookmark);
    expect(lost).toBeNull();
    expect(playthrough.frame.scene).toEqual(scene);
  }
});

test('in the playthrough that is played, to its line there', async () => {
  const playing = begin(script);
  const journal = readToEnd(playing, 0);
  const { pictures } = await seenBy(journal, playing);
  for (const { scene, destination } of pictures.met) {
    if (destination?.kind !== 'frame') throw new Error('it lies in no frame');
    expect(playing.frameAt(destination.at).scene).toEqual(scene);
  }
});
