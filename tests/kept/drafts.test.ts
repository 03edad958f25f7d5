import { describe, expect, test } from 'vitest';
import { Playthrough } from '../../src/playthrough/playthrough.ts';
import { restore } from '../../src/playthrough/restore.ts';
import { ownStory, toChoice } from '../script.ts';
import { keptScript } from './stories.ts';

/** A name that the author gave, not one made of place and words. */
const isNamed = (line: string) => line.includes('-');

/** Every place of the first draft's roads by one option of its choice. */
function placesBy(option: number) {
  const played = new Playthrough(keptScript('own'), { seed: 1, known: [], taken: [] });
  const id = toChoice(played).frame.beat.choices[option]?.id ?? '';
  played.choose(id);
  while (played.forward());
  return played.frames.map((_, at) => {
    played.goTo(at);
    return played.bookmark();
  });
}

describe.each([
  ['Light it.', 0],
  ['Put it away.', 1],
])('places kept in the first draft, by "%s"', (label, option) => {
  const now = ownStory();
  const landed = placesBy(option).map((bookmark) => ({ bookmark, ...restore(now, bookmark) }));

  test('land on the road they were kept on, and say so where their line is gone', () => {
    for (const { bookmark, playthrough, lost } of landed) {
      expect(playthrough.log.taken.slice(0, bookmark.road).map((one) => one.label)).toEqual(
        bookmark.road === 0 ? [] : [label],
      );
      const found = playthrough.frame.beat.id === bookmark.line;
      expect(lost).toEqual(found ? null : { kind: 'line' });
    }
  });

  test('are found to the line where the author named it', () => {
    const named = landed.filter(({ bookmark }) => isNamed(bookmark.line));
    expect(named.length).toBeGreaterThan(4);
    for (const { bookmark, playthrough, lost } of named) {
      expect([playthrough.frame.beat.id, lost]).toEqual([bookmark.line, null]);
    }
  });
});
