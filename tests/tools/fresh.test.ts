import { rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isFresh } from '../../src/tools/compile/built.ts';
import { writeGame } from './project.ts';

/** The small game, all of it changed at one second since 1970, with a page made at another. */
function madeAt(seconds: number) {
  const { root } = writeGame({ 'dist/index.html': 'page' });
  const made = join(root, 'dist/index.html');
  const story = join(root, 'story');
  for (const file of ['main.ink', 'story.json', '.']) utimesSync(join(story, file), 1000, 1000);
  utimesSync(made, seconds, seconds);
  return { made, story };
}

it('what is younger than all its sources need not be made again', () => {
  const { made, story } = madeAt(1001);
  expect(isFresh(made, [story, join(story, 'not-there')])).toBe(true);
});

it('one file that changed since is enough', () => {
  const { made, story } = madeAt(1001);
  utimesSync(join(story, 'main.ink'), 1002, 1002);
  expect(isFresh(made, [story])).toBe(false);
});

it('a file that is gone since is enough', () => {
  const { made, story } = madeAt(1001);
  rmSync(join(story, 'story.json'));
  expect(isFresh(made, [story])).toBe(false);
});

it('what is not there must be made', () => {
  const { made, story } = madeAt(1001);
  rmSync(made);
  expect(isFresh(made, [story])).toBe(false);
});
