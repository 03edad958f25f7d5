import { describe, expect, test } from 'vitest';
import { bestSeen, musicIn, picturesIn } from '../../src/playthrough/sights.ts';
import { begin, scriptOf, toChoice } from '../script.ts';

const { frames } = toChoice(
  begin(
    scriptOf(`
# scene: Morning # background: shore # music: tide
They came down. # id: down
# show: ada stand
Ada waved. # id: waved
# music: false # background: boat
They rowed. # id: rowed
# scene: Evening # background: shore # music: tide
They came back. # id: back
# image: letter
A letter lay there. # id: letter
# clear
# background: false # music: bell
It was dark. # id: dark
-> END`),
  ),
);

const linesOf = (sights: ReturnType<typeof picturesIn>) =>
  sights.map(({ sightings }) => sightings.map(({ line }) => line));

describe('the pictures of a story', () => {
  test('are each place in each of its scenes, and what hangs there', () => {
    expect(linesOf(picturesIn(frames, null))).toEqual([
      ['down', 'waved'],
      ['rowed'],
      ['back'],
      ['letter'],
    ]);
  });

  test('are those of the lines that an author names', () => {
    expect(linesOf(picturesIn(frames, ['letter', 'waved', 'nowhere']))).toEqual([
      ['waved'],
      ['letter'],
    ]);
  });

  test('are shown as they were met, and not before', () => {
    const [shore, boat] = picturesIn(frames, null);
    if (shore === undefined || boat === undefined) throw new Error('there are no pictures');
    expect(bestSeen(shore, new Set(['down']))?.line).toBe('down');
    expect(bestSeen(shore, new Set(['down', 'waved']))?.line).toBe('waved');
    expect(bestSeen(boat, new Set(['down', 'waved']))).toBeNull();
  });
});

test('the music of a story is each piece, by every line that begins it', () => {
  const heard = musicIn(frames).map(({ name, sightings }) => [name, sightings.length]);
  expect(heard).toEqual([
    ['tide', 2],
    ['bell', 1],
  ]);
});
