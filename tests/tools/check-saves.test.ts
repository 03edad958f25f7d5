import { expect, test } from 'vitest';
import type { Save } from '../../src/shelf/kept.ts';
import { emptyPreview } from '../../src/shelf/preview.ts';
import { savesToFile } from '../../src/shelf/save-text.ts';
import { checkSaves, describeVerdict } from '../../src/tools/check/check-saves.ts';
import { begin, scriptOf, toChoice } from '../script.ts';

const before = scriptOf('-> k\n=== k\nOne.\n* [Left] Left. -> END\n* [Right] Right. -> END');

function saveAfter(option: number): Save {
  const played = toChoice(begin(before));
  played.choose(played.frame.beat.choices[option]?.id ?? '');
  return {
    id: String(option),
    when: 0,
    name: option === 0 ? 'went left' : 'went right',
    bookmark: played.bookmark(),
    glimpse: emptyPreview,
  };
}

test('names the places that an edit would strand, and why', () => {
  const after = scriptOf(
    '-> k\n=== k\nOne.\n* [Straight] Straight. -> END\n* [Right] Right. -> END',
  );
  const file = savesToFile('game', [saveAfter(0), saveAfter(1)]);
  const lines = checkSaves('game', after, file).map(describeVerdict);
  expect(lines[0]).toMatch(/^STRANDED .*went left - the option "Left" \(in k\) is not offered/);
  expect(lines[1]).toMatch(/^kept .*went right$/);
});

test('finds nothing wrong in the story they were made in', () => {
  const file = savesToFile('game', [saveAfter(0), saveAfter(1)]);
  expect(checkSaves('game', before, file).map((one) => one.stranded)).toEqual([null, null]);
});
