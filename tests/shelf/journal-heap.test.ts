import v8 from 'node:v8';
import vm from 'node:vm';
import { expect, it } from 'vitest';
import {
  emptyJournal,
  type Journal,
  noteChoice,
  noteVisit,
} from '../../src/playthrough/journal.ts';
import type { Taken } from '../../src/playthrough/log.ts';
import { choiceBehind } from '../../src/playthrough/log.ts';
import { memoryStore } from '../../src/shelf/open-store.ts';
import { Shelf } from '../../src/shelf/shelf.ts';

v8.setFlagsFromString('--expose-gc');
const collect: () => void = vm.runInNewContext('gc');

/** Bytes in use. */
function heap(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

const choices = 1200;

/** Those before are noted first: what is run for the first time takes room of its own. */
const warm = 200;

it('a journal keeps what the ways to its places have in common once, in memory too', async () => {
  const clock = { now: () => 0, after: () => () => {} };
  const open = async () => memoryStore();
  const shelf = await Shelf.open({ story: 'heap', clock, today: () => 0, open });
  const taken: Taken[] = [];
  const places = Array.from({ length: choices }, (_, road) => `knot ${road + 1}`);
  const note = (journal: Journal, road: number, place: string) => {
    taken.push({ id: `option ${road}`, label: 'Go on', place });
    const log = { seed: 1, known: [], taken: [...taken] };
    const there = { log, at: road * 2, road, line: 'line', story: 'heap' };
    return noteVisit(noteChoice(journal, there), place, there);
  };
  let before = 0;
  for (const [index, place] of places.entries()) {
    shelf.keepJournal(note(index === 0 ? emptyJournal : shelf.journal, index + 1, place));
    await shelf.settled();
    if (index === warm) before = heap();
  }
  // A log of its own for each would be 5 kB a choice here, and more the longer it is.
  expect((heap() - before) / (choices - warm)).toBeLessThan(2500);
  const last = shelf.journal.visited.get(`knot ${choices}`);
  if (last === undefined) throw new Error('the last place is missing');
  expect(choiceBehind(last)).toEqual(taken.at(-1));
  expect(last.log).toEqual({ seed: 1, known: [], taken });
  expect(structuredClone(last)).not.toHaveProperty('behind');
});
