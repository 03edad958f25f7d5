import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkStory } from '../../src/tools/check/check-story.ts';
import { describeProblem } from '../../src/tools/compile/problem.ts';
import { type Files, writeGame } from './project.ts';
import { right, slips } from './slips.ts';

/** All that the check says of the right story with some files changed; what is made up of its folder's name aside. */
function told(files: Files): string[] {
  const game = writeGame({ ...right, ...files });
  return checkStory(game).problems.map((problem) =>
    `${problem.severity} ${describeProblem(problem, game.root)}`.replace(
      basename(game.root).toLowerCase(),
      '{folder}',
    ),
  );
}

it('of the right story nothing is said', () => {
  expect(told({})).toEqual([]);
});

describe.each(Object.entries(slips))('what is said of slips in %s', (_, planted) => {
  it.each(planted)('%s', (_slip, files, golden) => {
    expect(told(files)).toEqual(golden);
  });
});
