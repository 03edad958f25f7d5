import { expect, test } from 'vitest';
import type { Bookmark } from '../../src/playthrough/log.ts';
import { notePlace, nothingVisited } from '../../src/playthrough/visited.ts';

const way = (choices: number, at: number): Bookmark => ({
  log: {
    seed: 1,
    known: [],
    taken: Array.from({ length: choices }, (_, number) => ({
      id: `o${number}`,
      label: 'Go',
      place: 'hall',
    })),
  },
  at,
  road: choices,
  line: `line ${at}`,
  story: 'f',
});

test('the first line of a place is kept, not those after it', () => {
  const first = notePlace(nothingVisited, 'hall', way(0, 2));
  expect(notePlace(first, 'hall', way(0, 3))).toBe(first);
  expect(first.get('hall')?.at).toBe(2);
});

test('a way with fewer choices counts as shorter, however many lines it has', () => {
  const long = notePlace(nothingVisited, 'hall', way(3, 5));
  expect(notePlace(long, 'hall', way(1, 40)).get('hall')?.at).toBe(40);
  expect(notePlace(long, 'hall', way(4, 1))).toBe(long);
});

test('of two ways with as many choices the one with fewer lines is kept', () => {
  const long = notePlace(nothingVisited, 'hall', way(1, 9));
  expect(notePlace(long, 'hall', way(1, 8)).get('hall')?.at).toBe(8);
});

test('places do not touch each other, whatever they are called', () => {
  const hall = notePlace(nothingVisited, 'hall', way(0, 2));
  const more = notePlace(hall, 'constructor', way(0, 7));
  expect(more.get('constructor')).toEqual(way(0, 7));
  expect(more.get('hall')).toBe(hall.get('hall'));
  expect([...hall.entries()]).toEqual([['hall', way(0, 2)]]);
});
